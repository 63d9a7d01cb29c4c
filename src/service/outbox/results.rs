//! What came of carrying a letter, noted in its entry: a deferred write that rides in the next
//! commit. A crash before it makes the attempt uncertain, nothing worse.

use crate::domain::message::Personal;
use crate::ports::courier::{Address, Class, Letter};
use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError,
    contact::Contact,
    outbox::{
        Pending,
        delivery::{Delivery, State},
        letters::pieces,
        pending_prefix,
        prompt::Prompt,
    },
    relay::Job,
};
use crate::store::{
    commit::{Commit, Expect, Write},
    error::{CommitError, StoreError},
    layout::Place,
};

/// Entries read at a time.
const PAGE: usize = 256;

/// How often a note is made again when another write of the entry came first.
const TRIES: u32 = 3;

/// What is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::service) struct Noted {
    state: Option<State>,
    ids: Vec<i64>,
    reason: Option<String>,
    tries: Option<u32>,
    out: Option<usize>,
    moved: Option<Address>,
}

impl Noted {
    const NOTHING: Self = Self {
        state: None,
        ids: Vec::new(),
        reason: None,
        tries: None,
        out: None,
        moved: None,
    };

    /// It is out, as these messages of the platform.
    pub fn sent(ids: &[i64]) -> Self {
        Self {
            ids: ids.to_vec(),
            ..Self::NOTHING
        }
    }

    /// It waits for its next try.
    pub fn waiting(tries: u32) -> Self {
        Self {
            state: Some(State::Waiting),
            tries: Some(tries),
            ..Self::NOTHING
        }
    }

    /// It may be out; so many messages of it are.
    pub fn uncertain(out: usize) -> Self {
        Self {
            state: Some(State::Uncertain),
            out: Some(out),
            ..Self::NOTHING
        }
    }

    /// It is not tried again by itself.
    pub fn ended(state: State, reason: Option<String>) -> Self {
        Self {
            state: Some(state),
            reason,
            ..Self::NOTHING
        }
    }

    /// The chat has another address.
    pub fn moved(to: &Address) -> Self {
        Self {
            state: Some(State::Claimed),
            moved: Some(to.clone()),
            ..Self::NOTHING
        }
    }

    fn apply(self, delivery: &mut Delivery) {
        delivery.state = self.state.unwrap_or(delivery.state);
        delivery.unsure |= delivery.state == State::Uncertain;
        delivery.tries = self.tries.unwrap_or(delivery.tries);
        delivery.out = self.out.unwrap_or(delivery.out);
        delivery.reason = self.reason.or(delivery.reason.take());
        if let Some(Address(to)) = self.moved {
            delivery.address = Personal::new(to);
        }
    }
}

/// How many letters stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Under way or waiting for a try.
    pub waiting: usize,
    /// Waiting for a person to come back.
    pub parked: usize,
    /// Given up: dead or perhaps doubled.
    pub dead: usize,
    /// From a copy that was put back: an operator lets them go.
    pub held: usize,
}

impl Service {
    /// Notes what came of a letter.
    pub(in crate::service) async fn note_result(
        &self,
        letter: &Letter,
        noted: Noted,
    ) -> Result<(), ServiceError> {
        // What is over is stored at once: the person's next turn reads what is parked, and a process
        // that starts again must not send what is given up.
        let over = matches!(
            noted.state,
            Some(State::Parked | State::Dead | State::Unknown)
        );
        for _ in 0..TRIES {
            let writes = match letter.class {
                Class::Prompt => self.prompt_result(letter, noted.clone()).await?,
                Class::Notice => self.notice_result(letter, noted.clone()).await?,
            };
            if writes.is_empty() {
                return Ok(());
            }
            let made = match over {
                true => self.store.commit(only(writes)).await.map(drop),
                false => self.store.defer(writes).await,
            };
            match made {
                Err(CommitError::Store(fault)) => return Err(fault.into()),
                // An earlier note of the same letter was still on its way: from a fresh read.
                Err(CommitError::Conflict(_)) => {}
                // The disk is full, or the person was erased: nothing is to be noted then.
                _ => return Ok(()),
            }
        }
        Ok(())
    }

