//! Where a request stands (N-21): own cases at once, any other by number and query code. An
//! unknown number and a wrong code take the same look-ups and get the same answer (architecture.md
//! §4); a code has at most ten wrong tries in its life, all doors together.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        clock::local_date,
        message::{Locale, Message},
        reference::ReferenceNumber,
    },
    flow::effect::Look,
    ports::kv::Tree,
    service::{
        Service, ServiceError,
        head::{CaseHead, hex},
        intake::Inbound,
        outbox::{Pending, pending_prefix},
        receipt::grouped,
        submit::code_place,
    },
    store::{
        Store,
        commit::{Commit, Expect, SealWith, Write},
        error::{CommitError, StoreError},
        layout::Place,
        record::{Record, Versioned},
    },
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
        }
    }
}

fn hash(store: &Store, number: ReferenceNumber, code: &str) -> String {
    let secret = [number.ordinal().to_be_bytes().as_slice(), code.as_bytes()].concat();
    hex(&store.keyed_hash("query-code", &secret))
}

/// Wrong tries of the present hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Guard {
    hour: i64,
    wrong: u32,
}

impl Record for Guard {
    const TYPE: &'static str = "query_guard";
}

fn guard_place() -> Place {
    Place::new(Tree::Meta, b"code-guard".to_vec())
}

/// Where wrong tries on unknown numbers are counted: the same write as on a known one.
fn decoy_place() -> Place {
    Place::new(Tree::Meta, b"code-decoy".to_vec())
}

/// What a try at a code came to.
enum Tried {
    Right(Box<CaseHead>),
    Wrong,
    TooMany,
}

impl Service {
    /// Says what the engine asked to be looked up.
    pub(super) async fn look_up(
        &self,
        inbound: &Inbound,
        who: &[u8],
        look: &Look,
        lang: Locale,
    ) -> Result<Vec<Message>, ServiceError> {
        let today = local_date(inbound.now);
        match look {
            Look::Own(number) => Ok(match self.own(who, *number).await? {
                Some(head) => self.status(&head, today, lang),
                None => vec![Message::new("status-not-found")],
            }),
            Look::NewCode(number) => match self.own(who, *number).await? {
                Some(_) => self.renew(*number).await,
                None => Ok(vec![Message::new("status-not-found")]),
            },
            Look::WithCode(number, code) => {
                // The owner's own chat is never locked out.
                if let Some(head) = self.own(who, *number).await? {
                    return Ok(self.status(&head, today, lang));
                }
                Ok(match self.try_code(*number, code, inbound.now).await? {
                    Tried::Right(head) => self.status(&head, today, lang),
                    Tried::Wrong => vec![Message::new("status-not-found")],
                    Tried::TooMany => vec![Message::new("status-too-many")],
                })
            }
        }
    }

    /// The head of a case, if this contact sent it.
    async fn own(
        &self,
        who: &[u8],
        number: ReferenceNumber,
    ) -> Result<Option<CaseHead>, ServiceError> {
        let head = self.case_head(number).await?;
        Ok(head.filter(|head| head.contact == hex(who)))
    }

    /// N-21: label; last step; deadline or remaining days; what comes next, from whom.
    #[must_use]
    pub fn status(&self, head: &CaseHead, today: Date, lang: Locale) -> Vec<Message> {
        let label = Message::new(head.state.public_label());
        let mut said = vec![
            Message::new("status-head")
                .digits("number", head.number.to_string())
                .message("label", label),
        ];
        if let Some(day) = head.received_on() {
            said.push(Message::new("status-last").date("day", day));
        }
        said.extend(self.status_clock(head, today));
        let directory = &self.rules.directory;
        let body = directory.body(&head.body).unwrap_or(directory.catch_all());
        said.push(Message::new("status-next-body").text("body", body.name(lang)));
        said
    }

    fn status_clock(&self, head: &CaseHead, today: Date) -> Vec<Message> {
        let profile = self
            .profiles
            .get(&head.profile)
            .unwrap_or(&self.rules.profile);
        let standing = head.standing(&self.calendar, profile, today);
        let Some((standing, deadline)) = standing.and_then(|s| Some((s, s.due.deadline?))) else {
            return vec![Message::new("status-no-limit")];
        };
        let left = i64::from(standing.remaining.unwrap_or(0));
        let mut said = vec![match left {
            0 => Message::new("status-deadline-today").date("deadline", deadline),
            1.. => Message::new("status-deadline")
                .date("deadline", deadline)
                .number("n", left),
            _ => Message::new("status-overdue")
                .date("deadline", deadline)
                .number("n", -left),
        }];
        if standing.due.provisional {
            said.push(Message::new("status-provisional"));
        }
        said
    }

