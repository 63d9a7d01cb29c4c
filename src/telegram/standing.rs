//! How the door stands, for the start page and `iltod doctor`: one state and a few counters.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};

use tokio::sync::watch;

/// What the door is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It has not reached the messenger yet.
    #[default]
    Starting,
    /// It asks for updates.
    Polling,
    /// Updates are brought to it.
    Webhook,
    /// The messenger cannot be reached.
    Unreachable,
    /// The token is not (or no more) that of a bot.
    WrongToken,
    /// Another process asks for updates with the same token.
    OtherPoller,
    /// Updates are brought to another address.
    WebhookElsewhere,
    /// Nothing can be stored: nothing is taken.
    CannotStore,
    /// It was told to stop.
    Stopped,
}

impl Standing {
    /// Its word in ids and logs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Polling => "polling",
            Self::Webhook => "webhook",
            Self::Unreachable => "unreachable",
            Self::WrongToken => "wrong-token",
            Self::OtherPoller => "other-poller",
            Self::WebhookElsewhere => "webhook-elsewhere",
            Self::CannotStore => "cannot-store",
            Self::Stopped => "stopped",
        }
    }

    /// Whether people are served.
    #[must_use]
    pub fn serves(self) -> bool {
        matches!(self, Self::Polling | Self::Webhook)
    }
}

/// The live state of a door.
#[derive(Debug, Default)]
pub struct State {
    standing: watch::Sender<Standing>,
    username: Mutex<Option<String>>,
    /// Updates taken.
    pub taken: AtomicU64,
    /// Updates without an id, refused.
    pub nameless: AtomicU64,
    /// Webhook calls with a wrong secret.
    pub strangers: AtomicU64,
}

impl State {
    /// The present standing.
    pub fn standing(&self) -> Standing {
        *self.standing.borrow()
    }

    /// Tells of each change to come.
    pub fn changes(&self) -> watch::Receiver<Standing> {
        self.standing.subscribe()
    }

    /// Sets the standing; a change is logged.
    pub fn set(&self, to: Standing) {
        self.standing.send_if_modified(|standing| {
            let changes = *standing != to;
            if changes {
                tracing::info!(from = standing.code(), to = to.code(), "telegram");
                *standing = to;
            }
            changes
        });
    }

    /// The bot's name, once the messenger told it.
    pub fn username(&self) -> Option<String> {
        let name = self.username.lock().unwrap_or_else(PoisonError::into_inner);
        name.clone()
    }

    /// Keeps the bot's name.
    pub fn name(&self, username: String) {
        let mut name = self.username.lock().unwrap_or_else(PoisonError::into_inner);
        *name = Some(username);
    }

    /// Counts one more.
    pub fn count(counter: &AtomicU64) {
        counter.fetch_add(1, Ordering::Relaxed);
    }
}
