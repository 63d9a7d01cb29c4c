//! The drivers of load, before a bot of a few lines that is not ours.

use std::sync::atomic::Ordering;

use serde_json::{Value, json};

use super::client::Client;
use crate::harness::bot_api::{
    BotApi, Sent,
    load::{ClosedLoop, Conversation, Request, Step, cpu_seconds_of, rss_mib_of},
};

/// Answers every update, confirms, and offers to send after `questions` answers; with `parts`
/// messages for each update.
fn serve(client: &Client, api: &BotApi, questions: usize, parts: usize) {
    let (http, api) = (client.http.clone(), api.clone());
    client.runtime.spawn(async move {
        let mut said: std::collections::HashMap<i64, usize> = Default::default();
        let mut offset = 0;
        loop {
            let poll = json!({ "offset": offset, "timeout": 50 });
            let call = http.post(api.method_url("getUpdates")).json(&poll).send();
            let Ok(answer) = call.await else {
                return;
            };
            let answer: Value = answer.json().await.unwrap();
            for update in answer["result"].as_array().unwrap() {
                offset = update["update_id"].as_i64().unwrap() + 1;
                let chat = update["message"]["chat"]["id"].as_i64().unwrap();
                let n = said.entry(chat).or_default();
                *n = if update["message"]["text"] == "Send it" {
                    0
                } else {
                    *n + 1
                };
                for part in 1..=parts {
                    let mut body = json!({ "chat_id": chat, "text": "?" });
                    if part == parts && *n == questions {
                        body["reply_markup"] = json!({ "keyboard": [["Back", "Send it"]] });
                    }
                    http.post(api.method_url("sendMessage"))
                        .json(&body)
                        .send()
                        .await
                        .unwrap();
                }
            }
        }
    });
}

fn request() -> Request {
    Request::new(&["about grass", "1", "Bat"], &["Send"])
}

#[test]
fn every_citizen_ends_its_conversations_and_every_turn_is_measured() {
    let (api, client) = (BotApi::start(), Client::new());
    serve(&client, &api, 3, 1);
    let done = ClosedLoop::new(request())
        .conversations(5)
        .start(&api, 20, "en");
    api.waits_until("all are done", |_| done.load(Ordering::Relaxed) == 100);

    let turns = api.takes_turns();
    assert_eq!(turns.count, 20 * 5 * 4);
    assert!(turns.p50 <= turns.p99 && turns.p99 <= turns.most && !turns.most.is_zero());
    assert_eq!(api.count("sendMessage"), 400);
    assert_eq!(api.takes_turns().count, 0);
}

#[test]
fn dialogues_stay_open_after_the_steps_that_are_allowed() {
    let (api, client) = (BotApi::start(), Client::new());
    serve(&client, &api, 3, 1);
    ClosedLoop::new(request()).steps(2).start(&api, 30, "en");
    api.waits_until("all have said two things", |bot| bot.queue.confirmed == 60);
    api.waits_until("and were answered", |bot| {
        bot.chats.values().all(|chat| chat.accepted == 2)
    });
    assert_eq!(api.with(|bot| bot.queue.made), 60);
}

#[test]
fn a_second_message_of_a_turn_is_not_answered_but_its_keyboard_is_pressed() {
    let sent = |fresh, markup| Sent {
        chat: 1,
        message_id: 1,
        method: "sendMessage",
        text: "?".into(),
        entities: json!([]),
        markup,
        params: Default::default(),
        file_id: None,
        at: Default::default(),
        uncertain: false,
        fresh,
    };
    let (api, mut script) = (BotApi::start(), request());
    let send = json!({ "keyboard": [["Back", "Send it"]] });
    assert_eq!(script.begin(0), Step::Say("about grass".into()));
    assert_eq!(
        script.next(0, 1, &sent(true, json!(null))),
        Step::Say("1".into())
    );
    assert_eq!(
        script.next(0, 3, &sent(true, json!(null))),
        Step::Wait,
        "no answers are left"
    );
    assert_eq!(
        script.next(0, 3, &sent(false, send.clone())),
        Step::Press("Send it".into())
    );
    assert_eq!(script.next(0, 4, &sent(true, json!(null))), Step::Done);

    ClosedLoop::new(request()).start(&api, 1, "en");
    let made = |fresh, markup| {
        api.with(|bot| {
            let id = *bot.chats.keys().next().unwrap();
            let sent = Sent {
                chat: id,
                ..sent(fresh, markup)
            };
            bot.drive(&sent);
            bot.queue.made
        })
    };
    assert_eq!(
        [
            made(false, json!(null)),
            made(true, json!(null)),
            made(false, send)
        ],
        [1, 2, 3]
    );
}

#[test]
fn the_cost_of_a_process_is_read() {
    let me = std::process::id();
    assert!(rss_mib_of(me) > 1.0);
    let mut n = 0u64;
    while cpu_seconds_of(me) == 0.0 {
        n = std::hint::black_box(n + 1);
    }
    assert_eq!((cpu_seconds_of(u32::MAX), rss_mib_of(u32::MAX)), (0.0, 0.0));
    assert!(BotApi::start().cpu_seconds() > 0.0);
}
