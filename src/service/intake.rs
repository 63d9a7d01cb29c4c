//! The life of a turn (architecture.md §3): load, advance, commit, and only then show.

mod reply;

use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
    reference::ReferenceNumber,
};
use crate::flow::field::too_long;
use crate::flow::{
    effect::{Outcome, State, Turn},
    engine::{Moment, advance},
    input::Input,
};
use crate::ports::fail_point::{FailPoint, reach};
use crate::ports::kv::KvError;
use crate::service::{
    Service, ServiceError, contact::Contact, enquiry::TriedCode, keep::Loaded, outbox::Pending,
    present::ShownMessage,
};
use crate::store::error::{CommitError, StoreError};

/// How often a turn is made again when somebody else wrote first.
const TRIES: usize = 5;

/// What arrived at a door.
#[derive(Clone, Debug)]
pub struct Inbound {
    /// Who.
    pub contact: Contact,
    /// The door's id of this update, where it has one: a duplicate is answered as before.
    pub update: Option<Vec<u8>>,
    /// What.
    pub input: Input,
    /// When.
    pub now: Timestamp,
    /// A language that the door knows for certain.
    pub lang: Option<Locale>,
    /// Whether spoken forms are wanted.
    pub spoken: bool,
}

/// A turn as a door shows it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The open draft.
    pub draft: Option<String>,
    /// Its kind.
    pub kind: Option<&'static str>,
    /// What is asked for.
    pub step: Option<String>,
    /// The moves.
    pub moves: Vec<&'static str>,
    /// The messages.
    pub messages: Vec<ShownMessage>,
    /// What was understood beside the answer.
    pub understood: Vec<(String, String)>,
    /// Why the answer was not taken.
    pub rejected: Option<String>,
    /// The case that came of it; of several, the first.
    pub case: Option<ShownCase>,
    /// All cases that came of it.
    pub cases: Vec<ShownCase>,
    /// The language of the turn.
    pub lang: Locale,
    /// Notices shown in this turn: call [`Service::delivered`] once they are out.
    pub receipts: Vec<Pending>,
}

/// The case of a turn that ended in a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownCase {
    /// The number, digits only.
    pub number: String,
    /// The query code; shown once.
    pub query_code: String,
    /// The day of receipt.
    pub received_on: String,
    /// The deadline, where there is one.
    pub deadline: Option<String>,
}

impl Service {
    /// Takes a turn: on `Ok` everything in it is durable.
    ///
    /// # Errors
    /// See [`ServiceError`]; nothing was changed then. A full disk is no error: the turn says so.
    pub async fn turn(&self, inbound: &Inbound) -> Result<Shown, ServiceError> {
        let _lane = self.lanes.enter(inbound.contact.identity()).await;
        let mut tried = None;
        for _ in 0..TRIES {
            match self.try_turn(inbound, &mut tried).await {
                // Somebody else wrote first, or a draft was erased meanwhile: from a fresh read.
                Err(TurnError::Commit(CommitError::Conflict(_) | CommitError::Erased(_))) => {}
                Err(TurnError::Commit(CommitError::Full { .. })) => {
                    let said = Message::new("dialogue-cannot-store");
                    return Ok(self.not_taken(inbound, said).await);
                }
                Err(TurnError::Commit(CommitError::Duplicate(_))) => {
                    return self.repeat(inbound).await;
                }
                Err(TurnError::Commit(CommitError::TooLarge(_))) => {
                    return Ok(self.not_taken(inbound, too_long()).await);
                }
                Err(TurnError::Commit(CommitError::Store(fault))) => return Err(fault.into()),
                Err(TurnError::Service(ServiceError::Store(StoreError::Kv(KvError::Full {
                    ..
                })))) => {
                    let said = Message::new("dialogue-cannot-store");
                    return Ok(self.not_taken(inbound, said).await);
                }
                Err(TurnError::Service(fault)) => return Err(fault),
                Ok(shown) => return Ok(shown),
            }
        }
        Err(ServiceError::Busy)
    }

    async fn try_turn(
        &self,
        inbound: &Inbound,
        tried: &mut Option<TriedCode>,
    ) -> Result<Shown, TurnError> {
        let loaded = self.load(&inbound.contact).await?;
        reach(FailPoint::DialogueLoaded);
        let mut turn = self.advance(inbound, &inbound.input, &loaded).await?;
        if let Some(refused) = self.refused_code(inbound, &loaded, &turn, tried).await? {
            turn = self.advance(inbound, &refused, &loaded).await?;
        }
        reach(FailPoint::TurnDecided);
        let mut sent = None;
        if let Some(submission) = &turn.submit {
            sent = Some(self.prepare(inbound, &loaded, submission).await?);
            reach(FailPoint::CaseNumbered);
        }
        self.keep(inbound, &loaded, &turn, sent.as_mut()).await?;
        reach(FailPoint::TurnKept);
        let tried = tried.as_ref();
        let shown = self.shown(inbound, &loaded, turn, sent, tried).await?;
        reach(FailPoint::TurnAnswered);
        Ok(shown)
    }

    /// Makes the turn, loading a draft when the engine needs one.
    async fn advance(
        &self,
        inbound: &Inbound,
        input: &Input,
        loaded: &Loaded,
    ) -> Result<Turn, ServiceError> {
        let moment = Moment {
            now: inbound.now,
            today: local_date(inbound.now),
            fresh_id: self.fresh_id(),
            door: inbound.contact.door,
            here: true,
            lang: inbound.lang,
        };
        let mut state = loaded.state.clone();
        loop {
            match advance(&self.rules, &moment, state, input) {
                Outcome::Turn(turn) => return Ok(*turn),
                Outcome::Need(id) => {
                    state = self.with_draft(loaded, &id).await?;
                }
            }
        }
    }

    async fn with_draft(&self, loaded: &Loaded, id: &str) -> Result<State, ServiceError> {
        let mut state = loaded.state.clone();
        state.draft = self
            .load_draft(&loaded.who, id)
            .await?
            .map(|(_, draft)| draft);
        if state.draft.is_none() {
            // The draft was erased from elsewhere: the list must not lead to it again.
            state.talk.drafts.retain(|brief| brief.id != id);
            if state.talk.open.as_deref() == Some(id) {
                state.talk.open = None;
            }
            state.talk.focus = crate::flow::dialogue::Focus::Rest;
        }
        Ok(state)
    }
}

/// Why a try at a turn failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum TurnError {
    #[error(transparent)]
    Commit(#[from] CommitError),
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl From<StoreError> for TurnError {
    fn from(fault: StoreError) -> Self {
        Self::Service(fault.into())
    }
}

/// A reference number as drivers read it: digits only.
pub(super) fn plain_digits(number: ReferenceNumber) -> String {
    number.digits()
}
