//! A case in given, when, then: which commands make which events, which are refused, and that the
//! same events always give the same case.

use jiff::{Timestamp, civil::date};

use crate::domain::{
    answer::AnswerValue,
    calendar::Calendar,
    case::{Case, Command, Law, Refusal, State, apply, decide},
    event::{Event, FormField, PersonalPart, Register, Submitted, TaskSettled},
    kind::Kind,
    message::{Locale, Personal},
    profile::{
        Profile, Profiles,
        receipt::{Channel, ReceiptFacts},
    },
    task::{Task, Way},
};

const PROFILES: [(&str, &str); 6] = [
    (
        "flows/profile/byn.toml",
        include_str!("../../../flows/profile/byn.toml"),
    ),
    (
        "flows/profile/kp2018.toml",
        include_str!("../../../flows/profile/kp2018.toml"),
    ),
    (
        "flows/profile/profiles.toml",
        include_str!("../../../flows/profile/profiles.toml"),
    ),
    (
        "flows/profile/reg2007.toml",
        include_str!("../../../flows/profile/reg2007.toml"),
    ),
    (
        "flows/profile/reg2019.toml",
        include_str!("../../../flows/profile/reg2019.toml"),
    ),
    (
        "flows/profile/umb2012.toml",
        include_str!("../../../flows/profile/umb2012.toml"),
    ),
];
const YEAR: (&str, &str) = (
    "flows/calendar/2026.toml",
    include_str!("../../../flows/calendar/2026.toml"),
);

struct World {
    profile: Profile,
    calendar: Calendar,
}

fn under(profile: &str) -> World {
    World {
        profile: Profiles::from_files(PROFILES)
            .unwrap()
            .get(profile)
            .unwrap()
            .clone(),
        calendar: Calendar::from_files([YEAR]).unwrap(),
    }
}

impl World {
    fn law(&self) -> Law<'_> {
        Law {
            profile: &self.profile,
            calendar: &self.calendar,
        }
    }

    /// Given these events, when this command comes.
    fn when(&self, given: &[Event], command: Command) -> Result<Vec<Event>, Refusal> {
        decide(case_of(given).as_ref(), command, self.law())
    }

    fn submitted_case(&self, kind: Kind) -> Vec<Event> {
        self.when(&[], submit(kind)).unwrap()
    }
}

