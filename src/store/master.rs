//! The master key: 64 hexadecimal digits in a file of its own, outside the data folder, that only its
//! owner may read. Whoever has it and a copy of the data folder can read everything; without it
//! nothing can be read. The file names nothing else, and nothing else names the key.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use thiserror::Error;
use zeroize::Zeroizing;

use crate::ports::Entropy;
use crate::store::hex;
use crate::store::seal::{KeyLabel, SealKey};
use crate::store::secret::Secret;

/// The mode of the file: its owner reads and writes, nobody else.
const MODE: u32 = 0o600;
/// Longer than any right file, so that a wrong path is not read to its end.
const MOST_BYTES: u64 = 256;

/// The key that wraps the keys of the ring.
#[derive(Clone, Debug)]
pub struct MasterKey(Secret);

/// Why there is no master key.
#[derive(Debug, Error)]
pub enum MasterError {
    /// No such file.
    #[error("no master key at {}", .path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// Creating found a file there already; it was not touched.
    #[error("there is a file at {} already", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A folder stands where the file should be.
    #[error("{} is a folder, not a file", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// Group or others may read or write it.
    #[error("{} has mode {mode:03o}; only its owner may read a master key (600)", .path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// Not 64 hexadecimal digits.
    #[error("{} does not hold a master key (64 hexadecimal digits)", .path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
    },
    /// The file or its folder cannot be read or written.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl MasterKey {
    /// Makes a key and its file, durably; never replaces a file.
    ///
    /// # Errors
    /// [`MasterError::Exists`] or [`MasterError::Io`].
    pub fn create(path: &Path, entropy: &dyn Entropy) -> Result<Self, MasterError> {
        let secret = Secret::random(entropy);
        let text = Zeroizing::new(hex::encode(secret.reveal()) + "\n");
        write_new(path, text.as_bytes()).map_err(|source| match source.kind() {
            io::ErrorKind::AlreadyExists => MasterError::Exists {
                path: path.to_owned(),
            },
            _ => MasterError::Io {
                path: path.to_owned(),
                source,
            },
        })?;
        Ok(Self(secret))
    }

    /// Reads the key from its file.
    ///
    /// # Errors
    /// See [`MasterError`]; nothing of the content is told.
    pub fn read(path: &Path) -> Result<Self, MasterError> {
        let fault = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound => MasterError::Missing {
                path: path.to_owned(),
            },
            _ => MasterError::Io {
                path: path.to_owned(),
                source,
            },
        };
        let file = File::open(path).map_err(fault)?;
        let metadata = file.metadata().map_err(fault)?;
        if metadata.is_dir() {
            return Err(MasterError::Folder {
                path: path.to_owned(),
            });
        }
        let mode = metadata.mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(MasterError::Exposed {
                path: path.to_owned(),
                mode,
            });
        }
        let mut text = Zeroizing::new(Vec::new());
        file.take(MOST_BYTES)
            .read_to_end(&mut text)
            .map_err(fault)?;
        let malformed = || MasterError::Malformed {
            path: path.to_owned(),
        };
        let digits = std::str::from_utf8(&text).map_err(|_| malformed())?.trim();
        let bytes = Zeroizing::new(hex::decode(digits).ok_or_else(malformed)?);
        Secret::from_slice(&bytes).map(Self).ok_or_else(malformed)
    }

    pub(in crate::store) fn seal_key(&self) -> SealKey {
        SealKey::new(KeyLabel::Master, &self.0)
    }
}

fn write_new(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(MODE)
        .open(path)?;
    file.write_all(text)?;
    file.sync_all()?;
    sync_folder(path)
}

/// Makes the entry of `path` in its folder durable.
pub(in crate::store) fn sync_folder(path: &Path) -> io::Result<()> {
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty());
    File::open(parent.unwrap_or(Path::new(".")))?.sync_all()
}
