//! `Store` and `Commit`, written once over a small [`crate::ports::kv::Kv`].
//!
//! The store seals what it writes, chains events, hashes what is looked up, and opens nothing whose
//! seal does not hold. It knows no flow, no rule and no clock; only `service` calls it.
//!
//! Reading order: [`layout`] (where things stand), [`record`] and [`seal`] (how), [`keyring`] and
//! [`casekeys`] (under which key), [`commit`], [`chain`], [`read`], [`verify`], [`erase`].

use std::{fmt, sync::Arc};

use tokio::sync::RwLock;

use crate::ports::kv::{Apply, Key, Kv, KvError, Require};
use crate::store::casekeys::CaseKeys;
use crate::store::error::StoreError;
use crate::store::keyring::KeyRing;
use crate::store::layout::{LAYOUT, Layout};
use crate::store::record::{Body, Record};
use crate::store::secret::Nonces;
use crate::store::sequence::Sequences;
use crate::store::upcast::Upcasts;

pub mod folder;
pub mod kv;

pub mod layout;

pub mod hex;
pub mod seal;
pub mod secret;

pub mod master;

pub mod keyring;

pub mod record;
pub mod upcast;

pub mod casekeys;

pub mod chain;
pub mod head;

pub mod commit;

mod prepare;

pub mod index;
pub mod objects;
pub mod seen;
pub mod sequence;

pub mod erase;
mod open;
pub mod read;
pub mod verify;

pub mod error;

/// The store of one installation.
pub struct Store {
    kv: Arc<dyn Kv>,
    ring: KeyRing,
    upcasts: Upcasts,
    cases: CaseKeys,
    sequences: Sequences,
    /// Shared by commits that store a new key, held alone by an erasure.
    rewrapping: RwLock<()>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("ring", &self.ring)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the store in `kv` with its key ring, or begins a new one, and finishes erasures that
    /// were interrupted.
    ///
    /// # Errors
    /// [`StoreError::OtherRing`] when the store is that of another ring, [`StoreError::Newer`] when a
    /// newer program laid it out; nothing was written then.
    pub async fn open(
        kv: Arc<dyn Kv>,
        ring: KeyRing,
        upcasts: Upcasts,
    ) -> Result<Self, StoreError> {
        let store = Self {
            kv,
            ring,
            upcasts,
            cases: CaseKeys::default(),
            sequences: Sequences::default(),
            rewrapping: RwLock::new(()),
        };
        store.check_layout().await?;
        match store.finish_erasures().await {
            // What is being erased counts as erased already, and reading works on a full disk.
            Ok(()) | Err(StoreError::Kv(KvError::Full { .. })) => Ok(store),
            Err(other) => Err(other),
        }
    }

    /// The backend, for copies and figures.
    #[must_use]
    pub fn kv(&self) -> &Arc<dyn Kv> {
        &self.kv
    }

    /// The key ring, for rotation.
    #[must_use]
    pub fn ring(&self) -> &KeyRing {
        &self.ring
    }

    async fn check_layout(&self) -> Result<(), StoreError> {
        let place = layout::layout();
        let folder = self.ring.folder().as_str().to_owned();
        let found = match self.read::<Layout>(&place).await {
            Ok(Some(row)) => row.readable(),
            Ok(None) => None,
            // It opens under the ring that wrote it, whatever else is damaged.
            Err(StoreError::Damaged { .. }) => return Err(StoreError::OtherRing),
            Err(other) => return Err(other),
        };
        match found {
            Some(found) if found.layout > LAYOUT => Err(StoreError::Newer {
                r#type: Layout::TYPE.to_owned(),
                found: found.layout,
                known: LAYOUT,
            }),
            Some(found) if found.folder != folder => Err(StoreError::OtherRing),
            Some(_) => Ok(()),
            None => self.begin(place, folder).await,
        }
    }

    async fn begin(&self, place: Key, folder: String) -> Result<(), StoreError> {
        let body = Body::of(&Layout {
            layout: LAYOUT,
            folder,
        })?;
        let value = self.seal_record(&place, body, &mut Nonces::new(self.ring.entropy()))?;
        let require = vec![Require::Absent(place.clone())];
        match self
            .kv
            .apply(Apply {
                puts: vec![(place, value)],
                require,
                ..Apply::default()
            })
            .await
        {
            // Another process began it at the same moment, with the same ring.
            Ok(()) | Err(KvError::Conflict(_)) => Ok(()),
            Err(other) => Err(other.into()),
        }
    }
}
