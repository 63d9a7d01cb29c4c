//! Properties: the clock agrees with a naive counter that lists every day and counts by hand. It
//! shares no code and no data file with the clock: its days off are typed from rules.md §4.1.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

use crate::domain::calendar::tests::calendar;
use crate::domain::clock::extension::{Extension, ExtensionRule, check};
use crate::domain::clock::limit::{Limit, Unit};
use crate::domain::clock::{Clock, Counting, Pause, PauseReason, Start};

const OFF: &str = "2024-01-01 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-04-04
    2024-04-05 2024-05-01 2024-05-02 2024-05-03 2024-06-10 2024-09-16 2024-09-17 2024-10-01
    2024-10-02 2024-10-03 2024-10-04 2024-10-07
    2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04
    2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06
    2025-10-07 2025-10-08
    2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23
    2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02
    2026-10-05 2026-10-06 2026-10-07
    2027-01-01 2027-02-05 2027-02-08 2027-04-05 2027-06-09 2027-09-15 2027-10-01";
const WORKED: &str = "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29
    2024-10-12 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14
    2026-02-28 2026-05-09 2026-09-20 2026-10-10";

fn days(list: &str) -> BTreeSet<Date> {
    list.split_whitespace()
        .map(|d| d.parse().unwrap())
        .collect()
}

/// The days from 2024 to 2031, and which of them are worked.
struct Naive {
    days: BTreeSet<Date>,
    worked: BTreeSet<Date>,
}

impl Naive {
    fn new() -> Self {
        let (off, worked) = (days(OFF), days(WORKED));
        let works = |day: Date| {
            let weekend = [Weekday::Saturday, Weekday::Sunday].contains(&day.weekday());
            let fixed = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
            let far = day.year() > 2027 && fixed.contains(&&day.to_string()[5..]);
            worked.contains(&day) || !(weekend || far || off.contains(&day))
        };
        let all = date(2024, 1, 1)
            .series(1.day())
            .take_while(|d| d.year() < 2032);
        Self {
            worked: all.clone().filter(|day| works(*day)).collect(),
            days: all.collect(),
        }
    }

    fn works(&self, day: Date) -> bool {
        self.worked.contains(&day)
    }

    fn covered(pauses: &[Pause]) -> BTreeSet<Date> {
        let mut covered = BTreeSet::new();
        for pause in pauses {
            let end = pause
                .end
                .unwrap_or(pause.start.checked_add(800.days()).unwrap());
            let mut day = pause.start.tomorrow().unwrap();
            while day <= end {
                if !(pause.resume_day_counts && Some(day) == pause.end) {
                    covered.insert(day);
                }
                day = day.tomorrow().unwrap();
            }
        }
        covered
    }

    fn countable(&self, day0: Date, pauses: &[Pause], unit: Unit) -> Vec<Date> {
        let covered = Self::covered(pauses);
        let days = match unit {
            Unit::WorkingDays => &self.worked,
            Unit::CalendarDays => &self.days,
        };
        let after = days.range(day0.tomorrow().unwrap()..).take(400);
        after
            .filter(|day| !covered.contains(day))
            .copied()
            .collect()
    }

    fn deadline(&self, day0: Date, pauses: &[Pause], limit: Limit) -> Option<Date> {
        let countable = self.countable(day0, pauses, limit.unit);
        let rest = countable.get(usize::from(limit.n) - 1..)?;
        rest.iter().copied().find(|day| self.works(*day))
    }
}

fn any_day0() -> impl Strategy<Value = Date> {
    (0..1400_i32).prop_map(|n| date(2024, 1, 1).checked_add(n.days()).unwrap())
}

fn any_limit() -> impl Strategy<Value = Limit> {
    let unit = prop_oneof![Just(Unit::WorkingDays), Just(Unit::CalendarDays)];
    (1..70_u16, unit).prop_map(|(n, unit)| Limit { n, unit })
}

/// Pauses as offsets from day 0: beginning, length (none = open), whether the last day counts.
fn any_pauses() -> impl Strategy<Value = Vec<(i32, Option<i32>, bool)>> {
    let one = (
        0..60_i32,
        prop::option::weighted(0.93, 0..40_i32),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..4)
}

fn pauses(day0: Date, offsets: &[(i32, Option<i32>, bool)]) -> Vec<Pause> {
    let shift = |day: Date, n: i32| day.checked_add(n.days()).unwrap();
    let each = offsets.iter().map(|(begin, length, resume_day_counts)| {
        let start = shift(day0, *begin);
        Pause {
            reason: PauseReason::ThirdParty,
            start,
            end: length.map(|n| shift(start, n)),
            resume_day_counts: *resume_day_counts,
        }
    });
    each.collect()
}

