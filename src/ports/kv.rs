//! `Kv`: the whole of what a storage backend must do. Everything else (indexes, outbox, chain,
//! sealing) is written once above it, in `store`.

use std::{future::Future, ops::Bound, pin::Pin};

use thiserror::Error;

/// A future on the heap, so that `Kv` can be used as `dyn Kv`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The eight trees of the store; fixed (architecture.md §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tree {
    /// Layout version, sequences, quarantine, staff, sessions, audit: by prefix.
    Meta,
    /// Case events; append-only.
    Events,
    /// One record per case, for lists.
    Head,
    /// Conversations by contact and drafts by contact and draft id.
    Dialogue,
    /// Messages to send, each with its attempts.
    Outbox,
    /// Equality look-ups by keyed hash.
    Idx,
    /// De-duplication marks: a set, never a watermark.
    Seen,
    /// Case keys, wrapped.
    Keys,
}

impl Tree {
    /// All trees.
    pub const ALL: [Self; 8] = [
        Self::Meta,
        Self::Events,
        Self::Head,
        Self::Dialogue,
        Self::Outbox,
        Self::Idx,
        Self::Seen,
        Self::Keys,
    ];

    /// The name on disk.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Events => "events",
            Self::Head => "head",
            Self::Dialogue => "dialogue",
            Self::Outbox => "outbox",
            Self::Idx => "idx",
            Self::Seen => "seen",
            Self::Keys => "keys",
        }
    }
}

/// A key with its tree.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The tree.
    pub tree: Tree,
    /// The key inside the tree.
    pub bytes: Vec<u8>,
}

impl Key {
    /// A key in `tree`.
    pub fn new(tree: Tree, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            tree,
            bytes: bytes.into(),
        }
    }
}

/// A stored value with its revision: 1 when first put, one more with each later put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The revision.
    pub revision: u64,
    /// The value.
    pub value: Vec<u8>,
}

/// A key inside its tree with what is stored under it.
pub type Entry = (Vec<u8>, Stored);

/// What must hold for an [`Apply`] to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Require {
    /// The key has no value.
    Absent(Key),
    /// The key's value has exactly this revision.
    Revision(Key, u64),
}

/// One atomic change: all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apply {
    /// Values to put, in order; the same key twice is two puts (two revisions).
    pub puts: Vec<(Key, Vec<u8>)>,
    /// Keys to delete, after the puts; deleting what is not there is no error.
    pub deletes: Vec<Key>,
    /// What must hold, checked against the state before this change.
    pub require: Vec<Require>,
}

/// The longest value a backend takes, in bytes (48 KiB: larger ones would become files in sled
/// that are never synced).
pub const MAX_VALUE: usize = 48 * 1024;

/// The longest key a backend takes, in bytes. sled keeps up to 21 neighbours in one page and writes
/// the page as one record; with this limit and [`MAX_VALUE`] that record always fits the log.
pub const MAX_KEY: usize = 256;

/// Why a backend did not do what was asked.
#[derive(Debug, Error)]
pub enum KvError {
    /// A requirement did not hold: nothing was changed. Retry from a fresh read.
    #[error("precondition failed on a key of `{}`", .0.tree.name())]
    Conflict(Key),
    /// The value is over [`MAX_VALUE`] or the key over [`MAX_KEY`]. A fault of the caller.
    #[error("key or value of {0} bytes is over the limit")]
    TooLarge(usize),
    /// The disk's reserve is used up: nothing was changed; reading still works.
    #[error("no space: {free} bytes free, {reserve} kept in reserve")]
    Full {
        /// Bytes free on the disk.
        free: u64,
        /// Bytes kept in reserve.
        reserve: u64,
    },
    /// A real I/O error or a damaged store. After it the backend acknowledges nothing more.
    #[error("storage fault: {0}")]
    Fault(String),
}

/// A key-value store with atomic, durable, conditional changes.
pub trait Kv: Send + Sync {
    /// The value of a key. May show a change a moment before it is durable: a later `apply` that
    /// builds on it is durable only together with it.
    fn get(&self, key: Key) -> BoxFuture<'_, Result<Option<Stored>, KvError>>;

    /// Up to `limit` entries of `tree` in key order, from the range.
    fn scan(
        &self,
        tree: Tree,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, KvError>>;

    /// Makes the change, atomically. On `Ok` it is durable: it survives a power cut.
    fn apply(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>>;

    /// Hands over a change that nobody waits for: it rides in the next durable batch, within about a
    /// second when nothing else is written, and in order with the applies of the same caller. `Ok`
    /// says that it was taken, not that it is durable; one whose requirement does not hold then is
    /// dropped.
    ///
    /// # Errors
    /// As of `apply`, but never [`KvError::Conflict`].
    fn defer(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        Box::pin(async move {
            match self.apply(change).await {
                Err(KvError::Conflict(_)) => Ok(()),
                other => other,
            }
        })
    }

    /// The backend's clock in milliseconds, for leases only; legal dates use `Clock`.
    fn now_ms(&self) -> BoxFuture<'_, Result<u64, KvError>>;
}
