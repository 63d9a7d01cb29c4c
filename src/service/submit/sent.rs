//! What a submission leaves: the cases for the commit of the turn, the receipt that is shown until
//! it is out, and what the door shows.

use jiff::Timestamp;

use crate::domain::{event::Event, message::Message, reference::ReferenceNumber};
use crate::flow::dialogue::{Conversation, SENT_KEPT};
use crate::service::{
    head::CaseHead,
    intake::ShownCase,
    outbox::{Pending, RECEIPT, delivery::Delivery, pending_prefix},
    submit::OWN,
};
use crate::store::{
    casekeys::NewKey,
    commit::{Append, Commit, IndexChange, NewEvent, Write},
    error::StoreError,
    index::IndexEntry,
    layout::KeyId,
};

/// What was sent: everything for the commit, and what the door shows.
pub(in crate::service) struct Sent {
    pub pending: Pending,
    pub(super) cases: Vec<SentCase>,
    pub(super) who: Vec<u8>,
}

/// One case of it.
pub(super) struct SentCase {
    pub number: ReferenceNumber,
    pub key: u64,
    pub new_key: Option<NewKey>,
    pub events: Vec<Event>,
    pub head: CaseHead,
    pub code: Write,
    pub shown: ShownCase,
}

impl Sent {
    /// The cases as a door shows them, in the order in which they were asked.
    pub fn shown(&self) -> Vec<ShownCase> {
        self.cases.iter().map(|case| case.shown.clone()).collect()
    }

    /// Adds the cases to the commit of the turn and to the conversation.
    pub fn add_to(
        &mut self,
        commit: &mut Commit,
        talk: &mut Conversation,
    ) -> Result<(), StoreError> {
        for case in &mut self.cases {
            talk.sent.insert(0, case.number);
            commit.new_keys.extend(case.new_key.take());
            commit.writes.push(case.code.clone());
            commit.index.push(IndexChange::Put(IndexEntry {
                name: OWN,
                value: self.who.clone(),
                suffix: case.number.ordinal().to_be_bytes().to_vec(),
                owner: Some(KeyId(case.key)),
            }));
            commit.appends.push(Append {
                case: case.number,
                key: KeyId(case.key),
                expected_seq: 0,
                events: case.events.iter().map(new_event).collect(),
                head: serde_json::to_value(&case.head).unwrap_or_default(),
            });
        }
        talk.sent.truncate(SENT_KEPT);
        commit.writes.push(self.pending.put()?);
        Ok(())
    }
}

/// An event as the store takes it.
pub(in crate::service) fn new_event(event: &Event) -> NewEvent {
    NewEvent {
        kind: event.register.name().to_owned(),
        version: event.register.version(),
        at: event.register.at(),
        register: serde_json::to_value(&event.register).unwrap_or_default(),
        personal: event
            .personal
            .as_ref()
            .and_then(|part| serde_json::to_value(part).ok()),
    }
}

/// The receipt of all cases as one notice (story 20: one conversation, one receipt list).
pub(super) fn pending(
    cases: &[SentCase],
    who: &[u8],
    now: Timestamp,
    messages: Vec<Message>,
    delivery: Option<Delivery>,
) -> Pending {
    let first = &cases[0];
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    let prefix = pending_prefix(who);
    let place = [
        prefix.as_slice(),
        &millis.to_be_bytes(),
        &first.number.ordinal().to_be_bytes(),
    ];
    Pending {
        place: place.concat(),
        notice: RECEIPT.to_owned(),
        case: Some(first.number),
        also: cases.iter().skip(1).map(|case| case.number).collect(),
        not_before: None,
        key: first.key,
        lang: first.head.language,
        messages,
        attempts: 0,
        delivery,
        revision: None,
    }
}
