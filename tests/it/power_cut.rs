//! Power cuts, failing syncs, cut-off rewrites, damaged and full disks, on a real second process.
//!
//! `kill -9` alone proves nothing about `fsync`: the page cache outlives the process. So the process
//! runs under a model of the disk (`tests/fixtures/powercut.c`), and the store is opened from what was
//! synced. `ILTOD_CUTS=300` for the long form.

use std::{env, fs, os::unix::fs::MetadataExt, path::Path, path::PathBuf};

use iltod::ports::kv::Kv;
use iltod::store::folder::Folder;
use iltod::store::folder::compact::Stop;
use tempfile::TempDir;

use crate::kv_contract::{all, wait};

pub mod binary;
mod child;
pub mod cut;
mod damage;
mod small_disk;

use child::{BARRIER, CALLERS, STOP};

/// What one cut showed.
#[derive(Debug, PartialEq)]
enum Verdict {
    Survived,
    Lost(String),
    NotMeasured,
}

pub fn cuts() -> usize {
    env::var("ILTOD_CUTS")
        .ok()
        .map_or(30, |text| text.parse().unwrap())
}

/// Numbers that jump about, the same in every run.
fn jumping(seed: u64) -> impl Iterator<Item = u64> {
    std::iter::successors(
        Some(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
        |state| {
            let state = state ^ (state << 13);
            let state = state ^ (state >> 7);
            Some(state ^ (state << 17))
        },
    )
    .skip(3)
}

/// Runs the load on `folder` (all in it durable at first), cuts after `acks`, and leaves in `after`
/// what the cut left.
fn cut_once(
    shim: &Path,
    (folder, after): (&Path, &Path),
    acks: usize,
    barrier: &[(&str, &str)],
) -> Verdict {
    let shadow = tempfile::tempdir().unwrap();
    cut::seed(folder, shadow.path());
    let settings = [
        ("LD_PRELOAD", shim.to_str().unwrap()),
        ("ILTOD_CUT_ROOT", folder.to_str().unwrap()),
        ("ILTOD_CUT_SHADOW", shadow.path().to_str().unwrap()),
    ];
    let lines = cut::start(
        "load",
        folder,
        &[&settings, barrier].concat(),
        cut::this_binary(),
    )
    .kill_after(acks);
    cut::assemble(shadow.path(), fs::metadata(folder).unwrap().ino(), after);
    judge(&lines, after)
}

fn judge(lines: &[String], after: &Path) -> Verdict {
    let acknowledged = cut::acknowledged(lines);
    if acknowledged.is_empty() {
        return Verdict::NotMeasured;
    }
    let (_folder, kv) = match Folder::open(after, &child::options()) {
        Ok(opened) => opened,
        Err(error) => return Verdict::Lost(error.to_string()),
    };
    for caller in 0..CALLERS {
        let reached = wait(kv.get(child::head(caller)))
            .unwrap()
            .map_or(0, |head| head.revision);
        let acknowledged = acknowledged.get(&caller).copied().unwrap_or(0);
        if reached < acknowledged {
            return Verdict::Lost(format!(
                "caller {caller}: {acknowledged} acknowledged, {reached} found"
            ));
        }
        for n in reached.saturating_sub(3).max(1)..=reached {
            let dialogue = wait(kv.get(child::dialogue(caller, n))).unwrap();
            let found = dialogue.map(|dialogue| dialogue.value);
            assert_eq!(
                found,
                Some(child::text(caller, n)),
                "torn: caller {caller}, change {n}"
            );
        }
        for n in 1..=reached {
            let event = wait(kv.get(child::event(caller, n))).unwrap();
            assert_eq!(
                event.map(|event| event.value),
                Some(child::text(caller, n)),
                "torn: caller {caller}, change {n}"
            );
        }
        assert_eq!(
            wait(kv.get(child::event(caller, reached + 1))).unwrap(),
            None,
            "torn: caller {caller}"
        );
    }
    Verdict::Survived
}

/// B3: after a cut every acknowledged change is there, whole; and the store goes on from there.
#[test]
fn a_power_cut_loses_no_acknowledged_change() {
    let Some(shim) = cut::shim() else { return };
    let mut folder = tempfile::tempdir().unwrap();
    let mut measured = 0;
    for (round, number) in jumping(7).take(cuts()).enumerate() {
        let after = tempfile::tempdir().unwrap();
        let verdict = cut_once(
            shim,
            (folder.path(), after.path()),
            1 + (number % 150) as usize,
            &[],
        );
        assert!(
            !matches!(verdict, Verdict::Lost(_)),
            "cut {round}: {verdict:?}"
        );
        measured += usize::from(verdict == Verdict::Survived);
        // Three cuts in a row on one store, then a new one.
        folder = if round % 3 == 2 {
            tempfile::tempdir().unwrap()
        } else {
            after
        };
    }
    println!("{measured} of {} cuts measured", cuts());
    assert!(
        measured * 10 >= cuts() * 9,
        "only {measured} of {} cuts measured anything",
        cuts()
    );
}

/// B1: killed at random moments under load, again and again on one store.
#[test]
fn a_kill_loses_no_acknowledged_change() {
    let folder = tempfile::tempdir().unwrap();
    for (round, number) in jumping(3).take(cuts()).enumerate() {
        let enough = 1 + (number % 300) as usize;
        let lines = cut::start("load", folder.path(), &[], cut::this_binary()).kill_after(enough);
        // What the process said tells why it acknowledged nothing, should it ever.
        assert_eq!(
            judge(&lines, folder.path()),
            Verdict::Survived,
            "kill {round} after {enough}: {lines:?}"
        );
    }
}

/// The model can fail: with sled's own `flush()` as the barrier acknowledged changes are lost.
#[test]
fn a_barrier_of_flush_alone_loses_acknowledged_changes_in_the_model() {
    let Some(shim) = cut::shim() else { return };
    let folder = tempfile::tempdir().unwrap();
    let after = tempfile::tempdir().unwrap();
    // given: a store that was opened and closed properly, so that only the changes are at stake
    drop(Folder::open(folder.path(), &child::options()).unwrap());
    let verdict = cut_once(
        shim,
        (folder.path(), after.path()),
        100,
        &[(BARRIER, "flush")],
    );
    assert!(matches!(verdict, Verdict::Lost(_)), "{verdict:?}");
}

/// B4: from the first failing sync on nothing is acknowledged, one line is said, and the next start is
/// clean: on what the process left, and on what a power cut at that very sync would have left.
#[test]
fn after_a_failed_sync_nothing_is_acknowledged() {
    let Some(shim) = cut::shim() else { return };
    let mut failed = 0;
    for call in 1..=(cuts() * 4 / 3) {
        for kind in [
            "ILTOD_CUT_EIO_FROM",
            "ILTOD_CUT_EIO_ONCE",
            "ILTOD_CUT_RANGE",
        ] {
            let [folder, shadow, after] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
            let settings = [
                ("LD_PRELOAD", shim.to_str().unwrap()),
                ("ILTOD_CUT_ROOT", folder.path().to_str().unwrap()),
                ("ILTOD_CUT_SHADOW", shadow.path().to_str().unwrap()),
                (kind, &call.to_string()),
            ];
            let (lines, code) =
                cut::start("sequence", folder.path(), &settings, cut::this_binary()).finish();
            failed += usize::from(check_failed_sync(&lines, code));
            cut::assemble(
                shadow.path(),
                fs::metadata(folder.path()).unwrap().ino(),
                after.path(),
            );
            let acknowledged = cut::acknowledged(&lines).get(&0).copied().unwrap_or(0);
            for left in [folder.path(), after.path()] {
                let (_folder, kv) = Folder::open(left, &child::options()).unwrap();
                let reached = wait(kv.get(child::head(0)))
                    .unwrap()
                    .map_or(0, |head| head.revision);
                assert!(
                    reached >= acknowledged,
                    "{kind} {call}: {acknowledged} acknowledged, {reached} found"
                );
            }
        }
    }
    assert!(
        failed > 20,
        "only {failed} runs met a failing sync before they were done"
    );
}

/// Whether a sync failed before the work was done.
fn check_failed_sync(lines: &[String], code: Option<i32>) -> bool {
    let said = |prefix: &str| lines.iter().filter(|line| line.starts_with(prefix)).count();
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.contains("panicked"))
            .count(),
        0,
        "{lines:#?}"
    );
    let failure = lines
        .iter()
        .position(|line| line == "eio")
        .unwrap_or(lines.len());
    assert!(
        !lines[failure..].iter().any(|line| line.starts_with("ack")),
        "acknowledged after the failure: {lines:#?}"
    );
    if failure == lines.len() || lines[..failure].iter().any(|line| line == "done") {
        assert_eq!(
            (code, said("ack")),
            (Some(0), child::SEQUENCE as usize),
            "{lines:#?}"
        );
        return false;
    }
    assert_eq!(
        (code, said("fatal") + said("refused")),
        (Some(3), 1),
        "{lines:#?}"
    );
    true
}

