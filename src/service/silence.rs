//! Drafts that lie still (story 17): one reminder through the outbox, and deletion when the time is
//! over. Each draft has one entry in an index of times, so that nobody walks over all drafts. The
//! entry is written with the draft's first answer and moved when its time comes: an answer given
//! meanwhile costs no write of its own. Refuses to remind twice, at night, of what was sent or taken
//! up again, and whoever cannot be reached.

mod attend;
pub mod due;
pub(super) mod reminder;
pub mod vigil;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::message::Personal;
use crate::flow::{dialogue::Draft, effect::Turn};
use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError, intake::Inbound, keep::Loaded, silence::due::remind_at,
};
use crate::store::{
    commit::{Commit, Expect, SealWith, Write},
    layout::{KeyId, Place},
    record::Record,
};

/// What the entries of the index begin with.
const PREFIX: &[u8] = b"due/";

/// Bytes of a contact's keyed hash.
const WHO: usize = 16;

/// What is due for a draft at the time of its key. Sealed under the draft's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Where a courier reaches the person; none at a door that shows its turns itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Personal>,
    /// Whether the reminder is over: only the end of its time is due.
    pub reminded: bool,
}

impl Record for Watch {
    const TYPE: &'static str = "draft_watch";
}

/// A key of the index: when, whose, which draft.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Due {
    at: Timestamp,
    who: Vec<u8>,
    draft: String,
}

impl Due {
    fn place(&self) -> Place {
        let second = u64::try_from(self.at.as_second()).unwrap_or(0);
        let parts = [
            PREFIX,
            &second.to_be_bytes(),
            self.who.as_slice(),
            self.draft.as_bytes(),
        ];
        Place::new(Tree::Meta, parts.concat())
    }

    fn read(key: &[u8]) -> Option<Self> {
        let (second, rest) = key.strip_prefix(PREFIX)?.split_first_chunk::<8>()?;
        let (who, draft) = rest.split_at_checked(WHO)?;
        let second = i64::try_from(u64::from_be_bytes(*second)).ok()?;
        Some(Self {
            at: Timestamp::from_second(second).ok()?,
            who: who.to_vec(),
            draft: String::from_utf8(draft.to_vec()).ok()?,
        })
    }

    fn put(&self, watch: &Watch, key: u64) -> Result<Write, ServiceError> {
        let seal = SealWith::Case(KeyId(key));
        Ok(Write::put(self.place(), Expect::Any, watch, seal)?)
    }
}

impl Service {
    /// A draft that this turn begins is watched over from now on.
    pub(super) fn watch_over(
        &self,
        inbound: &Inbound,
        (loaded, turn): (&Loaded, &Turn),
        key: Option<u64>,
        commit: &mut Commit,
    ) -> Result<(), ServiceError> {
        let (Some(draft), Some(key)) = (&turn.state.draft, key) else {
            return Ok(());
        };
        if draft.key == 0 {
            commit.writes.push(self.watch(inbound, loaded, draft, key)?);
        }
        Ok(())
    }

    /// The entry of a draft that is this contact's from now on.
    pub(super) fn watch(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        draft: &Draft,
        key: u64,
    ) -> Result<Write, ServiceError> {
        let watch = Watch {
            address: inbound
                .address
                .as_ref()
                .map(|address| Personal::new(address.0.as_str())),
            reminded: false,
        };
        let due = Due {
            at: remind_at(draft.touched, &self.rules.profile),
            who: loaded.who.clone(),
            draft: draft.id.clone(),
        };
        due.put(&watch, key)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::Due;

    #[test]
    fn a_key_of_the_index_is_read_as_it_was_written_and_sorts_by_time() {
        let due = |at: &str| Due {
            at: at.parse().unwrap(),
            who: vec![7; 16],
            draft: "0123456789abcdef".to_owned(),
        };
        let (early, late) = (due("2026-03-17T02:00:00Z"), due("2026-03-17T02:00:01Z"));
        assert_eq!(Due::read(&early.place().bytes).unwrap(), early);
        assert!(early.place().bytes < late.place().bytes);
        assert_eq!(Due::read(b"due/"), None);
    }
}
