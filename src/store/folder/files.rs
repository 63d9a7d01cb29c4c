//! Small file work that survives a power cut: make private, sync names, measure room.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use rustix::fs::statvfs;

use crate::store::folder::error::FolderError;

/// Names the path of an I/O error.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> FolderError + '_ {
    move |source| match source.kind() {
        io::ErrorKind::PermissionDenied => FolderError::Permission {
            path: path.to_owned(),
        },
        _ => FolderError::Io {
            path: path.to_owned(),
            source,
        },
    }
}

/// Options for a file only its owner may read.
pub(super) fn private() -> OpenOptions {
    let mut options = File::options();
    options.read(true).write(true).mode(0o600);
    options
}

/// Makes a folder that only its owner may enter, its parents too, and their names durable.
/// What is there already is left as it is.
pub(super) fn create_private(path: &Path) -> Result<(), FolderError> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => Path::new("/"),
    };
    create_private(parent)?;
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {}
        made => made.map_err(at(path))?,
    }
    sync_folder(parent)
}

/// Makes the names in a folder durable.
pub(super) fn sync_folder(path: &Path) -> Result<(), FolderError> {
    File::open(path)
        .and_then(|folder| folder.sync_all())
        .map_err(at(path))
}

/// Removes a folder with all in it; it may be gone already.
pub(super) fn remove_folder(path: &Path) -> Result<(), FolderError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(at(path)),
    }
}

/// Bytes this process may still write to the disk of `path`.
pub(super) fn free(path: &Path) -> Result<u64, FolderError> {
    let disk = statvfs(path).map_err(|error| at(path)(error.into()))?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}
