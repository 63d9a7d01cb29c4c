//! What only a durable backend promises, and the faults a test can switch on.

use std::sync::{Arc, Mutex};

use iltod::ports::kv::{Apply, Key, Kv, KvError, MAX_VALUE, Require, Tree};
use iltod::store::kv::memory::MemoryKv;
use iltod::store::kv::sled_kv::SledKv;

use super::{all, put, sled_options, wait};

#[test]
fn reopening_keeps_every_record_and_its_revision() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    for n in 0..500_u64 {
        wait(kv.apply(put(
            Tree::ALL[n as usize % 8],
            &(n % 50).to_be_bytes(),
            &n.to_be_bytes(),
        )))
        .unwrap();
    }
    let before = Tree::ALL.map(|tree| all(&kv, tree));
    let figures = (kv.commits().unwrap(), kv.live_bytes().unwrap());
    drop(kv);

    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    assert_eq!(Tree::ALL.map(|tree| all(&kv, tree)), before);
    assert_eq!((kv.commits().unwrap(), kv.live_bytes().unwrap()), figures);
    assert_eq!(figures.0, 500);
}

/// sled puts a page over a quarter of a segment into a file that it never syncs.
#[test]
fn the_largest_values_side_by_side_never_leave_the_synced_log() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    let scattered = |n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
    for round in 0..2_u8 {
        for n in 0..60 {
            wait(kv.apply(put(Tree::Events, &scattered(n), &vec![round; MAX_VALUE]))).unwrap();
        }
    }
    for n in 0..57 {
        let deletes = vec![Key::new(Tree::Events, scattered(n))];
        wait(kv.apply(Apply {
            deletes,
            ..Apply::default()
        }))
        .unwrap();
    }
    assert_eq!(
        std::fs::read_dir(folder.path().join("blobs"))
            .unwrap()
            .count(),
        0
    );
    assert_eq!(all(&kv, Tree::Events).len(), 3);
}

#[test]
fn live_bytes_count_what_is_there_and_forget_what_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    wait(kv.apply(put(Tree::Head, b"four", &[1; 100]))).unwrap();
    wait(kv.apply(put(Tree::Head, b"four", &[1; 10]))).unwrap();
    assert_eq!(kv.live_bytes().unwrap(), 4 + 8 + 10);
    wait(kv.apply(Apply {
        deletes: vec![Key::new(Tree::Head, b"four")],
        ..Apply::default()
    }))
    .unwrap();
    assert_eq!(kv.live_bytes().unwrap(), 0);
}

/// B5: below the reserve changes are refused with the figures, and reading goes on.
#[test]
fn below_the_reserve_a_change_is_refused_with_figures_and_reading_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    wait(kv.apply(put(Tree::Head, b"k", b"v"))).unwrap();
    drop(kv);
    let mut options = sled_options();
    options.reserve = u64::MAX / 2;
    let kv = SledKv::open(folder.path(), &options).unwrap();
    let refused = wait(kv.apply(put(Tree::Head, b"k", b"w")));
    assert!(
        matches!(refused, Err(KvError::Full { free, reserve }) if free < reserve && reserve == u64::MAX / 2)
    );
    assert_eq!(all(&kv, Tree::Head)[0].1.value, b"v");
}

