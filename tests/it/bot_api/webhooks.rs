//! Webhooks: each chat in its order, tried again until taken, the secret in its header.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};

use super::client::Client;
use crate::harness::bot_api::BotApi;

/// What a hook answers: status and `Retry-After`, by the text of the message; once each.
type Answers = Arc<Mutex<HashMap<String, Vec<(u16, Option<u32>)>>>>;

/// A bot that takes updates by webhook.
#[derive(Clone)]
struct Hook {
    answers: Answers,
    came: Arc<Mutex<Vec<(String, u16, String)>>>,
    /// Answers wait as long as somebody holds this.
    gate: Arc<tokio::sync::RwLock<()>>,
}

impl Hook {
    fn start(client: &Client) -> (Self, String) {
        let hook = Self {
            answers: Answers::default(),
            came: Arc::default(),
            gate: Arc::default(),
        };
        let router = axum::Router::new()
            .route("/hook", post(take))
            .with_state(hook.clone());
        let address = client.runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            tokio::spawn(async move { axum::serve(listener, router).await });
            address
        });
        (hook, format!("http://{address}/hook"))
    }

    /// The message with this text is answered so, first to last; then with 200.
    fn answers(&self, text: &str, answers: &[(u16, Option<u32>)]) {
        self.answers
            .lock()
            .unwrap()
            .insert(text.to_owned(), answers.to_vec());
    }

    /// Text and status of everything that came.
    fn came(&self) -> Vec<(String, u16)> {
        let came = self.came.lock().unwrap();
        came.iter()
            .map(|(text, status, _)| (text.clone(), *status))
            .collect()
    }
}

async fn take(
    State(hook): State<Hook>,
    headers: HeaderMap,
    axum::Json(update): axum::Json<Value>,
) -> Response {
    let _open = hook.gate.read().await;
    let text = update["message"]["text"].as_str().unwrap_or("").to_owned();
    let next = {
        let mut answers = hook.answers.lock().unwrap();
        let mine = answers.get_mut(&text).filter(|left| !left.is_empty());
        mine.map_or((200, None), |left| left.remove(0))
    };
    let secret = headers.get("x-telegram-bot-api-secret-token");
    let secret = secret
        .map_or("", |value| value.to_str().unwrap())
        .to_owned();
    hook.came.lock().unwrap().push((text, next.0, secret));
    let status = StatusCode::from_u16(next.0).unwrap();
    match next.1 {
        Some(seconds) => (status, [("Retry-After", seconds.to_string())]).into_response(),
        None => status.into_response(),
    }
}

struct World {
    api: BotApi,
    client: Client,
    hook: Hook,
    url: String,
}

impl World {
    fn new() -> Self {
        let (api, client) = (BotApi::start(), Client::new());
        let (hook, url) = Hook::start(&client);
        api.with(|bot| bot.webhook_unit = Duration::from_millis(1));
        Self {
            api,
            client,
            hook,
            url,
        }
    }

    fn set(&self, mut more: Value) {
        more["url"] = self.url.as_str().into();
        self.client.ok(&self.api, "setWebhook", more);
    }

    fn settles(&self) {
        self.api
            .waits_until("all updates pushed", |bot| bot.pending() == 0);
    }
}

#[test]
fn an_update_is_pushed_with_the_secret_and_any_2xx_is_success() {
    let world = World::new();
    let bob = world.api.citizen("en", "Bob");
    bob.says("before");
    world.set(json!({ "secret_token": "s-e_c", "max_connections": 5 }));
    world.hook.answers("after", &[(204, None)]);
    bob.says("after");
    world.settles();

    let came = world.hook.came.lock().unwrap().clone();
    let of = |text: &str, status| (text.to_owned(), status, "s-e_c".to_owned());
    assert_eq!(came, [of("before", 200), of("after", 204)]);
    let info = world.client.ok(&world.api, "getWebhookInfo", json!({}));
    assert_eq!(
        (&info["max_connections"], &info["pending_update_count"]),
        (&json!(5), &json!(0))
    );
}

#[test]
fn the_head_of_a_chat_must_succeed_before_its_next_and_other_chats_go_on() {
    let world = World::new();
    let (bob, eve) = (
        world.api.citizen("en", "Bob"),
        world.api.citizen("en", "Eve"),
    );
    world.hook.answers(
        "b1",
        &[(503, Some(1)), (500, None), (302, None), (400, None)],
    );
    world.set(json!({}));
    for (citizen, text) in [(&bob, "b1"), (&bob, "b2"), (&eve, "e1"), (&eve, "e2")] {
        citizen.says(text);
    }
    world.settles();

    let came = world.hook.came();
    let of = |start: &str| -> Vec<(String, u16)> {
        came.iter()
            .filter(|(text, _)| text.starts_with(start))
            .cloned()
            .collect()
    };
    let b = |text: &str, status| (text.to_owned(), status);
    assert_eq!(
        of("b"),
        [
            b("b1", 503),
            b("b1", 500),
            b("b1", 302),
            b("b1", 400),
            b("b1", 200),
            b("b2", 200)
        ]
    );
    assert_eq!(of("e"), [b("e1", 200), b("e2", 200)]);
    let info = world.client.ok(&world.api, "getWebhookInfo", json!({}));
    assert_eq!(
        info["last_error_message"],
        "Wrong response from the webhook: 400"
    );
}

