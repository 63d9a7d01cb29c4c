//! Turns a `Commit` into one change of the backend: finds the keys, seals, links events, and writes
//! down what must hold. Reads the heads of the cases concerned; changes nothing.

use crate::ports::kv::{Apply, Require};
use crate::store::Store;
use crate::store::casekeys::NewKey;
use crate::store::chain::START;
use crate::store::commit::{Append, Commit, Committed, IndexChange, NewEvent, SealWith, Tail};
use crate::store::erase;
use crate::store::error::{CommitError, Damage, StoreError};
use crate::store::head::HeadRecord;
use crate::store::layout::{self, KeyId, Place};
use crate::store::prepare::sealing::{Keys, Sealing};
use crate::store::record::{Body, Kept};
use crate::store::seal::Spot;
use crate::store::secret::Nonces;
use crate::store::seen::Marks;

mod sealing;

/// A commit ready for the backend.
pub(in crate::store) struct Prepared {
    pub change: Apply,
    pub committed: Committed,
    pub new_keys: Vec<NewKey>,
    pub used_keys: Vec<KeyId>,
}

impl Store {
    pub(in crate::store) async fn prepare(
        &self,
        commit: Commit,
        marks: Option<&Marks>,
    ) -> Result<Prepared, CommitError> {
        let mut change = Apply::default();
        let used_keys = used_keys(&commit);
        let keys = self
            .keys_for(&commit.new_keys, &used_keys, &mut change)
            .await?;
        let mut sealing = Sealing {
            keys,
            nonces: Nonces::new(self.ring.entropy()),
            change,
        };
        for new in &commit.new_keys {
            let row = self.wrap(new, &mut sealing.nonces)?;
            sealing
                .change
                .require
                .push(Require::Absent(new.id().place()));
            sealing.change.puts.push((new.id().place(), row));
        }
        for write in commit.writes {
            sealing.write(write)?;
        }
        let mut committed = Committed::default();
        for append in commit.appends {
            committed
                .tails
                .push(self.append(append, &mut sealing).await?);
        }
        for key in commit.erase {
            sealing.write(erase::note(key)?)?;
        }
        for index in commit.index {
            self.index(index, &mut sealing.change);
        }
        if let (Some(seen), Some(marks)) = (commit.seen, marks) {
            sealing.mark(seen, marks)?;
        }
        Ok(Prepared {
            change: sealing.change,
            committed,
            new_keys: commit.new_keys,
            used_keys,
        })
    }

    /// The keys, and for each stored one the requirement that its row is what was read: nothing is
    /// sealed under a key that is being erased.
    async fn keys_for(
        &self,
        new: &[NewKey],
        used: &[KeyId],
        change: &mut Apply,
    ) -> Result<Keys, CommitError> {
        let no_key = || StoreError::damaged(&layout::layout(), Damage::NoKey);
        let store = self.ring.newest().ok_or_else(no_key)?;
        let mut cases: Vec<_> = new.iter().map(|new| (new.id(), new.shared())).collect();
        for &id in used {
            if new.iter().any(|new| new.id() == id) {
                continue;
            }
            let Kept::Readable(key) = self.case_key(id).await? else {
                return Err(CommitError::Erased(id));
            };
            change
                .require
                .push(Require::Revision(id.place(), key.revision));
            cases.push((id, key.key));
        }
        Ok(Keys { store, cases })
    }

    async fn append(&self, append: Append, sealing: &mut Sealing<'_>) -> Result<Tail, CommitError> {
        let case = append.case;
        let place = layout::head(case);
        let (mut seq, mut hash) = (0, START);
        match self.head(case).await? {
            None => sealing.change.require.push(Require::Absent(place.clone())),
            Some(head) => {
                (seq, hash) = (head.seq, head.hash);
                sealing
                    .change
                    .require
                    .push(Require::Revision(place.clone(), head.revision));
            }
        }
        if seq != append.expected_seq {
            return Err(CommitError::Conflict(place));
        }
        for event in &append.events {
            self.check_declared(event)?;
            seq += 1;
            hash = sealing.event((case, seq), hash, append.key, event)?;
        }
        let head = HeadRecord {
            key: append.key,
            seq,
            hash,
            head: append.head,
        };
        let body = Body::write(HeadRecord::TYPE, self.upcasts.newest_head(), None, &head)?;
        sealing.put(place, body, SealWith::Store)?;
        Ok(Tail { case, seq, hash })
    }

    /// What could not be read back is not written.
    fn check_declared(&self, event: &NewEvent) -> Result<(), StoreError> {
        let newest = self.upcasts.newest(&event.kind);
        if newest != 0 && newest == event.version {
            return Ok(());
        }
        let (kind, version) = (&event.kind, event.version);
        Err(StoreError::Unstorable(format!(
            "event `{kind}` version {version}; declared: {newest}"
        )))
    }

    fn index(&self, index: IndexChange, change: &mut Apply) {
        match index {
            IndexChange::Put(entry) => {
                let (place, note) = self.index_places(&entry);
                change.puts.push((place, Vec::new()));
                change.puts.extend(note.map(|note| (note, Vec::new())));
            }
            IndexChange::Delete(entry) => {
                let (place, note) = self.index_places(&entry);
                change.deletes.push(place);
                change.deletes.extend(note);
            }
        }
    }

    /// Seals one record under the newest store key.
    pub(in crate::store) fn seal_record(
        &self,
        place: &Place,
        body: Body,
        nonces: &mut Nonces<'_>,
    ) -> Result<Vec<u8>, StoreError> {
        let key = self
            .ring
            .newest()
            .ok_or_else(|| StoreError::damaged(place, Damage::NoKey))?;
        let mut buffer = body.into_buffer();
        key.seal(Spot::whole(place), nonces.take(), &mut buffer)
            .map_err(|fault| StoreError::seal(place, fault))?;
        Ok(buffer)
    }
}

/// The case keys that the commit seals with or owes an index entry to, each once.
fn used_keys(commit: &Commit) -> Vec<KeyId> {
    let sealed = commit
        .writes
        .iter()
        .filter(|w| w.value.is_some())
        .map(|w| w.seal);
    let sealed = sealed
        .chain(commit.seen.as_ref().map(|s| s.seal))
        .filter_map(|seal| match seal {
            SealWith::Store => None,
            SealWith::Case(id) => Some(id),
        });
    let personal = commit
        .appends
        .iter()
        .filter(|a| a.events.iter().any(|e| e.personal.is_some()));
    let owners = commit.index.iter().filter_map(|change| match change {
        IndexChange::Put(entry) => entry.owner,
        IndexChange::Delete(_) => None,
    });
    let mut all: Vec<KeyId> = sealed
        .chain(personal.map(|a| a.key))
        .chain(owners)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}
