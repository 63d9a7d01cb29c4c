//! `SledKv`: the durable backend of one machine, on sled 0.34.
//!
//! One writer thread owns writing (`writer`): it takes the applies that wait, makes one transaction
//! of them, runs the durability barrier and answers all. Readers go straight to the trees. After a
//! failed barrier nothing is acknowledged any more: the next process finds out what is on the disk.

use std::{
    any::Any,
    fmt,
    fs::File,
    future::ready,
    ops::Bound,
    path::Path,
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use tokio::sync::mpsc;
use tokio::sync::oneshot;

use crate::ports::Clock;
use crate::ports::kv::Apply;
use crate::ports::kv::BoxFuture;
use crate::ports::kv::Entry;
use crate::ports::kv::Key;
use crate::ports::kv::Kv;
use crate::ports::kv::KvError;
use crate::ports::kv::Stored;
use crate::ports::kv::Tree;
use crate::store::kv::check_sizes;
use crate::store::kv::sled_kv::engine::Engine;
use crate::store::kv::sled_kv::health::Health;
use crate::store::kv::sled_kv::opening::OpenFailure;
use crate::store::kv::sled_kv::writer::Job;
use crate::store::kv::sled_kv::writer::Writer;

mod batch;
pub(in crate::store) mod copy;
pub(in crate::store) mod engine;
mod health;
mod nudge;
pub(in crate::store) mod opening;
mod quiet;
mod writer;

/// What to do, once, with the reason when the store can acknowledge nothing more.
pub type OnFatal = Arc<dyn Fn(&str) + Send + Sync>;

/// Applies waiting for the writer; beyond that callers wait (back-pressure, not a growing queue).
const WAITING: usize = 1024;

/// How writing is made durable.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Barrier {
    /// `flush()` and `sync_data()` on the log: survives a power cut.
    #[default]
    Synced,
    /// sled's own `flush()` alone, which loses acknowledged writes in a power cut. It exists so that
    /// the power-cut test can be seen to fail.
    FlushOnly,
}

/// How to run a [`SledKv`].
#[derive(Clone)]
pub struct SledOptions {
    /// Bytes sled may keep in its page cache.
    pub cache_capacity: u64,
    /// Bytes to keep free on the disk; below it applies answer [`KvError::Full`].
    pub reserve: u64,
    /// The longest time opening may take before the store counts as damaged.
    pub open_ceiling: Duration,
    /// The real clock, for leases.
    pub clock: Arc<dyn Clock>,
    /// Called once when the store can acknowledge nothing more; a service says so and exits.
    pub on_fatal: Option<OnFatal>,
    /// The kind of barrier; anything but the default is for the power-cut test.
    #[doc(hidden)]
    pub barrier: Barrier,
}

impl SledOptions {
    /// 32 MiB of cache, 64 MiB of reserve.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            cache_capacity: 32 << 20,
            reserve: 64 << 20,
            open_ceiling: Duration::from_secs(600),
            clock,
            on_fatal: None,
            barrier: Barrier::default(),
        }
    }
}

impl fmt::Debug for SledOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SledOptions")
            .field("cache_capacity", &self.cache_capacity)
            .field("reserve", &self.reserve)
            .finish_non_exhaustive()
    }
}

/// A store in a folder of its own. Dropping it ends the writer and closes the files.
pub struct SledKv {
    jobs: Option<mpsc::Sender<Job>>,
    writer: Option<JoinHandle<()>>,
    engine: Arc<Engine>,
    health: Arc<Health>,
    clock: Arc<dyn Clock>,
    /// What must not be let go while the store is open: the lock of its data folder.
    _guard: Option<Arc<dyn Any + Send + Sync>>,
}

impl fmt::Debug for SledKv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SledKv")
            .field("path", &self.engine.path())
            .finish_non_exhaustive()
    }
}

impl SledKv {
    /// Opens or creates a bare store at `path`, without the guards of a data folder (lock, witness,
    /// pointer); a product opens a [`crate::store::folder::Folder`].
    ///
    /// # Errors
    /// [`KvError::Fault`] when the files cannot be opened.
    pub fn open(path: &Path, options: &SledOptions) -> Result<Self, KvError> {
        let engine =
            Engine::open(path, options).map_err(|failure| KvError::Fault(failure.to_string()))?;
        Self::start(engine, options, None, None)
            .map_err(|failure| KvError::Fault(failure.to_string()))
    }

