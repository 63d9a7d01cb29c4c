//! The ballast: a file that keeps room, given up when the disk is full at start.
//!
//! The writer never fills the disk below its reserve, but others may; sled cannot open on a full one.

use std::{fs, io, path::Path};

use rustix::fs::{FallocateFlags, fallocate};

use crate::store::folder::Options;
use crate::store::folder::error::FolderError;
use crate::store::folder::files;
use crate::store::folder::files::at;

const BALLAST: &str = "ballast";

/// Frees the ballast if the disk is below what opening needs; refuses if that is not enough.
pub(super) fn make_room(folder: &Path, options: &Options) -> Result<(), FolderError> {
    let needed = options.open_room;
    if files::free(folder)? >= needed {
        return Ok(());
    }
    let path = folder.join(BALLAST);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(at(&path)(error)),
        _ => {}
    }
    files::sync_folder(folder)?;
    let free = files::free(folder)?;
    if free >= needed {
        Ok(())
    } else {
        Err(FolderError::Full {
            path: folder.to_owned(),
            free,
            needed,
        })
    }
}

/// Makes the ballast again when the disk has room for it beside the reserve. Not having one is no
/// fault: the next start tries again.
pub(super) fn keep(folder: &Path, options: &Options) {
    let path = folder.join(BALLAST);
    let size = options.ballast;
    if size == 0 || fs::metadata(&path).is_ok_and(|found| found.len() == size) {
        return;
    }
    let wanted = options
        .sled
        .reserve
        .max(options.open_room)
        .saturating_add(size.saturating_mul(2));
    if files::free(folder).is_ok_and(|free| free >= wanted) && make(&path, size).is_err() {
        // Half a ballast is worth nothing; a folder without one is in order.
        let _removed = fs::remove_file(&path);
    }
}

fn make(path: &Path, size: u64) -> io::Result<()> {
    let file = files::private().create(true).truncate(true).open(path)?;
    fallocate(&file, FallocateFlags::empty(), 0, size)?;
    file.sync_all()
}
