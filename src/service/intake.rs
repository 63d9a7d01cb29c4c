//! The life of a turn (architecture.md §3): load, advance, commit, and only then show.

mod reply;

use std::sync::Arc;

use jiff::SignedDuration;
use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{
    clock::local_date,
    event::Late,
    message::{Locale, Message},
    reference::ReferenceNumber,
};
use crate::flow::field::too_long;
use crate::flow::{
    effect::{Outcome, State, Turn},
    engine::{Moment, advance},
    input::Input,
};
use crate::ports::courier::{Address, Letter};
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
    /// The message's own date, where the messenger gives one: the moment at which it counts as sent.
    pub sent_at: Option<Timestamp>,
    /// Since when the door was out of reach, for what has no date of its own, such as a press.
    pub outage_since: Option<Timestamp>,
    /// Since when and until when the door was out of reach for so long that messages were lost.
    pub gaps: Vec<(Timestamp, Timestamp)>,
    /// The door's number of the message, where it has one: it may be changed afterwards.
    pub message: Option<i64>,
    /// The bytes of an [`Input::File`].
    pub file: Option<Arc<Vec<u8>>>,
    /// Where a courier answers; none where the door shows the turn itself.
    pub address: Option<Address>,
}

/// How long before its arrival a message may count as sent; messengers keep one for 24 hours.
const LATE: SignedDuration = SignedDuration::from_hours(48);

impl Inbound {
    /// The moment at which it counts as sent, and why where that is an earlier day than that of its
    /// arrival (reliability B24). Never later than the arrival; earlier than 48 hours only for an
    /// outage that is known.
    pub(super) fn legal_moment(&self) -> (Timestamp, Option<Late>) {
        let earliest = self.now.checked_sub(LATE).unwrap_or(self.now);
        let earliest = self
            .outage_since
            .map_or(earliest, |since| since.min(earliest));
        let (at, why) = match (self.sent_at, self.outage_since) {
            (Some(at), _) => (at.max(earliest), Late::Sent),
            (None, Some(since)) => (since, Late::Outage),
            (None, None) => return (self.now, None),
        };
        let at = at.min(self.now);
        (at, (local_date(at) != local_date(self.now)).then_some(why))
    }
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
    /// What a courier is to carry: for [`crate::service::relay::Relay::carry`]. Empty for a door that
    /// shows the turn itself.
    pub letters: Vec<Letter>,
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
        let (mut tried, mut refused) = (None, None);
        for _ in 0..TRIES {
            match self.try_turn(inbound, &mut tried, &mut refused).await {
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
        refused: &mut Option<Input>,
    ) -> Result<Shown, TurnError> {
        let loaded = self.load(&inbound.contact).await?;
        reach(FailPoint::DialogueLoaded);
        let mut turn = self.advance(inbound, &inbound.input, &loaded).await?;
        if let Some(refused) = self.refused_code(inbound, &loaded, &turn, tried).await? {
            turn = self.advance(inbound, &refused, &loaded).await?;
        }
        let mut carried = None;
        if let Some(code) = turn.claim.take() {
            let claimed = self.claim(&code, inbound.now, refused).await?;
            turn = self.advance(inbound, &claimed.input, &loaded).await?;
            carried = claimed.carried;
        }
        let tried = tried.as_ref();
        reach(FailPoint::TurnDecided);
        let mut sent = None;
        if let Some(submission) = &turn.submit {
            sent = Some(self.prepare(inbound, &loaded, submission).await?);
            reach(FailPoint::CaseNumbered);
        }
        // With a courier the answer is part of the commit, so it is looked up before; else after.
        let mut says = None;
        if inbound.address.is_some() {
            says = Some(self.said(inbound, &loaded, &turn, tried).await?);
        }
        let kept = says.as_deref().unwrap_or_default();
        self.keep(inbound, &loaded, &turn, (sent.as_mut(), carried), kept)
            .await?;
        reach(FailPoint::TurnKept);
        let says = match says {
            Some(says) => says,
            None => self.said(inbound, &loaded, &turn, tried).await?,
        };
        let shown = self.shown(inbound, &loaded, turn, sent, &says);
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
            message: inbound.message,
            sent_at: inbound.sent_at,
            gaps: inbound.gaps.clone(),
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