#[test]
fn delays_double_after_the_first_retry_and_retry_after_is_kept() {
    let world = World::new();
    let unit = Duration::from_millis(20);
    world.api.with(|bot| bot.webhook_unit = unit);
    let bob = world.api.citizen("en", "Bob");
    let fails = [(500, None), (500, None), (500, None), (503, Some(3))];
    world.hook.answers("x", &fails);
    world.set(json!({}));
    bob.says("x");
    world.settles();

    let answers = world
        .api
        .with(|bot| bot.webhook.as_ref().unwrap().answers.clone());
    let times: Vec<Duration> = answers.iter().map(|(at, ..)| *at).collect();
    let gaps: Vec<Duration> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let least = [Duration::ZERO, unit * 2, unit * 4, unit * 3];
    assert_eq!(gaps.len(), 4);
    assert!(
        gaps.iter().zip(least).all(|(gap, least)| *gap >= least),
        "{gaps:?}"
    );
}

#[test]
fn at_most_as_many_pushes_run_at_once_as_connections_are_allowed() {
    let world = World::new();
    world.set(json!({ "max_connections": 2 }));
    let shut = world
        .client
        .runtime
        .block_on(Arc::clone(&world.hook.gate).write_owned());
    for n in 0..6 {
        world.api.citizen("en", &format!("C{n}")).says("x");
    }
    world.api.waits_until("two are under way", |bot| {
        bot.webhook
            .as_ref()
            .is_some_and(|hook| hook.under_way() == 2)
    });
    drop(shut);
    world.settles();

    assert_eq!(world.hook.came().len(), 6);
    assert_eq!(
        world
            .api
            .with(|bot| bot.webhook.as_ref().unwrap().most_under_way),
        2
    );
}

#[test]
fn polling_is_refused_while_a_webhook_is_set_and_a_poll_ends_when_one_is() {
    let world = World::new();
    let poll = world
        .client
        .begins(&world.api, "getUpdates", json!({ "timeout": 50 }));
    world
        .api
        .waits_until("a poll waits", |bot| bot.queue.is_polled());
    world.set(json!({}));
    let (status, ended) = world.client.ends(poll).unwrap();
    assert_eq!(status, 409);
    assert_eq!(
        ended["description"],
        "Conflict: terminated by setWebhook request"
    );
    let (code, text) = world.client.refused(&world.api, "getUpdates", json!({}));
    assert_eq!(code, 409);
    assert!(text.starts_with("Conflict: can't use getUpdates method while webhook is active"));

    world.hook.answers("x", &[(500, None); 100]);
    world
        .api
        .with(|bot| bot.webhook_unit = Duration::from_secs(3600));
    let said = world.api.citizen("en", "Bob").says("x");
    world.client.ok(&world.api, "deleteWebhook", json!({}));
    let back = world.client.updates(&world.api, json!({}));
    assert_eq!(
        back,
        [said.update_id.unwrap()],
        "what was not taken can be polled"
    );
    world.client.ok(
        &world.api,
        "deleteWebhook",
        json!({ "drop_pending_updates": true }),
    );
    assert_eq!(
        world.client.updates(&world.api, json!({})),
        Vec::<i64>::new()
    );
}

#[test]
fn a_webhook_that_stays_gone_is_closed() {
    let world = World::new();
    world.api.with(|bot| bot.gone_closes = Duration::ZERO);
    world
        .hook
        .answers("x", &[(410, None), (410, None), (410, None)]);
    world.set(json!({}));
    world.api.citizen("en", "Bob").says("x");
    world
        .api
        .waits_until("the webhook is closed", |bot| bot.webhook.is_none());

    assert_eq!(
        world.client.ok(&world.api, "getWebhookInfo", json!({}))["url"],
        ""
    );
    assert_eq!(world.client.updates(&world.api, json!({})).len(), 1);
}

#[test]
fn urls_and_secrets_are_checked() {
    let world = World::new();
    for body in [
        json!({ "url": "ftp://x.cn" }),
        json!({ "url": world.url, "secret_token": "a b" }),
        json!({ "url": world.url, "secret_token": "x".repeat(257) }),
    ] {
        let (code, _) = world.client.refused(&world.api, "setWebhook", body);
        assert_eq!(code, 400);
    }
}
