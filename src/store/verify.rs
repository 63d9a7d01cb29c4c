//! Verification: every event of a case is there, unchanged, in order, opens, and the head record
//! ends where the events end. Finds faults; mends nothing.

use crate::domain::reference::ReferenceNumber;
use crate::ports::kv::{Key, Stored, Tree};
use crate::store::Store;
use crate::store::chain::{Hash, START, StoredEvent};
use crate::store::error::{Damage, StoreError};
use crate::store::layout;
use std::ops::Bound;

/// A fault in what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The case; `None` for a key that belongs to no case.
    pub number: Option<ReferenceNumber>,
    /// The event; 0 for the head record when there is no event to name.
    pub seq: u64,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It does not hold.
    Damaged(Damage),
    /// Written by a newer program: this one cannot tell.
    Newer {
        /// The type.
        r#type: String,
        /// The version.
        found: u32,
    },
}

impl Why {
    /// A stable code, for reports.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "newer-version",
            Self::Damaged(damage) => match damage {
                Damage::Seal(_) => "seal-broken",
                Damage::NoKey => "no-key",
                Damage::Malformed(_) | Damage::OtherType(_) => "no-record",
                Damage::NoEvent => "no-event",
                Damage::WrongHash => "wrong-hash",
                Damage::WrongLink => "wrong-link",
                Damage::Gap { .. } => "event-missing",
                Damage::WrongHead { .. } => "wrong-end",
                Damage::NoHead => "no-head",
                Damage::StrayKey => "stray-key",
            },
        }
    }
}

/// What was verified.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Cases seen.
    pub cases: u64,
    /// Events seen.
    pub events: u64,
    /// What is wrong, by case and sequence.
    pub faults: Vec<Fault>,
}

impl Verified {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.faults.is_empty()
    }
}

/// How far the events of a case have been followed.
struct Walk {
    number: ReferenceNumber,
    seq: u64,
    /// The stored and the computed hash of the last event: they differ when it is at fault, and the
    /// next one is not blamed for that. `None` after an event without a readable hash.
    ends: Option<[Hash; 2]>,
    report: Verified,
}

impl Walk {
    fn blame(&mut self, seq: u64, damage: Damage) {
        let fault = Fault {
            number: Some(self.number),
            seq,
            why: Why::Damaged(damage),
        };
        self.report.faults.push(fault);
    }
}

impl Store {
    /// Verifies one case. A case of which there is nothing counts as none.
    ///
    /// # Errors
    /// Only when the backend cannot read; what is wrong with the case is in the answer.
    pub async fn verify(&self, number: ReferenceNumber) -> Result<Verified, StoreError> {
        let mut walk = Walk {
            number,
            seq: 0,
            ends: Some([START; 2]),
            report: Verified::default(),
        };
        loop {
            let rows = self.event_rows(number, walk.seq).await?;
            if rows.is_empty() {
                break;
            }
            for (key, row) in rows {
                self.verify_event(&mut walk, Key::new(Tree::Events, key), &row)
                    .await?;
            }
        }
        self.verify_head(&mut walk).await?;
        Ok(walk.report)
    }

    /// Verifies every case; `progress` is told the number of cases done after each.
    ///
    /// # Errors
    /// Only when the backend cannot read.
    pub async fn verify_all(
        &self,
        mut progress: impl FnMut(u64) + Send,
    ) -> Result<Verified, StoreError> {
        let mut all = Verified::default();
        let mut from = vec![0];
        while let Some(ordinal) = self.next_case(&from).await? {
            let Some(number) = ReferenceNumber::from_ordinal(ordinal) else {
                all.faults.push(Fault {
                    number: None,
                    seq: 0,
                    why: Why::Damaged(Damage::StrayKey),
                });
                from = ordinal.saturating_add(1).to_be_bytes().to_vec();
                continue;
            };
            let one = self.verify(number).await?;
            all.cases += one.cases;
            all.events += one.events;
            all.faults.extend(one.faults);
            progress(all.cases);
            from = (ordinal + 1).to_be_bytes().to_vec();
        }
        Ok(all)
    }

    /// The smallest ordinal from `from` on of which there is an event or a head record.
    async fn next_case(&self, from: &[u8]) -> Result<Option<u64>, StoreError> {
        let mut next = None;
        for tree in [Tree::Events, Tree::Head] {
            let rows = self
                .kv
                .scan(tree, Bound::Included(from.to_vec()), Bound::Unbounded, 1)
                .await?;
            let Some((key, _)) = rows.first() else {
                continue;
            };
            // A key that is too short counts as the last ordinal it begins: it is reported as stray.
            let mut ordinal = [u8::MAX; 8];
            for (to, byte) in ordinal.iter_mut().zip(key) {
                *to = *byte;
            }
            let ordinal = u64::from_be_bytes(ordinal);
            next = Some(next.map_or(ordinal, |n: u64| n.min(ordinal)));
        }
        Ok(next)
    }

    async fn verify_event(
        &self,
        walk: &mut Walk,
        place: Key,
        row: &Stored,
    ) -> Result<(), StoreError> {
        let Some(seq) = layout::seq_of(&place.bytes) else {
            walk.seq += 1;
            walk.blame(walk.seq, Damage::StrayKey);
            return Ok(());
        };
        walk.report.events += 1;
        if seq != walk.seq + 1 {
            walk.blame(
                walk.seq + 1,
                Damage::Gap {
                    missing: walk.seq + 1,
                },
            );
            walk.ends = None;
        }
        walk.seq = seq;
        let before = walk.ends.take();
        let Some(stored) = StoredEvent::decode(&row.value) else {
            walk.blame(seq, Damage::NoEvent);
            return Ok(());
        };
        let computed = stored.computed((walk.number, seq));
        walk.ends = Some([stored.hash, computed]);
        if computed != stored.hash {
            walk.blame(seq, Damage::WrongHash);
        } else if before.is_some_and(|ends| !ends.contains(&stored.prev)) {
            walk.blame(seq, Damage::WrongLink);
        } else if let Err(fault) = self.open_parts(&place, seq, &stored).await {
            walk.report.faults.push(Fault {
                number: Some(walk.number),
                seq,
                why: why(fault)?,
            });
        }
        Ok(())
    }

    async fn verify_head(&self, walk: &mut Walk) -> Result<(), StoreError> {
        let head = match self.head(walk.number).await {
            Ok(head) => head,
            Err(fault) => {
                walk.report.cases = 1;
                let fault = Fault {
                    number: Some(walk.number),
                    seq: walk.seq,
                    why: why(fault)?,
                };
                walk.report.faults.push(fault);
                return Ok(());
            }
        };
        walk.report.cases = u64::from(head.is_some() || walk.report.events > 0);
        match head {
            None if walk.report.cases == 0 => {}
            None => walk.blame(walk.seq, Damage::NoHead),
            Some(head) => {
                let same = walk.ends.is_none_or(|ends| ends.contains(&head.hash));
                if head.seq != walk.seq || !same {
                    let damage = Damage::WrongHead {
                        seq: head.seq,
                        hash: head.hash,
                    };
                    walk.blame(head.seq.min(walk.seq + 1), damage);
                }
            }
        }
        Ok(())
    }
}

/// Turns what is wrong with the stored into a fault, and hands on what is wrong with reading.
fn why(fault: StoreError) -> Result<Why, StoreError> {
    match fault {
        StoreError::Damaged { damage, .. } => Ok(Why::Damaged(damage)),
        StoreError::Newer { r#type, found, .. } => Ok(Why::Newer { r#type, found }),
        other => Err(other),
    }
}
