//! Faults by script: each is what it says, on the wire and in the records.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::Client;
use crate::harness::bot_api::{BotApi, Citizen, Fault, Rule};

struct World {
    api: BotApi,
    client: Client,
    bob: Citizen,
}

impl World {
    fn new() -> Self {
        let api = BotApi::start();
        let bob = api.citizen("en", "Bob");
        Self {
            api,
            client: Client::new(),
            bob,
        }
    }

    fn body(&self) -> Value {
        json!({ "chat_id": self.bob.id, "text": "x" })
    }

    fn tries(&self) -> reqwest::Result<(u16, Value)> {
        self.client.tries(&self.api, "sendMessage", self.body())
    }

    /// A send under this fault, and whether it was taken all the same.
    fn under(&self, fault: Fault) -> (reqwest::Result<(u16, Value)>, u64) {
        let before = self.api.delivered(self.bob.id);
        self.api.script(Rule::on("sendMessage", fault));
        let result = self.tries();
        (result, self.api.delivered(self.bob.id) - before)
    }
}

#[test]
fn refusals_are_answered_as_the_bot_api_answers_and_nothing_is_taken() {
    let world = World::new();
    for (fault, code, start) in [
        (
            Fault::bad_request("chat not found"),
            400,
            "Bad Request: chat not found",
        ),
        (
            Fault::blocked(),
            403,
            "Forbidden: bot was blocked by the user",
        ),
        (Fault::deactivated(), 403, "Forbidden: user is deactivated"),
        (Fault::unauthorized(), 401, "Unauthorized"),
        (
            Fault::conflict(),
            409,
            "Conflict: terminated by other getUpdates",
        ),
        (Fault::server_error(500), 500, "Internal Server Error"),
    ] {
        let (result, taken) = world.under(fault);
        let (status, json) = result.unwrap();
        assert_eq!(
            (status, &json["error_code"], taken),
            (code, &json!(code), 0)
        );
        assert!(
            json["description"].as_str().unwrap().starts_with(start),
            "{json}"
        );
    }
    let (status, json) = world.under(Fault::migrated(-100_123)).0.unwrap();
    assert_eq!(
        (status, &json["parameters"]["migrate_to_chat_id"]),
        (400, &json!(-100_123))
    );
    assert_eq!(world.tries().unwrap().0, 200, "each rule hits once");
}

#[test]
fn a_page_of_html_and_any_other_body_come_as_they_are() {
    let world = World::new();
    let (html, taken) = world.under(Fault::html(502));
    assert!(html.unwrap_err().is_decode());
    assert_eq!(taken, 0);
    world.api.script(Rule::on(
        "getUpdates",
        Fault::Raw(200, "application/json", b"[1".into()),
    ));
    assert!(
        world
            .client
            .tries(&world.api, "getUpdates", json!({}))
            .unwrap_err()
            .is_decode()
    );
}

#[test]
fn connections_end_before_anything_is_taken() {
    let world = World::new();
    for fault in [Fault::CloseUnread, Fault::Close, Fault::Reset] {
        let (result, taken) = world.under(fault.clone());
        assert!(result.is_err(), "{fault:?}: {result:?}");
        assert_eq!(taken, 0, "{fault:?}");
    }
    assert_eq!(world.api.count("sendMessage"), 3);
}

#[test]
fn a_send_is_taken_and_its_answer_is_lost() {
    let world = World::new();
    for fault in [
        Fault::AcceptThenClose,
        Fault::AcceptThenReset,
        Fault::AcceptThenHalf,
        Fault::AcceptThenGarbage,
        Fault::AcceptThenStatus(502),
    ] {
        let (result, taken) = world.under(fault.clone());
        assert!(result.is_err(), "{fault:?}: {result:?}");
        assert_eq!(taken, 1, "{fault:?}");
        assert!(world.bob.reads().uncertain, "{fault:?}");
    }
    world.tries().unwrap();
    assert!(!world.bob.reads().uncertain);
}

