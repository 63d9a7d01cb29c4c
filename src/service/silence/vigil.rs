//! The watch over silent drafts while the service runs: it sleeps until something is due.

use std::{sync::Arc, time::Duration};

use tokio::{sync::Notify, task::JoinHandle};

use crate::service::{Service, relay::Relay};

/// The longest sleep: the clock may have been set, and new drafts come.
const LONGEST: Duration = Duration::from_secs(60);

/// The shortest: what is due again at once has met a fault.
const SHORTEST: Duration = Duration::from_secs(1);

/// The running watch; dropped, it ends. What it had queued and not handed over goes out at the next
/// start.
pub struct Vigil {
    wakes: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Vigil {
    /// Begins it; without a relay drafts are only deleted when their time is over.
    #[must_use]
    pub fn start(service: Arc<Service>, relay: Option<Relay>) -> Self {
        let wakes = Arc::new(Notify::new());
        let task = tokio::spawn(run(service, relay, Arc::clone(&wakes)));
        Self { wakes, task }
    }

    /// Looks at once: the clock was set.
    pub fn wake(&self) {
        self.wakes.notify_one();
    }
}

impl Drop for Vigil {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn run(service: Arc<Service>, relay: Option<Relay>, wakes: Arc<Notify>) {
    loop {
        let mut pause = LONGEST;
        match service.attend_drafts(relay.is_some()).await {
            Ok(attended) => {
                if attended.deleted > 0 {
                    let deleted = attended.deleted;
                    tracing::info!(deleted, "drafts whose time is over were deleted");
                }
                if let Some(relay) = &relay {
                    relay.carry(attended.letters);
                }
                let left = attended.next.map(|next| next.duration_since(service.now()));
                let left = left.and_then(|left| Duration::try_from(left).ok());
                pause = left.unwrap_or(LONGEST).clamp(SHORTEST, LONGEST);
            }
            Err(fault) => tracing::warn!(%fault, "silent drafts could not be looked after"),
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = wakes.notified() => {}
        }
    }
}