#[test]
fn a_conflict_in_a_batch_is_answered_alone() {
    let folder = tempfile::tempdir().unwrap();
    let kv = Arc::new(SledKv::open(folder.path(), &sled_options()).unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    // All claim the same key as absent, so that in any batching exactly one wins.
    let claims: Vec<_> = (0..100_u8)
        .map(|n| {
            let kv = Arc::clone(&kv);
            runtime.spawn(async move {
                let mut change = put(Tree::Seen, b"claimed", &[n]);
                change.require = vec![Require::Absent(Key::new(Tree::Seen, b"claimed"))];
                let claimed = kv.apply(change).await;
                kv.apply(put(Tree::Events, &[n], b"")).await.unwrap();
                claimed
            })
        })
        .collect();
    let claimed: Vec<_> = claims
        .into_iter()
        .map(|claim| runtime.block_on(claim).unwrap())
        .collect();
    assert_eq!(claimed.iter().filter(|claim| claim.is_ok()).count(), 1);
    assert!(
        claimed
            .iter()
            .all(|claim| matches!(claim, Ok(()) | Err(KvError::Conflict(_))))
    );
    assert_eq!(all(&*kv, Tree::Events).len(), 100);
}

#[test]
fn now_is_the_given_clock_in_milliseconds() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    assert_eq!(wait(kv.now_ms()).unwrap(), 1_800_000_000_000);
    let kv = MemoryKv::new();
    kv.set_now_ms(17);
    assert_eq!(wait(kv.now_ms()).unwrap(), 17);
}

#[test]
fn the_memory_backend_fails_the_chosen_apply_and_all_after_it() {
    let kv = MemoryKv::new();
    kv.fail_after(2);
    let answers: Vec<_> = (0..4_u8)
        .map(|n| wait(kv.apply(put(Tree::Head, &[n], b""))))
        .collect();
    assert!(matches!(
        answers.as_slice(),
        [
            Ok(()),
            Ok(()),
            Err(KvError::Fault(_)),
            Err(KvError::Fault(_))
        ]
    ));
    assert_eq!(all(&kv, Tree::Head).len(), 2);
}

#[test]
fn the_memory_backend_can_be_full_and_have_room_again() {
    let kv = MemoryKv::new();
    kv.set_full(Some((10, 64)));
    assert!(matches!(
        wait(kv.apply(put(Tree::Head, b"k", b""))),
        Err(KvError::Full {
            free: 10,
            reserve: 64
        })
    ));
    kv.set_full(None);
    wait(kv.apply(put(Tree::Head, b"k", b""))).unwrap();
}

#[test]
fn damage_found_while_reading_ends_writing_and_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    for n in 0..400_u64 {
        wait(kv.apply(put(Tree::Events, &n.to_be_bytes(), &[n as u8; 2000]))).unwrap();
    }
    drop(kv);
    // given: a start after which opening no longer reads this part of the log, and bytes turned over
    drop(SledKv::open(folder.path(), &sled_options()).unwrap());
    let log = folder.path().join("db");
    let mut bytes = std::fs::read(&log).unwrap();
    for at in (100_000..700_000).step_by(500) {
        bytes[at] ^= 0xff;
    }
    std::fs::write(&log, bytes).unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let mut options = sled_options();
    let sink = Arc::clone(&told);
    options.on_fatal = Some(Arc::new(move |detail: &str| {
        sink.lock().unwrap().push(detail.to_owned())
    }));
    let Ok(kv) = SledKv::open(folder.path(), &options) else {
        return;
    };
    // when: every record is read
    let faults = (0..400_u64)
        .filter(|n| wait(kv.get(Key::new(Tree::Events, n.to_be_bytes()))).is_err())
        .count();
    // then
    assert!(faults > 0, "the damage was in the log of these records");
    assert!(matches!(
        wait(kv.apply(put(Tree::Head, b"k", b""))),
        Err(KvError::Fault(_))
    ));
    assert_eq!(told.lock().unwrap().len(), 1);
}

#[test]
fn a_store_is_whole_after_any_changes() {
    let folder = tempfile::tempdir().unwrap();
    let kv = SledKv::open(folder.path(), &sled_options()).unwrap();
    for n in 0..200_u64 {
        let mut change = put(Tree::Events, &(n % 30).to_be_bytes(), &vec![1; n as usize]);
        change.deletes = vec![Key::new(Tree::Events, ((n * 7) % 40).to_be_bytes())];
        wait(kv.apply(change)).unwrap();
    }
    assert!(kv.check_whole().unwrap());
}
