//! kill -9 of the serving program at random moments in mid-conversation, while it asks for updates
//! and while they are brought to it (row B1 of the faults), and SIGTERM under load (row B45).
//! `ILTOD_CYCLES` sets the cycles.

use std::time::Duration;

use crate::harness::Home;
use crate::harness::bot_api::{
    Bot, BotApi, Citizen,
    load::{ClosedLoop, Request},
};
use crate::kill::Dice;
use crate::telegram::served::{Server, Serving, free_address};

/// What one person says until the receipt.
const SAYS: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];

/// Persons who are in mid-request at a time.
const PERSONS: usize = 3;

fn cycles(usual: usize) -> usize {
    std::env::var("ILTOD_CYCLES").map_or(usual, |n| n.parse().unwrap())
}

/// How updates come.
#[derive(Clone)]
enum Way {
    Asked,
    Brought(String),
}

/// An installation that is started again and again.
struct Fire {
    home: Home,
    api: BotApi,
    way: Way,
}

impl Fire {
    fn new(way: Way) -> Self {
        let api = BotApi::start();
        // What cannot be brought is tried again soon.
        api.with(|bot| bot.webhook_unit = Duration::from_millis(20));
        Self {
            home: Home::new(),
            api,
            way,
        }
    }

    fn start(&self) -> Server {
        let serving = Serving::new(&self.home, &self.api);
        match &self.way {
            Way::Asked => serving.start(),
            Way::Brought(address) => serving.brought_to(address).start(),
        }
    }

    fn cases(&self) -> u64 {
        let listed = self.home.json(&["case", "list", "--json"]);
        listed["total"].as_u64().unwrap()
    }

    fn assert_verified(&self) {
        let verified = self.home.json(&["case", "verify", "--all", "--json"]);
        assert_eq!(verified["ok"], true, "{verified}");
    }
}

/// What the program did so far that others could see: calls, and updates that it took.
fn events(bot: &Bot) -> u64 {
    bot.proofs.counts.values().sum::<u64>() + bot.queue.confirmed
}

/// Everybody has said all and been answered.
fn is_quiet(bot: &Bot) -> bool {
    let serves = bot.proofs.polls > 0 || bot.webhook.is_some();
    bot.pending() == 0 && bot.proofs.open == 0 && serves
}

/// B1: killed again and again; what a person said is never lost, no case is made twice, and a
/// receipt comes at least once, a copy of it saying that it is one.
fn killed_again_and_again(way: Way) {
    let (cycles, fire) = (cycles(100), Fire::new(way));
    let mut dice = Dice(0x5EED_2026);
    let mut people: Vec<Citizen> = Vec::new();
    for cycle in 0..cycles {
        // given: some people in mid-request, each a line further
        let line = cycle % SAYS.len();
        if line == 0 {
            let person = |n| fire.api.citizen("zh-hans", &format!("P{cycle}-{n}"));
            people.extend((0..PERSONS).map(person));
        }
        for bob in people.iter().rev().take(PERSONS) {
            bob.says(SAYS[line]);
        }
        let begun = fire.api.with(|bot| events(bot));
        let server = fire.start();
        // when: it is killed at some event of its own
        let wanted = begun + 1 + dice.roll(12);
        fire.api
            .waits_until("some events, or nothing to do", |bot| {
                events(bot) >= wanted || (events(bot) > begun && is_quiet(bot))
            });
        server.kill();
    }
    // then: the rest is answered, and everybody has a receipt
    let server = fire.start();
    for bob in people.iter().rev().take(PERSONS) {
        for line in &SAYS[(cycles - 1) % SAYS.len() + 1..] {
            bob.says(line);
        }
    }
    for bob in &people {
        bob.reads_until("查询码是");
    }
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}: {said}");
    // and: every request became one case
    assert_eq!(fire.cases(), people.len() as u64);
    fire.assert_verified();
    // and: a copy says that it is one
    for bob in &people {
        let chat = bob.chat();
        let receipts = chat.iter().filter(|sent| sent.text.contains("查询码是"));
        let bare = receipts.filter(|sent| !sent.text.contains("再发一次"));
        assert!(bare.count() <= 1, "{}", bob.transcript());
    }
}

#[test]
fn a_kill_while_it_asks_for_updates_loses_no_message_and_makes_no_case_twice() {
    killed_again_and_again(Way::Asked);
}

#[test]
fn a_kill_while_updates_are_brought_loses_no_message_and_makes_no_case_twice() {
    killed_again_and_again(Way::Brought(free_address()));
}

/// B45: asked to stop in the middle of everything, it ends by itself, in time, and confirms nothing
/// that it has not stored: after the last start every request comes to its end.
fn stopped_under_load(way: Way) {
    let (rounds, fire) = (cycles(10), Fire::new(way));
    let mut request = Request::new(&SAYS[..4], &["提交"]);
    request.receipt = vec!["查询码是".to_owned()];
    let people = 20 * rounds;
    let done = ClosedLoop::new(request)
        .conversations(1)
        .start(&fire.api, people, "zh-hans");
    let mut dice = Dice(0x5EED_2026);
    let ended = || usize::try_from(done.load(std::sync::atomic::Ordering::Relaxed)).unwrap();
    for _ in 0..rounds {
        let wanted = fire.api.with(|bot| events(bot)) + 30 + dice.roll(40);
        let server = fire.start();
        fire.api.waits_until("some events", |bot| {
            events(bot) >= wanted || ended() == people
        });
        let (status, said) = server.stop();
        assert!(status.success(), "{status:?}: {said}");
        assert!(!said.contains("did not end in time"), "{said}");
    }
    let server = fire.start();
    fire.api
        .waits_until("all have a receipt", |_| ended() == people);
    assert!(server.stop().0.success());
    assert_eq!(fire.cases(), people as u64);
    fire.assert_verified();
}

#[test]
fn a_stop_under_load_while_it_asks_ends_in_time_and_confirms_nothing_that_is_not_stored() {
    stopped_under_load(Way::Asked);
}
