//! The backends of `Kv`, behind one contract test (`tests/it/kv_contract.rs`).
//!
//! They store bytes and know nothing of cases, seals or indexes; those are written once above them.

use std::ops::Bound;

use crate::ports::kv::Apply;
use crate::ports::kv::KvError;
use crate::ports::kv::MAX_KEY;
use crate::ports::kv::MAX_VALUE;

pub mod memory;
pub mod sled_kv;
pub(in crate::store) mod witness;

/// Refuses values and keys over the limits of the port, whatever the backend could take.
fn check_sizes(change: &Apply) -> Result<(), KvError> {
    let long_value = change
        .puts
        .iter()
        .map(|(_, value)| value.len())
        .find(|len| *len > MAX_VALUE);
    let keys = change
        .puts
        .iter()
        .map(|(key, _)| key)
        .chain(&change.deletes);
    let long_key = keys.map(|key| key.bytes.len()).find(|len| *len > MAX_KEY);
    match long_value.or(long_key) {
        Some(length) => Err(KvError::TooLarge(length)),
        None => Ok(()),
    }
}

/// A range that can hold nothing; ordered maps panic on some of them, to a caller they are empty.
fn is_empty_range(range: &(Bound<Vec<u8>>, Bound<Vec<u8>>)) -> bool {
    match range {
        (Bound::Included(from), Bound::Included(to)) => from > to,
        (
            Bound::Included(from) | Bound::Excluded(from),
            Bound::Included(to) | Bound::Excluded(to),
        ) => from >= to,
        _ => false,
    }
}
