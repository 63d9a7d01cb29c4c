//! Why the store could not read or write: for engineers; the service turns it into a problem.

use thiserror::Error;

use crate::ports::kv::{Key, KvError};
use crate::store::chain::Hash;
use crate::store::hex;
use crate::store::keyring::RingError;
use crate::store::layout::KeyId;
use crate::store::record::Kept;
use crate::store::seal::SealError;

/// What is wrong with something that is stored.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Damage {
    /// The seal does not open.
    #[error("{0}")]
    Seal(SealError),
    /// No key with the label of the envelope.
    #[error("no key for it")]
    NoKey,
    /// Opened, but no record.
    #[error("no record: {0}")]
    Malformed(String),
    /// A record of another type.
    #[error("a record of type `{0}`")]
    OtherType(String),
    /// The bytes are no event.
    #[error("no event")]
    NoEvent,
    /// The hash is not that of the content.
    #[error("the hash is wrong")]
    WrongHash,
    /// The event does not follow the one before.
    #[error("the chain is broken")]
    WrongLink,
    /// Event `missing` is not there.
    #[error("event {missing} is missing")]
    Gap {
        /// Its sequence.
        missing: u64,
    },
    /// The head record names another last event.
    #[error("the head record ends at event {seq}, {}", hex::encode(hash))]
    WrongHead {
        /// The last sequence by the head record.
        seq: u64,
        /// The last hash by the head record.
        hash: Hash,
    },
    /// Events without a head record.
    #[error("no head record")]
    NoHead,
    /// A key that the store never makes.
    #[error("a stray key")]
    StrayKey,
}

/// Why the store did not do it.
#[derive(Debug, Error)]
pub enum StoreError {
    /// What is stored is damaged. It is never shown as if it were right.
    #[error("{place:?}: {damage}")]
    Damaged {
        /// Where.
        place: Key,
        /// What is wrong.
        damage: Damage,
    },
    /// Written by a newer program.
    #[error("`{type}` has version {found}; this program knows {known}")]
    Newer {
        /// The type of the record, `envelope` or `layout`.
        r#type: String,
        /// The version found.
        found: u32,
        /// The newest version known; 0 when the type is unknown.
        known: u32,
    },
    /// The key ring does not open the record that ties the store to it: the ring of another store, or
    /// the record is damaged.
    #[error("the store belongs to another key ring, or the record that says so is damaged")]
    OtherRing,
    /// A record that JSON cannot hold, or a kind or version of event that is not declared: a fault
    /// of the caller.
    #[error("cannot be stored: {0}")]
    Unstorable(String),
    /// Every number of a sequence is used.
    #[error("the sequence `{0}` is used up")]
    UsedUp(&'static str),
    /// The key ring.
    #[error(transparent)]
    Ring(#[from] RingError),
    /// The backend.
    #[error(transparent)]
    Kv(#[from] KvError),
}

impl StoreError {
    pub(in crate::store) fn damaged(place: &Key, damage: Damage) -> Self {
        Self::Damaged {
            place: place.clone(),
            damage,
        }
    }

    pub(in crate::store) fn seal(place: &Key, fault: SealError) -> Self {
        match fault {
            SealError::Newer { found } => Self::Newer {
                r#type: "envelope".to_owned(),
                found: u32::from(found),
                known: 1,
            },
            fault => Self::damaged(place, Damage::Seal(fault)),
        }
    }
}

/// Why a commit did not happen. Nothing was changed.
#[derive(Debug, Error)]
pub enum CommitError {
    /// Something was changed since it was read. Read again and retry.
    #[error("changed meanwhile: {0:?}")]
    Conflict(Key),
    /// The update was committed before; this was answered (nothing when the person was erased).
    #[error("committed before")]
    Duplicate(Kept<Vec<u8>>),
    /// Sealed for a case or draft whose person was erased.
    #[error("the key {0:?} was erased")]
    Erased(KeyId),
    /// The disk's reserve is used up; reading still works.
    #[error("no space: {free} bytes free, {reserve} kept in reserve")]
    Full {
        /// Bytes free.
        free: u64,
        /// Bytes kept in reserve.
        reserve: u64,
    },
    /// A value of so many bytes is over the limit.
    #[error("a value of {0} bytes is over the limit")]
    TooLarge(usize),
    /// Anything else. After a fault of the backend the change *may* have happened.
    #[error(transparent)]
    Store(StoreError),
}

impl From<KvError> for CommitError {
    fn from(error: KvError) -> Self {
        match error {
            KvError::Conflict(key) => Self::Conflict(key),
            KvError::TooLarge(length) => Self::TooLarge(length),
            KvError::Full { free, reserve } => Self::Full { free, reserve },
            KvError::Fault(_) => Self::Store(StoreError::Kv(error)),
        }
    }
}

impl From<StoreError> for CommitError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Kv(error) => error.into(),
            other => Self::Store(other),
        }
    }
}
