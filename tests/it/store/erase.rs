//! Erasing a person: unreadable for good, everyone else untouched, whatever moment a crash picks.

use std::{fs, sync::Arc};

use iltod::ports::kv::Tree;
use iltod::store::Store;
use iltod::store::commit::{Commit, Expect, IndexChange, SealWith, Seen, Write};
use iltod::store::error::CommitError;
use iltod::store::index::IndexEntry;
use iltod::store::layout::KeyId;
use iltod::store::record::Kept;
use jiff::civil::date;
use serde_json::{Value, json};

use super::world::{
    NAME, Note, World, append, append_of, append_retried, at, case, contains, event, note, number,
    personal, registers, submit,
};

/// Case 1 with everything about its person, and two neighbours; the key of case 1.
async fn town(store: &Store) -> KeyId {
    let key = store.new_case_key().await.unwrap();
    let id = key.id();
    let mut commit = submit(1, &key);
    let draft = Write::put(
        at(Tree::Dialogue, "draft"),
        Expect::Any,
        &note(NAME),
        SealWith::Case(id),
    );
    commit.writes = vec![draft.unwrap()];
    commit.index = vec![IndexChange::Put(by_phone(id))];
    commit.seen = Some(Seen {
        day: date(2026, 9, 1),
        door: "terminal".to_owned(),
        update: b"1".to_vec(),
        answer: NAME.as_bytes().to_vec(),
        seal: SealWith::Case(id),
    });
    store.commit(commit).await.unwrap();
    store.commit(append(1, id, 1, NAME)).await.unwrap();
    case(store, 2, 2).await;
    case(store, 3, 2).await;
    id
}

fn by_phone(owner: KeyId) -> IndexEntry {
    let (value, suffix) = (b"13900001111".to_vec(), b"1".to_vec());
    IndexEntry {
        name: "case-by-phone",
        value,
        suffix,
        owner: Some(owner),
    }
}

fn generations(world: &World) -> Vec<u64> {
    let ring: Value = serde_json::from_slice(&fs::read(world.ring_path()).unwrap()).unwrap();
    assert_eq!(ring["erasing"], json!([]));
    let keys = ring["keys"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|key| key["use"] == "bucket");
    keys.map(|key| key["generation"].as_u64().unwrap())
        .collect()
}

