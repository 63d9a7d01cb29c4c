//! Opening what was read: finds the key, checks the seal and the chain, lifts old versions.

use serde_json::Value;
use zeroize::Zeroizing;

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Key, Stored, Tree};
use crate::store::Store;
use crate::store::chain::{Hash, StoredEvent};
use crate::store::error::{Damage, StoreError};
use crate::store::head::{Head, HeadRecord};
use crate::store::layout::{self, KeyId, Place};
use crate::store::read::Event;
use crate::store::record::{self, Kept, Record, Versioned};
use crate::store::seal::{KeyLabel, Part, Spot, label_of};

impl Store {
    pub(in crate::store) async fn open_event(
        &self,
        number: ReferenceNumber,
        (last, prev): (u64, Hash),
        (key, row): (Vec<u8>, Stored),
    ) -> Result<Event, StoreError> {
        let place = Key::new(Tree::Events, key);
        let damaged = |damage| StoreError::damaged(&place, damage);
        let seq = layout::seq_of(&place.bytes).ok_or_else(|| damaged(Damage::StrayKey))?;
        if seq != last + 1 {
            return Err(damaged(Damage::Gap { missing: last + 1 }));
        }
        let stored = StoredEvent::decode(&row.value).ok_or_else(|| damaged(Damage::NoEvent))?;
        if stored.computed((number, seq)) != stored.hash {
            return Err(damaged(Damage::WrongHash));
        }
        if stored.prev != prev {
            return Err(damaged(Damage::WrongLink));
        }
        self.open_parts(&place, seq, &stored).await
    }

    /// Opens both parts; whether they belong to the chain is the caller's affair.
    pub(in crate::store) async fn open_parts(
        &self,
        place: &Place,
        seq: u64,
        stored: &StoredEvent<'_>,
    ) -> Result<Event, StoreError> {
        let plain = self.open_store(place, Part::Register, stored.register)?;
        let (kind, version, at) = record::outline(place, &plain)?;
        let malformed = || Damage::Malformed("no moment".to_owned());
        let at = at.ok_or_else(|| StoreError::damaged(place, malformed()))?;
        let register = self
            .upcasts
            .register(&kind, version, record::data(place, &plain)?);
        let register = register.map_err(|e| record::newer(&kind, version, e))?;
        let personal = match stored.personal {
            None => None,
            Some(part) => Some(self.open_personal(place, part).await?),
        };
        let (prev_hash, hash, kind) = (stored.prev, stored.hash, kind.into_owned());
        Ok(Event {
            seq,
            kind,
            version,
            at,
            register,
            personal,
            prev_hash,
            hash,
        })
    }

    async fn open_personal(&self, place: &Place, part: &[u8]) -> Result<Kept<Value>, StoreError> {
        let plain = self.open_any(place, Part::Personal, part).await?;
        plain.try_map(|plain| {
            let (kind, version, _) = record::outline(place, &plain)?;
            let lifted = self
                .upcasts
                .personal(&kind, version, record::data(place, &plain)?);
            lifted.map_err(|e| record::newer(&kind, version, e))
        })
    }

    pub(in crate::store) fn open_head(
        &self,
        number: ReferenceNumber,
        place: &Place,
        row: &Stored,
    ) -> Result<Head, StoreError> {
        let plain = self.open_store(place, Part::Whole, &row.value)?;
        let (r#type, version, _) = record::outline(place, &plain)?;
        if r#type != HeadRecord::TYPE {
            return Err(StoreError::damaged(
                place,
                Damage::OtherType(r#type.into_owned()),
            ));
        }
        let stored: HeadRecord = record::data(place, &plain)?;
        let data = self.upcasts.lift_head(version, stored.head);
        let data = data.map_err(|e| record::newer(HeadRecord::TYPE, version, e))?;
        let HeadRecord { key, seq, hash, .. } = HeadRecord {
            head: Value::Null,
            ..stored
        };
        Ok(Head {
            number,
            key,
            seq,
            hash,
            data,
            revision: row.revision,
        })
    }

    pub(in crate::store) async fn open_row<T: Record>(
        &self,
        place: &Place,
        row: &Stored,
    ) -> Result<Versioned<T>, StoreError> {
        let plain = self.open_any(place, Part::Whole, &row.value).await?;
        let value = plain.try_map(|plain| record::decode(place, &plain))?;
        Ok(Versioned {
            revision: row.revision,
            value,
        })
    }

    /// Opens what a store key sealed.
    pub(in crate::store) fn open_store(
        &self,
        place: &Place,
        part: Part,
        envelope: &[u8],
    ) -> Result<Plain, StoreError> {
        let fault = |fault| StoreError::seal(place, fault);
        let label = label_of(envelope).map_err(fault)?;
        let key = self
            .ring
            .labelled(label)
            .filter(|_| matches!(label, KeyLabel::Store(_)));
        let key = key.ok_or_else(|| StoreError::damaged(place, Damage::NoKey))?;
        key.open(Spot::part(place, part), envelope).map_err(fault)
    }

    /// Opens what a store key or a case key sealed.
    pub(in crate::store) async fn open_any(
        &self,
        place: &Place,
        part: Part,
        envelope: &[u8],
    ) -> Result<Kept<Plain>, StoreError> {
        let fault = |fault| StoreError::seal(place, fault);
        match label_of(envelope).map_err(fault)? {
            KeyLabel::Case(id) => {
                let key = self.case_key(KeyId(id)).await?;
                key.try_map(|key| {
                    key.key
                        .open(Spot::part(place, part), envelope)
                        .map_err(fault)
                })
            }
            _ => self.open_store(place, part, envelope).map(Kept::Readable),
        }
    }
}

/// Opened bytes, wiped when dropped.
type Plain = Zeroizing<Vec<u8>>;
