//! Cases for staff: listed, shown with personal data masked, their history, their proof.

use std::ops::Bound;

use jiff::civil::Date;
use serde_json::Value;

use crate::domain::{
    answer::AnswerValue,
    attachment::Attachment,
    case::{Case, apply},
    clock::standing::Standing,
    event::{FormField, PersonalPart, Register},
    message::{Arg, Locale, Message},
    profile::Profile,
    reference::ReferenceNumber,
};
use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError,
    head::CaseHead,
    outbox::{Done, Pending, done_prefix, pending_prefix},
};
use crate::store::{hex, read::Event, record::Kept, verify::Verified};

/// The field whose value names a body of the directory.
const BODY: &str = "request.body_id";

/// A page of the list of cases.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// How many cases there are.
    pub total: u64,
    /// Where the next page begins.
    pub next: Option<ReferenceNumber>,
    /// The cases, oldest first.
    pub heads: Vec<CaseHead>,
}

/// A case as staff may see it without reason to unmask.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Its head.
    pub head: CaseHead,
    /// The case as its events make it.
    pub case: Case,
    /// The fields of the form; none once the person was erased.
    pub fields: Option<Vec<FormField>>,
    /// The files handed in with it; none once the person was erased.
    pub attachments: Option<Vec<Attachment>>,
    /// Notices that are out, and those that wait.
    pub outbox: Vec<Done>,
}

/// One event with what the register says.
#[derive(Clone, Debug)]
pub struct PastEvent {
    /// As it is stored.
    pub stored: Event,
    /// The register part.
    pub register: Register,
}

impl Service {
    /// A page of up to `limit` cases from the number `from` on.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn cases(
        &self,
        from: Option<ReferenceNumber>,
        limit: usize,
        wanted: impl Fn(&CaseHead) -> bool,
    ) -> Result<CasePage, ServiceError> {
        let mut page = CasePage {
            total: 0,
            next: None,
            heads: Vec::new(),
        };
        let mut at = Bound::Unbounded;
        loop {
            let heads = self.store.heads(at, Bound::Unbounded, 512).await?;
            let Some(last) = heads.last().map(|head| head.number) else {
                return Ok(page);
            };
            for head in heads {
                let number = head.number;
                let Some(head) = serde_json::from_value(head.data).ok().filter(&wanted) else {
                    continue;
                };
                page.total += 1;
                if from.is_some_and(|from| number < from) {
                    continue;
                }
                if page.heads.len() < limit {
                    page.heads.push(head);
                } else if page.next.is_none() {
                    page.next = Some(number);
                }
            }
            at = Bound::Excluded(last);
        }
    }

    /// How the clock of a case stands on a day, by the profile it was received under.
    #[must_use]
    pub fn standing(&self, head: &CaseHead, today: Date) -> Option<Standing> {
        head.standing(&self.calendar, self.profile_of(head), today)
    }

    /// The profile a case was received under; the one in force where that is gone.
    #[must_use]
    pub fn profile_of(&self, head: &CaseHead) -> &Profile {
        self.profiles
            .get(&head.profile)
            .unwrap_or(&self.rules.profile)
    }

    /// A case with its form.
    ///
    /// # Errors
    /// The store cannot be read, or what it holds is damaged.
    pub async fn case_file(
        &self,
        number: ReferenceNumber,
    ) -> Result<Option<CaseFile>, ServiceError> {
        let Some(head) = self.case_head(number).await? else {
            return Ok(None);
        };
        let history = self.history(number).await?;
        let mut case = None;
        let mut fields = None;
        let mut attachments = None;
        for event in &history {
            case = apply(case, &event.register);
            if let Some(Kept::Readable(personal)) = &event.stored.personal
                && let Ok(PersonalPart::Form {
                    fields: form,
                    attachments: files,
                    ..
                }) = from_value(personal)
            {
                fields = Some(form);
                attachments = Some(files);
            }
        }
        let outbox = self.notices_of(&head).await?;
        Ok(case.map(|case| CaseFile {
            head,
            case,
            fields,
            attachments,
            outbox,
        }))
    }

    /// What staff may see of a field without reason to unmask: only what tells about the person is
    /// masked; a choice is said by its label, the body by its name.
    #[must_use]
    pub fn masked_field(&self, head: &CaseHead, field: &FormField, lang: Locale) -> Arg {
        let AnswerValue::Choice(value) = &field.value else {
            return field.value.masked();
        };
        if let Some(body) = self
            .rules
            .directory
            .body(value)
            .filter(|_| field.id == BODY)
        {
            return Arg::Text(body.name(lang).to_owned());
        }
        let step = self.rules.flows.get_or_default(head.kind).step(&field.id);
        let label = match step.and_then(|step| step.choice(value)) {
            Some(item) => Message::new(&*item.label),
            None => AnswerValue::choice_label(value),
        };
        if self.renderer.has(lang, &label.id) {
            Arg::Message(Box::new(label))
        } else {
            // A choice that the words have lost since is told by its code rather than hidden.
            Arg::Text(value.clone())
        }
    }

    async fn notices_of(&self, head: &CaseHead) -> Result<Vec<Done>, ServiceError> {
        let out = done_prefix(head.number);
        let done = self
            .store
            .scan_records::<Done>(Tree::Outbox, &out, None, 256);
        let done = done
            .await?
            .into_iter()
            .filter_map(|row| row.record.readable());
        let who = hex::decode(&head.contact).unwrap_or_default();
        let prefix = pending_prefix(&who);
        let pending = self
            .store
            .scan_records::<Pending>(Tree::Outbox, &prefix, None, 256)
            .await?;
        let pending = pending.into_iter().filter_map(|row| row.record.readable());
        let pending = pending
            .filter(|notice| notice.case == Some(head.number))
            .map(|notice| Done {
                notice: notice.notice,
                state: notice
                    .delivery
                    .as_ref()
                    .map_or("pending", |delivery| delivery.state.code())
                    .to_owned(),
                attempts: notice.delivery.map_or(notice.attempts, |d| d.tries),
                ids: Vec::new(),
            });
        Ok(done.chain(pending).collect())
    }

    /// The events of a case, in order.
    ///
    /// # Errors
    /// The store cannot be read, or an event is damaged.
    pub async fn history(&self, number: ReferenceNumber) -> Result<Vec<PastEvent>, ServiceError> {
        let events = self.store.events(number).await?;
        let known = events.into_iter().filter_map(|stored| {
            let register = from_value(&stored.register).ok()?;
            Some(PastEvent { stored, register })
        });
        Ok(known.collect())
    }

    /// Checks chain and seals of one case, or of all.
    ///
    /// # Errors
    /// The store cannot be read at all; what is wrong inside it is the result.
    pub async fn verify(&self, number: Option<ReferenceNumber>) -> Result<Verified, ServiceError> {
        Ok(match number {
            Some(number) => self.store.verify(number).await?,
            None => self.store.verify_all(|_| ()).await?,
        })
    }
}

fn from_value<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T, serde_json::Error> {
    T::deserialize(value)
}
