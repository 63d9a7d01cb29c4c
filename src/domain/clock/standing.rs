//! How a clock stands on a day: what lists show (deadline, remaining days, light).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    calendar::Calendar,
    clock::{Clock, count::Due},
};

/// The light of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// More days left than the first warning.
    Green,
    /// From the first warning on.
    Yellow,
    /// From the last warning on, and overdue.
    Red,
    /// Nothing runs: no limit, a pause, a reply, the end.
    #[default]
    None,
}

impl Light {
    /// As in interfaces.md.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::None => "none",
        }
    }
}

/// How a clock stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// When the reply is due.
    pub due: Due,
    /// Days left; none without a limit and once the reply is given.
    pub remaining: Option<i32>,
    /// The light.
    pub light: Light,
    /// Whether the deadline is over without a reply: a flag, never a state.
    pub overdue: bool,
}

impl Clock {
    /// How the clock stands on `today`; `warn_at` are the days left at which staff are warned.
    #[must_use]
    pub fn standing(&self, calendar: &Calendar, warn_at: &[u16], today: Date) -> Standing {
        let due = self.round.due(calendar);
        let runs = self.round.discharged_on.is_none() && self.ended_on.is_none();
        if !runs {
            return Standing {
                due,
                remaining: None,
                light: Light::None,
                overdue: false,
            };
        }
        let remaining = self.round.remaining(calendar, Some(today));
        let overdue = due.deadline.is_some_and(|deadline| today > deadline);
        let light = match (due.deadline, remaining) {
            (Some(_), Some(left)) => light(left, overdue, warn_at),
            _ => Light::None,
        };
        Standing {
            due,
            remaining,
            light,
            overdue,
        }
    }
}

fn light(left: i32, overdue: bool, warn_at: &[u16]) -> Light {
    let first = warn_at.iter().max().map_or(-1, |days| i32::from(*days));
    let last = warn_at.iter().min().map_or(-1, |days| i32::from(*days));
    if overdue || left <= last {
        Light::Red
    } else if left <= first {
        Light::Yellow
    } else {
        Light::Green
    }
}
