//! What a turn reads and writes of a contact: its conversation, its drafts, its pending notices;
//! one commit.

use crate::domain::message::Locale;
use crate::flow::{
    dialogue::{Conversation, Draft},
    effect::{State, Turn},
    input::Input,
};
use crate::ports::fail_point::{FailPoint, reach};
use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError,
    attachments::forget_note,
    contact::Contact,
    handover::Carried,
    intake::{Inbound, TurnError},
    outbox::{
        Pending,
        delivery::Delivery,
        prompt::{Prompt, Said, prompt_place},
    },
    submit::Sent,
};
use crate::store::{
    commit::{Commit, Expect, SealWith, Seen, Write},
    layout::{KeyId, Place},
    record::Record,
};

impl Record for Conversation {
    const TYPE: &'static str = "conversation";
}

impl Record for Draft {
    const TYPE: &'static str = "draft";
}

/// A contact as it is stored.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    /// The contact's keyed hash.
    pub who: Vec<u8>,
    /// Conversation and open draft.
    pub state: State,
    /// Revision of the conversation's record; none while there is none.
    pub revision: Option<u64>,
    /// Revision of the open draft's record.
    pub draft_revision: Option<u64>,
    /// Notices that may not have reached the person.
    pub undelivered: Vec<(u64, Pending)>,
    /// Places of reminders that are not known to be out: whoever writes needs none.
    pub reminders: Vec<Vec<u8>>,
}

/// Where a conversation stands.
pub(super) fn talk_place(who: &[u8]) -> Place {
    Place::new(Tree::Dialogue, [b"c".as_slice(), who].concat())
}

/// Where a draft stands.
pub(super) fn draft_place(who: &[u8], id: &str) -> Place {
    Place::new(
        Tree::Dialogue,
        [b"d".as_slice(), who, id.as_bytes()].concat(),
    )
}

/// Files of the open draft that are not in it any more.
fn taken_out(before: &State, turn: &Turn) -> Vec<String> {
    let (Some(before), Some(after)) = (&before.draft, &turn.state.draft) else {
        return Vec::new();
    };
    let gone = before.attachments.iter().filter(|known| {
        let mut left = after.attachments.iter();
        before.id == after.id && left.all(|file| file.id != known.id)
    });
    gone.map(|file| file.id.clone()).collect()
}

impl Service {
    pub(super) async fn load(&self, contact: &Contact) -> Result<Loaded, ServiceError> {
        let who = self.who(contact);
        let kept = self.store.read::<Conversation>(&talk_place(&who)).await?;
        let revision = kept.as_ref().map(|kept| kept.revision);
        let talk = kept.and_then(|kept| kept.readable()).unwrap_or_default();
        let waiting = self.waiting_notices(&who).await?;
        let mut loaded = Loaded {
            undelivered: waiting.notices,
            reminders: waiting.reminders,
            state: State { talk, draft: None },
            revision,
            draft_revision: None,
            who,
        };
        if let Some(id) = loaded.state.talk.open.clone() {
            match self.load_draft(&loaded.who, &id).await? {
                Some((revision, draft)) => {
                    loaded.draft_revision = Some(revision);
                    loaded.state.draft = Some(draft);
                }
                // Erased from elsewhere: the conversation goes on without it.
                None => {
                    loaded.state.talk.open = None;
                    loaded.state.talk.drafts.retain(|brief| brief.id != id);
                }
            }
        }
        Ok(loaded)
    }

    pub(super) async fn load_draft(
        &self,
        who: &[u8],
        id: &str,
    ) -> Result<Option<(u64, Draft)>, ServiceError> {
        let kept = self.store.read::<Draft>(&draft_place(who, id)).await?;
        Ok(kept.and_then(|kept| Some((kept.revision, kept.readable()?))))
    }

