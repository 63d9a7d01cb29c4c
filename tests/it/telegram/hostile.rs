//! Updates that nobody can handle, and people who send too many.

use std::time::Duration;

use serde_json::json;

use crate::harness::bot_api::BotApi;
use crate::telegram::bench::{Bench, SECRET};

/// Inputs of the poison corpus.
const CORPUS: u64 = 10_000;

/// A generator with a seed: the same corpus in each run.
struct Lot(u64);

impl Lot {
    fn draw(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % below
    }
}

fn poison(lot: &mut Lot, id: i64) -> Vec<u8> {
    let hole = match lot.draw(7) {
        0 => "\"message\":{\"text\":\"\\ud800\"}".to_owned(),
        1 => format!("\"message\":{}1{}", "[".repeat(500), "]".repeat(500)),
        2 => "\"from_tomorrow\":{\"a\":1}".to_owned(),
        3 => "\"message\":null".to_owned(),
        4 => format!("\"message\":{{\"date\":{}}}", lot.draw(u64::MAX)),
        5 => "\"callback_query\":{\"id\":7}".to_owned(),
        _ => format!("\"message\":\"{}\"", "x".repeat(lot.draw(5_000) as usize)),
    };
    format!("{{\"update_id\":{id},{hole}}}").into_bytes()
}

#[test]
fn ten_thousand_poisoned_updates_stop_nothing_and_are_counted() {
    let api = BotApi::start();
    let mut lot = Lot(42);
    for n in 0..CORPUS {
        let id = 1_000 + i64::try_from(n).unwrap();
        api.poison(id, None, &poison(&mut lot, id), false);
    }
    api.next_update_id(1_000 + i64::try_from(CORPUS).unwrap());
    let bob = api.citizen("zh", "Bob");
    bob.says("汉语");
    let mut bench = Bench::polling(api);
    bob.reads_within(Duration::from_secs(120)).unwrap();
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.log().quarantined, CORPUS);
}

#[test]
fn an_update_that_is_no_json_is_put_aside_and_its_neighbours_are_answered() {
    let api = BotApi::start();
    let (ann, bob) = (api.citizen("zh", "Ann"), api.citizen("zh", "Bob"));
    api.next_update_id(10);
    ann.says("汉语");
    api.poison(
        11,
        None,
        b"{\"update_id\":11,\"message\":{\"text\":\"\xff\"}}",
        false,
    );
    api.next_update_id(12);
    bob.says("汉语");
    let mut bench = Bench::polling(api);
    ann.reads();
    bob.reads();
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.log().quarantined, 1);
}

#[test]
fn too_many_messages_are_counted_and_told_once_and_others_go_on() {
    let api = BotApi::start();
    let (ann, bob) = (api.citizen("en", "Ann"), api.citizen("en", "Bob"));
    for _ in 0..100 {
        ann.says("English");
    }
    bob.says("English");
    let mut bench = Bench::polling(api);
    bob.reads();
    bench.api.waits_quiet();
    bench.close();
    let told = ann
        .chat()
        .iter()
        .filter(|sent| sent.text.contains("very fast"))
        .count();
    assert_eq!(told, 1, "{}", ann.transcript());
    assert!(bench.log().flooded >= 60);
}

#[test]
fn a_webhook_call_is_refused_without_the_secret_an_id_or_a_shape() {
    let bench = Bench::webhook(BotApi::start());
    let client = reqwest::Client::new();
    let post = |path: &str, header: &str, body: Vec<u8>| {
        let call = client
            .post(format!("{}/telegram/{path}", bench.base))
            .header("X-Telegram-Bot-Api-Secret-Token", header)
            .body(body);
        bench
            .runtime
            .block_on(call.send())
            .unwrap()
            .status()
            .as_u16()
    };
    let good = json!({"update_id": 5, "my_own": {}})
        .to_string()
        .into_bytes();
    assert_eq!(post(SECRET, "wrong", good.clone()), 401);
    assert_eq!(post("wrong", SECRET, good.clone()), 401);
    assert_eq!(post(SECRET, SECRET, b"{".to_vec()), 400);
    assert_eq!(post(SECRET, SECRET, b"{}".to_vec()), 400);
    assert_eq!(post(SECRET, SECRET, vec![b' '; (1 << 20) + 1]), 413);
    assert_eq!(post(SECRET, SECRET, good), 200, "poison is kept, and taken");
}
