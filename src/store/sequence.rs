//! Growing numbers that survive restarts. They are taken from the store ten at a time, so that most
//! cost no write; a restart leaves a gap, and gaps are allowed.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use crate::domain::reference::MAX_SEQUENCE;
use crate::ports::kv::{Apply, KvError, Require};
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::layout;
use crate::store::record::{Body, Record};
use crate::store::secret::Nonces;

/// Numbers taken at a time.
const BLOCK: u64 = 10;

/// The sequences of an installation. Each begins at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sequence {
    /// Of reference numbers.
    Case,
    /// Of case keys.
    Key,
    /// Of drafts.
    Draft,
    /// Of outbox entries.
    Outbox,
}

impl Sequence {
    /// The name in the store.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Key => "key",
            Self::Draft => "draft",
            Self::Outbox => "outbox",
        }
    }

    fn last(self) -> u64 {
        match self {
            Self::Case => u64::from(MAX_SEQUENCE),
            // The label of a case key has 60 bits; more than any installation needs.
            Self::Key | Self::Draft | Self::Outbox => (1 << 44) - 1,
        }
    }
}

/// How far a sequence has been taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The first number that nobody has taken.
    pub next: u64,
}

impl Record for Taken {
    const TYPE: &'static str = "sequence";
}

/// Numbers taken and not given out yet, by sequence: the next one and the end.
#[derive(Debug, Default)]
pub(in crate::store) struct Sequences(Mutex<HashMap<Sequence, (u64, u64)>>);

impl Store {
    /// The next number. No number is given out twice, also not by another process or after a crash.
    ///
    /// # Errors
    /// [`StoreError::UsedUp`] and what reading and writing may say.
    pub async fn next(&self, sequence: Sequence) -> Result<u64, StoreError> {
        let mut taken = self.sequences.0.lock().await;
        let (mut next, mut end) = taken.get(&sequence).copied().unwrap_or_default();
        if next == end {
            next = self.take_block(sequence).await?;
            end = next + BLOCK;
        }
        taken.insert(sequence, (next + 1, end));
        if next > sequence.last() {
            return Err(StoreError::UsedUp(sequence.name()));
        }
        Ok(next)
    }

    /// Leaves out so many numbers for good: what came after a copy that was put back may have given
    /// them out already.
    ///
    /// # Errors
    /// As [`Store::next`].
    pub async fn leave_out(&self, sequence: Sequence, count: u64) -> Result<(), StoreError> {
        let mut taken = self.sequences.0.lock().await;
        taken.remove(&sequence);
        self.take(sequence, count).await.map(drop)
    }

    async fn take_block(&self, sequence: Sequence) -> Result<u64, StoreError> {
        self.take(sequence, BLOCK).await
    }

    /// Takes so many numbers from the store; the first of them.
    async fn take(&self, sequence: Sequence, count: u64) -> Result<u64, StoreError> {
        let place = layout::sequence(sequence.name());
        loop {
            let row = self.read::<Taken>(&place).await?;
            let (require, next) = match row {
                None => (Require::Absent(place.clone()), 1),
                Some(row) => {
                    let revision = Require::Revision(place.clone(), row.revision);
                    (revision, row.readable().map_or(1, |taken| taken.next))
                }
            };
            if next > sequence.last() {
                return Err(StoreError::UsedUp(sequence.name()));
            }
            let body = Body::of(&Taken { next: next + count })?;
            let value = self.seal_record(&place, body, &mut Nonces::new(self.ring.entropy()))?;
            let puts = vec![(place.clone(), value)];
            let change = Apply {
                puts,
                require: vec![require],
                ..Apply::default()
            };
            match self.kv.apply(change).await {
                Ok(()) => return Ok(next),
                Err(KvError::Conflict(_)) => {}
                Err(other) => return Err(other.into()),
            }
        }
    }
}
