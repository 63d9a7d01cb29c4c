//! Tests of the clock: its effects, and its counting against a naive counter that shares no code.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod naive;

use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::domain::calendar::tests::calendar;
use crate::domain::clock::count::{Skipped, Why};
use crate::domain::clock::effect::{ClockFault, Effect};
use crate::domain::clock::extension::{Extension, ExtensionFault, ExtensionRule, check};
use crate::domain::clock::limit::Limit;
use crate::domain::clock::standing::Light;
use crate::domain::clock::{Clock, Counting, PauseReason, Start, local_date};

const WARN_AT: [u16; 3] = [5, 3, 1];

fn start(day0: Date, limit: Option<Limit>) -> Start {
    Start {
        day0,
        day0_reason: "chat.explicit_yes".to_owned(),
        limit,
        counting: Counting::default(),
    }
}

fn received(day0: Date) -> Clock {
    Clock::start(start(day0, Some(Limit::working_days(15))))
}

fn after(mut clock: Clock, effects: &[Effect]) -> Clock {
    for effect in effects {
        clock.apply(effect).unwrap();
    }
    clock
}

fn pause(reason: PauseReason, on: Date) -> Effect {
    Effect::Pause {
        reason,
        on,
        resume_day_counts: reason == PauseReason::Suspension,
    }
}

fn resume(reason: PauseReason, on: Date) -> Effect {
    Effect::Resume { reason, on }
}

fn deadline(clock: &Clock) -> Option<Date> {
    clock.round.due(&calendar()).deadline
}

fn extension(days: u16, approved_on: Date) -> Extension {
    Extension { days, approved_on }
}

const RULE: ExtensionRule = ExtensionRule {
    allowed: true,
    max: Some(Limit {
        n: 15,
        unit: crate::domain::clock::limit::Unit::WorkingDays,
    }),
    count: 1,
};

#[test]
fn an_instant_is_dated_by_the_clock_of_shanghai() {
    let cases = [
        ("2025-09-30T15:59:59Z", date(2025, 9, 30)),
        ("2025-09-30T16:00:05Z", date(2025, 10, 1)),
        ("2024-02-28T16:00:00Z", date(2024, 2, 29)),
        ("2026-12-31T16:00:00Z", date(2027, 1, 1)),
        ("1988-07-01T15:30:00Z", date(1988, 7, 1)),
    ];

    for (instant, local) in cases {
        let instant: Timestamp = instant.parse().unwrap();
        assert_eq!(local_date(instant), local, "{instant}");
    }
}

#[test]
fn the_clock_stands_still_while_a_pause_is_open() {
    let paused = after(
        received(date(2025, 3, 3)),
        &[pause(PauseReason::ThirdParty, date(2025, 3, 10))],
    );
    let standing = paused.standing(&calendar(), &WARN_AT, date(2025, 3, 20));

    assert_eq!(standing.due.deadline, None);
    assert!(standing.due.paused);
    assert_eq!(standing.remaining, Some(10));
    assert_eq!(standing.light, Light::None);

    let going_on = after(
        paused,
        &[resume(PauseReason::ThirdParty, date(2025, 3, 24))],
    );
    assert_eq!(deadline(&going_on), Some(date(2025, 4, 8)));
}

#[test]
fn the_day_of_resuming_counts_after_a_suspension() {
    let clock = after(
        received(date(2026, 1, 12)),
        &[
            pause(PauseReason::Suspension, date(2026, 1, 19)),
            resume(PauseReason::Suspension, date(2026, 1, 28)),
        ],
    );

    assert_eq!(deadline(&clock), Some(date(2026, 2, 10)));
}

#[test]
fn overlapping_pauses_cover_each_day_once() {
    let clock = after(
        received(date(2025, 3, 3)),
        &[
            pause(PauseReason::ThirdParty, date(2025, 3, 10)),
            pause(PauseReason::Suspension, date(2025, 3, 12)),
            resume(PauseReason::Suspension, date(2025, 3, 14)),
            resume(PauseReason::ThirdParty, date(2025, 3, 24)),
        ],
    );

    assert_eq!(deadline(&clock), Some(date(2025, 4, 8)));
}

#[test]
fn a_pause_that_begins_on_the_deadline_or_later_cannot_cure_lateness() {
    for begin in [date(2024, 3, 25), date(2024, 3, 26)] {
        let clock = after(
            received(date(2024, 3, 4)),
            &[pause(PauseReason::ThirdParty, begin)],
        );
        let standing = clock.standing(&calendar(), &WARN_AT, date(2024, 3, 27));

        assert_eq!(standing.due.deadline, Some(date(2024, 3, 25)));
        assert_eq!(standing.remaining, Some(-2));
        assert!(standing.overdue);
        assert_eq!(standing.light, Light::Red);
    }
}

