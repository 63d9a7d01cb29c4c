//! One bot on the server: its chats, its queue, its script and what was seen of it.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::{Map, Value, json};

use super::{
    fault::{Fault, Lot, Refusal, Script},
    files::FileStore,
    load::Driver,
    methods,
    proofs::Proofs,
    updates::{Queue, Update},
    webhook::Webhook,
};

/// The first id of a person: above 32 bits, as real ones are.
const FIRST_USER: i64 = 5_000_000_001;

/// What the bot sent into a chat, as the server took it.
#[derive(Debug, Clone)]
pub struct Sent {
    pub chat: i64,
    pub message_id: i64,
    pub method: &'static str,
    /// What a person reads: the text or caption without markup.
    pub text: String,
    /// The entities of the text, explicit or parsed; an empty list if none.
    pub entities: Value,
    /// `reply_markup` as an object, or null.
    pub markup: Value,
    /// All parameters as they came.
    pub params: Map<String, Value>,
    pub file_id: Option<String>,
    /// Since the start of the server.
    pub at: Duration,
    /// Taken, but the bot was not told so.
    pub uncertain: bool,
    /// The first message after an update of the chat was handed out.
    pub fresh: bool,
}

/// What happened in a chat, in its order.
#[derive(Debug, Clone)]
pub enum Line {
    Sent(Arc<Sent>),
    /// Any other method that names the chat: `sendChatAction`, `editMessageReplyMarkup` …
    Did(&'static str, Map<String, Value>),
    /// What the person did: the kind of the update and its content.
    Came(String, Value),
}

/// A chat of the bot.
#[derive(Debug)]
pub struct Chat {
    pub id: i64,
    /// `chat` in a message.
    pub json: Value,
    pub next_message: i64,
    pub log: Vec<Line>,
    /// Sends that were taken.
    pub accepted: u64,
    /// How much of `log` the citizen has read.
    pub read: usize,
    /// Every send is refused with this.
    pub refusal: Option<Refusal>,
    pub frozen_until: Option<Instant>,
    /// An update was handed out and not answered yet.
    pub waits_since: Option<Instant>,
    pub last: Option<Arc<Sent>>,
}

impl Chat {
    pub fn new(id: i64, json: Value) -> Self {
        Self {
            id,
            json,
            next_message: 1,
            log: Vec::new(),
            accepted: 0,
            read: 0,
            refusal: None,
            frozen_until: None,
            waits_since: None,
            last: None,
        }
    }

    pub fn message_id(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message - 1
    }
}

/// A press that waits for its answer.
#[derive(Debug, Clone)]
pub struct Press {
    pub chat: i64,
    pub at: Instant,
    pub answers: Vec<Map<String, Value>>,
}

/// One bot.
pub struct Bot {
    pub token: String,
    pub me: Value,
    pub revoked: bool,
    /// The token that holds now, when it is not the first one.
    pub renewed: Option<String>,
    pub chats: HashMap<i64, Chat>,
    pub users: HashMap<i64, Value>,
    pub queue: Queue,
    pub webhook: Option<Webhook>,
    /// A second of the webhook's delays; shorter in tests.
    pub webhook_unit: Duration,
    pub gone_closes: Duration,
    pub script: Script,
    pub proofs: Proofs,
    pub files: FileStore,
    pub presses: HashMap<String, Press>,
    /// How long a press may be answered.
    pub press_lives: Duration,
    /// `setMyCommands` and the like: method and parameters, in order.
    pub settings: Vec<(&'static str, Map<String, Value>)>,
    /// The request being carried out will not be answered properly.
    pub uncertain: bool,
    pub driver: Option<Box<dyn Driver>>,
    pub frozen_until: Option<Instant>,
    pub began: Instant,
    /// The date of what people write, seconds since 1970; the clock if nothing is set.
    pub date: Option<i64>,
    pub lot: Lot,
    /// The part of the updates that comes twice.
    pub repeats: f64,
    pub copies: Vec<Update>,
    next_user: i64,
    next_group: i64,
    pub next_press: u64,
}

impl Bot {
    pub fn new(token: &str, username: &str, began: Instant) -> Self {
        let id: i64 = token
            .split(':')
            .next()
            .and_then(|n| n.parse().ok())
            .unwrap_or(1);
        Self {
            token: token.to_owned(),
            me: json!({
                "id": id, "is_bot": true, "first_name": username, "username": username,
                "can_join_groups": true, "can_read_all_group_messages": false,
                "supports_inline_queries": false, "can_connect_to_business": false,
                "has_main_web_app": false
            }),
            revoked: false,
            renewed: None,
            chats: HashMap::new(),
            users: HashMap::new(),
            queue: Queue::from_id(100_000_001),
            webhook: None,
            webhook_unit: Duration::from_secs(1),
            gone_closes: Duration::from_secs(23 * 3600),
            script: Script::default(),
            proofs: Proofs::default(),
            files: FileStore::default(),
            presses: HashMap::new(),
            press_lives: Duration::from_secs(15 * 60),
            settings: Vec::new(),
            uncertain: false,
            driver: None,
            frozen_until: None,
            began,
            date: None,
            lot: Lot::new(7),
            repeats: 0.0,
            copies: Vec::new(),
            next_user: FIRST_USER,
            next_group: -4_000_000_001,
            next_press: 1,
        }
    }

