//! B7: random damage to a data folder. Never a panic text, never wrong bytes: it opens or says clearly.

use std::{fs, os::unix::fs::FileExt, path::Path, path::PathBuf};

use iltod::ports::kv::{Kv, Tree};
use iltod::store::folder::Folder;

use super::{child, cut, jumping};
use crate::kv_contract::wait;

const DAMAGES: usize = 200;
const CALLER: u64 = 0;
const RECORDS: u64 = 300;

#[test]
fn a_damaged_folder_opens_or_refuses_clearly_and_never_shows_wrong_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let (lines, code) = cut::start("damage", folder.path(), &[], cut::this_binary()).finish();
    println!("{lines:#?}");
    assert_eq!(code, Some(0), "{lines:#?}");
    assert!(
        !lines.iter().any(|line| line.contains("panicked")),
        "{lines:#?}"
    );
}

/// The child's part.
pub fn survives(folder: &Path) {
    let whole = folder.join("whole");
    prepare(&whole);
    let (mut opened, mut refused, mut faults, mut missing) = (0, 0, 0, 0);
    let mut numbers = jumping(11);
    for _ in 0..DAMAGES {
        let broken = folder.join("broken");
        child::copy_folder(&whole, &broken);
        harm(&broken, &mut numbers);
        match Folder::open(&broken, &child::options()) {
            Err(error) => {
                assert!(child::is_clear(&error), "{error}");
                refused += 1;
            }
            Ok((_folder, kv)) => {
                let (unreadable, gone) = read_all(&kv);
                opened += 1;
                faults += usize::from(unreadable > 0);
                missing += usize::from(gone > 0);
            }
        }
        fs::remove_dir_all(&broken).unwrap();
    }
    child::say(&format!(
        "{opened} opened ({faults} with unreadable, {missing} with missing records), {refused} refused"
    ));
    assert!(opened > 0 && refused > 0, "the damage is not random enough");
}

fn prepare(folder: &Path) {
    let (_folder, kv) = Folder::open(folder, &child::options()).unwrap();
    for n in 1..=RECORDS {
        let mut change =
            crate::kv_contract::put(Tree::Head, &child::head(CALLER).bytes, &n.to_be_bytes());
        change
            .puts
            .push((child::event(CALLER, n), child::text(CALLER, n)));
        wait(kv.apply(change)).unwrap();
        if n == RECORDS / 2 {
            continue;
        }
    }
    drop(kv);
}

/// Unreadable and missing records. A record that can be read must be right.
fn read_all(kv: &dyn Kv) -> (usize, usize) {
    let (mut unreadable, mut missing) = (0, 0);
    for n in 1..=RECORDS {
        match wait(kv.get(child::event(CALLER, n))) {
            Err(_) => unreadable += 1,
            Ok(None) => missing += 1,
            Ok(Some(found)) => assert_eq!(
                found.value,
                child::text(CALLER, n),
                "wrong bytes shown as right"
            ),
        }
    }
    (unreadable, missing)
}

/// One random harm to one random file, most often the log.
fn harm(folder: &Path, numbers: &mut impl Iterator<Item = u64>) {
    let mut next = |below: u64| numbers.next().unwrap() % below.max(1);
    let store = &super::stores(folder)[0];
    let files: Vec<PathBuf> = fs::read_dir(store)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    let path = match next(10) {
        0 => folder.join("CURRENT"),
        1 => folder.join("head"),
        2 | 3 => files[next(files.len() as u64) as usize].clone(),
        _ => store.join("db"),
    };
    let file = fs::File::options()
        .read(true)
        .write(true)
        .open(&path)
        .unwrap();
    let length = file.metadata().unwrap().len();
    let flip = |at: u64, mask: u8| {
        let mut byte = [0];
        if file.read_exact_at(&mut byte, at).is_ok() {
            file.write_all_at(&[byte[0] ^ mask], at).unwrap();
        }
    };
    match next(4) {
        0 => file.set_len(next(length)).unwrap(),
        1 => flip(next(length), 1 << next(8)),
        2 => (0..64).for_each(|_| flip(next(length), 1 << next(8))),
        _ => file
            .write_all_at(
                &[0; 4096][..length.min(4096) as usize],
                next(length.saturating_sub(4096)),
            )
            .unwrap(),
    }
}