    /// The one commit of a turn.
    pub(super) async fn keep(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: &Turn,
        (sent, carried): (Option<&mut Sent>, Option<Carried>),
        says: &[Said],
    ) -> Result<(), TurnError> {
        let mut commit = Commit {
            seen: inbound.update.as_ref().map(|update| Seen {
                day: crate::domain::clock::local_date(inbound.now),
                door: inbound.contact.door.to_owned(),
                update: update.clone(),
                answer: turn.state.talk.revision.to_string().into_bytes(),
                seal: SealWith::Store,
            }),
            ..Commit::default()
        };
        let file = inbound.file.as_deref().map(Vec::as_slice);
        let mut key = self.keep_draft(loaded, (turn, file), &mut commit).await?;
        self.watch_over(inbound, (loaded, turn), key, &mut commit)?;
        let (forgotten, files) = self.left_by_deleted(loaded, turn).await?;
        commit.writes.extend(files.iter().map(|id| forget_note(id)));
        commit.erase.clone_from(&forgotten);
        for id in &turn.deleted {
            commit
                .writes
                .push(Write::delete(draft_place(&loaded.who, id), Expect::Any));
        }
        if let Some(carried) = carried {
            self.carry_over(inbound, (loaded, turn), &carried, &mut commit)?;
        }
        let mut talk = turn.state.talk.clone();
        if let Some(sent) = sent {
            sent.add_to(&mut commit, &mut talk)?;
            key = Some(sent.pending.key);
        }
        self.keep_letters(inbound, (loaded, turn), (says, key), &mut commit)?;
        for place in &loaded.reminders {
            let place = Place::new(Tree::Outbox, place.clone());
            commit.writes.push(Write::delete(place, Expect::Any));
        }
        let unchanged = matches!(inbound.input, Input::Open)
            && Conversation {
                revision: loaded.state.talk.revision,
                ..talk.clone()
            } == loaded.state.talk;
        if unchanged && commit.writes.is_empty() {
            return Ok(());
        }
        let expect = loaded.revision.map_or(Expect::Absent, Expect::Revision);
        let place = talk_place(&loaded.who);
        commit
            .writes
            .push(Write::put(place, expect, &talk, SealWith::Store)?);
        self.store.commit(commit).await?;
        self.forget_files(&files).await;
        if !forgotten.is_empty() {
            // What was deleted is to be unreadable too, in old segments of the log as well. A crash
            // before this leaves the note of the commit, and the next start makes good.
            self.store.erase_keys(&forgotten).await?;
            reach(FailPoint::KeysErased);
        }
        Ok(())
    }

    /// The keys and files of drafts that the turn deletes, and files that it takes out of the open
    /// one; those of a sent draft pass to its case.
    async fn left_by_deleted(
        &self,
        loaded: &Loaded,
        turn: &Turn,
    ) -> Result<(Vec<KeyId>, Vec<String>), ServiceError> {
        let mut keys = Vec::new();
        if turn.submit.is_some() {
            return Ok((keys, Vec::new()));
        }
        let mut files = taken_out(&loaded.state, turn);
        for id in &turn.deleted {
            let Some((_, draft)) = self.load_draft(&loaded.who, id).await? else {
                continue;
            };
            keys.push(KeyId(draft.key));
            files.extend(draft.attachments.into_iter().map(|file| file.id));
        }
        Ok((keys, files))
    }

    /// The open draft, when the turn changed it. A new draft gets its key now: what is sealed under
    /// it can be erased with it, and the case that grows from it adopts it.
    /// Gives the number of that key.
    async fn keep_draft(
        &self,
        loaded: &Loaded,
        (turn, file): (&Turn, Option<&[u8]>),
        commit: &mut Commit,
    ) -> Result<Option<u64>, ServiceError> {
        let Some(draft) = &turn.state.draft else {
            return Ok(None);
        };
        if loaded.state.draft.as_ref() == Some(draft) {
            return Ok(Some(draft.key));
        }
        let mut draft = draft.clone();
        if draft.key == 0 {
            let key = self.store.new_case_key().await?;
            draft.key = key.id().0;
            commit.new_keys.push(key);
        }
        if let Some(bytes) = file {
            self.keep_file(&mut draft, bytes, commit).await?;
        }
        let same = loaded
            .state
            .draft
            .as_ref()
            .is_some_and(|known| known.id == draft.id);
        let expect = match loaded.draft_revision {
            Some(revision) if same => Expect::Revision(revision),
            _ => Expect::Any,
        };
        let place = draft_place(&loaded.who, &draft.id);
        let seal = SealWith::Case(KeyId(draft.key));
        commit.writes.push(Write::put(place, expect, &draft, seal)?);
        Ok(Some(draft.key))
    }

    /// What a courier is to carry, claimed for its first attempt: missed notices, and the answer in
    /// the place of the one before.
    fn keep_letters(
        &self,
        inbound: &Inbound,
        (loaded, turn): (&Loaded, &Turn),
        (says, key): (&[Said], Option<u64>),
        commit: &mut Commit,
    ) -> Result<(), ServiceError> {
        let Some(address) = &inbound.address else {
            return Ok(());
        };
        for (revision, notice) in &loaded.undelivered {
            if let Some(claimed) = self.claim_for(inbound, notice) {
                commit
                    .writes
                    .push(claimed.put_over(Expect::Revision(*revision))?);
            }
        }
        if says.is_empty() {
            return Ok(());
        }
        let talk = &turn.state.talk;
        let before = prompt_place(&loaded.who, loaded.state.talk.revision);
        let place = prompt_place(&loaded.who, talk.revision);
        let seal = key.map_or(SealWith::Store, |key| SealWith::Case(KeyId(key)));
        let prompt = Prompt {
            key: key.unwrap_or(0),
            lang: talk.lang.unwrap_or(Locale::Chinese),
            slow: talk.slow,
            brief: talk.brief,
            draft: turn.state.draft.as_ref().map(|draft| draft.id.clone()),
            revision: talk.revision,
            says: says.to_vec(),
            delivery: Delivery::claimed(&address.0, &self.epoch),
        };
        commit.writes.push(Write::delete(before, Expect::Any));
        commit
            .writes
            .push(Write::put(place, Expect::Any, &prompt, seal)?);
        Ok(())
    }
}
