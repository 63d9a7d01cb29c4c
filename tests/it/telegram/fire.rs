//! Under fire: updates that come twice and in another order take effect once each (rows B13 and B14 of
//! the faults), and of the sends that fail in every way none is lost (row B18, B19). `ILTOD_UPDATES`
//! and `ILTOD_SENDS` set how many; the long form has 100,000 of each.

use std::{
    collections::BTreeMap,
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::harness::bot_api::{BotApi, Citizen, Fault, Lot, Rule};
use crate::telegram::bench::{Bench, SECRET};

/// What people say; each gets one answer, and none of it sends a request.
const WORDS: [&str; 4] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案。",
    "汉语",
    "帮助",
    "娜仁花",
];

/// Messages of one person.
const OF_EACH: usize = 50;

fn number(name: &str) -> usize {
    std::env::var(name).map_or(3_000, |n| n.parse().unwrap())
}

/// Long enough for so many, however busy the machine is.
fn ceiling(many: usize) -> Duration {
    Duration::from_secs(60 + many as u64 / 20)
}

fn people(api: &BotApi, many: usize) -> Vec<Citizen> {
    (0..many)
        .map(|n| api.citizen("zh-hans", &format!("P{n}")))
        .collect()
}

fn take_effect_once_each(webhook: bool) {
    let (many, began) = (number("ILTOD_UPDATES"), Instant::now());
    let api = BotApi::start();
    api.seed(0x5EED_2026);
    api.keeps_counts_only();
    let people = people(&api, many.div_ceil(OF_EACH));
    // given: so many messages, three in ten of them twice, one in ten at another place
    api.holds();
    for n in 0..many {
        let said = WORDS[(n / people.len()) % WORDS.len()];
        people[n % people.len()].says(said);
    }
    api.repeats(0.3);
    api.releases(0.1);
    api.settles_copies();
    let waiting = api.with(|bot| bot.queue.waiting.len());
    assert!(waiting > many + many / 4, "{waiting}");
    // when
    let mut bench = Bench::lifted(api.clone(), webhook);
    let ended = api.wait_for(ceiling(many), |bot| {
        let all = bot.proofs.count("sendMessage") >= many as u64;
        (bot.pending() == 0 && all).then_some(())
    });
    bench.close();
    // then: one effect and one answer for each
    let answers = bench.answers.load(Ordering::SeqCst);
    assert_eq!((answers, ended), (many as u64, Some(())));
    assert_eq!(api.count("sendMessage"), many as u64);
    for bob in &people {
        let said = (0..many).filter(|n| n % people.len() == people_at(bob, &people));
        assert_eq!(api.delivered(bob.id), said.count() as u64, "{}", bob.name);
    }
    eprintln!(
        "{many} updates, {waiting} with copies, {:?}",
        began.elapsed()
    );
}

fn people_at(bob: &Citizen, people: &[Citizen]) -> usize {
    usize::try_from(bob.id - people[0].id).unwrap()
}

#[test]
fn updates_asked_for_twice_and_in_disorder_take_effect_once_each() {
    take_effect_once_each(false);
}

#[test]
fn updates_brought_twice_and_in_disorder_take_effect_once_each() {
    take_effect_once_each(true);
}

#[test]
fn the_same_update_fifty_times_at_the_same_moment_is_answered_once() {
    let mut bench = Bench::lifted(BotApi::start(), true);
    let bob = bench.api.citizen("zh-hans", "Bob");
    let chat = json!({ "id": bob.id, "type": "private", "first_name": "Bob" });
    let from = json!({ "id": bob.id, "is_bot": false, "first_name": "Bob" });
    let date = bench.api.with(|bot| bot.now());
    let update = json!({ "update_id": 7, "message": {
        "message_id": 1, "date": date, "chat": chat, "from": from, "text": "汉语"
    } });
    let client = reqwest::Client::new();
    let calls = (0..50).map(|_| {
        let post = client
            .post(format!("{}/telegram/{SECRET}", bench.base))
            .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
            .body(update.to_string())
            .send();
        bench.runtime.spawn(post)
    });
    for call in calls.collect::<Vec<_>>() {
        let status = bench.runtime.block_on(call).unwrap().unwrap().status();
        assert_eq!(status.as_u16(), 200);
    }
    bob.reads();
    bench.close();
    assert_eq!(bench.answers.load(Ordering::SeqCst), 1);
    assert_eq!(bench.api.delivered(bob.id), 1);
}

