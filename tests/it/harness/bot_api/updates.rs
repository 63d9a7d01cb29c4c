//! The queue of updates and `getUpdates`: an update stays until a later call has an offset above
//! its id. Two polls at once: the older one ends with 409. An update that is put in *late* (a
//! duplicate, an id that jumps back) is given out once even when the offset is above its id.

use std::{
    collections::VecDeque,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::sync::oneshot;

use super::{
    body::Params,
    bot::Bot,
    fault::Refusal,
    http::Reply,
    serve::{self, Shared},
};

pub const OTHER_POLL: &str = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const BY_WEBHOOK: &str = "Conflict: terminated by setWebhook request";
const WEBHOOK_IS_SET: &str = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/// Kinds that are given only when they are asked for.
const ONLY_ON_REQUEST: &[&str] = &["chat_member", "message_reaction", "message_reaction_count"];

/// An update that waits; its bytes are the JSON (or what stands in for it).
#[derive(Debug, Clone)]
pub struct Update {
    pub id: i64,
    pub chat: Option<i64>,
    pub bytes: Arc<[u8]>,
    pub late: bool,
    pub handed: Option<Instant>,
}

/// What wakes a waiting poll.
#[derive(Debug, Clone, Copy)]
pub enum Wake {
    News,
    OtherPoll,
    Webhook,
    /// The token does not hold any more.
    Revoked,
}

/// The queue of a bot.
#[derive(Debug, Default)]
pub struct Queue {
    pub waiting: VecDeque<Update>,
    pub next_id: i64,
    /// Kinds that are wanted; empty is the default set.
    pub allowed: Vec<String>,
    /// Updates made since the start, without copies.
    pub made: u64,
    /// Updates confirmed or taken by the webhook.
    pub confirmed: u64,
    /// New updates wait here instead of in the queue.
    pub held: Option<Vec<Held>>,
    /// All updates so far, where they are recorded.
    pub record: Option<Vec<Update>>,
    poll: Option<(u64, oneshot::Sender<Wake>)>,
    ticket: u64,
}

/// An update that was made and not yet queued: chat and JSON without its id.
#[derive(Debug)]
pub struct Held {
    pub chat: Option<i64>,
    pub rest: String,
}

impl Queue {
    /// An empty queue whose first update has this id.
    pub fn from_id(next_id: i64) -> Self {
        Self {
            next_id,
            ..Self::default()
        }
    }

    pub fn wants(&self, kind: &str) -> bool {
        if self.allowed.is_empty() {
            return !ONLY_ON_REQUEST.contains(&kind);
        }
        self.allowed.iter().any(|allowed| allowed == kind)
    }

    /// Whether a poll waits for news.
    pub fn is_polled(&self) -> bool {
        self.poll.is_some()
    }

    /// Reads `allowed_updates`; not given leaves the setting.
    pub fn allow(&mut self, params: &Params) -> Result<(), Refusal> {
        match params.json("allowed_updates") {
            None => Ok(()),
            Some(Ok(serde_json::Value::Array(kinds))) => {
                let names = kinds.iter().filter_map(|kind| kind.as_str());
                self.allowed = names.map(str::to_owned).collect();
                Ok(())
            }
            Some(_) => Err(Refusal::bad("can't parse allowed updates JSON array")),
        }
    }

    /// Queues an update and wakes the poll; its id.
    pub fn push(&mut self, chat: Option<i64>, rest: &str) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        self.made += 1;
        self.put(Update {
            id,
            chat,
            bytes: format!("{{\"update_id\":{id},{rest}}}").into_bytes().into(),
            late: false,
            handed: None,
        });
        id
    }

    pub fn put(&mut self, update: Update) {
        if let Some(record) = &mut self.record {
            record.push(update.clone());
        }
        self.waiting.push_back(update);
        self.wake(Wake::News);
    }

    pub fn wake(&mut self, wake: Wake) {
        if let Some((_, poll)) = self.poll.take() {
            // A poll whose client is gone needs no word.
            let _ = poll.send(wake);
        }
    }

    /// Confirms what lies below the offset; a negative one keeps only so many at the end.
    fn confirm(&mut self, offset: i64) {
        let before = self.waiting.len();
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let forget = before.saturating_sub(keep);
            self.waiting.drain(..forget);
        } else if offset > 0 {
            // The queue is in order but for late updates, so most calls look at a few only.
            let kept =
                |update: &Update| update.id >= offset || update.late && update.handed.is_none();
            if self.waiting.iter().any(|update| update.late) {
                self.waiting.retain(kept);
            } else {
                while self.waiting.front().is_some_and(|update| !kept(update)) {
                    self.waiting.pop_front();
                }
            }
        }
        self.confirmed += (before - self.waiting.len()) as u64;
    }

    /// The answer with the first updates, or nothing when none waits.
    fn hand_out(&mut self, limit: usize) -> Option<(Vec<u8>, Vec<i64>)> {
        if self.waiting.is_empty() {
            return None;
        }
        let now = Instant::now();
        let mut out = vec![b'['];
        let mut chats = Vec::new();
        for (n, update) in self.waiting.iter_mut().take(limit).enumerate() {
            if n > 0 {
                out.push(b',');
            }
            out.extend_from_slice(&update.bytes);
            if update.handed.is_none() {
                update.handed = Some(now);
                chats.extend(update.chat);
            }
        }
        out.push(b']');
        Some((out, chats))
    }

    fn wait(&mut self) -> (u64, oneshot::Receiver<Wake>) {
        let (sender, receiver) = oneshot::channel();
        self.ticket += 1;
        self.poll = Some((self.ticket, sender));
        (self.ticket, receiver)
    }

    fn leave(&mut self, ticket: u64) {
        if self.poll.as_ref().is_some_and(|(mine, _)| *mine == ticket) {
            self.poll = None;
        }
    }
}

