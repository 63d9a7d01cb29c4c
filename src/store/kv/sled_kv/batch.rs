//! One batch of changes inside one transaction over all trees.
//!
//! Each change is validated against the state with the earlier changes of the batch laid over it,
//! before any of it joins the batch; one that fails is answered alone.

use sled::transaction::{ConflictableTransactionError, ConflictableTransactionResult};
use sled::transaction::{TransactionError, Transactional, TransactionalTree};

use crate::ports::kv::Apply;
use crate::ports::kv::Key;
use crate::ports::kv::KvError;
use crate::ports::kv::Require;
use crate::store::kv::sled_kv::engine::OWN;
use crate::store::kv::sled_kv::engine::RECORD;
use crate::store::kv::sled_kv::engine::Record;
use crate::store::kv::sled_kv::engine::revision_of;

/// What became of a batch: the answer of each change, and the store's record after it.
pub(super) struct Outcome {
    pub(super) verdicts: Vec<Result<(), KvError>>,
    /// `None` when no change was accepted: nothing was written.
    pub(super) record: Option<Record>,
}

type Step<T> = ConflictableTransactionResult<T, String>;

/// Makes one transaction of `changes` over `trees` (the store's own tree last).
///
/// # Errors
/// The engine's error, as text: nothing of the batch may be acknowledged.
pub(super) fn write(
    trees: &[sled::Tree],
    changes: &[&Apply],
    before: Record,
) -> Result<Outcome, String> {
    let result = trees.transaction(|views: &Vec<TransactionalTree>| {
        let mut after = before;
        let mut verdicts = Vec::with_capacity(changes.len());
        for change in changes {
            verdicts.push(one(views, change, &mut after)?);
        }
        if verdicts.iter().all(Result::is_err) {
            return Ok(Outcome {
                verdicts,
                record: None,
            });
        }
        after.commits += 1;
        views[OWN].insert(RECORD, after.encode())?;
        Ok(Outcome {
            verdicts,
            record: Some(after),
        })
    });
    result.map_err(|error| match error {
        TransactionError::Abort(detail) => detail,
        TransactionError::Storage(error) => error.to_string(),
    })
}

fn one(
    views: &[TransactionalTree],
    change: &Apply,
    record: &mut Record,
) -> Step<Result<(), KvError>> {
    for requirement in &change.require {
        let (key, wanted) = match requirement {
            Require::Absent(key) => (key, None),
            Require::Revision(key, revision) => (key, Some(*revision)),
        };
        if revision(views, key)? != wanted {
            return Ok(Err(KvError::Conflict(key.clone())));
        }
    }
    for (key, value) in &change.puts {
        put(views, key, value, record)?;
    }
    for key in &change.deletes {
        if let Some(old) = views[key.tree as usize].remove(key.bytes.as_slice())? {
            record.live = record
                .live
                .saturating_sub((key.bytes.len() + old.len()) as u64);
        }
    }
    Ok(Ok(()))
}

/// The view keeps what it has read, so a key that a requirement has read is not looked up again.
fn put(views: &[TransactionalTree], key: &Key, value: &[u8], record: &mut Record) -> Step<()> {
    let revision = revision(views, key)?.map_or(1, |old| old + 1);
    let mut bytes = Vec::with_capacity(8 + value.len());
    bytes.extend_from_slice(&revision.to_be_bytes());
    bytes.extend_from_slice(value);
    record.live += (key.bytes.len() + bytes.len()) as u64;
    if let Some(old) = views[key.tree as usize].insert(key.bytes.as_slice(), bytes)? {
        record.live = record
            .live
            .saturating_sub((key.bytes.len() + old.len()) as u64);
    }
    Ok(())
}

fn revision(views: &[TransactionalTree], key: &Key) -> Step<Option<u64>> {
    match views[key.tree as usize].get(&key.bytes)? {
        None => Ok(None),
        Some(bytes) => match revision_of(&bytes) {
            Some(revision) => Ok(Some(revision)),
            None => Err(ConflictableTransactionError::Abort(format!(
                "record without a revision in `{}`",
                key.tree.name()
            ))),
        },
    }
}
