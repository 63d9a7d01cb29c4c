//! Webhooks as the real server pushes them: a line for each chat, whose head must succeed before
//! its next update goes; chats side by side up to `max_connections`; any 2xx is success. A failure
//! is tried again at once, then after 2, 4, 8 … units up to 60; `Retry-After` is kept up to 3,600;
//! 410 that lasts closes the webhook.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::json;
use tokio::{sync::Notify, task::JoinSet};

use super::{
    body::Params,
    bot::Bot,
    fault::Refusal,
    methods::Outcome,
    serve::Shared,
    updates::{Update, Wake},
};

/// Units of delay at most, and of `Retry-After`.
const MAX_DELAY: u32 = 60;
const MAX_RETRY_AFTER: u32 = 3600;

/// A webhook that is set, and what waits for it.
pub struct Webhook {
    pub url: String,
    pub secret: String,
    pub max_connections: usize,
    /// Every answer: when, update, status (0 is none).
    pub answers: Vec<(Duration, i64, u16)>,
    last_error: Option<(i64, String)>,
    lines: HashMap<i64, ChatLine>,
    ready: VecDeque<i64>,
    sleeping: Vec<(Instant, i64)>,
    flying: usize,
    pub most_under_way: usize,
    gone_since: Option<Instant>,
    /// 410 for longer than this closes the webhook.
    pub gone_closes: Duration,
    news: Arc<Notify>,
    /// Updates of no chat have lines of their own.
    lone: i64,
}

#[derive(Default)]
struct ChatLine {
    updates: VecDeque<Update>,
    delay: u32,
    fails: u32,
}

impl Webhook {
    fn take(&mut self, update: Update) {
        let key = update.chat.unwrap_or_else(|| {
            self.lone += 1;
            i64::MIN + self.lone
        });
        let line = self.lines.entry(key).or_default();
        if line.updates.is_empty() {
            self.ready.push_back(key);
        }
        line.updates.push_back(update);
    }

    /// Updates that wait or are under way.
    pub fn pending(&self) -> usize {
        self.lines.values().map(|line| line.updates.len()).sum()
    }

    /// Pushes that are not answered yet.
    pub fn under_way(&self) -> usize {
        self.flying
    }

    /// The pushes that may begin now.
    fn begin(&mut self, now: Instant) -> Vec<(i64, Update)> {
        let ready = &mut self.ready;
        self.sleeping.retain(|(until, key)| {
            let sleeps = *until > now;
            if !sleeps {
                ready.push_back(*key);
            }
            sleeps
        });
        let mut begun = Vec::new();
        while self.flying < self.max_connections
            && let Some(key) = self.ready.pop_front()
        {
            if let Some(update) = self.lines.get(&key).and_then(|line| line.updates.front()) {
                begun.push((key, update.clone()));
                self.flying += 1;
                self.most_under_way = self.most_under_way.max(self.flying);
            }
        }
        begun
    }

    fn done(&mut self, key: i64) {
        self.gone_since = None;
        let Some(line) = self.lines.get_mut(&key) else {
            return;
        };
        line.updates.pop_front();
        line.fails = 0;
        if line.updates.is_empty() {
            self.lines.remove(&key);
        } else {
            self.ready.push_back(key);
        }
    }

    fn failed(&mut self, key: i64, retry_after: u32, unit: Duration, now: Instant) {
        let Some(line) = self.lines.get_mut(&key) else {
            return;
        };
        let mut wait = retry_after.min(MAX_RETRY_AFTER);
        if wait == 0 && line.fails > 0 {
            line.delay = (line.delay.max(1) * 2).min(MAX_DELAY);
            wait = line.delay;
        } else if line.fails == 0 {
            line.delay = 1;
        }
        line.fails += 1;
        self.sleeping.push((now + unit * wait, key));
    }

    /// Whether 410 has lasted long enough.
    fn gone(&mut self, status: u16, now: Instant) -> bool {
        if status != 410 {
            self.gone_since = None;
            return false;
        }
        let since = self.gone_since.replace(self.gone_since.unwrap_or(now));
        since.is_some_and(|since| now > since + self.gone_closes)
    }
}

impl Bot {
    /// Moves what waits to the webhook, if one is set.
    pub fn feed_webhook(&mut self) {
        let Some(webhook) = &mut self.webhook else {
            return;
        };
        for update in self.queue.waiting.drain(..) {
            webhook.take(update);
        }
        webhook.news.notify_one();
    }

    /// The updates of the webhook go back into the queue.
    fn close_webhook(&mut self) {
        let Some(mut webhook) = self.webhook.take() else {
            return;
        };
        webhook.news.notify_one();
        let lines = webhook.lines.drain();
        let mut left: Vec<Update> = lines.flat_map(|(_, line)| line.updates).collect();
        left.sort_by_key(|update| update.id);
        self.queue.waiting.extend(left);
    }

    /// Updates that are not confirmed, wherever they wait.
    pub fn pending(&self) -> usize {
        self.queue.waiting.len() + self.webhook.as_ref().map_or(0, Webhook::pending)
    }
}

