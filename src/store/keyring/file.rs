//! The file of the key ring: JSON whose keys are wrapped and whose whole is under a seal of the
//! master key. It is only ever replaced: temporary file, sync, rename, sync of the folder.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::ports::Entropy;
use crate::store::hex;
use crate::store::master::sync_folder;
use crate::store::seal::{Part, SealError, SealKey, Spot};
use crate::store::secret::{Nonces, Secret};

/// The format that this program writes.
pub const FORMAT: u32 = 1;

/// Why the key ring cannot be used. Nothing was written.
#[derive(Debug, Error)]
pub enum RingError {
    /// No such file.
    #[error("no key ring at {}", .path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// Creating found a file there already; it was not touched.
    #[error("there is a key ring at {} already", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The master key does not open it: the wrong key, or the seal of the file is damaged.
    #[error("the master key does not open the key ring {}", .path.display())]
    WrongMaster {
        /// The file.
        path: PathBuf,
    },
    /// Not a key ring, or changed after it was written.
    #[error("the key ring {} is damaged", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// Written by a newer program.
    #[error("the key ring {} has format {found}; this program knows {FORMAT}", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The format found.
        found: u32,
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

/// What a wrapped key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// Seals records and the register part of events.
    Store,
    /// Makes the keyed hashes of look-ups.
    Index,
    /// Wraps the case keys of a bucket.
    Bucket,
}

/// A key of the ring, wrapped by the master key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrappedKey {
    /// What it is for.
    pub r#use: Use,
    /// The number of the store key or of the bucket.
    pub id: u32,
    /// The generation of a bucket key; else 1.
    pub generation: u32,
    /// The envelope, in hexadecimal digits.
    pub wrapped: String,
}

/// An erasure that has begun: it is finished before anything else, also after a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasing {
    /// The bucket whose key is being replaced.
    pub bucket: u32,
    /// The generation that stays.
    pub generation: u32,
    /// The case keys to drop.
    pub keys: Vec<u64>,
}

/// What stands in the file, but for the seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// See [`FORMAT`].
    pub format: u32,
    /// The identity of the data folder, in hexadecimal digits.
    pub folder: String,
    /// The keys.
    pub keys: Vec<WrappedKey>,
    /// Erasures that have begun.
    pub erasing: Vec<Erasing>,
}

#[derive(Serialize, Deserialize)]
struct Sealed<C> {
    #[serde(flatten)]
    content: C,
    seal: String,
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Reads the file as it is; the seal comes along and is checked by [`check`].
pub fn read(path: &Path) -> Result<(Content, String), RingError> {
    let damaged = || RingError::Damaged {
        path: path.to_owned(),
    };
    let text = fs::read(path).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => RingError::Missing {
            path: path.to_owned(),
        },
        _ => RingError::Io {
            path: path.to_owned(),
            source,
        },
    })?;
    let Format { format } = serde_json::from_slice(&text).map_err(|_| damaged())?;
    if format > FORMAT {
        return Err(RingError::Newer {
            path: path.to_owned(),
            found: format,
        });
    }
    let file: Sealed<Content> = serde_json::from_slice(&text).map_err(|_| damaged())?;
    Ok((file.content, file.seal))
}

/// Checks that the master key sealed exactly this content.
pub fn check(
    path: &Path,
    content: &Content,
    seal: &str,
    master: &SealKey,
) -> Result<(), RingError> {
    let damaged = || RingError::Damaged {
        path: path.to_owned(),
    };
    let envelope = hex::decode(seal).ok_or_else(damaged)?;
    let digest = master
        .open(seal_spot(content), &envelope)
        .map_err(|fault| match fault {
            SealError::Broken => RingError::WrongMaster {
                path: path.to_owned(),
            },
            SealError::Shape | SealError::Newer { .. } => damaged(),
        })?;
    if digest.as_slice() == digest_of(content) {
        Ok(())
    } else {
        Err(damaged())
    }
}

/// Replaces the file, durably; on an error the old one stands.
pub fn write(
    path: &Path,
    content: &Content,
    master: &SealKey,
    entropy: &dyn Entropy,
) -> Result<(), RingError> {
    let nonce = Nonces::new(entropy).take();
    let seal = master
        .seal_copy(seal_spot(content), nonce, &digest_of(content))
        .map_err(|_| RingError::Damaged {
            path: path.to_owned(),
        })?;
    let file = Sealed {
        content,
        seal: hex::encode(&seal),
    };
    let io = |source| RingError::Io {
        path: path.to_owned(),
        source,
    };
    let text = serde_json::to_vec_pretty(&file).map_err(|e| io(e.into()))?;
    replace(path, &text).map_err(io)
}

fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&fresh)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(&fresh, path)?;
    sync_folder(path)
}

fn seal_spot(content: &Content) -> Spot<'_> {
    Spot {
        tree: "keyring",
        key: content.folder.as_bytes(),
        part: Part::Whole,
    }
}

fn digest_of(content: &Content) -> [u8; 32] {
    // A struct of strings and numbers always serialises.
    Sha256::digest(serde_json::to_vec(content).unwrap_or_default()).into()
}

/// Where a key of the ring belongs: its folder, its use, its number, its generation.
fn key_spot(folder: &str, key: &WrappedKey) -> Vec<u8> {
    let mut spot = folder.as_bytes().to_vec();
    spot.push(match key.r#use {
        Use::Store => 1,
        Use::Index => 2,
        Use::Bucket => 3,
    });
    spot.extend_from_slice(&key.id.to_be_bytes());
    spot.extend_from_slice(&key.generation.to_be_bytes());
    spot
}

impl WrappedKey {
    /// Wraps `secret`.
    pub fn wrap(
        mut self,
        folder: &str,
        secret: &Secret,
        with: (&SealKey, &dyn Entropy),
    ) -> Result<Self, SealError> {
        let place = key_spot(folder, &self);
        let spot = Spot {
            tree: "keyring",
            key: &place,
            part: Part::Whole,
        };
        let nonce = Nonces::new(with.1).take();
        self.wrapped = hex::encode(&with.0.seal_copy(spot, nonce, secret.reveal())?);
        Ok(self)
    }

    /// The key itself.
    pub fn unwrap_with(&self, folder: &str, master: &SealKey) -> Option<Secret> {
        let place = key_spot(folder, self);
        let spot = Spot {
            tree: "keyring",
            key: &place,
            part: Part::Whole,
        };
        let envelope = hex::decode(&self.wrapped)?;
        Secret::from_slice(&master.open(spot, &envelope).ok()?)
    }
}