/// A filled folder and the same in another layout, each with all its records.
fn rewritten(part: &str) -> (TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    child::fill(folder.path());
    let expected = tempfile::tempdir().unwrap();
    child::copy_folder(folder.path(), expected.path());
    let (_open, kv) = Folder::open(expected.path(), &options(part)).unwrap();
    let records = records(&kv);
    (folder, records)
}

fn options(part: &str) -> iltod::store::folder::Options {
    if part == "upgrade" {
        child::upgraded()
    } else {
        child::options()
    }
}

fn records(kv: &dyn Kv) -> Vec<String> {
    let trees = iltod::ports::kv::Tree::ALL.into_iter();
    trees
        .flat_map(|tree| {
            all(kv, tree)
                .into_iter()
                .map(move |entry| format!("{tree:?} {entry:?}"))
        })
        .collect()
}

/// B9: compaction and a layout change, cut off at every stop: one whole store is found, and only one;
/// after a kill, where every write is still there, and after a power cut, where only the synced ones are.
#[test]
fn a_rewrite_cut_off_at_any_stop_leaves_one_whole_store() {
    let Some(shim) = cut::shim() else { return };
    for (part, stop) in ["compact", "upgrade"]
        .into_iter()
        .flat_map(|part| Stop::ALL.map(|stop| (part, stop)))
    {
        let (folder, expected) = rewritten(part);
        let (shadow, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        cut::seed(folder.path(), shadow.path());
        let settings = [
            ("LD_PRELOAD", shim.to_str().unwrap()),
            ("ILTOD_CUT_ROOT", folder.path().to_str().unwrap()),
            ("ILTOD_CUT_SHADOW", shadow.path().to_str().unwrap()),
            (STOP, &format!("{stop:?}")),
        ];
        let (lines, code) = cut::start(part, folder.path(), &settings, cut::this_binary()).finish();
        assert_eq!(code, None, "{part} was not cut off at {stop:?}: {lines:#?}");
        cut::assemble(
            shadow.path(),
            fs::metadata(folder.path()).unwrap().ino(),
            after.path(),
        );
        for left in [folder.path(), after.path()] {
            let (_open, kv) = Folder::open(left, &options(part)).unwrap();
            assert_eq!(records(&kv), expected, "{part} cut off at {stop:?}");
            assert_eq!(stores(left).len(), 1, "{part} cut off at {stop:?}");
        }
    }
}

/// The store folders in a data folder.
fn stores(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("store-")
        })
        .collect()
}
