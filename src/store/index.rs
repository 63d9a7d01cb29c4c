//! Equality look-ups over personal values without storing them: an entry's key is the look-up's name,
//! a keyed hash of the value and a suffix (what was found). No ranges, no parts of words.

use std::{fmt, ops::Bound};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::ports::kv::{Key, Tree};
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::layout::{KeyId, Place, after_prefix};
use crate::store::secret::Secret;

/// The key of the hashes; wiped when dropped, never shown.
pub(in crate::store) struct IndexKey(Hmac<Sha256>);

impl fmt::Debug for IndexKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹index key›")
    }
}

impl IndexKey {
    pub(in crate::store) fn new(secret: &Secret) -> Self {
        // HMAC fills a short key up with zeros to the length of a block.
        let mut block = Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(secret.reveal());
        Self(<Hmac<Sha256> as KeyInit>::new((&*block).into()))
    }

    /// The first 16 bytes of HMAC-SHA256 over name, 0, value.
    pub(in crate::store) fn hash(&self, name: &str, value: &[u8]) -> [u8; 16] {
        let mut mac = self.0.clone();
        mac.update(name.as_bytes());
        mac.update(&[0]);
        mac.update(value);
        let full = mac.finalize().into_bytes();
        let mut hash = [0; 16];
        hash.copy_from_slice(&full[..16]);
        hash
    }
}

/// An entry to put or to delete.
#[derive(Clone, PartialEq, Eq)]
pub struct IndexEntry {
    /// The look-up, such as `case-by-phone`. Different look-ups never find each other's entries.
    pub name: &'static str,
    /// The value to be found by, in its normal form. It is hashed, never stored.
    pub value: Vec<u8>,
    /// What is found: a reference number, a draft id.
    pub suffix: Vec<u8>,
    /// The case or draft whose erasure removes the entry.
    pub owner: Option<KeyId>,
}

impl fmt::Debug for IndexEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IndexEntry")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// A keyed hash of a personal value, for use inside keys (a contact, a telephone number). `name`
    /// parts the uses: the same value hashes differently under another name.
    #[must_use]
    pub fn keyed_hash(&self, name: &str, value: &[u8]) -> [u8; 16] {
        self.ring.hash(name, value)
    }

    /// Up to `limit` suffixes under `name` and `value`, in order, after the suffix `after`.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn look_up(
        &self,
        name: &str,
        value: &[u8],
        after: Option<&[u8]>,
        limit: usize,
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        let prefix = self.index_prefix(name, value);
        let from = match after {
            Some(suffix) => Bound::Excluded([prefix.as_slice(), suffix].concat()),
            None => Bound::Included(prefix.clone()),
        };
        let rows = self
            .kv
            .scan(Tree::Idx, from, after_prefix(&prefix), limit)
            .await?;
        Ok(rows
            .into_iter()
            .map(|(key, _)| key[prefix.len()..].to_vec())
            .collect())
    }

    fn index_prefix(&self, name: &str, value: &[u8]) -> Vec<u8> {
        let mut key = Vec::with_capacity(name.len() + 17 + 16);
        key.extend_from_slice(name.as_bytes());
        key.push(0);
        key.extend_from_slice(&self.keyed_hash(name, value));
        key
    }

    /// The place of an entry and, when it has an owner, of the note by which erasure finds it.
    pub(in crate::store) fn index_places(&self, entry: &IndexEntry) -> (Place, Option<Place>) {
        let mut key = self.index_prefix(entry.name, &entry.value);
        key.extend_from_slice(&entry.suffix);
        let note = entry
            .owner
            .map(|owner| Key::new(Tree::Idx, [&owner_prefix(owner), key.as_slice()].concat()));
        (Key::new(Tree::Idx, key), note)
    }
}

/// What the notes of an owner begin with; no name of a look-up begins with 0.
pub(in crate::store) fn owner_prefix(owner: KeyId) -> Vec<u8> {
    let mut prefix = vec![0];
    prefix.extend_from_slice(&owner.0.to_be_bytes());
    prefix
}
