//! Wakes a barrier that sled forgot to wake.
//!
//! When one of sled's I/O threads fails it notes the error without waking who waits for it, and the
//! waiter would sleep for ever. Any other flush sees the error and wakes all, so one is made beside a
//! barrier that takes seconds. Beside one that is only slow it does nothing.

use std::{
    io,
    sync::Arc,
    sync::atomic::{AtomicU64, Ordering},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::store::kv::sled_kv::quiet;

/// How often it looks.
const TICK: Duration = Duration::from_secs(1);

/// Watches the barriers of one store.
pub(super) struct Nudge {
    /// Odd while a barrier runs.
    turns: Arc<AtomicU64>,
    stop: Option<Sender<()>>,
    watcher: Option<JoinHandle<()>>,
}

impl Nudge {
    pub(super) fn start(db: &sled::Db) -> io::Result<Self> {
        let turns = Arc::new(AtomicU64::new(0));
        let (stop, stopped) = channel();
        let (db, seen) = (db.clone(), Arc::clone(&turns));
        let watch = move || watch(&db, &seen, &stopped);
        let watcher = thread::Builder::new()
            .name("store-nudge".to_owned())
            .spawn(watch)?;
        Ok(Self {
            turns,
            stop: Some(stop),
            watcher: Some(watcher),
        })
    }

    /// Runs a barrier under watch.
    pub(super) fn during<T>(&self, barrier: impl FnOnce() -> T) -> T {
        self.turns.fetch_add(1, Ordering::Relaxed);
        let result = barrier();
        self.turns.fetch_add(1, Ordering::Relaxed);
        result
    }
}

impl Drop for Nudge {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(watcher) = self.watcher.take() {
            // It has nothing to tell.
            let _ended = watcher.join();
        }
    }
}

fn watch(db: &sled::Db, turns: &AtomicU64, stopped: &Receiver<()>) {
    let (mut turn, mut ticks) = (0, 0_u32);
    while stopped.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
        let now = turns.load(Ordering::Relaxed);
        ticks = if now == turn && now % 2 == 1 {
            ticks + 1
        } else {
            0
        };
        turn = now;
        // Each flush may itself wait for a slow disk: a few, ever more seldom.
        if ticks.is_power_of_two() {
            let db = db.clone();
            let flush = move || drop(quiet::catch(|| drop(db.flush())));
            // Without a thread to spare the next tick tries again.
            let _spawned = thread::Builder::new()
                .name("store-flush".to_owned())
                .spawn(flush);
        }
    }
}
