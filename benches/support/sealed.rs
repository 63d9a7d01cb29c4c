//! One request as it was really made in a conversation, to be committed again under other numbers.
#![allow(dead_code, reason = "each benchmark uses a part")]

use std::path::Path;

use iltod::domain::reference::ReferenceNumber;
use iltod::flow::dialogue::{Conversation, Draft};
use iltod::ports::kv::Tree;
use iltod::service::outbox::Pending;
use iltod::store::Store;
use iltod::store::casekeys::NewKey;
use iltod::store::commit::{Append, Commit, Expect, IndexChange, NewEvent, SealWith, Write};
use iltod::store::index::IndexEntry;
use iltod::store::layout::{KeyId, Place};
use iltod::store::read::Event;
use iltod::store::record::Record;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::people::{SAYS, greet, open, say, send_digit};

/// The record of a query code, whatever is in it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
struct Code(Value);

impl Record for Code {
    const TYPE: &'static str = "query_code";
}

/// What one conversation left in the store.
pub struct Sealed {
    talk: Conversation,
    draft: Draft,
    pending: Pending,
    events: Vec<Event>,
    head: Value,
    code: Code,
}

impl Sealed {
    /// Holds the conversation in `folder` and reads back what it left.
    pub async fn learn(folder: &Path) -> Self {
        let installation = open(folder).await;
        let store = installation.service.store();
        let person = "learn";
        greet(&installation, person).await;
        let mut shown = None;
        for line in SAYS {
            shown = Some(say(&installation, person, line).await);
        }
        let who = store.keyed_hash("contact", &[b"terminal\0", person.as_bytes()].concat());
        let check = shown.unwrap();
        let draft = draft_place(&who, check.draft.as_deref().unwrap());
        let draft = store.read::<Draft>(&draft).await.unwrap().unwrap();
        let sent = say(&installation, person, &send_digit(&check)).await;
        let talk = store.read::<Conversation>(&talk_place(&who)).await.unwrap();
        let pending = sent.receipts.last().unwrap().clone();
        let number = pending.case.unwrap();
        let code = store.read::<Code>(&code_place(number)).await.unwrap();
        Self {
            talk: talk.unwrap().readable().unwrap(),
            draft: draft.readable().unwrap(),
            events: store.events(number).await.unwrap(),
            head: store.head(number).await.unwrap().unwrap().data,
            code: code.unwrap().readable().unwrap(),
            pending,
        }
    }

    /// A turn in which a person answers: conversation, draft and a notice.
    pub fn answer(&self, who: &[u8], key: KeyId, revision: u64, n: u64) -> Commit {
        let mut pending = self.pending.clone();
        pending.key = key.0;
        pending.place = [b"p".as_slice(), who, &n.to_be_bytes()].concat();
        let expect = match revision {
            0 => Expect::Absent,
            found => Expect::Revision(found),
        };
        let seal = SealWith::Case(key);
        let draft = draft_place(who, &self.draft.id);
        let writes = vec![
            Write::put(draft, expect, &self.draft, seal).unwrap(),
            pending.put().unwrap(),
            Write::put(talk_place(who), expect, &self.talk, SealWith::Store).unwrap(),
        ];
        Commit {
            writes,
            ..Commit::default()
        }
    }

    /// A turn in which a person sends: the case with its two events, head, index and code, the
    /// notice and the conversation. `draft` is a key that is stored already, or a new one.
    pub fn case(&self, who: &[u8], key: &CaseKey, n: u32) -> Commit {
        let number = number(n);
        let id = key.id();
        let mut pending = self.pending.clone();
        pending.key = id.0;
        pending.place = [b"p".as_slice(), who, &number.ordinal().to_be_bytes()].concat();
        let writes = vec![
            Write::put(
                code_place(number),
                Expect::Absent,
                &self.code,
                SealWith::Store,
            )
            .unwrap(),
            pending.put().unwrap(),
            Write::put(talk_place(who), Expect::Any, &self.talk, SealWith::Store).unwrap(),
        ];
        Commit {
            new_keys: key.fresh(),
            writes,
            appends: vec![Append {
                case: number,
                key: id,
                expected_seq: 0,
                events: self.events.iter().map(new_event).collect(),
                head: self.head_of(number, who, id),
            }],
            index: vec![IndexChange::Put(IndexEntry {
                name: "own",
                value: who.to_vec(),
                suffix: number.ordinal().to_be_bytes().to_vec(),
                owner: Some(id),
            })],
            ..Commit::default()
        }
    }

    fn head_of(&self, number: ReferenceNumber, who: &[u8], key: KeyId) -> Value {
        let mut head = self.head.clone();
        head["number"] = serde_json::to_value(number).unwrap();
        head["contact"] = iltod::store::hex::encode(who).into();
        head["key"] = key.0.into();
        head
    }
}

/// The `n`-th case; a year has less than a million numbers.
pub fn number(n: u32) -> ReferenceNumber {
    let year = u16::try_from(2020 + n / 500_000).unwrap();
    ReferenceNumber::new(year, n % 500_000).unwrap()
}

/// A key that is stored, or one to be stored with the case.
pub enum CaseKey {
    Stored(KeyId),
    New(NewKey),
}

impl CaseKey {
    fn id(&self) -> KeyId {
        match self {
            Self::Stored(id) => *id,
            Self::New(key) => key.id(),
        }
    }

    fn fresh(&self) -> Vec<NewKey> {
        match self {
            Self::Stored(_) => Vec::new(),
            Self::New(key) => vec![key.clone()],
        }
    }
}

/// A key that is stored now.
pub async fn stored_key(store: &Store) -> KeyId {
    let key = store.new_case_key().await.unwrap();
    let id = key.id();
    let commit = Commit {
        new_keys: vec![key],
        ..Commit::default()
    };
    store.commit(commit).await.unwrap();
    id
}

fn new_event(event: &Event) -> NewEvent {
    NewEvent {
        kind: event.kind.clone(),
        version: event.version,
        at: event.at,
        register: event.register.clone(),
        personal: event.personal.clone().and_then(|part| part.readable()),
    }
}

fn talk_place(who: &[u8]) -> Place {
    Place::new(Tree::Dialogue, [b"c", who].concat())
}

fn draft_place(who: &[u8], id: &str) -> Place {
    Place::new(Tree::Dialogue, [b"d", who, id.as_bytes()].concat())
}

fn code_place(number: ReferenceNumber) -> Place {
    let ordinal = number.ordinal().to_be_bytes();
    Place::new(Tree::Meta, [b"code/".as_slice(), &ordinal].concat())
}
