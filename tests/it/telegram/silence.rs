//! The one reminder of a silent draft: never twice, not after the person spoke again, not to whoever
//! cannot be reached, and nothing at all from a door that shows its turns itself.

use iltod::{
    flow::input::Input,
    ports::courier::Letter,
    service::{contact::Contact, intake::Inbound},
};

use crate::harness::bot_api::{BotApi, Citizen, Fault, Rule};
use crate::telegram::stories::stage::Stage;

const BEGUN: &str = "2026-03-10T10:00:00+08:00";
const DUE: &str = "2026-03-17T10:00:00+08:00";
const LATER: &str = "2026-03-25T10:00:00+08:00";

/// Words of the reminder.
const REMINDS: &str = "只提醒这一次";

/// Somebody who has begun a request.
fn begun() -> (Stage, Citizen) {
    let stage = Stage::open(BotApi::start(), BEGUN);
    let bob = stage.api.citizen("zh-hans", "Bob");
    bob.asks("我想要2023年乌拉特前旗草原补贴的发放名单");
    (stage, bob)
}

/// What is due now, queued and not handed over.
fn queued(stage: &Stage) -> Vec<Letter> {
    let work = stage.service().attend_drafts(true);
    stage.block_on(work).unwrap().letters
}

fn reminders(bob: &Citizen) -> usize {
    let chat = bob.chat();
    chat.iter()
        .filter(|sent| sent.text.contains(REMINDS))
        .count()
}

#[test]
fn a_reminder_that_was_queued_before_a_kill_goes_out_once() {
    let (mut stage, bob) = begun();
    // given it was queued, and the process died before it was handed over
    stage.set_unseen(DUE);
    assert_eq!(queued(&stage).len(), 1);
    assert_eq!(queued(&stage).len(), 0, "it is queued once");
    assert_eq!(reminders(&bob), 0);
    // when it starts again, and again
    stage.stop();
    stage.start();
    bob.reads_until(REMINDS);
    stage.stop();
    stage.start();
    stage.set(LATER);
    stage.api.waits_quiet();
    // then
    assert_eq!(queued(&stage).len(), 0);
    assert_eq!(reminders(&bob), 1, "{}", bob.transcript());
}

#[test]
fn a_reminder_that_may_have_arrived_never_goes_out_again() {
    let (mut stage, bob) = begun();
    let rule = Rule::on("sendMessage", Fault::AcceptThenClose);
    stage.api.script(rule.chat(bob.id));
    stage.set(DUE);
    bob.reads_until(REMINDS);
    stage.api.waits_quiet();
    stage.stop();
    stage.start();
    stage.set(LATER);
    stage.api.waits_quiet();
    assert_eq!(queued(&stage).len(), 0);
    assert_eq!(reminders(&bob), 1, "{}", bob.transcript());
}

#[test]
fn who_speaks_before_the_reminder_is_out_gets_none() {
    let (mut stage, bob) = begun();
    stage.set_unseen(DUE);
    let letters = queued(&stage);
    assert_eq!(letters.len(), 1);
    bob.asks("1");
    stage.carry(letters);
    stage.stop();
    stage.start();
    stage.api.waits_quiet();
    assert_eq!(reminders(&bob), 0, "{}", bob.transcript());
}

#[test]
fn who_blocked_the_bot_is_not_reminded_on_return() {
    let (stage, bob) = begun();
    bob.blocks();
    stage.set(DUE);
    stage
        .api
        .waits_until("the try", |bot| bot.proofs.count("sendMessage") >= 2);
    stage.set(LATER);
    stage.api.waits_quiet();
    bob.unblocks();
    let back = bob.asks("继续");
    assert!(back.text.contains("您回来了"), "{}", back.text);
    stage.api.waits_quiet();
    assert_eq!(reminders(&bob), 0, "{}", bob.transcript());
}

#[test]
fn a_door_that_shows_its_turns_is_sent_nothing_and_its_draft_goes_in_time() {
    let stage = Stage::open(BotApi::start(), BEGUN);
    let ann = Contact::new("terminal", "ann");
    let says = |text: &str| {
        let inbound = Inbound {
            contact: ann.clone(),
            update: None,
            input: Input::Text(text.to_owned()),
            now: stage.service().now(),
            lang: None,
            spoken: false,
            sent_at: None,
            outage_since: None,
            gaps: Vec::new(),
            message: None,
            file: None,
            address: None,
        };
        stage.block_on(stage.service().turn(&inbound)).unwrap()
    };
    says("我想要2023年乌拉特前旗草原补贴的发放名单");
    let attended = |now: &str| {
        stage.set_unseen(now);
        stage.block_on(stage.service().attend_drafts(true)).unwrap()
    };
    for now in [DUE, LATER, "2026-04-09T23:00:00+08:00"] {
        let attended = attended(now);
        assert_eq!((attended.letters.len(), attended.deleted), (0, 0), "{now}");
    }
    assert_eq!(attended("2026-04-10T03:00:00+08:00").deleted, 1);
    let shown = says("草稿");
    let told = shown.messages.iter().map(|message| message.id.as_str());
    assert!(
        told.into_iter().any(|id| id == "dialogue-expired"),
        "{shown:?}"
    );
}
