//! When something is due for a silent draft. Pure; local time is that of Asia/Shanghai.

use jiff::{
    Span, Timestamp,
    civil::{Date, Time, time},
};

use crate::domain::{
    clock::{instant_of, local_date, local_moment},
    profile::Profile,
};

/// A courtesy goes out between these hours only; quiet hours hold it (delivery ladder).
const HOURS: (Time, Time) = (time(9, 0, 0, 0), time(20, 0, 0, 0));

/// At this hour of the day after their last one drafts are deleted.
const NIGHT: Time = time(3, 0, 0, 0);

/// When the reminder is due: days of silence by the profile, then the next moment inside the hours.
/// Where the profile has none, when the draft's time is over.
#[must_use]
pub fn remind_at(touched: Timestamp, profile: &Profile) -> Timestamp {
    let days = profile.draft_remind_days;
    if days == 0 || days >= profile.draft_keep_days {
        return expires_at(touched, profile);
    }
    let moment = local_moment(touched);
    let due = moment.checked_add(Span::new().days(days));
    due.map_or(Timestamp::MAX, |due| into_hours(instant_of(due)))
}

/// The same moment, or the next one inside the hours in which a person may be reminded.
#[must_use]
pub fn into_hours(at: Timestamp) -> Timestamp {
    let moment = local_moment(at);
    let (day, hour) = (moment.date(), moment.time());
    if hour < HOURS.0 {
        instant_of(day.to_datetime(HOURS.0))
    } else if hour >= HOURS.1 {
        let next = day.tomorrow().unwrap_or(day);
        instant_of(next.to_datetime(HOURS.0))
    } else {
        at
    }
}

/// The last day on which a draft is there.
#[must_use]
pub fn keeps_until(touched: Timestamp, profile: &Profile) -> Date {
    let days = Span::new().days(profile.draft_keep_days);
    local_date(touched).saturating_add(days)
}

/// When its time is over.
#[must_use]
pub fn expires_at(touched: Timestamp, profile: &Profile) -> Timestamp {
    let last = keeps_until(touched, profile);
    instant_of(last.tomorrow().unwrap_or(last).to_datetime(NIGHT))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::{HOURS, into_hours};
    use crate::domain::clock::local_moment;

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    #[test]
    fn nobody_is_reminded_at_night() {
        let late = into_hours(at("2026-03-17T20:00:00+08:00"));
        assert_eq!(late, at("2026-03-18T09:00:00+08:00"));
        let early = into_hours(at("2026-03-17T02:30:00+08:00"));
        assert_eq!(early, at("2026-03-17T09:00:00+08:00"));
        let day = at("2026-03-17T19:59:59+08:00");
        assert_eq!(into_hours(day), day);
    }

    proptest! {
        #[test]
        fn the_moment_is_inside_the_hours_and_never_earlier(second in 1_700_000_000_i64..1_900_000_000) {
            let at = Timestamp::from_second(second).unwrap();
            let moved = into_hours(at);
            let hour = local_moment(moved).time();
            prop_assert!(moved >= at && hour >= HOURS.0 && hour < HOURS.1);
            prop_assert!(moved.duration_since(at).as_hours() < 14);
        }
    }
}
