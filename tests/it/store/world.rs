//! A data folder with its keys, a backend in memory, and short words for commits.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use iltod::domain::reference::ReferenceNumber;
use iltod::ports::Entropy;
use iltod::ports::kv::{Key, Kv, Tree};
use iltod::store::Store;
use iltod::store::casekeys::NewKey;
use iltod::store::commit::{Append, Commit, Committed, NewEvent};
use iltod::store::error::{CommitError, StoreError};
use iltod::store::keyring::{FolderId, KeyRing, RingError};
use iltod::store::layout::KeyId;
use iltod::store::master::MasterKey;
use iltod::store::read::Event;
use iltod::store::record::{Kept, Record};
use iltod::store::upcast::{EventUpcast, Upcasts};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::tree_kv::TreeKv;

/// A name that must not be found after erasure.
pub const NAME: &str = "Сарантуяа-其木格";

/// The system's randomness, with what it gave out.
#[derive(Default)]
pub struct Recorder(pub Mutex<Vec<Vec<u8>>>);

impl Entropy for Recorder {
    fn fill(&self, buffer: &mut [u8]) {
        getrandom::fill(buffer).unwrap();
        self.0.lock().unwrap().push(buffer.to_vec());
    }
}

pub struct World {
    pub dir: TempDir,
    pub kv: Arc<TreeKv>,
    pub entropy: Arc<Recorder>,
}

/// A record of a dialogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub text: String,
}

impl Record for Note {
    const TYPE: &'static str = "note";
}

pub fn note(text: &str) -> Note {
    Note {
        text: text.to_owned(),
    }
}

pub fn at(tree: Tree, key: &str) -> Key {
    Key::new(tree, key.as_bytes())
}

pub fn number(sequence: u32) -> ReferenceNumber {
    ReferenceNumber::new(2026, sequence).unwrap()
}

const RENAMED: EventUpcast = EventUpcast {
    register: |mut data| {
        let old = data["reason"].take();
        json!({ "grounds": old })
    },
    personal: |data| json!({ "text": data }),
};

/// The kinds of events of these tests; `refused` is at its second version.
pub fn upcasts() -> Upcasts {
    Upcasts::default()
        .kind("submitted", &[])
        .kind("noted", &[])
        .kind("refused", &[RENAMED])
}

impl World {
    /// A new data folder.
    pub fn new() -> Self {
        let world = Self {
            dir: TempDir::new().unwrap(),
            kv: Arc::new(TreeKv::default()),
            entropy: Arc::new(Recorder::default()),
        };
        let master = MasterKey::create(&world.master_path(), world.entropy.as_ref()).unwrap();
        let folder = FolderId::random(world.entropy.as_ref());
        KeyRing::create(&world.ring_path(), &folder, &master, world.entropy.clone()).unwrap();
        world
    }

    pub fn master_path(&self) -> PathBuf {
        self.dir.path().join("master.key")
    }

    pub fn ring_path(&self) -> PathBuf {
        self.dir.path().join("keyring")
    }

    pub fn ring(&self) -> Result<KeyRing, RingError> {
        let master = MasterKey::read(&self.master_path()).unwrap();
        KeyRing::open(&self.ring_path(), &master, self.entropy.clone())
    }

    pub async fn try_open(&self) -> Result<Store, StoreError> {
        self.open_as(upcasts()).await
    }

    /// Opens as a program that knows these kinds and versions.
    pub async fn open_as(&self, upcasts: Upcasts) -> Result<Store, StoreError> {
        let kv: Arc<dyn Kv> = self.kv.clone();
        Store::open(kv, self.ring()?, upcasts).await
    }

    pub async fn open(&self) -> Store {
        self.try_open().await.unwrap()
    }

    /// Every byte that the backend and the key ring hold.
    pub fn bytes(&self) -> Vec<u8> {
        let mut all = std::fs::read(self.ring_path()).unwrap();
        for (key, row) in self.kv.rows() {
            all.extend_from_slice(&key.bytes);
            all.extend_from_slice(&row.value);
        }
        all
    }
}

pub fn event(kind: &str, register: Value, personal: Option<Value>) -> NewEvent {
    let version = upcasts().newest(kind);
    let at = "2026-09-01T08:00:00Z".parse().unwrap();
    NewEvent {
        kind: kind.to_owned(),
        version,
        at,
        register,
        personal,
    }
}

/// A new case with one event that says the name.
pub fn submit(case: u32, key: &NewKey) -> Commit {
    let events = vec![event(
        "submitted",
        json!({ "body": "hohhot" }),
        Some(json!({ "name": NAME })),
    )];
    let append = append_of(case, key.id(), 0, events);
    Commit {
        new_keys: vec![key.clone()],
        appends: vec![append],
        ..Commit::default()
    }
}

/// One more event of a case.
pub fn append(case: u32, key: KeyId, expected: u64, word: &str) -> Commit {
    let event = event(
        "noted",
        json!({ "word": word }),
        Some(json!({ "said": word })),
    );
    let appends = vec![append_of(case, key, expected, vec![event])];
    Commit {
        appends,
        ..Commit::default()
    }
}

pub fn append_of(case: u32, key: KeyId, expected_seq: u64, events: Vec<NewEvent>) -> Append {
    let head = json!({ "state": "registered" });
    Append {
        case: number(case),
        key,
        expected_seq,
        events,
        head,
    }
}

/// A case with `events` events; its key.
pub async fn case(store: &Store, case: u32, events: u64) -> KeyId {
    let key = store.new_case_key().await.unwrap();
    store.commit(submit(case, &key)).await.unwrap();
    for seq in 1..events {
        store
            .commit(append(case, key.id(), seq, &format!("word {seq}")))
            .await
            .unwrap();
    }
    key.id()
}

/// The personal parts of events: readable ones as text.
pub fn personal(events: &[Event]) -> Vec<Option<String>> {
    let parts = events.iter().map(|event| match event.personal.clone() {
        Some(Kept::Readable(value)) => Some(value.to_string()),
        Some(Kept::Erased) => Some("erased".to_owned()),
        None => None,
    });
    parts.collect()
}

pub fn registers(events: &[Event]) -> Vec<Value> {
    events.iter().map(|event| event.register.clone()).collect()
}

pub fn contains(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}

/// Adds an event to a case after whatever is its last one, until no other comes in between.
pub async fn append_retried(store: &Store, case: u32, word: &str) -> Committed {
    loop {
        let head = store.head(number(case)).await.unwrap().unwrap();
        match store.commit(append(case, head.key, head.seq, word)).await {
            Err(CommitError::Conflict(_)) => {}
            other => return other.unwrap(),
        }
    }
}
