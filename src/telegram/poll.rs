//! Asks for updates, takes them, and only then moves on: the offset, which confirms them to the
//! messenger, passes nothing that is not durable. Whatever fails makes it wait, never spin and never
//! confirm.

mod fetch;
mod slow;

use std::{
    hash::{BuildHasher, RandomState},
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use crate::ports::fail_point::{FailPoint, reach};
use crate::telegram::{
    api::ApiFailure,
    door::introduce::await_token,
    inbound::DOOR,
    intake::{Batch, Intake, Trouble},
    poll::{
        fetch::{Fetched, fetch},
        slow::Slow,
    },
    standing::Standing,
    token::Source,
};

/// Updates in one answer: the most that the platform gives.
const LIMIT: u8 = 100;

/// The longest pause after a failure.
const LONGEST: Duration = Duration::from_secs(30);

/// The pause when another process polls: never a storm (reliability.md B23).
const YIELD: Duration = Duration::from_secs(12);

/// Seconds between two tries of a token that was refused.
const PROBE: u32 = 30;

/// How often what the door remembers is written.
const NOTE: SignedDuration = SignedDuration::from_mins(1);

/// So long the messenger keeps what it could not hand over.
const HELD: Duration = Duration::from_secs(24 * 3600);

/// A silence of the messenger after which a press may be older than it looks.
const OUTAGE: SignedDuration = SignedDuration::from_mins(2);

/// The loop's own state.
struct Poll {
    intake: Arc<Intake>,
    source: Source,
    offset: Option<i64>,
    /// What waits for a file.
    slow: Slow,
    limit: u8,
    failures: u32,
    /// An answer that could not be read, to tell a lasting fault from a passing one.
    unreadable: Option<Vec<u8>>,
    reached: Option<Timestamp>,
    /// When this process reached the messenger last, by a clock that nobody sets.
    beat: Option<Instant>,
    noted: Option<Timestamp>,
    stop: watch::Receiver<bool>,
}

/// Polls until it is told to stop.
pub async fn run(intake: Arc<Intake>, source: Source, stop: watch::Receiver<bool>) {
    let log = intake.log();
    let mut poll = Poll {
        intake,
        source,
        offset: None,
        slow: Slow::default(),
        limit: LIMIT,
        failures: 0,
        unreadable: None,
        reached: log.last_contact,
        beat: None,
        noted: log.last_contact,
        stop,
    };
    if !*poll.stop.borrow() {
        // The door has been introduced: the messenger answered just now.
        poll.reached().await;
    }
    while !*poll.stop.borrow() {
        let pause = poll.once().await;
        if let Some(pause) = pause {
            poll.wait(pause).await;
        }
    }
    std::mem::take(&mut poll.slow).end().await;
    poll.note(true).await;
    poll.intake.state.set(Standing::Stopped);
}

impl Poll {
    /// One answer of the messenger; how long to wait before the next.
    async fn once(&mut self) -> Option<Duration> {
        let api = self.intake.api().clone();
        let mut stop = self.stop.clone();
        let got = tokio::select! {
            got = fetch(&api, self.offset, self.limit) => got,
            // An answer on its way is dropped: nothing of it was confirmed.
            _ = stop.wait_for(|stop| *stop) => return None,
        };
        match got {
            Ok(Fetched::Updates(body, spans)) => {
                reach(FailPoint::UpdatesRead);
                self.reached().await;
                self.unreadable = None;
                let mut batch = self.intake.read(body, &spans, self.slow.known());
                self.take(&mut batch).await
            }
            Ok(Fetched::Unreadable(body)) => self.isolate(body).await,
            Err(ApiFailure::Refused {
                code: 401 | 404, ..
            }) => {
                self.await_token().await;
                None
            }
            Err(failure) => Some(self.failed(&failure)),
        }
    }

    /// Takes a batch, as often as it needs; then the offset moves.
    async fn take(&mut self, batch: &mut Batch) -> Option<Duration> {
        self.slow.begin(&self.intake, batch, &self.stop);
        let mut tries = 0;
        while let Err(trouble) = self.intake.take(batch).await {
            let full = matches!(trouble, Trouble::Full);
            tracing::warn!(
                full,
                "updates cannot be stored; they stay with the messenger"
            );
            self.intake.state.set(Standing::CannotStore);
            if *self.stop.borrow() {
                return None;
            }
            self.wait(backoff(tries)).await;
            tries = tries.saturating_add(1);
            if *self.stop.borrow() {
                return None;
            }
        }
        reach(FailPoint::UpdatesTaken);
        self.intake.state.set(Standing::Polling);
        self.intake.can_store();
        if batch.len < usize::from(self.limit) {
            self.intake.outage(None);
        }
        if !batch.is_new() && !self.slow.is_empty() {
            self.slow.wait().await;
        }
        if batch.len == 0 && self.slow.is_empty() {
            // Nothing waits, so nothing needs to be confirmed: an id that jumps back after a quiet
            // week is above no offset then.
            self.offset = None;
            return None;
        }
        // An offset below 1 would forget updates instead of confirming them.
        self.offset = self.slow.offset(batch).filter(|o| *o > 0);
        reach(FailPoint::OffsetMoved);
        self.offset.is_none().then_some(Duration::from_secs(1))
    }

    /// An answer that is no JSON: perhaps one update in it is broken. Asks for one at a time, and
    /// puts aside what is broken each time.
    async fn isolate(&mut self, body: Vec<u8>) -> Option<Duration> {
        let again = self.unreadable.as_ref() == Some(&body);
        if self.limit > 1 || !again {
            self.limit = 1;
            self.unreadable = Some(body);
            return Some(Duration::from_millis(100));
        }
        let found = crate::telegram::inbound::id_of(&body);
        let id = found.or(self.offset);
        let mut tries = 0;
        while self.intake.put_aside(id, &body, "no-json").await.is_err() {
            self.intake.state.set(Standing::CannotStore);
            self.wait(backoff(tries)).await;
            tries = tries.saturating_add(1);
            if *self.stop.borrow() {
                return None;
            }
        }
        self.offset = id.map(|id| id.saturating_add(1)).filter(|o| *o > 0);
        self.unreadable = None;
        self.limit = LIMIT;
        self.offset.is_none().then_some(LONGEST)
    }

    /// The messenger answered.
    async fn reached(&mut self) {
        let now = self.intake.service().now();
        if let Some(last) = self.reached
            && now.duration_since(last) > OUTAGE
        {
            self.intake.outage(Some(last));
        }
        // Between two answers of this process a clock that jumped is no silence of the messenger.
        let beat = self.beat.replace(Instant::now());
        if beat.is_some_and(|beat| beat.elapsed() < HELD) {
            self.intake.remember(|log| log.last_contact = Some(now));
        }
        self.reached = Some(now);
        self.failures = 0;
        self.intake.state.set(Standing::Polling);
        self.note(false).await;
    }

    /// Writes when the messenger was last reached, now and then.
    async fn note(&mut self, last: bool) {
        let Some(now) = self.reached else {
            return;
        };
        let due = self
            .noted
            .is_none_or(|noted| now.duration_since(noted) >= NOTE);
        if !due && !last {
            return;
        }
        let gap = self.intake.remember(|log| log.reached(now));
        if gap.is_some() {
            tracing::warn!("the messenger was out of reach longer than it keeps messages");
        }
        let log = self.intake.log();
        if self
            .intake
            .service()
            .keep_door_log(DOOR, &log)
            .await
            .is_ok()
        {
            self.noted = Some(now);
        }
    }

    /// What a failure means, and how long to wait after it.
    fn failed(&mut self, failure: &ApiFailure) -> Duration {
        let state = &self.intake.state;
        self.failures = self.failures.saturating_add(1);
        match failure {
            ApiFailure::Refused {
                code: 409,
                description,
                ..
            } => {
                let webhook = description.contains("webhook");
                state.set(if webhook {
                    Standing::WebhookElsewhere
                } else {
                    Standing::OtherPoller
                });
                YIELD + jitter(Duration::from_secs(6))
            }
            ApiFailure::Refused {
                retry_after: Some(seconds),
                ..
            } => Duration::from_secs(u64::from(*seconds)) + jitter(Duration::from_secs(1)),
            _ => {
                state.set(Standing::Unreachable);
                backoff(self.failures - 1)
            }
        }
    }

    /// The token was refused: nothing is lost, and nothing is asked for until its file is replaced or
    /// a while has passed.
    async fn await_token(&mut self) {
        self.intake.state.set(Standing::WrongToken);
        await_token(self.intake.api(), &self.source, PROBE, &mut self.stop).await;
    }

    async fn wait(&mut self, pause: Duration) {
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = self.stop.wait_for(|stop| *stop) => {}
        }
    }
}

/// Half a second, doubled each time up to half a minute, a part of it by chance.
fn backoff(failures: u32) -> Duration {
    let whole = Duration::from_millis(500)
        .saturating_mul(1 << failures.min(6))
        .min(LONGEST);
    whole / 2 + jitter(whole / 2)
}

fn jitter(most: Duration) -> Duration {
    let most = u64::try_from(most.as_millis()).unwrap_or(u64::MAX);
    // A fresh hasher is keyed by chance; no secret depends on it.
    Duration::from_millis(RandomState::new().hash_one(0) % most.max(1))
}