/// `setWebhook`.
pub fn set(shared: &Arc<Shared>, bot: &mut Bot, params: &Params) -> Outcome {
    let url = params.text("url").unwrap_or_default();
    if url.is_empty() {
        return Ok(delete(bot, params));
    }
    let parsed: Result<reqwest::Url, _> = url.parse();
    if !parsed.is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
        return Err(Refusal::bad(
            "bad webhook: An HTTPS URL must be provided for webhook",
        ));
    }
    let secret = params.text("secret_token").unwrap_or_default();
    let lawful = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if secret.len() > 256 || !secret.chars().all(lawful) {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    bot.queue.allow(params)?;
    delete(bot, params);
    bot.queue.wake(Wake::Webhook);
    let most = params.int("max_connections").unwrap_or(40).clamp(1, 100);
    let news = Arc::new(Notify::new());
    bot.webhook = Some(Webhook {
        url,
        secret,
        max_connections: usize::try_from(most).unwrap_or(40),
        answers: Vec::new(),
        last_error: None,
        lines: HashMap::new(),
        ready: VecDeque::new(),
        sleeping: Vec::new(),
        flying: 0,
        most_under_way: 0,
        gone_since: None,
        gone_closes: bot.gone_closes,
        news: Arc::clone(&news),
        lone: 0,
    });
    bot.feed_webhook();
    shared
        .runtime
        .spawn(pusher(Arc::clone(shared), bot.token.clone(), news));
    Ok("true".into())
}

/// `deleteWebhook`.
pub fn delete(bot: &mut Bot, params: &Params) -> String {
    bot.close_webhook();
    if params.flag("drop_pending_updates") {
        bot.queue.waiting.clear();
    }
    "true".into()
}

/// `getWebhookInfo`.
pub fn info(bot: &Bot) -> String {
    let mut json = json!({
        "url": "", "has_custom_certificate": false, "pending_update_count": bot.pending()
    });
    if let Some(webhook) = &bot.webhook {
        json["url"] = webhook.url.as_str().into();
        json["max_connections"] = webhook.max_connections.into();
        json["ip_address"] = "127.0.0.1".into();
        if let Some((date, text)) = &webhook.last_error {
            json["last_error_date"] = (*date).into();
            json["last_error_message"] = text.as_str().into();
        }
    }
    if !bot.queue.allowed.is_empty() {
        json["allowed_updates"] = json!(bot.queue.allowed);
    }
    json.to_string()
}

/// What came of a push: the line, the update, the status (0: none), `Retry-After`.
type Pushed = (i64, i64, u16, u32);

/// Pushes as long as this webhook is set.
async fn pusher(shared: Arc<Shared>, token: String, news: Arc<Notify>) {
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(60))
        .build()
        .expect("a client without special settings");
    let mut flying = JoinSet::new();
    loop {
        let begun = shared.if_known(&token, |bot| {
            let mine = bot
                .webhook
                .as_mut()
                .filter(|hook| Arc::ptr_eq(&hook.news, &news))?;
            let begun = mine.begin(Instant::now());
            let wake = mine.sleeping.iter().map(|(until, _)| *until).min();
            let now = Instant::now();
            for (_, update) in &begun {
                if let Some(chat) = update.chat.and_then(|id| bot.chats.get_mut(&id)) {
                    chat.waits_since.get_or_insert(now);
                }
            }
            Some((mine.url.clone(), mine.secret.clone(), begun, wake))
        });
        let Some((url, secret, begun, wake)) = begun.flatten() else {
            return;
        };
        for (key, update) in begun {
            flying.spawn(push(
                client.clone(),
                url.clone(),
                secret.clone(),
                key,
                update,
            ));
        }
        let far = Instant::now() + Duration::from_secs(3600);
        tokio::select! {
            () = news.notified() => {}
            Some(Ok(pushed)) = flying.join_next(), if !flying.is_empty() => {
                shared.with(&token, |bot| result(bot, &news, pushed));
            }
            () = tokio::time::sleep_until(wake.unwrap_or(far).into()) => {}
        }
    }
}

async fn push(
    client: reqwest::Client,
    url: String,
    secret: String,
    key: i64,
    update: Update,
) -> Pushed {
    let mut request = client
        .post(url)
        .header("Content-Type", "application/json")
        .body(update.bytes.to_vec());
    if !secret.is_empty() {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let Ok(answer) = request.send().await else {
        return (key, update.id, 0, 0);
    };
    let after = answer
        .headers()
        .get("Retry-After")
        .and_then(|v| v.to_str().ok()?.parse().ok());
    let status = answer.status().as_u16();
    // The connection can be used again once the body is read.
    let _ = answer.bytes().await;
    (key, update.id, status, after.unwrap_or(0))
}

fn result(bot: &mut Bot, news: &Arc<Notify>, (key, id, status, retry_after): Pushed) {
    let (now, date, unit) = (Instant::now(), bot.now(), bot.webhook_unit);
    let since = bot.began.elapsed();
    let mine = bot
        .webhook
        .as_mut()
        .filter(|hook| Arc::ptr_eq(&hook.news, news));
    let Some(webhook) = mine else {
        return;
    };
    webhook.flying -= 1;
    if !bot.proofs.counts_only || !(200..300).contains(&status) {
        webhook.answers.push((since, id, status));
    }
    if (200..300).contains(&status) {
        webhook.done(key);
        bot.queue.confirmed += 1;
        return;
    }
    let text = match status {
        0 => "Connection failed".to_owned(),
        _ => format!("Wrong response from the webhook: {status}"),
    };
    webhook.last_error = Some((date, text));
    webhook.failed(key, retry_after, unit, now);
    if webhook.gone(status, now) {
        bot.close_webhook();
    }
}
