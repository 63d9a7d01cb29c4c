//! Notices to a contact, until they are out: written in the commit that makes them true, shown
//! again after a crash, and then done with (the query code is wiped; the text of record stays in
//! the case).

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        message::{Locale, Message},
        reference::ReferenceNumber,
    },
    ports::kv::Tree,
    service::{Service, ServiceError},
    store::{Commit, Expect, Place, Record, SealWith, Write},
};

/// A notice that is not known to be out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pending {
    /// Its place among the contact's notices: contact hash and a growing number.
    pub place: Vec<u8>,
    /// The notice, such as `N-01`.
    pub notice: String,
    /// The case.
    pub case: ReferenceNumber,
    /// Number of the case key it is sealed under.
    pub key: u64,
    /// The language.
    pub lang: Locale,
    /// The words, the query code among them.
    pub messages: Vec<Message>,
    /// How often it was shown.
    pub attempts: u32,
}

impl Record for Pending {
    const TYPE: &'static str = "outbox_pending";
    const VERSION: u32 = 1;
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
}

impl Record for Done {
    const TYPE: &'static str = "outbox_done";
    const VERSION: u32 = 1;
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
    /// The writes that put it into the outbox.
    #[must_use]
    pub fn put(&self) -> Write {
        Write::put(
            Place::new(Tree::Outbox, self.place.clone()),
            Expect::Absent,
            SealWith::Case(self.key.into()),
            self,
        )
    }

    fn done(&self) -> [Write; 2] {
        let place = [done_prefix(self.case), self.notice.clone().into_bytes(), self.place.clone()].concat();
        let done = Done {
            notice: self.notice.clone(),
            state: "sent".to_owned(),
            attempts: self.attempts + 1,
        };
        [
            Write::delete(Place::new(Tree::Outbox, self.place.clone()), Expect::Any),
            Write::put(Place::new(Tree::Outbox, place), Expect::Any, SealWith::Store, &done),
        ]
    }
}

impl Service {
    /// Marks notices as out: the door has shown them. A crash before this shows them once more,
    /// recognisable by their number.
    ///
    /// # Errors
    /// The store cannot write.
    pub async fn delivered(&self, notices: &[Pending]) -> Result<(), ServiceError> {
        if notices.is_empty() {
            return Ok(());
        }
        let commit = Commit {
            writes: notices.iter().flat_map(Pending::done).collect(),
            ..Commit::default()
        };
        match self.store.commit(commit).await {
            // Another process showed it too, or the disk is full: it stays pending and is shown again.
            Ok(_) | Err(crate::store::CommitError::Conflict | crate::store::CommitError::Full { .. }) => Ok(()),
            Err(crate::store::CommitError::Store(fault)) => Err(fault.into()),
            Err(crate::store::CommitError::Duplicate(_)) => Ok(()),
        }
    }

    /// The notices of a contact that are not known to be out.
    pub(super) async fn undelivered(&self, who: &[u8]) -> Result<Vec<Pending>, ServiceError> {
        let found = self.store.scan::<Pending>(Tree::Outbox, &pending_prefix(who), 64).await?;
        Ok(found.into_iter().map(|(_, kept)| kept.value).collect())
    }
}
