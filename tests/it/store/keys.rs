//! The master key, the key ring, sequences, and a store that belongs to another ring or program.

use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt, sync::Arc};

use iltod::ports::kv::{Key, Tree};
use iltod::store::commit::{Commit, Expect, SealWith, Write};
use iltod::store::error::StoreError;
use iltod::store::keyring::{FolderId, KeyRing, RingError, folder_of};
use iltod::store::layout::Layout;
use iltod::store::master::{MasterError, MasterKey};
use iltod::store::sequence::Sequence;

use super::world::{Note, World, at, case, note, number};

#[test]
fn a_master_key_is_made_once_and_read_by_its_owner_only() {
    let world = World::new();
    let path = world.master_path();
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(MasterKey::read(&path).is_ok());
    let text = fs::read(&path).unwrap();
    let again = MasterKey::create(&path, world.entropy.as_ref());
    assert!(matches!(again, Err(MasterError::Exists { .. })));
    assert_eq!(fs::read(&path).unwrap(), text);
    for mode in [0o640, 0o604, 0o620, 0o666] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let read = MasterKey::read(&path);
        assert!(matches!(read, Err(MasterError::Exposed { mode: m, .. }) if m == mode));
    }
}

#[test]
fn a_missing_or_malformed_master_key_is_named() {
    let world = World::new();
    let path = world.dir.path().join("other.key");
    assert!(matches!(
        MasterKey::read(&path),
        Err(MasterError::Missing { .. })
    ));
    for text in [
        "",
        "abcd",
        &"0".repeat(63),
        &"0".repeat(65),
        &"g".repeat(64),
        &"0".repeat(999),
    ] {
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let error = MasterKey::read(&path).unwrap_err();
        assert!(matches!(error, MasterError::Malformed { .. }), "{text}");
        let told = error.to_string();
        assert!(told.contains("other.key") && (text.is_empty() || !told.contains(text)));
    }
}

#[tokio::test]
async fn a_wrong_master_key_is_refused_and_nothing_is_written() {
    let world = World::new();
    case(&world.open().await, 1, 2).await;
    let before = world.bytes();
    fs::remove_file(world.master_path()).unwrap();
    MasterKey::create(&world.master_path(), world.entropy.as_ref()).unwrap();
    assert!(matches!(world.ring(), Err(RingError::WrongMaster { .. })));
    assert_eq!(world.bytes(), before);
}

#[tokio::test]
async fn a_damaged_key_ring_never_opens_to_something_else() {
    let world = World::new();
    case(&world.open().await, 1, 1).await;
    let good = fs::read(world.ring_path()).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(world.ring_path(), &bad).unwrap();
        let opened = world.try_open().await;
        assert!(opened.is_err(), "byte {at}");
    }
    fs::write(world.ring_path(), &good[..good.len() / 2]).unwrap();
    assert!(matches!(world.ring(), Err(RingError::Damaged { .. })));
    fs::remove_file(world.ring_path()).unwrap();
    assert!(matches!(world.ring(), Err(RingError::Missing { .. })));
    assert_eq!(folder_of(&world.ring_path()).unwrap(), None);
}

#[tokio::test]
async fn a_key_ring_of_a_newer_program_is_refused_with_both_formats() {
    let world = World::new();
    let text = fs::read_to_string(world.ring_path()).unwrap();
    fs::write(
        world.ring_path(),
        text.replace("\"format\": 1", "\"format\": 2"),
    )
    .unwrap();
    let told = world.ring().unwrap_err().to_string();
    assert!(
        told.contains("format 2") && told.contains("knows 1"),
        "{told}"
    );
}

#[tokio::test]
async fn a_store_of_another_ring_is_refused_and_nothing_is_written() {
    let world = World::new();
    case(&world.open().await, 1, 1).await;
    fs::remove_file(world.ring_path()).unwrap();
    let master = MasterKey::read(&world.master_path()).unwrap();
    let folder = FolderId::random(world.entropy.as_ref());
    KeyRing::create(&world.ring_path(), &folder, &master, world.entropy.clone()).unwrap();
    let before = world.bytes();
    assert!(matches!(world.try_open().await, Err(StoreError::OtherRing)));
    assert_eq!(world.bytes(), before);
}

#[tokio::test]
async fn a_newer_layout_is_refused_with_both_versions() {
    let world = World::new();
    let store = world.open().await;
    let newer = Layout {
        layout: 2,
        folder: store.ring().folder().as_str().to_owned(),
    };
    let place = Key::new(Tree::Meta, *b"layout");
    let write = Write::put(place, Expect::Any, &newer, SealWith::Store).unwrap();
    store
        .commit(Commit {
            writes: vec![write],
            ..Commit::default()
        })
        .await
        .unwrap();
    let told = world.try_open().await.unwrap_err().to_string();
    assert!(
        told.contains("version 2") && told.contains("knows 1"),
        "{told}"
    );
}

