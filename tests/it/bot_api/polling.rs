//! `getUpdates`: what an offset confirms, what comes again, who waits and who is ended.

use serde_json::json;

use super::client::Client;
use crate::harness::bot_api::BotApi;

#[test]
fn an_update_comes_again_until_an_offset_above_it_confirms_it() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let ids: Vec<i64> = ["1", "2", "3"]
        .iter()
        .map(|text| bob.says(text).update_id.unwrap())
        .collect();

    assert_eq!(client.updates(&api, json!({})), ids);
    assert_eq!(
        client.updates(&api, json!({ "offset": ids[0] })),
        ids,
        "nothing is below it"
    );
    assert_eq!(client.updates(&api, json!({ "offset": ids[1] })), ids[1..]);
    assert_eq!(
        client.updates(&api, json!({})),
        ids[1..],
        "the first is confirmed for good"
    );
    assert_eq!(
        client.updates(&api, json!({ "offset": ids[2] + 1 })),
        Vec::<i64>::new()
    );
    assert_eq!(api.with(|bot| bot.queue.confirmed), 3);
}

#[test]
fn a_negative_offset_keeps_the_last_ones_and_forgets_the_others() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let ids: Vec<i64> = (0..5)
        .map(|n| bob.says(&n.to_string()).update_id.unwrap())
        .collect();

    assert_eq!(client.updates(&api, json!({ "offset": -2 })), ids[3..]);
    assert_eq!(client.updates(&api, json!({})), ids[3..]);
}

#[test]
fn a_batch_has_at_most_a_hundred_updates_or_as_many_as_asked() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    for n in 0..130 {
        bob.says(&n.to_string());
    }

    for (limit, given) in [
        (json!(null), 100),
        (json!(7), 7),
        (json!(1000), 100),
        (json!(0), 1),
    ] {
        assert_eq!(
            client.updates(&api, json!({ "limit": limit })).len(),
            given,
            "{limit}"
        );
    }
}

#[test]
fn a_waiting_poll_is_woken_by_the_update() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");

    let poll = client.begins(&api, "getUpdates", json!({ "timeout": 50 }));
    api.waits_until("a poll waits", |bot| bot.queue.is_polled());
    let said = bob.says("hello");

    let (status, answer) = client.ends(poll).unwrap();
    assert_eq!(
        (status, answer["result"][0]["update_id"].as_i64()),
        (200, said.update_id)
    );
    assert_eq!(answer["result"][0]["message"]["text"], "hello");
}

#[test]
fn an_empty_queue_is_answered_at_once_without_a_timeout() {
    let (api, client) = (BotApi::start(), Client::new());

    assert_eq!(client.updates(&api, json!({})), Vec::<i64>::new());
}

#[test]
fn of_two_polls_the_older_one_ends_with_409() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");

    let first = client.begins(&api, "getUpdates", json!({ "timeout": 50 }));
    api.waits_until("the first waits", |bot| bot.queue.is_polled());
    let second = client.begins(&api, "getUpdates", json!({ "timeout": 50 }));
    let (status, answer) = client.ends(first).unwrap();
    let said = bob.says("hello");
    let (_, second) = client.ends(second).unwrap();

    assert_eq!(status, 409);
    assert_eq!(
        answer["description"],
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    assert_eq!(second["result"][0]["update_id"].as_i64(), said.update_id);
    assert_eq!(
        (api.most_polls(), api.with(|bot| bot.proofs.conflicts)),
        (2, 1)
    );
}

#[test]
fn a_poll_whose_client_is_gone_leaves_its_place_and_loses_nothing() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");

    let poll = client.begins(&api, "getUpdates", json!({ "timeout": 50 }));
    api.waits_until("a poll waits", |bot| bot.queue.is_polled());
    poll.abort();
    api.waits_until("its place is free", |bot| {
        !bot.queue.is_polled() && bot.proofs.polls == 0
    });
    let said = bob.says("hello");

    assert_eq!(client.updates(&api, json!({})), [said.update_id.unwrap()]);
    assert_eq!(api.with(|bot| bot.proofs.conflicts), 0);
}

#[test]
fn kinds_that_are_not_wanted_do_not_come_and_the_setting_stays() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");

    client.updates(&api, json!({ "allowed_updates": ["message"] }));
    let said = bob.says("one");
    assert_eq!(bob.edits(said, "two").update_id, None);
    client.updates(&api, json!({}));
    assert_eq!(bob.edits(said, "three").update_id, None);
    client.updates(&api, json!({ "allowed_updates": [] }));
    assert!(bob.edits(said, "four").update_id.is_some());
}

#[test]
fn copies_come_even_after_their_id_was_confirmed() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let id = bob.says("one").update_id.unwrap();
    api.again(id, 2);

    assert_eq!(client.updates(&api, json!({ "limit": 1 })), [id]);
    assert_eq!(client.updates(&api, json!({ "offset": id + 1 })), [id, id]);
    assert_eq!(
        client.updates(&api, json!({ "offset": id + 1 })),
        Vec::<i64>::new()
    );
}

#[test]
fn with_repeats_every_copy_is_a_copy_and_every_update_comes() {
    let (api, client) = (BotApi::start(), Client::new());
    api.seed(5);
    api.repeats(0.3);
    let bob = api.citizen("en", "Bob");
    let said: Vec<i64> = (0..400)
        .map(|n| bob.says(&n.to_string()).update_id.unwrap())
        .collect();
    api.settles_copies();

    let (mut came, mut offset) = (Vec::new(), 0);
    loop {
        let batch = client.updates(&api, json!({ "offset": offset }));
        let Some(most) = batch.iter().max() else {
            break;
        };
        offset = offset.max(most + 1);
        came.extend(batch);
    }

    let copies = came.len() - said.len();
    assert!((80..160).contains(&copies), "{copies}");
    came.sort_unstable();
    came.dedup();
    assert_eq!(came, said);
}

#[test]
fn held_updates_come_in_another_order_and_none_is_missing() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    api.holds();
    for n in 0..60 {
        bob.says(&n.to_string());
    }
    api.releases(0.5);

    let result = client.ok(&api, "getUpdates", json!({}));
    let of = |field: &str| -> Vec<i64> {
        let updates = result.as_array().unwrap().iter();
        let value = |u: &serde_json::Value| u.pointer(field).unwrap().as_i64().unwrap();
        updates.map(value).collect()
    };
    let (ids, mut messages) = (of("/update_id"), of("/message/message_id"));
    assert!(ids.is_sorted() && !messages.is_sorted());
    messages.sort_unstable();
    assert_eq!(messages, (1..=60).collect::<Vec<i64>>());
}

#[test]
fn ids_jump_back_below_zero_and_to_the_end_of_31_bits() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");

    for id in [5, -7, 2_147_483_647, 1 << 31] {
        api.next_update_id(id);
        assert_eq!(bob.says("jump").update_id, Some(id));
        assert_eq!(client.updates(&api, json!({})), [id]);
        api.with(|bot| bot.queue.waiting.clear());
    }
}

#[test]
fn any_bytes_come_as_one_update_beside_the_others() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    bob.says("one");
    api.poison(
        7,
        None,
        b"{\"update_id\":7,\"message\":{\"text\":\"\xff\xfe\"}}",
        true,
    );

    let answer = client.runtime.block_on(async {
        let answer = client
            .http
            .get(api.method_url("getUpdates"))
            .send()
            .await
            .unwrap();
        answer.bytes().await.unwrap()
    });
    assert!(
        answer.windows(2).any(|pair| pair == b"\xff\xfe"),
        "{answer:?}"
    );
}
