//! Erasing a person, whatever moment a crash, a fault or another turn picks.

use std::{fs, sync::Arc};

use iltod::ports::kv::Tree;
use iltod::store::commit::{Commit, Expect, Write};
use iltod::store::error::CommitError;
use iltod::store::layout::KeyId;

use super::people::{assert_crowd, assert_erased, assert_neighbours, crowd, generations, town};
use super::world::{NAME, World, append, append_retried, at, case, number, personal};

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

/// The person's draft is deleted; the caller never comes to the erasure.
async fn delete_only(world: &World, key: KeyId) {
    let commit = Commit {
        writes: vec![Write::delete(at(Tree::Dialogue, "deleted"), Expect::Any)],
        erase: vec![key],
        ..Commit::default()
    };
    world.open().await.commit(commit).await.unwrap();
}

fn notes(world: &World) -> usize {
    let keys = world.kv.keys(Tree::Meta);
    keys.iter()
        .filter(|key| key.bytes.starts_with(b"erase/"))
        .count()
}

#[tokio::test]
async fn a_key_that_a_commit_noted_is_destroyed_at_the_next_start_whatever_stops_that() {
    let world = World::new();
    let key = town(&world.open().await).await;
    crowd(&world.open().await).await;
    delete_only(&world, key).await;
    assert_eq!((notes(&world), generations(&world)), (1, vec![1]));
    let (rows, ring) = (world.kv.rows(), fs::read(world.ring_path()).unwrap());
    let mut stops = 0;
    loop {
        world.kv.restore(rows.clone());
        fs::write(world.ring_path(), &ring).unwrap();
        world.kv.stop_after(Some(stops));
        let opened = world.try_open().await;
        world.kv.stop_after(None);
        let store = world.open().await;
        assert_erased(&store, key).await;
        assert_crowd(&store).await;
        assert_eq!((notes(&world), generations(&world)), (0, vec![2]));
        if opened.is_ok() {
            break;
        }
        stops += 1;
    }
    // The row with its note, the look-up, the other rows in two changes, what is left of the notes.
    assert_eq!(stops, 5);
    // Nothing is left to do: the next start writes nothing.
    world.kv.stop_after(Some(0));
    assert!(world.try_open().await.is_ok());
}

#[tokio::test]
async fn an_erasure_takes_the_note_away_and_so_does_a_start_when_the_key_is_gone() {
    let world = World::new();
    let store = world.open().await;
    let key = town(&store).await;
    delete_only(&world, key).await;
    assert_eq!(store.erase_keys(&[key]).await.unwrap(), 1);
    assert_eq!((notes(&world), generations(&world)), (0, vec![2]));
    // A note whose key is gone, as an interrupted copy may hold.
    delete_only(&world, key).await;
    assert_eq!(notes(&world), 1);
    world.open().await;
    assert_eq!((notes(&world), generations(&world)), (0, vec![2]));
    assert_erased(&store, key).await;
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
