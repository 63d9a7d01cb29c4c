//! B7: random damage to a data folder. Never a panic text, never wrong bytes: it opens or says clearly.

use std::{fs, os::unix::fs::FileExt, path::Path, path::PathBuf};

use iltod::ports::kv::{Kv, Tree};
use iltod::store::folder::Folder;

use super::{child, cut, jumping};
use crate::kv_contract::{put, wait};

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
    let (mut opened, mut refused, mut faults) = (0, 0, 0);
    let mut numbers = jumping(11);
    let copy = folder.join("copy");
    child::copy_folder(&whole, &copy);
    assert_eq!(
        read_all(&Folder::open(&copy, &child::options()).unwrap().1),
        (0, 0),
        "undamaged"
    );
    for _ in 0..DAMAGES {
        let broken = folder.join("broken");
        child::copy_folder(&whole, &broken);
        harm(&broken, &mut numbers);
        match Folder::open(&broken, &child::options()) {
            Err(error) => {
                assert!(child::is_clear(&error), "{error}");
                refused += 1;
                if std::env::var_os("ILTOD_CUTS").is_some() {
                    child::say(&format!("refused {error}"));
                }
            }
            Ok((_folder, kv)) => {
                let (unreadable, gone) = read_all(&kv);
                assert_eq!(gone, 0, "records are missing and nothing was said");
                opened += 1;
                faults += usize::from(unreadable > 0);
            }
        }
        fs::remove_dir_all(&broken).unwrap();
    }
    child::say(&format!(
        "{opened} opened ({faults} with unreadable records), {refused} refused"
    ));
    assert!(opened > 0 && refused > 0, "the damage is not random enough");
}

/// A store of three sessions: opening reads only what came after its last snapshot, so damage to
/// the older part is met while reading.
fn prepare(folder: &Path) {
    for session in 0..3 {
        let (_folder, kv) = Folder::open(folder, &child::options()).unwrap();
        for n in 1 + session * RECORDS / 3..=(session + 1) * RECORDS / 3 {
            let mut change = put(Tree::Head, &child::head(CALLER).bytes, &n.to_be_bytes());
            change
                .puts
                .push((child::event(CALLER, n), child::text(CALLER, n)));
            wait(kv.apply(change)).unwrap();
        }
    }
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
    let at = next(length);
    match next(8) {
        0 => file.set_len(at).unwrap(),
        1..=3 => flip(at, 1 << next(8)),
        4 | 5 => (0..64).for_each(|_| flip(at + next(4096), 1 << next(8))),
        _ => {
            let zeros = vec![0; (length - at).min(4096) as usize];
            file.write_all_at(&zeros, at).unwrap();
        }
    }
}
