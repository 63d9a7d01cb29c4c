//! A `Kv` over a map, with the means to look at every byte, to damage it, and to stop it.

use std::{
    collections::BTreeMap,
    future::ready,
    ops::Bound,
    sync::{Arc, Mutex, MutexGuard},
};

use tokio::sync::Notify;

use iltod::ports::kv::{Apply, BoxFuture, Key, Kv, KvError, MAX_VALUE, Require, Stored, Tree};

/// Called after the n-th apply, with n from 1.
type Hook = Box<dyn Fn(u64) + Send>;

#[derive(Default)]
pub struct TreeKv {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    rows: BTreeMap<Key, Stored>,
    applies: u64,
    stop_after: Option<u64>,
    full: bool,
    hook: Option<Hook>,
    held: Option<Arc<Held>>,
}

/// An apply that was stopped before it changed anything.
#[derive(Default)]
pub struct Held {
    /// Told when the apply has come.
    pub came: Notify,
    /// Lets it go on.
    pub go: Notify,
}

impl TreeKv {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// All rows.
    pub fn rows(&self) -> BTreeMap<Key, Stored> {
        self.inner().rows.clone()
    }

    /// Puts all rows back to what they were.
    pub fn restore(&self, rows: BTreeMap<Key, Stored>) {
        self.inner().rows = rows;
    }

    /// Changes a value behind the store's back; `None` removes it.
    pub fn poke(&self, key: &Key, value: Option<Vec<u8>>) {
        let mut inner = self.inner();
        match value {
            None => drop(inner.rows.remove(key)),
            Some(value) => {
                let revision = inner.rows.get(key).map_or(1, |row| row.revision);
                inner.rows.insert(key.clone(), Stored { revision, value });
            }
        }
    }

    /// The value at a key.
    pub fn peek(&self, key: &Key) -> Vec<u8> {
        self.inner().rows[key].value.clone()
    }

    /// The keys of a tree.
    pub fn keys(&self, tree: Tree) -> Vec<Key> {
        self.inner()
            .rows
            .keys()
            .filter(|k| k.tree == tree)
            .cloned()
            .collect()
    }

    /// Applies made.
    pub fn applies(&self) -> u64 {
        self.inner().applies
    }

    /// Lets `more` applies pass and fails those after; `None` lets all pass.
    pub fn stop_after(&self, more: Option<u64>) {
        let mut inner = self.inner();
        inner.stop_after = more.map(|more| inner.applies + more);
    }

    pub fn set_full(&self, full: bool) {
        self.inner().full = full;
    }

    /// Stops the next apply before it changes anything.
    pub fn hold_next(&self) -> Arc<Held> {
        let held = Arc::new(Held::default());
        self.inner().held = Some(Arc::clone(&held));
        held
    }

    pub fn set_hook(&self, hook: Option<Hook>) {
        self.inner().hook = hook;
    }
}

impl Inner {
    fn apply(&mut self, change: Apply) -> Result<(), KvError> {
        if self.stop_after == Some(self.applies) {
            return Err(KvError::Fault("stopped".to_owned()));
        }
        if self.full {
            return Err(KvError::Full {
                free: 1,
                reserve: 2,
            });
        }
        if let Some((_, long)) = change.puts.iter().find(|(_, v)| v.len() > MAX_VALUE) {
            return Err(KvError::TooLarge(long.len()));
        }
        for require in change.require {
            let (key, wanted) = match require {
                Require::Absent(key) => (key, None),
                Require::Revision(key, revision) => (key, Some(revision)),
            };
            if self.rows.get(&key).map(|row| row.revision) != wanted {
                return Err(KvError::Conflict(key));
            }
        }
        for (key, value) in change.puts {
            let revision = self.rows.get(&key).map_or(1, |row| row.revision + 1);
            self.rows.insert(key, Stored { revision, value });
        }
        for key in change.deletes {
            self.rows.remove(&key);
        }
        self.applies += 1;
        if let Some(hook) = &self.hook {
            hook(self.applies);
        }
        Ok(())
    }
}

impl Kv for TreeKv {
    fn get(&self, key: Key) -> BoxFuture<'_, Result<Option<Stored>, KvError>> {
        Box::pin(ready(Ok(self.inner().rows.get(&key).cloned())))
    }

    fn scan(
        &self,
        tree: Tree,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<(Vec<u8>, Stored)>, KvError>> {
        let inner = self.inner();
        let rows = inner.rows.iter().filter(|(key, _)| {
            let after = match &from {
                Bound::Included(from) => key.bytes >= *from,
                Bound::Excluded(from) => key.bytes > *from,
                Bound::Unbounded => true,
            };
            let before = match &to {
                Bound::Included(to) => key.bytes <= *to,
                Bound::Excluded(to) => key.bytes < *to,
                Bound::Unbounded => true,
            };
            key.tree == tree && after && before
        });
        let found = rows
            .take(limit)
            .map(|(key, row)| (key.bytes.clone(), row.clone()))
            .collect();
        Box::pin(ready(Ok(found)))
    }

    fn apply(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        Box::pin(async move {
            // Lets other tasks in between reading and writing, as a real backend does.
            tokio::task::yield_now().await;
            let held = self.inner().held.take();
            if let Some(held) = held {
                held.came.notify_one();
                held.go.notified().await;
            }
            self.inner().apply(change)
        })
    }

    fn now_ms(&self) -> BoxFuture<'_, Result<u64, KvError>> {
        Box::pin(ready(Ok(0)))
    }
}