    /// `from` of a message of the bot.
    pub fn as_user(&self) -> Value {
        json!({
            "id": self.me["id"], "is_bot": true,
            "first_name": self.me["first_name"], "username": self.me["username"]
        })
    }

    /// A new person with a private chat.
    pub fn person(&mut self, lang: &str, name: &str) -> i64 {
        let id = self.next_user;
        self.next_user += 1;
        let mut user = json!({ "id": id, "is_bot": false, "first_name": name });
        if !lang.is_empty() {
            user["language_code"] = lang.into();
        }
        self.users.insert(id, user);
        let chat = json!({ "id": id, "first_name": name, "type": "private" });
        self.chats.insert(id, Chat::new(id, chat));
        id
    }

    /// A new group.
    pub fn group(&mut self, title: &str) -> i64 {
        let id = self.next_group;
        self.next_group -= 1;
        let json = json!({
            "id": id, "title": title, "type": "group", "all_members_are_administrators": true
        });
        self.chats.insert(id, Chat::new(id, json));
        id
    }

    /// A supergroup's id for a group that moves.
    pub fn super_id(&mut self) -> i64 {
        self.next_group -= 1;
        -1_000_000_000_000 + self.next_group % 1_000_000_000
    }

    /// The date of a message now.
    pub fn now(&self) -> i64 {
        self.date.unwrap_or_else(|| {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            since.map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(0))
        })
    }

    /// Queues an update of this kind, if the bot wants such; its id.
    pub fn update(&mut self, chat: Option<i64>, kind: &str, content: &Value) -> Option<i64> {
        if !self.proofs.counts_only
            && let Some(chat) = chat.and_then(|id| self.chats.get_mut(&id))
        {
            chat.log.push(Line::Came(kind.to_owned(), content.clone()));
        }
        if !self.queue.wants(kind) {
            return None;
        }
        let rest = format!("\"{kind}\":{content}");
        if let Some(held) = &mut self.queue.held {
            held.push(super::updates::Held { chat, rest });
            return None;
        }
        let id = self.queue.push(chat, &rest);
        self.repeat();
        self.feed_webhook();
        Some(id)
    }

    /// By lot, the newest update comes a second time, now or later.
    pub fn repeat(&mut self) {
        if self.repeats > 0.0 && self.lot.draw() < self.repeats {
            let newest = self.queue.waiting.back().cloned();
            self.copies.extend(newest);
        }
        if !self.copies.is_empty() && self.lot.draw() < 0.4 {
            let at = self.lot.below(self.copies.len());
            let copy = self.copies.swap_remove(at);
            self.again(copy);
        }
    }

    /// Puts a copy of an update at the end of the queue.
    pub fn again(&mut self, mut copy: Update) {
        copy.late = true;
        copy.handed = None;
        self.queue.put(copy);
    }

    /// Updates of these chats were handed out.
    pub fn handed(&mut self, chats: &[i64]) {
        let now = Instant::now();
        for id in chats {
            if let Some(chat) = self.chats.get_mut(id) {
                chat.waits_since.get_or_insert(now);
            }
        }
    }

    /// The driver, if any, decides what the person does about a message.
    pub fn drive(&mut self, sent: &Sent) {
        if let Some(mut driver) = self.driver.take() {
            driver.message(self, sent);
            self.driver = Some(driver);
        }
    }

    /// A request arrives: it is recorded, and the script says what happens to it.
    pub fn arrives(&mut self, method: &str, chat: Option<i64>, began: Instant) -> Option<Fault> {
        let name = methods::known(method);
        let seen = self.proofs.arrived(name, chat, began);
        self.proofs.opened(name == "getUpdates");
        let now = Instant::now();
        let frozen = |until: Option<Instant>| until.is_some_and(|end| now < end);
        let of_chat = chat
            .and_then(|id| self.chats.get(&id))
            .and_then(|c| c.frozen_until);
        if chat.is_some() && (frozen(self.frozen_until) || frozen(of_chat)) {
            self.proofs.violations.push(seen);
        }
        if self.script.rules.is_empty() {
            return None;
        }
        let fault = self.script.hit(method, chat, false)?;
        if let Fault::Refuse(Refusal {
            retry_after: Some(seconds),
            for_all,
            ..
        }) = &fault
        {
            let end = Some(now + Duration::from_secs(*seconds));
            match chat.and_then(|id| self.chats.get_mut(&id)) {
                Some(chat) if !for_all => chat.frozen_until = end,
                _ => self.frozen_until = end,
            }
        }
        Some(fault)
    }
}
