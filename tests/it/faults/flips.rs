//! B7: a store that is refused as damaged is not changed by a byte: the damage can be looked at, and a
//! rescue begins with what was found. (Every kind of file and verb: `damage`.)

use std::{
    fs::{self, File},
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
};

use super::{contents, problems, send};
use crate::{
    harness::Home,
    kill::{Dice, listed, verified},
};

/// What no refusal may change; the lock names each opener.
fn kept(home: &Home) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = contents(&home.data());
    files.retain(|(path, _)| path.file_name().is_none_or(|name| name != "lock"));
    files
}

fn restore(files: &[(PathBuf, Vec<u8>)], data: &Path) {
    fs::remove_dir_all(data).unwrap();
    for (path, bytes) in files {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        super::set_mode(path, 0o600);
    }
}

/// A folder with some history: sessions, a kill, cases of several persons.
fn begun() -> Home {
    let home = Home::new();
    for person in ["p1", "p2", "p3"] {
        send(&home, person);
        let (mut talk, _) = home.chat(&["--lang", "en", "--person", person]);
        talk.say("one more list of our gacha");
        talk.kill();
    }
    home
}

/// What was done to the log.
#[derive(Debug)]
enum Harm {
    Flip(u64),
    Zero(u64),
    Cut(u64),
}

fn harm(log: &Path, harm: &Harm) {
    let file = File::options().read(true).write(true).open(log).unwrap();
    match *harm {
        Harm::Flip(at) => {
            let mut byte = [0];
            file.read_exact_at(&mut byte, at).unwrap();
            file.write_all_at(&[byte[0] ^ 0x10], at).unwrap();
        }
        Harm::Zero(at) => file.write_all_at(&[0; 4096], at).unwrap(),
        Harm::Cut(at) => file.set_len(at).unwrap(),
    }
}

/// The last byte of the log that is not zero.
fn used(bytes: &[u8]) -> u64 {
    bytes.iter().rposition(|byte| *byte != 0).unwrap() as u64
}

#[test]
fn a_damaged_log_opens_with_everything_or_is_refused_and_left_as_it_is() {
    let home = begun();
    let (truth, whole) = (listed(&home), kept(&home));
    let log = home.data().join("store-1/db");
    let used = used(&fs::read(&log).unwrap());
    let mut dice = Dice(0xf11b5);
    let mut harms: Vec<Harm> = [0, 5, 19, 20, 807, 6180, 9000, used - 3, used]
        .map(Harm::Flip)
        .into();
    harms.extend((0..40).map(|_| Harm::Flip(dice.roll(used))));
    harms.extend((0..8).map(|_| Harm::Zero(dice.roll(used))));
    harms.extend((0..8).map(|_| Harm::Cut(dice.roll(used))));
    let (mut opened, mut refused) = (0, 0);
    for done in &harms {
        restore(&whole, &home.data());
        harm(&log, done);
        let before = kept(&home);

        let output = home.run(&["case", "list", "--json"]);

        match output.status.code() {
            Some(0) => {
                assert_eq!(listed(&home), truth, "{done:?}");
                verified(&home);
                opened += 1;
            }
            Some(3) => {
                let code = problems(&output);
                let known = ["store-damaged", "store-short"];
                assert!(known.contains(&code[0].as_str()), "{done:?}: {code:?}");
                assert!(kept(&home) == before, "{done:?}: refused and changed");
                refused += 1;
            }
            other => panic!("{done:?}: {other:?} {output:?}"),
        }
    }
    println!("{opened} opened, {refused} refused");
    assert!(refused >= 20, "{opened} opened, {refused} refused");
    restore(&whole, &home.data());
    assert_eq!(listed(&home), truth);
}

#[test]
fn a_store_without_its_witness_is_refused_and_left_as_it_is() {
    let home = begun();
    fs::remove_file(home.data().join("head")).unwrap();
    let before = kept(&home);

    let output = home.run(&["case", "list", "--json"]);

    assert_eq!(output.status.code(), Some(3));
    assert_eq!(problems(&output), ["store-unwitnessed"]);
    assert!(kept(&home) == before);
    fs::write(home.data().join("head"), "").unwrap();
    assert_eq!(listed(&home).len(), 3);
    verified(&home);
}
