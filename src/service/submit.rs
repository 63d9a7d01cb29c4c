//! Sending: a draft becomes one case (or one of each item), with its number, its events, its
//! receipt, in the commit of the turn. T03 and T06 are one commit and one receipt where the
//! confirmation is automatic (architecture.md §3).

mod form;

use jiff::civil::Date;

use crate::domain::{
    case::{Case, Command, Law, Refusal, apply, decide},
    clock::{local_date, local_moment},
    event::{Event, PersonalPart, Register, Submitted},
    message::{Locale, Message, Personal},
    profile::receipt::ReceiptFacts,
    reference::ReferenceNumber,
};
use crate::flow::{
    dialogue::{Conversation, SENT_KEPT},
    effect::Submission,
};
use crate::ports::kv::Tree;
use crate::service::submit::form::{name_of, with_description};
use crate::service::{
    Service, ServiceError,
    head::CaseHead,
    intake::{Inbound, ShownCase, plain_digits},
    keep::Loaded,
    outbox::{Pending, RECEIPT, delivery::Delivery, pending_prefix},
    query_code::QueryCode,
    receipt::Receipt,
};
use crate::store::{
    casekeys::NewKey,
    commit::{Append, Commit, Expect, IndexChange, NewEvent, SealWith, Write},
    error::StoreError,
    index::IndexEntry,
    layout::{KeyId, Place},
    sequence::Sequence,
};

/// Name of the index from a contact to its cases.
pub(super) const OWN: &str = "own";

/// Cases of one contact in seven days from which the officer sees a mark (story 29). Never a
/// refusal: the request is received all the same.
const MANY: usize = 20;

/// What was sent: everything for the commit, and what the door shows.
pub(super) struct Sent {
    pub pending: Pending,
    pub shown: ShownCase,
    cases: Vec<SentCase>,
    who: Vec<u8>,
}

struct SentCase {
    number: ReferenceNumber,
    key: u64,
    new_key: Option<NewKey>,
    events: Vec<Event>,
    head: CaseHead,
    code: Write,
}

impl Sent {
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
fn new_event(event: &Event) -> NewEvent {
    let at = match &event.register {
        Register::Submitted(submitted) => submitted.at,
        Register::ReceiptConfirmed(confirmed) => confirmed.at,
    };
    NewEvent {
        kind: event.register.name().to_owned(),
        version: event.register.version(),
        at,
        register: serde_json::to_value(&event.register).unwrap_or_default(),
        personal: event
            .personal
            .as_ref()
            .and_then(|part| serde_json::to_value(part).ok()),
    }
}

impl Service {
    /// Makes the cases of a submission. Reads and numbers only; the commit of the turn writes.
    pub(super) async fn prepare(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        submission: &Submission,
    ) -> Result<Sent, ServiceError> {
        let items = std::iter::once(None).chain(submission.draft.split.iter().map(Some));
        let items: Vec<Option<&Personal>> = items.collect();
        let mut numbers = Vec::new();
        for _ in &items {
            numbers.push(self.next_number(local_date(inbound.now)).await?);
        }
        let flags = self.flags(&loaded.who, local_date(inbound.now)).await?;
        let mut cases = Vec::new();
        let mut receipts = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let links = numbers
                .iter()
                .copied()
                .filter(|other| *other != numbers[at])
                .collect();
            let draft = with_description(&submission.draft, *item);
            let new_key = match item {
                Some(_) => Some(self.store.new_case_key().await?),
                None => None,
            };
            let key = new_key.as_ref().map_or(draft.key, |key| key.id().0);
            let mut submitted = self.submitted(inbound, &draft, submission, key);
            submitted.links = links;
            submitted.flags.clone_from(&flags);
            let form = self.form(&draft, submission);
            let (case, events) = self.make(inbound, submitted, form)?;
            let code = self.fresh_code();
            let receipt = Receipt {
                case: &case,
                number: numbers[at],
                asked: draft.description().unwrap_or_default(),
                addressee: name_of(&draft),
                profile: &self.rules.profile,
                calendar: &self.calendar,
                directory: &self.rules.directory,
            };
            receipts.push((receipt.messages(Some(&code)), code.clone()));
            let events = self.with_notice(events, &receipt);
            cases.push(SentCase {
                number: numbers[at],
                key,
                new_key,
                head: CaseHead::of(&case, numbers[at], &loaded.who),
                code: self.code_write(numbers[at], &code)?,
                events,
            });
        }
        Ok(self.sent(inbound, loaded, cases, receipts))
    }

