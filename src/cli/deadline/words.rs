//! The words of `iltod deadline`: which messages are said, in which order. The sentences stand in
//! `locales/*/console.ftl`.

use jiff::civil::Date;

use crate::cli::deadline::tell::{Granted, Said, Told};
use crate::domain::{
    clock::{
        PauseReason,
        count::{Skipped, Why},
        extension::ExtensionFault,
    },
    message::Message,
};

/// One message a line.
#[must_use]
pub fn lines(told: &Told<'_>, said: &Said, explain: bool) -> Vec<Message> {
    let mut lines = vec![first(told, said)];
    lines.extend(told.granted.map(|granted| extension(granted, told)));
    if told.limit.service_standard {
        lines.push(Message::new("console-deadline-service-standard"));
    }
    if let Some(earlier) = told.clock.rounds.last() {
        let line = Message::new("console-deadline-restarted").date("day", earlier.start.day0);
        lines.push(line);
    }
    if let Some(day) = said.due.rolled_from {
        lines.push(Message::new("console-deadline-rolled").date("day", day));
    }
    if said.due.provisional {
        lines.push(Message::new("console-deadline-provisional"));
    }
    lines.extend(left(told, said));
    if explain {
        lines.extend(days(said));
        if !told.profile.in_force_on(told.clock.round.start.day0) {
            let line = Message::new("console-deadline-profile-ended");
            lines.push(line.text("profile", &told.profile.id));
        }
    }
    lines
}

fn first(told: &Told<'_>, said: &Said) -> Message {
    let round = &told.clock.round;
    let Some(budget) = round.budget() else {
        let line = Message::new("console-deadline-no-limit").text("limit", told.limit.name);
        return line.text("profile", &told.profile.id);
    };
    let line = match said.due.deadline {
        Some(deadline) => Message::new("console-deadline-due").date("deadline", deadline),
        None => Message::new("console-deadline-paused")
            .number("remaining", said.remaining.unwrap_or_default()),
    };
    line.number("days", budget)
        .text("unit", round.unit())
        .date("day0", round.start.day0)
}

fn extension(granted: Granted, told: &Told<'_>) -> Message {
    let line = match granted.fault {
        None => Message::new("console-deadline-extended"),
        Some(ExtensionFault::NotForThis) => {
            Message::new("console-deadline-extension-not-for-this").text("limit", told.limit.name)
        }
        Some(ExtensionFault::TooLong(max)) => {
            Message::new("console-deadline-extension-too-long").number("max", max.n)
        }
        Some(ExtensionFault::TooMany(count)) => {
            Message::new("console-deadline-extension-too-many").number("max", count)
        }
        Some(ExtensionFault::TooLate(deadline)) => {
            Message::new("console-deadline-extension-too-late").date("deadline", deadline)
        }
        Some(ExtensionFault::TooEarly) => Message::new("console-deadline-extension-too-early"),
    };
    line.number("days", granted.days)
}

/// Days left as of today, where a deadline is known.
fn left(told: &Told<'_>, said: &Said) -> Option<Message> {
    let (today, deadline) = (told.today?, said.due.deadline?);
    let remaining = said.remaining?;
    let line = if today > deadline {
        Message::new("console-deadline-overdue").number("days", -remaining)
    } else if today == deadline {
        Message::new("console-deadline-last-day")
    } else {
        Message::new("console-deadline-remaining").number("days", remaining)
    };
    let unit = told.clock.round.unit();
    Some(line.date("today", today).text("unit", unit))
}

/// Every day in order: counted with its number, or skipped with its reason.
fn days(said: &Said) -> Vec<Message> {
    let counted = said.days.counted.iter().zip(1_i64..);
    let counted = counted.map(|(day, n)| (*day, counted_day(*day, n, &said.days.makeup)));
    let skipped = said.days.skipped.iter();
    let skipped = skipped.map(|skipped| (skipped.date, skipped_day(skipped)));
    let mut all: Vec<(Date, Message)> = counted.chain(skipped).collect();
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, line)| line).collect()
}

fn counted_day(day: Date, n: i64, makeup: &[Date]) -> Message {
    let id = if makeup.contains(&day) {
        "console-deadline-day-makeup"
    } else {
        "console-deadline-day-counted"
    };
    Message::new(id).date("day", day).number("n", n)
}

fn skipped_day(skipped: &Skipped) -> Message {
    let why = Message::new(match skipped.why {
        Why::Weekend => "console-why-weekend",
        Why::Holiday => "console-why-holiday",
        Why::Regional => "console-why-regional",
        Why::Pause(PauseReason::ThirdParty) => "console-why-third-party",
        Why::Pause(PauseReason::JointBody) => "console-why-joint-body",
        Why::Pause(PauseReason::OtherOrgan) => "console-why-other-organ",
        Why::Pause(PauseReason::Suspension) => "console-why-suspension",
        Why::Pause(PauseReason::Correction) => "console-why-correction",
    });
    Message::new("console-deadline-day-skipped")
        .date("day", skipped.date)
        .message("why", why)
}
