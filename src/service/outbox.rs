//! Notices to a contact, until they are out: written in the commit that makes them true, shown
//! again after a crash, and then done with (the query code is wiped; the text of record stays in
//! the case).

pub mod delivery;
pub(in crate::service) mod letters;
pub mod prompt;
pub(in crate::service) mod results;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    message::{Locale, Message},
    reference::ReferenceNumber,
};
use crate::ports::fail_point::{FailPoint, reach};
use crate::ports::kv::Tree;
use crate::service::outbox::delivery::{Delivery, State};
use crate::service::{Service, ServiceError};
use crate::store::{
    commit::{Commit, Expect, SealWith, Write},
    error::{CommitError, StoreError},
    layout::{KeyId, Place},
    record::Record,
};

/// The acceptance receipt (rules.md §6.1).
pub const RECEIPT: &str = "N-01";

/// The reminder of a draft that lies still (story 17).
pub const REMINDER: &str = "draft-reminder";

/// What waits for a contact.
#[derive(Default)]
pub(super) struct Waiting {
    /// Notices that the next turn shows, each with its revision.
    pub notices: Vec<(u64, Pending)>,
    /// Places of reminders.
    pub reminders: Vec<Vec<u8>>,
}

/// A notice that is not known to be out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pending {
    /// Its place among the contact's notices: contact hash and a growing number.
    pub place: Vec<u8>,
    /// The notice, such as `N-01`.
    pub notice: String,
    /// The case; none for the reminder of a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<ReferenceNumber>,
    /// Further cases that the same notice tells of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ReferenceNumber>,
    /// The day before which it is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Date>,
    /// Number of the case key it is sealed under.
    pub key: u64,
    /// The language.
    pub lang: Locale,
    /// The words, the query code among them.
    pub messages: Vec<Message>,
    /// How often it was shown.
    pub attempts: u32,
    /// How its delivery stands; none where the next turn shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// The revision of its place that was read; none for one that this turn wrote.
    #[serde(skip)]
    pub revision: Option<u64>,
}

impl Record for Pending {
    const TYPE: &'static str = "outbox_pending";
}

/// A notice that is out: its attempts, no words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The notice.
    pub notice: String,
    /// `sent`.
    pub state: String,
    /// How often it was shown.
    pub attempts: u32,
    /// The platform's ids of its messages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<i64>,
}

impl Record for Done {
    const TYPE: &'static str = "outbox_done";
}

/// Pending notices of a contact stand together.
pub(super) fn pending_prefix(who: &[u8]) -> Vec<u8> {
    [b"p".as_slice(), who].concat()
}

/// Done notices of a case stand together.
pub(super) fn done_prefix(case: ReferenceNumber) -> Vec<u8> {
    [b"d".as_slice(), &case.ordinal().to_be_bytes()].concat()
}

impl Pending {
    /// The write that puts it into the outbox.
    ///
    /// # Errors
    /// It cannot be stored.
    pub fn put(&self) -> Result<Write, StoreError> {
        self.put_over(Expect::Absent)
    }

    /// The same over what is expected in its place.
    ///
    /// # Errors
    /// It cannot be stored.
    pub fn put_over(&self, expect: Expect) -> Result<Write, StoreError> {
        let place = Place::new(Tree::Outbox, self.place.clone());
        Write::put(place, expect, self, SealWith::Case(KeyId(self.key)))
    }

    /// Whether it may be shown on this day.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.not_before.is_none_or(|day| day <= today)
    }

    /// The line by which a receipt that is shown once more says so.
    pub(in crate::service) fn again(&self) -> Option<Message> {
        let case = self.case.filter(|_| self.notice == RECEIPT)?;
        Some(Message::new("receipt-again").digits("number", case.to_string()))
    }

    fn done(&self, ids: &[i64]) -> Result<Vec<Write>, StoreError> {
        let done = Done {
            notice: self.notice.clone(),
            state: "sent".to_owned(),
            attempts: self.attempts + 1,
            ids: ids.to_vec(),
        };
        // What has come to the notice since it was shown was not told: that one goes on waiting. A
        // notice of this very turn stands at a place of its own, which nobody writes again.
        let shown = self.revision.map_or(Expect::Any, Expect::Revision);
        let place = Place::new(Tree::Outbox, self.place.clone());
        let mut writes = vec![Write::delete(place, shown)];
        for case in self.case.iter().chain(&self.also) {
            let place = [
                done_prefix(*case),
                self.notice.clone().into_bytes(),
                self.place.clone(),
            ];
            let place = Place::new(Tree::Outbox, place.concat());
            writes.push(Write::put(place, Expect::Any, &done, SealWith::Store)?);
        }
        Ok(writes)
    }
}

impl Service {
    /// Marks notices as out: the door has shown them. A crash before this shows them once more,
    /// recognisable by their number.
    ///
    /// # Errors
    /// The store cannot write.
    pub async fn delivered(&self, notices: &[Pending]) -> Result<(), ServiceError> {
        if notices.is_empty() || !self.mark(notices).await? {
            return Ok(());
        }
        // One of them has changed since it was shown: the others are out all the same.
        for notice in notices {
            if self.mark(std::slice::from_ref(notice)).await? {
                self.leave_untold(notice).await?;
            }
        }
        Ok(())
    }

    /// Marks the notices in one commit; whether one of them was changed meanwhile, and so none was
    /// marked.
    async fn mark(&self, notices: &[Pending]) -> Result<bool, ServiceError> {
        let mut commit = Commit::default();
        for notice in notices {
            commit.writes.extend(notice.done(&[])?);
        }
        reach(FailPoint::DeliverySealed);
        match self.store.commit(commit).await {
            Err(CommitError::Store(fault)) => return Err(fault.into()),
            Err(CommitError::Conflict(_)) => return Ok(true),
            // The disk is full, say: the notice stays pending and is shown again.
            Err(_) => {}
            Ok(_) => reach(FailPoint::DeliveryMarked),
        }
        Ok(false)
    }

    /// The notices of a contact that its next turn shows, each with its revision: those without a
    /// courier, and those that a courier could not bring while the person was away. Reminders apart:
    /// a turn takes them back.
    pub(super) async fn waiting_notices(&self, who: &[u8]) -> Result<Waiting, ServiceError> {
        let prefix = pending_prefix(who);
        let found = self
            .store
            .scan_records::<Pending>(Tree::Outbox, &prefix, None, 64)
            .await?;
        let mut waiting = Waiting::default();
        for row in found {
            let revision = row.record.revision;
            // The notices of an erased person are nobody's any more.
            let Some(mut pending) = row.record.readable() else {
                continue;
            };
            if pending.notice == REMINDER {
                waiting.reminders.push(pending.place);
                continue;
            }
            let delivery = pending.delivery.as_ref();
            if delivery.is_none_or(|delivery| delivery.state == State::Parked) {
                pending.revision = Some(revision);
                waiting.notices.push((revision, pending));
            }
        }
        Ok(waiting)
    }
}
