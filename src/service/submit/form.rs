//! The form of a submission: what of a draft is sent, under the field names of R-023, and where each
//! answer came from.

use sha2::{Digest as _, Sha256};

use crate::domain::{
    answer::{AnswerValue, By},
    event::{FieldSource, FormField, PersonalPart, Submitted},
    message::{Locale, Personal},
    profile::receipt::Channel,
};
use crate::flow::{definition::Step, dialogue::Draft, effect::Part};
use crate::service::{Service, intake::Inbound};
use crate::store::hex;

impl Service {
    pub(super) fn submitted(
        &self,
        inbound: &Inbound,
        Part { draft, shown }: &Part,
        missing: &[String],
        key: u64,
    ) -> Submitted {
        let lang = draft
            .answers
            .values()
            .map(|answer| answer.source.lang)
            .next_back();
        let shown = format!(
            "{:?}",
            self.record_text(lang.unwrap_or(Locale::Chinese), shown)
        );
        Submitted {
            at: inbound.legal_moment().0,
            kind: draft.kind,
            channel: Channel::Chat,
            door: inbound.contact.door.to_owned(),
            language: self.letters_in(draft),
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
            late: inbound.legal_moment().1,
        }
    }

    /// The language of the letters: the one of the newest answer, since a switch shows in it.
    pub(super) fn letters_in(&self, draft: &Draft) -> Locale {
        let newest = draft.answers.values().max_by_key(|answer| answer.at);
        newest.map_or(Locale::Chinese, |answer| answer.source.lang)
    }

    pub(super) fn sources(&self, draft: &Draft) -> Vec<FieldSource> {
        let given = draft
            .answers
            .iter()
            .filter(|(id, _)| self.is_sent(draft, id));
        let sources = given.map(|(id, answer)| FieldSource {
            id: id.clone(),
            by: by_word(answer.source.by).to_owned(),
            channel: answer.source.channel.clone(),
            lang: answer.source.lang,
            // The check page was shown in full and confirmed.
            read_back: true,
        });
        sources.collect()
    }

    pub(super) fn is_sent(&self, draft: &Draft, id: &str) -> bool {
        let flow = self.rules.flows.get_or_default(draft.kind);
        id == "request.body_id" || flow.step(id).is_some_and(|step| step.sent)
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
            fields.extend(
                flow.step(id)
                    .into_iter()
                    .flat_map(|step| spelt_out(step, &answer.value)),
            );
        }
        PersonalPart::Form {
            fields,
            shown: shown.clone(),
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
