//! The process under test: this test binary started again, with its part named in the environment.
//!
//! It speaks on standard error, one line a write: `ack CALLER N` after an acknowledged change,
//! `done`, `fatal …` when the store stopped, `refused …` when it did not open.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use iltod::ports::kv::{Apply, Key, Kv, Require, Tree};
use iltod::store::folder::compact::Stop;
use iltod::store::folder::{Folder, FolderError, Options};
use iltod::store::kv::sled_kv::{Barrier, SledKv};

use crate::kv_contract::{put, reopen, sled_options, wait};

pub const PART: &str = "ILTOD_KV_CHILD";
pub const FOLDER: &str = "ILTOD_KV_FOLDER";
pub const BARRIER: &str = "ILTOD_KV_BARRIER";
pub const STOP: &str = "ILTOD_KV_STOP";
/// Callers of the part `load`.
pub const CALLERS: u64 = 8;
/// Changes of the part `sequence`.
pub const SEQUENCE: u64 = 25;

/// Does nothing unless this process was started as a child.
#[test]
fn acts_as_the_process_under_test() {
    let Ok(part) = env::var(PART) else { return };
    let folder = PathBuf::from(env::var_os(FOLDER).unwrap());
    match part.as_str() {
        "load" => load(&folder),
        "sequence" => sequence(&folder),
        "compact" | "upgrade" => rewrite(&folder, &part),
        "damage" => super::damage::survives(&folder),
        "small" => super::small_disk::lives_on_a_small_disk(&folder),
        other => panic!("no such part: {other}"),
    }
    say("done");
}

pub fn say(line: &str) {
    // One write, so that lines of threads do not mix; a parent that is gone needs no line.
    let _gone = std::io::stderr().write_all(format!("{line}\n").as_bytes());
}

/// Options as the product has them, with a small ballast.
pub fn options() -> Options {
    let mut sled = sled_options();
    if env::var_os(BARRIER).is_some() {
        sled.barrier = Barrier::FlushOnly;
    }
    let mut options = Options::new(sled, 1);
    options.ballast = 0;
    options.read_through = 64 << 20;
    options
}

fn open(folder: &Path) -> (Folder, SledKv) {
    let mut options = options();
    options.sled.on_fatal = Some(Arc::new(|detail: &str| {
        say(&format!("fatal {detail}"));
        std::process::exit(3);
    }));
    reopen(folder, &options).unwrap_or_else(|error| {
        say(&format!("refused {error}"));
        std::process::exit(3);
    })
}

/// The bytes of change `n`; every third is a long text.
pub fn text(caller: u64, n: u64) -> Vec<u8> {
    let length = if n.is_multiple_of(3) { 40_000 } else { 1500 };
    let mut text = [caller.to_be_bytes(), n.to_be_bytes()]
        .concat()
        .repeat(length / 16 + 1);
    text.truncate(length);
    text
}

pub fn event(caller: u64, n: u64) -> Key {
    Key::new(
        Tree::Events,
        [caller.to_be_bytes(), n.to_be_bytes()].concat(),
    )
}

/// The record of change `n` that change `n + 4` overwrites.
pub fn dialogue(caller: u64, n: u64) -> Key {
    Key::new(
        Tree::Dialogue,
        [caller.to_be_bytes(), (n % 4).to_be_bytes()].concat(),
    )
}

pub fn head(caller: u64) -> Key {
    Key::new(Tree::Head, caller.to_be_bytes())
}

/// One turn over four trees; its number is in all of them. Returns its number when acknowledged.
async fn turn(kv: &dyn Kv, caller: u64) -> Option<u64> {
    let found = kv.get(head(caller)).await.ok()?;
    let n = found.as_ref().map_or(0, |found| found.revision) + 1;
    let change = Apply {
        puts: vec![
            (event(caller, n), text(caller, n)),
            (head(caller), n.to_be_bytes().to_vec()),
            (dialogue(caller, n), text(caller, n)),
            (
                Key::new(Tree::Outbox, event(caller, n).bytes),
                n.to_be_bytes().to_vec(),
            ),
        ],
        deletes: n
            .checked_sub(5)
            .map(|old| Key::new(Tree::Outbox, event(caller, old).bytes))
            .into_iter()
            .collect(),
        require: vec![
            Require::Absent(event(caller, n)),
            found.map_or(Require::Absent(head(caller)), |found| {
                Require::Revision(head(caller), found.revision)
            }),
        ],
    };
    kv.apply(change).await.ok()?;
    Some(n)
}

/// Turns of many callers until this process is killed.
fn load(folder: &Path) {
    let (_folder, kv) = open(folder);
    let kv = Arc::new(kv);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .build()
        .unwrap();
    let callers: Vec<_> = (0..CALLERS)
        .map(|caller| {
            let kv = Arc::clone(&kv);
            runtime.spawn(async move {
                while let Some(n) = turn(&*kv, caller).await {
                    say(&format!("ack {caller} {n}"));
                }
            })
        })
        .collect();
    for caller in callers {
        runtime.block_on(caller).unwrap();
    }
}

/// One turn after the other; the line of each stands before the next begins.
fn sequence(folder: &Path) {
    let (_folder, kv) = open(folder);
    for _ in 0..SEQUENCE {
        let Some(n) = wait(turn(&kv, 0)) else {
            // The writer is about to end this process.
            loop {
                thread::park();
            }
        };
        say(&format!("ack 0 {n}"));
    }
    say("done");
}

/// The layout that `upgrade` makes: values of `Idx` doubled in length, `Seen` dropped.
pub fn upgraded() -> Options {
    let mut options = options();
    options.layout = 2;
    options.upgrade = Some(Arc::new(|from, (tree, key, mut stored)| {
        assert_eq!(from, 1);
        if tree == Tree::Idx {
            stored.value.extend_from_within(..);
        }
        if tree == Tree::Seen {
            Vec::new()
        } else {
            vec![(tree, key, stored)]
        }
    }));
    options
}

/// Compacts or upgrades, and is cut off at the named stop.
fn rewrite(folder: &Path, part: &str) {
    let stop = env::var(STOP).unwrap();
    let mut options = if part == "upgrade" {
        upgraded()
    } else {
        options()
    };
    options.stop = Some(Arc::new(move |reached: Stop| {
        if format!("{reached:?}") == stop {
            std::process::abort();
        }
    }));
    let (folder, kv) = Folder::open(folder, &options).unwrap();
    if part == "compact" {
        folder.compact(kv).unwrap();
    }
}

/// A folder with live and dead records in every tree.
pub fn fill(folder: &Path) {
    let (_folder, kv) = Folder::open(folder, &options()).unwrap();
    for round in 0..3_u8 {
        for n in 0..40_u8 {
            let tree = Tree::ALL[usize::from(n % 8)];
            wait(kv.apply(put(tree, &[n], &vec![round; usize::from(n) * 40]))).unwrap();
        }
    }
    let deletes = vec![Key::new(Tree::Events, [1]), Key::new(Tree::Head, [2])];
    wait(kv.apply(Apply {
        deletes,
        ..Apply::default()
    }))
    .unwrap();
}

/// Copies a folder with all in it.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Whether an error is one of those a damaged folder may give.
pub fn is_clear(error: &FolderError) -> bool {
    matches!(
        error,
        FolderError::Damaged { .. } | FolderError::Short { .. } | FolderError::Newer { .. }
    )
}
