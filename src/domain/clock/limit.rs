//! A limit in law: so many working days or calendar days.

use std::fmt;

use serde::{Deserialize, Serialize};

/// In what a limit is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// 工作日.
    #[serde(rename = "WD")]
    WorkingDays,
    /// Days of the calendar, 日.
    #[serde(rename = "CD")]
    CalendarDays,
}

impl Unit {
    /// `WD` or `CD`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WorkingDays => "WD",
            Self::CalendarDays => "CD",
        }
    }
}

/// A number of days in a unit, such as `15 WD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Limit {
    /// How many; at least one.
    pub n: u16,
    /// Of what.
    pub unit: Unit,
}

impl Limit {
    /// Working days.
    #[must_use]
    pub fn working_days(n: u16) -> Self {
        Self {
            n,
            unit: Unit::WorkingDays,
        }
    }

    /// Calendar days.
    #[must_use]
    pub fn calendar_days(n: u16) -> Self {
        Self {
            n,
            unit: Unit::CalendarDays,
        }
    }

    /// Reads `15 WD` or `30 CD`; a thousand days and more are taken for a slip.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (n, unit) = text.split_once(' ')?;
        let unit = match unit {
            "WD" => Unit::WorkingDays,
            "CD" => Unit::CalendarDays,
            _ => return None,
        };
        let n = n.parse().ok().filter(|n| (1..1000).contains(n))?;
        Some(Self { n, unit })
    }
}

/// As it stands in a profile: `15 WD`.
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.n, self.unit.code())
    }
}
