//! Erasing a person: the key of their case or draft is dropped, and with it all that it sealed — in
//! the store, in what the disk still holds of older versions, and in copies of the store.
//!
//! Order, so that a crash at any step loses no one else's key and leaves the erasure to be finished
//! at the next start: 1. the ring notes the erasure and gets a new bucket key; 2. the row and the
//! look-ups of the person go; 3. the other rows are wrapped by the new key; 4. the ring forgets the
//! old one. The events stay, with their register parts and an unbroken chain.
//!
//! A commit that deletes what a key sealed notes the key ([`crate::store::commit::Commit::erase`]):
//! an erasure that the caller did not come to is made at the next start. The note goes with the row.

use std::collections::BTreeMap;
use std::ops::Bound;

use serde::{Deserialize, Serialize};

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Apply, Key, KvError, Require, Stored, Tree};
use crate::store::Store;
use crate::store::commit::{Expect, SealWith, Write};
use crate::store::error::{Damage, StoreError};
use crate::store::index::owner_prefix;
use crate::store::keyring::Erasing;
use crate::store::layout::{self, BUCKET, KeyId, after_prefix};
use crate::store::record::Record;
use crate::store::seal::{KeyLabel, SealKey, Spot, label_of};
use crate::store::secret::Nonces;

/// Rows changed at a time.
const ROWS: usize = 512;

/// A key that is to be destroyed: its number, nothing of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToErase {
    /// The key.
    pub key: KeyId,
}

impl Record for ToErase {
    const TYPE: &'static str = "to_erase";
}

/// The note of a key, for the commit that deletes what it sealed.
pub(in crate::store) fn note(key: KeyId) -> Result<Write, StoreError> {
    let place = layout::to_erase(key);
    Write::put(place, Expect::Any, &ToErase { key }, SealWith::Store)
}

impl Store {
    /// Makes the personal parts of a case, and the remains of its draft, unreadable for good.
    /// Returns whether there was something to erase.
    ///
    /// # Errors
    /// See [`StoreError`]. Once begun, an erasure is finished by the next one or at the next start.
    pub async fn erase(&self, case: ReferenceNumber) -> Result<bool, StoreError> {
        match self.head(case).await? {
            None => Ok(false),
            Some(head) => Ok(self.erase_keys(&[head.key]).await? > 0),
        }
    }

    /// Drops keys of drafts and cases: many at once cost little more than one. Returns how many
    /// there were.
    ///
    /// # Errors
    /// As [`Store::erase`].
    pub async fn erase_keys(&self, keys: &[KeyId]) -> Result<usize, StoreError> {
        let _rewrapping = self.rewrapping.write().await;
        self.finish().await?;
        self.destroy(keys).await
    }

    async fn destroy(&self, keys: &[KeyId]) -> Result<usize, StoreError> {
        let mut buckets: BTreeMap<u32, Vec<u64>> = BTreeMap::new();
        for &id in keys {
            let there = self.kv.get(id.place()).await?.is_some();
            if let Some(bucket) = id.bucket().filter(|_| there) {
                buckets.entry(bucket).or_default().push(id.0);
            }
        }
        let mut erased = 0;
        for (bucket, mut keys) in buckets {
            keys.sort_unstable();
            keys.dedup();
            self.ring.begin_erasure(bucket, &keys)?;
            self.finish().await?;
            erased += keys.len();
        }
        Ok(erased)
    }

    /// Finishes erasures that a crash or a fault interrupted, and makes those that were noted only.
    pub(in crate::store) async fn finish_erasures(&self) -> Result<(), StoreError> {
        let _rewrapping = self.rewrapping.write().await;
        self.finish().await?;
        let mut after: Option<Vec<u8>> = None;
        loop {
            let page = self
                .scan_records::<ToErase>(Tree::Meta, layout::TO_ERASE, after.as_deref(), ROWS)
                .await?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after = Some(last.key.clone());
            let noted = page.into_iter().filter_map(|row| row.record.readable());
            let keys: Vec<KeyId> = noted.map(|noted| noted.key).collect();
            self.destroy(&keys).await?;
            // The note of a key that was gone already: nothing else would take it away.
            self.kv
                .apply(Apply {
                    deletes: keys.into_iter().map(layout::to_erase).collect(),
                    ..Apply::default()
                })
                .await?;
        }
    }

