//! What transitions do to the clock (rules.md §3.2). An effect that was decided always applies in the
//! same way; one that cannot have been decided is a fault and changes nothing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::clock::{Clock, Pause, PauseReason, Round, Start, extension::Extension};

/// What a transition does to the clock (rules.md §3.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum Effect {
    /// Fixes day 0.
    Start(Start),
    /// No change.
    Run,
    /// Opens a pause.
    Pause {
        /// Why.
        reason: PauseReason,
        /// P.
        on: Date,
        /// Whether the day of resuming is counted.
        resume_day_counts: bool,
    },
    /// Closes the open pause of this reason.
    Resume {
        /// Which pause.
        reason: PauseReason,
        /// R.
        on: Date,
    },
    /// Adds days to the budget.
    Extend(Extension),
    /// The duty to reply is met.
    Discharge {
        /// The day of issue.
        on: Date,
    },
    /// Archives the round and begins a new one: a corrected request is received anew.
    Restart(Start),
    /// Nothing further is due.
    End {
        /// From when.
        on: Date,
    },
}

/// Why an effect cannot happen to this clock: a bug of the caller or a broken record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockFault {
    /// Any effect but `start` on a case without clock.
    #[error("the clock has not been started")]
    NotStarted,
    /// A second `start`.
    #[error("the clock runs already; a corrected request restarts it")]
    AlreadyStarted,
    /// Anything after `end`.
    #[error("the clock has ended")]
    Ended,
    /// A pause for a reason for which one is open.
    #[error("a pause for the reason {} is open already", .0.code())]
    AlreadyPaused(PauseReason),
    /// A resume without an open pause of that reason.
    #[error("no pause for the reason {} is open", .0.code())]
    NotPaused(PauseReason),
    /// A pause, reply or new day 0 before day 0, or an end before its beginning.
    #[error("a date lies before the one it must follow")]
    OutOfOrder,
    /// A pause, an extension or a reply after the reply.
    #[error("the duty to reply has been met already")]
    Discharged,
}

impl Clock {
    /// The clock of a case after one more effect; `clock` is none before `start`.
    ///
    /// # Errors
    /// See [`ClockFault`].
    pub fn after(clock: Option<Self>, effect: &Effect) -> Result<Option<Self>, ClockFault> {
        match (clock, effect) {
            (None, Effect::Start(start)) => Ok(Some(Self::start(start.clone()))),
            (None, Effect::Run | Effect::End { .. }) => Ok(None),
            (None, _) => Err(ClockFault::NotStarted),
            (Some(mut clock), effect) => {
                clock.apply(effect)?;
                Ok(Some(clock))
            }
        }
    }

    /// Applies one effect to a started clock.
    ///
    /// # Errors
    /// See [`ClockFault`]; the clock is unchanged then.
    pub fn apply(&mut self, effect: &Effect) -> Result<(), ClockFault> {
        if self.ended_on.is_some() && *effect != Effect::Run {
            return Err(ClockFault::Ended);
        }
        match effect {
            Effect::Run => Ok(()),
            Effect::Start(_) => Err(ClockFault::AlreadyStarted),
            Effect::Restart(start) => self.restart(start),
            Effect::Resume { reason, on } => self.resume(*reason, *on),
            Effect::End { on } => {
                self.not_before_day0(*on)?;
                self.ended_on = Some(*on);
                Ok(())
            }
            _ if self.round.discharged_on.is_some() => Err(ClockFault::Discharged),
            Effect::Pause {
                reason,
                on,
                resume_day_counts,
            } => self.pause(*reason, *on, *resume_day_counts),
            Effect::Extend(extension) => {
                self.round.extensions.push(extension.clone());
                Ok(())
            }
            Effect::Discharge { on } => {
                self.not_before_day0(*on)?;
                self.round.discharged_on = Some(*on);
                Ok(())
            }
        }
    }

    fn pause(
        &mut self,
        reason: PauseReason,
        start: Date,
        resume_day_counts: bool,
    ) -> Result<(), ClockFault> {
        self.not_before_day0(start)?;
        let open = |pause: &Pause| pause.reason == reason && pause.end.is_none();
        if self.round.pauses.iter().any(open) {
            return Err(ClockFault::AlreadyPaused(reason));
        }
        self.round.pauses.push(Pause {
            reason,
            start,
            end: None,
            resume_day_counts,
        });
        Ok(())
    }

    fn resume(&mut self, reason: PauseReason, end: Date) -> Result<(), ClockFault> {
        let mut pauses = self.round.pauses.iter_mut();
        let pause = pauses
            .find(|pause| pause.reason == reason && pause.end.is_none())
            .ok_or(ClockFault::NotPaused(reason))?;
        if end < pause.start {
            return Err(ClockFault::OutOfOrder);
        }
        pause.end = Some(end);
        Ok(())
    }

    fn restart(&mut self, start: &Start) -> Result<(), ClockFault> {
        self.not_before_day0(start.day0)?;
        let earlier = std::mem::replace(&mut self.round, Round::new(start.clone()));
        self.rounds.push(earlier);
        Ok(())
    }

    fn not_before_day0(&self, day: Date) -> Result<(), ClockFault> {
        if day < self.round.start.day0 {
            return Err(ClockFault::OutOfOrder);
        }
        Ok(())
    }
}
