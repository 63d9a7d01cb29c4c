//! The guards of the data folder. (Cut-off rewrites, damage and full disks: `power_cut`.)

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use iltod::ports::kv::{Apply, Key, Kv, Tree};
use iltod::store::folder::{Folder, FolderError, Options, Space};
use iltod::store::kv::sled_kv::SledKv;

use super::{all, put, reopen, sled_options, wait};

fn options() -> Options {
    let mut options = Options::new(sled_options(), 1);
    options.ballast = 1 << 20;
    options
}

fn open(folder: &Path) -> (Folder, SledKv) {
    reopen(folder, &options()).unwrap()
}

fn refusal(folder: &Path, options: &Options) -> FolderError {
    match reopen(folder, options) {
        Err(error) => error,
        Ok(_) => panic!("it opened"),
    }
}

/// A folder with `changes` commits.
fn with_commits(changes: u64) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (_open, kv) = open(folder.path());
    for n in 0..changes {
        wait(kv.apply(put(Tree::Events, &n.to_be_bytes(), b"v"))).unwrap();
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_missing_folder_is_made_with_its_parents_and_closed_to_others() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("share/iltod");
    let (open, kv) = open(&folder);
    wait(kv.apply(put(Tree::Head, b"k", b"v"))).unwrap();
    for made in [
        &folder,
        &outside.path().join("share"),
        &folder.join("store-1"),
    ] {
        assert_eq!(
            fs::metadata(made).unwrap().permissions().mode() & 0o777,
            0o700,
            "{made:?}"
        );
    }
    assert_eq!(
        fs::read_to_string(folder.join("CURRENT")).unwrap(),
        "store-1\n"
    );
    assert_eq!(open.path(), folder);
}

#[test]
fn a_path_that_is_a_file_is_an_error_with_that_path() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("file"), b"").unwrap();
    let error = refusal(&outside.path().join("file/data"), &options());
    assert!(
        matches!(error, FolderError::Io { ref path, .. } if path.starts_with(outside.path())),
        "{error}"
    );
}

/// B10
#[test]
fn a_second_opener_is_told_the_lock_and_its_holder_and_the_first_goes_on() {
    let second = |folder: &Path| Folder::open(folder, &options()).map(drop).unwrap_err();
    let folder = tempfile::tempdir().unwrap();
    let (first, kv) = open(folder.path());
    let error = second(folder.path());
    let lock = folder.path().join("lock");
    assert!(
        matches!(error, FolderError::Locked { path, holder } if path == lock && holder == Some(std::process::id()))
    );
    wait(kv.apply(put(Tree::Head, b"k", b"v"))).unwrap();
    // the store alone holds the lock as well
    drop(first);
    assert!(matches!(second(folder.path()), FolderError::Locked { .. }));
    drop(kv);
    assert_eq!(all(&open(folder.path()).1, Tree::Head).len(), 1);
}

/// B8: refused with both versions, and nothing is changed.
#[test]
fn a_newer_layout_is_refused_and_an_older_one_without_an_upgrade_too() {
    let folder = with_commits(3);
    let mut newer = options();
    newer.layout = 4;
    let error = refusal(folder.path(), &newer);
    assert!(
        matches!(
            error,
            FolderError::Older {
                found: 1,
                supported: 4,
                ..
            }
        ),
        "{error}"
    );
    let mut older = options();
    older.layout = 0;
    let error = refusal(folder.path(), &older);
    assert!(
        matches!(
            error,
            FolderError::Newer {
                found: 1,
                supported: 0,
                ..
            }
        ),
        "{error}"
    );
    assert_eq!(all(&open(folder.path()).1, Tree::Events).len(), 3);
}

/// B8: a changed layout is written as the next store, from the old one's records.
#[test]
fn an_older_layout_is_rewritten_as_the_next_store() {
    let folder = with_commits(3);
    let mut next = options();
    next.layout = 2;
    next.upgrade = Some(Arc::new(|from, (tree, key, stored)| {
        assert_eq!((from, tree), (1, Tree::Events));
        vec![(Tree::Idx, [b"moved".as_slice(), &key].concat(), stored)]
    }));
    let (opened, kv) = reopen(folder.path(), &next).unwrap();
    assert_eq!(
        (all(&kv, Tree::Events).len(), all(&kv, Tree::Idx).len()),
        (0, 3)
    );
    assert_eq!(kv.commits().unwrap(), 3);
    assert_eq!(
        fs::read_to_string(folder.path().join("CURRENT")).unwrap(),
        "store-2\n"
    );
    assert!(!folder.path().join("store-1").exists());
    drop((opened, kv));
    assert_eq!(
        all(&reopen(folder.path(), &next).unwrap().1, Tree::Idx).len(),
        3
    );
}

