//! Chats that a messenger asked to leave alone, kept so that a restart asks no sooner either
//! (reliability B19). What a kill takes with it is learnt anew from the next refusal.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::message::Personal;
use crate::ports::{courier::Address, kv::Tree};
use crate::service::{Service, outbox::results::only};
use crate::store::{
    commit::{Commit, Expect, SealWith, Write},
    error::StoreError,
    layout::Place,
    record::Record,
};

const PREFIX: &[u8] = b"frozen/";

/// Chats read at a time.
const PAGE: usize = 256;

#[derive(Serialize, Deserialize)]
struct Frozen {
    address: Personal,
    until: Timestamp,
}

impl Record for Frozen {
    const TYPE: &'static str = "frozen";
}

impl Service {
    /// Keeps until when a chat is to be left alone.
    pub(in crate::service) async fn keep_frozen(&self, address: &Address, until: Timestamp) {
        let hash = self.store.keyed_hash("frozen", address.0.as_bytes());
        let place = Place::new(Tree::Meta, [PREFIX, &hash[..]].concat());
        let frozen = Frozen {
            address: Personal::new(address.0.clone()),
            until,
        };
        let write = Write::put(place, Expect::Any, &frozen, SealWith::Store);
        let made = match write {
            Ok(write) => self.store.commit(only(vec![write])).await.map(drop),
            Err(fault) => Err(fault.into()),
        };
        if let Err(fault) = made {
            tracing::warn!(%fault, "how long a chat is to be left alone could not be kept");
        }
    }

    /// The chats to leave alone, each with its time. Those whose time is over are forgotten.
    pub(in crate::service) async fn frozen(&self) -> Result<Vec<(Address, Timestamp)>, StoreError> {
        let now = self.now();
        let (mut found, mut over) = (Vec::new(), Commit::default());
        let mut after: Option<Vec<u8>> = None;
        loop {
            let rows = self
                .store
                .scan_records::<Frozen>(Tree::Meta, PREFIX, after.as_deref(), PAGE)
                .await?;
            let whole = rows.len() == PAGE;
            after = rows.last().map(|row| row.key.clone());
            for row in rows {
                match row.record.readable() {
                    Some(frozen) if frozen.until > now => {
                        let address = Address(frozen.address.reveal().to_owned());
                        found.push((address, frozen.until));
                    }
                    _ => {
                        let place = Place::new(Tree::Meta, row.key);
                        over.writes.push(Write::delete(place, Expect::Any));
                    }
                }
            }
            if !whole {
                break;
            }
        }
        if !over.writes.is_empty() && self.store.commit(over).await.is_err() {
            tracing::warn!("times that are over could not be forgotten");
        }
        Ok(found)
    }
}
