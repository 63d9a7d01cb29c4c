//! The working days (rules.md §4.1). A notice of the State Council per year is a data file; a year
//! without one has weekends and the holidays of fixed date, and whatever is counted in it is
//! provisional. Pure: files are handed in as text.

pub mod year;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::{calendar::year::Year, problem::Problem};

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// Monday to Friday, and nothing else is ordered.
    Working,
    /// A Saturday or Sunday that is worked by order of the notice.
    MakeUp,
    /// A Saturday or Sunday.
    Weekend,
    /// Off by the notice of the year, or a statutory holiday where there is no notice.
    Holiday,
    /// Off by order of the competent local government (`calendar.region_overrides`).
    Regional,
}

impl DayKind {
    /// Whether it is a working day: `is_wd` of rules.md §4.1.
    #[must_use]
    pub fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MakeUp)
    }
}

/// A day as the calendar knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// What it is.
    pub kind: DayKind,
    /// Whether the notice of its year is still missing.
    pub provisional: bool,
}

/// The working days of all years.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    years: BTreeMap<i16, Year>,
    regional: BTreeSet<Date>,
}

impl Calendar {
    /// Reads files `flows/calendar/<year>.toml`, each with its path.
    ///
    /// # Errors
    /// Everything that is wrong with the files, with file, line and mend.
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<Problem>> {
        let mut calendar = Self::default();
        let mut faults = Vec::new();
        for (file, text) in files {
            match Year::parse(file, text) {
                Ok(year) => {
                    if let Some(before) = calendar.years.insert(year.year, year) {
                        let problem = Problem::usage("calendar-year-twice");
                        let problem = problem.text("year", before.year.to_string());
                        faults.push(problem.at(file));
                    }
                }
                Err(more) => faults.extend(more),
            }
        }
        if faults.is_empty() {
            Ok(calendar)
        } else {
            Err(faults)
        }
    }

    /// The same calendar with these days off besides (rules.md §4.1, item 4). A day that is off
    /// already keeps its reason.
    #[must_use]
    pub fn with_regional(&self, days: &[Date]) -> Self {
        let mut calendar = self.clone();
        for day in days {
            if let Some(year) = calendar.years.get_mut(&day.year()) {
                year.set_regional(*day);
            } else {
                calendar.regional.insert(*day);
            }
        }
        calendar
    }

    /// What this day is, and whether that is certain.
    #[must_use]
    pub fn look_up(&self, date: Date) -> Day {
        if let Some(year) = self.years.get(&date.year()) {
            return Day {
                kind: year.day(date),
                provisional: year.provisional,
            };
        }
        let mut kind = without_notice(date);
        if kind.is_working() && self.regional.contains(&date) {
            kind = DayKind::Regional;
        }
        Day {
            kind,
            provisional: true,
        }
    }

    /// What this day is.
    #[must_use]
    pub fn day(&self, date: Date) -> DayKind {
        self.look_up(date).kind
    }

    /// Whether it is a working day.
    #[must_use]
    pub fn is_wd(&self, date: Date) -> bool {
        self.day(date).is_working()
    }

    /// Whether the notice of the year of this day is missing.
    #[must_use]
    pub fn is_provisional(&self, date: Date) -> bool {
        self.look_up(date).provisional
    }

    /// The years that have a file, in order, for the checks of an installation.
    pub fn years(&self) -> impl Iterator<Item = &Year> {
        self.years.values()
    }

    /// How many working days the year has.
    #[must_use]
    pub fn working_days_in(&self, year: i16) -> usize {
        let first = Date::new(year, 1, 1).into_iter();
        let days = first.flat_map(|day| day.series(jiff::Span::new().days(1)));
        days.take_while(|day| day.year() == year)
            .filter(|day| self.is_wd(*day))
            .count()
    }
}

/// Whether it is a Saturday or a Sunday.
fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Without a notice: weekends and the statutory holidays that have a fixed date. 《全国年节及纪念日
/// 放假办法》: 元旦 1 January; 劳动节 1 May, since 2025 also 2 May; 国庆节 1 to 3 October.
fn without_notice(date: Date) -> DayKind {
    let fixed = match (date.month(), date.day()) {
        (1 | 5, 1) | (10, 1..=3) => true,
        (5, 2) => date.year() >= 2025,
        _ => false,
    };
    if is_weekend(date) {
        DayKind::Weekend
    } else if fixed {
        DayKind::Holiday
    } else {
        DayKind::Working
    }
}

#[cfg(test)]
pub(crate) mod tests;
