//! `Commit`: all that one turn changes, as one atomic and durable change of the backend.
//!
//! Sealing is done here, on the caller's thread; the backend checks what was expected. A commit that
//! fails changes nothing; a commit that was made before says what was answered then.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

use crate::domain::reference::ReferenceNumber;
use crate::ports::fail_point::{FailPoint, reach};
use crate::store::Store;
use crate::store::casekeys::NewKey;
use crate::store::chain::Hash;
use crate::store::error::{CommitError, StoreError};
use crate::store::index::IndexEntry;
use crate::store::layout::{KeyId, Place};
use crate::store::record::{Body, Record};
use crate::store::seen::Marks;

/// All that one turn changes. Parts left empty change nothing.
#[derive(Debug, Default)]
pub struct Commit {
    /// The update that is handled, so that it is handled once.
    pub seen: Option<Seen>,
    /// Keys first used in this commit.
    pub new_keys: Vec<NewKey>,
    /// Records of dialogues, drafts, outbox and meta.
    pub writes: Vec<Write>,
    /// Events of cases, each with the new head record.
    pub appends: Vec<Append>,
    /// Look-ups that change.
    pub index: Vec<IndexChange>,
    /// Keys of what this commit deletes: noted with it, so that the next start destroys them should
    /// the caller not come to [`Store::erase_keys`].
    pub erase: Vec<KeyId>,
}

/// A de-duplication mark. Marks form a set; an update is never compared with the last one.
#[derive(Clone, PartialEq, Eq)]
pub struct Seen {
    /// The day on which the update arrived. A mark holds on the six days after too.
    pub day: Date,
    /// The door.
    pub door: String,
    /// The door's key of the update.
    pub update: Vec<u8>,
    /// What to answer should the update come again.
    pub answer: Vec<u8>,
    /// Under which key the answer is sealed: that of the draft or case when it is personal.
    pub seal: SealWith,
}

/// Whose key seals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SealWith {
    /// The store's: for what is not personal, or must outlive the person's data.
    Store,
    /// That of a case or draft: unreadable once the person is erased.
    Case(KeyId),
}

/// What a place must hold for the commit to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Anything.
    Any,
    /// Nothing.
    Absent,
    /// The revision that was read.
    Revision(u64),
}

/// A record to put, or a place to empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub place: Place,
    /// What is expected there.
    pub expect: Expect,
    /// The record; `None` deletes.
    pub value: Option<Body>,
    /// The key for the record.
    pub seal: SealWith,
}

impl Write {
    /// Puts a record.
    ///
    /// # Errors
    /// [`StoreError::Unstorable`] when JSON cannot hold it.
    pub fn put<T: Record>(
        place: Place,
        expect: Expect,
        record: &T,
        seal: SealWith,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            place,
            expect,
            value: Some(Body::of(record)?),
            seal,
        })
    }

    /// Empties a place.
    #[must_use]
    pub fn delete(place: Place, expect: Expect) -> Self {
        Self {
            place,
            expect,
            value: None,
            seal: SealWith::Store,
        }
    }
}

/// Events to add to a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Append {
    /// The case.
    pub case: ReferenceNumber,
    /// The key of its personal parts.
    pub key: KeyId,
    /// The sequence of the last event that the caller knows; 0 for a new case.
    pub expected_seq: u64,
    /// The events. None is allowed: then only the head record changes.
    pub events: Vec<NewEvent>,
    /// The new head record: lists and filters read it, so nothing personal.
    pub head: Value,
}

/// An event to add.
#[derive(Clone, PartialEq)]
pub struct NewEvent {
    /// A kind declared in [`crate::store::upcast::Upcasts`].
    pub kind: String,
    /// Its newest version.
    pub version: u32,
    /// When it is recorded.
    pub at: Timestamp,
    /// What clock, lists and statistics need; never personal.
    pub register: Value,
    /// What the person said, if anything.
    pub personal: Option<Value>,
}

/// A look-up entry to put or to delete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexChange {
    /// Put it.
    Put(IndexEntry),
    /// Delete it; give the owner that it was put with.
    Delete(IndexEntry),
}

/// What a commit made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// The new end of each case, in the order of the appends.
    pub tails: Vec<Tail>,
}

/// The end of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// The case.
    pub case: ReferenceNumber,
    /// The sequence of the last event.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Seen");
        shown
            .field("day", &self.day)
            .field("door", &self.door)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for NewEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("NewEvent");
        shown
            .field("kind", &self.kind)
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Makes the change: all of it, durably, or nothing. Exactly one `apply` of the backend.
    ///
    /// # Errors
    /// See [`CommitError`].
    pub async fn commit(&self, commit: Commit) -> Result<Committed, CommitError> {
        // A key is stored under the newest key of its bucket: no erasure may replace that meanwhile.
        let _rewrapping = match commit.new_keys.is_empty() {
            true => None,
            false => Some(self.rewrapping.read().await),
        };
        let erasures = self.erasures();
        let marks = commit.seen.as_ref().map(|seen| self.marks(seen));
        if let Some(marks) = &marks {
            self.refuse_seen(&marks.older).await?;
        }
        let prepared = match self.prepare(commit, marks.as_ref()).await {
            Ok(prepared) => prepared,
            Err(fault) => return Err(self.duplicate_or(fault, marks.as_ref()).await),
        };
        reach(FailPoint::CommitSealed);
        match self.kv.apply(prepared.change).await {
            Ok(()) => {
                reach(FailPoint::CommitAcknowledged);
                for new in prepared.new_keys {
                    self.stored(new, erasures);
                }
                Ok(prepared.committed)
            }
            Err(fault) => {
                // A re-wrapped or erased key is found only by reading its row again.
                for id in prepared.used_keys {
                    self.cases.forget(id);
                }
                Err(self.duplicate_or(fault.into(), marks.as_ref()).await)
            }
        }
    }

    /// Hands over a change that nobody waits for: durable with the next commit or within about a
    /// second, in order with later commits; dropped when an expectation does not hold by then. For
    /// results that a crash may lose, never for what somebody was promised.
    ///
    /// # Errors
    /// See [`CommitError`]; a conflict is not told.
    pub async fn defer(&self, writes: Vec<Write>) -> Result<(), CommitError> {
        let commit = Commit {
            writes,
            ..Commit::default()
        };
        let prepared = self.prepare(commit, None).await?;
        let used = prepared.used_keys;
        self.kv.defer(prepared.change).await.map_err(|fault| {
            for id in used {
                self.cases.forget(id);
            }
            StoreError::from(fault).into()
        })
    }

    /// A commit that was made before has changed what this one expects: that is told as a duplicate,
    /// not as a conflict.
    async fn duplicate_or(&self, fault: CommitError, marks: Option<&Marks>) -> CommitError {
        let stale = matches!(fault, CommitError::Conflict(_) | CommitError::Erased(_));
        match marks {
            Some(marks) if stale => self
                .refuse_seen(&marks.required)
                .await
                .err()
                .unwrap_or(fault),
            _ => fault,
        }
    }
}