    async fn finish(&self) -> Result<(), StoreError> {
        for erasing in self.ring.erasing() {
            for &key in &erasing.keys {
                self.drop_key(KeyId(key)).await?;
            }
            // A row that was still on its way to the backend when this began is there after the
            // change above; a pass that finds nothing to do has therefore seen all.
            while self.rewrap(&erasing).await? {}
            self.cases.forget_bucket(erasing.bucket);
            self.ring.end_erasure(&erasing)?;
        }
        Ok(())
    }

    /// Deletes the row of a key with the note that it is to go, and the look-ups that it owns.
    async fn drop_key(&self, id: KeyId) -> Result<(), StoreError> {
        self.kv
            .apply(Apply {
                deletes: vec![id.place(), layout::to_erase(id)],
                ..Apply::default()
            })
            .await?;
        let prefix = owner_prefix(id);
        loop {
            let from = Bound::Included(prefix.clone());
            let notes = self
                .kv
                .scan(Tree::Idx, from, after_prefix(&prefix), ROWS)
                .await?;
            if notes.is_empty() {
                return Ok(());
            }
            let mut deletes = Vec::with_capacity(notes.len() * 2);
            for (note, _) in notes {
                deletes.push(Key::new(Tree::Idx, &note[prefix.len()..]));
                deletes.push(Key::new(Tree::Idx, note));
            }
            self.kv
                .apply(Apply {
                    deletes,
                    ..Apply::default()
                })
                .await?;
        }
    }

    /// One pass over the bucket; whether there was anything to wrap anew.
    async fn rewrap(&self, erasing: &Erasing) -> Result<bool, StoreError> {
        let first = KeyId(u64::from(erasing.bucket) * BUCKET);
        let place = first.place();
        let newest = self.ring.bucket(erasing.bucket);
        let newest = newest.ok_or_else(|| StoreError::damaged(&place, Damage::NoKey))?;
        let end = Bound::Excluded((first.0 + BUCKET).to_be_bytes().to_vec());
        let (mut from, mut found) = (Bound::Included(place.bytes), false);
        loop {
            let rows = self.kv.scan(Tree::Keys, from, end.clone(), ROWS).await?;
            let Some((last, _)) = rows.last() else {
                return Ok(found);
            };
            from = Bound::Excluded(last.clone());
            let change = self.rewrapped(&rows, &newest)?;
            if change.puts.is_empty() {
                continue;
            }
            found = true;
            match self.kv.apply(change).await {
                Ok(()) | Err(KvError::Conflict(_)) => {}
                Err(other) => return Err(other.into()),
            }
        }
    }

    /// The rows that an older bucket key wraps, wrapped by the newest.
    fn rewrapped(&self, rows: &[(Vec<u8>, Stored)], newest: &SealKey) -> Result<Apply, StoreError> {
        let mut change = Apply::default();
        let mut nonces = Nonces::new(self.ring.entropy());
        for (key, row) in rows {
            // A damaged row opens under no key, old or new: nothing is lost by leaving it.
            let Some(id) = KeyId::from_key(key) else {
                continue;
            };
            let old = matches!(label_of(&row.value), Ok(l @ KeyLabel::Bucket { .. }) if l != newest.label());
            let Ok((_, secret)) = self.unwrap_row(id, row) else {
                continue;
            };
            if !old {
                continue;
            }
            let place = id.place();
            let sealed = newest.seal_copy(Spot::whole(&place), nonces.take(), secret.reveal());
            let sealed = sealed.map_err(|fault| StoreError::seal(&place, fault))?;
            change
                .require
                .push(Require::Revision(place.clone(), row.revision));
            change.puts.push((place, sealed));
        }
        Ok(change)
    }
}
