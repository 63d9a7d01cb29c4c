//! Tells what a clock says: the object of interfaces.md, and the same in words. It serves questions
//! from the command line and stored cases alike.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::cli::deadline::words;
use crate::cli::output::Output;
use crate::domain::{
    calendar::Calendar,
    clock::{
        Clock,
        count::{Due, Explanation},
        extension::ExtensionFault,
    },
    kind::Kind,
    profile::{NamedLimit, Profile},
};

/// An extension that was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Granted {
    /// Its days.
    pub days: u16,
    /// Why it is not valid, if it is not.
    pub fault: Option<ExtensionFault>,
}

/// A clock and where it comes from.
pub struct Told<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// The kind of case.
    pub kind: Kind,
    /// The limit.
    pub limit: NamedLimit,
    /// The day or instant of receipt, as it was given.
    pub from: String,
    /// The clock, a valid extension applied.
    pub clock: &'a Clock,
    /// An extension that was asked for.
    pub granted: Option<Granted>,
    /// The day as of which days are said to remain.
    pub today: Option<Date>,
}

/// What the clock said.
pub struct Said {
    /// When the reply is due.
    pub due: Due,
    /// Days left.
    pub remaining: Option<i32>,
    /// Each day, and why.
    pub days: Explanation,
}

/// The answer; with `explain` the words name each day (the object always does).
#[must_use]
pub fn tell(told: &Told<'_>, calendar: &Calendar, explain: bool) -> Output {
    let round = &told.clock.round;
    let said = Said {
        due: round.due(calendar),
        remaining: round.remaining(calendar, told.today),
        days: round.explain(calendar, told.today),
    };
    Output::new(object(told, &said), words::lines(told, &said, explain))
}

fn object(told: &Told<'_>, said: &Said) -> Value {
    let round = &told.clock.round;
    let rounds = told.clock.rounds.iter().map(|round| round.start.day0);
    json!({
        "schema": "iltod.deadline/1",
        "profile": told.profile.id,
        "profile_version": told.profile.version,
        "kind": told.kind.code(),
        "limit": told.limit.name,
        "service_standard": told.limit.service_standard,
        "unit": round.unit(),
        "from": told.from,
        "day0": round.start.day0,
        "base": round.start.limit.map(|limit| limit.n),
        "budget": round.budget(),
        "extension": told.granted.map_or(round.extension(), |granted| u32::from(granted.days)),
        "extension_valid": told.granted.map(|granted| granted.fault.is_none()),
        "extension_fault": told.granted.and_then(|g| g.fault).map(ExtensionFault::code),
        "deadline": said.due.deadline,
        "remaining": said.remaining,
        "provisional": said.due.provisional,
        "rolled_from": said.due.rolled_from,
        "counted": said.days.counted,
        "makeup": said.days.makeup,
        "skipped": said.days.skipped,
        "rounds": rounds.collect::<Vec<_>>(),
    })
}
