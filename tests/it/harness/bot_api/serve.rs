//! From a request to its answer: who is addressed, what the script does to it, and the record of
//! both. Refuses unknown tokens (401), paths and methods (404).

use std::{
    collections::HashMap,
    sync::{
        Arc, Condvar, Mutex, MutexGuard,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use super::{
    body::{self, Params},
    bot::Bot,
    fault::{Fault, Refusal},
    http::{Reply, Request},
    methods, updates,
};

/// What the server's task and the handles share.
pub struct Shared {
    bots: Mutex<HashMap<String, Bot>>,
    /// Told at every change that somebody may wait for.
    changed: Condvar,
    waiters: AtomicUsize,
    /// Requests with a token that belongs to no bot now.
    pub strangers: AtomicU64,
    pub runtime: tokio::runtime::Handle,
    pub began: Instant,
}

impl Shared {
    pub fn new(runtime: tokio::runtime::Handle) -> Self {
        Self {
            bots: Mutex::default(),
            changed: Condvar::new(),
            waiters: AtomicUsize::new(0),
            strangers: AtomicU64::new(0),
            runtime,
            began: Instant::now(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Bot>> {
        // A test that failed while it held the lock has told its own story.
        self.bots
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// A change is told only when somebody waits: it would cost a call of the kernel each time.
    fn tell(&self) {
        if self.waiters.load(Ordering::Relaxed) > 0 {
            self.changed.notify_all();
        }
    }

    pub fn add(&self, bot: Bot) {
        self.lock().insert(bot.token.clone(), bot);
    }

    /// Does something with a bot and wakes those who wait for a change.
    pub fn with<T>(&self, token: &str, act: impl FnOnce(&mut Bot) -> T) -> T {
        let mut bots = self.lock();
        let bot = bots.get_mut(token).expect("a bot of this server");
        let done = act(bot);
        self.tell();
        done
    }

    /// The same, if there is such a bot and its token holds.
    pub fn if_known<T>(&self, token: &str, act: impl FnOnce(&mut Bot) -> T) -> Option<T> {
        let mut bots = self.lock();
        let bot = bots.get_mut(token).filter(|bot| !bot.revoked)?;
        let done = act(bot);
        self.tell();
        Some(done)
    }

    /// The first token of the bot that this one belongs to now.
    fn first_token(&self, token: &str) -> Option<String> {
        let bots = self.lock();
        let holds = |bot: &&Bot| bot.renewed.as_deref().unwrap_or(&bot.token) == token;
        let found = bots.values().find(holds).map(|bot| bot.token.clone());
        if found.is_none() {
            self.strangers.fetch_add(1, Ordering::Relaxed);
            self.tell();
        }
        found
    }

    /// Waits until `look` finds something, at most so long.
    pub fn wait<T>(
        &self,
        token: &str,
        ceiling: Duration,
        mut look: impl FnMut(&mut Bot) -> Option<T>,
    ) -> Option<T> {
        let end = Instant::now() + ceiling;
        let mut bots = self.lock();
        // Changed and read under the lock, so no change is missed.
        self.waiters.fetch_add(1, Ordering::Relaxed);
        let _waits = Waits(&self.waiters);
        loop {
            let bot = bots.get_mut(token).expect("a bot of this server");
            if let Some(found) = look(bot) {
                return Some(found);
            }
            let left = end.checked_duration_since(Instant::now())?;
            let woken = self.changed.wait_timeout(bots, left);
            bots = woken.unwrap_or_else(std::sync::PoisonError::into_inner).0;
        }
    }

    /// Whether the script closes this connection before the body is read.
    pub fn closes_unread(&self, request: &Request) -> bool {
        let Some((token, method)) = address(&request.path) else {
            return false;
        };
        let hit = self.if_known(token, |bot| {
            let hit = !bot.script.rules.is_empty() && bot.script.hit(method, None, true).is_some();
            if hit {
                bot.proofs.arrived(methods::known(method), None, self.began);
            }
            hit
        });
        hit == Some(true)
    }
}

/// Somebody who waits, until this is dropped.
struct Waits<'a>(&'a AtomicUsize);

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Token and method of `/bot<token>/<method>`.
fn address(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("/bot")?.split_once('/')
}

/// Answers a request; the fault, if any, is left for the wire.
pub async fn answer(shared: &Arc<Shared>, request: Request) -> (Reply, Option<Fault>) {
    if let Some(rest) = request.path.strip_prefix("/file/bot") {
        return download(shared, rest).await;
    }
    let Some((token, method)) = address(&request.path) else {
        return (Refusal::not_found().reply(), None);
    };
    let Some(token) = shared.first_token(token) else {
        return (Refusal::unauthorized().reply(), None);
    };
    let token = token.as_str();
    let params = Params::read(&request);
    let chat = params.as_ref().ok().and_then(|p| p.int("chat_id"));
    let Some((_open, fault)) = arrive(shared, token, method, chat) else {
        return (Refusal::unauthorized().reply(), None);
    };
    if let Some(Fault::Delay(pause)) = fault {
        tokio::time::sleep(pause).await;
    }
    if let Some(reply) = fault.as_ref().and_then(Fault::instead) {
        return (reply, fault);
    }
    let reply = match params {
        Err(description) => Refusal::new(400, description).reply(),
        Ok(params) if method.eq_ignore_ascii_case("getUpdates") => {
            updates::poll(shared, token, &params).await
        }
        Ok(params) => carry_out(shared, token, method, params, fault.as_ref()),
    };
    match fault {
        Some(fault) => (fault.spoil(reply), Some(fault)),
        None => (reply, None),
    }
}

fn carry_out(
    shared: &Arc<Shared>,
    token: &str,
    method: &str,
    params: Params,
    fault: Option<&Fault>,
) -> Reply {
    let uncertain = fault.is_some_and(Fault::accepts);
    let done = shared.if_known(token, |bot| {
        bot.uncertain = uncertain;
        methods::run(shared, bot, method, params)
    });
    match done {
        None => Refusal::unauthorized().reply(),
        Some(Err(refusal)) => refusal.reply(),
        Some(Ok(result)) => ok(result.as_bytes()),
    }
}

/// `{"ok":true,"result":…}`.
pub fn ok(result: &[u8]) -> Reply {
    let mut body = Vec::with_capacity(result.len() + 24);
    body.extend_from_slice(b"{\"ok\":true,\"result\":");
    body.extend_from_slice(result);
    body.push(b'}');
    Reply::json(200, body)
}

/// A request under way; it ends when this is dropped, answered or not.
struct Open {
    shared: Arc<Shared>,
    token: String,
    poll: bool,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.shared
            .with(&self.token, |bot| bot.proofs.ended(self.poll));
    }
}

fn arrive(
    shared: &Arc<Shared>,
    token: &str,
    method: &str,
    chat: Option<i64>,
) -> Option<(Open, Option<Fault>)> {
    let fault = shared.if_known(token, |bot| bot.arrives(method, chat, shared.began))?;
    let open = Open {
        shared: Arc::clone(shared),
        token: token.to_owned(),
        poll: method.eq_ignore_ascii_case("getUpdates"),
    };
    Some((open, fault))
}

/// `/file/bot<token>/<path>`.
async fn download(shared: &Arc<Shared>, rest: &str) -> (Reply, Option<Fault>) {
    let Some((token, path)) = rest.split_once('/') else {
        return (Refusal::not_found().reply(), None);
    };
    let Some(token) = shared.first_token(token) else {
        return (Refusal::unauthorized().reply(), None);
    };
    let token = token.as_str();
    // A client may escape the path, the slash in it too.
    let path = body::decode_path(path);
    let Some((_open, fault)) = arrive(shared, token, "download", None) else {
        return (Refusal::unauthorized().reply(), None);
    };
    if let Some(Fault::Delay(pause)) = fault {
        tokio::time::sleep(pause).await;
    }
    if let Some(reply) = fault.as_ref().and_then(Fault::instead) {
        return (reply, fault);
    }
    let bytes = shared.if_known(token, |bot| bot.files.at(&path)).flatten();
    let reply = match bytes {
        None => Refusal::not_found().reply(),
        Some(body) => Reply {
            status: 200,
            content_type: "application/octet-stream",
            body,
        },
    };
    match fault {
        Some(fault) => (fault.spoil(reply), Some(fault)),
        None => (reply, None),
    }
}
