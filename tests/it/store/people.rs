//! A town of three cases and a crowd of drafts, to erase one and to see that the others stay.

use std::fs;

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
    NAME, Note, World, append, at, case, note, number, personal, registers, submit,
};

/// Case 1 with everything about its person, and two neighbours; the key of case 1.
pub async fn town(store: &Store) -> KeyId {
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

pub fn by_phone(owner: KeyId) -> IndexEntry {
    let (value, suffix) = (b"13900001111".to_vec(), b"1".to_vec());
    IndexEntry {
        name: "case-by-phone",
        value,
        suffix,
        owner: Some(owner),
    }
}

pub fn generations(world: &World) -> Vec<u64> {
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

pub async fn assert_erased(store: &Store, key: KeyId) {
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

pub async fn assert_neighbours(store: &Store) {
    for n in [2, 3] {
        let said = personal(&store.events(number(n)).await.unwrap());
        assert!(
            said[0].as_ref().unwrap().contains(NAME) && said[1].as_ref().unwrap().contains("word")
        );
    }
    let all = store.verify_all(|_| ()).await.unwrap();
    assert!(all.ok() && all.cases == 3, "{all:?}");
}

/// More rows than are wrapped at a time, so that a crash can fall between two changes.
pub async fn crowd(store: &Store) -> Vec<KeyId> {
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

pub async fn assert_crowd(store: &Store) {
    for n in 0..600 {
        let place = at(Tree::Dialogue, &format!("crowd {n}"));
        let row = store.read::<Note>(&place).await.unwrap().unwrap();
        assert_eq!(row.readable().unwrap(), note("here"));
    }
}
