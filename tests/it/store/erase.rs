//! Erasing a person: unreadable for good, and everyone else untouched.

use iltod::ports::kv::Tree;
use iltod::store::commit::Commit;
use serde_json::json;

use super::people::{assert_erased, crowd, generations, town};
use super::world::{NAME, Note, World, append_of, at, contains, event, note, number, registers};

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