async fn assert_erased(store: &Store, key: KeyId) {
    let events = store.events(number(1)).await.unwrap();
    let erased = Some("erased".to_owned());
    assert_eq!(personal(&events), [erased.clone(), erased]);
    assert_eq!(registers(&events)[0], json!({ "body": "hohhot" }));
    let draft = store
        .read::<Note>(&at(Tree::Dialogue, "draft"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(draft.value, Kept::Erased);
    let found = store
        .look_up("case-by-phone", b"13900001111", None, 9)
        .await
        .unwrap();
    assert!(found.is_empty());
    let answer = store
        .answered(date(2026, 9, 1), "terminal", b"1")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(answer, Kept::Erased);
    let refused = store.commit(append(1, key, 2, "late")).await;
    assert!(matches!(refused, Err(CommitError::Erased(k)) if k == key));
    assert_neighbours(store).await;
}

async fn assert_neighbours(store: &Store) {
    for n in [2, 3] {
        let said = personal(&store.events(number(n)).await.unwrap());
        assert!(
            said[0].as_ref().unwrap().contains(NAME) && said[1].as_ref().unwrap().contains("word")
        );
    }
    let all = store.verify_all(|_| ()).await.unwrap();
    assert!(all.ok() && all.cases == 3, "{all:?}");
}

#[tokio::test]
async fn an_erased_person_is_unreadable_and_the_case_still_stands() {
    let world = World::new();
    let store = world.open().await;
    let key = town(&store).await;
    let before = registers(&store.events(number(1)).await.unwrap());
    let chain = store.head(number(1)).await.unwrap().unwrap().hash;
    assert!(store.erase(number(1)).await.unwrap());
    for store in [&store, &world.open().await] {
        assert_erased(store, key).await;
        assert_eq!(registers(&store.events(number(1)).await.unwrap()), before);
        assert_eq!(store.head(number(1)).await.unwrap().unwrap().hash, chain);
    }
    assert_eq!(generations(&world), [2]);
    assert!(!store.erase(number(1)).await.unwrap());
    assert!(!store.erase(number(77)).await.unwrap());
    // What the law keeps can still be added: an event without a personal part.
    let proof = append_of(
        1,
        key,
        2,
        vec![event("noted", json!({ "erased": true }), None)],
    );
    store
        .commit(Commit {
            appends: vec![proof],
            ..Commit::default()
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn no_byte_of_name_or_key_is_left_in_store_and_key_ring() {
    let world = World::new();
    let store = world.open().await;
    town(&store).await;
    store.erase(number(1)).await.unwrap();
    let all = world.bytes();
    assert!(!contains(&all, NAME.as_bytes()));
    assert!(!contains(
        &all,
        json!(NAME).to_string().trim_matches('"').as_bytes()
    ));
    let given = world.entropy.0.lock().unwrap();
    let keys: Vec<_> = given.iter().filter(|bytes| bytes.len() == 32).collect();
    // Master, store, index, two generations of the bucket's key, three case keys.
    assert_eq!(keys.len(), 8);
    for key in keys {
        let digits = iltod::store::hex::encode(key);
        assert!(!contains(&all, key) && !contains(&all, digits.as_bytes()));
    }
}

#[tokio::test]
async fn a_copy_of_the_store_from_before_does_not_bring_the_person_back() {
    let world = World::new();
    let store = world.open().await;
    town(&store).await;
    let copy = world.kv.rows();
    store.erase(number(1)).await.unwrap();
    world.kv.restore(copy);
    let store = world.open().await;
    assert!(store.events(number(1)).await.is_err());
    let read = store.read::<Note>(&at(Tree::Dialogue, "draft")).await;
    assert!(read.is_err(), "the old bucket key is gone: {read:?}");
}

/// More rows than are wrapped at a time, so that a crash can fall between two changes.
async fn crowd(store: &Store) -> Vec<KeyId> {
    let mut commit = Commit::default();
    for n in 0..600 {
        let key = store.new_case_key().await.unwrap();
        let place = at(Tree::Dialogue, &format!("crowd {n}"));
        let write = Write::put(
            place,
            Expect::Absent,
            &note("here"),
            SealWith::Case(key.id()),
        );
        commit.writes.push(write.unwrap());
        commit.new_keys.push(key);
    }
    let keys = commit.new_keys.iter().map(|key| key.id()).collect();
    store.commit(commit).await.unwrap();
    keys
}

async fn assert_crowd(store: &Store) {
    for n in 0..600 {
        let place = at(Tree::Dialogue, &format!("crowd {n}"));
        let row = store.read::<Note>(&place).await.unwrap().unwrap();
        assert_eq!(row.readable().unwrap(), note("here"));
    }
}

#[tokio::test]
async fn a_crash_at_any_change_of_the_store_is_finished_at_the_next_start() {
    let world = World::new();
    let key = town(&world.open().await).await;
    crowd(&world.open().await).await;
    let (rows, ring) = (world.kv.rows(), fs::read(world.ring_path()).unwrap());
    let mut stops = 0;
    loop {
        world.kv.restore(rows.clone());
        fs::write(world.ring_path(), &ring).unwrap();
        let store = world.open().await;
        world.kv.stop_after(Some(stops));
        let erased = store.erase(number(1)).await;
        drop(store);
        world.kv.stop_after(None);
        let store = world.open().await;
        assert_erased(&store, key).await;
        assert_crowd(&store).await;
        assert_eq!(generations(&world), [2]);
        if erased.is_ok() {
            break;
        }
        stops += 1;
    }
    // The row, the look-up, and the other rows in two changes.
    assert_eq!(stops, 4);
}

#[tokio::test]
async fn a_crash_at_either_change_of_the_key_ring_loses_nothing() {
    let world = World::new();
    let store = world.open().await;
    let key = town(&store).await;
    let half = world.ring_path().with_extension("new");
    // Before the first change: nothing has begun.
    fs::create_dir(&half).unwrap();
    assert!(store.erase(number(1)).await.is_err());
    fs::remove_dir(&half).unwrap();
    let events = world.open().await.events(number(1)).await.unwrap();
    assert!(personal(&events)[0].as_ref().unwrap().contains(NAME));
    assert_neighbours(&store).await;
    // Before the last: all is done but forgetting the old bucket key.
    let blocked = half.clone();
    world
        .kv
        .set_hook(Some(Box::new(move |_| drop(fs::create_dir(&blocked)))));
    assert!(store.erase(number(1)).await.is_err());
    world.kv.set_hook(None);
    fs::remove_dir(&half).unwrap();
    drop(store);
    fs::write(&half, "half a key ri").unwrap();
    let store = world.open().await;
    assert_erased(&store, key).await;
    assert_eq!(generations(&world), [2]);
}

#[tokio::test]
async fn an_erasure_that_failed_is_finished_by_the_next() {
    let world = World::new();
    let store = world.open().await;
    let key = town(&store).await;
    world.kv.set_full(true);
    assert!(store.erase(number(1)).await.is_err());
    // Begun is as good as done for every reader, also after a restart on a full disk.
    for store in [&store, &world.open().await] {
        let said = personal(&store.events(number(1)).await.unwrap());
        assert_eq!(said, [Some("erased".to_owned()), Some("erased".to_owned())]);
    }
    world.kv.set_full(false);
    assert_eq!(store.erase_keys(&[]).await.unwrap(), 0);
    assert_erased(&store, key).await;
    assert_eq!(generations(&world), [2]);
}

#[tokio::test]
async fn a_turn_in_flight_while_its_person_is_erased_is_refused() {
    let world = World::new();
    let store = Arc::new(world.open().await);
    let key = town(&store).await;
    let held = world.kv.hold_next();
    let turn = tokio::spawn({
        let store = Arc::clone(&store);
        async move { store.commit(append(1, key, 2, "late")).await }
    });
    held.came.notified().await;
    store.erase(number(1)).await.unwrap();
    held.go.notify_one();
    let turn = turn.await.unwrap();
    assert!(matches!(turn, Err(CommitError::Conflict(_))), "{turn:?}");
    assert_erased(&store, key).await;
}

#[tokio::test]
async fn a_neighbours_turn_in_flight_is_in_conflict_once_and_then_passes() {
    let world = World::new();
    let store = Arc::new(world.open().await);
    town(&store).await;
    let neighbour = store.head(number(2)).await.unwrap().unwrap().key;
    let held = world.kv.hold_next();
    let turn = tokio::spawn({
        let store = Arc::clone(&store);
        async move { store.commit(append(2, neighbour, 2, "meanwhile")).await }
    });
    held.came.notified().await;
    store.erase(number(1)).await.unwrap();
    held.go.notify_one();
    assert!(matches!(turn.await.unwrap(), Err(CommitError::Conflict(_))));
    store
        .commit(append(2, neighbour, 2, "meanwhile"))
        .await
        .unwrap();
}

#[tokio::test]
async fn turns_go_on_while_an_erasure_waits_to_be_finished() {
    let world = World::new();
    let store = world.open().await;
    town(&store).await;
    crowd(&store).await;
    let neighbour = store.head(number(2)).await.unwrap().unwrap().key;
    store
        .commit(append(2, neighbour, 2, "before"))
        .await
        .unwrap();
    // The row, the look-up, the first part of the other rows; then the backend fails.
    world.kv.stop_after(Some(3));
    assert!(store.erase(number(1)).await.is_err());
    world.kv.stop_after(None);
    let turn = store.commit(append(2, neighbour, 3, "meanwhile")).await;
    assert!(matches!(turn, Err(CommitError::Conflict(_))), "{turn:?}");
    store
        .commit(append(2, neighbour, 3, "meanwhile"))
        .await
        .unwrap();
    case(&store, 4, 2).await;
    assert_crowd(&store).await;
    store.erase_keys(&[]).await.unwrap();
    assert_eq!(generations(&world), [2]);
    assert_crowd(&store).await;
    assert!(store.verify_all(|_| ()).await.unwrap().ok());
}

#[tokio::test]
async fn many_drafts_are_erased_at_once() {
    let world = World::new();
    let store = world.open().await;
    let keys = crowd(&store).await;
    assert_eq!(store.erase_keys(&keys[..599]).await.unwrap(), 599);
    assert_eq!(world.kv.keys(Tree::Keys).len(), 1);
    assert_eq!(generations(&world), [2]);
    let left = store
        .read::<Note>(&at(Tree::Dialogue, "crowd 599"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(left.readable().unwrap(), note("here"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn turns_during_an_erasure_lose_nothing() {
    let world = World::new();
    let store = Arc::new(world.open().await);
    for n in 1..=8 {
        case(&store, n, 1).await;
    }
    let tasks: Vec<_> = (0..64_u32)
        .map(|n| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                if n < 4 {
                    store.erase(number(n + 1)).await.unwrap();
                } else {
                    // New cases begin, and they and cases 5 to 8 go on.
                    case(&store, 100 + n, 1).await;
                    append_retried(&store, 100 + n, "on").await;
                    append_retried(&store, 5 + n % 4, "on").await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    for store in [&*store, &world.open().await] {
        let all = store.verify_all(|_| ()).await.unwrap();
        assert!(all.ok(), "{all:?}");
        assert_eq!((all.cases, all.events), (68, 8 + 60 * 3));
        for n in (5..=8).chain(104..164) {
            let said = personal(&store.events(number(n)).await.unwrap());
            assert!(
                said.iter().all(|part| part.as_deref() != Some("erased")),
                "case {n}"
            );
        }
    }
}
