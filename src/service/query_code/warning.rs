//! The warning to the owner of a case whose query code somebody tries: one a day at most, with the
//! number of tries. It waits at one place until it is out; what comes later that day waits for the
//! next.

use jiff::civil::Date;

use crate::domain::{
    message::{Arg, Message},
    reference::ReferenceNumber,
};
use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError,
    head::CaseHead,
    outbox::{Pending, pending_prefix},
};
use crate::store::{
    commit::{Commit, Expect, Write},
    error::{CommitError, StoreError},
    hex,
    layout::Place,
};

/// The notice of wrong tries.
const WARNING: &str = "wrong-code";

/// The owner hears of wrong tries in the bound chat: one warning a day, with their number. Gives the
/// day from which it is shown.
pub(super) fn warn_owner(
    head: &CaseHead,
    warned: Option<Date>,
    waiting: Option<(u64, Pending)>,
    today: Date,
) -> Result<(Date, Write), StoreError> {
    let (expect, tries, from) = match &waiting {
        Some((revision, known)) => (
            Expect::Revision(*revision),
            tries_of(known) + 1,
            known.not_before.unwrap_or(today),
        ),
        // What was said today is not said again before tomorrow.
        None if warned.is_some_and(|day| day >= today) => {
            (Expect::Any, 1, today.tomorrow().unwrap_or(today))
        }
        None => (Expect::Any, 1, today),
    };
    let pending = Pending {
        place: warning_key(head),
        notice: WARNING.to_owned(),
        case: Some(head.number),
        also: Vec::new(),
        not_before: Some(from),
        key: head.key,
        lang: head.language,
        messages: vec![words(head.number, tries)],
        attempts: 0,
        delivery: None,
        revision: None,
    };
    Ok((from, pending.put_over(expect)?))
}

impl Service {
    /// A warning that came to tell of more tries while it was shown: those that were told are taken
    /// off, the others go on waiting.
    pub(in crate::service) async fn leave_untold(
        &self,
        told: &Pending,
    ) -> Result<(), ServiceError> {
        if told.notice != WARNING {
            return Ok(());
        }
        let place = Place::new(Tree::Outbox, told.place.clone());
        let Some(kept) = self.store.read::<Pending>(&place).await? else {
            return Ok(());
        };
        let revision = kept.revision;
        let Some(mut waiting) = kept.readable() else {
            return Ok(());
        };
        let untold = tries_of(&waiting) - tries_of(told);
        if untold <= 0 {
            return Ok(());
        }
        let Some(case) = waiting.case else {
            return Ok(());
        };
        waiting.messages = vec![words(case, untold)];
        let mut commit = Commit::default();
        commit
            .writes
            .push(waiting.put_over(Expect::Revision(revision))?);
        match self.store.commit(commit).await {
            Err(CommitError::Store(fault)) => Err(fault.into()),
            // A further try came, or the disk is full: some are told once more.
            _ => Ok(()),
        }
    }
}

fn words(case: ReferenceNumber, tries: i64) -> Message {
    Message::new("status-wrong-code-warning")
        .digits("number", case.to_string())
        .number("n", tries)
}

/// The tries that a waiting warning tells of.
fn tries_of(pending: &Pending) -> i64 {
    let mut args = pending.messages.iter().flat_map(|message| &message.args);
    let told = args.find_map(|(name, arg)| match arg {
        Arg::Number(n) if name == "n" => Some(*n),
        _ => None,
    });
    told.unwrap_or(1)
}

/// One place for each case, behind the owner's other notices.
fn warning_key(head: &CaseHead) -> Vec<u8> {
    [
        pending_prefix(&hex::decode(&head.contact).unwrap_or_default()).as_slice(),
        &u64::MAX.to_be_bytes(),
        &head.number.ordinal().to_be_bytes(),
    ]
    .concat()
}

/// Where the warning of a case waits; for an unknown number a place of the same tree that is always
/// empty, so that both look up alike.
pub(super) fn warning_place(head: Option<&CaseHead>) -> Place {
    let key = head.map_or_else(|| pending_prefix(b"decoy"), warning_key);
    Place::new(Tree::Outbox, key)
}