#[test]
fn silence_lasts_until_the_client_hangs_up() {
    let world = World::new();
    for (fault, taken) in [(Fault::AcceptThenSilence, 1), (Fault::Silence, 0)] {
        world.api.script(Rule::on("sendMessage", fault));
        let before = (
            world.api.delivered(world.bob.id),
            world.api.count("sendMessage"),
        );
        let call = world.client.begins(&world.api, "sendMessage", world.body());
        world.api.waits_until("the send arrived", |bot| {
            bot.proofs.count("sendMessage") == before.1 + 1 && bot.proofs.open == 0
        });
        assert!(!call.is_finished());
        assert_eq!(world.api.delivered(world.bob.id) - before.0, taken);
        call.abort();
    }
}

#[test]
fn an_answer_comes_byte_by_byte_and_late_and_is_right() {
    let world = World::new();
    let (slow, _) = world.under(Fault::SlowAnswer(Duration::from_micros(10)));
    assert_eq!(slow.unwrap().1["result"]["text"], "x");
    let began = Instant::now();
    let (late, taken) = world.under(Fault::Delay(Duration::from_millis(30)));
    assert!(began.elapsed() >= Duration::from_millis(30));
    assert_eq!((late.unwrap().0, taken), (200, 1));
}

#[test]
fn a_request_within_the_time_of_a_429_is_a_violation_of_that_chat_alone() {
    let world = World::new();
    let eve = world.api.citizen("en", "Eve");
    let (status, json) = world.under(Fault::too_many(3600)).0.unwrap();
    assert_eq!(
        (status, &json["parameters"]["retry_after"]),
        (429, &json!(3600))
    );
    assert_eq!(json["description"], "Too Many Requests: retry after 3600");

    let other = json!({ "chat_id": eve.id, "text": "x" });
    world.client.ok(&world.api, "sendMessage", other.clone());
    assert_eq!(world.api.violations(), []);
    world.tries().unwrap();
    assert_eq!(world.api.violations()[0].chat, Some(world.bob.id));

    world.api.script(Rule::any(Fault::too_many_for_all(3600)));
    world.tries().unwrap();
    world.client.ok(&world.api, "sendMessage", other);
    assert_eq!(world.api.violations().last().unwrap().chat, Some(eve.id));
}

#[test]
fn a_rule_hits_the_nth_request_of_its_method_and_chat() {
    let world = World::new();
    let eve = world.api.citizen("en", "Eve");
    let rule = Rule::on("sendMessage", Fault::blocked())
        .chat(eve.id)
        .nth(2)
        .times(2);
    world.api.script(rule);

    let send = |chat: i64| {
        let body = json!({ "chat_id": chat, "text": "x" });
        world.client.call(&world.api, "sendMessage", body).0
    };
    let statuses: Vec<u16> = [eve.id, world.bob.id, eve.id, world.bob.id, eve.id, eve.id]
        .map(send)
        .into();
    assert_eq!(statuses, [200, 200, 403, 200, 403, 200]);
}

#[test]
fn lots_hit_their_part_and_the_same_seed_hits_the_same_requests() {
    let run = |seed: u64| -> Vec<u16> {
        let world = World::new();
        world.api.seed(seed);
        world
            .api
            .script(Rule::on("sendMessage", Fault::server_error(500)).chance(0.2));
        (0..300).map(|_| world.tries().unwrap().0).collect()
    };
    let first = run(3);
    let hit = first.iter().filter(|status| **status == 500).count();
    assert!((35..90).contains(&hit), "{hit}");
    assert_eq!(first, run(3));
    assert_ne!(first, run(4));
}

#[test]
fn a_server_that_is_down_refuses_connections_and_comes_back_at_its_port() {
    let world = World::new();
    world.tries().unwrap();
    world.api.goes_down();
    assert!(world.tries().unwrap_err().is_connect());
    world.bob.says("meanwhile");
    world.api.comes_up();
    world.tries().unwrap();
    assert_eq!(world.client.updates(&world.api, json!({})).len(), 1);
}

#[test]
fn the_most_requests_in_a_window_are_counted() {
    let world = World::new();
    for _ in 0..5 {
        world.tries().unwrap();
    }
    let most = |window| {
        world
            .api
            .most_within("sendMessage", Some(world.bob.id), window)
    };
    assert_eq!(
        (
            most(Duration::from_secs(3600)),
            most(Duration::from_nanos(1))
        ),
        (5, 1)
    );
}