#[tokio::test]
async fn after_rotation_the_new_key_seals_and_both_open() {
    let world = World::new();
    let store = world.open().await;
    let put = |place: &str| {
        let write = Write::put(
            at(Tree::Dialogue, place),
            Expect::Any,
            &note(place),
            SealWith::Store,
        );
        Commit {
            writes: vec![write.unwrap()],
            ..Commit::default()
        }
    };
    store.commit(put("old")).await.unwrap();
    // Rotation that is killed half-way: the new file cannot be written.
    let half = world.ring_path().with_extension("new");
    fs::create_dir(&half).unwrap();
    assert!(store.ring().rotate_store_key().is_err());
    fs::remove_dir(&half).unwrap();
    store.commit(put("half")).await.unwrap();
    fs::write(&half, "left by a crash").unwrap();
    store.ring().rotate_store_key().unwrap();
    store.commit(put("new")).await.unwrap();
    let label = |place: &str| world.kv.peek(&at(Tree::Dialogue, place))[1..9].to_vec();
    assert_eq!(label("old"), label("half"));
    assert_ne!(label("old"), label("new"));
    for store in [&store, &world.open().await] {
        for place in ["old", "half", "new"] {
            let row = store
                .read::<Note>(&at(Tree::Dialogue, place))
                .await
                .unwrap()
                .unwrap();
            assert_eq!(row.readable().unwrap(), note(place));
        }
    }
}

#[tokio::test]
async fn another_master_key_takes_over_and_the_old_one_opens_no_more() {
    let world = World::new();
    let store = world.open().await;
    case(&store, 1, 2).await;
    let old = MasterKey::read(&world.master_path()).unwrap();
    fs::remove_file(world.master_path()).unwrap();
    let new = MasterKey::create(&world.master_path(), world.entropy.as_ref()).unwrap();
    store.ring().change_master(&new).unwrap();
    let opened = KeyRing::open(&world.ring_path(), &old, world.entropy.clone());
    assert!(matches!(opened, Err(RingError::WrongMaster { .. })));
    assert_eq!(world.open().await.events(number(1)).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_bucket_of_4096_case_keys_shares_one_wrapping_key() {
    let world = World::new();
    let store = world.open().await;
    let mut last = store.new_case_key().await.unwrap();
    assert_eq!(ring_uses(&world), ["store", "index", "bucket"]);
    while last.id().0 < 4096 {
        last = store.new_case_key().await.unwrap();
    }
    assert_eq!(ring_uses(&world), ["store", "index", "bucket", "bucket"]);
}

fn ring_uses(world: &World) -> Vec<String> {
    let text = fs::read(world.ring_path()).unwrap();
    let ring: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let keys = ring["keys"].as_array().unwrap().iter();
    keys.map(|key| key["use"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_number_is_given_out_twice_by_tasks_processes_or_restarts() {
    let world = World::new();
    let mut all = BTreeSet::new();
    for _ in 0..3 {
        // Two stores over one backend: two processes.
        let stores = [Arc::new(world.open().await), Arc::new(world.open().await)];
        let tasks: Vec<_> = (0..32)
            .map(|n| {
                let store = Arc::clone(&stores[n % 2]);
                tokio::spawn(async move { store.next(Sequence::Case).await.unwrap() })
            })
            .collect();
        for task in tasks {
            assert!(all.insert(task.await.unwrap()));
        }
    }
    assert_eq!(all.first(), Some(&1));
    // 96 numbers, and at most one block of ten is lost by each of the six.
    assert!(*all.last().unwrap() <= 96 + 60, "{all:?}");
    let store = world.open().await;
    assert_eq!(store.next(Sequence::Outbox).await.unwrap(), 1);
}

#[tokio::test]
async fn numbers_cost_one_write_in_ten() {
    let world = World::new();
    let store = world.open().await;
    let before = world.kv.applies();
    for wanted in 1..=20 {
        assert_eq!(store.next(Sequence::Draft).await.unwrap(), wanted);
    }
    assert_eq!(world.kv.applies() - before, 2);
}

#[test]
fn a_folder_is_told_without_any_key() {
    let world = World::new();
    let folder = folder_of(&world.ring_path()).unwrap().unwrap();
    assert_eq!(folder, world.ring().unwrap().folder());
    assert_eq!(folder.as_str().len(), 16);
}