#[test]
fn a_restart_archives_the_round_with_its_pauses_and_extensions() {
    let first = after(
        received(date(2026, 4, 27)),
        &[
            Effect::Extend(extension(10, date(2026, 4, 28))),
            pause(PauseReason::Correction, date(2026, 4, 29)),
        ],
    );

    let again = after(
        first,
        &[Effect::Restart(start(
            date(2026, 5, 12),
            Some(Limit::working_days(15)),
        ))],
    );

    assert_eq!(deadline(&again), Some(date(2026, 6, 2)));
    assert_eq!((again.round.extension(), again.round.pauses.len()), (0, 0));
    assert_eq!(again.rounds.len(), 1);
    assert_eq!(again.rounds[0].extension(), 10);
}

#[test]
fn an_extension_is_valid_up_to_the_base_deadline_and_within_the_maximum() {
    let calendar = calendar();
    let clock = received(date(2024, 3, 4)).round;
    let judge = |days, on| check(&clock, &extension(days, on), RULE, &calendar);

    assert_eq!(judge(15, date(2024, 3, 25)), Ok(()));
    let late = Err(ExtensionFault::TooLate(date(2024, 3, 25)));
    assert_eq!(judge(15, date(2024, 3, 26)), late);
    let long = Err(ExtensionFault::TooLong(Limit::working_days(15)));
    assert_eq!(judge(16, date(2024, 3, 25)), long);
    assert_eq!(judge(1, date(2024, 3, 3)), Err(ExtensionFault::TooEarly));
}

#[test]
fn a_second_extension_and_one_for_another_kind_are_refused() {
    let calendar = calendar();
    let extended = after(
        received(date(2024, 3, 4)),
        &[Effect::Extend(extension(5, date(2024, 3, 5)))],
    );
    let more = extension(5, date(2024, 3, 6));

    let second = check(&extended.round, &more, RULE, &calendar);
    assert_eq!(second, Err(ExtensionFault::TooMany(1)));

    let none = ExtensionRule {
        allowed: false,
        ..RULE
    };
    let other = check(&received(date(2024, 3, 4)).round, &more, none, &calendar);
    assert_eq!(other, Err(ExtensionFault::NotForThis));
}

#[test]
fn while_a_pause_runs_an_extension_is_in_time() {
    let clock = after(
        received(date(2024, 3, 4)),
        &[pause(PauseReason::ThirdParty, date(2024, 3, 20))],
    );
    let late = extension(5, date(2024, 6, 3));

    assert_eq!(check(&clock.round, &late, RULE, &calendar()), Ok(()));
}

#[test]
fn the_reply_is_in_time_up_to_the_deadline() {
    let calendar = calendar();
    let replied = |on| after(received(date(2024, 3, 4)), &[Effect::Discharge { on }]);

    assert_eq!(received(date(2024, 3, 4)).on_time(&calendar), None);
    assert_eq!(replied(date(2024, 3, 25)).on_time(&calendar), Some(true));
    assert_eq!(replied(date(2024, 3, 26)).on_time(&calendar), Some(false));
}

#[test]
fn a_reply_while_the_clock_stands_still_is_in_time() {
    let clock = after(
        received(date(2024, 3, 4)),
        &[
            pause(PauseReason::ThirdParty, date(2024, 3, 20)),
            Effect::Discharge {
                on: date(2024, 6, 3),
            },
        ],
    );

    assert_eq!(clock.on_time(&calendar()), Some(true));
}

#[test]
fn without_a_limit_there_is_no_deadline() {
    let clock = Clock::start(start(date(2024, 3, 4), None));
    let standing = clock.standing(&calendar(), &WARN_AT, date(2029, 1, 1));

    assert_eq!(standing.due.deadline, None);
    assert_eq!(standing.remaining, None);
    assert_eq!((standing.light, standing.overdue), (Light::None, false));
    assert_eq!(clock.round.unit(), "none");
}

#[test]
fn the_light_turns_at_the_warnings() {
    let calendar = calendar();
    let clock = received(date(2024, 3, 4));
    let light = |day| clock.standing(&calendar, &WARN_AT, day).light;

    assert_eq!(light(date(2024, 3, 15)), Light::Green, "six days left");
    assert_eq!(light(date(2024, 3, 18)), Light::Yellow, "five days left");
    assert_eq!(light(date(2024, 3, 21)), Light::Yellow, "two days left");
    assert_eq!(light(date(2024, 3, 22)), Light::Red, "one day left");
    assert_eq!(light(date(2024, 3, 25)), Light::Red, "the last day");
}

#[test]
fn a_deadline_on_friday_is_overdue_on_saturday() {
    let clock = received(date(2024, 2, 5));
    let standing = clock.standing(&calendar(), &WARN_AT, date(2024, 3, 2));

    assert_eq!(standing.due.deadline, Some(date(2024, 3, 1)));
    assert!(standing.overdue);
    assert_eq!(standing.remaining, Some(0), "no working day has passed");
}

