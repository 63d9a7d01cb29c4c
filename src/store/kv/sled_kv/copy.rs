//! Writes all records of one store into a fresh one and proves that they arrived.
//!
//! Used for compaction and for a new layout. It changes nothing in the old store.

use sha2::{Digest, Sha256};

use crate::ports::kv::Stored;
use crate::ports::kv::Tree;
use crate::store::kv::sled_kv::engine::Engine;
use crate::store::kv::sled_kv::engine::Record;
use crate::store::kv::sled_kv::engine::revision_of;
use crate::store::kv::sled_kv::quiet;

/// One record on its way: tree, key, revision and value.
pub type Row = (Tree, Vec<u8>, Stored);

/// What becomes of one record of the old store: itself, others, or nothing.
pub(in crate::store) type Mapping<'a> = &'a dyn Fn(Row) -> Vec<Row>;

/// Count, size and a digest that does not depend on the order of the records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Records.
    pub records: u64,
    /// Bytes of keys and values, with eight of revision each.
    pub bytes: u64,
    /// The exclusive or of the SHA-256 of each record.
    pub digest: [u8; 32],
}

impl Summary {
    fn add(&mut self, row: &Row) {
        let (tree, key, stored) = row;
        let mut hash = Sha256::new();
        hash.update([*tree as u8]);
        hash.update((key.len() as u64).to_be_bytes());
        hash.update(key);
        hash.update(stored.revision.to_be_bytes());
        hash.update(&stored.value);
        for (sum, byte) in self.digest.iter_mut().zip(hash.finalize()) {
            *sum ^= byte;
        }
        self.records += 1;
        self.bytes += (key.len() + 8 + stored.value.len()) as u64;
    }
}

/// Copies every record through `mapping`. The new store is not yet finished or durable.
///
/// # Errors
/// The engine's error as text, a damaged record included.
pub(in crate::store) fn copy(
    old: &Engine,
    new: &Engine,
    mapping: Mapping<'_>,
) -> Result<Summary, String> {
    let mut written = Summary::default();
    let mut waiting = Waiting::default();
    each(old, &mut |row| {
        for row in mapping(row) {
            written.add(&row);
            waiting.push(new, row)?;
        }
        Ok(())
    })?;
    waiting.flush(new)?;
    Ok(written)
}

/// Reads a whole store.
///
/// # Errors
/// The engine's error as text, a damaged record included.
pub(in crate::store) fn summary(engine: &Engine) -> Result<Summary, String> {
    let mut found = Summary::default();
    each(engine, &mut |row| {
        found.add(&row);
        Ok(())
    })?;
    Ok(found)
}

/// Reads a whole store and compares its size with the one counted in every batch, which finds records
/// that damage took away without a trace: sled leaves out a segment it cannot read. `false` when
/// changes were made meanwhile, so that nothing is known.
///
/// # Errors
/// What is wrong, as text.
pub(in crate::store) fn check_whole(engine: &Engine) -> Result<bool, String> {
    let before = engine.record()?;
    let mut found = 0;
    each(engine, &mut |(_, key, stored)| {
        found += (key.len() + 8 + stored.value.len()) as u64;
        Ok(())
    })?;
    let counted = before.live;
    match engine.record()? == before {
        false => Ok(false),
        true if found == counted => Ok(true),
        true => Err(format!("{found} bytes of records found, {counted} counted")),
    }
}

/// The record of the copy: the commits of the old store, so that the witness stays true.
pub(in crate::store) fn record_after(old: &Engine, copied: &Summary) -> Result<Record, String> {
    Ok(Record {
        commits: old.record()?.commits,
        live: copied.bytes,
    })
}

fn each(engine: &Engine, visit: &mut dyn FnMut(Row) -> Result<(), String>) -> Result<(), String> {
    quiet::catch(|| {
        for (tree, entries) in Tree::ALL.into_iter().zip(engine.trees()) {
            for entry in entries {
                let (key, bytes) = entry.map_err(|error| error.to_string())?;
                let cut = || format!("record without a revision in `{}`", tree.name());
                let revision = revision_of(&bytes).ok_or_else(cut)?;
                visit((
                    tree,
                    key.to_vec(),
                    Stored {
                        revision,
                        value: bytes[8..].to_vec(),
                    },
                ))?;
            }
        }
        Ok(())
    })?
}

/// Records gathered per tree, written some hundred kilobytes at a time.
#[derive(Default)]
struct Waiting {
    batches: [sled::Batch; Tree::ALL.len()],
    bytes: usize,
}

impl Waiting {
    fn push(&mut self, new: &Engine, (tree, key, stored): Row) -> Result<(), String> {
        let value = [stored.revision.to_be_bytes().as_slice(), &stored.value].concat();
        self.bytes += key.len() + value.len();
        self.batches[tree as usize].insert(key, value);
        if self.bytes > 512 << 10 {
            self.flush(new)
        } else {
            Ok(())
        }
    }

    fn flush(&mut self, new: &Engine) -> Result<(), String> {
        self.bytes = 0;
        for (batch, tree) in self.batches.iter_mut().zip(new.trees()) {
            tree.apply_batch(std::mem::take(batch))
                .map_err(|error| error.to_string())?;
        }
        Ok(())
    }
}
