//! The keys of the ring, unwrapped for use, and how one is added.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::ports::Entropy;
use crate::store::index::IndexKey;
use crate::store::keyring::file::{Content, Use, WrappedKey};
use crate::store::seal::{KeyLabel, SealKey};
use crate::store::secret::Secret;

/// A snapshot of the ring.
pub struct Keys {
    /// Store keys by number.
    pub store: BTreeMap<u32, Arc<SealKey>>,
    /// Bucket keys by bucket and generation.
    pub buckets: BTreeMap<(u32, u32), Arc<SealKey>>,
    /// Case keys whose erasure has begun: from then on they count as gone.
    pub erasing: BTreeSet<u64>,
    /// For keyed hashes.
    pub index: IndexKey,
}

/// The master key and randomness, for wrapping.
pub type With<'a> = (&'a SealKey, &'a dyn Entropy);

/// Adds a new key. One that cannot be wrapped is left with an empty wrapping, which `unwrap` refuses before
/// anything is written.
pub fn add_key(content: &mut Content, (r#use, id, generation): (Use, u32, u32), with: With<'_>) {
    let key = WrappedKey {
        r#use,
        id,
        generation,
        wrapped: String::new(),
    };
    let secret = Secret::random(with.1);
    content.keys.push(
        key.clone()
            .wrap(&content.folder, &secret, with)
            .unwrap_or(key),
    );
}

/// All keys of the ring; `None` when one does not open, or a store key or the index key is missing.
pub fn unwrap(content: &Content, master: &SealKey) -> Option<Keys> {
    let (mut store, mut buckets, mut index) = (BTreeMap::new(), BTreeMap::new(), None);
    for key in &content.keys {
        let secret = key.unwrap_with(&content.folder, master)?;
        match key.r#use {
            Use::Store => {
                store.insert(
                    key.id,
                    Arc::new(SealKey::new(KeyLabel::Store(key.id), &secret)),
                );
            }
            Use::Bucket => {
                let label = KeyLabel::Bucket {
                    bucket: key.id,
                    generation: key.generation,
                };
                buckets.insert(
                    (key.id, key.generation),
                    Arc::new(SealKey::new(label, &secret)),
                );
            }
            Use::Index => index = Some(IndexKey::new(&secret)),
        }
    }
    let index = index.filter(|_| !store.is_empty())?;
    let erasing = content
        .erasing
        .iter()
        .flat_map(|e| e.keys.iter().copied())
        .collect();
    Some(Keys {
        store,
        buckets,
        erasing,
        index,
    })
}