#[test]
fn calendar_days_move_to_a_working_day_and_say_from_where() {
    let clock = Clock::start(start(date(2026, 1, 16), Some(Limit::calendar_days(30))));
    let calendar = calendar();

    let due = clock.round.due(&calendar);
    let why = clock.round.explain(&calendar, None);

    assert_eq!(due.deadline, Some(date(2026, 2, 24)));
    assert_eq!(due.rolled_from, Some(date(2026, 2, 15)));
    assert_eq!(why.counted.len(), 30);
    assert_eq!(why.counted.last(), Some(&date(2026, 2, 24)));
    assert_eq!(why.skipped.len(), 9);
    let left = |day| clock.round.remaining(&calendar, Some(day));
    assert_eq!(left(date(2026, 2, 20)), Some(1));
    assert_eq!(left(date(2026, 2, 24)), Some(0));
    assert_eq!(left(date(2026, 2, 26)), Some(-2));
}

#[test]
fn calendar_days_stay_where_the_profile_does_not_move_them() {
    let mut begin = start(date(2026, 1, 16), Some(Limit::calendar_days(30)));
    begin.counting.roll_calendar_limits = false;

    assert_eq!(deadline(&Clock::start(begin)), Some(date(2026, 2, 15)));
}

#[test]
fn day_0_counts_only_where_the_profile_says_so() {
    let mut begin = start(date(2024, 3, 4), Some(Limit::working_days(15)));
    begin.counting.day0_counts = true;

    assert_eq!(deadline(&Clock::start(begin)), Some(date(2024, 3, 22)));
}

#[test]
fn an_open_pause_is_explained_up_to_today() {
    let clock = after(
        received(date(2025, 3, 3)),
        &[pause(PauseReason::ThirdParty, date(2025, 3, 10))],
    );
    let calendar = calendar();

    let silent = clock.round.explain(&calendar, None);
    let told = clock.round.explain(&calendar, Some(date(2025, 3, 11)));

    assert_eq!(silent.counted.len(), 5);
    let covered = Skipped {
        date: date(2025, 3, 11),
        why: Why::Pause(PauseReason::ThirdParty),
    };
    assert_eq!(told.skipped.last(), Some(&covered));
    assert_ne!(silent.skipped.last(), Some(&covered));
}

#[test]
fn a_regional_holiday_moves_the_deadline_and_is_named() {
    let calendar = calendar().with_regional(&[date(2024, 3, 6)]);
    let clock = received(date(2024, 3, 4));

    let due = clock.round.due(&calendar);
    let why = clock.round.explain(&calendar, None);

    assert_eq!(due.deadline, Some(date(2024, 3, 26)));
    let regional = Skipped {
        date: date(2024, 3, 6),
        why: Why::Regional,
    };
    assert!(why.skipped.contains(&regional));
}

#[test]
fn a_kind_without_a_clock_yet_ends_without_one() {
    let end = Effect::End {
        on: date(2024, 3, 6),
    };

    assert_eq!(Clock::after(None, &end), Ok(None));
    assert_eq!(Clock::after(None, &Effect::Run), Ok(None));
    let begun = Clock::after(None, &Effect::Start(start(date(2024, 3, 4), None)));
    assert!(begun.unwrap().is_some());
}

#[test]
fn effects_that_cannot_happen_are_faults_and_change_nothing() {
    let day = date(2024, 3, 6);
    let mut clock = received(date(2024, 3, 4));
    let mut refuse = |effect: Effect, fault| {
        let before = clock.clone();
        assert_eq!(clock.apply(&effect), Err(fault));
        assert_eq!(clock, before);
    };

    let reason = PauseReason::ThirdParty;
    refuse(resume(reason, day), ClockFault::NotPaused(reason));
    refuse(pause(reason, date(2024, 3, 3)), ClockFault::OutOfOrder);
    refuse(Effect::Start(start(day, None)), ClockFault::AlreadyStarted);
    assert_eq!(
        Clock::after(None, &pause(reason, day)),
        Err(ClockFault::NotStarted)
    );

    clock.apply(&pause(reason, day)).unwrap();
    let again = clock.apply(&pause(reason, day));
    assert_eq!(again, Err(ClockFault::AlreadyPaused(reason)));
    let back = clock.apply(&resume(reason, date(2024, 3, 5)));
    assert_eq!(back, Err(ClockFault::OutOfOrder));

    clock.apply(&Effect::Discharge { on: day }).unwrap();
    let twice = clock.apply(&Effect::Discharge { on: day });
    assert_eq!(twice, Err(ClockFault::Discharged));
    clock.apply(&Effect::End { on: day }).unwrap();
    let late = clock.apply(&Effect::Discharge { on: day });
    assert_eq!(late, Err(ClockFault::Ended));
}

#[test]
fn a_clock_survives_its_record() {
    let clock = after(
        received(date(2025, 3, 3)),
        &[
            Effect::Extend(extension(10, date(2025, 3, 4))),
            pause(PauseReason::ThirdParty, date(2025, 3, 10)),
            resume(PauseReason::ThirdParty, date(2025, 3, 24)),
            Effect::Restart(start(date(2025, 4, 1), None)),
        ],
    );

    let text = serde_json::to_string(&clock).unwrap();
    let read: Clock = serde_json::from_str(&text).unwrap();

    assert_eq!(read, clock);
    assert!(text.contains(r#""day0":"2025-04-01""#), "{text}");
}
