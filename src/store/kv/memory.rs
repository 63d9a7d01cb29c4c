//! `MemoryKv`: the backend for tests, the simulator and what must leave no trace on disk.
//!
//! Same answers as the durable backends. A switch lets a test fail the Nth apply or fill the disk.

use std::{
    collections::{BTreeMap, HashMap},
    future::ready,
    ops::Bound,
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::ports::kv::Apply;
use crate::ports::kv::BoxFuture;
use crate::ports::kv::Entry;
use crate::ports::kv::Key;
use crate::ports::kv::Kv;
use crate::ports::kv::KvError;
use crate::ports::kv::Require;
use crate::ports::kv::Stored;
use crate::ports::kv::Tree;
use crate::store::kv::check_sizes;
use crate::store::kv::is_empty_range;

type Entries = BTreeMap<Vec<u8>, Stored>;

/// A store in memory. Two handles to one store are two `Arc`s.
#[derive(Debug, Default)]
pub struct MemoryKv {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    trees: HashMap<Tree, Entries>,
    now_ms: u64,
    applies_left: Option<u64>,
    dead: bool,
    full: Option<(u64, u64)>,
}

impl MemoryKv {
    /// An empty store whose lease clock stands at 0.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the lease clock, in milliseconds.
    pub fn set_now_ms(&self, now_ms: u64) {
        self.state().now_ms = now_ms;
    }

    /// Lets `successes` more applies pass; the one after them answers `Fault` with nothing changed,
    /// and so does every later one.
    pub fn fail_after(&self, successes: u64) {
        self.state().applies_left = Some(successes);
    }

    /// Makes applies answer `Full` with these figures (`free`, `reserve`) until called with `None`.
    pub fn set_full(&self, figures: Option<(u64, u64)>) {
        self.state().full = figures;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Every change is made whole before the lock is dropped, so a poisoned lock holds good data.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn apply(&mut self, change: Apply) -> Result<(), KvError> {
        check_sizes(&change)?;
        self.injected_fault()?;
        for requirement in &change.require {
            self.check(requirement)?;
        }
        for (key, value) in change.puts {
            let entries = self.trees.entry(key.tree).or_default();
            let revision = entries.get(&key.bytes).map_or(1, |old| old.revision + 1);
            entries.insert(key.bytes, Stored { revision, value });
        }
        for key in change.deletes {
            self.trees.entry(key.tree).or_default().remove(&key.bytes);
        }
        Ok(())
    }

    fn injected_fault(&mut self) -> Result<(), KvError> {
        if self.applies_left == Some(0) {
            self.dead = true;
        }
        if self.dead {
            return Err(KvError::Fault("injected".to_owned()));
        }
        if let Some((free, reserve)) = self.full {
            return Err(KvError::Full { free, reserve });
        }
        self.applies_left = self.applies_left.map(|left| left - 1);
        Ok(())
    }

    fn check(&self, requirement: &Require) -> Result<(), KvError> {
        let (key, wanted) = match requirement {
            Require::Absent(key) => (key, None),
            Require::Revision(key, revision) => (key, Some(*revision)),
        };
        let found = self.get(key).map(|stored| stored.revision);
        if found == wanted {
            Ok(())
        } else {
            Err(KvError::Conflict(key.clone()))
        }
    }

    fn get(&self, key: &Key) -> Option<&Stored> {
        self.trees.get(&key.tree)?.get(&key.bytes)
    }

    fn scan(
        &self,
        tree: Tree,
        range: (Bound<Vec<u8>>, Bound<Vec<u8>>),
        limit: usize,
    ) -> Vec<Entry> {
        let Some(entries) = self.trees.get(&tree) else {
            return Vec::new();
        };
        if is_empty_range(&range) {
            return Vec::new();
        }
        entries
            .range(range)
            .take(limit)
            .map(|(key, stored)| (key.clone(), stored.clone()))
            .collect()
    }
}

impl Kv for MemoryKv {
    fn get(&self, key: Key) -> BoxFuture<'_, Result<Option<Stored>, KvError>> {
        Box::pin(ready(Ok(self.state().get(&key).cloned())))
    }

    fn scan(
        &self,
        tree: Tree,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, KvError>> {
        Box::pin(ready(Ok(self.state().scan(tree, (from, to), limit))))
    }

    fn apply(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        Box::pin(async move { self.state().apply(change) })
    }

    fn now_ms(&self) -> BoxFuture<'_, Result<u64, KvError>> {
        Box::pin(ready(Ok(self.state().now_ms)))
    }
}
