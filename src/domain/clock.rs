//! The law's clock (rules.md §3.2, §4.2): one value per case, moved by effects, that knows the
//! deadline and can say why it is that day. Pure: today, calendar and limits are arguments. What an
//! effect needs to be lawful is decided before it (`extension::check`, the guards of a case); to
//! apply one that was decided always gives the same clock.

pub mod count;
pub mod effect;
pub mod extension;
pub mod limit;
pub mod standing;

use jiff::{Timestamp, civil::Date, civil::DateTime, tz::Offset};
use serde::{Deserialize, Serialize};

use crate::domain::{
    calendar::Calendar,
    clock::{extension::Extension, limit::Limit},
};

/// The local moment of an instant in Asia/Shanghai: UTC+8 without daylight saving (rules.md §4.1).
#[must_use]
pub fn local_moment(instant: Timestamp) -> DateTime {
    Offset::constant(8).to_datetime(instant)
}

/// The instant of a local moment; the last one there is where it is beyond all of them.
#[must_use]
pub fn instant_of(moment: DateTime) -> Timestamp {
    Offset::constant(8)
        .to_timestamp(moment)
        .unwrap_or(Timestamp::MAX)
}

/// The date of an event is its local calendar date: `2025-09-30T16:00:05Z` is 2025-10-01.
#[must_use]
pub fn local_date(instant: Timestamp) -> Date {
    local_moment(instant).date()
}

/// Why a clock stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    /// Written consultation of a third party (REG2007 24(3); REG2019 33(3)).
    ThirdParty,
    /// Consultation of bodies that made the information too (REG2019 33(3), 34).
    JointBody,
    /// A question referred to the competent or secrecy department (REG2019 33(3), TBC).
    OtherOrgan,
    /// Force majeure or another statutory cause (BYN 27).
    Suspension,
    /// Waiting for the applicant's correction (REG2019 30).
    Correction,
}

impl PauseReason {
    /// All reasons.
    pub const ALL: [Self; 5] = [
        Self::ThirdParty,
        Self::JointBody,
        Self::OtherOrgan,
        Self::Suspension,
        Self::Correction,
    ];

    /// The name in rules.md, in records and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ThirdParty => "third_party",
            Self::JointBody => "joint_body",
            Self::OtherOrgan => "other_organ",
            Self::Suspension => "suspension",
            Self::Correction => "correction",
        }
    }

    /// The reason with exactly this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// A time that is not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Why.
    pub reason: PauseReason,
    /// P: the letter or notice is sent. This day is still counted.
    pub start: Date,
    /// R: the opinion arrives, its limit ends or the cause ends; none while the pause is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Whether R itself is counted again: "自中止原因消除之日起，时间继续计算" (BYN 27).
    #[serde(default)]
    pub resume_day_counts: bool,
}

impl Pause {
    /// Covered days: `P < d ≤ R`, or `P < d < R` where the day of resuming counts; every day after P
    /// while the pause is open (rules.md §4.2, item 5).
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        day > self.start
            && match self.end {
                None => true,
                Some(end) if self.resume_day_counts => day < end,
                Some(end) => day <= end,
            }
    }
}

/// How days are counted: two parameters of a profile that the clock keeps, so that a case counts
/// by the rules under which it was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counting {
    /// `count.day0_counts`: whether day 0 is counted as day 1. The general rule says no.
    pub day0_counts: bool,
    /// `count.roll_calendar_limits`: whether a limit in calendar days that ends on a day off moves
    /// to the next working day.
    pub roll_calendar_limits: bool,
}

impl Default for Counting {
    fn default() -> Self {
        Self {
            day0_counts: false,
            roll_calendar_limits: true,
        }
    }
}

/// What fixes the beginning of a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Day 0, the day of the starting event. It may be a day off; it is not moved.
    pub day0: Date,
    /// Why it is this day: the reason code of §4.3, such as `chat.explicit_yes`.
    pub day0_reason: String,
    /// The base limit; none where the law gives none: then there is no deadline.
    pub limit: Option<Limit>,
    /// How days are counted.
    #[serde(default)]
    pub counting: Counting,
}

/// One count, from its day 0 to the reply: a restart archives it and begins the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Beginning, limit and way of counting.
    #[serde(flatten)]
    pub start: Start,
    /// Extensions that were granted, each one valid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// Pauses in the order in which they began to be known; they may overlap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// The day on which the duty to reply was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discharged_on: Option<Date>,
}

impl Round {
    /// A round that has just begun.
    #[must_use]
    pub fn new(start: Start) -> Self {
        Self {
            start,
            extensions: Vec::new(),
            pauses: Vec::new(),
            discharged_on: None,
        }
    }

    /// All days granted on top of the base.
    #[must_use]
    pub fn extension(&self) -> u32 {
        let days = self.extensions.iter().map(|e| u32::from(e.days));
        days.sum()
    }

    /// Base and extensions; none without a limit.
    #[must_use]
    pub fn budget(&self) -> Option<u32> {
        let base = u32::from(self.start.limit?.n);
        Some(base + self.extension())
    }

    /// `WD`, `CD` or `none`.
    #[must_use]
    pub fn unit(&self) -> &'static str {
        self.start.limit.map_or("none", |limit| limit.unit.code())
    }

    /// Whether a pause is open.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.pauses.iter().any(|pause| pause.end.is_none())
    }
}

/// The clock of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The running round.
    #[serde(flatten)]
    pub round: Round,
    /// Earlier rounds, oldest first; their pauses and extensions do not carry over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// The day from which nothing further is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<Date>,
}

impl Clock {
    /// A clock that has just been started.
    #[must_use]
    pub fn start(start: Start) -> Self {
        Self {
            round: Round::new(start),
            rounds: Vec::new(),
            ended_on: None,
        }
    }

    /// Whether the reply was in time: date of issue ≤ deadline (rules.md §4.2, item 9). None before
    /// the reply, and where no limit exists. A reply while the clock stands still is in time.
    #[must_use]
    pub fn on_time(&self, calendar: &Calendar) -> Option<bool> {
        let issued = self.round.discharged_on?;
        self.round.start.limit?;
        let deadline = self.round.due(calendar).deadline;
        Some(deadline.is_none_or(|deadline| issued <= deadline))
    }
}

#[cfg(test)]
mod tests;