/// What happens to the sends of one letter, attempt by attempt.
#[derive(Default)]
struct Fate {
    faults: Vec<Fault>,
    /// Messages that arrive.
    copies: u64,
    /// It is given up: twice nobody knows whether it arrived.
    dead: bool,
}

/// Draws a fate: at each attempt five in a hundred are taken and not answered, five are a fault of
/// the server, five have to wait. By the send-result table the second uncertain attempt is the last.
fn fate(lot: &mut Lot, silent: bool) -> Fate {
    let mut fate = Fate::default();
    let mut uncertain = 0;
    while uncertain < 2 {
        let fault = match lot.below(100) {
            0..5 if silent => Fault::AcceptThenSilence,
            0..5 => Fault::AcceptThenClose,
            5..10 => Fault::server_error(502),
            10..15 => Fault::too_many(1),
            _ => {
                fate.copies += 1;
                return fate;
            }
        };
        fate.copies += u64::from(fault.accepts());
        uncertain += u32::from(!matches!(&fault, Fault::Refuse(r) if r.code == 429));
        fate.faults.push(fault);
    }
    fate.dead = true;
    fate
}

#[test]
fn of_the_sends_that_fail_in_every_way_none_is_lost_and_none_comes_a_third_time() {
    let (many, began) = (number("ILTOD_SENDS"), Instant::now());
    let api = BotApi::start();
    let mut lot = Lot::new(0x5EED_2026);
    // given: each person gets one letter, and what happens to it is drawn
    let mut fates = BTreeMap::new();
    for (n, bob) in people(&api, many).iter().enumerate() {
        let fate = fate(&mut lot, n % 40 == 0);
        for fault in &fate.faults {
            api.script(Rule::on("sendMessage", fault.clone()).chat(bob.id));
        }
        fates.insert(bob.id, fate);
        bob.says("汉语");
    }
    let copies: u64 = fates.values().map(|fate| fate.copies).sum();
    let attempts = |fate: &Fate| fate.faults.len() as u64 + u64::from(!fate.dead);
    let attempts: u64 = fates.values().map(attempts).sum();
    let dead = fates.values().filter(|fate| fate.dead).count();
    assert!(dead > 0 && copies > many as u64 / 20, "{dead} {copies}");
    // when
    let mut bench = Bench::relaying(api.clone());
    let ended = api.wait_for(ceiling(many), |bot| {
        let sends = bot.proofs.count("sendMessage");
        (sends >= attempts && bot.pending() == 0).then_some(())
    });
    assert!(
        ended.is_some(),
        "{} of {attempts}",
        api.count("sendMessage")
    );
    // then: each letter arrived as often as was drawn, or is kept as one that was given up
    let given_up = settled(&bench, dead);
    bench.close();
    for (chat, fate) in &fates {
        assert_eq!(api.delivered(*chat), fate.copies, "{:?}", fate.faults);
        assert!(fate.copies <= 2 && (fate.copies > 0 || fate.dead));
    }
    assert_eq!(given_up, dead);
    assert_eq!(api.violations(), [], "nothing within the time of a 429");
    eprintln!(
        "{many} letters, {attempts} attempts, {copies} arrived, {dead} given up, {:?}",
        began.elapsed()
    );
}

/// How many letters the outbox keeps as given up, once the results are noted: they are written with
/// the next commit, so others talk.
fn settled(bench: &Bench, dead: usize) -> usize {
    let counts = || {
        let counts = bench.installation.service.outbox_counts();
        bench.runtime.block_on(counts).unwrap()
    };
    for n in 0..100 {
        bench.api.citizen("zh-hans", &format!("L{n}")).asks("汉语");
        let now = counts();
        // What the last of them was told may not be noted yet.
        if now.dead == dead && now.waiting <= 1 {
            break;
        }
    }
    let now = counts();
    assert!(now.waiting <= 1 && now.parked == 0, "{now:?}");
    now.dead
}
