//! The table of transitions (rules.md §3.3): each verb described once. The description makes the
//! command line, later the console form, the operation of the API and the row of the authorisation
//! matrix.

use crate::domain::case::State;

/// A transition that changes a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// T03.
    Submit,
    /// T06.
    ConfirmReceipt,
    /// T40.
    SettleTask,
}

/// One row of rules.md §3.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The number in rules.md.
    pub id: &'static str,
    /// The event's name there.
    pub name: &'static str,
    /// The roles that may do it.
    pub by: &'static [&'static str],
    /// The states it starts from; empty: there is no case yet.
    pub from: &'static [State],
    /// The state it leads to; `None`: the same.
    pub to: Option<State>,
    /// What it does to the clock (§3.2).
    pub clock: &'static str,
    /// The notice that tells it (§6.1).
    pub notice: Option<&'static str>,
}

const SUBMIT: Transition = Transition {
    id: "T03",
    name: "submit",
    by: &["applicant", "agent"],
    from: &[],
    to: Some(State::Received),
    clock: "none",
    notice: None,
};

const CONFIRM_RECEIPT: Transition = Transition {
    id: "T06",
    name: "confirm_receipt",
    by: &["system", "registrar"],
    from: &[State::Received],
    to: Some(State::Registered),
    clock: "start",
    notice: Some("N-01"),
};

/// One of the acts of T40, which change no state: a task of the case is done (story 30).
const SETTLE_TASK: Transition = Transition {
    id: "T40",
    name: "settle_task",
    by: &["registrar", "handler", "operator"],
    from: &[State::Received, State::Registered],
    to: None,
    clock: "run",
    notice: None,
};

impl Verb {
    /// All verbs.
    pub const ALL: [Self; 3] = [Self::Submit, Self::ConfirmReceipt, Self::SettleTask];

    /// Its row.
    #[must_use]
    pub fn transition(self) -> &'static Transition {
        match self {
            Self::Submit => &SUBMIT,
            Self::ConfirmReceipt => &CONFIRM_RECEIPT,
            Self::SettleTask => &SETTLE_TASK,
        }
    }

    /// Whether the verb starts from this state (`None`: no case yet).
    #[must_use]
    pub fn allowed_from(self, state: Option<State>) -> bool {
        let from = self.transition().from;
        match state {
            None => from.is_empty(),
            Some(state) => from.contains(&state),
        }
    }
}
