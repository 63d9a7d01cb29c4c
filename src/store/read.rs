//! Reading: records by place and by prefix, heads, events. Nothing is returned whose seal or chain
//! does not hold.

use std::{fmt, ops::Bound};

use jiff::Timestamp;
use serde_json::Value;

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Key, Stored, Tree};
use crate::store::Store;
use crate::store::chain::{Hash, START};
use crate::store::error::{Damage, StoreError};
use crate::store::head::Head;
use crate::store::layout::{self, Place, after_prefix};
use crate::store::record::{Kept, Record, Versioned};

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
}
