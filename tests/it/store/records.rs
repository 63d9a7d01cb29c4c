//! Stored versions: golden records and a golden store of version 1 are read by every later program.

use std::{collections::BTreeMap, fs, path::PathBuf};

use iltod::ports::kv::{Key, Stored, Tree};
use iltod::store::Store;
use iltod::store::commit::{Commit, Expect, IndexChange, SealWith, Seen, Write};
use iltod::store::erase::ToErase;
use iltod::store::error::{Damage, StoreError};
use iltod::store::hex;
use iltod::store::index::IndexEntry;
use iltod::store::layout::{KeyId, Layout};
use iltod::store::record::{Body, Record, decode};
use iltod::store::seen::Answered;
use iltod::store::sequence::Taken;
use iltod::store::upcast::{Upcast, Upcasts};
use jiff::civil::date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::world::{
    NAME, Note, World, append, append_of, at, event, note, number, personal, registers, submit,
    upcasts,
};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/records")
        .join(name)
}

/// The golden text of a record is what is written today, and reads as the value.
fn golden<T: Record + PartialEq + std::fmt::Debug>(name: &str, value: &T) {
    let text = fs::read(fixture(name)).unwrap();
    let read: T = decode(&Key::new(Tree::Meta, *b"golden"), &text).unwrap();
    assert_eq!(read, *value);
    let written = Body::of(value).unwrap();
    assert_eq!(
        String::from_utf8_lossy(written.plain()),
        String::from_utf8_lossy(&text).trim_end()
    );
}

#[test]
fn golden_records_of_version_1_are_read_and_written() {
    golden(
        "layout-1.json",
        &Layout {
            layout: 1,
            folder: "0123456789abcdef".to_owned(),
        },
    );
    golden("sequence-1.json", &Taken { next: 11 });
    golden("to_erase-1.json", &ToErase { key: KeyId(7) });
    golden("seen-1.json", &Answered::new("答复".as_bytes().to_vec()));
    golden("seen-1-bytes.json", &Answered::new(vec![0, 255]));
}

/// A record that has had three versions: a plain name, then parts, then parts and a script.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Named {
    parts: Vec<String>,
    script: String,
}

impl Record for Named {
    const TYPE: &'static str = "named";
    const UPCASTS: &'static [Upcast] = &[
        |data| json!({ "parts": data["name"].as_str().map(|n| n.split(' ').collect::<Vec<_>>()) }),
        |mut data| {
            data["script"] = json!("latin");
            data
        },
    ];
}

fn named(version: u32, data: Value) -> Result<Named, StoreError> {
    let text = json!({ "type": "named", "version": version, "data": data }).to_string();
    decode(&at(Tree::Meta, "x"), text.as_bytes())
}

#[test]
fn old_versions_are_lifted_step_by_step() {
    let parts = vec!["a".to_owned(), "b".to_owned()];
    let newest = Named {
        parts,
        script: "latin".to_owned(),
    };
    assert_eq!(Named::VERSION, 3);
    assert_eq!(named(1, json!({ "name": "a b" })).unwrap(), newest);
    assert_eq!(named(2, json!({ "parts": ["a", "b"] })).unwrap(), newest);
    assert_eq!(
        named(3, json!({ "parts": ["a", "b"], "script": "latin" })).unwrap(),
        newest
    );
}

#[test]
fn a_newer_version_is_refused_with_both_versions() {
    for version in [0, 4, u32::MAX] {
        let told = named(version, json!({})).unwrap_err().to_string();
        assert_eq!(
            told,
            format!("`named` has version {version}; this program knows 3")
        );
    }
    let other = decode::<Note>(
        &at(Tree::Meta, "x"),
        br#"{"type":"named","version":1,"data":1}"#,
    );
    let Err(StoreError::Damaged { damage, .. }) = other else {
        panic!("{other:?}")
    };
    assert_eq!(damage, Damage::OtherType("named".to_owned()));
}

/// A program of the first versions, and one of the second.
fn programs() -> (Upcasts, Upcasts) {
    let old = Upcasts::default()
        .kind("submitted", &[])
        .kind("refused", &[]);
    (old, upcasts().head(&[|data| json!({ "was": data })]))
}

