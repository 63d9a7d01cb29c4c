//! sled opened, read and made durable; the only place that knows its files.
//!
//! Two of sled's habits are answered here: its `flush()` ends in `sync_file_range`, which no power cut
//! respects, and it does not sync the names of its files. Those of opening: `opening`.

use std::{
    fs::{self, File},
    io,
    ops::Bound,
    path::{Path, PathBuf},
};

use crate::ports::fail_point::{FailPoint, reach};
use crate::ports::kv::Entry;
use crate::ports::kv::Key;
use crate::ports::kv::Stored;
use crate::ports::kv::Tree;
use crate::store::kv::is_empty_range;
use crate::store::kv::sled_kv::Barrier;
use crate::store::kv::sled_kv::SledOptions;
use crate::store::kv::sled_kv::nudge::Nudge;
use crate::store::kv::sled_kv::opening;
use crate::store::kv::sled_kv::opening::OpenFailure;
use crate::store::kv::sled_kv::quiet;

/// Where the store's own records are: after the eight trees of the port, unseen by its callers.
pub(super) const OWN: usize = Tree::ALL.len();
/// The key of [`Record`] in the own tree.
pub(super) const RECORD: &[u8] = b"record";
/// The key of the layout number in the own tree.
const LAYOUT: &[u8] = b"layout";

/// What the store knows about itself; part of every batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Record {
    /// Batches made.
    pub commits: u64,
    /// Bytes of live keys and values.
    pub live: u64,
}

impl Record {
    pub(super) fn encode(self) -> Vec<u8> {
        [self.commits.to_be_bytes(), self.live.to_be_bytes()].concat()
    }

    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (commits, live) = bytes.split_first_chunk::<8>()?;
        let live = u64::from_be_bytes(live.try_into().ok()?);
        Some(Self {
            commits: u64::from_be_bytes(*commits),
            live,
        })
    }
}

/// An open sled store: the eight trees and its own.
pub(in crate::store) struct Engine {
    nudge: Option<Nudge>,
    parts: Option<Parts>,
    path: PathBuf,
    barrier: Barrier,
}

/// What opening gives: the database, its nine trees, and its log once more for syncing.
pub(super) struct Parts {
    pub(super) db: sled::Db,
    pub(super) trees: Vec<sled::Tree>,
    pub(super) log: File,
}

impl Engine {
    /// Opens or creates the store at `path`, on a thread of its own.
    pub(in crate::store) fn open(path: &Path, options: &SledOptions) -> Result<Self, OpenFailure> {
        fs::create_dir_all(path)?;
        let parts = opening::open(path, options)?;
        let engine = Self {
            nudge: Some(Nudge::start(&parts.db)?),
            parts: Some(parts),
            path: path.to_owned(),
            barrier: options.barrier,
        };
        engine.sync_names()?;
        Ok(engine)
    }

    pub(in crate::store) fn path(&self) -> &Path {
        &self.path
    }

    /// Present from `open` until `drop`; the empty slice is never seen.
    pub(super) fn trees(&self) -> &[sled::Tree] {
        self.parts
            .as_ref()
            .map_or(&[], |parts| parts.trees.as_slice())
    }

    fn parts(&self) -> Result<&Parts, String> {
        self.parts.as_ref().ok_or_else(|| "closed".to_owned())
    }

