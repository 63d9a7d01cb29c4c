//! The key ring: the keys of one data folder, wrapped by the master key, in one file beside the store.
//!
//! It is kept apart from the store because a store on disk forgets slowly: a key dropped here is
//! gone, and with it all that it sealed. Every change is durable before the new key is used.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use crate::ports::Entropy;
use crate::store::hex;
use crate::store::keyring::file::Content;
use crate::store::keyring::snapshot::{Keys, With, add_key, unwrap};
use crate::store::master::MasterKey;
use crate::store::seal::{KeyLabel, SealKey};

mod file;
mod rotate;
mod snapshot;

pub use file::{Erasing, RingError, Use};

/// The identity of a data folder: random, told nowhere but in the name of its master key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderId(String);

impl FolderId {
    /// A new identity.
    pub fn random(entropy: &dyn Entropy) -> Self {
        let mut bytes = [0; 8];
        entropy.fill(&mut bytes);
        Self(hex::encode(&bytes))
    }

    /// Sixteen hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The folder whose key ring is at `path`, without any key: it tells which master key to read. The
/// answer is checked when the ring is opened. `None` when there is no ring.
///
/// # Errors
/// [`RingError::Damaged`], [`RingError::Newer`], [`RingError::Io`].
pub fn folder_of(path: &Path) -> Result<Option<FolderId>, RingError> {
    match file::read(path) {
        Ok((content, _)) => Ok(Some(FolderId(content.folder))),
        Err(RingError::Missing { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The opened key ring.
pub struct KeyRing {
    path: PathBuf,
    entropy: Arc<dyn Entropy>,
    /// Readers take the snapshot; it is replaced whole.
    keys: RwLock<Arc<Keys>>,
    /// Held while the file is replaced, with what stands in it.
    writing: Mutex<Writing>,
}

struct Writing {
    content: Content,
    master: SealKey,
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRing")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl KeyRing {
    /// Makes the ring of a new data folder: a store key and an index key.
    ///
    /// # Errors
    /// [`RingError::Exists`] and [`RingError::Io`].
    pub fn create(
        path: &Path,
        folder: &FolderId,
        master: &MasterKey,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, RingError> {
        if path.exists() {
            return Err(RingError::Exists {
                path: path.to_owned(),
            });
        }
        let mut content = Content {
            format: file::FORMAT,
            folder: folder.0.clone(),
            keys: Vec::new(),
            erasing: Vec::new(),
        };
        let seal_key = master.seal_key();
        for r#use in [Use::Store, Use::Index] {
            add_key(&mut content, (r#use, 1, 1), (&seal_key, entropy.as_ref()));
        }
        file::write(path, &content, &seal_key, entropy.as_ref())?;
        Self::open(path, master, entropy)
    }

    /// Opens the ring; writes nothing.
    ///
    /// # Errors
    /// See [`RingError`].
    pub fn open(
        path: &Path,
        master: &MasterKey,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, RingError> {
        let (content, seal) = file::read(path)?;
        let master = master.seal_key();
        file::check(path, &content, &seal, &master)?;
        let keys = unwrap(&content, &master).ok_or_else(|| RingError::Damaged {
            path: path.to_owned(),
        })?;
        Ok(Self {
            path: path.to_owned(),
            entropy,
            keys: RwLock::new(Arc::new(keys)),
            writing: Mutex::new(Writing { content, master }),
        })
    }

    /// The folder that the ring belongs to.
    #[must_use]
    pub fn folder(&self) -> FolderId {
        self.reading(|content| FolderId(content.folder.clone()))
    }

    pub(in crate::store) fn entropy(&self) -> &dyn Entropy {
        self.entropy.as_ref()
    }

    /// The store key that seals.
    pub(in crate::store) fn newest(&self) -> Option<Arc<SealKey>> {
        self.keys()
            .store
            .last_key_value()
            .map(|(_, key)| Arc::clone(key))
    }

    /// The key with this label, if it is a store or bucket key that exists.
    pub(in crate::store) fn labelled(&self, label: KeyLabel) -> Option<Arc<SealKey>> {
        let keys = self.keys();
        match label {
            KeyLabel::Store(id) => keys.store.get(&id).map(Arc::clone),
            KeyLabel::Bucket { bucket, generation } => {
                keys.buckets.get(&(bucket, generation)).map(Arc::clone)
            }
            KeyLabel::Master | KeyLabel::Case(_) => None,
        }
    }

    /// The newest key of a bucket.
    pub(in crate::store) fn bucket(&self, bucket: u32) -> Option<Arc<SealKey>> {
        let keys = self.keys();
        let mut generations = keys.buckets.range((bucket, 0)..=(bucket, u32::MAX));
        generations.next_back().map(|(_, key)| Arc::clone(key))
    }

    /// Hashes for a look-up.
    pub(in crate::store) fn hash(&self, name: &str, value: &[u8]) -> [u8; 16] {
        self.keys().index.hash(name, value)
    }

    /// Makes sure that the bucket has a key. Replaces the file (a few milliseconds of the calling
    /// thread) once for each 4,096 case keys.
    pub(in crate::store) fn ensure_bucket(&self, bucket: u32) -> Result<(), RingError> {
        if self.bucket(bucket).is_some() {
            return Ok(());
        }
        self.change(|content, with| {
            let has = content
                .keys
                .iter()
                .any(|k| k.r#use == Use::Bucket && k.id == bucket);
            if !has {
                add_key(content, (Use::Bucket, bucket, 1), with);
            }
        })
    }

    /// Notes which keys are to be dropped and adds the next generation of their bucket's key.
    pub(in crate::store) fn begin_erasure(
        &self,
        bucket: u32,
        keys: &[u64],
    ) -> Result<(), RingError> {
        self.change(|content, with| {
            let all = content
                .keys
                .iter()
                .filter(|k| k.r#use == Use::Bucket && k.id == bucket);
            let generation = all.map(|k| k.generation).max().unwrap_or(0) + 1;
            add_key(content, (Use::Bucket, bucket, generation), with);
            content.erasing.push(Erasing {
                bucket,
                generation,
                keys: keys.to_vec(),
            });
        })
    }

    /// Drops the older generations of the bucket's key and the note.
    pub(in crate::store) fn end_erasure(&self, done: &Erasing) -> Result<(), RingError> {
        self.change(|content, _| {
            content.keys.retain(|k| {
                k.r#use != Use::Bucket || k.id != done.bucket || k.generation >= done.generation
            });
            content.erasing.retain(|e| e != done);
        })
    }

    /// Whether the erasure of this case key has begun.
    pub(in crate::store) fn is_erasing(&self, key: u64) -> bool {
        self.keys().erasing.contains(&key)
    }

    /// Erasures that have begun and are not finished.
    pub(in crate::store) fn erasing(&self) -> Vec<Erasing> {
        self.reading(|content| content.erasing.clone())
    }

    fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn reading<T>(&self, read: impl FnOnce(&Content) -> T) -> T {
        // What is guarded is replaced whole, so a poisoned lock holds good data.
        read(
            &self
                .writing
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .content,
        )
    }

    fn change(&self, edit: impl FnOnce(&mut Content, With<'_>)) -> Result<(), RingError> {
        let mut writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut content = writing.content.clone();
        edit(&mut content, (&writing.master, self.entropy.as_ref()));
        let damaged = || RingError::Damaged {
            path: self.path.clone(),
        };
        let keys = unwrap(&content, &writing.master).ok_or_else(damaged)?;
        file::write(&self.path, &content, &writing.master, self.entropy.as_ref())?;
        writing.content = content;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
        Ok(())
    }
}
