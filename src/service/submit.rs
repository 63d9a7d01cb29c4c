//! Sending: a draft becomes one case (or one of each item), with its number, its events, its
//! receipt, in the commit of the turn. T03 and T06 are one commit and one receipt where the
//! confirmation is automatic (architecture.md §3).

mod form;
mod sent;

use jiff::civil::Date;

use crate::domain::{
    case::{Case, Command, Law, Refusal, apply, decide},
    clock::{local_date, local_moment},
    event::{Event, PersonalPart, Submitted},
    message::{Locale, Message, Personal},
    profile::receipt::ReceiptFacts,
    reference::ReferenceNumber,
};
use crate::flow::{dialogue::Draft, effect::Submission};
use crate::ports::kv::Tree;
use crate::service::submit::{
    form::{name_of, reached_by},
    sent::{SentCase, pending},
};
use crate::service::{
    Service, ServiceError,
    head::CaseHead,
    intake::{Inbound, ShownCase, plain_digits},
    keep::Loaded,
    outbox::delivery::Delivery,
    query_code::QueryCode,
    receipt::{self, Receipt},
};
use crate::store::{
    casekeys::NewKey,
    commit::{Expect, SealWith, Write},
    error::StoreError,
    layout::Place,
    sequence::Sequence,
};

pub(super) use sent::{Sent, new_event};

/// Name of the index from a contact to its cases.
pub(super) const OWN: &str = "own";

/// A case that is made, before it is written.
struct Made {
    number: ReferenceNumber,
    key: u64,
    new_key: Option<NewKey>,
    code: String,
    draft: Draft,
    case: Case,
    events: Vec<Event>,
}

/// Cases of one contact in seven days from which the officer sees a mark (story 29). Never a
/// refusal: the request is received all the same.
const MANY: usize = 20;

impl Service {
    /// Makes the cases of a submission. Reads and numbers only; the commit of the turn writes.
    pub(super) async fn prepare(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        submission: &Submission,
    ) -> Result<Sent, ServiceError> {
        let today = local_date(inbound.now);
        let mut numbers = Vec::new();
        for _ in &submission.parts {
            numbers.push(self.next_number(today).await?);
        }
        let flags = self.flags(&loaded.who, today).await?;
        let mut cases = Vec::new();
        for (at, (number, part)) in numbers.iter().zip(&submission.parts).enumerate() {
            let new_key = match at {
                0 => None,
                _ => Some(self.store.new_case_key().await?),
            };
            let key = new_key.as_ref().map_or(part.draft.key, |key| key.id().0);
            let language = submission.lang.unwrap_or(Locale::Chinese);
            let mut submitted = self.submitted(inbound, part, (&submission.missing, language), key);
            submitted.links = numbers.iter().copied().filter(|n| n != number).collect();
            submitted.flags.clone_from(&flags);
            let form = self.form(part);
            let (case, events) = self.make(inbound, submitted, form)?;
            cases.push(Made {
                number: *number,
                key,
                new_key,
                code: self.fresh_code(),
                draft: part.draft.clone(),
                case,
                events,
            });
        }
        self.sent(inbound, loaded, cases)
    }

    /// The receipts, and everything for the commit.
    fn sent(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        made: Vec<Made>,
    ) -> Result<Sent, ServiceError> {
        let receipts: Vec<_> = made
            .iter()
            .map(|made| (self.receipt(made), made.code.as_str()))
            .collect();
        let messages = receipt::messages(&receipts);
        let notices: Vec<_> = receipts
            .iter()
            .map(|(receipt, _)| self.notice(receipt))
            .collect();
        let mut cases = Vec::new();
        for (made, notice) in made.into_iter().zip(notices) {
            let mut events = made.events;
            if let Some(event) = events.last_mut() {
                event.personal = Some(notice);
            }
            cases.push(SentCase {
                shown: self.shown_case(&made.case, made.number, &made.code),
                head: CaseHead::of(&made.case, made.number, &loaded.who),
                code: self.code_write(made.number, &made.code)?,
                number: made.number,
                key: made.key,
                new_key: made.new_key,
                events,
            });
        }
        let delivery = inbound.address.as_ref();
        let delivery = delivery.map(|to| Delivery::claimed(&to.0, &self.epoch));
        let pending = pending(&cases, &loaded.who, inbound.now, messages, delivery);
        Ok(Sent {
            pending,
            who: loaded.who.clone(),
            cases,
        })
    }

    fn receipt<'a>(&'a self, made: &'a Made) -> Receipt<'a> {
        Receipt {
            case: &made.case,
            number: made.number,
            asked: made.draft.description().unwrap_or_default(),
            addressee: name_of(&made.draft),
            applicant: reached_by(&made.draft),
            help: self.help_of(&made.draft),
            profile: &self.rules.profile,
            calendar: &self.calendar,
            directory: &self.rules.directory,
        }
    }

    fn shown_case(&self, case: &Case, number: ReferenceNumber, code: &str) -> ShownCase {
        let due = case
            .clock
            .as_ref()
            .map(|clock| clock.round.due(&self.calendar));
        ShownCase {
            number: plain_digits(number),
            query_code: code.to_owned(),
            received_on: case
                .received_on()
                .map(|day| day.to_string())
                .unwrap_or_default(),
            deadline: due.and_then(|due| due.deadline).map(|day| day.to_string()),
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
        // Numbers grow with time: if the earliest of the newest is recent, all of them are.
        let earliest = own.len().checked_sub(MANY).and_then(|at| own.get(at));
        let many = match earliest {
            Some(suffix) => {
                let head = self.head_at(suffix).await?;
                let day = head.and_then(|head| head.received_on());
                day.is_some_and(|day| today.since(day).is_ok_and(|span| span.get_days() < 7))
            }
            None => false,
        };
        Ok(many
            .then(|| "many_requests".to_owned())
            .into_iter()
            .collect())
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

    /// I5: the text of the notice is kept with the transition, whole for each case; a placeholder
    /// stands for the code.
    fn notice(&self, receipt: &Receipt<'_>) -> PersonalPart {
        let language = receipt.case.language();
        PersonalPart::Notice {
            language,
            text: Personal::new(self.record_text(language, &receipt.messages(None))),
        }
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
