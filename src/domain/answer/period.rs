//! The period that a request is about: whole days, both ends included.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A period from one day to another, never backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    from: Date,
    to: Date,
}

impl Period {
    /// A period; `None` when it would end before it begins.
    #[must_use]
    pub fn new(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// All of these years; `None` when the second is before the first.
    #[must_use]
    pub fn years(from: i16, to: i16) -> Option<Self> {
        let (first, last) = (Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?);
        Self::new(first, last)
    }

    /// One month of a year.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Self::new(first, first.last_of_month())
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    #[must_use]
    pub fn to(self) -> Date {
        self.to
    }
}
