//! The relay: letters of committed turns go out through a courier, in order per lane, and what came
//! of each is noted (the send-result table: sent, retried, uncertain, waiting, parked, moved, dead,
//! halted). A lane is an address and a class: a stuck notice never blocks an answer, and of answers
//! only the newest is kept. A letter that may have arrived goes
//! out once more in this process, and once more after each crash; it refuses any further copy.

mod attempt;
mod lane;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::sync::{Mutex as Gate, Semaphore, watch};
use tokio::time::Instant;

use crate::ports::courier::{Address, Courier, Letter};
pub(in crate::service) use crate::service::relay::lane::Job;
use crate::service::{
    Service, ServiceError,
    contact::Contact,
    ladder::Ladder,
    relay::lane::{Lane, LaneKey},
};

/// Letters under way at a time; more wait in their lanes.
const UNDER_WAY: u32 = 512;

/// How long sends in flight may take to end when the service stops.
const GRACE: Duration = Duration::from_secs(10);

/// Carries letters through one courier.
#[derive(Clone)]
pub struct Relay(Arc<Shared>);

struct Shared {
    service: Arc<Service>,
    courier: Arc<dyn Courier>,
    ladder: Ladder,
    lanes: Mutex<HashMap<LaneKey, Lane>>,
    /// Addresses that the platform asked to leave alone, and until when.
    frozen: Mutex<HashMap<Address, Instant>>,
    /// Whether the door may not send at all.
    halted: watch::Sender<bool>,
    /// Held by the one letter that tries whether a halted door may send again.
    probe: Gate<()>,
    stop: watch::Sender<bool>,
    under_way: Semaphore,
}

impl Relay {
    /// Starts it, with what an earlier process left: whatever was under way then may have arrived,
    /// so it goes out once more and says so.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn start(
        service: Arc<Service>,
        courier: Arc<dyn Courier>,
        ladder: Ladder,
    ) -> Result<Self, ServiceError> {
        let left = service.left_letters().await?;
        let (now, frozen) = (service.now(), service.frozen().await?);
        let relay = Self(Arc::new(Shared {
            service,
            courier,
            ladder,
            lanes: Mutex::default(),
            frozen: Mutex::default(),
            halted: watch::Sender::new(false),
            probe: Gate::default(),
            stop: watch::Sender::new(false),
            under_way: Semaphore::new(UNDER_WAY as usize),
        }));
        for (address, until) in frozen {
            let wait = until.duration_since(now);
            relay.0.freeze(&address, wait.unsigned_abs());
        }
        for job in left {
            relay.0.enqueue(job);
        }
        Ok(relay)
    }

    /// An operator lets the letters of a copy go that was put back; how many.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub async fn resume(&self) -> Result<usize, ServiceError> {
        let jobs = self.0.service.let_go().await?;
        let count = jobs.len();
        for job in jobs {
            self.0.enqueue(job);
        }
        Ok(count)
    }

    /// Takes the letters of a committed turn. Returns at once.
    pub fn carry(&self, letters: Vec<Letter>) {
        for letter in letters {
            self.0.enqueue(Job::new(letter));
        }
    }

    /// The person can be reached again: what was parked goes out.
    pub fn wake(&self, contact: &Contact) {
        let (shared, contact) = (Arc::clone(&self.0), contact.clone());
        tokio::spawn(async move {
            match shared.service.claim_parked(&contact).await {
                Ok(letters) => {
                    for letter in letters {
                        shared.enqueue(Job::new(letter));
                    }
                }
                // They stay parked: the person's next message brings them.
                Err(fault) => tracing::warn!(%fault, "parked notices could not be read"),
            }
        });
    }

    /// Whether the door may not send at all: an alarm.
    #[must_use]
    pub fn is_halted(&self) -> bool {
        *self.0.halted.borrow()
    }

    /// Takes nothing new; sends in flight may end. What waits, waits for the next start.
    pub async fn stop(&self) {
        self.0.stop.send_replace(true);
        let ended = self.0.under_way.acquire_many(UNDER_WAY);
        if tokio::time::timeout(GRACE, ended).await.is_err() {
            tracing::warn!("letters under way did not end in time; they count as uncertain");
        }
    }
}

impl Shared {
    /// Puts a letter at the end of its lane, and sets the lane going.
    fn enqueue(self: &Arc<Self>, job: Job) {
        let key = job.lane();
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let lane = lanes.entry(key.clone()).or_default();
        lane.push(job);
        if lane.set_going() {
            tokio::spawn(Arc::clone(self).run(key));
        }
    }

    /// Empties a lane, a letter at a time.
    async fn run(self: Arc<Self>, key: LaneKey) {
        while let Some(job) = self.next(&key) {
            self.see_off(&key, job).await;
            if *self.stop.borrow() {
                return;
            }
        }
    }

    /// The next letter of a lane; an empty lane is forgotten.
    fn next(&self, key: &LaneKey) -> Option<Job> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let next = lanes.get_mut(key).and_then(Lane::pop);
        if next.is_none() {
            lanes.remove(key);
        }
        next
    }

    /// Whether a newer answer waits behind this one, so that this one is not worth sending.
    fn overtaken(&self, key: &LaneKey) -> bool {
        let lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        key.is_prompt() && lanes.get(key).is_some_and(Lane::has_more)
    }

    /// Takes everything out of a lane: its person cannot be reached.
    fn drain(&self, key: &LaneKey) -> Vec<Job> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        lanes.get_mut(key).map(Lane::drain).unwrap_or_default()
    }

    fn freeze(&self, address: &Address, wait: Duration) {
        let mut frozen = self.frozen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        frozen.retain(|_, until| *until > now);
        frozen.insert(address.clone(), now + wait);
    }

    fn frozen_until(&self, address: &Address) -> Option<Instant> {
        let frozen = self.frozen.lock().unwrap_or_else(PoisonError::into_inner);
        let until = *frozen.get(address)?;
        (until > Instant::now()).then_some(until)
    }
}
