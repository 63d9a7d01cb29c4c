//! `Folder`: the data folder, and the guards around the store inside it.
//!
//! ```text
//! DATA/lock      held while open, names the holder      DATA/head     how many commits were acknowledged
//! DATA/CURRENT   which store counts                     DATA/trial    set for good by trial flags
//! DATA/store-N/  the store (sled)                       DATA/ballast  room that can be freed at start
//! DATA/objects/  sealed files, see `store::objects`
//! ```
//! It refuses a second opener, a store that is damaged, newer than this program or short of commits
//! that were acknowledged. It never shows an engine's panic text, and it has no words for people.

use std::{
    fmt, fs, io,
    io::Write,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::store::folder::compact::Stop;
use crate::store::folder::files::at;
use crate::store::folder::lock::Lock;
use crate::store::folder::pointer::Pointer;
use crate::store::kv::sled_kv::SledKv;
use crate::store::kv::sled_kv::SledOptions;
use crate::store::kv::sled_kv::copy;
use crate::store::kv::sled_kv::copy::Row;
use crate::store::kv::sled_kv::engine::Engine;
use crate::store::kv::sled_kv::engine::Record;
use crate::store::kv::sled_kv::opening::OpenFailure;
use crate::store::kv::witness;

mod ballast;
pub mod compact;
mod error;
mod examination;
mod files;
mod lock;
mod pointer;

pub use crate::store::folder::error::FolderError;

/// Turns one record of an older layout (its number comes first) into records of the present one.
pub type Upgrade = Arc<dyn Fn(u32, Row) -> Vec<Row> + Send + Sync>;

/// How to open a [`Folder`].
#[derive(Clone)]
pub struct Options {
    /// The store's options.
    pub sled: SledOptions,
    /// The layout number this program reads and writes.
    pub layout: u32,
    /// How older layouts become the present one; they are refused when there is none.
    pub upgrade: Option<Upgrade>,
    /// Bytes of the ballast file; 0 for none.
    pub ballast: u64,
    /// Bytes that must be free to open at all: sled writes a snapshot while opening.
    pub open_room: u64,
    /// A store of at most so many bytes on disk is read through at start, which finds records that
    /// damage took away; larger ones by [`SledKv::check_whole`] when asked to.
    pub read_through: u64,
    /// Called at each named stop of a rewrite, so that a test can cut it off there.
    #[doc(hidden)]
    pub stop: Option<Arc<dyn Fn(Stop) + Send + Sync>>,
}

impl Options {
    /// 16 MiB of ballast, 8 MiB to open, stores up to 8 MiB read through.
    #[must_use]
    pub fn new(sled: SledOptions, layout: u32) -> Self {
        Self {
            sled,
            layout,
            upgrade: None,
            ballast: 16 << 20,
            open_room: 8 << 20,
            read_through: 8 << 20,
            stop: None,
        }
    }

    fn reached(&self, stop: Stop) {
        if let Some(hook) = &self.stop {
            hook(stop);
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("sled", &self.sled)
            .field("layout", &self.layout)
            .finish_non_exhaustive()
    }
}

/// What a store takes on disk and what of it is alive, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// Blocks of the store's files.
    pub disk: u64,
    /// Keys and values, with eight of revision each.
    pub live: u64,
}

impl Space {
    /// Below this a store is not worth rewriting: sled's log starts with some segments of 4 MiB.
    const SMALL: u64 = 64 << 20;

    /// Whether compaction should be offered: the disk holds more than four times what is alive.
    #[must_use]
    pub fn offers_compaction(self) -> bool {
        self.disk > Self::SMALL && self.disk > self.live.saturating_mul(4)
    }
}

/// An open data folder. It stays locked until both this and the store are dropped.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    store: u64,
    options: Options,
    lock: Arc<Lock>,
}

impl Folder {
    /// Opens the folder, making it if it is not there, and the store it points to.
    ///
    /// # Errors
    /// [`FolderError`] says which guard refused, with path and numbers.
    pub fn open(path: &Path, options: &Options) -> Result<(Self, SledKv), FolderError> {
        files::create_private(path)?;
        let lock = Lock::take(path)?;
        ballast::make_room(path, options)?;
        let pointer = Pointer::read(path)?;
        examination::examine(path, pointer, options)?;
        let engine = Self::open_engine(path, pointer, options)?;
        let (engine, store) = compact::present_layout(path, engine, pointer, options)?;
        if pointer.fresh {
            begin_witness(path)?;
            Pointer::write(path, store, options)?;
        }
        let folder = Self {
            path: path.to_owned(),
            store,
            options: options.clone(),
            lock: Arc::new(lock),
        };
        let kv = folder.start(engine)?;
        // Only now: a damaged pointer must not cost the store it no longer names.
        Pointer::sweep(path, store)?;
        ballast::keep(path, options);
        Ok((folder, kv))
    }