    /// Starts the writer over an opened engine. `witness` is where the commit counter is noted, `guard`
    /// is kept until the files are closed.
    pub(in crate::store) fn start(
        engine: Engine,
        options: &SledOptions,
        witness: Option<File>,
        guard: Option<Arc<dyn Any + Send + Sync>>,
    ) -> Result<Self, OpenFailure> {
        let engine = Arc::new(engine);
        let health = Arc::new(Health::new(options.on_fatal.clone()));
        let (jobs, waiting) = mpsc::channel(WAITING);
        let writer = Writer::new(&engine, &health, options.reserve, witness)?;
        let writer = thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || writer.run(waiting))?;
        Ok(Self {
            jobs: Some(jobs),
            writer: Some(writer),
            engine,
            health,
            clock: Arc::clone(&options.clock),
            _guard: guard,
        })
    }

    /// Batches made durable in the life of the store.
    ///
    /// # Errors
    /// [`KvError::Fault`] when the record cannot be read.
    pub fn commits(&self) -> Result<u64, KvError> {
        Ok(self.read(Engine::record)?.commits)
    }

    /// Bytes of live keys and values, as counted with every batch.
    ///
    /// # Errors
    /// [`KvError::Fault`] when the record cannot be read.
    pub fn live_bytes(&self) -> Result<u64, KvError> {
        Ok(self.read(Engine::record)?.live)
    }

    /// Reads every record and compares the whole with what was counted batch by batch. `false` when
    /// changes were made meanwhile, so that nothing is known.
    ///
    /// # Errors
    /// [`KvError::Fault`] when a record cannot be read or some are missing.
    pub fn check_whole(&self) -> Result<bool, KvError> {
        self.read(copy::check_whole)
    }

    pub(in crate::store) fn engine(&self) -> &Engine {
        &self.engine
    }

    fn read<T>(&self, work: impl FnOnce(&Engine) -> Result<T, String>) -> Result<T, KvError> {
        self.health.may_read()?;
        quiet::catch(|| work(&self.engine))
            .and_then(|result| result)
            .map_err(|detail| self.health.found_damage(detail))
    }
}

impl Kv for SledKv {
    fn get(&self, key: Key) -> BoxFuture<'_, Result<Option<Stored>, KvError>> {
        Box::pin(ready(self.read(|engine| engine.get(&key))))
    }

    fn scan(
        &self,
        tree: Tree,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, KvError>> {
        Box::pin(ready(
            self.read(|engine| engine.scan(tree, (from, to), limit)),
        ))
    }

    /// Once handed over, the change may happen even if the future is dropped before its answer.
    fn apply(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        Box::pin(async move {
            check_sizes(&change)?;
            self.health.may_write()?;
            let (reply, answer) = oneshot::channel();
            let gone = || KvError::Fault("the writer has stopped".to_owned());
            let jobs = self.jobs.as_ref().ok_or_else(gone)?;
            let reply = Some(reply);
            jobs.send(Job { change, reply }).await.map_err(|_| gone())?;
            answer.await.map_err(|_| gone())?
        })
    }

    fn defer(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        Box::pin(async move {
            check_sizes(&change)?;
            self.health.may_write()?;
            let gone = || KvError::Fault("the writer has stopped".to_owned());
            let jobs = self.jobs.as_ref().ok_or_else(gone)?;
            let reply = None;
            jobs.send(Job { change, reply }).await.map_err(|_| gone())
        })
    }

    fn now_ms(&self) -> BoxFuture<'_, Result<u64, KvError>> {
        let now = self.clock.now().as_millisecond();
        Box::pin(ready(u64::try_from(now).map_err(|_| {
            KvError::Fault(format!("clock stands at {now} ms"))
        })))
    }
}

impl Drop for SledKv {
    fn drop(&mut self) {
        drop(self.jobs.take());
        let Some(writer) = self.writer.take() else {
            return;
        };
        // The fatal hook runs on the writer and may hold the last handle: it cannot wait for itself.
        if writer.thread().id() != thread::current().id() {
            // A panic of the writer was caught and answered inside it.
            let _ended = writer.join();
        }
    }
}
