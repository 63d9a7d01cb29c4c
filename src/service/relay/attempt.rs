//! One letter through all its attempts, by the send-result table (reliability.md §A2).

use std::{sync::Arc, time::Duration};

use jiff::SignedDuration;
use tokio::sync::SemaphorePermit;

use crate::ports::courier::{Address, Carried, Outcome};
use crate::ports::fail_point::{FailPoint, reach};
use crate::service::outbox::{delivery::State, results::Noted};
use crate::service::relay::{
    Shared,
    lane::{Job, LaneKey},
};

/// How often a letter follows a chat to a new address.
const MOVES: u32 = 3;

/// What to do with a letter after an attempt.
enum Next {
    /// It is done with.
    Over,
    /// Once more after so long.
    After(Duration),
}

impl Shared {
    /// Sees a letter off: attempts until it is out, parked, dead, or overtaken by a newer answer.
    pub(super) async fn see_off(self: &Arc<Self>, key: &LaneKey, mut job: Job) {
        let mut wait = match job.waits {
            true => self.first_wait(key, &job),
            false => Duration::ZERO,
        };
        let mut moves = 0;
        loop {
            if !wait.is_zero() && !self.pause(wait).await {
                return;
            }
            if !self.may_send(&job).await || self.overtaken(key) {
                return;
            }
            if job.is_reminder() && !self.service.begin_reminder(&job.letter).await {
                // The person has spoken meanwhile, or the draft is gone.
                return;
            }
            // The permit is held until the result is noted: a stop waits for that too.
            let Some((carried, _permit)) = self.attempt(&job).await else {
                return;
            };
            job.letter.out = carried.out;
            if let Outcome::Moved(_) = carried.outcome {
                moves += 1;
            }
            match self.judge(key, &mut job, carried, moves).await {
                Next::Over => return,
                Next::After(time) => wait = time,
            }
        }
    }

    fn first_wait(&self, key: &LaneKey, job: &Job) -> Duration {
        match job.unsure {
            true => self.ladder.uncertain(!key.is_prompt()),
            false => {
                let step = self.ladder.wait(job.tries, self.service.chance());
                step.unwrap_or_default()
            }
        }
    }

    /// Waits; `false` when the service stops meanwhile.
    async fn pause(&self, wait: Duration) -> bool {
        let mut stop = self.stop.subscribe();
        tokio::select! {
            () = tokio::time::sleep(wait) => true,
            _ = stop.wait_for(|stop| *stop) => false,
        }
    }

    /// Waits until the address is not frozen; `false` when the service stops.
    async fn may_send(&self, job: &Job) -> bool {
        while let Some(until) = self.frozen_until(&job.letter.address) {
            let left = until.saturating_duration_since(tokio::time::Instant::now());
            if !self.pause(left.max(Duration::from_millis(1))).await {
                return false;
            }
        }
        !*self.stop.borrow()
    }

    /// One attempt; with a halted door only one letter at a time tries, and seldom.
    async fn attempt(&self, job: &Job) -> Option<(Carried, SemaphorePermit<'_>)> {
        let mut probing = None;
        if *self.halted.borrow() {
            let gate = self.probe.lock().await;
            if *self.halted.borrow() && !self.pause(self.ladder.probe()).await {
                return None;
            }
            probing = Some(gate);
        }
        let permit = self.under_way.acquire().await.ok()?;
        if *self.stop.borrow() {
            return None;
        }
        reach(FailPoint::LetterBegun);
        let carried = self.courier.carry(&job.letter).await;
        reach(FailPoint::LetterCarried);
        let halted = carried.outcome == Outcome::Halted;
        if self.halted.send_replace(halted) != halted {
            match halted {
                true => tracing::error!("the door may not send: its token is refused; all waits"),
                false => tracing::info!("the door may send again"),
            }
        }
        drop(probing);
        Some((carried, permit))
    }

    async fn judge(&self, key: &LaneKey, job: &mut Job, carried: Carried, moves: u32) -> Next {
        let noted = match carried.outcome {
            Outcome::Sent => Noted::sent(&carried.ids),
            Outcome::Wait(seconds) => {
                let wait = Duration::from_secs(u64::from(seconds));
                let wait = self.ladder.longer(wait, self.service.chance());
                self.leave_alone(&job.letter.address, wait).await;
                return Next::After(Duration::ZERO);
            }
            Outcome::Halted => return Next::After(Duration::ZERO),
            Outcome::NotSent => return self.not_sent(job).await,
            // Of a reminder there is never a second one.
            Outcome::Uncertain
                if job.unsure || job.letter.entry.is_empty() || job.is_reminder() =>
            {
                Noted::ended(State::Unknown, None)
            }
            Outcome::Uncertain => return self.uncertain(key, job).await,
            Outcome::Moved(address) if moves <= MOVES => {
                let noted = Noted::moved(&address);
                job.letter.address = address;
                self.note(job, noted).await;
                return Next::After(Duration::ZERO);
            }
            Outcome::Moved(_) => Noted::ended(State::Dead, Some("moved too often".to_owned())),
            Outcome::Blocked => {
                for other in self.drain(key) {
                    self.note(&other, Noted::ended(State::Parked, None)).await;
                }
                Noted::ended(State::Parked, None)
            }
            Outcome::Refused(reason) => Noted::ended(State::Dead, Some(reason)),
        };
        self.note(job, noted).await;
        Next::Over
    }

    /// Nothing goes to this chat for so long, also after a restart.
    async fn leave_alone(&self, address: &Address, wait: Duration) {
        self.freeze(address, wait);
        let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX);
        if let Ok(until) = self.service.now().checked_add(wait) {
            self.service.keep_frozen(address, until).await;
        }
    }

    async fn not_sent(&self, job: &mut Job) -> Next {
        job.tries += 1;
        match self.ladder.wait(job.tries, self.service.chance()) {
            Some(wait) => {
                self.note(job, Noted::waiting(job.tries)).await;
                Next::After(wait)
            }
            None => {
                let reason = Some("not reachable".to_owned());
                self.note(job, Noted::ended(State::Dead, reason)).await;
                Next::Over
            }
        }
    }

    /// Once more: an answer if it is still the newest, a notice with its number.
    async fn uncertain(&self, key: &LaneKey, job: &mut Job) -> Next {
        job.unsure = true;
        self.note(job, Noted::uncertain(job.letter.out)).await;
        if let Some(letter) = self.service.letter_again(&job.letter).await {
            job.letter = letter;
        }
        Next::After(self.ladder.uncertain(!key.is_prompt()))
    }

    /// Notes what came of a letter. A result that cannot be stored is not worth an alarm of its own:
    /// the entry then counts as uncertain at the next start.
    async fn note(&self, job: &Job, noted: Noted) {
        if job.letter.entry.is_empty() {
            return;
        }
        if let Err(fault) = self.service.note_result(&job.letter, noted).await {
            tracing::warn!(%fault, "the result of a letter could not be noted");
        }
        reach(FailPoint::LetterNoted);
    }
}
