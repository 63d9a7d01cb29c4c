//! Lists by range and prefix, page by page, and look-ups by keyed hash.

use std::ops::Bound;

use iltod::ports::kv::Tree;
use iltod::store::commit::{Commit, Expect, IndexChange, SealWith, Write};
use iltod::store::index::IndexEntry;

use super::world::{Note, World, at, case, contains, note, number};

#[tokio::test]
async fn heads_are_listed_by_range_and_page() {
    let world = World::new();
    let store = world.open().await;
    for n in 1..=9 {
        case(&store, n, 1).await;
    }
    let (mut from, mut pages) = (Bound::Included(number(2)), Vec::new());
    loop {
        let page = store
            .heads(from, Bound::Excluded(number(8)), 4)
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        from = Bound::Excluded(last.number);
        pages.push(
            page.iter()
                .map(|head| head.number.sequence())
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(pages, [vec![2, 3, 4, 5], vec![6, 7]]);
    assert!(store.head(number(10)).await.unwrap().is_none());
    assert!(store.events(number(10)).await.unwrap().is_empty());
}

#[tokio::test]
async fn records_are_listed_by_prefix_and_page() {
    let world = World::new();
    let store = world.open().await;
    let places = ["a/1", "b/1", "b/2", "b/3", "b\u{7f}", "c"];
    let write = |place| {
        Write::put(
            at(Tree::Dialogue, place),
            Expect::Any,
            &note(place),
            SealWith::Store,
        )
    };
    let writes = places.map(|place| write(place).unwrap()).to_vec();
    store
        .commit(Commit {
            writes,
            ..Commit::default()
        })
        .await
        .unwrap();
    let first = store
        .scan_records::<Note>(Tree::Dialogue, b"b/", None, 2)
        .await
        .unwrap();
    let after = Some(first[1].key.as_slice());
    let rest = store
        .scan_records::<Note>(Tree::Dialogue, b"b/", after, 2)
        .await
        .unwrap();
    let all: Vec<_> = first
        .iter()
        .chain(&rest)
        .map(|s| s.record.clone().readable().unwrap().text)
        .collect();
    assert_eq!(all, ["b/1", "b/2", "b/3"]);
}

fn entry(name: &'static str, value: &str, suffix: &str) -> IndexEntry {
    IndexEntry {
        name,
        value: value.into(),
        suffix: suffix.into(),
        owner: None,
    }
}

#[tokio::test]
async fn a_look_up_finds_exactly_its_name_and_value() {
    let world = World::new();
    let store = world.open().await;
    let entries = [
        entry("draft-by-contact", "13900001111", "d1"),
        entry("draft-by-contact", "13900001111", "d2"),
        entry("draft-by-contact", "1390000111", "d3"),
        entry("case-by-phone", "13900001111", "c1"),
    ];
    let index = entries.clone().map(IndexChange::Put).to_vec();
    store
        .commit(Commit {
            index,
            ..Commit::default()
        })
        .await
        .unwrap();
    let find = async |after: Option<&[u8]>, limit| {
        store
            .look_up("draft-by-contact", b"13900001111", after, limit)
            .await
            .unwrap()
    };
    assert_eq!(find(None, 9).await, [b"d1", b"d2"]);
    assert_eq!(find(None, 1).await, [b"d1"]);
    assert_eq!(find(Some(b"d1"), 9).await, [b"d2"]);
    let index = vec![IndexChange::Delete(entries[0].clone())];
    store
        .commit(Commit {
            index,
            ..Commit::default()
        })
        .await
        .unwrap();
    assert_eq!(find(None, 9).await, [b"d2"]);
    assert!(!contains(&world.bytes(), b"1390000111"));
}

#[tokio::test]
async fn keyed_hashes_part_the_uses_and_the_installations() {
    let (one, two) = (World::new().open().await, World::new().open().await);
    let hash = one.keyed_hash("contact", b"telegram:1");
    assert_eq!(hash, one.keyed_hash("contact", b"telegram:1"));
    assert_ne!(hash, one.keyed_hash("phone", b"telegram:1"));
    assert_ne!(hash, two.keyed_hash("contact", b"telegram:1"));
}
