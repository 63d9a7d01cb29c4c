//! The lock of the data folder: one process at a time, by `flock`, which dies with its holder.

use std::{
    fs::{File, TryLockError},
    io::{Read, Seek, Write},
    path::Path,
};

use crate::store::folder::error::FolderError;
use crate::store::folder::files;
use crate::store::folder::files::at;

/// The held lock; dropping it lets go.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock at once or says who has it.
    pub(super) fn take(folder: &Path) -> Result<Self, FolderError> {
        let path = folder.join("lock");
        let mut file = files::private()
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(at(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // A holder that cannot be read is still a holder.
                let _unread = file.read_to_string(&mut holder);
                return Err(FolderError::Locked {
                    path,
                    holder: holder.trim().parse().ok(),
                });
            }
            Err(TryLockError::Error(error)) => return Err(at(&path)(error)),
        }
        let note = |file: &mut File| {
            file.set_len(0)?;
            file.rewind()?;
            writeln!(file, "{}", std::process::id())
        };
        // The number only helps people; on a full disk the lock must hold without it.
        let _unwritten = note(&mut file);
        Ok(Self { _file: file })
    }
}
