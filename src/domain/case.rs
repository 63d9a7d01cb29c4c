//! A case: what it is after its events (`apply`), and which events a command makes (`decide`).
//! Pure; replaying the events of a case gives the same state and the same clock, also after the
//! person in it was erased (I6).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{
    calendar::Calendar,
    clock::Clock,
    event::{Event, PersonalPart, ReceiptConfirmed, Register, Submitted, TaskSettled},
    kind::Kind,
    message::Locale,
    profile::{
        Profile,
        receipt::{Channel, ReceiptFacts},
    },
    task::{CaseTask, Settled, Task},
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
    /// What must still be done about it, and what of that was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<CaseTask>,
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
    /// T40: a task of the case is done.
    SettleTask(TaskSettled),
}

impl Command {
    /// The verb it carries out.
    #[must_use]
    pub fn verb(&self) -> Verb {
        match self {
            Self::Submit { .. } => Verb::Submit,
            Self::ConfirmReceipt { .. } => Verb::ConfirmReceipt,
            Self::SettleTask(_) => Verb::SettleTask,
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
        (Some(case), Command::SettleTask(done)) => settle(case, done).map(|event| vec![event]),
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

/// T40: only a task that is open, in a way that settles it.
fn settle(case: &Case, done: TaskSettled) -> Result<Event, Refusal> {
    let known = case.tasks.iter().find(|known| known.task == done.task);
    match known {
        None => return Err(Refusal("task-none")),
        Some(known) if !known.is_open() => return Err(Refusal("task-done")),
        Some(_) if !done.task.ways().contains(&done.way) => return Err(Refusal("task-way")),
        // Only whoever is asked can say no.
        Some(_) if done.refused && done.task != Task::PrincipalConfirmation => {
            return Err(Refusal("task-refusal"));
        }
        Some(_) => {}
    }
    Ok(Event {
        register: Register::TaskSettled(done),
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
                tasks: submitted
                    .tasks
                    .iter()
                    .map(|task| CaseTask::open(*task))
                    .collect(),
                events: 1,
            });
        }
        (None, _) => return None,
        (Some(case), _) => case,
    };
    case.events += 1;
    match event {
        Register::ReceiptConfirmed(confirmed) if case.clock.is_none() => {
            case.state = State::Registered;
            case.clock = Some(Clock::start(confirmed.start.clone()));
        }
        Register::TaskSettled(done) => {
            let mut tasks = case.tasks.iter_mut();
            if let Some(task) = tasks.find(|task| task.task == done.task && task.is_open()) {
                let TaskSettled {
                    at, way, refused, ..
                } = *done;
                task.settled = Some(Settled { at, way, refused });
            }
        }
        _ => {}
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