    /// One try at a query code. Known or unknown, right or wrong: the same three reads; a wrong one
    /// one commit.
    async fn try_code(
        &self,
        number: ReferenceNumber,
        code: &str,
        now: Timestamp,
    ) -> Result<Tried, ServiceError> {
        loop {
            let guard = readable(self.store.read::<Guard>(&guard_place()).await?);
            let kept = readable(self.store.read::<QueryCode>(&code_place(number)).await?);
            let head = self.case_head(number).await?;
            let said = hash(&self.store, number, code);
            let hour = now.as_second() / 3600;
            let this_hour = guard
                .as_ref()
                .filter(|(_, g)| g.hour == hour)
                .map_or(0, |(_, g)| g.wrong);
            if this_hour >= PER_HOUR {
                return Ok(Tried::TooMany);
            }
            if let (Some(kept), Some(head)) = (&kept, &head)
                && kept.1.wrong < LIFE
                && same(&kept.1.hash, &said)
            {
                return Ok(Tried::Right(Box::new(head.clone())));
            }
            let guard_write =
                count_guard(guard.map(|(revision, _)| revision), hour, this_hour + 1)?;
            let mut commit = Commit {
                writes: vec![guard_write, count_wrong(number, kept)?],
                ..Commit::default()
            };
            if let Some(head) = head {
                commit.writes.push(self.warn_owner(&head, now).put()?);
            }
            match self.store.commit(commit).await {
                // Somebody else tried at the same moment: every try counts, so count again.
                Err(CommitError::Conflict(_)) => {}
                Err(CommitError::Store(fault)) => return Err(fault.into()),
                // A try that cannot be counted is not answered.
                _ => return Ok(Tried::Wrong),
            }
        }
    }

    /// The owner hears of a wrong try in the bound chat.
    fn warn_owner(&self, head: &CaseHead, now: Timestamp) -> Pending {
        let who = unhex(&head.contact);
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        let mut nonce = [0; 8];
        self.entropy.fill(&mut nonce);
        Pending {
            place: [
                pending_prefix(&who).as_slice(),
                &millis.to_be_bytes(),
                &nonce,
            ]
            .concat(),
            notice: "wrong-code".to_owned(),
            case: head.number,
            key: head.key,
            lang: head.language,
            messages: vec![
                Message::new("status-wrong-code-warning").digits("number", head.number.to_string()),
            ],
            attempts: 0,
        }
    }

    /// A new code; the old one is dead.
    async fn renew(&self, number: ReferenceNumber) -> Result<Vec<Message>, ServiceError> {
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

    /// The head of a case.
    ///
    /// # Errors
    /// The record is damaged.
    pub async fn case_head(
        &self,
        number: ReferenceNumber,
    ) -> Result<Option<CaseHead>, ServiceError> {
        let head = self.store.head(number).await?;
        Ok(head.and_then(|head| serde_json::from_value(head.data).ok()))
    }

    /// The head at an index suffix.
    pub(super) async fn head_at(&self, suffix: &[u8]) -> Result<Option<CaseHead>, ServiceError> {
        let ordinal = <[u8; 8]>::try_from(suffix).map(u64::from_be_bytes).ok();
        match ordinal.and_then(ReferenceNumber::from_ordinal) {
            Some(number) => self.case_head(number).await,
            None => Ok(None),
        }
    }
}

fn count_guard(revision: Option<u64>, hour: i64, wrong: u32) -> Result<Write, StoreError> {
    let expect = revision.map_or(Expect::Absent, Expect::Revision);
    Write::put(
        guard_place(),
        expect,
        &Guard { hour, wrong },
        SealWith::Store,
    )
}

fn readable<T>(kept: Option<Versioned<T>>) -> Option<(u64, T)> {
    kept.and_then(|kept| Some((kept.revision, kept.readable()?)))
}

fn count_wrong(
    number: ReferenceNumber,
    kept: Option<(u64, QueryCode)>,
) -> Result<Write, StoreError> {
    match kept {
        Some((revision, code)) => {
            let counted = QueryCode {
                wrong: code.wrong + 1,
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

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .chars()
        .filter_map(|c| c.to_digit(16))
        .map(|d| d as u8)
        .collect();
    digits
        .chunks_exact(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}
