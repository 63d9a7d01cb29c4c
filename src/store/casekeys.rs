//! Case keys: made here, wrapped by the key of their bucket in the tree `keys`, kept at hand while
//! they are used. A key whose row is gone was erased.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::ports::kv::Stored;
use crate::store::Store;
use crate::store::error::{Damage, StoreError};
use crate::store::layout::{BUCKET, KeyId};
use crate::store::record::Kept;
use crate::store::seal::{KeyLabel, SealKey, Spot, label_of};
use crate::store::secret::{Nonces, Secret};
use crate::store::sequence::Sequence;

/// Keys at hand; beyond it all are forgotten and read again as needed.
const AT_HAND: usize = 8192;

/// A case key that is in use: the key and the revision of its row.
#[derive(Clone, Debug)]
pub(in crate::store) struct CaseKey {
    pub key: Arc<SealKey>,
    pub revision: u64,
}

/// A key that was made and is not stored yet: hand it to the commit that first uses it (a clone of
/// it, to be able to retry).
#[derive(Clone)]
pub struct NewKey {
    id: KeyId,
    secret: Secret,
    key: Arc<SealKey>,
}

impl fmt::Debug for NewKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewKey({:?})", self.id)
    }
}

impl NewKey {
    /// Its number.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.id
    }

    pub(in crate::store) fn shared(&self) -> Arc<SealKey> {
        Arc::clone(&self.key)
    }
}

/// The keys at hand.
#[derive(Debug, Default)]
pub(in crate::store) struct CaseKeys(Mutex<AtHand>);

#[derive(Debug, Default)]
struct AtHand {
    keys: HashMap<KeyId, CaseKey>,
    /// Grows with each erasure: what was read before one is not kept after it.
    erasures: u64,
}

impl CaseKeys {
    fn at_hand(&self) -> MutexGuard<'_, AtHand> {
        // At worst a key is missing here and is read again.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(in crate::store) fn forget(&self, id: KeyId) {
        self.at_hand().keys.remove(&id);
    }

    pub(in crate::store) fn forget_bucket(&self, bucket: u32) {
        let mut at_hand = self.at_hand();
        at_hand.erasures += 1;
        at_hand
            .keys
            .retain(|id, _| id.0 / BUCKET != u64::from(bucket));
    }

    fn keep(&self, id: KeyId, key: &CaseKey, erasures: u64) {
        let mut at_hand = self.at_hand();
        if at_hand.erasures != erasures {
            return;
        }
        if at_hand.keys.len() >= AT_HAND {
            at_hand.keys.clear();
        }
        at_hand.keys.insert(id, key.clone());
    }
}

impl Store {
    /// Makes a key for a new draft (or a case that never was a draft). Makes the bucket's key first
    /// when this is the first of 4,096, durably.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn new_case_key(&self) -> Result<NewKey, StoreError> {
        let id = KeyId(self.next(Sequence::Key).await?);
        let bucket = id
            .bucket()
            .ok_or(StoreError::UsedUp(Sequence::Key.name()))?;
        self.ring.ensure_bucket(bucket)?;
        let secret = Secret::random(self.ring.entropy());
        let key = Arc::new(SealKey::new(KeyLabel::Case(id.0), &secret));
        Ok(NewKey { id, secret, key })
    }

    /// The row of a new key.
    pub(in crate::store) fn wrap(
        &self,
        new: &NewKey,
        nonces: &mut Nonces<'_>,
    ) -> Result<Vec<u8>, StoreError> {
        let place = new.id.place();
        let bucket = new.id.bucket().and_then(|bucket| self.ring.bucket(bucket));
        let bucket = bucket.ok_or_else(|| StoreError::damaged(&place, Damage::NoKey))?;
        let sealed = bucket.seal_copy(Spot::whole(&place), nonces.take(), new.secret.reveal());
        sealed.map_err(|fault| StoreError::seal(&place, fault))
    }

    /// Takes a key that has just been stored to those at hand.
    pub(in crate::store) fn stored(&self, new: NewKey, erasures: u64) {
        let key = CaseKey {
            key: new.key,
            revision: 1,
        };
        self.cases.keep(new.id, &key, erasures);
    }

    pub(in crate::store) fn erasures(&self) -> u64 {
        self.cases.at_hand().erasures
    }

    /// The key with this number, from hand or from its row.
    pub(in crate::store) async fn case_key(&self, id: KeyId) -> Result<Kept<CaseKey>, StoreError> {
        if self.ring.is_erasing(id.0) {
            return Ok(Kept::Erased);
        }
        // An erasure may re-wrap the row between reading it and unwrapping it: then it is read again.
        let mut tries = 3;
        loop {
            let erasures = {
                let at_hand = self.cases.at_hand();
                if let Some(key) = at_hand.keys.get(&id) {
                    return Ok(Kept::Readable(key.clone()));
                }
                at_hand.erasures
            };
            let Some(row) = self.kv.get(id.place()).await? else {
                return Ok(Kept::Erased);
            };
            match self.unwrap_row(id, &row) {
                Ok((key, _)) => {
                    self.cases.keep(id, &key, erasures);
                    return Ok(Kept::Readable(key));
                }
                Err(fault) if tries == 0 => return Err(fault),
                Err(_) => tries -= 1,
            }
        }
    }

    pub(in crate::store) fn unwrap_row(
        &self,
        id: KeyId,
        row: &Stored,
    ) -> Result<(CaseKey, Secret), StoreError> {
        let place = id.place();
        let label = label_of(&row.value).map_err(|fault| StoreError::seal(&place, fault))?;
        let bucket = self.ring.labelled(label);
        let bucket = bucket.ok_or_else(|| StoreError::damaged(&place, Damage::NoKey))?;
        let plain = bucket.open(Spot::whole(&place), &row.value);
        let plain = plain.map_err(|fault| StoreError::seal(&place, fault))?;
        let secret = Secret::from_slice(&plain)
            .ok_or_else(|| StoreError::damaged(&place, Damage::Malformed("no key".to_owned())))?;
        let key = Arc::new(SealKey::new(KeyLabel::Case(id.0), &secret));
        Ok((
            CaseKey {
                key,
                revision: row.revision,
            },
            secret,
        ))
    }
}
