//! Whether the sealed files that the store knows of are all there, for `iltod doctor`: a copy of the data
//! folder without its files, or a file that somebody removed, is told before anybody asks for it. Reads
//! only, and opens no seal.

use std::{collections::BTreeSet, ops::Bound};

use crate::domain::{event::Register, reference::ReferenceNumber};
use crate::ports::kv::{KvError, Tree};
use crate::service::{Service, ServiceError, attachments::FileNote};
use crate::store::{error::StoreError, objects::note_key};

/// Rows read at a time.
const PAGE: usize = 512;

/// How the files stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileReport {
    /// Files that the store knows of and that are there.
    pub count: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Things in their folder that are none of ours.
    pub foreign: usize,
    /// Files that the store knows of and that are gone or cut short.
    pub missing: usize,
    /// The cases that lack one; a draft has no number.
    pub cases: Vec<ReferenceNumber>,
}

impl Service {
    /// Compares the files with what the store knows of them.
    ///
    /// # Errors
    /// The disk or the store cannot be read.
    pub async fn file_report(&self) -> Result<FileReport, ServiceError> {
        let look = self.blobs.look().await;
        let look = look.map_err(|fault| StoreError::Kv(KvError::Fault(fault.to_string())))?;
        let mut report = FileReport {
            foreign: look.foreign,
            ..FileReport::default()
        };
        let mut missing = BTreeSet::new();
        for (id, size) in self.noted_files().await? {
            match look.sizes.get(&id) {
                // A seal only adds to what it holds.
                Some(found) if *found >= size => {
                    report.count += 1;
                    report.bytes += found;
                }
                _ => {
                    missing.insert(id);
                }
            }
        }
        report.missing = missing.len();
        report.cases = self.cases_of(missing).await?;
        Ok(report)
    }

    /// Files that belong to something stored, with the bytes that were sealed.
    async fn noted_files(&self) -> Result<Vec<(String, u64)>, ServiceError> {
        let prefix = note_key("");
        let mut found = Vec::new();
        let mut after: Option<Vec<u8>> = None;
        loop {
            let rows = self
                .store
                .scan_records::<FileNote>(Tree::Meta, &prefix, after.as_deref(), PAGE)
                .await?;
            let whole = rows.len() == PAGE;
            after = rows.last().map(|row| row.key.clone());
            for row in rows {
                let id = String::from_utf8_lossy(&row.key[prefix.len()..]).into_owned();
                // What was erased names nothing any more.
                let note = row.record.readable();
                found.extend(note.map(|note| (id, note.size)));
            }
            if !whole {
                return Ok(found);
            }
        }
    }

    /// The cases that name these files: looked for only when some are missing.
    async fn cases_of(
        &self,
        mut missing: BTreeSet<String>,
    ) -> Result<Vec<ReferenceNumber>, ServiceError> {
        let mut cases = Vec::new();
        let mut at = Bound::Unbounded;
        while !missing.is_empty() {
            let heads = self.store.heads(at, Bound::Unbounded, PAGE).await?;
            let Some(last) = heads.last().map(|head| head.number) else {
                break;
            };
            for head in heads {
                let history = self.history(head.number).await?;
                let Some(Register::Submitted(submitted)) = history.first().map(|e| &e.register)
                else {
                    continue;
                };
                let mut lacks = false;
                for file in &submitted.attachments {
                    lacks |= missing.remove(&file.id);
                }
                cases.extend(lacks.then_some(head.number));
            }
            at = Bound::Excluded(last);
        }
        Ok(cases)
    }
}
