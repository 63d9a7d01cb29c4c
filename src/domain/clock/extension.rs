//! Extensions (R-092; rules.md §4.2, item 6): they add days to the budget and are valid only if
//! granted in time and within the maximum. The reasons are for the person who wants to grant one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    calendar::Calendar,
    clock::{Round, limit::Limit},
};

/// Days granted on top of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// How many, in the unit of the base limit.
    pub days: u16,
    /// The day on which it was approved and the applicant told.
    pub approved_on: Date,
}

/// What a profile allows for a kind of case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtensionRule {
    /// Whether this kind can be extended at all (`extension.kinds`).
    pub allowed: bool,
    /// All extensions of a round together (`limit.extension_max`).
    pub max: Option<Limit>,
    /// How many extensions a round may have (`limit.extension_count`).
    pub count: u16,
}

/// Why an extension is not valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtensionFault {
    /// The kind of case has none, or its limit is counted in another unit.
    NotForThis,
    /// Together with earlier ones it is longer than this.
    TooLong(Limit),
    /// The round has had its share.
    TooMany(u16),
    /// Granted after the base deadline as adjusted by pauses, which is this day.
    TooLate(Date),
    /// Granted before the request was received.
    TooEarly,
}

impl ExtensionFault {
    /// A stable name for JSON and records.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotForThis => "not_for_this",
            Self::TooLong(_) => "too_long",
            Self::TooMany(_) => "too_many",
            Self::TooLate(_) => "too_late",
            Self::TooEarly => "too_early",
        }
    }
}

/// "Valid only if approved and notified not later than the base deadline as adjusted by pauses (a
/// running pause counts as before the deadline)"; sum and count as the profile allows.
///
/// # Errors
/// Why it is not valid.
pub fn check(
    round: &Round,
    extension: &Extension,
    rule: ExtensionRule,
    calendar: &Calendar,
) -> Result<(), ExtensionFault> {
    let (Some(limit), Some(max), true) = (round.start.limit, rule.max, rule.allowed) else {
        return Err(ExtensionFault::NotForThis);
    };
    if limit.unit != max.unit {
        return Err(ExtensionFault::NotForThis);
    }
    if round.extensions.len() >= usize::from(rule.count) {
        return Err(ExtensionFault::TooMany(rule.count));
    }
    if round.extension() + u32::from(extension.days) > u32::from(max.n) {
        return Err(ExtensionFault::TooLong(max));
    }
    if extension.approved_on < round.start.day0 {
        return Err(ExtensionFault::TooEarly);
    }
    match round.base_due(calendar).deadline {
        Some(deadline) if extension.approved_on > deadline => {
            Err(ExtensionFault::TooLate(deadline))
        }
        _ => Ok(()),
    }
}
