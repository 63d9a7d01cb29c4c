//! Sealed files: attachments stand in `DATA/objects`, each under a random id, sealed under the key of
//! its draft and case. Written beside, synced, renamed, the folder synced, before the commit that
//! names it; a file that no commit names is swept later.
//!
//! It refuses an id that is none of ours (so no name from outside becomes a path) and a disk whose
//! reserve would be used up.

use std::{
    fs, io,
    io::Write as _,
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use rustix::fs::statvfs;
use tokio::task::spawn_blocking;
use zeroize::Zeroizing;

use crate::ports::blobs::{Blobs, Look};
use crate::ports::kv::BoxFuture;
use crate::store::Store;
use crate::store::casekeys::NewKey;
use crate::store::error::StoreError;
use crate::store::layout::{KeyId, Place};
use crate::store::record::Kept;
use crate::store::seal::Spot;
use crate::store::secret::Nonces;

/// The tree in the seal of a file.
const TREE: &str = "objects";

/// Letters of an id.
const ID: usize = 32;

/// The folder of sealed files.
#[derive(Clone, Debug)]
pub struct FolderBlobs {
    path: PathBuf,
    reserve: u64,
}

impl FolderBlobs {
    /// Files in `path`, leaving `reserve` bytes of the disk free. The folder is made when needed.
    #[must_use]
    pub fn new(path: PathBuf, reserve: u64) -> Self {
        Self { path, reserve }
    }

    fn file(&self, id: &str) -> io::Result<PathBuf> {
        let known = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if id.len() == ID && id.bytes().all(known) {
            Ok(self.path.join(id))
        } else {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        if !self.path.is_dir() {
            let mut folder = fs::DirBuilder::new();
            folder.recursive(true).mode(0o700).create(&self.path)?;
            if let Some(parent) = self.path.parent() {
                fs::File::open(parent)?.sync_all()?;
            }
        }
        let disk = statvfs(&self.path)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if free < self.reserve.saturating_add(bytes.len() as u64) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let beside = file.with_extension("new");
        let mut options = fs::OpenOptions::new();
        let mut new = options.write(true).create(true).truncate(true);
        new = new.mode(0o600);
        let mut new = new.open(&beside)?;
        let written = new.write_all(bytes).and_then(|()| new.sync_all());
        if let Err(fault) = written {
            // Half a file helps nobody; where even this fails the sweep comes by.
            let _ = fs::remove_file(&beside);
            return Err(fault);
        }
        fs::rename(&beside, file)?;
        fs::File::open(&self.path)?.sync_all()
    }

    /// What is in the folder; nothing while there is none.
    fn entries(&self) -> io::Result<Vec<fs::DirEntry>> {
        match fs::read_dir(&self.path) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            other => other?.collect(),
        }
    }

    fn names(&self) -> io::Result<Vec<(String, i64)>> {
        let mut found = Vec::new();
        for entry in self.entries()? {
            let name = entry.file_name().to_string_lossy().into_owned();
            let id = name.strip_suffix(".new").unwrap_or(&name).to_owned();
            if self.file(&id).is_ok() {
                found.push((id, entry.metadata()?.mtime()));
            }
        }
        Ok(found)
    }

    fn sizes(&self) -> io::Result<Look> {
        let mut look = Look::default();
        for entry in self.entries()? {
            let name = entry.file_name().to_string_lossy().into_owned();
            let half = name.strip_suffix(".new").map(|id| self.file(id).is_ok());
            match (self.file(&name), half) {
                (Ok(_), _) => drop(look.sizes.insert(name, entry.metadata()?.len())),
                // A write that was cut off: the sweep comes by.
                (Err(_), Some(true)) => {}
                (Err(_), _) => look.foreign += 1,
            }
        }
        Ok(look)
    }

    fn remove(&self, id: &str) -> io::Result<()> {
        let file = self.file(id)?;
        for path in [file.with_extension("new"), file] {
            match fs::remove_file(path) {
                Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
                _ => {}
            }
        }
        Ok(())
    }
}

/// File work beside the turns of others.
async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}

impl Blobs for FolderBlobs {
    fn put<'a>(&'a self, id: &'a str, bytes: Vec<u8>) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move {
            let (blobs, file) = (self.clone(), self.file(id)?);
            beside(move || blobs.write(&file, &bytes)).await
        })
    }

    fn get<'a>(&'a self, id: &'a str) -> BoxFuture<'a, io::Result<Option<Vec<u8>>>> {
        Box::pin(async move {
            let file = self.file(id)?;
            let read = beside(move || fs::read(file)).await;
            match read {
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(None),
                other => other.map(Some),
            }
        })
    }

    fn delete<'a>(&'a self, id: &'a str) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move {
            let (blobs, id) = (self.clone(), id.to_owned());
            beside(move || blobs.remove(&id)).await
        })
    }

    fn list(&self) -> BoxFuture<'_, io::Result<Vec<(String, i64)>>> {
        Box::pin(async move {
            let blobs = self.clone();
            beside(move || blobs.names()).await
        })
    }

    fn look(&self) -> BoxFuture<'_, io::Result<Look>> {
        Box::pin(async move {
            let blobs = self.clone();
            beside(move || blobs.sizes()).await
        })
    }
}

impl Store {
    /// Seals a file for the case or draft with this key, bound to its id. `new` is the key where it
    /// is not stored yet. `Erased` when the key is gone.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn seal_object(
        &self,
        (key, new): (KeyId, Option<&NewKey>),
        id: &str,
        bytes: &[u8],
    ) -> Result<Kept<Vec<u8>>, StoreError> {
        let cipher = match new.filter(|new| new.id() == key) {
            Some(new) => new.shared(),
            None => match self.case_key(key).await? {
                Kept::Readable(found) => found.key,
                Kept::Erased => return Ok(Kept::Erased),
            },
        };
        let nonce = Nonces::new(self.ring.entropy()).take();
        let sealed = cipher.seal_copy(spot(id), nonce, bytes);
        let sealed = sealed.map_err(|fault| StoreError::seal(&place(id), fault))?;
        Ok(Kept::Readable(sealed))
    }

    /// Opens a sealed file. `Erased` when the key is gone.
    ///
    /// # Errors
    /// See [`StoreError`]: above all bytes that were changed, or moved from another id.
    pub async fn open_object(
        &self,
        key: KeyId,
        id: &str,
        sealed: &[u8],
    ) -> Result<Kept<Zeroizing<Vec<u8>>>, StoreError> {
        let Kept::Readable(found) = self.case_key(key).await? else {
            return Ok(Kept::Erased);
        };
        let plain = found.key.open(spot(id), sealed);
        let plain = plain.map_err(|fault| StoreError::seal(&place(id), fault))?;
        Ok(Kept::Readable(plain))
    }
}

fn spot(id: &str) -> Spot<'_> {
    Spot {
        tree: TREE,
        key: id.as_bytes(),
        part: crate::store::seal::Part::Whole,
    }
}

/// Where a fault is told to be.
fn place(id: &str) -> Place {
    Place::new(crate::ports::kv::Tree::Meta, note_key(id))
}

/// The key in `meta` under which it is noted that a file belongs to something stored.
#[must_use]
pub fn note_key(id: &str) -> Vec<u8> {
    [b"object/", id.as_bytes()].concat()
}
