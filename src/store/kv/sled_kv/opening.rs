//! Opening sled: on a thread of its own, with its panics caught and its leftovers cleared.
//!
//! A damaged file can make sled panic, loop or report a corruption; all of them are `Damaged` here.

use std::{
    fs::{self, File},
    io,
    path::Path,
    sync::mpsc::{RecvTimeoutError, sync_channel},
    thread,
    time::Duration,
};

use thiserror::Error;

use crate::ports::kv::Tree;
use crate::store::kv::sled_kv::SledOptions;
use crate::store::kv::sled_kv::engine::OWN;
use crate::store::kv::sled_kv::engine::Parts;
use crate::store::kv::sled_kv::quiet;

/// 4 MiB: a leaf holds at most 21 records for a moment (17, and 3 of a merged neighbour), which at
/// 48 KiB each stays under a quarter of this. With sled's 512 KiB sixteen values of 8 KiB already
/// made a `blobs/` file, and a power cut lost values that had been acknowledged.
pub(super) const SEGMENT: usize = 4 << 20;

/// Why the files could not be opened.
#[derive(Debug, Error)]
pub(in crate::store) enum OpenFailure {
    /// The content is not what sled wrote.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The operating system said no.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// sled takes the newest name for the newest snapshot, also one cut off while it was written. The
/// log has all that is in it.
fn drop_unfinished_snapshots(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().ends_with(".generating") {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Opens or creates the store in the folder `path`, on its own thread, so that a panic, an endless
/// loop or a deep stack stays there.
pub(super) fn open(path: &Path, options: &SledOptions) -> Result<Parts, OpenFailure> {
    drop_unfinished_snapshots(path)?;
    let config = sled::Config::new()
        .path(path)
        .cache_capacity(options.cache_capacity)
        .segment_size(SEGMENT)
        .flush_every_ms(None);
    let log = path.join("db");
    let (reply, answer) = sync_channel(1);
    thread::Builder::new()
        .name("store-open".to_owned())
        .spawn(move || {
            let opened = quiet::catch(|| open_parts(&config, &log));
            // The asker may have stopped waiting.
            let _gone = reply.send(opened.unwrap_or_else(|panic| Err(OpenFailure::Damaged(panic))));
        })?;
    answer
        .recv_timeout(options.open_ceiling)
        .unwrap_or_else(|error| {
            let detail = match error {
                RecvTimeoutError::Timeout => format!("not open after {:?}", options.open_ceiling),
                RecvTimeoutError::Disconnected => "the opening thread died".to_owned(),
            };
            Err(OpenFailure::Damaged(detail))
        })
}

fn open_parts(config: &sled::Config, log: &Path) -> Result<Parts, OpenFailure> {
    let db = open_free(config)?;
    let mut trees = Vec::with_capacity(OWN + 1);
    for tree in Tree::ALL {
        trees.push(db.open_tree(tree.name()).map_err(failure)?);
    }
    trees.push(sled::Tree::clone(&db));
    Ok(Parts {
        db,
        trees,
        log: File::options().read(true).write(true).open(log)?,
    })
}

/// A store just closed in this process holds sled's file lock for a moment longer, until its I/O
/// threads have let go; strangers are kept out by the lock of the data folder.
fn open_free(config: &sled::Config) -> Result<sled::Db, OpenFailure> {
    for _ in 0..100 {
        match config.open() {
            Err(sled::Error::Io(error)) if error.to_string().contains("could not acquire lock") => {
                thread::sleep(Duration::from_millis(10));
            }
            result => return result.map_err(failure),
        }
    }
    Err(OpenFailure::Io(io::ErrorKind::WouldBlock.into()))
}

fn failure(error: sled::Error) -> OpenFailure {
    match error {
        sled::Error::Io(error) => match error.kind() {
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::StorageFull
            | io::ErrorKind::ReadOnlyFilesystem => OpenFailure::Io(error),
            _ if error.raw_os_error().is_some() && error.kind() != io::ErrorKind::InvalidInput => {
                OpenFailure::Io(error)
            }
            _ => OpenFailure::Damaged(error.to_string()),
        },
        other => OpenFailure::Damaged(other.to_string()),
    }
}
