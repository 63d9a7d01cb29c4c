//! Files that people hand in: sealed under the key of their draft and durable before the commit that
//! names them, given back to staff, swept when nothing names them any more. Refuses to give back
//! bytes whose seal or digest does not hold.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::{attachment::Attachment, event::SealedFile, reference::ReferenceNumber};
use crate::flow::dialogue::Draft;
use crate::ports::kv::{KvError, Tree};
use crate::service::{Service, ServiceError};
use crate::store::{
    commit::{Commit, Expect, SealWith, Write},
    error::StoreError,
    hex,
    layout::{KeyId, Place},
    objects::note_key,
    record::{Kept, Record},
};

/// Seconds after which a file that nothing names is swept: the commit that names it follows at once
/// or never.
const ORPHAN: i64 = 24 * 3600;

/// The note, in the store, that a file belongs to something stored. Sealed under the file's own key:
/// what was erased names nothing any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNote {
    /// How many bytes were sealed.
    pub size: u64,
}

impl Record for FileNote {
    const TYPE: &'static str = "file_note";
}

fn note_place(id: &str) -> Place {
    Place::new(Tree::Meta, note_key(id))
}

/// Forgets the note of a file.
pub(super) fn forget_note(id: &str) -> Write {
    Write::delete(note_place(id), Expect::Any)
}

/// What became of the wish for a file.
#[derive(Clone)]
pub enum FileFound {
    /// Its bytes, as they were handed in.
    Whole(Box<Attachment>, Vec<u8>),
    /// There is no such case, or it has no such file.
    Absent,
    /// The person was erased.
    Erased,
    /// The sealed bytes are gone, or are not those that were sealed.
    Damaged,
}

impl Service {
    /// A fresh id of a file.
    #[must_use]
    pub fn file_id(&self) -> String {
        let mut bytes = [0; 16];
        self.entropy.fill(&mut bytes);
        hex::encode(&bytes)
    }

    /// Seals the file that the turn handed in, and adds its note to the commit.
    pub(super) async fn keep_file(
        &self,
        draft: &mut Draft,
        bytes: &[u8],
        commit: &mut Commit,
    ) -> Result<(), ServiceError> {
        let key = KeyId(draft.key);
        let new = commit.new_keys.iter().find(|new| new.id() == key);
        let mut files = draft.attachments.iter_mut();
        let Some(file) = files.find(|file| file.sealed.is_empty()) else {
            return Ok(());
        };
        let sealed = self.store.seal_object((key, new), &file.id, bytes).await?;
        let Kept::Readable(sealed) = sealed else {
            return Err(ServiceError::Busy);
        };
        file.sha256 = hex::encode(&Sha256::digest(bytes));
        file.sealed = hex::encode(&Sha256::digest(&sealed));
        let note = FileNote { size: file.size };
        let place = note_place(&file.id);
        let write = Write::put(place, Expect::Any, &note, SealWith::Case(key))?;
        commit.writes.push(write);
        let put = self.blobs.put(&file.id, sealed).await;
        put.map_err(|fault| not_put(&fault))
    }

    /// Forgets files that nothing names any more. One that cannot be removed now is swept later.
    pub(super) async fn forget_files(&self, ids: &[String]) {
        for id in ids {
            if let Err(fault) = self.blobs.delete(id).await {
                tracing::warn!(%fault, "a file that nothing names could not be removed");
            }
        }
    }

    /// File `k` (from 1) of a case.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn attachment(
        &self,
        number: ReferenceNumber,
        k: usize,
    ) -> Result<FileFound, ServiceError> {
        let Some(case) = self.case_file(number).await? else {
            return Ok(FileFound::Absent);
        };
        let at = k.checked_sub(1);
        let submitted = &case.case.submitted;
        let Some(sealed) = at.and_then(|at| submitted.attachments.get(at)) else {
            return Ok(FileFound::Absent);
        };
        let Some(files) = case.attachments else {
            return Ok(FileFound::Erased);
        };
        let Some(file) = files.into_iter().find(|file| file.id == sealed.id) else {
            return Ok(FileFound::Damaged);
        };
        self.open_file(KeyId(submitted.key), sealed, file).await
    }

    async fn open_file(
        &self,
        key: KeyId,
        sealed: &SealedFile,
        file: Attachment,
    ) -> Result<FileFound, ServiceError> {
        let Some(bytes) = self.blobs.get(&sealed.id).await.map_err(fault)? else {
            return Ok(FileFound::Damaged);
        };
        if hex::encode(&Sha256::digest(&bytes)) != sealed.sealed {
            return Ok(FileFound::Damaged);
        }
        Ok(
            match self.store.open_object(key, &sealed.id, &bytes).await? {
                Kept::Erased => FileFound::Erased,
                Kept::Readable(plain) => FileFound::Whole(Box::new(file), plain.to_vec()),
            },
        )
    }

    /// Removes files that no commit named within a day, and those of erased people. Returns how many.
    ///
    /// # Errors
    /// The disk or the store cannot be read.
    pub async fn sweep_files(&self, now: Timestamp) -> Result<usize, ServiceError> {
        let mut swept = 0;
        for (id, put) in self.blobs.list().await.map_err(fault)? {
            let place = note_place(&id);
            let noted = match self.store.read::<FileNote>(&place).await? {
                Some(note) => note.value.readable().is_some(),
                None => now.as_second().saturating_sub(put) < ORPHAN,
            };
            if noted {
                continue;
            }
            let forget = Commit {
                writes: vec![forget_note(&id)],
                ..Commit::default()
            };
            if self.store.commit(forget).await.is_ok() {
                self.forget_files(std::slice::from_ref(&id)).await;
                swept += 1;
            }
        }
        Ok(swept)
    }
}

/// A file that could not be written: the disk's reserve counts as the store's.
fn not_put(fault: &std::io::Error) -> ServiceError {
    StoreError::Kv(match fault.kind() {
        std::io::ErrorKind::StorageFull => KvError::Full {
            free: 0,
            reserve: 0,
        },
        _ => KvError::Fault(fault.to_string()),
    })
    .into()
}

fn fault(fault: std::io::Error) -> ServiceError {
    StoreError::Kv(KvError::Fault(fault.to_string())).into()
}
