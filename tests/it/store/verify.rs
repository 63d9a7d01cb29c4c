//! Verification names the case and the event of every damage; reading refuses it.

use iltod::domain::reference::ReferenceNumber;
use iltod::ports::kv::{Key, Tree};
use iltod::store::Store;
use iltod::store::chain::StoredEvent;
use iltod::store::verify::Fault;
use proptest::prelude::*;
use serde_json::json;

use super::world::{World, append, append_of, case, event, number, personal, registers, upcasts};
use iltod::store::commit::Commit;

fn place(case: ReferenceNumber, seq: u64) -> Key {
    let mut key = case.ordinal().to_be_bytes().to_vec();
    key.extend_from_slice(&seq.to_be_bytes());
    Key::new(Tree::Events, key)
}

async fn faults(store: &Store) -> Vec<Fault> {
    store.verify_all(|_| ()).await.unwrap().faults
}

/// Three cases of three events; the second is the one to damage.
async fn world() -> (World, Store) {
    let world = World::new();
    let store = world.open().await;
    for n in 1..=3 {
        case(&store, n, 3).await;
    }
    (world, store)
}

#[tokio::test]
async fn a_sound_store_has_no_faults() {
    let (_world, store) = world().await;
    let mut told = Vec::new();
    let all = store.verify_all(|cases| told.push(cases)).await.unwrap();
    assert_eq!((all.cases, all.events, all.ok()), (3, 9, true));
    assert_eq!(told, [1, 2, 3]);
    let none = store.verify(number(9)).await.unwrap();
    assert_eq!((none.cases, none.events, none.ok()), (0, 0, true));
}

#[tokio::test]
async fn each_flipped_byte_of_an_event_is_named_by_case_and_sequence() {
    let (world, store) = world().await;
    for seq in 1..=3 {
        let place = place(number(2), seq);
        let good = world.kv.peek(&place);
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1 << (at % 8);
            world.kv.poke(&place, Some(bad));
            let found = faults(&store).await;
            let named = found
                .iter()
                .any(|f| f.number == Some(number(2)) && f.seq == seq);
            let others = found
                .iter()
                .any(|f| f.number != Some(number(2)) || f.seq < seq);
            assert!(named && !others, "event {seq}, byte {at}: {found:?}");
            assert!(
                store.events(number(2)).await.is_err(),
                "event {seq}, byte {at}"
            );
        }
        world.kv.poke(&place, Some(good));
    }
    assert!(faults(&store).await.is_empty());
}

#[tokio::test]
async fn each_flipped_byte_of_a_head_record_is_named() {
    let (world, store) = world().await;
    let place = Key::new(Tree::Head, number(2).ordinal().to_be_bytes());
    let good = world.kv.peek(&place);
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1;
        world.kv.poke(&place, Some(bad));
        let found = faults(&store).await;
        assert!(
            found.len() == 1 && found[0].number == Some(number(2)),
            "byte {at}: {found:?}"
        );
        assert!(store.head(number(2)).await.is_err());
    }
}

#[tokio::test]
async fn removed_events_a_cut_tail_and_a_lost_case_are_found() {
    let (world, store) = world().await;
    let sound = world.kv.rows();
    let head = |n| Key::new(Tree::Head, number(n).ordinal().to_be_bytes());
    let event = |seq| place(number(2), seq);
    let damages = [
        (vec![event(1)], 1, "event-missing"),
        (vec![event(2)], 2, "event-missing"),
        (vec![event(3)], 3, "wrong-end"),
        (vec![event(2), event(3)], 2, "wrong-end"),
        (vec![event(1), event(2), event(3)], 1, "wrong-end"),
        (vec![head(2)], 3, "no-head"),
    ];
    for (removed, seq, code) in damages {
        for key in &removed {
            world.kv.poke(key, None);
        }
        let found = faults(&store).await;
        let first = found.first().unwrap();
        assert_eq!(
            (first.number, first.seq, first.why.code()),
            (Some(number(2)), seq, code)
        );
        assert!(store.events(number(2)).await.is_err());
        world.kv.restore(sound.clone());
    }
}

#[tokio::test]
async fn reordered_exchanged_and_rolled_back_events_are_found() {
    let (world, store) = world().await;
    let sound = world.kv.rows();
    let swaps = [
        (place(number(2), 1), place(number(2), 2)),
        (place(number(2), 2), place(number(3), 2)),
    ];
    for (a, b) in swaps {
        let (one, two) = (world.kv.peek(&a), world.kv.peek(&b));
        world.kv.poke(&a, Some(two));
        world.kv.poke(&b, Some(one));
        let found = faults(&store).await;
        let seq = u64::from(*a.bytes.last().unwrap());
        assert_eq!(
            (found[0].number, found[0].seq),
            (Some(number(2)), seq),
            "{found:?}"
        );
        world.kv.restore(sound.clone());
    }
    // An event replaced by a later one of the same case under a head record that is left behind.
    let old = world
        .kv
        .peek(&Key::new(Tree::Head, number(1).ordinal().to_be_bytes()));
    let key = store.head(number(1)).await.unwrap().unwrap().key;
    store.commit(append(1, key, 3, "more")).await.unwrap();
    world.kv.poke(
        &Key::new(Tree::Head, number(1).ordinal().to_be_bytes()),
        Some(old),
    );
    let found = faults(&store).await;
    assert_eq!(
        (found[0].number, found[0].why.code()),
        (Some(number(1)), "wrong-end")
    );
}

