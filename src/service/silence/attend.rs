//! What is due now: moves entries whose draft was taken up meanwhile, reminds, deletes.

use jiff::{SignedDuration, Timestamp};

use crate::flow::dialogue::{Conversation, Draft, Focus};
use crate::ports::{courier::Letter, kv::Tree};
use crate::service::{
    Service, ServiceError,
    attachments::forget_note,
    keep::{draft_place, talk_place},
    outbox::{Pending, delivery::State, pending_prefix},
    silence::{
        Due, PREFIX, Watch,
        due::{expires_at, into_hours, remind_at},
        reminder::reminder_key,
    },
};
use crate::store::{
    commit::{Commit, Expect, SealWith, Write},
    error::CommitError,
    layout::{KeyId, Place},
    read::Scanned,
};

/// Entries read at a time.
const PAGE: usize = 16;

/// How often an entry is looked at again when the person wrote at the same moment.
const TRIES: u32 = 5;

/// How long somebody who cannot be reached is left alone.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// What came of it.
#[derive(Debug, Default)]
pub struct Attended {
    /// Reminders, for the relay.
    pub letters: Vec<Letter>,
    /// When something is due next.
    pub next: Option<Timestamp>,
    /// Drafts that were deleted.
    pub deleted: usize,
    reminds: bool,
    erased: Vec<KeyId>,
    files: Vec<String>,
}

/// An entry with what it is about.
struct Watched {
    due: Due,
    entry: (Place, u64),
    watch: Watch,
    talk: (u64, Conversation),
    draft: (u64, Draft),
}

impl Watched {
    /// The entry taken away.
    fn taken(&self) -> Write {
        Write::delete(self.entry.0.clone(), Expect::Revision(self.entry.1))
    }

    /// The entry at another time.
    fn moved(&self, at: Timestamp, reminded: bool) -> Result<Commit, ServiceError> {
        let due = Due {
            at,
            ..self.due.clone()
        };
        let watch = Watch {
            reminded,
            ..self.watch.clone()
        };
        Ok(Commit {
            writes: vec![self.taken(), due.put(&watch, self.draft.1.key)?],
            ..Commit::default()
        })
    }
}

