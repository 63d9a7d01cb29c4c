//! Before sled opens a store: a damaged one is refused as it is found, byte for byte.
//!
//! The log is read first (`sled_kv::examine`). A doubt is settled on a copy, which sled may rewrite as
//! it likes: only when the copy has all that was acknowledged and every record can be read, the store
//! itself is opened. A store whose witness was taken away is refused too.

use std::{fs, path::Path, thread, time::Duration};

use crate::store::folder::HEAD;
use crate::store::folder::Options;
use crate::store::folder::blocks;
use crate::store::folder::error::FolderError;
use crate::store::folder::failed;
use crate::store::folder::files;
use crate::store::folder::files::at;
use crate::store::folder::pointer::Pointer;
use crate::store::folder::pointer::store_path;
use crate::store::folder::witnessed;
use crate::store::kv::sled_kv::copy;
use crate::store::kv::sled_kv::engine::Engine;
use crate::store::kv::sled_kv::examine::examine as read_log;
use crate::store::kv::sled_kv::opening::OpenFailure;

/// Where a doubtful store is copied to; never left behind.
const COPY: &str = "examined";

/// Refuses a store that is damaged, short of acknowledged commits, or without its witness.
pub(super) fn examine(
    folder: &Path,
    pointer: Pointer,
    options: &Options,
) -> Result<(), FolderError> {
    let copy = folder.join(COPY);
    files::remove_folder(&copy)?;
    let witness = folder.join(HEAD);
    let unwitnessed = !witness.try_exists().map_err(at(&witness))?;
    if unwitnessed && !pointer.fresh {
        return Err(FolderError::Unwitnessed { path: witness });
    }
    let store = store_path(folder, pointer.store);
    if !store.join("db").exists() {
        return Ok(());
    }
    let seen = read_log(&store).map_err(at(&store))?;
    if unwitnessed && seen.commits > 0 {
        return Err(FolderError::Unwitnessed { path: witness });
    }
    let witnessed = witnessed(folder)?;
    if seen.doubt.is_none() && seen.commits >= witnessed {
        return Ok(());
    }
    let settled = settle((&store, &copy), (pointer, witnessed), options);
    let removed = remove(&copy);
    settled
        .and(removed)
        .map_err(|error| match (error, seen.doubt) {
            (FolderError::Damaged { path, detail }, Some(doubt)) => FolderError::Damaged {
                path,
                detail: format!("{detail}; {doubt}"),
            },
            (other, _) => other,
        })
}

/// Opens a copy of the store and reads all of it.
fn settle(
    (store, copy): (&Path, &Path),
    (pointer, witness): (Pointer, u64),
    options: &Options,
) -> Result<(), FolderError> {
    let size = blocks(store).map_err(at(store))?;
    let (free, needed) = (files::free(store)?, size.saturating_add(options.open_room));
    if free < needed {
        return Err(FolderError::Full {
            path: store.to_owned(),
            free,
            needed,
        });
    }
    copy_files(store, copy)?;
    let failure = |failure| failed(store, failure);
    let damaged = |detail| failed(store, OpenFailure::Damaged(detail));
    let engine = Engine::open(copy, &options.sled).map_err(failure)?;
    if engine.layout().map_err(damaged)?.is_none() && witness == 0 {
        // The first start of a new store was cut off, or the store was emptied.
        let detail = "it has no layout number".to_owned();
        return pointer.fresh.then_some(()).ok_or_else(|| damaged(detail));
    }
    let found = engine.record().map_err(damaged)?.commits;
    if found < witness {
        return Err(FolderError::Short {
            path: store.to_owned(),
            store: found,
            witness,
        });
    }
    copy::check_whole(&engine).map_err(damaged).map(|_| ())
}

/// sled's own threads may hold the files of a store just closed for a moment longer.
fn remove(copy: &Path) -> Result<(), FolderError> {
    for _ in 0..50 {
        if files::remove_folder(copy).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(10));
    }
    files::remove_folder(copy)
}

fn copy_files(from: &Path, to: &Path) -> Result<(), FolderError> {
    files::create_private(to)?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let entry = entry.map_err(at(from))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_files(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(at(&path))?;
        }
    }
    Ok(())
}