/// A poll that waits leaves its place when it is dropped, too.
struct Place<'a> {
    shared: &'a Shared,
    token: &'a str,
    ticket: u64,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.shared
            .with(self.token, |bot| bot.queue.leave(self.ticket));
    }
}

/// `getUpdates`.
pub async fn poll(shared: &Arc<Shared>, token: &str, params: &Params) -> Reply {
    let limit = params.int("limit").unwrap_or(100).clamp(1, 100) as usize;
    let seconds = params.int("timeout").unwrap_or(0).clamp(0, 50) as u64;
    let end = tokio::time::Instant::now() + Duration::from_secs(seconds);
    let began = shared.if_known(token, |bot| begin(bot, params));
    match began {
        None => return Refusal::unauthorized().reply(),
        Some(Err(refusal)) => return refusal.reply(),
        Some(Ok(())) => {}
    }
    loop {
        let next = shared.if_known(token, |bot| match give(bot, limit) {
            Some(answer) => Ok(answer),
            None => Err(bot.queue.wait()),
        });
        let (ticket, news) = match next {
            None => return Refusal::unauthorized().reply(),
            Some(Ok(answer)) => return serve::ok(&answer),
            Some(Err(waiting)) => waiting,
        };
        let _place = Place {
            shared,
            token,
            ticket,
        };
        match tokio::time::timeout_at(end, news).await {
            Err(_) => return serve::ok(b"[]"),
            Ok(Ok(Wake::News)) => {}
            Ok(Ok(Wake::Revoked)) => return Refusal::unauthorized().reply(),
            Ok(Ok(Wake::Webhook)) => return Refusal::new(409, BY_WEBHOOK).reply(),
            Ok(Ok(Wake::OtherPoll) | Err(_)) => return Refusal::new(409, OTHER_POLL).reply(),
        }
    }
}

fn begin(bot: &mut Bot, params: &Params) -> Result<(), Refusal> {
    if bot.webhook.is_some() {
        return Err(Refusal::new(409, WEBHOOK_IS_SET));
    }
    if bot.queue.poll.is_some() {
        bot.proofs.conflicts += 1;
    }
    bot.queue.wake(Wake::OtherPoll);
    bot.queue.allow(params)?;
    bot.queue.confirm(params.int("offset").unwrap_or(0));
    Ok(())
}

fn give(bot: &mut Bot, limit: usize) -> Option<Vec<u8>> {
    let (answer, chats) = bot.queue.hand_out(limit)?;
    bot.handed(&chats);
    Some(answer)
}
