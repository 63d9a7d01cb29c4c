//! Reading: records by place and by prefix, heads, events. Nothing is returned whose seal or chain
//! does not hold.

use std::{fmt, ops::Bound};

use jiff::Timestamp;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Key, Stored, Tree};
use crate::store::Store;
use crate::store::chain::{Hash, START, StoredEvent};
use crate::store::error::{Damage, StoreError};
use crate::store::head::{Head, HeadRecord};
use crate::store::layout::{self, KeyId, Place, after_prefix};
use crate::store::record::{self, Kept, Record, Versioned};
use crate::store::seal::{KeyLabel, Part, Spot, label_of};

/// Events fetched at a time.
pub(in crate::store) const PAGE: usize = 64;

/// An event of a case, opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Event {
    /// Its place in the case: 1, 2, …
    pub seq: u64,
    /// What happened.
    pub kind: String,
    /// The version it was stored in; the parts are lifted to the newest.
    pub version: u32,
    /// When it was recorded.
    pub at: Timestamp,
    /// What the clock, the lists and the statistics need; never personal.
    pub register: Value,
    /// What the person said, if anything.
    pub personal: Option<Kept<Value>>,
    /// The hash of the event before.
    pub prev_hash: Hash,
    /// The hash of this event.
    pub hash: Hash,
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("seq", &self.seq)
            .field("kind", &self.kind)
            .field("personal", &self.personal)
            .finish_non_exhaustive()
    }
}

/// A record found by its prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scanned<T> {
    /// The whole key, the prefix too; hand it back to go on after it.
    pub key: Vec<u8>,
    /// The record.
    pub record: Versioned<T>,
}

impl Store {
    /// The record at a place; `None` when there is none.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn read<T: Record>(&self, place: &Place) -> Result<Option<Versioned<T>>, StoreError> {
        match self.kv.get(place.clone()).await? {
            None => Ok(None),
            Some(row) => self.open_row(place, &row).await.map(Some),
        }
    }

    /// Up to `limit` records of a tree whose keys begin with `prefix`, in key order, after the key
    /// `after`.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn scan_records<T: Record>(
        &self,
        tree: Tree,
        prefix: &[u8],
        after: Option<&[u8]>,
        limit: usize,
    ) -> Result<Vec<Scanned<T>>, StoreError> {
        let from = after.map_or_else(
            || Bound::Included(prefix.to_vec()),
            |key| Bound::Excluded(key.to_vec()),
        );
        let rows = self
            .kv
            .scan(tree, from, after_prefix(prefix), limit)
            .await?;
        let mut found = Vec::with_capacity(rows.len());
        for (key, row) in rows {
            let place = Key::new(tree, key);
            let record = self.open_row(&place, &row).await?;
            found.push(Scanned {
                key: place.bytes,
                record,
            });
        }
        Ok(found)
    }

    /// The head record of a case; `None` when there is no such case.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn head(&self, number: ReferenceNumber) -> Result<Option<Head>, StoreError> {
        let place = layout::head(number);
        match self.kv.get(place.clone()).await? {
            None => Ok(None),
            Some(row) => self.open_head(number, &place, &row).map(Some),
        }
    }

    /// Up to `limit` head records, by growing number.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn heads(
        &self,
        from: Bound<ReferenceNumber>,
        to: Bound<ReferenceNumber>,
        limit: usize,
    ) -> Result<Vec<Head>, StoreError> {
        let (from, to) = (
            from.map(|n| layout::head(n).bytes),
            to.map(|n| layout::head(n).bytes),
        );
        let mut heads = Vec::new();
        for (key, row) in self.kv.scan(Tree::Head, from, to, limit).await? {
            let place = Key::new(Tree::Head, key);
            let number = layout::number_of(&place.bytes)
                .ok_or_else(|| StoreError::damaged(&place, Damage::StrayKey))?;
            heads.push(self.open_head(number, &place, &row)?);
        }
        Ok(heads)
    }

    /// All events of a case, in order, the chain and its end checked. Empty when there is no such case.
    ///
    /// # Errors
    /// See [`StoreError`]; the first event that does not hold is named.
    pub async fn events(&self, number: ReferenceNumber) -> Result<Vec<Event>, StoreError> {
        let mut rows = self.event_rows(number, 0).await?;
        let head = self.head(number).await?;
        let mut events: Vec<Event> = Vec::with_capacity(rows.len());
        while !rows.is_empty() {
            for (key, row) in rows {
                let prev = events.last().map_or((0, START), |e| (e.seq, e.hash));
                events.push(self.open_event(number, prev, (key, row)).await?);
            }
            // Events committed after the head was read belong to the next reading.
            let end = events.last().map_or(0, |e| e.seq);
            rows = self.event_rows(number, end).await?;
        }
        let Some(head) = head else {
            let fault = StoreError::damaged(&layout::head(number), Damage::NoHead);
            return if events.is_empty() {
                Ok(events)
            } else {
                Err(fault)
            };
        };
        let at_head = match head
            .seq
            .checked_sub(1)
            .and_then(|i| usize::try_from(i).ok())
        {
            None => START,
            Some(index) => events.get(index).map_or(START, |e| e.hash),
        };
        if at_head != head.hash {
            let damage = Damage::WrongHead {
                seq: head.seq,
                hash: head.hash,
            };
            return Err(StoreError::damaged(&layout::head(number), damage));
        }
        Ok(events)
    }

    /// A page of stored events after event `after`.
    pub(in crate::store) async fn event_rows(
        &self,
        number: ReferenceNumber,
        after: u64,
    ) -> Result<Vec<(Vec<u8>, Stored)>, StoreError> {
        let from = Bound::Excluded(layout::event(number, after).bytes);
        let to = after_prefix(&number.ordinal().to_be_bytes());
        Ok(self.kv.scan(Tree::Events, from, to, PAGE).await?)
    }

    async fn open_event(
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