impl Service {
    /// Does what is due for silent drafts; where nothing can be sent (`reminds` is false), reminders
    /// wait. Call it again at `Attended::next`.
    ///
    /// # Errors
    /// The store failed; what was not done is still due.
    pub async fn attend_drafts(&self, reminds: bool) -> Result<Attended, ServiceError> {
        let now = self.now();
        let mut attended = Attended {
            reminds,
            ..Attended::default()
        };
        let mut after: Option<Vec<u8>> = None;
        'pages: loop {
            let page = self
                .store
                .scan_records::<Watch>(Tree::Meta, PREFIX, after.as_deref(), PAGE)
                .await?;
            let whole = page.len() == PAGE;
            after = page.last().map(|row| row.key.clone());
            for row in page {
                let due = Due::read(&row.key);
                if let Some(due) = due.as_ref().filter(|due| due.at > now) {
                    attended.is_due_at(due.at);
                    break 'pages;
                }
                self.attend(row, due, now, &mut attended).await?;
            }
            if !whole {
                break;
            }
        }
        if !attended.erased.is_empty() {
            self.forget_files(&attended.files).await;
            self.store.erase_keys(&attended.erased).await?;
        }
        Ok(attended)
    }

    async fn attend(
        &self,
        row: Scanned<Watch>,
        due: Option<Due>,
        now: Timestamp,
        attended: &mut Attended,
    ) -> Result<(), ServiceError> {
        let entry = (Place::new(Tree::Meta, row.key), row.record.revision);
        let watch = row.record.readable();
        for _ in 0..TRIES {
            let known = due.clone().zip(watch.clone());
            let done = match self.watched(entry.clone(), known).await? {
                Some(watched) => self.settle_watched(watched, now, attended).await,
                // Sent, deleted, or carried on at another door.
                None => {
                    let mut commit = Commit::default();
                    commit
                        .writes
                        .push(Write::delete(entry.0.clone(), Expect::Any));
                    self.store
                        .commit(commit)
                        .await
                        .map(drop)
                        .map_err(Into::into)
                }
            };
            match done {
                // The person wrote at the same moment: from a fresh read.
                Err(Fault::Commit(CommitError::Conflict(_) | CommitError::Erased(_))) => {}
                Err(Fault::Commit(CommitError::Store(fault))) => return Err(fault.into()),
                Err(Fault::Commit(CommitError::Full { .. })) => return Err(ServiceError::Full),
                Err(Fault::Service(fault)) => return Err(fault),
                Err(Fault::Commit(_)) | Ok(()) => return Ok(()),
            }
        }
        Ok(())
    }

    async fn watched(
        &self,
        entry: (Place, u64),
        known: Option<(Due, Watch)>,
    ) -> Result<Option<Watched>, ServiceError> {
        let Some((due, watch)) = known else {
            return Ok(None);
        };
        let place = talk_place(&due.who);
        let talk = self.store.read::<Conversation>(&place).await?;
        let talk = talk.and_then(|kept| Some((kept.revision, kept.readable()?)));
        let draft = self.load_draft(&due.who, &due.draft).await?;
        Ok(talk.zip(draft).map(|(talk, draft)| Watched {
            due,
            entry,
            watch,
            talk,
            draft,
        }))
    }

    async fn settle_watched(
        &self,
        watched: Watched,
        now: Timestamp,
        attended: &mut Attended,
    ) -> Result<(), Fault> {
        let profile = &self.rules.profile;
        let touched = watched.draft.1.touched;
        let ends = expires_at(touched, profile);
        if ends <= now {
            return self.delete_silent(&watched, attended).await;
        }
        if watched.watch.reminded || self.is_reminded(&watched.talk.1, now) {
            return self.put_off(&watched, (ends, true), attended).await;
        }
        let Some(address) = watched.watch.address.as_ref() else {
            return self.put_off(&watched, (ends, true), attended).await;
        };
        let due = remind_at(touched, profile);
        let due = if due > now { due } else { into_hours(now) };
        if due > now {
            return self.put_off(&watched, (due, false), attended).await;
        }
        if !attended.reminds || self.is_away(&watched.due.who).await? {
            let later = into_hours(now.checked_add(A_DAY).unwrap_or(now));
            return self.put_off(&watched, (later, false), attended).await;
        }
        let reminder = self.reminder(
            (&watched.due.who, address.reveal()),
            &watched.talk.1,
            &watched.draft.1,
        );
        let mut commit = watched.moved(ends, true)?;
        commit.writes.push(reminder.put_over(Expect::Any)?);
        let talk = Conversation {
            reminded: Some(now),
            ..watched.talk.1.clone()
        };
        commit.writes.push(self.talk_over(&watched, &talk)?);
        self.store.commit(commit).await?;
        attended.is_due_at(ends);
        attended.letters.extend(self.notice_letter(&reminder));
        Ok(())
    }

    async fn put_off(
        &self,
        watched: &Watched,
        (at, reminded): (Timestamp, bool),
        attended: &mut Attended,
    ) -> Result<(), Fault> {
        self.store.commit(watched.moved(at, reminded)?).await?;
        attended.is_due_at(at);
        Ok(())
    }

    /// Whether a notice to this person is parked: nothing reaches them until they write.
    async fn is_away(&self, who: &[u8]) -> Result<bool, ServiceError> {
        let prefix = pending_prefix(who);
        let rows = self
            .store
            .scan_records::<Pending>(Tree::Outbox, &prefix, None, PAGE)
            .await?;
        let mut kept = rows.into_iter().filter_map(|row| row.record.readable());
        Ok(kept.any(|notice| {
            let state = notice.delivery.map(|delivery| delivery.state);
            state == Some(State::Parked)
        }))
    }

    /// The time of a draft is over: it cannot be read any more. Its line stays in the list, so that
    /// the person is told of it on return.
    async fn delete_silent(&self, watched: &Watched, attended: &mut Attended) -> Result<(), Fault> {
        let (due, draft) = (&watched.due, &watched.draft.1);
        let key = KeyId(draft.key);
        let mut talk = watched.talk.1.clone();
        if talk.open.as_ref() == Some(&draft.id) {
            talk.open = None;
            talk.focus = Focus::Steps;
        }
        for brief in talk.drafts.iter_mut().filter(|brief| brief.id == draft.id) {
            brief.about = None;
        }
        let reminder = Place::new(Tree::Outbox, reminder_key(&due.who, &due.draft));
        let expect = Expect::Revision(watched.draft.0);
        let files: Vec<_> = draft
            .attachments
            .iter()
            .map(|file| file.id.clone())
            .collect();
        let mut writes = vec![
            watched.taken(),
            Write::delete(draft_place(&due.who, &due.draft), expect),
            Write::delete(reminder, Expect::Any),
            self.talk_over(watched, &talk)?,
        ];
        writes.extend(files.iter().map(|id| forget_note(id)));
        self.store
            .commit(Commit {
                writes,
                erase: vec![key],
                ..Commit::default()
            })
            .await?;
        attended.deleted += 1;
        attended.erased.push(key);
        attended.files.extend(files);
        Ok(())
    }

    fn talk_over(&self, watched: &Watched, talk: &Conversation) -> Result<Write, ServiceError> {
        let expect = Expect::Revision(watched.talk.0);
        let place = talk_place(&watched.due.who);
        Ok(Write::put(place, expect, talk, SealWith::Store)?)
    }
}

impl Attended {
    fn is_due_at(&mut self, at: Timestamp) {
        self.next = Some(self.next.map_or(at, |next| next.min(at)));
    }
}

/// Why an entry was not settled.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Commit(#[from] CommitError),
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl From<crate::store::error::StoreError> for Fault {
    fn from(fault: crate::store::error::StoreError) -> Self {
        Self::Service(fault.into())
    }
}
