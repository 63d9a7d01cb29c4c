//! Where everything stands: the keys of the trees, and the record that ties a store to its key ring.

use std::ops::Bound;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Key, Tree};
use crate::store::record::Record;

/// The layout that this program reads and writes.
pub const LAYOUT: u32 = 1;

/// Case keys in one bucket.
pub const BUCKET: u64 = 4096;

/// A tree and a key in it.
pub type Place = Key;

/// The number of a case key. A draft gets one with its first stored answer; the case that grows from
/// it keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(pub u64);

impl KeyId {
    /// The bucket whose key wraps this one; `None` beyond what an installation can hold.
    pub(in crate::store) fn bucket(self) -> Option<u32> {
        u32::try_from(self.0 / BUCKET).ok()
    }

    pub(in crate::store) fn place(self) -> Place {
        Key::new(Tree::Keys, self.0.to_be_bytes())
    }

    pub(in crate::store) fn from_key(key: &[u8]) -> Option<Self> {
        key.try_into().ok().map(u64::from_be_bytes).map(Self)
    }
}

/// Which layout a store has and whose it is; in `meta`, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// See [`LAYOUT`].
    pub layout: u32,
    /// The folder of the key ring.
    pub folder: String,
}

impl Record for Layout {
    const TYPE: &'static str = "layout";
}

/// Where the layout of a begun store is noted; without it nothing was ever stored.
#[must_use]
pub fn layout() -> Place {
    Key::new(Tree::Meta, *b"layout")
}

pub(in crate::store) fn sequence(name: &str) -> Place {
    Key::new(Tree::Meta, [b"sequence/", name.as_bytes()].concat())
}

/// What the notes of keys to destroy begin with.
pub(in crate::store) const TO_ERASE: &[u8] = b"erase/";

/// Where it is noted that a key is to be destroyed.
pub(in crate::store) fn to_erase(key: KeyId) -> Place {
    Key::new(Tree::Meta, [TO_ERASE, &key.0.to_be_bytes()].concat())
}

pub(in crate::store) fn head(number: ReferenceNumber) -> Place {
    Key::new(Tree::Head, number.ordinal().to_be_bytes())
}

/// The case of a key in `head`, or of the first half of one in `events`.
pub(in crate::store) fn number_of(key: &[u8]) -> Option<ReferenceNumber> {
    let ordinal = key.first_chunk::<8>()?;
    ReferenceNumber::from_ordinal(u64::from_be_bytes(*ordinal))
}

pub(in crate::store) fn event(number: ReferenceNumber, seq: u64) -> Place {
    let mut key = number.ordinal().to_be_bytes().to_vec();
    key.extend_from_slice(&seq.to_be_bytes());
    Key::new(Tree::Events, key)
}

/// The sequence in a key of `events`.
pub(in crate::store) fn seq_of(key: &[u8]) -> Option<u64> {
    let (_, seq) = key.split_first_chunk::<8>()?;
    seq.try_into().ok().map(u64::from_be_bytes)
}

/// A de-duplication mark: day (`YYYYMMDD` as a number), door, 0, keyed hash of the update's key.
pub(in crate::store) fn seen(day: Date, door: &str, update: [u8; 16]) -> Place {
    let mut key = seen_day(day);
    key.extend_from_slice(door.as_bytes());
    key.push(0);
    key.extend_from_slice(&update);
    Key::new(Tree::Seen, key)
}

/// What the marks of a day begin with.
pub(in crate::store) fn seen_day(day: Date) -> Vec<u8> {
    let number =
        i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day());
    // Years before 1 are no days of ours; they sort first.
    u32::try_from(number).unwrap_or(0).to_be_bytes().to_vec()
}

/// The bound just after all keys that begin with `prefix`.
pub(in crate::store) fn after_prefix(prefix: &[u8]) -> Bound<Vec<u8>> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return Bound::Excluded(end);
        }
    }
    Bound::Unbounded
}
