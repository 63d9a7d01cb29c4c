//! A draft goes on at another door: a code that is shown once, works once and not for long, and the
//! one commit that makes the draft another contact's. Wrong, used and old codes take the same answer;
//! wrong ones are counted over the whole installation (as query codes are). Refuses to hand over what
//! was sent, deleted or carried on meanwhile.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::domain::message::Message;
use crate::flow::{
    dialogue::{Conversation, Draft, Focus},
    effect::Turn,
    engine::{RESUME, RESUME_DIGITS},
    input::Input,
};
use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError,
    intake::Inbound,
    keep::{Loaded, draft_place, talk_place},
    query_code::Guard,
    silence::reminder::reminder_key,
};
use crate::store::{
    commit::{Commit, Expect, SealWith, Write},
    error::CommitError,
    hex,
    layout::Place,
    record::Record,
};

/// How long a code works.
const LIFE: SignedDuration = SignedDuration::from_mins(30);

/// What the places of codes begin with.
const PREFIX: &[u8] = b"resume/";

/// Old codes that are swept when a new one is made.
const SWEEP: usize = 16;

/// The door whose links lead to a draft.
const MESSENGER: &str = "telegram";

/// What a code leads to; found by the code's keyed hash alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The contact's keyed hash, in hexadecimal.
    pub who: String,
    /// The draft.
    pub draft: String,
    /// Until when it works.
    pub until: Timestamp,
}

impl Record for Handover {
    const TYPE: &'static str = "handover";
}

/// What came of a code: the input with which the turn is made.
pub(super) struct Claimed {
    pub input: Input,
    pub carried: Option<Carried>,
}

/// A draft on its way from one contact to another, as it was read.
pub(super) struct Carried {
    code: (Place, u64),
    from: Vec<u8>,
    talk: (u64, Conversation),
    draft: (u64, Draft),
}

fn guard_place() -> Place {
    Place::new(Tree::Meta, b"resume-guard".to_vec())
}

impl Service {
    fn code_place(&self, code: &str) -> Place {
        let hash = self.store.keyed_hash("resume-code", code.as_bytes());
        Place::new(Tree::Meta, [PREFIX, hash.as_slice()].concat())
    }

    /// A fresh code for a draft, in words: to type, and as a link where there is a messenger.
    pub(super) async fn handover(
        &self,
        inbound: &Inbound,
        who: &[u8],
        draft: &str,
    ) -> Result<Vec<Message>, ServiceError> {
        let code = self.fresh_resume_code();
        let handover = Handover {
            who: hex::encode(who),
            draft: draft.to_owned(),
            until: inbound.now.checked_add(LIFE).unwrap_or(inbound.now),
        };
        let place = self.code_place(&code);
        let mut commit = Commit {
            writes: self.old_codes(inbound.now).await?,
            ..Commit::default()
        };
        commit.writes.push(Write::put(
            place,
            Expect::Absent,
            &handover,
            SealWith::Store,
        )?);
        match self.store.commit(commit).await {
            Ok(_) => {}
            Err(CommitError::Store(fault)) => return Err(fault.into()),
            Err(_) => return Ok(vec![Message::new("dialogue-cannot-store")]),
        }
        let mut said = vec![
            Message::new("dialogue-elsewhere-code")
                .digits("code", grouped(&code))
                .number("minutes", LIFE.as_mins()),
        ];
        if let Some(bot) = self.door_log(MESSENGER).await?.username {
            let link = format!("https://t.me/{bot}?start={RESUME}{code}");
            said.push(Message::new("dialogue-elsewhere-link").text("link", link));
        }
        Ok(said)
    }

    /// Deletes some of the codes that nobody used in time.
    async fn old_codes(&self, now: Timestamp) -> Result<Vec<Write>, ServiceError> {
        let rows = self
            .store
            .scan_records::<Handover>(Tree::Meta, PREFIX, None, SWEEP)
            .await?;
        let old = rows.into_iter().filter_map(|row| {
            let revision = row.record.revision;
            let is_old = row.record.readable().is_none_or(|code| code.until <= now);
            let place = Place::new(Tree::Meta, row.key);
            is_old.then(|| Write::delete(place, Expect::Revision(revision)))
        });
        Ok(old.collect())
    }

    /// Ten unpredictable digits; the first is none with which years, mobile numbers or area codes
    /// begin.
    fn fresh_resume_code(&self) -> String {
        const LEAST: u64 = 3_000_000_000;
        const SPAN: u64 = 7_000_000_000;
        loop {
            let mut bytes = [0; 8];
            self.entropy.fill(&mut bytes);
            let n = u64::from_be_bytes(bytes);
            if n < u64::MAX - u64::MAX % SPAN {
                return (LEAST + n % SPAN).to_string();
            }
        }
    }