    /// An answer that is out, or that nobody can receive, is done with; the next one is made when the
    /// person writes.
    async fn prompt_result(&self, letter: &Letter, noted: Noted) -> Result<Vec<Write>, StoreError> {
        let place = Place::new(Tree::Outbox, letter.entry.clone());
        if matches!(noted.state, None | Some(State::Parked)) {
            return Ok(vec![Write::delete(place, Expect::Any)]);
        }
        let Some((revision, mut prompt)) = self.prompt_at(&letter.entry).await? else {
            return Ok(Vec::new());
        };
        let expect = Expect::Revision(revision);
        noted.apply(&mut prompt.delivery);
        Ok(vec![Write::put(place, expect, &prompt, prompt.seal())?])
    }

    async fn notice_result(&self, letter: &Letter, noted: Noted) -> Result<Vec<Write>, StoreError> {
        let Some((revision, mut notice)) = self.notice_at(&letter.entry).await? else {
            return Ok(Vec::new());
        };
        if noted.state.is_none() {
            return notice.done(&noted.ids);
        }
        if let Some(delivery) = &mut notice.delivery {
            noted.apply(delivery);
        }
        Ok(vec![notice.put_over(Expect::Revision(revision))?])
    }

    pub(in crate::service) async fn notice_at(
        &self,
        entry: &[u8],
    ) -> Result<Option<(u64, Pending)>, StoreError> {
        let place = Place::new(Tree::Outbox, entry.to_vec());
        let kept = self.store.read::<Pending>(&place).await?;
        Ok(kept.and_then(|kept| Some((kept.revision, kept.readable()?))))
    }

    pub(in crate::service) async fn prompt_at(
        &self,
        entry: &[u8],
    ) -> Result<Option<(u64, Prompt)>, StoreError> {
        let place = Place::new(Tree::Outbox, entry.to_vec());
        let kept = self.store.read::<Prompt>(&place).await?;
        Ok(kept.and_then(|kept| Some((kept.revision, kept.readable()?))))
    }

    /// A notice as a copy, which says that it may be one.
    pub(in crate::service) async fn letter_again(&self, letter: &Letter) -> Option<Letter> {
        if letter.class == Class::Prompt {
            return None;
        }
        let (_, mut notice) = self.notice_at(&letter.entry).await.ok()??;
        if let Some(delivery) = &mut notice.delivery {
            // The note of it may not be written yet.
            delivery.unsure = true;
            delivery.out = letter.out;
        }
        self.notice_letter(&notice)
    }

    /// Parked notices of a contact, claimed for another attempt.
    pub(in crate::service) async fn claim_parked(
        &self,
        contact: &Contact,
    ) -> Result<Vec<Letter>, ServiceError> {
        let who = self.who(contact);
        let mut commit = Commit::default();
        let mut letters = Vec::new();
        for (revision, mut notice) in self.waiting_notices(&who).await?.notices {
            let Some(delivery) = &mut notice.delivery else {
                continue;
            };
            *delivery = Delivery::claimed(delivery.address.reveal(), &self.epoch);
            commit
                .writes
                .push(notice.put_over(Expect::Revision(revision))?);
            letters.extend(self.notice_letter(&notice));
        }
        match self.store.commit(commit).await {
            Ok(_) => Ok(letters),
            Err(CommitError::Store(fault)) => Err(fault.into()),
            // A turn of the person came first: it brings them.
            Err(_) => Ok(Vec::new()),
        }
    }