fn case_of(events: &[Event]) -> Option<Case> {
    events
        .iter()
        .fold(None, |case, event| apply(case, &event.register))
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn submit(kind: Kind) -> Command {
    Command::Submit {
        submitted: Box::new(Submitted {
            at: at("2026-09-30T15:50:00Z"),
            kind,
            channel: Channel::Chat,
            door: "terminal".to_owned(),
            language: Locale::MongolianCyrillic,
            body: "catch-all".to_owned(),
            applicant_type: "natural".to_owned(),
            profile: "p".to_owned(),
            profile_version: "v".to_owned(),
            flow_hash: "f".to_owned(),
            locale_version: "l".to_owned(),
            shown_digest: "d".to_owned(),
            draft: "draft".to_owned(),
            key: 7,
            fields: Vec::new(),
            missing: vec!["applicant.name".to_owned()],
            flags: Vec::new(),
            links: Vec::new(),
            tasks: Vec::new(),
            late: None,
            attachments: Vec::new(),
        }),
        form: PersonalPart::Form {
            fields: vec![FormField {
                id: "request.description".to_owned(),
                value: AnswerValue::Text(Personal::new("草原补贴名单")),
                raw: None,
            }],
            attachments: Vec::new(),
            shown: Vec::new(),
        },
    }
}

fn confirm(facts: ReceiptFacts) -> Command {
    Command::ConfirmReceipt {
        at: at("2026-09-30T15:50:00Z"),
        facts,
    }
}

fn on_that_day() -> ReceiptFacts {
    ReceiptFacts {
        submitted_on: Some(date(2026, 9, 30)),
        ..ReceiptFacts::default()
    }
}

#[test]
fn submitting_makes_one_event_with_the_form_in_its_personal_part() {
    let world = under("reg2007-bayannur");
    let events = world.submitted_case(Kind::Disclosure);
    let [event] = events.as_slice() else {
        panic!("one event: {events:?}");
    };
    assert_eq!(event.register.name(), "submitted");
    assert!(matches!(event.personal, Some(PersonalPart::Form { .. })));
    // The register part says who, how and under which law, and nothing that was written.
    let register = serde_json::to_string(&event.register).unwrap();
    assert!(!register.contains("草原"), "{register}");
    let case = case_of(&events).unwrap();
    assert_eq!(case.state, State::Received);
    assert_eq!(case.clock, None);
    assert_eq!(case.received_on(), None);
    assert!(case.is_incomplete());
}

#[test]
fn confirming_fixes_day_zero_and_starts_the_clock_over_the_holiday() {
    let world = under("reg2007-bayannur");
    let mut events = world.submitted_case(Kind::Disclosure);
    let confirmed = world.when(&events, confirm(on_that_day())).unwrap();
    let [
        Event {
            register: Register::ReceiptConfirmed(receipt),
            ..
        },
    ] = confirmed.as_slice()
    else {
        panic!("one event: {confirmed:?}");
    };
    assert_eq!(receipt.start.day0, date(2026, 9, 30));
    assert!(!receipt.start.day0_reason.is_empty());
    assert_eq!(receipt.notice, "N-01");
    // 15 working days behind the holiday; Saturday, 10 October is a working day.
    assert_eq!(receipt.deadline, Some(date(2026, 10, 27)));
    assert!(!receipt.provisional);
    events.extend(confirmed);
    let case = case_of(&events).unwrap();
    assert_eq!(case.state, State::Registered);
    assert_eq!(case.received_on(), Some(date(2026, 9, 30)));
    assert_eq!(case.events, 2);
}

#[test]
fn where_the_law_has_no_limit_there_is_no_deadline_but_a_day_of_receipt() {
    let world = under("reg2019");
    let events = world.submitted_case(Kind::PerformProactive);
    let confirmed = world.when(&events, confirm(on_that_day())).unwrap();
    let Register::ReceiptConfirmed(receipt) = &confirmed[0].register else {
        panic!("{confirmed:?}");
    };
    assert_eq!(receipt.deadline, None);
    assert_eq!(receipt.start.day0, date(2026, 9, 30));
}

#[test]
fn day_zero_is_never_guessed() {
    for profile in ["reg2007-bayannur", "reg2019"] {
        let world = under(profile);
        let events = world.submitted_case(Kind::Disclosure);
        let refused = world.when(&events, confirm(ReceiptFacts::default()));
        assert_eq!(refused, Err(Refusal("day-of-receipt-open")));
    }
}

#[test]
fn a_case_is_submitted_once_and_confirmed_once() {
    let world = under("reg2007-bayannur");
    let mut events = world.submitted_case(Kind::Disclosure);
    let again = world.when(&events, submit(Kind::Disclosure));
    assert_eq!(again, Err(Refusal("state-forbids")));
    events.extend(world.when(&events, confirm(on_that_day())).unwrap());
    let again = world.when(&events, confirm(on_that_day()));
    assert_eq!(again, Err(Refusal("state-forbids")), "day 0 is not edited");
    assert_eq!(
        world.when(&events, submit(Kind::Disclosure)),
        Err(Refusal("state-forbids"))
    );
}

fn settle(task: Task, way: Way) -> Command {
    Command::SettleTask(TaskSettled {
        at: at("2026-10-09T02:00:00Z"),
        task,
        way,
        refused: false,
    })
}

#[test]
fn the_applicant_may_say_no_and_nobody_else() {
    let world = under("reg2007-bayannur");
    let mut events = world.submitted_case(Kind::OwnRecord);
    if let Register::Submitted(submitted) = &mut events[0].register {
        submitted.tasks = vec![Task::PrincipalConfirmation, Task::PrincipalNotice];
    }
    events.extend(world.when(&events, confirm(on_that_day())).unwrap());
    let no = |task| {
        Command::SettleTask(TaskSettled {
            at: at("2026-10-09T02:00:00Z"),
            task,
            way: Way::Call,
            refused: true,
        })
    };
    assert_eq!(
        world.when(&events, no(Task::PrincipalNotice)),
        Err(Refusal("task-refusal"))
    );
    // When the applicant says no, it is said once and for all, and the clock does not move
    let before = case_of(&events).unwrap();
    let said = world
        .when(&events, no(Task::PrincipalConfirmation))
        .unwrap();
    events.extend(said);
    let after = case_of(&events).unwrap();
    assert!(after.tasks[0].settled.unwrap().refused);
    assert_eq!((after.state, after.clock), (before.state, before.clock));
    let yes = settle(Task::PrincipalConfirmation, Way::Call);
    assert_eq!(world.when(&events, yes), Err(Refusal("task-done")));
}

#[test]
fn a_task_is_open_until_it_is_settled_once_in_a_way_that_settles_it() {
    let world = under("reg2007-bayannur");
    // Given a case that a helper sent, its own records asked for
    let mut events = world.submitted_case(Kind::OwnRecord);
    if let Register::Submitted(submitted) = &mut events[0].register {
        submitted.tasks = vec![Task::PrincipalConfirmation, Task::Authority];
    }
    events.extend(world.when(&events, confirm(on_that_day())).unwrap());
    let open = |events: &[Event]| {
        let tasks = case_of(events).unwrap().tasks;
        let open = tasks.iter().filter(|task| task.is_open());
        open.map(|task| task.task).collect::<Vec<_>>()
    };
    assert_eq!(
        open(&events),
        [Task::PrincipalConfirmation, Task::Authority]
    );
    // When the applicant confirms on the telephone
    let called = settle(Task::PrincipalConfirmation, Way::Call);
    let before = case_of(&events).unwrap();
    events.extend(world.when(&events, called.clone()).unwrap());
    // Then only the authority is open, and neither state nor clock has moved
    assert_eq!(open(&events), [Task::Authority]);
    let after = case_of(&events).unwrap();
    assert_eq!((after.state, after.clock), (before.state, before.clock));
    // And it is not settled twice, nor is an authority shown by telephone
    assert_eq!(world.when(&events, called), Err(Refusal("task-done")));
    let by_call = settle(Task::Authority, Way::Call);
    assert_eq!(world.when(&events, by_call), Err(Refusal("task-way")));
    // And a case of one's own has no such task
    let own = world.submitted_case(Kind::OwnRecord);
    let shown = settle(Task::Authority, Way::Document);
    assert_eq!(world.when(&own, shown.clone()), Err(Refusal("task-none")));
    assert_eq!(world.when(&[], shown), Err(Refusal("state-forbids")));
}

#[test]
fn nothing_is_confirmed_that_was_not_submitted() {
    let world = under("reg2007-bayannur");
    let refused = world.when(&[], confirm(on_that_day()));
    assert_eq!(refused, Err(Refusal("state-forbids")));
}

#[test]
fn replay_gives_the_same_case_also_after_erasure_and_from_its_stored_form() {
    let world = under("reg2007-bayannur");
    for kind in Kind::ALL {
        let mut events = world.submitted_case(kind);
        events.extend(world.when(&events, confirm(on_that_day())).unwrap());
        let case = case_of(&events);
        // Erasure takes the personal parts.
        for event in &mut events {
            event.personal = None;
        }
        assert_eq!(case_of(&events), case);
        let stored: Vec<String> = events
            .iter()
            .map(|event| serde_json::to_string(&event.register).unwrap())
            .collect();
        let read = stored
            .iter()
            .map(|text| serde_json::from_str::<Register>(text).unwrap());
        assert_eq!(
            read.fold(None, |case, register| apply(case, &register)),
            case
        );
    }
}

#[test]
fn an_event_that_cannot_follow_changes_nothing_but_the_count() {
    let world = under("reg2007-bayannur");
    let submitted = world.submitted_case(Kind::Disclosure);
    let confirmed = world.when(&submitted, confirm(on_that_day())).unwrap();
    // A confirmation without a case makes none.
    assert_eq!(apply(None, &confirmed[0].register), None);
    // A second day 0 does not move the first.
    let events = [submitted, confirmed.clone()].concat();
    let case = case_of(&events).unwrap();
    let mut later = confirmed[0].register.clone();
    if let Register::ReceiptConfirmed(receipt) = &mut later {
        receipt.start.day0 = date(2026, 12, 1);
    }
    let after = apply(Some(case.clone()), &later).unwrap();
    assert_eq!(after.clock, case.clock);
    assert_eq!(after.events, case.events + 1);
}
