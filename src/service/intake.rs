//! The life of a turn (architecture.md §3): load, advance, commit, and only then show.

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
    effect::{Outcome, Say, State, Turn},
    engine::{Moment, advance},
    input::Input,
};
use crate::ports::courier::{Address, Class, Letter};
use crate::ports::kv::KvError;
use crate::service::{
    Service, ServiceError,
    contact::Contact,
    keep::Loaded,
    outbox::{
        Pending, RECEIPT,
        delivery::Delivery,
        letters::pieces,
        prompt::{Said, prompt_key},
    },
    present::{Manner, ShownMessage, show, show_arg, show_page},
    submit::Sent,
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
    /// The case that came of it.
    pub case: Option<ShownCase>,
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
        for _ in 0..TRIES {
            match self.try_turn(inbound).await {
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

    async fn try_turn(&self, inbound: &Inbound) -> Result<Shown, TurnError> {
        let loaded = self.load(&inbound.contact).await?;
        let turn = self.advance(inbound, &loaded).await?;
        let mut sent = match &turn.submit {
            Some(submission) => Some(self.prepare(inbound, &loaded, submission).await?),
            None => None,
        };
        // With a courier the answer is part of the commit, so it is looked up before; else after.
        let mut says = None;
        if inbound.address.is_some() {
            says = Some(self.said(inbound, &loaded, &turn).await?);
        }
        let kept = says.as_deref().unwrap_or_default();
        self.keep(inbound, &loaded, &turn, sent.as_mut(), kept)
            .await?;
        let says = match says {
            Some(says) => says,
            None => self.said(inbound, &loaded, &turn).await?,
        };
        Ok(self.shown(inbound, &loaded, turn, sent, &says))
    }

    /// Makes the turn, loading a draft when the engine needs one.
    async fn advance(&self, inbound: &Inbound, loaded: &Loaded) -> Result<Turn, ServiceError> {
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
            match advance(&self.rules, &moment, state, &inbound.input) {
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

    /// What the turn says, whatever it looks up put in.
    async fn said(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: &Turn,
    ) -> Result<Vec<Said>, ServiceError> {
        let lang = turn.state.talk.lang.unwrap_or(Locale::Chinese);
        let mut said = Vec::with_capacity(turn.says.len());
        for say in &turn.says {
            let (page, lines, lang, choices) = match say {
                Say::Text {
                    message,
                    lang,
                    choices,
                } => (None, vec![message.clone()], *lang, choices.clone()),
                Say::Page { id, lines } => (Some(*id), lines.clone(), None, Vec::new()),
                Say::Look(look) => {
                    let found = self.look_up(inbound, &loaded.who, look, lang).await?;
                    (Some(look.page()), found, None, Vec::new())
                }
            };
            said.push(Said {
                page: page.map(str::to_owned),
                lines,
                lang,
                choices,
            });
        }
        Ok(said)
    }

    fn shown(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: Turn,
        sent: Option<Sent>,
        says: &[Said],
    ) -> Shown {
        let lang = turn.state.talk.lang.unwrap_or(Locale::Chinese);
        let manner = Manner {
            lang,
            slow: turn.state.talk.slow,
            brief: turn.state.talk.brief,
            spoken: inbound.spoken,
        };
        let mut messages = Vec::new();
        let page = |id: &str, lines: &[Message], lang: Option<Locale>| {
            show_page(&self.renderer, manner, id, lines, lang)
        };
        let mut letters = Vec::new();
        for (_, pending) in &loaded.undelivered {
            let mut lines = pending.messages.clone();
            if pending.notice == RECEIPT && pending.delivery.is_none() {
                let again = Message::new("receipt-again");
                lines.insert(0, again.digits("number", pending.case.to_string()));
            }
            messages.push(page(&pending.notice, &lines, Some(pending.lang)));
            letters.extend(self.letter_of(inbound, pending));
        }
        let first = messages.len();
        let words = says.iter();
        messages.extend(words.filter_map(|said| said.show(&self.renderer, manner)));
        if let (Some(address), false) = (&inbound.address, says.is_empty()) {
            let revision = turn.state.talk.revision;
            let draft = turn.state.draft.as_ref().map(|draft| draft.id.as_str());
            letters.push(Letter {
                entry: prompt_key(&loaded.who, revision),
                address: address.clone(),
                class: Class::Prompt,
                pieces: pieces(&messages[first..], draft, revision),
                out: 0,
            });
        }
        let mut receipts: Vec<Pending> = match inbound.address {
            Some(_) => Vec::new(),
            None => loaded.undelivered.iter().map(|(_, p)| p.clone()).collect(),
        };
        let case = sent.map(|sent| {
            messages.push(page(&sent.pending.notice, &sent.pending.messages, None));
            match self.letter_of(inbound, &sent.pending) {
                Some(letter) => letters.push(letter),
                None => receipts.push(sent.pending),
            }
            sent.shown
        });
        Shown {
            draft: turn.state.draft.as_ref().map(|draft| draft.id.clone()),
            kind: turn.state.draft.as_ref().map(|draft| draft.kind.code()),
            step: turn.step,
            moves: turn.moves.into_iter().map(|step| step.name()).collect(),
            understood: turn
                .understood
                .iter()
                .map(|(field, arg)| (field.clone(), show_arg(&self.renderer, lang, arg)))
                .collect(),
            rejected: turn.rejected,
            messages,
            case,
            lang,
            receipts,
            letters,
        }
    }

    /// A notice that this turn claims, as a letter.
    fn letter_of(&self, inbound: &Inbound, notice: &Pending) -> Option<Letter> {
        let claimed = self.claim_for(inbound, notice)?;
        self.notice_letter(&claimed)
    }

    /// A notice claimed for an attempt at the address that the person writes from.
    pub(super) fn claim_for(&self, inbound: &Inbound, notice: &Pending) -> Option<Pending> {
        let address = inbound.address.as_ref()?;
        Some(Pending {
            delivery: Some(Delivery::claimed(&address.0, &self.epoch)),
            ..notice.clone()
        })
    }

    /// A turn that could not be stored: nothing was taken, and that is said.
    async fn not_taken(&self, inbound: &Inbound, message: Message) -> Shown {
        let loaded = self.load(&inbound.contact).await.ok();
        let talk = loaded.map(|loaded| loaded.state.talk).unwrap_or_default();
        let lang = talk.lang.or(inbound.lang).unwrap_or(Locale::Chinese);
        let manner = Manner {
            lang,
            slow: false,
            brief: false,
            spoken: inbound.spoken,
        };
        let shown = show(&self.renderer, manner, &message, None, &[]);
        // Not in the outbox: there is no room for it there.
        let letters = inbound.address.iter().map(|address| Letter {
            entry: Vec::new(),
            address: address.clone(),
            class: Class::Prompt,
            pieces: pieces(std::slice::from_ref(&shown), None, 0),
            out: 0,
        });
        Shown {
            letters: letters.collect(),
            draft: talk.open,
            kind: None,
            step: None,
            moves: Vec::new(),
            messages: vec![shown],
            understood: Vec::new(),
            rejected: Some(message.id),
            case: None,
            lang,
            receipts: Vec::new(),
        }
    }

    /// A duplicate: says where the conversation stands, changes nothing.
    async fn repeat(&self, inbound: &Inbound) -> Result<Shown, ServiceError> {
        let loaded = self.load(&inbound.contact).await?;
        let again = Inbound {
            input: Input::Text(String::new()),
            ..inbound.clone()
        };
        let turn = self.advance(&again, &loaded).await?;
        let says = self.said(&again, &loaded, &turn).await?;
        let mut shown = self.shown(&again, &loaded, turn, None, &says);
        // What was answered stands in the outbox already.
        shown.letters.clear();
        Ok(shown)
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
