//! B5, B6: a disk that fills up while the store runs, and one that is full at start.

use std::{fs, io::Write, path::Path, process::Command};

use iltod::ports::kv::{Kv, KvError, Tree};
use iltod::store::folder::{Folder, FolderError, Options};

use super::{child, cut};
use crate::kv_contract::{all, put, wait};

/// Mounts a small disk that only the child sees.
#[test]
fn on_a_full_disk_changes_are_refused_reading_goes_on_and_the_ballast_lets_it_start() {
    let folder = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=32m tmpfs \"$ILTOD_KV_FOLDER\"";
    let possible = Command::new("unshare")
        .args(["-rm", "sh", "-c", mount])
        .env("ILTOD_KV_FOLDER", folder.path())
        .output();
    if !possible.is_ok_and(|output| output.status.success()) {
        println!("skipped: no small disk can be mounted here");
        return;
    }
    let mut command = Command::new("unshare");
    let binary = std::env::current_exe().unwrap();
    command
        .args(["-rm", "sh", "-c", &format!("{mount} && exec \"$0\" \"$@\"")])
        .arg(binary);
    let (lines, code) = cut::start("small", folder.path(), &[], command).finish();
    assert_eq!(
        (code, lines.last().map(String::as_str)),
        (Some(0), Some("done")),
        "{lines:#?}"
    );
}

fn options() -> Options {
    let mut options = child::options();
    options.sled.reserve = 6 << 20;
    options.ballast = 6 << 20;
    options.open_room = 5 << 20;
    options
}

/// The child's part.
pub fn lives_on_a_small_disk(disk: &Path) {
    let data = disk.join("data");
    let (folder, kv) = Folder::open(&data, &options()).unwrap();
    assert!(data.join("ballast").exists());

    // when: others fill the disk, then: refused with figures, reading goes on
    wait(kv.apply(put(Tree::Head, b"k", b"v"))).unwrap();
    fill(&disk.join("others"), 4 << 20);
    let refused = wait(kv.apply(put(Tree::Head, b"k", b"w")));
    assert!(
        matches!(refused, Err(KvError::Full { free, reserve }) if free < reserve && reserve == 6 << 20),
        "{refused:?}"
    );
    assert_eq!(all(&kv, Tree::Head)[0].1.value, b"v");

    // when: space returns, then: it goes on; when it fills the disk itself, it stops at the reserve
    fs::remove_file(disk.join("others")).unwrap();
    wait(kv.apply(put(Tree::Head, b"k", b"w"))).unwrap();
    let written = (0..2000_u64)
        .take_while(|n| wait(kv.apply(put(Tree::Events, &n.to_be_bytes(), &[7; 40_000]))).is_ok())
        .count();
    assert!((50..1000).contains(&written), "{written}");
    drop((folder, kv));

    // when: the disk is full to the last byte at start, then: the ballast lets it open and read
    fill(&disk.join("others"), 0);
    let (folder, kv) = Folder::open(&data, &options()).unwrap();
    assert!(!data.join("ballast").exists());
    assert_eq!(all(&kv, Tree::Events).len(), written);
    assert!(matches!(
        wait(kv.apply(put(Tree::Head, b"k", b"x"))),
        Err(KvError::Full { .. })
    ));
    drop((folder, kv));

    // when: it is full and the ballast is gone, then: refused with what is needed
    fill(&disk.join("more"), 0);
    let refused = Folder::open(&data, &options()).map(|_| ());
    assert!(
        matches!(refused, Err(FolderError::Full { needed, .. }) if needed == 5 << 20),
        "{refused:?}"
    );

    // when: there is room again, then: it opens and the ballast is back
    fs::remove_file(disk.join("others")).unwrap();
    fs::remove_file(disk.join("more")).unwrap();
    let mut roomy = options();
    roomy.ballast = 1 << 20;
    roomy.sled.reserve = 1 << 20;
    let (_folder, kv) = Folder::open(&data, &roomy).unwrap();
    assert!(data.join("ballast").exists());
    wait(kv.apply(put(Tree::Head, b"k", b"y"))).unwrap();
}

/// Writes zeros until `left` bytes are free.
fn fill(path: &Path, left: u64) {
    let mut file = fs::File::create(path).unwrap();
    let free = || {
        rustix::fs::statvfs(path)
            .map(|disk| disk.f_bavail * disk.f_frsize)
            .unwrap()
    };
    while free() > left {
        let chunk = (free() - left).min(1 << 16) as usize;
        if file.write_all(&vec![0; chunk]).is_err() {
            break;
        }
    }
}
