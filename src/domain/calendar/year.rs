//! One year of working days as its notice orders them, a byte a day, so that a look-up is one index.
//! Refuses a file whose days cannot be true: of another year, a weekday "worked by order", both
//! worked and off.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{
    calendar::{DayKind, is_weekend},
    data_file::{Entry, Value, missing_name, read, unknown_name, wrong_shape},
    problem::Problem,
};

/// The days of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Where the days stand: title and number of the notice.
    pub source: String,
    /// The day on which the source was issued.
    pub issued_on: Date,
    /// Whether the notice itself is still missing.
    pub provisional: bool,
    days: Vec<DayKind>,
}

impl Year {
    /// Reads a calendar file.
    ///
    /// # Errors
    /// Everything that is wrong with it, with file, line and mend.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let entries = read(file, text).map_err(|problem| vec![problem])?;
        let mut reader = Reader {
            file,
            entries,
            faults: Vec::new(),
        };
        let year = reader.year();
        let (off, worked) = (reader.dates("off_weekdays"), reader.dates("work_weekends"));
        let source = reader.take("source", "data-shape-text", |value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
        let issued_on = reader.take("issued_on", "data-shape-date", as_date);
        let provisional = reader.take("provisional", "data-shape-bool", |value| match value {
            Value::Bool(yes) => Some(*yes),
            _ => None,
        });
        reader.check(year, &off, &worked);
        match (year, source, issued_on, provisional) {
            (Some(year), Some(source), Some(issued_on), Some(provisional))
                if reader.faults.is_empty() =>
            {
                Ok(Self {
                    year,
                    source,
                    issued_on,
                    provisional,
                    days: days(year, &off, &worked),
                })
            }
            _ => Err(reader.faults),
        }
    }

    /// What a day of this year is.
    #[must_use]
    pub fn day(&self, date: Date) -> DayKind {
        let index = usize::try_from(date.day_of_year() - 1).unwrap_or_default();
        self.days.get(index).copied().unwrap_or(DayKind::Working)
    }

    /// Orders a day off, unless it is off already.
    pub(super) fn set_regional(&mut self, date: Date) {
        let index = usize::try_from(date.day_of_year() - 1).unwrap_or_default();
        if let Some(kind) = self.days.get_mut(index)
            && kind.is_working()
        {
            *kind = DayKind::Regional;
        }
    }
}

/// rules.md §4.1: (1) off by the notice; (2) else worked by the notice; (3) else by the weekday.
fn days(year: i16, off: &[(usize, Date)], worked: &[(usize, Date)]) -> Vec<DayKind> {
    let first = Date::new(year, 1, 1).into_iter();
    let all = first.flat_map(|day| day.series(jiff::Span::new().days(1)));
    let kind = |date: Date| {
        if off.iter().any(|(_, day)| *day == date) {
            DayKind::Holiday
        } else if worked.iter().any(|(_, day)| *day == date) {
            DayKind::MakeUp
        } else if is_weekend(date) {
            DayKind::Weekend
        } else {
            DayKind::Working
        }
    };
    all.take_while(|day| day.year() == year).map(kind).collect()
}

fn as_date(value: &Value) -> Option<Date> {
    match value {
        Value::Date(day) => Some(*day),
        _ => None,
    }
}

struct Reader<'a> {
    file: &'a str,
    entries: BTreeMap<String, Entry>,
    faults: Vec<Problem>,
}

impl Reader<'_> {
    fn take<T>(
        &mut self,
        name: &str,
        shape: &str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        let Some(entry) = self.entries.remove(name) else {
            self.faults.push(missing_name(self.file, name));
            return None;
        };
        let value = read(&entry.value);
        if value.is_none() {
            let problem = wrong_shape(self.file, entry.line, name, shape);
            self.faults.push(problem);
        }
        value
    }

    fn year(&mut self) -> Option<i16> {
        self.take("year", "data-shape-year", |value| match value {
            Value::Int(n) => i16::try_from(*n).ok().filter(|y| (1900..=9998).contains(y)),
            _ => None,
        })
    }

    fn dates(&mut self, name: &str) -> Vec<(usize, Date)> {
        let read = |value: &Value| match value {
            Value::List(items) => {
                let each = items.iter();
                each.map(|item| Some((item.line, as_date(&item.value)?)))
                    .collect()
            }
            _ => None,
        };
        self.take(name, "data-shape-dates", read)
            .unwrap_or_default()
    }

    fn check(&mut self, year: Option<i16>, off: &[(usize, Date)], worked: &[(usize, Date)]) {
        for (line, day) in off.iter().chain(worked) {
            if year.is_some_and(|year| year != day.year()) {
                self.refuse("calendar-other-year", *line, *day);
            }
        }
        for (line, day) in worked {
            if !is_weekend(*day) {
                self.refuse("calendar-not-a-weekend", *line, *day);
            } else if off.iter().any(|(_, other)| other == day) {
                self.refuse("calendar-off-and-worked", *line, *day);
            }
        }
        for (name, entry) in &self.entries {
            self.faults.push(unknown_name(self.file, entry.line, name));
        }
    }

    fn refuse(&mut self, code: &str, line: usize, day: Date) {
        let problem = Problem::usage(code).text("day", day.to_string());
        self.faults
            .push(problem.at(format!("{}:{line}", self.file)));
    }
}