    /// sled's log, for asking about its disk.
    pub(super) fn log(&self) -> io::Result<&File> {
        self.parts
            .as_ref()
            .map(|parts| &parts.log)
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    pub(super) fn get(&self, key: &Key) -> Result<Option<Stored>, String> {
        let found = self.trees()[key.tree as usize]
            .get(&key.bytes)
            .map_err(|error| error.to_string())?;
        found.map(|bytes| stored(&bytes, key.tree)).transpose()
    }

    pub(super) fn scan(
        &self,
        tree: Tree,
        range: (Bound<Vec<u8>>, Bound<Vec<u8>>),
        limit: usize,
    ) -> Result<Vec<Entry>, String> {
        if is_empty_range(&range) {
            return Ok(Vec::new());
        }
        let entries = self.trees()[tree as usize]
            .range::<Vec<u8>, _>(range)
            .take(limit);
        entries
            .map(|entry| {
                let (key, bytes) = entry.map_err(|error| error.to_string())?;
                Ok((key.to_vec(), stored(&bytes, tree)?))
            })
            .collect()
    }

    /// The store's record; zeros in a fresh store.
    pub(in crate::store) fn record(&self) -> Result<Record, String> {
        match self.own(RECORD)? {
            None => Ok(Record::default()),
            Some(bytes) => {
                Record::decode(&bytes).ok_or_else(|| "the record of the store is cut".to_owned())
            }
        }
    }

    /// The layout number; `None` in a store that was never finished.
    pub(in crate::store) fn layout(&self) -> Result<Option<u32>, String> {
        let Some(bytes) = self.own(LAYOUT)? else {
            return Ok(None);
        };
        let number = bytes
            .as_slice()
            .try_into()
            .map_err(|_| "the layout number is cut".to_owned())?;
        Ok(Some(u32::from_be_bytes(number)))
    }

    /// Finishes a new store: writes its layout number and record, durably.
    pub(in crate::store) fn finish(&self, layout: u32, record: Record) -> Result<(), String> {
        let own = &self.trees()[OWN];
        own.insert(RECORD, record.encode())
            .map_err(|error| error.to_string())?;
        own.insert(LAYOUT, &layout.to_be_bytes())
            .map_err(|error| error.to_string())?;
        self.barrier()
    }

    fn own(&self, key: &[u8]) -> Result<Option<Vec<u8>>, String> {
        let found = quiet::catch(|| self.trees()[OWN].get(key))?;
        Ok(found
            .map_err(|error| error.to_string())?
            .map(|bytes| bytes.to_vec()))
    }

    /// The durability barrier: after `Ok` all written so far survives a power cut.
    ///
    /// # Errors
    /// Any I/O error. The kernel may have dropped the dirty pages and report the next sync as good,
    /// so the caller must never try again.
    pub(in crate::store) fn barrier(&self) -> Result<(), String> {
        match &self.nudge {
            Some(nudge) => nudge.during(|| self.sync()),
            None => Err("closed".to_owned()),
        }
    }

    fn sync(&self) -> Result<(), String> {
        let parts = self.parts()?;
        parts
            .db
            .flush()
            .map_err(|error| format!("flush: {error}"))?;
        reach(FailPoint::LogFlushed);
        if self.barrier == Barrier::Synced {
            self.sync_blobs()
                .map_err(|error| format!("sync of blobs: {error}"))?;
            parts
                .log
                .sync_data()
                .map_err(|error| format!("sync of the log: {error}"))?;
        }
        Ok(())
    }

    /// The segment size leaves no page a blob. Should one appear all the same, it must be durable
    /// before the log that points to it.
    fn sync_blobs(&self) -> io::Result<()> {
        let folder = self.path.join("blobs");
        let mut found = false;
        for entry in fs::read_dir(&folder)? {
            found = true;
            match File::open(entry?.path()) {
                Ok(file) => file.sync_all()?,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        if found {
            File::open(folder)?.sync_all()
        } else {
            Ok(())
        }
    }

    /// sled syncs neither the names of its files nor its `conf`; without `conf` the rest is unreadable.
    fn sync_names(&self) -> io::Result<()> {
        if self.barrier == Barrier::Synced {
            for name in ["conf", "db", "blobs", "."] {
                File::open(self.path.join(name))?.sync_all()?;
            }
        }
        Ok(())
    }

    /// After a failed sync sled's own closing would sync once more, see success or panic; so it is
    /// never closed. The process is about to end.
    #[allow(clippy::mem_forget, reason = "closing is what must not happen")]
    pub(super) fn leak(&self) {
        if let Some(parts) = &self.parts {
            std::mem::forget(parts.db.clone());
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        drop(self.nudge.take());
        let parts = self.parts.take();
        // All that was acknowledged is durable already; a failure while closing loses nothing.
        let _closed = quiet::catch(move || drop(parts));
    }
}

/// The revision in front of a stored value.
pub(super) fn revision_of(bytes: &[u8]) -> Option<u64> {
    bytes
        .first_chunk()
        .map(|revision| u64::from_be_bytes(*revision))
}

fn stored(bytes: &[u8], tree: Tree) -> Result<Stored, String> {
    let revision = revision_of(bytes)
        .ok_or_else(|| format!("record without a revision in `{}`", tree.name()))?;
    Ok(Stored {
        revision,
        value: bytes[8..].to_vec(),
    })
}