/// B7: the witness finds a store that lost its end.
#[test]
fn a_store_older_than_its_witness_is_short() {
    let folder = with_commits(5);
    let kept = tempfile::tempdir().unwrap();
    copy(&folder.path().join("store-1"), kept.path());
    let (opened, kv) = open(folder.path());
    for n in 0..4_u64 {
        wait(kv.apply(put(Tree::Head, &n.to_be_bytes(), b"v"))).unwrap();
    }
    drop((opened, kv));
    fs::remove_dir_all(folder.path().join("store-1")).unwrap();
    copy(kept.path(), &folder.path().join("store-1"));
    let error = refusal(folder.path(), &options());
    assert!(
        matches!(
            error,
            FolderError::Short {
                store: 5,
                witness: 9,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn an_emptied_store_is_never_taken_for_a_new_one() {
    let folder = with_commits(5);
    let store = folder.path().join("store-1");
    fs::remove_dir_all(&store).unwrap();
    let error = refusal(folder.path(), &options());
    assert!(
        matches!(error, FolderError::Damaged { ref path, .. } if *path == store),
        "{error}"
    );
    fs::create_dir(&store).unwrap();
    fs::write(store.join("db"), b"").unwrap();
    let error = refusal(folder.path(), &options());
    assert!(
        matches!(
            error,
            FolderError::Short {
                store: 0,
                witness: 5,
                ..
            }
        ),
        "{error}"
    );
    fs::write(folder.path().join("head"), b"").unwrap();
    let error = refusal(folder.path(), &options());
    assert!(matches!(error, FolderError::Damaged { .. }), "{error}");
    assert_eq!(fs::read(store.join("db")).unwrap(), b"");
}

#[test]
fn a_witness_that_is_old_or_empty_says_nothing() {
    let folder = with_commits(5);
    let head = folder.path().join("head");
    for witness in [b"".as_slice(), &[0; 16], &[7; 40]] {
        fs::write(&head, witness).unwrap();
        assert_eq!(open(folder.path()).1.commits().unwrap(), 5);
    }
    let (_open, kv) = open(folder.path());
    wait(kv.apply(put(Tree::Head, b"k", b"v"))).unwrap();
    assert_eq!(fs::read(&head).unwrap()[..8], 6_u64.to_be_bytes());
}

/// B7: without its witness a store may lack its end and nobody would know.
#[test]
fn a_witness_that_is_gone_refuses_the_store_and_an_empty_one_made_by_hand_accepts_it() {
    let folder = with_commits(5);
    let head = folder.path().join("head");
    let gone = |folder: &Path| {
        let error = refusal(folder, &options());
        assert!(
            matches!(error, FolderError::Unwitnessed { ref path } if *path == head),
            "{error}"
        );
    };
    fs::remove_file(&head).unwrap();
    gone(folder.path());
    fs::remove_file(folder.path().join("CURRENT")).unwrap();
    gone(folder.path());
    fs::write(&head, b"").unwrap();
    assert_eq!(open(folder.path()).1.commits().unwrap(), 5);
}

/// A first start that is cut off has no witness yet; the next one goes on.
#[test]
fn a_first_start_cut_off_before_the_witness_or_the_pointer_goes_on() {
    let lost: [&[&str]; 4] = [
        &[],
        &["head"],
        &["head", "store-1/db"],
        &["head", "store-1"],
    ];
    for lost in lost {
        let folder = with_commits(0);
        fs::remove_file(folder.path().join("CURRENT")).unwrap();
        for name in lost {
            let path = folder.path().join(name);
            match path.is_dir() {
                true => fs::remove_dir_all(path).unwrap(),
                false => fs::remove_file(path).unwrap(),
            }
        }
        let (_open, kv) = open(folder.path());
        wait(kv.apply(put(Tree::Head, b"k", b"v"))).unwrap();
        let made = ["CURRENT", "head"].map(|name| folder.path().join(name).exists());
        assert_eq!(made, [true, true], "{lost:?}");
    }
}

#[test]
fn a_damaged_pointer_is_refused_and_costs_no_store() {
    let folder = with_commits(5);
    let current = folder.path().join("CURRENT");
    for text in ["", "store-3\n", "storf-1\n", "store-1x", "\0\0\0\0\0\0\0\0"] {
        fs::write(&current, text).unwrap();
        let error = refusal(folder.path(), &options());
        assert!(
            matches!(error, FolderError::Damaged { .. }),
            "{text:?}: {error}"
        );
    }
    fs::write(&current, "store-1\n").unwrap();
    assert_eq!(all(&open(folder.path()).1, Tree::Events).len(), 5);
}

#[test]
fn without_a_pointer_a_single_store_is_taken_up_and_of_several_none() {
    let folder = with_commits(5);
    let current = folder.path().join("CURRENT");
    fs::remove_file(&current).unwrap();
    assert_eq!(all(&open(folder.path()).1, Tree::Events).len(), 5);
    assert_eq!(fs::read_to_string(&current).unwrap(), "store-1\n");
    fs::remove_file(&current).unwrap();
    fs::create_dir(folder.path().join("store-2")).unwrap();
    let error = refusal(folder.path(), &options());
    assert!(
        matches!(error, FolderError::Damaged { ref path, .. } if *path == current),
        "{error}"
    );
    assert!(folder.path().join("store-1/db").exists());
}

#[test]
fn what_stands_beside_the_store_that_counts_is_swept() {
    let folder = with_commits(5);
    copy(
        &folder.path().join("store-1"),
        &folder.path().join("store-2"),
    );
    fs::create_dir(folder.path().join("store-7")).unwrap();
    fs::write(folder.path().join("keyring"), b"of another").unwrap();
    assert_eq!(all(&open(folder.path()).1, Tree::Events).len(), 5);
    let left = |name: &str| folder.path().join(name).exists();
    assert_eq!(
        ["store-1", "store-2", "store-7", "keyring"].map(left),
        [true, false, false, true]
    );
}

#[test]
fn the_trial_mark_is_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let (opened, kv) = open(folder.path());
    assert!(!opened.is_trial().unwrap());
    opened.mark_trial().unwrap();
    opened.mark_trial().unwrap();
    drop((opened, kv));
    assert!(open(folder.path()).0.is_trial().unwrap());
}

#[test]
fn the_ballast_takes_its_bytes_and_none_is_made_where_there_is_no_room() {
    let folder = tempfile::tempdir().unwrap();
    let ballast = folder.path().join("ballast");
    let mut greedy = options();
    greedy.sled.reserve = u64::MAX / 2;
    drop(reopen(folder.path(), &greedy).unwrap());
    assert!(!ballast.exists());
    drop(open(folder.path()));
    assert_eq!(fs::metadata(&ballast).unwrap().len(), 1 << 20);
}

#[test]
fn compaction_keeps_every_record_and_gives_the_room_back() {
    let folder = tempfile::tempdir().unwrap();
    let (opened, kv) = open(folder.path());
    for round in 0..40_u8 {
        for n in 0..8_u8 {
            wait(kv.apply(put(Tree::ALL[usize::from(n)], &[n], &[round; 30_000]))).unwrap();
        }
    }
    wait(kv.apply(Apply {
        deletes: vec![Key::new(Tree::Meta, [0])],
        ..Apply::default()
    }))
    .unwrap();
    let before = Tree::ALL.map(|tree| all(&kv, tree));
    let live = kv.live_bytes().unwrap();

    let (opened, kv, done) = opened.compact(kv).unwrap();
    assert_eq!(Tree::ALL.map(|tree| all(&kv, tree)), before);
    assert_eq!(before[1][0].1.revision, 40);
    assert_eq!(
        (
            done.carried.records,
            done.carried.bytes,
            kv.live_bytes().unwrap()
        ),
        (7, live, live)
    );
    assert!(done.after.disk * 2 < done.before.disk, "{done:?}");
    assert_eq!(opened.space(&kv).unwrap().live, live);

    // and it goes on from there, also after another start
    wait(kv.apply(put(Tree::Meta, b"more", b"v"))).unwrap();
    drop((opened, kv));
    let (_open, kv) = open(folder.path());
    assert_eq!(
        (kv.commits().unwrap(), all(&kv, Tree::Meta).len()),
        (322, 1)
    );
    assert_eq!(stores(folder.path()), [folder.path().join("store-2")]);
}

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

#[test]
fn compaction_is_offered_above_four_times_what_is_alive() {
    let offered = |disk, live| Space { disk, live }.offers_compaction();
    let mebi = 1 << 20;
    assert!(offered(401 * mebi, 100 * mebi));
    assert!(!offered(400 * mebi, 100 * mebi));
    assert!(!offered(30 * mebi, mebi), "a small store is left alone");
}

#[test]
fn without_room_for_a_second_store_compaction_is_refused_and_nothing_is_lost() {
    let folder = with_commits(5);
    let mut greedy = options();
    greedy.sled.reserve = u64::MAX / 2;
    let (opened, kv) = reopen(folder.path(), &greedy).unwrap();
    let refused = opened.compact(kv).map(|_| ());
    assert!(
        matches!(refused, Err(FolderError::Full { needed, .. }) if needed > u64::MAX / 2),
        "{refused:?}"
    );
    assert_eq!(all(&open(folder.path()).1, Tree::Events).len(), 5);
}
