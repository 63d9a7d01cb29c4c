//! Counting (rules.md §4.2): one walk over the days from day 0, of which the deadline, the remaining
//! days and the explanation are three views.

use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

use crate::domain::{
    calendar::{Calendar, Day, DayKind},
    clock::{PauseReason, Round, limit::Unit},
};

/// When the reply is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The last day, until 24:00 local time. None without a limit and while a pause is open.
    pub deadline: Option<Date>,
    /// The last day before it moved to a working day (limits in calendar days).
    pub rolled_from: Option<Date>,
    /// Whether a day was visited whose year still lacks its notice.
    pub provisional: bool,
    /// Whether an open pause stops the count. A pause that begins on the deadline or later does not.
    pub paused: bool,
    /// Days counted up to the deadline or up to the open pause.
    pub counted: u32,
}

/// Why a day is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Saturday or Sunday.
    Weekend,
    /// Off by the notice of the year, or a statutory holiday.
    Holiday,
    /// Off by order of the local government.
    Regional,
    /// A pause covers it.
    Pause(PauseReason),
}

impl Why {
    /// As in interfaces.md: `weekend`, `holiday`, `regional`, `pause:third_party` and so on.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Weekend => "weekend".to_owned(),
            Self::Holiday => "holiday".to_owned(),
            Self::Regional => "regional".to_owned(),
            Self::Pause(reason) => format!("pause:{}", reason.code()),
        }
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code())
    }
}

/// A day that was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// The day.
    pub date: Date,
    /// Why.
    pub why: Why,
}

/// A deadline with its reasons: after day 0 every day up to the deadline stands in `counted` or in
/// `skipped`. Of a limit in calendar days whose last day moved, the day it moved to is the last one
/// counted, and the days off before it are skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The days counted, in order.
    pub counted: Vec<Date>,
    /// Weekend days that were counted because the notice orders work.
    pub makeup: Vec<Date>,
    /// The days passed over, in order.
    pub skipped: Vec<Skipped>,
}

/// What the walk says of one day.
enum Step {
    Counted,
    Skipped(Why),
}

impl Round {
    /// When the reply is due, with all extensions.
    #[must_use]
    pub fn due(&self, calendar: &Calendar) -> Due {
        let Some(budget) = self.budget() else {
            return Due::default();
        };
        self.walk(calendar, budget, None, |_, _, _| ())
    }

    /// When the reply would be due without any extension: the base deadline as adjusted by pauses.
    #[must_use]
    pub fn base_due(&self, calendar: &Calendar) -> Due {
        let Some(limit) = self.start.limit else {
            return Due::default();
        };
        self.walk(calendar, u32::from(limit.n), None, |_, _, _| ())
    }

    /// Each day up to the deadline, and why. While a pause is open: up to its beginning, or up to
    /// `today` where that is given.
    #[must_use]
    pub fn explain(&self, calendar: &Calendar, today: Option<Date>) -> Explanation {
        let mut told = Explanation::default();
        let Some(budget) = self.budget() else {
            return told;
        };
        let worked = self.start.limit.map(|limit| limit.unit) == Some(Unit::WorkingDays);
        let due = self.walk(calendar, budget, today, |date, step, kind| match step {
            Step::Counted => {
                told.counted.push(date);
                if worked && kind == DayKind::MakeUp {
                    told.makeup.push(date);
                }
            }
            Step::Skipped(why) => told.skipped.push(Skipped { date, why }),
        });
        if let Some(last) = due.deadline
            && !worked
            && self.start.counting.roll_calendar_limits
            && calendar.day(last) == DayKind::MakeUp
        {
            told.makeup.push(last);
        }
        told
    }

