//! The writer: the one thread that changes the store.
//!
//! It refuses before the disk is full, and after a failed barrier it acknowledges nothing.

use std::{fs::File, io, os::unix::fs::FileExt, sync::Arc, thread, time::Duration};

use rustix::fs::fstatvfs;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};

use crate::ports::kv::Apply;
use crate::ports::kv::KvError;
use crate::store::kv::sled_kv::batch;
use crate::store::kv::sled_kv::engine::Engine;
use crate::store::kv::sled_kv::engine::Record;
use crate::store::kv::sled_kv::health::Health;
use crate::store::kv::sled_kv::opening::OpenFailure;
use crate::store::kv::sled_kv::quiet;
use crate::store::kv::witness;

/// The most changes in one batch: enough to hide the barrier, few enough to answer in milliseconds.
const BATCH: usize = 256;

/// How often the writer lets others run while the callers of the batch before come back. About
/// 100 µs at most, and only when that batch was larger than what waits.
const YIELDS: usize = 200;

/// How long a change that nobody waits for may wait for company.
const IDLE: Duration = Duration::from_millis(900);

/// One change and where its answer goes; nowhere for a deferred one.
pub(super) struct Job {
    pub(super) change: Apply,
    pub(super) reply: Option<oneshot::Sender<Result<(), KvError>>>,
}

/// Why a whole batch was not made.
enum Refusal {
    Full { free: u64, reserve: u64 },
    Fault(String),
}

pub(super) struct Writer {
    engine: Arc<Engine>,
    health: Arc<Health>,
    record: Record,
    reserve: u64,
    witness: Option<File>,
    /// For waiting with a time-out; nothing else runs on it.
    timer: Runtime,
}

impl Writer {
    pub(super) fn new(
        engine: &Arc<Engine>,
        health: &Arc<Health>,
        reserve: u64,
        witness: Option<File>,
    ) -> Result<Self, OpenFailure> {
        let record = quiet::catch(|| engine.record())
            .and_then(|record| record)
            .map_err(OpenFailure::Damaged)?;
        Ok(Self {
            engine: Arc::clone(engine),
            health: Arc::clone(health),
            record,
            reserve,
            witness,
            timer: Builder::new_current_thread().enable_time().build()?,
        })
    }

    /// Runs until the store is dropped.
    pub(super) fn run(mut self, mut waiting: mpsc::Receiver<Job>) {
        let mut previous = 1;
        while let Some(first) = waiting.blocking_recv() {
            let mut jobs = self.with_company(first, &mut waiting);
            gather(&mut jobs, &mut waiting, previous);
            previous = jobs.iter().filter(|job| job.reply.is_some()).count();
            self.commit(jobs);
        }
    }

    /// Deferred changes wait for the first change that somebody waits for, for a full batch, or for
    /// [`IDLE`]: they cost no barrier of their own while there is other work.
    fn with_company(&self, first: Job, waiting: &mut mpsc::Receiver<Job>) -> Vec<Job> {
        let mut alone = first.reply.is_none();
        let mut jobs = vec![first];
        let until = Instant::now() + IDLE;
        while alone && jobs.len() < BATCH {
            let next = self
                .timer
                .block_on(async { timeout_at(until, waiting.recv()).await });
            let Ok(Some(job)) = next else { break };
            alone = job.reply.is_none();
            jobs.push(job);
        }
        jobs
    }

    fn commit(&mut self, jobs: Vec<Job>) {
        if let Err(KvError::Fault(detail)) = self.health.may_write() {
            return refuse(jobs, &Refusal::Fault(detail));
        }
        let changes: Vec<&Apply> = jobs.iter().map(|job| &job.change).collect();
        let made =
            quiet::catch(|| self.make(&changes)).unwrap_or_else(|panic| Err(Refusal::Fault(panic)));
        match made {
            Ok(verdicts) => answer(jobs, verdicts),
            Err(Refusal::Fault(detail)) => self.die(jobs, detail),
            Err(full) => refuse(jobs, &full),
        }
    }

    /// Ends reading and writing, answers, and only then tells.
    fn die(&self, jobs: Vec<Job>, detail: String) {
        self.engine.leak();
        let news = self.health.writing_failed(&detail);
        let fault = Refusal::Fault(detail.clone());
        refuse(jobs, &fault);
        if news {
            self.health.tell(&detail);
        }
    }

    /// Room, transaction, barrier, witness; in this order, and only then the answers.
    fn make(&mut self, changes: &[&Apply]) -> Result<Vec<Result<(), KvError>>, Refusal> {
        self.check_room(changes)
            .map_err(|error| Refusal::Fault(format!("statvfs: {error}")))??;
        let outcome =
            batch::write(self.engine.trees(), changes, self.record).map_err(Refusal::Fault)?;
        if let Some(record) = outcome.record {
            self.engine.barrier().map_err(Refusal::Fault)?;
            self.record = record;
            self.note(record.commits)
                .map_err(|error| Refusal::Fault(format!("witness: {error}")))?;
        }
        Ok(outcome.verdicts)
    }

    fn check_room(&self, changes: &[&Apply]) -> io::Result<Result<(), Refusal>> {
        let disk = fstatvfs(self.engine.log()?)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        let batch: usize = changes
            .iter()
            .flat_map(|change| &change.puts)
            .map(|(_, value)| value.len())
            .sum();
        let enough = free >= self.reserve.saturating_add(batch as u64);
        Ok(if enough {
            Ok(())
        } else {
            Err(Refusal::Full {
                free,
                reserve: self.reserve,
            })
        })
    }

    /// Written after the barrier and without a sync of its own, so it is never ahead of the store.
    fn note(&self, commits: u64) -> io::Result<()> {
        self.witness.as_ref().map_or(Ok(()), |file| {
            file.write_all_at(&witness::encode(commits), 0)
        })
    }
}

/// Takes what waits. After a large batch its callers need a moment to come back; going without them
/// would halve the batches from then on.
fn gather(jobs: &mut Vec<Job>, waiting: &mut mpsc::Receiver<Job>, previous: usize) {
    let mut yields = 0;
    let mut awaited = jobs.iter().filter(|job| job.reply.is_some()).count();
    while awaited < BATCH && jobs.len() < 2 * BATCH {
        if let Ok(job) = waiting.try_recv() {
            awaited += usize::from(job.reply.is_some());
            jobs.push(job);
        } else if awaited < previous && yields < YIELDS {
            yields += 1;
            thread::yield_now();
        } else {
            break;
        }
    }
}

/// A caller that has gone away needs no answer.
fn answer(jobs: Vec<Job>, verdicts: Vec<Result<(), KvError>>) {
    for (job, verdict) in jobs.into_iter().zip(verdicts) {
        let _gone = job.reply.map(|reply| reply.send(verdict));
    }
}

fn refuse(jobs: Vec<Job>, refusal: &Refusal) {
    for job in jobs {
        let error = match refusal {
            Refusal::Full { free, reserve } => KvError::Full {
                free: *free,
                reserve: *reserve,
            },
            Refusal::Fault(detail) => KvError::Fault(detail.clone()),
        };
        let _gone = job.reply.map(|reply| reply.send(Err(error)));
    }
}
