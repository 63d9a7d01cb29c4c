//! A Bot API server of our own for tests and load: real HTTP, written from the documentation of
//! the Bot API and from nothing of this package, with citizens as objects and faults by script.
//!
//! It runs on one thread of its own at a port of its own and stops when the last handle goes.
#![allow(
    dead_code,
    unused_imports,
    reason = "tests and benchmarks each use a part"
)]

pub mod acts;
pub mod body;
pub mod bot;
pub mod citizen;
pub mod entities;
pub mod fault;
pub mod files;
pub mod http;
pub mod load;
pub mod markup;
pub mod methods;
pub mod proofs;
pub mod send;
pub mod serve;
pub mod updates;
pub mod webhook;

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, mpsc},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use serde_json::{Map, Value};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

pub use acts::Said;
pub use bot::{Bot, Line, Sent};
pub use citizen::{Citizen, Group};
pub use fault::{Fault, Lot, Refusal, Rule};
pub use load::Driver;
pub use proofs::Seen;

use serve::Shared;
use updates::Update;

/// The token of the first bot, in the shape of real ones.
pub const TOKEN: &str = "7012345678:AAFakeFakeFakeFakeFakeFakeFakeFake_01";

/// How long an event is awaited before a test fails.
const CEILING: Duration = Duration::from_secs(30);

/// A handle on one bot of a server. Copies share the server.
#[derive(Clone)]
pub struct BotApi {
    server: Arc<Server>,
    token: String,
}

struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    /// True: the port is served. Its end stops the server.
    up: Mutex<Option<watch::Sender<bool>>>,
    is_up: watch::Receiver<bool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.up.get_mut().ok().and_then(Option::take);
        if let Some(thread) = self.thread.get_mut().ok().and_then(Option::take) {
            let _ = thread.join();
        }
    }
}

impl BotApi {
    /// A server at a free port, with one bot.
    pub fn start() -> Self {
        Self::start_at(0)
    }