#[tokio::test]
async fn old_events_and_heads_are_lifted_and_never_rewritten() {
    let world = World::new();
    let (old, new) = programs();
    let store = world.open_as(old).await.unwrap();
    let key = store.new_case_key().await.unwrap();
    store.commit(submit(1, &key)).await.unwrap();
    let mut refused = event(
        "refused",
        json!({ "reason": "R-061" }),
        Some(json!("words")),
    );
    refused.version = 1;
    let appends = vec![append_of(1, key.id(), 1, vec![refused])];
    store
        .commit(Commit {
            appends,
            ..Commit::default()
        })
        .await
        .unwrap();
    let before = world.bytes();
    let store = world.open_as(new).await.unwrap();
    let events = store.events(number(1)).await.unwrap();
    assert_eq!(events[1].register, json!({ "grounds": "R-061" }));
    assert_eq!(personal(&events)[1].as_deref(), Some(r#"{"text":"words"}"#));
    assert_eq!(events[1].version, 1);
    let head = store.head(number(1)).await.unwrap().unwrap();
    assert_eq!(head.data, json!({ "was": { "state": "registered" } }));
    assert_eq!(world.bytes(), before);
}

#[tokio::test]
async fn events_and_heads_of_a_newer_program_are_refused_by_name() {
    let world = World::new();
    let (old, new) = programs();
    fill_with(&world.open_as(new).await.unwrap()).await;
    let store = world.open_as(old).await.unwrap();
    let told = store.events(number(1)).await.unwrap_err().to_string();
    assert_eq!(told, "`head` has version 2; this program knows 1");
    let store = world
        .open_as(programs().0.head(&[|data| data]))
        .await
        .unwrap();
    let told = store.events(number(1)).await.unwrap_err().to_string();
    assert_eq!(told, "`noted` has version 1; this program knows 0");
    let faults = store.verify(number(1)).await.unwrap().faults;
    let codes: Vec<_> = faults.iter().map(|f| (f.seq, f.why.code())).collect();
    assert_eq!(codes, [(2, "newer-version"), (3, "newer-version")]);
}

#[test]
fn an_error_in_a_record_does_not_quote_it() {
    let text = format!(r#"{{"type":"note","version":1,"data":{{"text":["{NAME}"]}}}}"#);
    let error = decode::<Note>(&at(Tree::Meta, "x"), text.as_bytes()).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("Сарантуяа"));
}

/// A store as it stood when it was written: its key files and its rows.
#[derive(Serialize, Deserialize)]
struct Golden {
    master: String,
    ring: Value,
    rows: Vec<[String; 3]>,
}

fn tree(name: &str) -> Tree {
    Tree::ALL
        .into_iter()
        .find(|tree| tree.name() == name)
        .unwrap()
}

async fn fill(world: &World) {
    fill_with(&world.open().await).await;
}

async fn fill_with(store: &Store) {
    let key = store.new_case_key().await.unwrap();
    let mut commit = submit(1, &key);
    let seal = SealWith::Case(key.id());
    commit.seen = Some(Seen {
        day: date(2026, 9, 1),
        door: "terminal".to_owned(),
        update: b"1".to_vec(),
        answer: b"answer".to_vec(),
        seal,
    });
    commit.writes =
        vec![Write::put(at(Tree::Dialogue, "a"), Expect::Absent, &note(NAME), seal).unwrap()];
    let (value, suffix) = (b"13900001111".to_vec(), b"1".to_vec());
    let entry = IndexEntry {
        name: "case-by-phone",
        value,
        suffix,
        owner: Some(key.id()),
    };
    commit.index = vec![IndexChange::Put(entry)];
    store.commit(commit).await.unwrap();
    store.commit(append(1, key.id(), 1, "word")).await.unwrap();
    let refused = event("refused", json!({ "grounds": "none" }), None);
    let appends = vec![append_of(1, key.id(), 2, vec![refused])];
    store
        .commit(Commit {
            appends,
            ..Commit::default()
        })
        .await
        .unwrap();
}

/// Writes the golden store anew: only ever for a new version, beside the old one.
async fn write_golden(name: &str) {
    let world = World::new();
    fill(&world).await;
    let row = |(key, row): (Key, Stored)| {
        [
            key.tree.name().to_owned(),
            hex::encode(&key.bytes),
            hex::encode(&row.value),
        ]
    };
    let golden = Golden {
        master: fs::read_to_string(world.master_path()).unwrap(),
        ring: serde_json::from_slice(&fs::read(world.ring_path()).unwrap()).unwrap(),
        rows: world.kv.rows().into_iter().map(row).collect(),
    };
    fs::write(
        fixture(name),
        serde_json::to_string_pretty(&golden).unwrap() + "\n",
    )
    .unwrap();
}

#[tokio::test]
async fn a_store_written_by_version_1_is_read_today() {
    if std::env::var_os("ILTOD_WRITE_GOLDEN").is_some() {
        write_golden("store-1.json").await;
    }
    let golden: Golden =
        serde_json::from_slice(&fs::read(fixture("store-1.json")).unwrap()).unwrap();
    let world = World::new();
    fs::write(world.master_path(), golden.master).unwrap();
    fs::write(world.ring_path(), golden.ring.to_string()).unwrap();
    let rows = golden.rows.into_iter().map(|[name, key, value]| {
        let key = Key::new(tree(&name), hex::decode(&key).unwrap());
        (
            key,
            Stored {
                revision: 1,
                value: hex::decode(&value).unwrap(),
            },
        )
    });
    world.kv.restore(rows.collect::<BTreeMap<_, _>>());
    let store = world.open().await;
    let events = store.events(number(1)).await.unwrap();
    assert_eq!(registers(&events)[2], json!({ "grounds": "none" }));
    assert!(personal(&events)[0].as_ref().unwrap().contains(NAME));
    assert!(store.verify_all(|_| ()).await.unwrap().ok());
    let draft = store
        .read::<Note>(&at(Tree::Dialogue, "a"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(draft.readable().unwrap(), note(NAME));
    let found = store
        .look_up("case-by-phone", b"13900001111", None, 9)
        .await
        .unwrap();
    assert_eq!(found, [b"1"]);
    assert!(
        store
            .answered(date(2026, 9, 1), "terminal", b"1")
            .await
            .unwrap()
            .is_some()
    );
}
