//! A case: what it is after its events (`apply`), and which events a command makes (`decide`).
//! Pure; replaying the events of a case gives the same state and the same clock, also after the
//! person in it was erased (I6).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{
    calendar::Calendar,
    clock::Clock,
    event::{Event, PersonalPart, ReceiptConfirmed, Register, Submitted},
    kind::Kind,
    message::Locale,
    profile::{
        Profile,
        receipt::{Channel, ReceiptFacts},
    },
    verb::Verb,
};

/// Where a case stands (rules.md §3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Submitted; the day of receipt is being fixed.
    Received,
    /// Day 0 fixed, receipt given, not yet assigned.
    Registered,
}

impl State {
    /// All states that a case can be in.
    pub const ALL: [Self; 2] = [Self::Received, Self::Registered];

    /// The name in rules.md §3.1.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Registered => "registered",
        }
    }

    /// Message id of the public label; labels are used as given.
    #[must_use]
    pub fn public_label(self) -> String {
        format!("state-{}", self.code())
    }
}

/// A case as its events make it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Where it stands.
    pub state: State,
    /// How it was submitted.
    pub submitted: Submitted,
    /// Its clock, once day 0 is fixed.
    pub clock: Option<Clock>,
    /// How many events it has.
    pub events: u64,
}

/// What somebody wants of a case.
#[derive(Clone, Debug)]
pub enum Command {
    /// T03: send the draft.
    Submit {
        /// The register part.
        submitted: Box<Submitted>,
        /// The form.
        form: PersonalPart,
    },
    /// T06: fix the day of receipt and tell it.
    ConfirmReceipt {
        /// When.
        at: Timestamp,
        /// What is known of the receipt.
        facts: ReceiptFacts,
    },
}

impl Command {
    /// The verb it carries out.
    #[must_use]
    pub fn verb(&self) -> Verb {
        match self {
            Self::Submit { .. } => Verb::Submit,
            Self::ConfirmReceipt { .. } => Verb::ConfirmReceipt,
        }
    }
}

/// Why a command is refused: the `error-…` code of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub &'static str);

/// What a decision rests on besides the case.
#[derive(Clone, Copy, Debug)]
pub struct Law<'a> {
    /// The profile that the case was received under.
    pub profile: &'a Profile,
    /// The calendar.
    pub calendar: &'a Calendar,
}

/// Decides a command on a case (`None`: it does not exist yet).
///
/// # Errors
/// A [`Refusal`]: the state does not allow the verb, or a guard says no.
pub fn decide(case: Option<&Case>, command: Command, law: Law<'_>) -> Result<Vec<Event>, Refusal> {
    if !command.verb().allowed_from(case.map(|case| case.state)) {
        return Err(Refusal("state-forbids"));
    }
    match (case, command) {
        (None, Command::Submit { submitted, form }) => Ok(vec![Event {
            register: Register::Submitted(submitted),
            personal: Some(form),
        }]),
        (Some(case), Command::ConfirmReceipt { at, facts }) => {
            confirm(case, at, &facts, law).map(|event| vec![event])
        }
        _ => Err(Refusal("state-forbids")),
    }
}

/// T06: day 0 by the rule of the channel (rules.md §4.3), the limit by kind (§3.4).
fn confirm(
    case: &Case,
    at: Timestamp,
    facts: &ReceiptFacts,
    law: Law<'_>,
) -> Result<Event, Refusal> {
    let day0 = law.profile.receipt.day0(case.submitted.channel, facts);
    let day0 = day0.ok_or(Refusal("day-of-receipt-open"))?;
    let start = law
        .profile
        .start(case.submitted.kind, day0.date, &day0.reason);
    let due = Clock::start(start.clone()).round.due(law.calendar);
    Ok(Event {
        register: Register::ReceiptConfirmed(ReceiptConfirmed {
            at,
            start,
            deadline: due.deadline,
            provisional: due.provisional,
            notice: "N-01".to_owned(),
        }),
        personal: None,
    })
}

/// The case after one more event. An event that cannot follow leaves the case as it was: the chain
/// check finds such a stream, replay never fails.
#[must_use]
pub fn apply(case: Option<Case>, event: &Register) -> Option<Case> {
    let mut case = match (case, event) {
        (None, Register::Submitted(submitted)) => {
            return Some(Case {
                state: State::Received,
                submitted: submitted.as_ref().clone(),
                clock: None,
                events: 1,
            });
        }
        (None, _) => return None,
        (Some(case), _) => case,
    };
    case.events += 1;
    if let Register::ReceiptConfirmed(confirmed) = event
        && case.clock.is_none()
    {
        case.state = State::Registered;
        case.clock = Some(Clock::start(confirmed.start.clone()));
    }
    Some(case)
}

impl Case {
    /// The day of receipt, once it is fixed.
    #[must_use]
    pub fn received_on(&self) -> Option<Date> {
        self.clock.as_ref().map(|clock| clock.round.start.day0)
    }

    /// The kind of the case.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.submitted.kind
    }

    /// The language of its letters.
    #[must_use]
    pub fn language(&self) -> Locale {
        self.submitted.language
    }

    /// Whether required fields were empty at submission.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        !self.submitted.missing.is_empty()
    }

    /// The channel it came by.
    #[must_use]
    pub fn channel(&self) -> Channel {
        self.submitted.channel
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
mod tests;