    /// The same at this port of this machine.
    pub fn start_at(port: u16) -> Self {
        let (up, told) = watch::channel(true);
        let (is, is_up) = watch::channel(true);
        let (ready, began) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let mut builder = tokio::runtime::Builder::new_current_thread();
            let runtime = builder.enable_all().build().unwrap();
            let shared = Arc::new(Shared::new(runtime.handle().clone()));
            runtime.block_on(async {
                let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
                let address = listener.local_addr().unwrap();
                ready.send((Arc::clone(&shared), address)).unwrap();
                listen(listener, shared, told, is).await;
            });
        });
        let (shared, address) = began.recv().unwrap();
        shared.add(Bot::new(TOKEN, "iltod_test_bot", shared.began));
        let server = Server {
            shared,
            address,
            up: Mutex::new(Some(up)),
            is_up,
            thread: Mutex::new(Some(thread)),
        };
        Self {
            server: Arc::new(server),
            token: TOKEN.to_owned(),
        }
    }

    /// Another bot on the same server.
    pub fn add_bot(&self, token: &str, username: &str) -> Self {
        let shared = &self.server.shared;
        shared.add(Bot::new(token, username, shared.began));
        Self {
            server: Arc::clone(&self.server),
            token: token.to_owned(),
        }
    }

    /// What `TELEGRAM_API_URL` takes.
    pub fn url(&self) -> String {
        format!("http://{}", self.server.address)
    }

    pub fn token(&self) -> &str {
        &self.token
    }

    /// The address of a method of this bot.
    pub fn method_url(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.url(), self.token)
    }

    /// Does something with the bot's state.
    pub fn with<T>(&self, act: impl FnOnce(&mut Bot) -> T) -> T {
        self.server.shared.with(&self.token, act)
    }

    /// Waits on events until `look` finds something; nothing after the ceiling.
    pub fn wait_for<T>(
        &self,
        ceiling: Duration,
        look: impl FnMut(&mut Bot) -> Option<T>,
    ) -> Option<T> {
        self.server.shared.wait(&self.token, ceiling, look)
    }

    /// Waits on events until this holds.
    ///
    /// # Panics
    /// When it does not before the ceiling.
    pub fn waits_until(&self, what: &str, mut holds: impl FnMut(&mut Bot) -> bool) {
        let found = self.wait_for(CEILING, |bot| holds(bot).then_some(()));
        assert!(found.is_some(), "not in {CEILING:?}: {what}");
    }

    pub fn ceiling(&self) -> Duration {
        CEILING
    }

    /// A new person; `lang` is the `language_code`, empty for none.
    pub fn citizen(&self, lang: &str, name: &str) -> Citizen {
        let id = self.with(|bot| bot.person(lang, name));
        Citizen {
            api: self.clone(),
            id,
            name: name.to_owned(),
            chat_id: id,
        }
    }

    // The script.

    /// Adds a rule; earlier ones go first.
    pub fn script(&self, rule: Rule) {
        self.with(|bot| bot.script.rules.push(rule));
    }

    pub fn clear_script(&self) {
        self.with(|bot| bot.script.rules.clear());
    }

    /// The seed of all lots.
    pub fn seed(&self, seed: u64) {
        self.with(|bot| {
            bot.script.lot = Lot::new(seed);
            bot.lot = Lot::new(seed.wrapping_add(1));
        });
    }

    /// The token does not hold any more (401), or again.
    pub fn revoke(&self, revoked: bool) {
        self.with(|bot| {
            bot.revoked = revoked;
            bot.queue.wake(updates::Wake::Revoked);
        });
    }

    /// The bot gets another token; the one before holds no more. Handles go on as they are.
    pub fn renews_token(&self, token: &str) {
        self.with(|bot| {
            bot.renewed = Some(token.to_owned());
            bot.queue.wake(updates::Wake::Revoked);
        });
    }

    /// The port is closed and all connections are cut: connections are refused until
    /// [`Self::comes_up`].
    pub fn goes_down(&self) {
        self.switch(false);
    }

    pub fn comes_up(&self) {
        self.switch(true);
    }

    fn switch(&self, to: bool) {
        let up = self.server.up.lock().unwrap();
        up.as_ref().unwrap().send(to).unwrap();
        let mut is_up = self.server.is_up.clone();
        let (done, waits) = mpsc::channel();
        self.server.shared.runtime.spawn(async move {
            let _ = is_up.wait_for(|is| *is == to).await;
            let _ = done.send(());
        });
        waits.recv_timeout(CEILING).unwrap();
    }

    // Updates by hand.

    /// The next update gets this id: a jump ahead or back, or below zero.
    pub fn next_update_id(&self, id: i64) {
        self.with(|bot| bot.queue.next_id = id);
    }

    /// Any bytes as one update. With an id and not late, it is confirmed as others are.
    pub fn poison(&self, id: i64, chat: Option<i64>, bytes: &[u8], late: bool) {
        let update = Update {
            id,
            chat,
            bytes: bytes.into(),
            late,
            handed: None,
        };
        self.with(|bot| {
            bot.queue.put(update);
            bot.feed_webhook();
        });
    }

    /// An update of any kind with the next id.
    pub fn update(&self, chat: Option<i64>, kind: &str, content: &Value) -> Option<i64> {
        self.with(|bot| bot.update(chat, kind, content))
    }

    /// The same update once more, so many times; it must be waiting still.
    pub fn again(&self, update_id: i64, times: usize) {
        self.with(|bot| {
            let mut waiting = bot.queue.waiting.iter();
            let copy = waiting.find(|u| u.id == update_id).cloned().unwrap();
            for _ in 0..times {
                bot.again(copy.clone());
            }
            bot.feed_webhook();
        });
    }

    /// From now on all updates are recorded …
    pub fn records(&self) {
        self.with(|bot| {
            bot.queue.record.get_or_insert_default();
        });
    }

    /// … and the recorded ones come once more, all of them, in their order.
    pub fn tells_all_again(&self) {
        self.with(|bot| {
            // Whatever waits still is among them.
            bot.queue.waiting.clear();
            for update in bot.queue.record.take().unwrap_or_default() {
                bot.queue.put(update);
            }
            bot.feed_webhook();
        });
    }

    /// By lot, this part of the updates comes twice (the copy at once or later).
    pub fn repeats(&self, part: f64) {
        self.with(|bot| bot.repeats = part);
    }

    /// The copies that were put off come now.
    pub fn settles_copies(&self) {
        self.with(|bot| {
            for copy in std::mem::take(&mut bot.copies) {
                bot.again(copy);
            }
            bot.feed_webhook();
        });
    }

    /// From now on updates are held back …
    pub fn holds(&self) {
        self.with(|bot| {
            bot.queue.held.get_or_insert_default();
        });
    }

    /// … and come now; this part of them is moved to another place by lot. Ids follow the new
    /// order, so a message may come after a younger one.
    pub fn releases(&self, moved: f64) {
        self.with(|bot| {
            let mut held = bot.queue.held.take().unwrap_or_default();
            for n in 0..held.len() {
                if bot.lot.draw() < moved {
                    let other = bot.lot.below(held.len());
                    held.swap(n, other);
                }
            }
            for one in held {
                bot.queue.push(one.chat, &one.rest);
                bot.repeat();
            }
            bot.feed_webhook();
        });
    }

    /// … and come now, the last one first.
    pub fn releases_backwards(&self) {
        self.with(|bot| {
            if let Some(held) = &mut bot.queue.held {
                held.reverse();
            }
        });
        self.releases(0.0);
    }

    // Proofs.

    /// Sends into this chat that were taken.
    pub fn delivered(&self, chat: i64) -> u64 {
        self.with(|bot| bot.chats.get(&chat).map_or(0, |chat| chat.accepted))
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Seen> {
        self.with(|bot| bot.proofs.requests.clone())
    }

    /// Requests of a method so far.
    pub fn count(&self, method: &str) -> u64 {
        self.with(|bot| bot.proofs.count(method))
    }

    /// Requests with a token that belonged to no bot.
    pub fn strangers(&self) -> u64 {
        let strangers = &self.server.shared.strangers;
        strangers.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Requests that came before the time of a 429 was over.
    pub fn violations(&self) -> Vec<Seen> {
        self.with(|bot| bot.proofs.violations.clone())
    }

    /// The most `getUpdates` that ran at once.
    pub fn most_polls(&self) -> usize {
        self.with(|bot| bot.proofs.most_polls)
    }

    /// The most requests of a method within any window of this length.
    pub fn most_within(&self, method: &str, chat: Option<i64>, window: Duration) -> usize {
        self.with(|bot| bot.proofs.most_within(method, chat, window))
    }

    /// `setMyCommands` and the like, in order.
    pub fn settings(&self, method: &str) -> Vec<Map<String, Value>> {
        self.with(|bot| {
            let mine = bot.settings.iter().filter(|(name, _)| *name == method);
            mine.map(|(_, params)| params.clone()).collect()
        })
    }

    /// Waits until every update is confirmed and no request but a poll is under way.
    pub fn waits_quiet(&self) {
        self.waits_until("all updates confirmed and nothing under way", |bot| {
            let waits = bot.proofs.polls > 0 || bot.webhook.is_some();
            bot.pending() == 0 && bot.proofs.open == 0 && waits
        });
    }

    pub fn waits_for_poll(&self) {
        self.waits_until("a poll", |bot| bot.proofs.count("getUpdates") > 0);
    }

    /// The runtime of the server's thread.
    pub fn runtime(&self) -> &tokio::runtime::Handle {
        &self.server.shared.runtime
    }

    /// When the server began, for [`Seen::at`] and [`Sent::at`].
    pub fn began(&self) -> Instant {
        self.server.shared.began
    }
}

/// Serves the port while it is up; ends when the last handle goes.
async fn listen(
    first: TcpListener,
    shared: Arc<Shared>,
    mut told: watch::Receiver<bool>,
    is: watch::Sender<bool>,
) {
    let address = first.local_addr().unwrap();
    let mut listener = Some(first);
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            changed = told.changed() => {
                if changed.is_err() {
                    return;
                }
                let up = *told.borrow();
                if !up {
                    listener = None;
                    open.shutdown().await;
                } else if listener.is_none() {
                    listener = Some(TcpListener::bind(address).await.unwrap());
                }
                let _ = is.send(up);
            }
            stream = accept(listener.as_ref()) => {
                open.spawn(http::connection(stream, Arc::clone(&shared)));
            }
            Some(_) = open.join_next(), if !open.is_empty() => {}
        }
    }
}

async fn accept(listener: Option<&TcpListener>) -> tokio::net::TcpStream {
    loop {
        match listener {
            None => std::future::pending().await,
            Some(listener) => {
                if let Ok((stream, _)) = listener.accept().await {
                    return stream;
                }
            }
        }
    }
}