    fn sent(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        cases: Vec<SentCase>,
        receipts: Vec<(Vec<Message>, String)>,
    ) -> Sent {
        let lang = cases[0].head.language;
        let code = receipts[0].1.clone();
        let messages = receipts
            .into_iter()
            .flat_map(|(messages, _)| messages)
            .collect();
        let millis = u64::try_from(inbound.now.as_millisecond()).unwrap_or(0);
        let order = cases[0].number.ordinal();
        let place = [
            pending_prefix(&loaded.who).as_slice(),
            &millis.to_be_bytes(),
            &order.to_be_bytes(),
        ]
        .concat();
        let first = &cases[0];
        let due = first
            .head
            .clock
            .as_ref()
            .map(|clock| clock.round.due(&self.calendar));
        let shown = ShownCase {
            number: plain_digits(first.number),
            query_code: code,
            received_on: first
                .head
                .received_on()
                .map(|day| day.to_string())
                .unwrap_or_default(),
            deadline: due.and_then(|due| due.deadline).map(|day| day.to_string()),
        };
        Sent {
            pending: Pending {
                place,
                notice: RECEIPT.to_owned(),
                case: first.number,
                key: first.key,
                lang,
                messages,
                attempts: 0,
                delivery: inbound
                    .address
                    .as_ref()
                    .map(|address| Delivery::claimed(&address.0, &self.epoch)),
            },
            shown,
            who: loaded.who.clone(),
            cases,
        }
    }

    async fn next_number(&self, today: Date) -> Result<ReferenceNumber, ServiceError> {
        let next = self.store.next(Sequence::Case).await?;
        let sequence = u32::try_from(next).map_err(|_| ServiceError::NoNumber)?;
        let year = u16::try_from(today.year()).map_err(|_| ServiceError::NoNumber)?;
        ReferenceNumber::new(year, sequence).ok_or(ServiceError::NoNumber)
    }

    /// Marks for the officer; a person decides, nothing is refused (story 29).
    async fn flags(&self, who: &[u8], today: Date) -> Result<Vec<String>, ServiceError> {
        let own = self.store.look_up(OWN, who, None, 10_000).await?;
        let mut recent = 0;
        for suffix in own.iter().rev().take(MANY) {
            if let Some(head) = self.head_at(suffix).await?
                && let Some(day) = head.received_on()
                && today.since(day).is_ok_and(|span| span.get_days() < 7)
            {
                recent += 1;
            }
        }
        Ok(if recent >= MANY {
            vec!["many_requests".to_owned()]
        } else {
            Vec::new()
        })
    }

    fn make(
        &self,
        inbound: &Inbound,
        submitted: Submitted,
        form: PersonalPart,
    ) -> Result<(Case, Vec<Event>), ServiceError> {
        let law = Law {
            profile: &self.rules.profile,
            calendar: &self.calendar,
        };
        let submit = Command::Submit {
            submitted: Box::new(submitted),
            form,
        };
        let mut events = decide(None, submit, law).map_err(ServiceError::Refused)?;
        let mut case = None;
        for event in &events {
            case = apply(case, &event.register);
        }
        let confirm = Command::ConfirmReceipt {
            at: inbound.now,
            facts: ReceiptFacts {
                submitted_on: Some(local_moment(inbound.legal_moment().0).date()),
                ..ReceiptFacts::default()
            },
        };
        let confirmed = decide(case.as_ref(), confirm, law).map_err(ServiceError::Refused)?;
        for event in &confirmed {
            case = apply(case, &event.register);
        }
        events.extend(confirmed);
        let case = case.ok_or(ServiceError::Refused(Refusal("state-forbids")))?;
        Ok((case, events))
    }

    /// I5: the text of the notice is kept with the transition; a placeholder stands for the code.
    fn with_notice(&self, mut events: Vec<Event>, receipt: &Receipt<'_>) -> Vec<Event> {
        let language = receipt.case.language();
        if let Some(event) = events.last_mut() {
            event.personal = Some(PersonalPart::Notice {
                language,
                text: Personal::new(self.record_text(language, &receipt.messages(None))),
            });
        }
        events
    }

    /// Messages as one text of record, a line each.
    pub(super) fn record_text(&self, lang: Locale, messages: &[Message]) -> String {
        let lines = messages
            .iter()
            .map(|message| self.renderer.plain(lang, message).text);
        lines.collect::<Vec<_>>().join("\n")
    }

    fn code_write(&self, number: ReferenceNumber, code: &str) -> Result<Write, StoreError> {
        let record = QueryCode::fresh(&self.store, number, code);
        Write::put(code_place(number), Expect::Absent, &record, SealWith::Store)
    }
}

/// Where the query code of a case stands.
pub(super) fn code_place(number: ReferenceNumber) -> Place {
    Place::new(
        Tree::Meta,
        [b"code/".as_slice(), &number.ordinal().to_be_bytes()].concat(),
    )
}
