//! The change of a commit as it grows: each value sealed for its place, each requirement noted.

use std::sync::Arc;

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Apply, Require};
use crate::store::chain::{Hash, StoredEvent};
use crate::store::commit::{Expect, NewEvent, SealWith, Seen, Write};
use crate::store::error::{CommitError, StoreError};
use crate::store::layout::{self, KeyId, Place};
use crate::store::record::Body;
use crate::store::seal::{Part, SealKey, Spot};
use crate::store::secret::Nonces;
use crate::store::seen::{Answered, Marks};

/// The keys that a commit seals with.
pub(in crate::store) struct Keys {
    pub store: Arc<SealKey>,
    pub cases: Vec<(KeyId, Arc<SealKey>)>,
}

impl Keys {
    fn of(&self, seal: SealWith) -> Result<&SealKey, CommitError> {
        match seal {
            SealWith::Store => Ok(&self.store),
            SealWith::Case(id) => {
                let mut keys = self.cases.iter();
                keys.find(|(k, _)| *k == id)
                    .map(|(_, key)| key.as_ref())
                    .ok_or(CommitError::Erased(id))
            }
        }
    }
}

/// The change as it grows.
pub(in crate::store) struct Sealing<'a> {
    pub keys: Keys,
    pub nonces: Nonces<'a>,
    pub change: Apply,
}

impl Sealing<'_> {
    fn seal(
        &mut self,
        place: &Place,
        part: Part,
        body: Body,
        seal: SealWith,
    ) -> Result<Vec<u8>, CommitError> {
        let mut buffer = body.into_buffer();
        let nonce = self.nonces.take();
        let sealed = self
            .keys
            .of(seal)?
            .seal(Spot::part(place, part), nonce, &mut buffer);
        sealed.map_err(|fault| StoreError::seal(place, fault))?;
        Ok(buffer)
    }

    pub fn put(&mut self, place: Place, body: Body, seal: SealWith) -> Result<(), CommitError> {
        let value = self.seal(&place, Part::Whole, body, seal)?;
        self.change.puts.push((place, value));
        Ok(())
    }

    pub fn write(&mut self, write: Write) -> Result<(), CommitError> {
        match write.expect {
            Expect::Any => {}
            Expect::Absent => self
                .change
                .require
                .push(Require::Absent(write.place.clone())),
            Expect::Revision(revision) => {
                self.change
                    .require
                    .push(Require::Revision(write.place.clone(), revision));
            }
        }
        match write.value {
            Some(body) => self.put(write.place, body, write.seal),
            None => {
                self.change.deletes.push(write.place);
                Ok(())
            }
        }
    }

    pub fn mark(&mut self, seen: Seen, marks: &Marks) -> Result<(), CommitError> {
        // First of all, so that a duplicate is told as such and not as a stale dialogue.
        let absent = marks.required.iter().cloned().map(Require::Absent);
        self.change.require.splice(0..0, absent);
        let body = Body::of(&Answered::new(seen.answer))?;
        self.put(marks.today.clone(), body, seen.seal)
    }

    pub fn event(
        &mut self,
        at: (ReferenceNumber, u64),
        prev: Hash,
        key: KeyId,
        event: &NewEvent,
    ) -> Result<Hash, CommitError> {
        let place = layout::event(at.0, at.1);
        let body = Body::write(&event.kind, event.version, Some(event.at), &event.register)?;
        let register = self.seal(&place, Part::Register, body, SealWith::Store)?;
        let personal = match &event.personal {
            None => None,
            Some(value) => {
                let body = Body::write(&event.kind, event.version, None, value)?;
                Some(self.seal(&place, Part::Personal, body, SealWith::Case(key))?)
            }
        };
        let stored = StoredEvent::link(at, prev, &register, personal.as_deref());
        let (hash, value) = (stored.hash, stored.encode());
        self.change.require.push(Require::Absent(place.clone()));
        self.change.puts.push((place, value));
        Ok(hash)
    }
}
