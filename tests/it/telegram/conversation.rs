//! A whole conversation, by polling and by webhook, and what people send beside words.

use crate::harness::bot_api::{BotApi, Citizen, Said};
use crate::telegram::bench::Bench;

/// What one person says until the receipt.
const SAYS: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];

fn asks_for_information(bob: &Citizen) {
    let mut last = String::new();
    for line in SAYS {
        last.clone_from(&bob.asks(line).text);
    }
    assert!(last.contains("查询码是"), "{}", bob.transcript());
}

#[test]
fn a_whole_request_by_polling_makes_one_case() {
    let mut bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.starts("");
    bob.reads();
    asks_for_information(&bob);
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.cases(), 1, "{}", bob.transcript());
}

#[test]
fn a_whole_request_by_webhook_makes_one_case() {
    let mut bench = Bench::webhook(BotApi::start());
    bench
        .api
        .waits_until("the webhook", |bot| bot.webhook.is_some());
    let bob = bench.api.citizen("zh", "Bob");
    asks_for_information(&bob);
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.cases(), 1, "{}", bob.transcript());
}

/// The answers to a whole request, each update coming this part of the time once more.
fn answers(repeats: f64) -> Vec<String> {
    let mut bench = Bench::polling(BotApi::start());
    bench.api.repeats(repeats);
    let bob = bench.api.citizen("zh", "Bob");
    for line in SAYS {
        bob.says(line);
        bench.api.settles_copies();
        bench.api.waits_quiet();
    }
    bench.close();
    assert_eq!(bench.cases(), 1, "{}", bob.transcript());
    bob.chat()
        .iter()
        .map(|sent| sent.text.chars().take(8).collect())
        .collect()
}

#[test]
fn updates_that_come_twice_are_answered_once() {
    assert_eq!(answers(1.0), answers(0.0));
}

#[test]
fn what_is_no_answer_gets_a_useful_one_and_the_question_again() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("en", "Bob");
    let asked = "What would you like to know";
    assert!(bob.asks("English").text.contains(asked));
    let things: [(&str, &dyn Fn() -> Said); 5] = [
        ("your recording", &|| bob.sends_voice(b"sound")),
        ("your photo", &|| bob.sends_photo(b"picture")),
        ("only read words", &|| bob.sends_sticker()),
        ("place on the map", &|| bob.sends_location()),
        ("polls", &|| bob.sends_poll()),
    ];
    for (answer, does) in things {
        does();
        let text = bob.reads().text.clone();
        assert!(text.contains(answer) && text.contains(asked), "{text}");
    }
}

#[test]
fn a_group_gets_one_private_link_and_nothing_is_echoed() {
    let bench = Bench::polling(BotApi::start());
    bench.api.waits_for_poll();
    let bob = bench.api.citizen("en", "Bob");
    let group = bob.group("Herders");
    let watcher = bob.watching(&group);
    bob.says_in(&group, "my number is 13847812345");
    bob.says_in(&group, "hello?");
    let link = watcher.reads();
    assert!(link.text.contains("https://t.me/iltod_test_bot?start="));
    bench.api.waits_quiet();
    assert_eq!(watcher.chat().len(), 1);
    assert!(bob.chat().is_empty());
}
