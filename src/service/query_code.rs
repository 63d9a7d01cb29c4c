//! The query code: the second secret for status from any other door. Stored as a keyed hash, shown
//! once, at most ten wrong tries in its life, replaced through the bound chat (architecture.md §4).

mod warning;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{clock::local_date, message::Message, reference::ReferenceNumber};
use crate::ports::kv::Tree;
use crate::service::query_code::warning::{warn_owner, warning_place};
use crate::service::{
    Service, ServiceError, head::CaseHead, outbox::Pending, receipt::grouped, submit::code_place,
};
use crate::store::{
    Store,
    commit::{Commit, Expect, SealWith, Write},
    error::{CommitError, StoreError},
    hex,
    layout::Place,
    record::{Record, Versioned},
};

/// Wrong tries in the life of a code.
const LIFE: u32 = 10;

/// Wrong tries of the whole installation in an hour, against guessing across numbers.
const PER_HOUR: u32 = 200;

/// A query code, as a keyed hash, with its wrong tries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryCode {
    hash: String,
    wrong: u32,
    /// The day of the newest warning to the owner: one a day at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    warned: Option<Date>,
}

impl Record for QueryCode {
    const TYPE: &'static str = "query_code";
}

impl QueryCode {
    /// A code that nobody has tried.
    #[must_use]
    pub fn fresh(store: &Store, number: ReferenceNumber, code: &str) -> Self {
        Self {
            hash: hash(store, number, code),
            wrong: 0,
            warned: None,
        }
    }
}

fn hash(store: &Store, number: ReferenceNumber, code: &str) -> String {
    let secret = [number.ordinal().to_be_bytes().as_slice(), code.as_bytes()].concat();
    hex::encode(&store.keyed_hash("query-code", &secret))
}

/// Wrong tries of the present hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Guard {
    hour: i64,
    wrong: u32,
}

impl Record for Guard {
    const TYPE: &'static str = "query_guard";
}

impl Guard {
    /// The guard at a place: whether it lets a try through, and the write that counts a wrong one.
    pub async fn read(store: &Store, place: Place, now: Timestamp) -> Result<Count, StoreError> {
        let kept = readable(store.read::<Self>(&place).await?);
        let hour = now.as_second() / 3600;
        let this_hour = kept.as_ref().filter(|(_, guard)| guard.hour == hour);
        let wrong = this_hour.map_or(0, |(_, guard)| guard.wrong);
        let expect = kept.map_or(Expect::Absent, |(revision, _)| Expect::Revision(revision));
        let counted = Self {
            hour,
            wrong: wrong + 1,
        };
        Ok(Count {
            is_over: wrong >= PER_HOUR,
            wrong: Write::put(place, expect, &counted, SealWith::Store)?,
        })
    }
}

/// What a guard says of the present hour.
pub(super) struct Count {
    /// No try is let through.
    pub is_over: bool,
    /// Counts a wrong try.
    pub wrong: Write,
}

fn guard_place() -> Place {
    Place::new(Tree::Meta, b"code-guard".to_vec())
}

/// Where wrong tries on unknown numbers are counted: the same write as on a known one.
fn decoy_place() -> Place {
    Place::new(Tree::Meta, b"code-decoy".to_vec())
}

/// What a try at a code came to.
pub(super) enum Tried {
    Right(Box<CaseHead>),
    Wrong,
    TooMany,
}