    /// Looks a code up. A wrong one is counted once, however often its turn is made.
    pub(super) async fn claim(
        &self,
        code: &str,
        now: Timestamp,
        refused: &mut Option<Input>,
    ) -> Result<Claimed, ServiceError> {
        if let Some(input) = refused.clone() {
            return Ok(Claimed::refused(input));
        }
        loop {
            let guard = Guard::read(&self.store, guard_place(), now).await?;
            if guard.is_over {
                return Ok(Claimed::refused(Input::ResumeRefused { many: true }));
            }
            if let Some(carried) = self.carried(code, now).await? {
                return Ok(Claimed::right(carried));
            }
            let mut commit = Commit::default();
            commit.writes.push(guard.wrong);
            match self.store.commit(commit).await {
                // Somebody else tried at the same moment: every try counts, so count again.
                Err(CommitError::Conflict(_)) => continue,
                Err(CommitError::Store(fault)) => return Err(fault.into()),
                _ => {}
            }
            let input = Input::ResumeRefused { many: false };
            *refused = Some(input.clone());
            return Ok(Claimed::refused(input));
        }
    }

    /// The draft that a code leads to, while it works.
    async fn carried(&self, code: &str, now: Timestamp) -> Result<Option<Carried>, ServiceError> {
        let digits = code.len() == RESUME_DIGITS && code.bytes().all(|b| b.is_ascii_digit());
        let place = self.code_place(code);
        let kept = self.store.read::<Handover>(&place).await?;
        let Some(kept) = kept.filter(|_| digits) else {
            return Ok(None);
        };
        let revision = kept.revision;
        let Some(handover) = kept.readable().filter(|code| code.until > now) else {
            return Ok(None);
        };
        let from = hex::decode(&handover.who).unwrap_or_default();
        let talk = self.store.read::<Conversation>(&talk_place(&from)).await?;
        let talk = talk.and_then(|kept| Some((kept.revision, kept.readable()?)));
        let draft = self.load_draft(&from, &handover.draft).await?;
        Ok(talk.zip(draft).map(|(talk, draft)| Carried {
            code: (place, revision),
            from,
            talk,
            draft,
        }))
    }

    /// Everything by which the draft becomes this contact's, in the commit of the turn: the code is
    /// used up, the other conversation has lost its draft and will say so.
    pub(super) fn carry_over(
        &self,
        inbound: &Inbound,
        (loaded, turn): (&Loaded, &Turn),
        carried: &Carried,
        commit: &mut Commit,
    ) -> Result<(), ServiceError> {
        let (place, revision) = carried.code.clone();
        commit
            .writes
            .push(Write::delete(place, Expect::Revision(revision)));
        // Whoever uses their own code only goes on where they are.
        if carried.from == loaded.who {
            return Ok(());
        }
        let draft = &carried.draft.1;
        if let Some(here) = &turn.state.draft {
            commit
                .writes
                .push(self.watch(inbound, loaded, here, here.key)?);
        }
        let left = [
            Write::delete(
                draft_place(&carried.from, &draft.id),
                Expect::Revision(carried.draft.0),
            ),
            Write::delete(
                Place::new(Tree::Outbox, reminder_key(&carried.from, &draft.id)),
                Expect::Any,
            ),
            Write::put(
                talk_place(&carried.from),
                Expect::Revision(carried.talk.0),
                &without(&carried.talk.1, draft),
                SealWith::Store,
            )?,
        ];
        commit.writes.extend(left);
        Ok(())
    }
}

/// The conversation that has lost its draft.
fn without(talk: &Conversation, draft: &Draft) -> Conversation {
    let mut talk = talk.clone();
    let picked = talk.focus == Focus::Draft(draft.id.clone());
    if talk.open.as_ref() == Some(&draft.id) {
        talk.open = None;
        talk.focus = Focus::Rest;
    } else if picked {
        talk.focus = Focus::Rest;
    }
    talk.drafts.retain(|brief| brief.id != draft.id);
    talk.gone = Some(draft.started);
    talk
}

impl Claimed {
    fn refused(input: Input) -> Self {
        Self {
            input,
            carried: None,
        }
    }

    fn right(carried: Carried) -> Self {
        let input = Input::CarriedHere {
            draft: Box::new(carried.draft.1.clone()),
            lang: carried.talk.1.lang,
        };
        Self {
            input,
            carried: Some(carried),
        }
    }
}

/// Groups to read aloud and to type: `482 190 3561`.
fn grouped(code: &str) -> String {
    let (first, rest) = code.split_at_checked(3).unwrap_or((code, ""));
    let (second, third) = rest.split_at_checked(3).unwrap_or((rest, ""));
    format!("{first} {second} {third}")
}