    fn open_engine(
        path: &Path,
        pointer: Pointer,
        options: &Options,
    ) -> Result<Engine, FolderError> {
        let store = pointer::store_path(path, pointer.store);
        if pointer.fresh {
            files::create_private(&store)?;
        } else if !store.join("db").exists() {
            return Err(FolderError::Damaged {
                path: store,
                detail: "the log is missing".to_owned(),
            });
        }
        Engine::open(&store, &options.sled).map_err(|failure| failed(&store, failure))
    }

    /// Compares the store with the witness, then lets it write.
    fn start(&self, engine: Engine) -> Result<SledKv, FolderError> {
        let store = pointer::store_path(&self.path, self.store);
        let damaged = |detail| failed(&store, OpenFailure::Damaged(detail));
        let Record { commits, .. } = engine.record().map_err(damaged)?;
        let witnessed = witnessed(&self.path)?;
        if commits < witnessed {
            return Err(FolderError::Short {
                path: store,
                store: commits,
                witness: witnessed,
            });
        }
        if self.size_on_disk()? <= self.options.read_through {
            copy::check_whole(&engine).map_err(damaged)?;
        }
        let head = self.path.join(HEAD);
        let witness = files::private()
            .create(true)
            .truncate(false)
            .open(&head)
            .map_err(at(&head))?;
        let lock: Arc<Lock> = Arc::clone(&self.lock);
        SledKv::start(engine, &self.options.sled, Some(witness), Some(lock))
            .map_err(|failure| failed(&store, failure))
    }

    /// How many commits a folder is known to have acknowledged, read without opening it; 0 when that
    /// is not known.
    ///
    /// # Errors
    /// [`FolderError::Io`] or [`FolderError::Permission`].
    pub fn acknowledged(path: &Path) -> Result<u64, FolderError> {
        witnessed(path)
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether trial flags were ever used here.
    ///
    /// # Errors
    /// [`FolderError::Io`] or [`FolderError::Permission`].
    pub fn is_trial(&self) -> Result<bool, FolderError> {
        let path = self.path.join(TRIAL);
        path.try_exists().map_err(at(&path))
    }

    /// Marks the folder as trial, for good.
    ///
    /// # Errors
    /// [`FolderError::Io`] or [`FolderError::Permission`].
    pub fn mark_trial(&self) -> Result<(), FolderError> {
        let path = self.path.join(TRIAL);
        let file = files::private()
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(at(&path))?;
        file.sync_all().map_err(at(&path))?;
        files::sync_folder(&self.path)
    }

    /// Bytes of the store's files.
    ///
    /// # Errors
    /// [`FolderError::Io`] or [`FolderError::Permission`].
    pub fn size_on_disk(&self) -> Result<u64, FolderError> {
        let store = pointer::store_path(&self.path, self.store);
        blocks(&store).map_err(at(&store))
    }

    /// What the store takes and what of it is alive.
    ///
    /// # Errors
    /// [`FolderError::Io`], or [`FolderError::Damaged`] when the store cannot be read.
    pub fn space(&self, kv: &SledKv) -> Result<Space, FolderError> {
        let live = kv.live_bytes().map_err(|error| FolderError::Damaged {
            path: pointer::store_path(&self.path, self.store),
            detail: error.to_string(),
        })?;
        Ok(Space {
            disk: self.size_on_disk()?,
            live,
        })
    }
}

const HEAD: &str = "head";
const TRIAL: &str = "trial";

/// What the witness says; 0 when it says nothing (a power cut may leave it empty or old).
fn witnessed(path: &Path) -> Result<u64, FolderError> {
    let head = path.join(HEAD);
    match fs::read(&head) {
        Ok(bytes) => Ok(witness::decode(&bytes).unwrap_or(0)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(at(&head)(error)),
    }
}

/// Makes the witness of a new store, durably: from the moment that `CURRENT` names a store a missing
/// witness was taken away, and is not the trace of a crash.
fn begin_witness(path: &Path) -> Result<(), FolderError> {
    let head = path.join(HEAD);
    match files::private().create_new(true).open(&head) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        Err(error) => return Err(at(&head)(error)),
        Ok(mut file) => file
            .write_all(&witness::encode(0))
            .and_then(|()| file.sync_all())
            .map_err(at(&head))?,
    }
    files::sync_folder(path)
}

fn failed(path: &Path, failure: OpenFailure) -> FolderError {
    match failure {
        OpenFailure::Damaged(detail) => FolderError::Damaged {
            path: path.to_owned(),
            detail,
        },
        OpenFailure::Io(error) => at(path)(error),
    }
}

fn blocks(path: &Path) -> io::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        // sled removes old snapshots at its own time.
        match entry.metadata() {
            Ok(found) if found.is_dir() => sum += blocks(&entry.path())?,
            Ok(found) => sum += found.blocks() * 512,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(sum)
}
