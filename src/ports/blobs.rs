//! `Blobs`: where sealed bytes stand that are too large for the store. What is put is durable before
//! `put` returns, so that a commit can name it. Nothing here knows what the bytes are.

use std::{collections::BTreeMap, io};

use crate::ports::kv::BoxFuture;

/// Sealed bytes by random id.
pub trait Blobs: Send + Sync {
    /// Keeps bytes under an id, in the place of what stood there. Durable on return.
    ///
    /// # Errors
    /// `StorageFull` when the disk's reserve would be used up; else what the disk says.
    fn put<'a>(&'a self, id: &'a str, bytes: Vec<u8>) -> BoxFuture<'a, io::Result<()>>;

    /// The bytes; `None` when there are none.
    ///
    /// # Errors
    /// What the disk says.
    fn get<'a>(&'a self, id: &'a str) -> BoxFuture<'a, io::Result<Option<Vec<u8>>>>;

    /// Forgets the bytes; they may be gone already.
    ///
    /// # Errors
    /// What the disk says.
    fn delete<'a>(&'a self, id: &'a str) -> BoxFuture<'a, io::Result<()>>;

    /// All ids, each with the second since 1970 at which it was put.
    ///
    /// # Errors
    /// What the disk says.
    fn list(&self) -> BoxFuture<'_, io::Result<Vec<(String, i64)>>>;

    /// What stands there: how large the bytes of each id are, and what else there is.
    ///
    /// # Errors
    /// What the disk says.
    fn look(&self) -> BoxFuture<'_, io::Result<Look>>;
}

/// What stands in a place for sealed bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Bytes by id.
    pub sizes: BTreeMap<String, u64>,
    /// Things that are none of ours.
    pub foreign: usize,
}
