//! Tests of the working days.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use jiff::civil::{Date, date};

use crate::domain::calendar::{Calendar, DayKind};

/// The calendar of the files in `flows/calendar/`, for the tests of the domain.
pub(crate) fn calendar() -> Calendar {
    let files = [
        ("2024", include_str!("../../../flows/calendar/2024.toml")),
        ("2025", include_str!("../../../flows/calendar/2025.toml")),
        ("2026", include_str!("../../../flows/calendar/2026.toml")),
        ("2027", include_str!("../../../flows/calendar/2027.toml")),
    ];
    Calendar::from_files(files).unwrap()
}

const VALID: &str = "year = 2030\nsource = \"s\"\nissued_on = 2029-11-01\nprovisional = false\n\
                     off_weekdays = [2030-01-01]\nwork_weekends = [2030-01-05]\n";

fn fault_of(text: &str) -> (String, Option<String>) {
    let faults = Calendar::from_files([("c.toml", text)]).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    (faults[0].code.clone(), faults[0].at.clone())
}

#[test]
fn the_years_have_as_many_working_days_as_the_rules_say() {
    let calendar = calendar();

    let totals = [2024, 2025, 2026].map(|year| calendar.working_days_in(year));

    assert_eq!(totals, [251, 248, 248]);
}

#[test]
fn new_years_eve_2024_is_worked() {
    assert_eq!(calendar().day(date(2024, 2, 9)), DayKind::Working);
}

#[test]
fn make_up_days_are_worked_and_holidays_are_not() {
    let calendar = calendar();

    assert_eq!(calendar.day(date(2025, 1, 26)), DayKind::MakeUp);
    assert_eq!(calendar.day(date(2025, 1, 25)), DayKind::Weekend);
    assert_eq!(calendar.day(date(2026, 10, 7)), DayKind::Holiday);
    assert_eq!(calendar.day(date(2026, 10, 8)), DayKind::Working);
}

#[test]
fn a_leap_day_is_a_day_like_any_other() {
    let calendar = calendar();

    assert_eq!(calendar.day(date(2024, 2, 29)), DayKind::Working);
    assert_eq!(calendar.day(date(2024, 12, 31)), DayKind::Working);
    assert_eq!(calendar.day(date(2028, 2, 29)), DayKind::Working);
}

#[test]
fn the_year_without_notice_is_provisional() {
    let calendar = calendar();

    assert!(!calendar.is_provisional(date(2026, 12, 31)));
    assert!(calendar.is_provisional(date(2027, 1, 1)));
    assert_eq!(calendar.day(date(2027, 2, 5)), DayKind::Holiday);
    assert_eq!(calendar.day(date(2027, 9, 15)), DayKind::Holiday);
    assert_eq!(calendar.day(date(2027, 2, 6)), DayKind::Weekend);
}

#[test]
fn a_year_without_file_has_weekends_and_holidays_of_fixed_date() {
    let calendar = calendar();
    let off = |day: Date| !calendar.is_wd(day);

    assert!(calendar.is_provisional(date(2031, 5, 6)));
    assert!(off(date(2031, 1, 1)) && off(date(2031, 5, 1)) && off(date(2031, 5, 2)));
    assert!(off(date(2031, 10, 1)) && off(date(2031, 10, 2)) && off(date(2031, 10, 3)));
    assert!(!off(date(2031, 5, 5)) && !off(date(2031, 10, 6)) && off(date(2031, 10, 5)));
    assert!(!off(date(2019, 5, 2)), "2 May is a holiday since 2025");
}

#[test]
fn a_regional_holiday_is_off_in_any_year_and_never_hides_a_weekend() {
    let days = [date(2026, 7, 14), date(2026, 7, 18), date(2031, 7, 14)];
    let calendar = calendar().with_regional(&days);

    assert_eq!(calendar.day(days[0]), DayKind::Regional);
    assert_eq!(calendar.day(days[1]), DayKind::Weekend);
    assert_eq!(calendar.day(days[2]), DayKind::Regional);
    assert!(calendar.is_wd(date(2026, 7, 15)));
}

#[test]
fn a_wrong_file_is_refused_with_line() {
    let line = |n: usize| Some(format!("c.toml:{n}"));

    assert!(Calendar::from_files([("c.toml", VALID)]).is_ok());
    assert_eq!(
        fault_of(&VALID.replace("[2030-01-01]", "[2031-01-01]")),
        ("calendar-other-year".to_owned(), line(5))
    );
    assert_eq!(
        fault_of(&VALID.replace("2030-01-05", "2030-01-07")),
        ("calendar-not-a-weekend".to_owned(), line(6))
    );
    assert_eq!(
        fault_of(&VALID.replace("2030-01-01", "2030-01-05")),
        ("calendar-off-and-worked".to_owned(), line(6))
    );
    let misspelt = VALID.replace("off_weekdays", "off_days_typo");
    let faults = Calendar::from_files([("c.toml", misspelt.as_str())]).unwrap_err();
    assert_eq!(faults[0].code, "data-missing-name");
    assert_eq!(faults[1].code, "data-unknown-name");
    assert_eq!(
        fault_of(&format!("{VALID}colour = 1\n")),
        ("data-unknown-name".to_owned(), line(7))
    );
    assert_eq!(
        fault_of(&VALID.replace("false", "\"no\"")),
        ("data-wrong-shape".to_owned(), line(4))
    );
}

#[test]
fn a_year_given_twice_is_refused() {
    let faults = Calendar::from_files([("a.toml", VALID), ("b.toml", VALID)]).unwrap_err();

    assert_eq!(faults[0].code, "calendar-year-twice");
    assert_eq!(faults[0].at.as_deref(), Some("b.toml"));
}
