//! What no tidy client sends: ids that jump, JSON without end, buttons of another time or person,
//! markup and controls in words (rows B15, B16, B28, B29, B30, B31 of the faults).

use std::time::Duration;

use crate::harness::bot_api::{BotApi, Citizen, Fault, Rule, Sent};
use crate::telegram::bench::Bench;

/// What one person says until the page on which the request is sent.
const SAYS: [&str; 4] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
];

#[test]
fn ids_that_jump_back_beyond_32_bits_or_below_zero_are_all_taken_once() {
    let mut bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh-hans", "Bob");
    let ids = [5, 1 << 31, (1 << 40) + 3, 1 << 20, -7, 9];
    for id in ids {
        // An id jumps back after a quiet week, so an answer with nothing in it came before.
        let nothing = br#"{"ok":true,"result":[]}"#.to_vec();
        let quiet = Fault::Raw(200, "application/json", nothing);
        bench.api.script(Rule::on("getUpdates", quiet));
        bench.api.next_update_id(id);
        bob.asks("汉语");
    }
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bob.chat().len(), ids.len(), "{}", bob.transcript());
    assert_eq!(bench.log().quarantined, 0);
}

#[test]
fn json_without_end_is_put_aside_and_its_neighbours_are_answered() {
    let api = BotApi::start();
    let bob = api.citizen("zh-hans", "Bob");
    let long = "x".repeat(1 << 20);
    let holes = [
        format!("\"message\":{}{}", "[".repeat(10_000), "]".repeat(10_000)),
        format!(
            "\"message\":{}0{}",
            "{\"a\":".repeat(10_000),
            "}".repeat(10_000)
        ),
        format!("\"unheard_of\":\"{long}\""),
        "\"message\":{\"text\":\"\\ud83d\"}".to_owned(),
    ];
    for (n, hole) in holes.iter().enumerate() {
        let id = 100 + i64::try_from(n).unwrap();
        let update = format!("{{\"update_id\":{id},{hole}}}");
        api.poison(id, None, update.as_bytes(), false);
    }
    api.next_update_id(200);
    bob.says("汉语");
    let mut bench = Bench::polling(api);
    bob.reads_within(Duration::from_secs(60)).unwrap();
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.log().quarantined, holes.len() as u64);
}

fn first_button(sent: &Sent) -> String {
    let button = &sent.markup["inline_keyboard"][0][0]["callback_data"];
    button.as_str().unwrap().to_owned()
}

fn comes_to_the_check(bob: &Citizen) -> std::sync::Arc<Sent> {
    for line in &SAYS[..3] {
        bob.asks(line);
    }
    bob.asks(SAYS[3])
}

#[test]
fn a_button_holds_for_its_person_draft_and_step_alone() {
    let mut bench = Bench::polling(BotApi::start());
    let ann = bench.api.citizen("zh-hans", "Ann");
    let bob = bench.api.citizen("zh-hans", "Bob");
    let (hers, his) = (comes_to_the_check(&ann), comes_to_the_check(&bob));
    let send = first_button(&his);
    assert!(send.len() <= 64, "{send}");
    // Another person's, a forged one, and one that is too long.
    let forged = send.replace(':', ";");
    for data in [send.as_str(), &forged, &"1:a:1:1".repeat(10)] {
        ann.skips();
        ann.presses_raw(&hers, data);
        let told = ann.reads();
        assert!(!told.text.contains("查询码是"), "{}", told.text);
    }
    assert_eq!(bench.cases(), 0);
    // His own sends it, even when the platform finds its answer too late …
    bench.api.with(|bot| bot.press_lives = Duration::ZERO);
    bob.presses_raw(&his, &send);
    bob.reads_until("查询码是");
    // … and once more says something and sends nothing.
    bob.presses_raw(&his, &send);
    bob.reads();
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.cases(), 1, "{}", bob.transcript());
    assert_eq!(bench.log().quarantined, 0);
}

#[test]
fn many_people_are_answered_while_one_sends_too_much() {
    let api = BotApi::start();
    let ann = api.citizen("zh-hans", "Ann");
    let people: Vec<_> = (0..300)
        .map(|n| api.citizen("zh-hans", &format!("P{n}")))
        .collect();
    for n in 0..100 {
        ann.says("汉语");
        for bob in people.iter().skip(n * 3).take(3) {
            bob.says("汉语");
        }
    }
    let mut bench = Bench::polling(api);
    for bob in &people {
        bob.reads();
    }
    bench.api.waits_quiet();
    bench.close();
    let answers = people.iter().map(|bob| bob.chat().len());
    assert_eq!(answers.sum::<usize>(), people.len());
    assert!(bench.log().flooded >= 60);
}

#[test]
fn markup_in_words_comes_back_as_words_and_controls_do_not() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh-hans", "Bob");
    let words = "<b>草原</b> & _*[补助](javascript:alert(1)) </script> 2024年𠮷名单";
    bob.asks(&format!("我想了解{words}\u{202e}\u{0}\u{1b}[31m"));
    for line in ["1", "娜仁花"] {
        bob.asks(line);
    }
    let check = bob.asks("13847812345");
    assert!(check.text.contains(words), "{}", check.text);
    for sent in bob.chat() {
        assert_eq!(sent.entities, serde_json::json!([]), "{}", sent.text);
        assert!(!sent.params.contains_key("parse_mode"));
        let bad = |c: &char| c.is_control() && *c != '\n' || *c == '\u{202e}';
        assert_eq!(sent.text.chars().find(bad), None, "{:?}", sent.text);
    }
}
