//! An answer to the step that is open: parsed, kept, and what follows from it.

use crate::domain::{
    answer::{AnswerValue, By},
    contact::Contact,
    kind::Kind,
    message::{Message, Personal},
    script::{fold, guess::is_menksoft},
};
use crate::flow::{
    definition::{Action, Step},
    detect,
    dialogue::{Draft, Focus},
    engine::{
        hear::SHORTEST_PIECE,
        helper::{AGENT_CONTACT, APPLICANT_CONTACT},
        path,
        walk::Walk,
    },
    field::{FieldContext, FieldType, MAX_TEXT_BYTES, parse, too_long},
    lexicon::Set,
    pieces,
};

/// The field of the description; triage, kind, body and extraction hang on it.
pub(super) const DESCRIPTION: &str = "request.description";

impl<'a> Walk<'a> {
    pub fn field_context(&self) -> FieldContext<'a> {
        FieldContext {
            today: self.moment.today,
            lexicon: &self.rules.lexicon,
            choices: &[],
            here: self.moment.here && self.is_own_chat(),
        }
    }

    /// The text as answer to the open step.
    pub fn answer_text(&mut self, text: &str) {
        let Some(step) = self.current_step() else {
            return self.hold(text);
        };
        if step.field_type == FieldType::Choice {
            return self.answer_unknown_choice(text);
        }
        if self.is_mere_alarm(step, text) {
            return;
        }
        if self.is_addition(step, text) {
            return self.hold(text);
        }
        let (own, rest) = self.part_for(step, text);
        match parse(step.field_type, &own, &self.field_context()) {
            Ok(value) => {
                self.show_name(&value, &own);
                let before = self.draft().description().map(str::to_owned);
                self.keep(&step.id, value, &own, By::Applicant);
                if is_menksoft(&own) {
                    self.say("dialogue-font-kept");
                }
                if !rest.is_empty() {
                    self.fill_from(&rest);
                }
                self.after(step, &own, before.as_deref());
            }
            Err(reason) => self.reject(self.refusal(reason)),
        }
    }

    /// A cry for help, or a grievance where a name or an address is asked for: with the numbers said,
    /// the question stays open, nobody is called so, and no request begins of it.
    fn is_mere_alarm(&self, step: &Step, text: &str) -> bool {
        let folded = fold(text);
        let lexicon = &self.rules.lexicon;
        let said = lexicon.sets(&folded);
        let alarmed = said.has(Set::Emergency) || said.has(Set::Complaint);
        match step.field_type {
            FieldType::Description if step.id == DESCRIPTION => {
                let begun = self.state.draft.is_some();
                let rest = lexicon.without_set(Set::Emergency, &folded);
                !begun && rest.is_some_and(|rest| detect::vague(&rest, lexicon))
            }
            FieldType::Name => alarmed,
            // An office for complaints may stand in an address; who speaks of it stands in none.
            FieldType::Contact | FieldType::Address => {
                alarmed && lexicon.after_any("i", &folded).is_some()
            }
            _ => false,
        }
    }

    /// A further piece of the wish, by its first word, where a name or a way to reach the person is
    /// asked for (story 12). A number or mail address in it is the answer all the same.
    fn is_addition(&self, step: &Step, text: &str) -> bool {
        let asked = matches!(
            step.field_type,
            FieldType::Name | FieldType::Contact | FieldType::Address
        );
        let draft = self.state.draft.as_ref();
        let folded = fold(text);
        let more = self.rules.lexicon.after_any("addition", &folded);
        asked
            && more.is_some_and(|more| more.chars().count() >= SHORTEST_PIECE)
            && draft.is_some_and(|draft| draft.description().is_some())
            && pieces::contacts_apart(text).0.is_empty()
    }

    /// A name that comes with a telephone number or mail address in one message: the certain part
    /// goes to its own empty field, the rest is the answer.
    fn part_for(&self, step: &Step, text: &str) -> (String, String) {
        if step.field_type != FieldType::Name {
            return (text.to_owned(), String::new());
        }
        let (certain, rest) = pieces::contacts_apart(text);
        if certain.is_empty() || rest.is_empty() {
            (text.to_owned(), String::new())
        } else {
            (rest, certain)
        }
    }

    fn answer_unknown_choice(&mut self, text: &str) {
        let described = self
            .state
            .draft
            .as_ref()
            .is_some_and(|d| d.description().is_some());
        if described && text.chars().count() >= SHORTEST_PIECE {
            self.hold(text);
        } else {
            self.reject(self.no_choice());
        }
    }

    /// The refusal that says which digits there are.
    pub fn no_choice(&self) -> Message {
        let last = self.choices().last().map_or(0, |choice| choice.n);
        Message::new("error-choice").number("last", i64::from(last))
    }

    /// A choice of the open step, by value.
    pub fn answer_choice(&mut self, value: &str) {
        let Some(step) = self.current_step() else {
            return;
        };
        let Some(item) = step.choice(value) else {
            return self.reject(self.no_choice());
        };
        if path::offered(step, self.state.draft.as_ref())
            .iter()
            .all(|offered| offered.value != value)
        {
            return self.reject(self.no_choice());
        }
        let kept = if step.field_type == FieldType::Contact {
            AnswerValue::Contacts(vec![Contact::Here])
        } else {
            AnswerValue::Choice(value.to_owned())
        };
        self.keep(&step.id, kept, value, By::Applicant);
        if let Some(action) = item.does {
            self.act(action, "");
        }
        self.back_to_path();
    }

    fn back_to_path(&mut self) {
        if matches!(self.state.talk.focus, Focus::Edit(_) | Focus::Rest) {
            self.state.talk.focus = Focus::Steps;
        }
    }

    /// What follows from a kept text answer; `before` is the description as it was.
    fn after(&mut self, step: &Step, text: &str, before: Option<&str>) {
        self.back_to_path();
        if step.id == DESCRIPTION {
            self.read_description(text, before);
        }
        if let Some(action) = step.does {
            self.act(action, text);
        }
    }

    fn act(&mut self, action: Action, text: &str) {
        match action {
            Action::MaskId => self.mask_ids(),
            Action::MoveId => self.move_id(),
            Action::Split => self.split(),
            Action::AppendDescription => self.append_description(text),
            Action::OwnBehalf => self.end_help(),
            Action::ContactOfHelper => self.move_contact(APPLICANT_CONTACT, AGENT_CONTACT),
            Action::ContactOfApplicant => self.move_contact(AGENT_CONTACT, APPLICANT_CONTACT),
        }
    }

    /// Adds a further piece to the description.
    pub fn append_description(&mut self, more: &str) {
        let old = self
            .draft()
            .description()
            .map_or(String::new(), |d| format!("{d}\n"));
        let text = format!("{old}{}", more.trim());
        if text.len() > MAX_TEXT_BYTES {
            return self.reject(too_long());
        }
        let value = AnswerValue::Text(Personal::new(text.clone()));
        self.keep(DESCRIPTION, value, &text, By::Applicant);
        if detect::id_number_inside(more).is_some() {
            // Taken out once is no yes to the next one.
            self.draft().answers.remove("description.id_number");
        }
        let signals = detect::signals(&text, &self.rules.lexicon);
        self.look_again(&text, &signals);
        self.fill_from_description(more);
        self.say("dialogue-added");
        if is_menksoft(more) {
            self.say("dialogue-font-kept");
        }
    }

    fn mask_ids(&mut self) {
        if let Some(text) = self.draft().description().map(pieces::without_identities) {
            let value = AnswerValue::Text(Personal::new(text.clone()));
            self.keep(DESCRIPTION, value, &text, By::Applicant);
            self.say("dialogue-id-masked");
        }
    }

    fn move_id(&mut self) {
        let id = self.draft().description().and_then(pieces::first_identity);
        if let Some((raw, value)) = id {
            self.keep("applicant.identity", value, &raw, By::Extracted);
        }
        self.mask_ids();
    }

    /// "Skip": the default where there is one, else the field stays empty; while an answer is
    /// being changed, it stays as it was, which confirms it.
    pub fn skip(&mut self) {
        if let Focus::Edit(id) = self.state.talk.focus.clone() {
            self.state.talk.focus = Focus::Steps;
            if let Some(answer) = self.draft().answers.get_mut(&id) {
                answer.source.read_back = true;
            }
            return self.say("dialogue-kept");
        }
        let Some(step) = self.current_step() else {
            return self.say("dialogue-nothing-to-skip");
        };
        if step.field_type == FieldType::Contact {
            return self.no_contact(step);
        }
        if let Some(value) = path::default(step, self.state.draft.as_ref()) {
            return self.answer_choice(value);
        }
        if step.id == DESCRIPTION && self.state.draft.as_ref().is_none_or(Draft::is_for_another) {
            return self.reject("dialogue-description-first");
        }
        self.keep_empty(step);
        if step.is_required(&self.rules.profile) {
            self.say("dialogue-skipped-required");
        }
    }

    pub fn keep_empty(&mut self, step: &Step) {
        self.keep(&step.id, AnswerValue::Skipped, "", By::Applicant);
    }
}

/// The message that names a field; R-023 names with dots and lines as hyphens.
pub fn field_label(field: &str) -> String {
    format!("field-{}", field.replace(['.', '_'], "-"))
}

/// The message that names a kind.
pub fn kind_label(kind: Kind) -> Message {
    Message::new(format!("kind-{}", kind.code().replace('_', "-")))
}
