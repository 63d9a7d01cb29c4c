//! The reminder itself: what it says, and that it goes out once. It waits in the outbox unclaimed
//! until its attempt begins, and is claimed by a commit of its own: a kill before that loses nothing,
//! a kill after it sends no second one. Whoever looks over the shoulder learns that something is
//! unsent, never what.

use jiff::Timestamp;

use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
};
use crate::flow::dialogue::{Conversation, Draft};
use crate::ports::{courier::Letter, kv::Tree};
use crate::service::{
    Service,
    outbox::{
        Pending, REMINDER,
        delivery::{Delivery, State},
        pending_prefix,
    },
    silence::due::keeps_until,
};
use crate::store::{
    commit::{Commit, Expect},
    error::CommitError,
    layout::Place,
};

/// How often the claim is tried again when another write came first.
const TRIES: u32 = 3;

/// The place of a draft's reminder, behind the contact's notices: there is one.
pub(in crate::service) fn reminder_key(who: &[u8], draft: &str) -> Vec<u8> {
    let prefix = pending_prefix(who);
    [&prefix, [u8::MAX; 7].as_slice(), draft.as_bytes()].concat()
}

/// The words: how to go on or delete, and until when. Of several drafts the list is offered.
fn words(talk: &Conversation, draft: &Draft, until: jiff::civil::Date) -> Message {
    let id = match talk.drafts.len() {
        0 | 1 => "notice-draft-reminder",
        _ => "notice-drafts-reminder",
    };
    Message::new(id)
        .date("started", local_date(draft.started))
        .date("until", until)
}

impl Service {
    /// The reminder of a draft, waiting.
    pub(super) fn reminder(
        &self,
        (who, address): (&[u8], &str),
        talk: &Conversation,
        draft: &Draft,
    ) -> Pending {
        let until = keeps_until(draft.touched, &self.rules.profile);
        let delivery = Delivery {
            state: State::Waiting,
            ..Delivery::claimed(address, &self.epoch)
        };
        Pending {
            place: reminder_key(who, &draft.id),
            notice: REMINDER.to_owned(),
            case: None,
            also: Vec::new(),
            not_before: None,
            key: draft.key,
            lang: talk.lang.unwrap_or(Locale::Chinese),
            messages: vec![words(talk, draft, until)],
            attempts: 0,
            delivery: Some(delivery),
            revision: None,
        }
    }

    /// Claims a reminder for its attempt; `false` when it is not wanted any more.
    pub(in crate::service) async fn begin_reminder(&self, letter: &Letter) -> bool {
        for _ in 0..TRIES {
            let place = Place::new(Tree::Outbox, letter.entry.clone());
            let Ok(Some(kept)) = self.store.read::<Pending>(&place).await else {
                return false;
            };
            let expect = Expect::Revision(kept.revision);
            let Some(mut reminder) = kept.readable() else {
                return false;
            };
            let Some(delivery) = &mut reminder.delivery else {
                return false;
            };
            if delivery.state == State::Claimed {
                // By this process, and its attempt has ended: the note of that is on its way.
                return delivery.epoch == self.epoch;
            }
            delivery.state = State::Claimed;
            delivery.epoch.clone_from(&self.epoch);
            let Ok(write) = reminder.put_over(expect) else {
                return false;
            };
            let mut commit = Commit::default();
            commit.writes.push(write);
            match self.store.commit(commit).await {
                Ok(_) => return true,
                Err(CommitError::Conflict(_)) => {}
                Err(_) => return false,
            }
        }
        false
    }

    /// Whether a notice is a reminder whose attempt an earlier process began: nobody knows whether
    /// it is out, so it never goes out again.
    pub(in crate::service) fn is_spent_reminder(&self, notice: &Pending) -> bool {
        let begun = |delivery: &Delivery| delivery.state != State::Waiting;
        notice.notice == REMINDER && notice.delivery.as_ref().is_none_or(begun)
    }

    /// Whether a reminder of any draft was given to this person lately: it holds for all of them.
    pub(super) fn is_reminded(&self, talk: &Conversation, now: Timestamp) -> bool {
        let days = i64::from(self.rules.profile.draft_remind_days);
        let lately = |at: Timestamp| now.duration_since(at).as_hours() < days * 24;
        talk.reminded.is_some_and(lately)
    }
}