    /// What an earlier process left to carry: under way then, or waiting.
    pub(in crate::service) async fn left_letters(&self) -> Result<Vec<Job>, ServiceError> {
        let mut jobs = Vec::new();
        for (place, notice) in self.all_notices().await? {
            if self.is_spent_reminder(&notice) {
                let place = Place::new(Tree::Outbox, place);
                let _ = self
                    .store
                    .defer(vec![Write::delete(place, Expect::Any)])
                    .await;
                continue;
            }
            if let Some(delivery) = notice.delivery.clone()
                && let Some(unsure) = left(&delivery)
            {
                let mut notice = notice;
                if let Some(delivery) = &mut notice.delivery {
                    delivery.unsure = unsure;
                }
                let letter = self.notice_letter(&notice);
                jobs.extend(letter.map(|letter| job(letter, unsure, delivery.tries)));
            }
        }
        for (entry, prompt) in self.all_prompts().await? {
            if let Some(unsure) = left(&prompt.delivery) {
                let letter = self.prompt_letter(entry, &prompt);
                jobs.push(job(letter, unsure, prompt.delivery.tries));
            }
        }
        Ok(jobs)
    }

    /// How many letters stand where, from the store alone.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn outbox_counts(&self) -> Result<Counts, ServiceError> {
        let notices = self.all_notices().await?.into_iter();
        let prompts = self.all_prompts().await?.into_iter();
        let states = notices
            .filter_map(|(_, notice)| notice.delivery)
            .chain(prompts.map(|(_, prompt)| prompt.delivery))
            .map(|delivery| delivery.state);
        let mut counts = Counts::default();
        for state in states {
            match state {
                State::Claimed | State::Waiting | State::Uncertain => counts.waiting += 1,
                State::Parked => counts.parked += 1,
                State::Dead | State::Unknown => counts.dead += 1,
                State::Held => counts.held += 1,
            }
        }
        Ok(counts)
    }

    pub(in crate::service) fn prompt_letter(&self, entry: Vec<u8>, prompt: &Prompt) -> Letter {
        let manner = prompt.manner();
        let says = prompt.says.iter();
        let shown: Vec<_> = says
            .filter_map(|said| said.show(&self.renderer, manner))
            .collect();
        Letter {
            entry,
            address: Address(prompt.delivery.address.reveal().to_owned()),
            class: Class::Prompt,
            pieces: pieces(&shown, prompt.draft.as_deref(), prompt.revision),
            out: prompt.delivery.out,
        }
    }

    pub(in crate::service) async fn all_notices(
        &self,
    ) -> Result<Vec<(Vec<u8>, Pending)>, ServiceError> {
        self.all(&pending_prefix(b"")).await
    }

    pub(in crate::service) async fn all_prompts(
        &self,
    ) -> Result<Vec<(Vec<u8>, Prompt)>, ServiceError> {
        self.all(b"q").await
    }

    /// All readable entries below a prefix, with their keys.
    async fn all<T: crate::store::record::Record>(
        &self,
        prefix: &[u8],
    ) -> Result<Vec<(Vec<u8>, T)>, ServiceError> {
        let mut all = Vec::new();
        let mut after: Option<Vec<u8>> = None;
        loop {
            let rows = self
                .store
                .scan_records::<T>(Tree::Outbox, prefix, after.as_deref(), PAGE)
                .await?;
            let whole = rows.len() == PAGE;
            after = rows.last().map(|row| row.key.clone());
            for row in rows {
                let key = row.key;
                all.extend(row.record.readable().map(|record| (key, record)));
            }
            if !whole {
                return Ok(all);
            }
        }
    }
}

pub(in crate::service) fn only(writes: Vec<Write>) -> Commit {
    Commit {
        writes,
        ..Commit::default()
    }
}

/// Whether an entry is to be carried at start, and if so whether it may be out already.
fn left(delivery: &Delivery) -> Option<bool> {
    match delivery.state {
        // The process that claimed it is gone: nobody knows. Each crash may add one copy that says so;
        // a letter that never arrives would be worse.
        State::Claimed | State::Uncertain => Some(true),
        State::Waiting => Some(delivery.unsure),
        State::Parked | State::Dead | State::Unknown | State::Held => None,
    }
}

pub(in crate::service) fn job(letter: Letter, unsure: bool, tries: u32) -> Job {
    Job {
        letter,
        tries,
        unsure,
        waits: true,
    }
}
