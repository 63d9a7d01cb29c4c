//! One update is committed once, and told again what it was told.

use std::sync::Arc;

use iltod::ports::kv::Tree;
use iltod::store::commit::{Commit, Expect};
use iltod::store::error::CommitError;
use iltod::store::record::Kept;
use jiff::civil::date;

use super::commit::{DAY, put, read, seen};
use super::world::{World, append, number, submit};

#[tokio::test]
async fn a_repeated_update_changes_nothing_and_tells_what_was_answered() {
    let world = World::new();
    let store = world.open().await;
    let commit = |day, text| Commit {
        seen: seen(day, "7"),
        writes: vec![put("a", Expect::Absent, text)],
        ..Commit::default()
    };
    store.commit(commit(DAY, "first")).await.unwrap();
    // Also across midnight, when the clock went back, and up to six days later.
    for day in [
        date(2026, 9, 1),
        date(2026, 9, 2),
        date(2026, 8, 31),
        date(2026, 9, 7),
    ] {
        let again = store.commit(commit(day, "second")).await;
        let Err(CommitError::Duplicate(Kept::Readable(answer))) = again else {
            panic!("{day}: {again:?}");
        };
        assert_eq!(answer, b"answer");
    }
    assert_eq!(read(&store, "a").await, Some((1, "first".to_owned())));
    let told = store
        .answered(date(2026, 9, 4), "terminal", b"7")
        .await
        .unwrap();
    assert_eq!(told.unwrap().readable().unwrap(), b"answer");
    assert!(
        store
            .answered(DAY, "terminal", b"8")
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        store
            .answered(DAY, "telegram", b"7")
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn a_repeated_submission_is_a_duplicate_and_no_conflict() {
    let world = World::new();
    let store = world.open().await;
    let key = store.new_case_key().await.unwrap();
    let with_mark = |mut commit: Commit| {
        commit.seen = seen(DAY, "1");
        commit
    };
    store.commit(with_mark(submit(1, &key))).await.unwrap();
    let again = store.commit(with_mark(submit(1, &key))).await;
    assert!(matches!(again, Err(CommitError::Duplicate(_))), "{again:?}");
    store.erase(number(1)).await.unwrap();
    let late = store
        .commit(with_mark(append(1, key.id(), 1, "more")))
        .await;
    assert!(matches!(late, Err(CommitError::Duplicate(_))), "{late:?}");
}

#[tokio::test]
async fn marks_are_a_set_and_are_swept_after_seven_days() {
    let world = World::new();
    let store = world.open().await;
    for (day, update) in [(DAY, "9"), (DAY, "3"), (date(2026, 9, 3), "1")] {
        let commit = Commit {
            seen: seen(day, update),
            ..Commit::default()
        };
        store.commit(commit).await.unwrap();
    }
    assert_eq!(store.sweep_seen(date(2026, 9, 7)).await.unwrap(), 0);
    assert_eq!(store.sweep_seen(date(2026, 9, 8)).await.unwrap(), 2);
    assert_eq!(world.kv.keys(Tree::Seen).len(), 1);
    assert!(
        store
            .answered(date(2026, 9, 8), "terminal", b"1")
            .await
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn an_answer_that_is_no_text_comes_back_as_it_was() {
    let world = World::new();
    let store = world.open().await;
    let mut mark = seen(DAY, "1").unwrap();
    mark.answer = vec![0, 255, 128, 10];
    store
        .commit(Commit {
            seen: Some(mark),
            ..Commit::default()
        })
        .await
        .unwrap();
    let told = store
        .answered(DAY, "terminal", b"1")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(told.readable().unwrap(), [0, 255, 128, 10]);
}

#[tokio::test]
async fn one_update_at_the_same_moment_is_committed_once() {
    let world = World::new();
    let store = Arc::new(world.open().await);
    let days = [date(2026, 9, 1), date(2026, 9, 2)];
    let tasks: Vec<_> = (0..32)
        .map(|n| {
            let store = Arc::clone(&store);
            let commit = Commit {
                seen: seen(days[n % 2], "42"),
                ..Commit::default()
            };
            tokio::spawn(async move { store.commit(commit).await })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => done += 1,
            Err(CommitError::Duplicate(answer)) => {
                assert_eq!(answer.readable().unwrap(), b"answer")
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(done, 1);
}
