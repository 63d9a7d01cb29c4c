//! What a messenger's door keeps for the operators: updates that could not be handled, sealed and
//! raw, and when the messenger was last reached. Shows counts and reasons, never contents.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::domain::clock::local_date;
use crate::ports::kv::{MAX_VALUE, Tree};
use crate::service::{Service, ServiceError};
use crate::store::{
    commit::{Commit, Expect, SealWith, Seen, Write},
    error::CommitError,
    layout::Place,
    record::Record,
};

/// So much of an update is kept: as digits or escaped text it still fits a value.
const RAW: usize = MAX_VALUE / 4;

/// So many updates are kept; of those after them only the count.
const KEPT: u64 = 1_000;

/// A messenger keeps what it could not hand over for so long; after that it is lost.
const HELD: SignedDuration = SignedDuration::from_hours(24);

/// Gaps that are remembered, the newest last.
const GAPS: usize = 20;

/// An update that could not be handled.
#[derive(Serialize, Deserialize)]
struct Quarantined {
    at: Timestamp,
    reason: String,
    raw: String,
    whole: bool,
}

impl Record for Quarantined {
    const TYPE: &'static str = "quarantined";
}

/// What a door remembers of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorLog {
    /// Updates put aside.
    pub quarantined: u64,
    /// Why the newest of them was.
    pub newest_reason: Option<String>,
    /// When the newest of them was.
    pub newest_at: Option<Timestamp>,
    /// When the messenger last answered, to the minute.
    pub last_contact: Option<Timestamp>,
    /// Since when and until when it did not, where that was longer than it keeps messages.
    pub gaps: Vec<(Timestamp, Timestamp)>,
    /// Updates that went unanswered because their sender sent too many.
    pub flooded: u64,
    /// The bot's name there, once known: links lead to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The digest of what the messenger was told of the bot: menu and description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<String>,
}

impl Record for DoorLog {
    const TYPE: &'static str = "door_log";
}

impl DoorLog {
    /// Notes that the messenger answered. Gives the time since which it had not, when messages may
    /// have been lost by it.
    pub fn reached(&mut self, now: Timestamp) -> Option<Timestamp> {
        let last = self.last_contact.replace(now)?;
        let lost = now.duration_since(last) > HELD;
        if lost {
            self.gaps.push((last, now));
            if self.gaps.len() > GAPS {
                self.gaps.remove(0);
            }
        }
        lost.then_some(last)
    }
}

/// An update to put aside.
pub struct Poison<'a> {
    /// The door.
    pub door: &'static str,
    /// The door's key of the update, where it has one: it is marked as seen.
    pub update: Option<Vec<u8>>,
    /// The update as it came.
    pub raw: &'a [u8],
    /// Why; a word of ours, never of the update.
    pub reason: &'static str,
}

fn log_place(door: &str) -> Place {
    Place::new(Tree::Meta, [b"door/", door.as_bytes()].concat())
}

impl Service {
    /// What a door remembers.
    ///
    /// # Errors
    /// The store cannot read.
    pub async fn door_log(&self, door: &str) -> Result<DoorLog, ServiceError> {
        let kept = self.store.read::<DoorLog>(&log_place(door)).await?;
        Ok(kept.and_then(|kept| kept.readable()).unwrap_or_default())
    }

    /// Keeps what a door remembers.
    ///
    /// # Errors
    /// The store cannot write.
    pub async fn keep_door_log(&self, door: &str, log: &DoorLog) -> Result<(), ServiceError> {
        let mut commit = Commit::default();
        let write = Write::put(log_place(door), Expect::Any, log, SealWith::Store);
        commit.writes.push(write?);
        self.settle(commit).await
    }

    /// Puts an update aside: sealed, counted in `log`, marked as seen, all in one commit.
    ///
    /// # Errors
    /// The store cannot write: the update must come again.
    pub async fn put_aside(&self, poison: &Poison<'_>, log: &DoorLog) -> Result<(), ServiceError> {
        let at = self.now();
        let mut commit = Commit {
            seen: poison.update.as_ref().map(|update| Seen {
                day: local_date(at),
                door: poison.door.to_owned(),
                update: update.clone(),
                answer: Vec::new(),
                seal: SealWith::Store,
            }),
            ..Commit::default()
        };
        if log.quarantined <= KEPT {
            let place = format!("quarantine/{}/{}", poison.door, self.fresh_id());
            let place = Place::new(Tree::Meta, place);
            let record = quarantined(at, poison);
            let write = Write::put(place, Expect::Absent, &record, SealWith::Store);
            commit.writes.push(write?);
        }
        let write = Write::put(log_place(poison.door), Expect::Any, log, SealWith::Store);
        commit.writes.push(write?);
        self.settle(commit).await
    }

    async fn settle(&self, commit: Commit) -> Result<(), ServiceError> {
        match self.store.commit(commit).await {
            // It was put aside before.
            Ok(_) | Err(CommitError::Duplicate(_)) => Ok(()),
            Err(CommitError::Store(fault)) => Err(fault.into()),
            Err(CommitError::Full { .. }) => Err(ServiceError::Full),
            Err(_) => Err(ServiceError::Busy),
        }
    }
}

fn quarantined(at: Timestamp, poison: &Poison<'_>) -> Quarantined {
    let part = &poison.raw[..poison.raw.len().min(RAW)];
    let raw = match std::str::from_utf8(part) {
        // Control characters grow sixfold in JSON; such an update is kept as digits.
        Ok(text) if !text.chars().any(char::is_control) => text.to_owned(),
        _ => crate::store::hex::encode(part),
    };
    Quarantined {
        at,
        reason: poison.reason.to_owned(),
        raw,
        whole: part.len() == poison.raw.len(),
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
mod tests {
    use super::*;

    fn at(hour: i64) -> Timestamp {
        Timestamp::from_second(hour * 3_600).unwrap()
    }

    #[test]
    fn only_silence_longer_than_a_messenger_keeps_messages_is_a_gap() {
        let mut log = DoorLog::default();
        assert_eq!(log.reached(at(1)), None);
        assert_eq!(log.reached(at(25)), None);
        assert_eq!(log.reached(at(50)), Some(at(25)));
        assert_eq!(log.gaps, [(at(25), at(50))]);
    }

    #[test]
    fn a_quarantined_update_always_fits_a_value() {
        for byte in [b'"', 0, 0xff, b'a'] {
            let raw = vec![byte; 1 << 20];
            let poison = Poison {
                door: "telegram",
                update: None,
                raw: &raw,
                reason: "shape",
            };
            let record = serde_json::to_vec(&quarantined(at(1), &poison)).unwrap();
            assert!(record.len() < MAX_VALUE - 1_024, "{byte}: {}", record.len());
        }
    }
}