impl Service {
    /// One try at a query code. Known or unknown, right or wrong: the same four reads; a wrong one
    /// one commit.
    pub(super) async fn try_code(
        &self,
        number: ReferenceNumber,
        code: &str,
        now: Timestamp,
    ) -> Result<Tried, ServiceError> {
        let mut owner_is_there = true;
        loop {
            let guard = Guard::read(&self.store, guard_place(), now).await?;
            let kept = readable(self.store.read::<QueryCode>(&code_place(number)).await?);
            let head = self.case_head(number).await?;
            let warning = warning_place(head.as_ref());
            let warning = readable(self.store.read::<Pending>(&warning).await?);
            let said = hash(&self.store, number, code);
            if guard.is_over {
                return Ok(Tried::TooMany);
            }
            if let (Some(kept), Some(head)) = (&kept, &head)
                && kept.1.wrong < LIFE
                && same(&kept.1.hash, &said)
            {
                return Ok(Tried::Right(Box::new(head.clone())));
            }
            let alive = kept.as_ref().is_some_and(|(_, kept)| kept.wrong < LIFE);
            let mut commit = Commit::default();
            let mut warned = None;
            // A dead code is worth no more warnings: strangers must not fill the owner's chat.
            if let (true, Some(head), Some((_, kept))) = (alive && owner_is_there, &head, &kept) {
                let write = warn_owner(head, kept.warned, warning, local_date(now))?;
                warned = Some(write.0);
                commit.writes.push(write.1);
            }
            commit.writes.push(guard.wrong);
            commit.writes.push(count_wrong(number, kept, warned)?);
            match self.store.commit(commit).await {
                // Somebody else tried at the same moment: every try counts, so count again.
                Err(CommitError::Conflict(_)) => {}
                // An erased person cannot be warned any more; the try counts all the same.
                Err(CommitError::Erased(_)) if owner_is_there => owner_is_there = false,
                Err(CommitError::Store(fault)) => return Err(fault.into()),
                // A try that cannot be counted is not answered.
                _ => return Ok(Tried::Wrong),
            }
        }
    }

    /// A new code; the old one is dead.
    pub(super) async fn renew(
        &self,
        number: ReferenceNumber,
    ) -> Result<Vec<Message>, ServiceError> {
        let code = self.fresh_code();
        let record = QueryCode::fresh(&self.store, number, &code);
        let commit = Commit {
            writes: vec![Write::put(
                code_place(number),
                Expect::Any,
                &record,
                SealWith::Store,
            )?],
            ..Commit::default()
        };
        match self.store.commit(commit).await {
            Ok(_) => {}
            Err(CommitError::Store(fault)) => return Err(fault.into()),
            Err(_) => return Ok(vec![Message::new("dialogue-cannot-store")]),
        }
        Ok(vec![
            Message::new("status-new-code")
                .digits("number", number.to_string())
                .digits("code", grouped(&code)),
        ])
    }

    /// Eight unpredictable digits, each as likely as any other.
    pub(super) fn fresh_code(&self) -> String {
        const SPAN: u32 = 100_000_000;
        loop {
            let mut bytes = [0; 4];
            self.entropy.fill(&mut bytes);
            let n = u32::from_be_bytes(bytes);
            if n < u32::MAX - u32::MAX % SPAN {
                return format!("{:08}", n % SPAN);
            }
        }
    }
}

fn readable<T>(kept: Option<Versioned<T>>) -> Option<(u64, T)> {
    kept.and_then(|kept| Some((kept.revision, kept.readable()?)))
}

fn count_wrong(
    number: ReferenceNumber,
    kept: Option<(u64, QueryCode)>,
    warned: Option<Date>,
) -> Result<Write, StoreError> {
    match kept {
        Some((revision, code)) => {
            let counted = QueryCode {
                wrong: code.wrong + 1,
                warned: warned.or(code.warned),
                ..code
            };
            Write::put(
                code_place(number),
                Expect::Revision(revision),
                &counted,
                SealWith::Store,
            )
        }
        None => {
            let decoy = QueryCode {
                hash: String::new(),
                wrong: 0,
                warned: None,
            };
            Write::put(decoy_place(), Expect::Any, &decoy, SealWith::Store)
        }
    }
}

/// Compares without telling by time where two hashes part.
fn same(a: &str, b: &str) -> bool {
    let differ = a
        .bytes()
        .zip(b.bytes())
        .fold(a.len() ^ b.len(), |d, (x, y)| d | usize::from(x ^ y));
    differ == 0
}
