//! What the examination says of files that sled wrote: nothing where they are whole, also in the
//! middle of the work and where segments are used again; and it sees all commits.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{fs, path::Path, sync::Arc};

use jiff::Timestamp;

use super::{SEGMENT, examine};
use crate::ports::{
    Clock,
    kv::{Apply, Key, Kv, Tree},
};
use crate::store::kv::sled_kv::{SledKv, SledOptions};

struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
}

fn open(path: &Path) -> SledKv {
    SledKv::open(path, &SledOptions::new(Arc::new(Still))).unwrap()
}

/// Makes `changes` commits over a few places, so that most of what is written soon is dead.
fn work(kv: &SledKv, changes: u64, size: usize) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for n in 0..changes {
        let tree = Tree::ALL[usize::try_from(n % 8).unwrap()];
        let change = Apply {
            puts: vec![(Key::new(tree, (n % 5).to_be_bytes()), vec![7; size])],
            ..Apply::default()
        };
        runtime.block_on(kv.apply(change)).unwrap();
    }
}

/// The files as a crash at this moment leaves them.
fn image(from: &Path) -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            fs::copy(entry.path(), to.path().join(entry.file_name())).unwrap();
        }
    }
    to
}

fn found_whole(path: &Path, commits: u64) {
    let seen = examine(path).unwrap();
    assert_eq!((seen.commits, seen.doubt), (commits, None));
}

#[test]
fn whole_files_give_no_doubt_open_or_closed_and_all_commits_are_seen() {
    let folder = tempfile::tempdir().unwrap();
    for session in 1..=6 {
        let kv = open(folder.path());
        work(&kv, 37, 300);
        found_whole(image(folder.path()).path(), session * 37);
        drop(kv);
        found_whole(image(folder.path()).path(), session * 37);
    }
}

#[test]
fn segments_used_again_give_no_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let (mut commits, mut written) = (0, 0);
    while written < 16 * SEGMENT {
        let kv = open(folder.path());
        for _ in 0..4 {
            work(&kv, 60, 16_000);
            commits += 60;
            written += 60 * 16_000;
            found_whole(image(folder.path()).path(), commits);
        }
    }
    let log = fs::metadata(folder.path().join("db")).unwrap().len();
    assert!(log < written as u64 / 2, "no segment was used again");
}

#[test]
fn damage_within_gives_a_doubt_and_a_lost_end_lacks_commits() {
    let folder = tempfile::tempdir().unwrap();
    work(&open(folder.path()), 10, 300);
    work(&open(folder.path()), 10, 300);
    let log = folder.path().join("db");
    let whole = fs::read(&log).unwrap();
    let used = whole.iter().rposition(|byte| *byte != 0).unwrap();
    for at in (0..used).step_by(97) {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&log, damaged).unwrap();
        let seen = examine(folder.path()).unwrap();
        assert!(seen.doubt.is_some() || seen.commits < 20, "{at} of {used}");
    }
    for cut in (0..used).step_by(97) {
        fs::write(&log, &whole[..cut]).unwrap();
        let seen = examine(folder.path()).unwrap();
        assert!(seen.doubt.is_some() || seen.commits < 20, "cut at {cut}");
    }
    fs::write(&log, &whole).unwrap();
    for name in ["conf", "snap"] {
        let files = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let found = files.into_iter().find(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with(name)
        });
        let Some(path) = found else {
            panic!("no {name}")
        };
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[1..]).unwrap();
        assert!(examine(folder.path()).unwrap().doubt.is_some(), "{name}");
        fs::write(&path, &bytes).unwrap();
    }
    found_whole(folder.path(), 20);
}