fn clock(day0: Date, limit: Limit, pauses: Vec<Pause>) -> Clock {
    let mut clock = Clock::start(Start {
        day0,
        day0_reason: "test".to_owned(),
        limit: Some(limit),
        counting: Counting::default(),
    });
    clock.round.pauses = pauses;
    clock
}

#[test]
fn the_clock_agrees_with_a_naive_counter() {
    let (naive, calendar) = (Naive::new(), calendar());
    let config = ProptestConfig::with_cases(12_000);
    proptest!(config, |(day0 in any_day0(), limit in any_limit(), offsets in any_pauses())| {
        let pauses = pauses(day0, &offsets);
        let expected = naive.deadline(day0, &pauses, limit);
        let round = clock(day0, limit, pauses).round;

        let due = round.due(&calendar);

        prop_assert_eq!(due.deadline, expected);
        prop_assert_eq!(due.paused, expected.is_none());
        if limit.unit == Unit::WorkingDays {
            let told = round.explain(&calendar, None);
            let visited = told.counted.iter().chain(told.skipped.iter().map(|s| &s.date));
            prop_assert_eq!(due.provisional, visited.into_iter().any(|d| d.year() >= 2027));
        }
    });
}

#[test]
fn the_explanation_parts_every_day_up_to_the_deadline() {
    let (naive, calendar) = (Naive::new(), calendar());
    let config = ProptestConfig::with_cases(3_000);
    proptest!(config, |(day0 in any_day0(), limit in any_limit(), offsets in any_pauses())| {
        let round = clock(day0, limit, pauses(day0, &offsets)).round;
        let Some(deadline) = round.due(&calendar).deadline else { return Ok(()); };

        let told = round.explain(&calendar, None);

        prop_assert_eq!(told.counted.len(), usize::from(limit.n));
        let mut all: Vec<Date> = told.counted.clone();
        all.extend(told.skipped.iter().map(|s| s.date));
        all.sort();
        let expected: Vec<Date> = day0.tomorrow().unwrap().series(1.day())
            .take_while(|d| *d <= deadline).collect();
        prop_assert_eq!(all, expected);
        let weekend = [Weekday::Saturday, Weekday::Sunday];
        for day in &told.makeup {
            prop_assert!(naive.works(*day) && weekend.contains(&day.weekday()));
        }
    });
}

#[test]
fn remaining_days_agree_with_a_naive_counter() {
    let (naive, calendar) = (Naive::new(), calendar());
    let config = ProptestConfig::with_cases(10_000);
    proptest!(config, |(day0 in any_day0(), n in 1..40_u16, offsets in any_pauses(), ahead in 0..90_i32)| {
        let limit = Limit::working_days(n);
        let pauses = pauses(day0, &offsets);
        let today = day0.checked_add(ahead.days()).unwrap();
        let within = naive.countable(day0, &pauses, limit.unit);
        let expected = match naive.deadline(day0, &pauses, limit) {
            Some(deadline) if today > deadline => {
                let late = naive.countable(deadline, &[], limit.unit);
                -i32::try_from(late.iter().filter(|d| **d <= today).count()).unwrap()
            }
            _ => {
                let counted = within.iter().filter(|d| **d <= today).count();
                i32::from(n) - i32::try_from(counted).unwrap()
            }
        };

        let round = clock(day0, limit, pauses).round;

        prop_assert_eq!(round.remaining(&calendar, Some(today)), Some(expected));
    });
}

#[test]
fn an_extension_in_time_adds_its_days_and_a_late_one_is_refused() {
    let (naive, calendar) = (Naive::new(), calendar());
    let config = ProptestConfig::with_cases(10_000);
    let rule = ExtensionRule {
        allowed: true,
        max: Some(Limit::working_days(15)),
        count: 1,
    };
    proptest!(config, |(day0 in any_day0(), offsets in any_pauses(), days in 1..=15_u16, ahead in 0..80_i32)| {
        let base = Limit::working_days(15);
        let pauses = pauses(day0, &offsets);
        let approved_on = day0.checked_add(ahead.days()).unwrap();
        let in_time = naive.deadline(day0, &pauses, base).is_none_or(|last| approved_on <= last);
        let mut round = clock(day0, base, pauses.clone()).round;
        let extension = Extension { days, approved_on };

        let verdict = check(&round, &extension, rule, &calendar);

        prop_assert_eq!(verdict.is_ok(), in_time);
        if in_time {
            round.extensions.push(extension);
            let longer = Limit::working_days(15 + days);
            prop_assert_eq!(round.due(&calendar).deadline, naive.deadline(day0, &pauses, longer));
        }
    });
}
