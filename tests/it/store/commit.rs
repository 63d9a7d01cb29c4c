//! One commit is all or nothing, once, and in conflict with what was changed meanwhile.

use std::sync::Arc;

use iltod::ports::kv::{MAX_VALUE, Tree};
use iltod::store::Store;
use iltod::store::commit::{Commit, Expect, IndexChange, SealWith, Seen, Write};
use iltod::store::error::{CommitError, StoreError};
use iltod::store::index::IndexEntry;
use jiff::civil::{Date, date};
use serde_json::json;

use super::world::{
    Note, World, append, append_of, append_retried, at, case, event, note, number, personal,
    registers, submit,
};

pub const DAY: Date = date(2026, 9, 1);

pub fn seen(day: Date, update: &str) -> Option<Seen> {
    Some(Seen {
        day,
        door: "terminal".to_owned(),
        update: update.as_bytes().to_vec(),
        answer: b"answer".to_vec(),
        seal: SealWith::Store,
    })
}

pub fn put(place: &str, expect: Expect, text: &str) -> Write {
    Write::put(
        at(Tree::Dialogue, place),
        expect,
        &note(text),
        SealWith::Store,
    )
    .unwrap()
}

pub async fn read(store: &Store, place: &str) -> Option<(u64, String)> {
    let row = store
        .read::<Note>(&at(Tree::Dialogue, place))
        .await
        .unwrap()?;
    Some((row.revision, row.readable().unwrap().text))
}

#[tokio::test]
async fn a_commit_is_one_apply_of_everything() {
    let world = World::new();
    let store = world.open().await;
    let key = store.new_case_key().await.unwrap();
    let mut commit = submit(1, &key);
    commit.seen = seen(DAY, "1");
    commit.writes = vec![put("a", Expect::Absent, "x"), put("b", Expect::Any, "y")];
    let entry = IndexEntry {
        name: "case-by-phone",
        value: b"13900001111".to_vec(),
        suffix: number(1).digits().into_bytes(),
        owner: Some(key.id()),
    };
    commit.index = vec![IndexChange::Put(entry)];
    let before = world.kv.applies();
    let committed = store.commit(commit).await.unwrap();
    assert_eq!(world.kv.applies(), before + 1);
    let head = store.head(number(1)).await.unwrap().unwrap();
    assert_eq!(
        (head.seq, head.hash, head.key),
        (1, committed.tails[0].hash, key.id())
    );
    assert_eq!(head.data, json!({ "state": "registered" }));
    assert_eq!(read(&store, "a").await, Some((1, "x".to_owned())));
    let found = store
        .look_up("case-by-phone", b"13900001111", None, 9)
        .await
        .unwrap();
    assert_eq!(found, [number(1).digits().into_bytes()]);
}

#[tokio::test]
async fn a_conflict_anywhere_changes_nothing_anywhere() {
    let world = World::new();
    let store = world.open().await;
    let key = case(&store, 1, 2).await;
    store
        .commit(Commit {
            writes: vec![put("a", Expect::Any, "x")],
            ..Commit::default()
        })
        .await
        .unwrap();
    let before = world.kv.rows();
    let with = |write| {
        let mut commit = append(1, key, 2, "more");
        commit.seen = seen(DAY, "1");
        commit.writes = vec![write];
        commit
    };
    let stale_case = append(1, key, 1, "more");
    let absent = with(put("a", Expect::Absent, "y"));
    let stale = with(put("a", Expect::Revision(2), "y"));
    let gone = with(Write::delete(at(Tree::Dialogue, "b"), Expect::Revision(1)));
    for commit in [stale_case, absent, stale, gone] {
        let result = store.commit(commit).await;
        assert!(
            matches!(result, Err(CommitError::Conflict(_))),
            "{result:?}"
        );
        assert_eq!(world.kv.rows(), before);
    }
    store
        .commit(with(Write::delete(
            at(Tree::Dialogue, "a"),
            Expect::Revision(1),
        )))
        .await
        .unwrap();
    assert_eq!(read(&store, "a").await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_four_tasks_that_retry_lose_nothing() {
    let world = World::new();
    let store = Arc::new(world.open().await);
    case(&store, 1, 1).await;
    let tasks: Vec<_> = (0..64)
        .map(|n| {
            let store = Arc::clone(&store);
            tokio::spawn(async move { append_retried(&store, 1, &format!("task {n}")).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let events = store.events(number(1)).await.unwrap();
    let mut words: Vec<_> = registers(&events[1..])
        .iter()
        .map(|r| r["word"].to_string())
        .collect();
    words.sort();
    words.dedup();
    assert_eq!((events.len(), words.len()), (65, 64));
    assert!(store.verify(number(1)).await.unwrap().ok());
}

#[tokio::test]
async fn a_full_disk_a_long_value_and_a_fault_are_told_apart() {
    let world = World::new();
    let store = world.open().await;
    let commit = |text: &str| Commit {
        writes: vec![put("a", Expect::Any, text)],
        ..Commit::default()
    };
    let long = store.commit(commit(&"x".repeat(MAX_VALUE))).await;
    assert!(matches!(long, Err(CommitError::TooLarge(_))));
    world.kv.set_full(true);
    assert!(matches!(
        store.commit(commit("x")).await,
        Err(CommitError::Full {
            free: 1,
            reserve: 2
        })
    ));
    world.kv.set_full(false);
    world.kv.stop_after(Some(0));
    let fault = store.commit(commit("x")).await;
    assert!(matches!(fault, Err(CommitError::Store(StoreError::Kv(_)))));
    assert_eq!(read(&store, "a").await, None);
}

#[tokio::test]
async fn an_event_that_could_not_be_read_back_is_not_written() {
    let world = World::new();
    let store = world.open().await;
    let key = case(&store, 1, 1).await;
    let mut unknown = event("noted", json!({}), None);
    unknown.kind = "unheard".to_owned();
    let mut old = event("refused", json!({}), None);
    old.version = 1;
    for event in [unknown, old] {
        let appends = vec![append_of(1, key, 1, vec![event])];
        let result = store
            .commit(Commit {
                appends,
                ..Commit::default()
            })
            .await;
        assert!(matches!(
            result,
            Err(CommitError::Store(StoreError::Unstorable(_)))
        ));
    }
}

#[tokio::test]
async fn a_draft_hands_its_key_to_its_case() {
    let world = World::new();
    let store = world.open().await;
    let key = store.new_case_key().await.unwrap();
    let draft = at(Tree::Dialogue, "draft");
    let seal = SealWith::Case(key.id());
    let write = Write::put(draft.clone(), Expect::Absent, &note("my name"), seal).unwrap();
    let first = Commit {
        new_keys: vec![key.clone()],
        writes: vec![write],
        ..Commit::default()
    };
    store.commit(first).await.unwrap();
    let mut submission = submit(1, &key);
    submission.new_keys.clear();
    submission.writes = vec![Write::delete(draft, Expect::Revision(1))];
    store.commit(submission).await.unwrap();
    assert_eq!(world.kv.keys(Tree::Keys).len(), 1);
    let events = world.open().await.events(number(1)).await.unwrap();
    assert!(personal(&events)[0].as_ref().unwrap().contains("name"));
}
