//! How the delivery of an outbox entry stands, for doors with a courier: one part of the record of
//! either class.

use serde::{Deserialize, Serialize};

use crate::domain::message::Personal;

/// Where an entry stands on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// An attempt may be under way; after a crash it is uncertain.
    Claimed,
    /// Definitely not out: waits for its next try.
    Waiting,
    /// May be out: waits for its one repetition.
    Uncertain,
    /// The person cannot be reached: waits until they write again.
    Parked,
    /// Will never be taken, or the tries are used up.
    Dead,
    /// May be out twice over: never sent again.
    Unknown,
    /// It stood in a copy that was put back: waits until an operator lets it go (reliability B12).
    Held,
}

impl State {
    /// The word for staff and drivers.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Waiting => "waiting",
            Self::Uncertain => "uncertain",
            Self::Parked => "parked",
            Self::Dead => "dead",
            Self::Unknown => "unknown",
            Self::Held => "held",
        }
    }
}

/// The delivery of one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The address at the door.
    pub address: Personal,
    /// Where it stands.
    pub state: State,
    /// The process that claimed it.
    pub epoch: String,
    /// Whether an attempt ended uncertain: the next one is the last.
    #[serde(default)]
    pub unsure: bool,
    /// Tries used.
    #[serde(default)]
    pub tries: u32,
    /// Messages of the platform that are out.
    #[serde(default)]
    pub out: usize,
    /// Why it is dead, for the operator; never personal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Delivery {
    /// Claimed for its first attempt by the process `epoch`.
    #[must_use]
    pub fn claimed(address: &str, epoch: &str) -> Self {
        Self {
            address: Personal::new(address),
            state: State::Claimed,
            epoch: epoch.to_owned(),
            unsure: false,
            tries: 0,
            out: 0,
            reason: None,
        }
    }
}
