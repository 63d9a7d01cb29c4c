//! The form of a submission: what of a draft is sent, under the field names of R-023, and where each
//! answer came from.

use sha2::{Digest as _, Sha256};

use crate::domain::{
    answer::{AnswerValue, By},
    attachment::Attachment,
    event::{FieldSource, FormField, PersonalPart, SealedFile, Submitted},
    kind::Kind,
    message::{Locale, Message, Personal},
    profile::receipt::Channel,
    task::Task,
};
use crate::flow::{definition::Step, dialogue::Draft, effect::Part, engine::is_sent};
use crate::service::{Service, intake::Inbound};
use crate::store::hex;

impl Service {
    pub(super) fn submitted(
        &self,
        inbound: &Inbound,
        Part { draft, shown }: &Part,
        (missing, language): (&[String], Locale),
        key: u64,
    ) -> Submitted {
        let shown = format!("{:?}", self.record_text(language, shown));
        Submitted {
            at: inbound.legal_moment().0,
            kind: draft.kind,
            channel: Channel::Chat,
            door: inbound.contact.door.to_owned(),
            language,
            body: draft
                .chosen("request.body_id")
                .unwrap_or_default()
                .to_owned(),
            applicant_type: applicant_type(draft).to_owned(),
            profile: self.rules.profile.id.clone(),
            profile_version: self.rules.profile.version.clone(),
            flow_hash: draft.flow_hash.clone(),
            locale_version: self.locale_version.clone(),
            shown_digest: hex::encode(&Sha256::digest(shown.as_bytes())[..16]),
            draft: draft.id.clone(),
            key,
            fields: self.sources(draft),
            missing: missing.to_vec(),
            flags: Vec::new(),
            links: Vec::new(),
            tasks: tasks(draft),
            late: inbound.legal_moment().1,
            attachments: draft.attachments.iter().map(sealed).collect(),
        }
    }

    pub(super) fn sources(&self, draft: &Draft) -> Vec<FieldSource> {
        let given = draft
            .answers
            .iter()
            .filter(|(id, _)| self.is_sent(draft, id));
        let sources = given.map(|(id, answer)| FieldSource {
            id: id.clone(),
            by: by_word(giver(draft, answer.source.by)).to_owned(),
            channel: answer.source.channel.clone(),
            lang: answer.source.lang,
            // The check page was shown in full and confirmed.
            read_back: true,
        });
        sources.collect()
    }

    pub(super) fn is_sent(&self, draft: &Draft, id: &str) -> bool {
        let flow = self.rules.flows.get_or_default(draft.kind);
        let profile = &self.rules.profile;
        id == "request.body_id"
            || flow
                .step(id)
                .is_some_and(|step| is_sent(step, draft, profile))
    }

    /// The help that is asked for, by itself or as part of another choice.
    pub(super) fn help_of(&self, draft: &Draft) -> Option<Message> {
        const ASSISTANCE: &str = "request.assistance";
        let flow = self.rules.flows.get_or_default(draft.kind);
        let implied = || {
            let given = draft.answers.iter();
            let all = given.flat_map(|(id, answer)| {
                let step = flow.step(id).into_iter();
                step.flat_map(|step| spelt_out(step, &answer.value))
            });
            let mut help = all.filter(|field| field.id == ASSISTANCE);
            match help.next()?.value {
                AnswerValue::Choice(value) => Some(value),
                _ => None,
            }
        };
        let said = draft.chosen(ASSISTANCE).map(str::to_owned);
        let value = said.or_else(implied)?;
        Some(AnswerValue::choice_label(&value))
    }

    /// The form by the field names of R-023: a choice that stands for several fields is spelt out.
    pub(super) fn form(&self, Part { draft, shown }: &Part) -> PersonalPart {
        let flow = self.rules.flows.get_or_default(draft.kind);
        let mut fields = Vec::new();
        for (id, answer) in draft
            .answers
            .iter()
            .filter(|(id, _)| self.is_sent(draft, id))
        {
            if answer.value.is_skipped() {
                continue;
            }
            let raw = answer.raw();
            fields.push(FormField {
                id: id.clone(),
                value: answer.value.clone(),
                raw: (!raw.is_empty() && !matches!(answer.value, AnswerValue::Text(_)))
                    .then(|| Personal::new(raw)),
            });
            // What was answered by itself wins over what another choice stands for.
            let spelt = flow
                .step(id)
                .into_iter()
                .flat_map(|step| spelt_out(step, &answer.value));
            fields.extend(spelt.filter(|field| draft.chosen(&field.id).is_none()));
        }
        PersonalPart::Form {
            fields,
            shown: shown.clone(),
            attachments: draft.attachments.clone(),
        }
    }
}

pub(super) fn spelt_out(step: &Step, value: &AnswerValue) -> Vec<FormField> {
    let AnswerValue::Choice(value) = value else {
        return Vec::new();
    };
    let sets = step.choice(value).into_iter().flat_map(|item| &item.sets);
    sets.map(|(id, value)| FormField {
        id: id.clone(),
        value: AnswerValue::Choice(value.clone()),
        raw: None,
    })
    .collect()
}

/// What the register may know of a file.
fn sealed(file: &Attachment) -> SealedFile {
    SealedFile {
        id: file.id.clone(),
        size: file.size,
        sealed: file.sealed.clone(),
    }
}

/// What is open when somebody asks for another person (story 30): the applicant's confirmation; that
/// the applicant is told too, where there is a way to; and before own records are released the
/// authority to see them.
fn tasks(draft: &Draft) -> Vec<Task> {
    let open = [
        (true, Task::PrincipalConfirmation),
        (reached_by(draft).is_some(), Task::PrincipalNotice),
        (draft.kind == Kind::OwnRecord, Task::Authority),
    ];
    let open = open.into_iter().filter(|(open, _)| *open);
    match draft.is_for_another() {
        true => open.map(|(_, task)| task).collect(),
        false => Vec::new(),
    }
}

/// Where it is asked for somebody else, the helper gave every answer (R-005, role `agent`).
fn giver(draft: &Draft, by: By) -> By {
    match by {
        By::Applicant if draft.is_for_another() => By::Agent,
        by => by,
    }
}

/// The role's word in records.
pub(super) fn by_word(by: By) -> &'static str {
    match by {
        By::Applicant => "applicant",
        By::Agent => "agent",
        By::Operator => "operator",
        By::Extracted => "extracted",
    }
}

pub(super) fn name_of(draft: &Draft) -> Option<&str> {
    match &draft.answers.get("applicant.name")?.value {
        AnswerValue::Name(name) => Some(name.reveal()),
        _ => None,
    }
}

/// How the applicant is reached, where it was told.
pub(super) fn reached_by(draft: &Draft) -> Option<&AnswerValue> {
    let told = draft.chosen("agent.telephone") != Some("helper");
    let answer = draft.answers.get("applicant.contact").filter(|_| told)?;
    (!answer.value.is_skipped()).then_some(&answer.value)
}

/// Inferred, editable by staff: an organisation gives a credit code.
pub(super) fn applicant_type(draft: &Draft) -> &'static str {
    use crate::domain::identity::Identity;
    let identity = draft
        .answers
        .get("applicant.identity")
        .map(|answer| &answer.value);
    match identity {
        Some(AnswerValue::Identity(Identity::CreditCode(_))) => "org",
        _ => "natural",
    }
}
