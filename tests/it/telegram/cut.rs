//! kill -9 at every fail point that a request passes on its way from the messenger to the receipt
//! (row B2 of the faults): the next start makes exactly one case of it, and the receipt arrives, a
//! copy of it saying that it is one.

use std::{collections::BTreeMap, fs, os::unix::process::ExitStatusExt};

use iltod::{app::fail_point::CONSENT, ports::fail_point::FailPoint};
use jiff::Timestamp;

use crate::fail_points::{OF_MESSENGER, copy_of};
use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen};
use crate::telegram::served::{Server, Serving};

/// What one person says until the receipt.
const SAYS: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];

/// Points of a terminal, and of what no request does.
const NOT_HERE: [&str; 5] = [
    "line-read",
    "keys-erased",
    "turn-shown",
    "delivery-sealed",
    "delivery-marked",
];

/// The one person of a server of its own: the number is the same on each server.
fn person(api: &BotApi) -> Citizen {
    api.citizen("zh-hans", "Bob")
}

/// An installation in which the person has everything before them but the last word.
fn template() -> Home {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    let bob = person(&api);
    for line in &SAYS[..4] {
        bob.asks(line);
    }
    api.waits_quiet();
    assert!(server.stop().0.success());
    fs::write(home.data().join(CONSENT), "").unwrap();
    home
}

/// A copy of it with a server of its own, before which the last word waits.
fn waiting(template: &Home) -> (Home, BotApi, Citizen) {
    let (home, api) = (copy_of(template), BotApi::start());
    api.next_update_id(200_000_001);
    // Its messages are numbered anew, so they are later ones.
    api.with(|bot| bot.date = Some(Timestamp::now().as_second() + 1));
    let bob = person(&api);
    bob.says(SAYS[4]);
    (home, api, bob)
}

/// How often each point is passed until the receipt is out and the program has stopped.
fn passed(template: &Home) -> BTreeMap<String, u64> {
    let (home, api, bob) = waiting(template);
    let trace = home.path("trace");
    let traced = trace.display().to_string();
    let server = Serving::new(&home, &api).env("ILTOD_FAIL_TRACE", &traced);
    let server = server.start();
    bob.reads_until("查询码是");
    api.waits_quiet();
    assert!(server.stop().0.success());
    let mut passed = BTreeMap::new();
    for name in fs::read_to_string(trace).unwrap().lines() {
        *passed.entry(name.to_owned()).or_default() += 1;
    }
    passed
}

fn cut_and_go_on(template: &Home, point: &str) {
    let (home, api, bob) = waiting(template);
    let server = Serving::new(&home, &api).env("ILTOD_FAIL_POINT", point);
    let (ended, said) = server.start().ends();
    assert_eq!(ended.signal(), Some(9), "{point}: {said}");
    let server = Server::start(&home, &api);
    let polls = api.count("getUpdates");
    api.waits_until("it to go on", |bot| bot.proofs.count("getUpdates") > polls);
    if !bob.chat().iter().any(|sent| is_receipt(&sent.text)) {
        bob.reads_until("查询码是");
    }
    bob.skips();
    bob.asks("汉语");
    api.waits_quiet();
    assert!(server.stop().0.success(), "{point}");
    let listed = home.json(&["case", "list", "--json"]);
    assert_eq!(listed["total"], 1, "{point}");
    let verified = home.json(&["case", "verify", "--all", "--json"]);
    assert_eq!(verified["ok"], true, "{point}");
    let chat = bob.chat();
    let receipts = chat.iter().filter(|sent| is_receipt(&sent.text));
    let (again, first): (Vec<_>, Vec<_>) =
        receipts.partition(|sent| sent.text.contains("再发一次"));
    assert!(first.len() <= 1, "{point}: {}", bob.transcript());
    assert!(again.len() <= 1, "{point}: {}", bob.transcript());
}

fn is_receipt(text: &str) -> bool {
    text.contains("查询码是")
}

#[test]
fn a_kill_at_every_point_between_messenger_and_receipt_makes_exactly_one_case() {
    let template = template();
    let passed = passed(&template);
    let never: Vec<&str> = FailPoint::ALL
        .iter()
        .map(|point| point.name())
        .filter(|name| !passed.contains_key(*name) && !NOT_HERE.contains(name))
        .collect();
    assert!(never.is_empty(), "never passed: {never:?}");
    assert!(OF_MESSENGER.iter().all(|name| passed.contains_key(*name)));
    for point in passed.keys() {
        cut_and_go_on(&template, point);
    }
}
