//! A description is read: triage, the kind, what stands in it for other fields. What was read out
//! of an older description gives way to the new one; what the person gave or confirmed stays.

use std::collections::BTreeMap;

use crate::domain::{
    answer::{Answer, AnswerValue, By},
    kind::Kind,
    message::Message,
    script::fold,
};
use crate::flow::{
    definition::{Detector, Step},
    detect::{self, Signals},
    engine::{answer::kind_label, path, walk::Walk},
    extract,
    field::FieldType,
    parse::DEFAULT_KIND,
    pieces,
};

/// A value that is never read out of a description: its words say too little.
const CATCH_ALL: &str = "other";

impl<'a> Walk<'a> {
    /// Triage, body, detectors and extraction on a new or changed description.
    pub fn read_description(&mut self, text: &str, before: Option<&str>) {
        // What was answered about the words before says nothing about these.
        let about_it = |id: &String| id.starts_with("description.");
        self.draft().answers.retain(|id, _| !about_it(id));
        let old = before.map_or_else(BTreeMap::new, |before| self.take_extracted(before));
        let signals = detect::signals(text, &self.rules.lexicon);
        self.look_again(text, &signals);
        self.read_kind(text, &signals);
        self.fill_from_description(text);
        // Who the person is does not change with the wish; what the wish is about does.
        let answers = &mut self.draft().answers;
        for (id, answer) in old {
            if id.starts_with("applicant.") || id.starts_with("agent.") {
                answers.entry(id).or_insert(answer);
            }
        }
        if before.is_none() {
            self.say_terms();
        }
    }

    /// Takes out the answers that were read out of this text and never confirmed.
    fn take_extracted(&mut self, text: &str) -> BTreeMap<String, Answer> {
        let from_it = |answer: &Answer| {
            let read = answer.source.by == By::Extracted && !answer.source.read_back;
            read && !answer.raw().is_empty() && text.contains(answer.raw())
        };
        let answers = &mut self.draft().answers;
        let (old, kept) = std::mem::take(answers)
            .into_iter()
            .partition(|(_, answer)| from_it(answer));
        *answers = kept;
        old
    }

    /// The kind that the description names, once more: for whom it is asked has changed.
    pub fn read_kind_again(&mut self) {
        if let Some(text) = self.draft().description().map(str::to_owned) {
            let signals = detect::signals(&text, &self.rules.lexicon);
            self.read_kind(&text, &signals);
        }
    }

    fn read_kind(&mut self, text: &str, signals: &Signals) {
        let named = signals.kind.and_then(Kind::from_code);
        let theirs = self.draft().is_for_another()
            && detect::names_record_of_another(text, &self.rules.lexicon);
        let named = named.or(theirs.then_some(Kind::OwnRecord));
        let known = named.filter(|kind| self.rules.flows.get(*kind).is_some());
        let kind = known.unwrap_or(DEFAULT_KIND);
        if !self.draft().kind_chosen && self.draft().kind != kind {
            self.set_kind(kind);
            self.say(Message::new("dialogue-kind-proposed").message("kind", kind_label(kind)));
        }
    }

    /// Time limit and cost, told when a draft is opened (rules.md T01).
    fn say_terms(&mut self) {
        let limit = self.rules.profile.kind_limit(self.flow().kind).limit;
        self.say(match limit {
            Some(limit) => Message::new("dialogue-terms").number("days", i64::from(limit.n)),
            None => Message::new("dialogue-terms-no-limit"),
        });
    }

    /// Keeps what the detectors found in the description.
    pub fn look_again(&mut self, text: &str, signals: &Signals) {
        let mut found = Vec::new();
        if signals.id_number.is_some() {
            found.push(Detector::IdNumber);
        }
        if pieces::wishes(text).len() > 1 {
            found.push(Detector::SeveralItems);
        }
        if signals.vague {
            found.push(Detector::Vague);
        }
        if self.draft().is_for_another() {
            // Whom it is for does not hang on these words.
            found.push(Detector::Helper);
        }
        self.draft().found = found;
    }

    /// Fills empty fields from the description, but never the identity: what becomes of a number
    /// that stands there is asked (story 22).
    pub fn fill_from_description(&mut self, text: &str) {
        self.fill(text, |step| step.field_type != FieldType::Identity);
        self.fill_choices(text);
    }

    /// Fills empty fields of certain type from a message; the turn says what was understood
    /// (story 1).
    pub fn fill_from(&mut self, text: &str) {
        self.fill(text, |_| true);
    }

    fn fill(&mut self, text: &str, may: impl Fn(&Step) -> bool) {
        let empty: Vec<(&str, FieldType)> = self
            .empty_steps()
            .into_iter()
            .filter(|step| may(step))
            .map(|step| (step.id.as_str(), step.field_type))
            .collect();
        for filled in extract::fill(text, &empty, &self.field_context()) {
            let raw = text.get(filled.span).unwrap_or_default().to_owned();
            self.understand(&filled.field, filled.value, &raw);
        }
    }

    /// A required choice without a default, where the words name exactly one of its values.
    fn fill_choices(&mut self, text: &str) {
        let folded = fold(text);
        let lexicon = &self.rules.lexicon;
        let mut found: Vec<(&Step, &str)> = Vec::new();
        for step in self.empty_steps() {
            let open = step.field_type == FieldType::Choice && step.default.is_none();
            let values = step.choice.iter().map(|item| item.value.as_str());
            let mut named =
                values.filter(|value| *value != CATCH_ALL && lexicon.has_choice(value, &folded));
            if let (true, Some(value), None) = (open, named.next(), named.next()) {
                found.push((step, value));
            }
        }
        for (step, value) in found {
            self.keep(
                &step.id,
                AnswerValue::Choice(value.to_owned()),
                text,
                By::Extracted,
            );
            if let Some(shown) = self
                .state
                .draft
                .as_ref()
                .and_then(|draft| self.shown_answer(draft, step))
            {
                self.turn.understood.push((step.id.clone(), shown));
            }
        }
    }

    /// The fields of the form that have no answer.
    fn empty_steps(&self) -> Vec<&'a Step> {
        let draft = self.state.draft.as_ref();
        let empty = |draft| path::empty_fields(self.flow(), draft, &self.rules.profile).collect();
        draft.map(empty).unwrap_or_default()
    }

    fn understand(&mut self, field: &str, value: AnswerValue, raw: &str) {
        let shown = pieces::masking_identities(value.shown());
        self.keep(field, value, raw, By::Extracted);
        self.turn.understood.push((field.to_owned(), shown));
    }
}
