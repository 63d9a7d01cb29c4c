//! Rewriting a store as `store-N+1`: for compaction and for a new layout. Offline.
//!
//! Written, read back from the disk, compared, synced; then the pointer is switched and the old one
//! removed. A cut at any point leaves one whole store that counts, and the next open sweeps the rest.

use std::{io, path::Path};

use crate::store::folder::Folder;
use crate::store::folder::Options;
use crate::store::folder::Space;
use crate::store::folder::error::FolderError;
use crate::store::folder::failed;
use crate::store::folder::files;
use crate::store::folder::files::at;
use crate::store::folder::pointer::Pointer;
use crate::store::folder::pointer::store_path;
use crate::store::folder::witnessed;
use crate::store::kv::sled_kv::SledKv;
use crate::store::kv::sled_kv::copy;
use crate::store::kv::sled_kv::copy::Mapping;
use crate::store::kv::sled_kv::copy::Summary;
use crate::store::kv::sled_kv::engine::Engine;
use crate::store::kv::sled_kv::engine::Record;
use crate::store::kv::sled_kv::opening::OpenFailure;

/// The named stops of a rewrite, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The new folder stands, empty.
    Created,
    /// All records are copied, nothing is synced.
    Copied,
    /// The new store is durable.
    Synced,
    /// It was read back and is equal.
    Verified,
    /// The new pointer is written beside the old.
    PointerWritten,
    /// The new pointer has its name; the name is not yet synced.
    PointerRenamed,
    /// The new store counts, the old one is still there.
    Switched,
    /// The old store is gone.
    Removed,
}

impl Stop {
    /// All stops, in order.
    pub const ALL: [Self; 8] = [
        Self::Created,
        Self::Copied,
        Self::Synced,
        Self::Verified,
        Self::PointerWritten,
        Self::PointerRenamed,
        Self::Switched,
        Self::Removed,
    ];
}

/// What a compaction did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compaction {
    /// Before.
    pub before: Space,
    /// After.
    pub after: Space,
    /// The records carried over and their digest.
    pub carried: Summary,
}

impl Folder {
    /// Rewrites the store without its dead bytes and opens the result.
    ///
    /// # Errors
    /// [`FolderError`]; the folder is closed then, and opening it again finds the old store or the
    /// new one, whole.
    pub fn compact(mut self, kv: SledKv) -> Result<(Self, SledKv, Compaction), FolderError> {
        let before = self.space(&kv)?;
        let needed = before
            .live
            .saturating_mul(2)
            .saturating_add(self.options.sled.reserve);
        let free = files::free(&self.path)?;
        if free < needed {
            return Err(FolderError::Full {
                path: self.path,
                free,
                needed,
            });
        }
        let same = |row| vec![row];
        let (store, carried) =
            rewrite(&self.path, kv.engine(), self.store, (&same, &self.options))?;
        drop(kv);
        retire(&self.path, self.store, &self.options)?;
        self.store = store;
        let kv = self.start(open(&self.path, store, &self.options)?)?;
        let after = self.space(&kv)?;
        Ok((
            self,
            kv,
            Compaction {
                before,
                after,
                carried,
            },
        ))
    }
}

/// Gives an engine of the present layout: as it is, newly finished, or rewritten.
pub(super) fn present_layout(
    folder: &Path,
    engine: Engine,
    pointer: Pointer,
    options: &Options,
) -> Result<(Engine, u64), FolderError> {
    let path = store_path(folder, pointer.store);
    let damaged = |detail| failed(&path, OpenFailure::Damaged(detail));
    let supported = options.layout;
    match engine.layout().map_err(damaged)? {
        None => {
            begin(folder, &engine, pointer, options)?;
            Ok((engine, pointer.store))
        }
        Some(found) if found == supported => Ok((engine, pointer.store)),
        Some(found) if found > supported => Err(FolderError::Newer {
            path,
            found,
            supported,
        }),
        Some(found) => {
            let Some(upgrade) = &options.upgrade else {
                return Err(FolderError::Older {
                    path,
                    found,
                    supported,
                });
            };
            let mapping = |row| upgrade(found, row);
            let (store, _) = rewrite(folder, &engine, pointer.store, (&mapping, options))?;
            drop(engine);
            retire(folder, pointer.store, options)?;
            Ok((open(folder, store, options)?, store))
        }
    }
}

/// A store without a layout number is new, or it was emptied by damage.
fn begin(
    folder: &Path,
    engine: &Engine,
    pointer: Pointer,
    options: &Options,
) -> Result<(), FolderError> {
    let path = store_path(folder, pointer.store);
    let witness = witnessed(folder)?;
    if witness > 0 {
        return Err(FolderError::Short {
            path,
            store: 0,
            witness,
        });
    }
    if !pointer.fresh {
        return Err(FolderError::Damaged {
            path,
            detail: "it has no layout number".to_owned(),
        });
    }
    engine
        .finish(options.layout, Record::default())
        .map_err(|detail| at(&path)(io::Error::other(detail)))
}

fn rewrite(
    folder: &Path,
    old: &Engine,
    number: u64,
    (mapping, options): (Mapping<'_>, &Options),
) -> Result<(u64, Summary), FolderError> {
    let path = store_path(folder, number + 1);
    let damaged = |detail| failed(&path, OpenFailure::Damaged(detail));
    files::remove_folder(&path)?;
    files::create_private(&path)?;
    options.reached(Stop::Created);
    let new = open(folder, number + 1, options)?;
    let written = copy::copy(old, &new, mapping)
        .map_err(|detail| failed(old.path(), OpenFailure::Damaged(detail)))?;
    options.reached(Stop::Copied);
    let record = copy::record_after(old, &written).map_err(damaged)?;
    new.finish(options.layout, record)
        .map_err(|detail| at(&path)(io::Error::other(detail)))?;
    drop(new);
    files::sync_folder(folder)?;
    options.reached(Stop::Synced);
    let found = copy::summary(&open(folder, number + 1, options)?).map_err(damaged)?;
    if found != written {
        return Err(damaged(format!(
            "{} records written, {} read back",
            written.records, found.records
        )));
    }
    options.reached(Stop::Verified);
    Pointer::write(folder, number + 1, options)?;
    options.reached(Stop::Switched);
    Ok((number + 1, written))
}

fn open(folder: &Path, number: u64, options: &Options) -> Result<Engine, FolderError> {
    let path = store_path(folder, number);
    Engine::open(&path, &options.sled).map_err(|failure| failed(&path, failure))
}

fn retire(folder: &Path, number: u64, options: &Options) -> Result<(), FolderError> {
    files::remove_folder(&store_path(folder, number))?;
    options.reached(Stop::Removed);
    files::sync_folder(folder)
}
