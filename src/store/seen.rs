//! De-duplication marks: was this update committed, what was answered, and sweeping old marks.

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};
use std::ops::Bound;

use crate::ports::kv::{Apply, Key, Tree};
use crate::store::Store;
use crate::store::commit::Seen;
use crate::store::error::{CommitError, StoreError};
use crate::store::hex;
use crate::store::layout::{self, Place};
use crate::store::record::{Kept, Record};

/// Days on which a mark holds, the day of arrival included.
pub const DAYS: i64 = 7;

/// Marks deleted at a time.
const SWEEP: usize = 512;

/// What was answered, as it is stored: text as text, other bytes as digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hex: Option<String>,
}

impl Record for Answered {
    const TYPE: &'static str = "seen";
}

impl Answered {
    /// Takes the bytes of an answer.
    #[must_use]
    pub fn new(answer: Vec<u8>) -> Self {
        match String::from_utf8(answer) {
            Ok(text) => Self {
                text: Some(text),
                hex: None,
            },
            Err(other) => Self {
                text: None,
                hex: Some(hex::encode(other.as_bytes())),
            },
        }
    }

    /// The bytes of the answer.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        match self.text {
            Some(text) => text.into_bytes(),
            None => self
                .hex
                .as_deref()
                .and_then(hex::decode)
                .unwrap_or_default(),
        }
    }
}

/// Where the mark of an update may stand.
pub(in crate::store) struct Marks {
    /// Where it is put.
    pub today: Place,
    /// Today, yesterday and tomorrow: the same update may be in flight on both sides of midnight, so
    /// the backend checks these while it writes.
    pub required: [Place; 3],
    /// The days before: whatever stands there has long been visible.
    pub older: Vec<Place>,
}

impl Store {
    /// What was answered to an update that arrived on `day` or on the six days before; `None` when
    /// it was not committed.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn answered(
        &self,
        day: Date,
        door: &str,
        update: &[u8],
    ) -> Result<Option<Kept<Vec<u8>>>, StoreError> {
        let marks = self.marks_of(day, door, update);
        for place in marks.required.iter().chain(&marks.older) {
            if let Some(row) = self.read::<Answered>(place).await? {
                return Ok(Some(
                    row.value.try_map(|a| Ok::<_, StoreError>(a.into_bytes()))?,
                ));
            }
        }
        Ok(None)
    }

    /// Deletes marks that no longer hold on `today`; returns how many.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn sweep_seen(&self, today: Date) -> Result<usize, StoreError> {
        let to = Bound::Excluded(layout::seen_day(days(today, 1 - DAYS)));
        let mut swept = 0;
        loop {
            let rows = self
                .kv
                .scan(Tree::Seen, Bound::Unbounded, to.clone(), SWEEP)
                .await?;
            if rows.is_empty() {
                return Ok(swept);
            }
            swept += rows.len();
            let deletes = rows
                .into_iter()
                .map(|(key, _)| Key::new(Tree::Seen, key))
                .collect();
            self.kv
                .apply(Apply {
                    deletes,
                    ..Apply::default()
                })
                .await?;
        }
    }

    pub(in crate::store) fn marks(&self, seen: &Seen) -> Marks {
        self.marks_of(seen.day, &seen.door, &seen.update)
    }

    fn marks_of(&self, day: Date, door: &str, update: &[u8]) -> Marks {
        let hash = self.keyed_hash("seen", update);
        let place = |offset| layout::seen(days(day, offset), door, hash);
        Marks {
            today: place(0),
            required: [place(0), place(-1), place(1)],
            older: (2..DAYS).map(|back| place(-back)).collect(),
        }
    }

    /// Ends a commit whose mark stands at one of the places.
    pub(in crate::store) async fn refuse_seen(&self, places: &[Place]) -> Result<(), CommitError> {
        for place in places {
            if let Some(row) = self.read::<Answered>(place).await? {
                let answer = row.value.try_map(|a| Ok::<_, StoreError>(a.into_bytes()))?;
                return Err(CommitError::Duplicate(answer));
            }
        }
        Ok(())
    }
}

/// The first and the last day that exist have no neighbours; they stand in for them.
fn days(day: Date, offset: i64) -> Date {
    day.saturating_add(Span::new().days(offset))
}
