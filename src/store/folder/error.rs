//! Why a data folder was not opened or rewritten; with path and numbers, and no words for people.

use std::{io, path::PathBuf};

use thiserror::Error;

/// A refusal of the data folder. The texts are for engineers.
#[derive(Debug, Error)]
pub enum FolderError {
    /// Another process has it open.
    #[error("{path:?} is held by process {holder:?}")]
    Locked {
        /// The lock file.
        path: PathBuf,
        /// The holder's process id, if it has written it down.
        holder: Option<u32>,
    },
    /// The content is not what was written.
    #[error("{path:?} is damaged: {detail}")]
    Damaged {
        /// The store or file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// The store lacks commits that were acknowledged.
    #[error("{path:?} has {store} commits, {witness} were acknowledged")]
    Short {
        /// The store.
        path: PathBuf,
        /// Commits in the store.
        store: u64,
        /// Commits noted by the witness.
        witness: u64,
    },
    /// The witness of a store that was begun is gone: nobody knows whether the store is whole.
    #[error("{path:?} is missing")]
    Unwitnessed {
        /// The witness file.
        path: PathBuf,
    },
    /// The store was written by a newer program.
    #[error("{path:?} has layout {found}, this program knows {supported}")]
    Newer {
        /// The store.
        path: PathBuf,
        /// The layout found.
        found: u32,
        /// The newest layout this program knows.
        supported: u32,
    },
    /// The store has an older layout and no upgrade was given.
    #[error("{path:?} has layout {found}, this program needs {supported}")]
    Older {
        /// The store.
        path: PathBuf,
        /// The layout found.
        found: u32,
        /// The layout needed.
        supported: u32,
    },
    /// Too little room to go on, the ballast freed already.
    #[error("{path:?}: {free} bytes free, {needed} needed")]
    Full {
        /// The folder.
        path: PathBuf,
        /// Bytes free on its disk.
        free: u64,
        /// Bytes needed.
        needed: u64,
    },
    /// The operating system denies access.
    #[error("no permission for {path:?}")]
    Permission {
        /// The file or folder.
        path: PathBuf,
    },
    /// Any other I/O error.
    #[error("{path:?}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The error.
        source: io::Error,
    },
}