#[tokio::test]
async fn an_end_exchanged_for_another_true_end_is_found() {
    let (world, store) = world().await;
    let head = Key::new(Tree::Head, number(2).ordinal().to_be_bytes());
    let key = store.head(number(2)).await.unwrap().unwrap().key;
    let before = world.kv.rows();
    store
        .commit(append(2, key, 3, "what was said"))
        .await
        .unwrap();
    let ours = world.kv.peek(&head);
    world.kv.restore(before);
    store
        .commit(append(2, key, 3, "what was not"))
        .await
        .unwrap();
    assert!(faults(&store).await.is_empty());
    world.kv.poke(&head, Some(ours));
    let found = faults(&store).await;
    assert_eq!((found[0].seq, found[0].why.code()), (4, "wrong-end"));
    assert!(store.events(number(2)).await.is_err());
}

#[test]
fn the_hash_of_an_event_covers_all_of_it() {
    let at = (number(1), 1);
    let (register, personal) = (b"ab".as_slice(), b"c".as_slice());
    let event = StoredEvent::link(at, [1; 32], register, Some(personal));
    let others = [
        StoredEvent::link((number(2), 1), [1; 32], register, Some(personal)),
        StoredEvent::link((number(1), 2), [1; 32], register, Some(personal)),
        StoredEvent::link(at, [2; 32], register, Some(personal)),
        StoredEvent::link(at, [1; 32], b"a", Some(b"bc")),
        StoredEvent::link(at, [1; 32], b"abc", None),
        StoredEvent::link(at, [1; 32], b"xb", Some(personal)),
        StoredEvent::link(at, [1; 32], register, Some(b"x")),
        StoredEvent::link(at, [1; 32], register, None),
    ];
    for other in others {
        assert_ne!(event.hash, other.hash, "{other:?}");
    }
    let bytes = event.encode();
    assert_eq!(StoredEvent::decode(&bytes), Some(event));
    for length in 0..bytes.len() - personal.len() {
        assert_eq!(StoredEvent::decode(&bytes[..length]), None);
    }
}

#[tokio::test]
async fn keys_that_belong_to_no_case_are_found() {
    let (world, store) = world().await;
    world
        .kv
        .poke(&Key::new(Tree::Events, *b"xyz"), Some(vec![1]));
    world.kv.poke(&Key::new(Tree::Head, [0; 8]), Some(vec![1]));
    let found = faults(&store).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found
            .iter()
            .all(|f| f.number.is_none() && f.why.code() == "stray-key")
    );
    world.kv.poke(
        &Key::new(Tree::Events, [place(number(2), 3).bytes, vec![0]].concat()),
        Some(vec![1]),
    );
    let found = faults(&store).await;
    assert!(
        found
            .iter()
            .any(|f| f.number == Some(number(2)) && f.why.code() == "stray-key")
    );
}

/// What is committed, in order: which case, and for each event whether it has a personal part.
fn histories() -> impl Strategy<Value = Vec<(u32, Vec<bool>)>> {
    let batch = (1..4_u32, prop::collection::vec(any::<bool>(), 0..5));
    prop::collection::vec(batch, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_committed_is_read_back_and_verifies(history in histories()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(check(history));
    }
}

async fn check(history: Vec<(u32, Vec<bool>)>) {
    let world = World::new();
    let store = world.open().await;
    let mut model = std::collections::BTreeMap::new();
    for (n, batch) in history {
        let new = store.new_case_key().await.unwrap();
        let (key, words) = model.entry(n).or_insert_with(|| (new.id(), Vec::new()));
        let new_keys = if *key == new.id() {
            vec![new]
        } else {
            Vec::new()
        };
        let expected = words.len() as u64;
        let events = batch.iter().map(|with| {
            words.push(with.then(|| format!("\"said {}\"", words.len())));
            let said = words
                .last()
                .unwrap()
                .as_ref()
                .map(|s| json!(s.trim_matches('"')));
            event("noted", json!(words.len()), said)
        });
        let appends = vec![append_of(n, *key, expected, events.collect())];
        store
            .commit(Commit {
                new_keys,
                appends,
                ..Commit::default()
            })
            .await
            .unwrap();
    }
    let store = world.open().await;
    let all = store.verify_all(|_| ()).await.unwrap();
    assert!(all.ok(), "{all:?}");
    assert_eq!(
        all.events,
        model
            .values()
            .map(|(_, words)| words.len() as u64)
            .sum::<u64>()
    );
    for (n, (_, words)) in model {
        let events = store.events(number(n)).await.unwrap();
        let counted: Vec<_> = (1..=words.len()).map(|i| json!(i)).collect();
        assert_eq!(registers(&events), counted);
        assert_eq!(personal(&events), words);
        assert!(
            events
                .iter()
                .all(|e| e.version == upcasts().newest(&e.kind))
        );
    }
}