    /// `budget − counted days up to and including today`: 0 on the deadline, negative after it
    /// (item 10). None without a limit. While a pause is open `today` may be left out.
    #[must_use]
    pub fn remaining(&self, calendar: &Calendar, today: Option<Date>) -> Option<i32> {
        let budget = self.budget()?;
        let due = self.due(calendar);
        let counted = match (today, due.deadline) {
            (None, Some(_)) => return None,
            (None, None) => due.counted,
            (Some(today), Some(deadline)) if today >= deadline => {
                budget + self.days_after(calendar, deadline, today)
            }
            (Some(today), _) => self.counted_to(calendar, budget, today),
        };
        Some(i32::try_from(budget).ok()? - i32::try_from(counted).ok()?)
    }

    fn counted_to(&self, calendar: &Calendar, budget: u32, today: Date) -> u32 {
        let mut counted = 0;
        self.walk(calendar, budget, None, |date, step, _| {
            if date <= today && matches!(step, Step::Counted) {
                counted += 1;
            }
        });
        counted
    }

    /// Days by which the deadline is over; a pause cannot cure lateness (item 5).
    fn days_after(&self, calendar: &Calendar, deadline: Date, today: Date) -> u32 {
        let by_calendar = self.start.limit.map(|limit| limit.unit) == Some(Unit::CalendarDays);
        let mut late = 0;
        let mut day = deadline;
        while let Ok(next) = day.tomorrow()
            && next <= today
        {
            day = next;
            late += u32::from(by_calendar || calendar.is_wd(day));
        }
        late
    }

    /// Walks from day 0 until `budget` days are counted or an open pause covers the day; with
    /// `until`, days under an open pause are still visited up to that day.
    fn walk(
        &self,
        calendar: &Calendar,
        budget: u32,
        until: Option<Date>,
        mut visit: impl FnMut(Date, Step, DayKind),
    ) -> Due {
        let mut due = Due::default();
        let mut last = self.start.day0;
        if self.start.counting.day0_counts {
            last = last.yesterday().unwrap_or(last);
        }
        while due.counted < budget {
            let Ok(date) = last.tomorrow() else {
                return due;
            };
            last = date;
            let day = calendar.look_up(date);
            due.paused = due.paused || self.is_stopped(date);
            if due.paused && until.is_none_or(|until| date > until) {
                return due;
            }
            let step = self.step(date, day, budget, &mut due);
            if matches!(step, Step::Counted) {
                due.counted += 1;
            }
            visit(date, step, day.kind);
        }
        due.deadline = Some(last);
        due
    }

    /// Whether an open pause covers the day: from here on nothing is counted.
    fn is_stopped(&self, date: Date) -> bool {
        let mut pauses = self.pauses.iter();
        pauses.any(|pause| pause.end.is_none() && pause.covers(date))
    }

    /// Counted day: `d > day0 ∧ is_wd(d) ∧ no pause covers d` (item 4); of calendar days every day
    /// counts, but the last one is a working day (item 8).
    fn step(&self, date: Date, day: Day, budget: u32, due: &mut Due) -> Step {
        let by_calendar = self.start.limit.map(|limit| limit.unit) == Some(Unit::CalendarDays);
        let is_last = due.counted + 1 == budget;
        let paused = self.pauses.iter().find(|pause| pause.covers(date));
        let asks_calendar = !by_calendar
            || (is_last && paused.is_none() && self.start.counting.roll_calendar_limits);
        due.provisional |= asks_calendar && day.provisional;
        if asks_calendar && let Some(why) = day_off(day.kind) {
            if by_calendar {
                due.rolled_from.get_or_insert(date);
            }
            return Step::Skipped(why);
        }
        paused.map_or(Step::Counted, |pause| {
            Step::Skipped(Why::Pause(pause.reason))
        })
    }
}

fn day_off(kind: DayKind) -> Option<Why> {
    match kind {
        DayKind::Working | DayKind::MakeUp => None,
        DayKind::Weekend => Some(Why::Weekend),
        DayKind::Holiday => Some(Why::Holiday),
        DayKind::Regional => Some(Why::Regional),
    }
}
