//! The head record of a case: what lists and filters need, and the end of its chain, so that events
//! cut off behind are missed. Sealed with a store key; it must hold nothing personal.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::Value;

use crate::domain::reference::ReferenceNumber;
use crate::store::chain::Hash;
use crate::store::hex;
use crate::store::layout::KeyId;

/// A head record, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The case.
    pub number: ReferenceNumber,
    /// The key of the personal parts.
    pub key: KeyId,
    /// The sequence of the last event.
    pub seq: u64,
    /// The hash of the last event.
    pub hash: Hash,
    /// What the service put there.
    pub data: Value,
    /// The revision of the record.
    pub revision: u64,
}

/// The record as it is stored. Its version is that of the service's data.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct HeadRecord {
    pub key: KeyId,
    pub seq: u64,
    #[serde(serialize_with = "to_hex", deserialize_with = "from_hex")]
    pub hash: Hash,
    pub head: Value,
}

impl HeadRecord {
    pub const TYPE: &'static str = "head";
}

fn to_hex<S: Serializer>(hash: &Hash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hex::encode(hash))
}

fn from_hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Hash, D::Error> {
    let text = String::deserialize(deserializer)?;
    hex::array(&text).ok_or_else(|| D::Error::custom("no hash"))
}
