//! Changing one answer before sending: by the list, or by naming it in words.

use crate::domain::{
    answer::{AnswerValue, By},
    kind::Kind,
    message::Message,
};
use crate::flow::{
    dialogue::Focus,
    effect::{Choice, Does},
    engine::{
        answer::{field_label, kind_label},
        ask::numbered,
        check_page::BODY,
        drafts::paged,
        files::FILES,
        helper::{AGENT_CONTACT, APPLICANT_CONTACT},
        path,
        walk::Walk,
    },
    field::{FieldType, parse},
};

impl Walk<'_> {
    /// A wish to change an answer, said in words: on the check page, where the list of answers is
    /// open, and at a question for what was answered before it. `false` when the text is none.
    pub fn change_by_words(&mut self, text: &str, folded: &str) -> bool {
        let listed = match self.state.talk.focus {
            Focus::Correct(_) => true,
            Focus::Steps => false,
            _ => return false,
        };
        let Some(draft) = &self.state.draft else {
            return false;
        };
        let asked = self.current_step().is_some();
        let lexicon = &self.rules.lexicon;
        let (field, value) = match lexicon.change_wish(text) {
            Some(wish) => (wish.field, wish.value),
            None if listed => (lexicon.named_field(folded), ""),
            None => return false,
        };
        match field.and_then(|name| self.field_named(name)) {
            Some(id) if asked && !draft.answers.contains_key(&id) => return false,
            Some(id) => self.open_field(&id, value),
            None if listed || asked => return false,
            None => self.correct(),
        }
        true
    }

    /// The field of this draft that a word names. Who has no postal address to write means the
    /// contact.
    fn field_named(&self, name: &str) -> Option<String> {
        let draft = self.state.draft.as_ref()?;
        let id = match name {
            "kind" => return Some(name.to_owned()),
            "body" => return Some(BODY.to_owned()),
            "scope" => "own.scope".to_owned(),
            "relation" => "agent.relation".to_owned(),
            "name" | "contact" | "address" | "identity" => format!("applicant.{name}"),
            _ => format!("request.{}", name.replace('-', "_")),
        };
        let here = |id: &str| {
            let step = self.flow().step(id);
            step.is_some_and(|step| step.sent && path::applies(step, draft, &self.rules.profile))
        };
        let answered = draft.answers.contains_key(&id);
        match name {
            "address" if !answered => Some(APPLICANT_CONTACT.to_owned()),
            // The only number may be the helper's.
            "contact" if !here(&id) && here(AGENT_CONTACT) => Some(AGENT_CONTACT.to_owned()),
            _ => here(&id).then_some(id),
        }
    }

    /// Asks for a field again; an answer that was said with it is taken at once.
    fn open_field(&mut self, id: &str, value: &str) {
        self.choose_correction(0, id);
        let Some(step) = self.current_step().filter(|_| !value.is_empty()) else {
            return;
        };
        match step.field_type {
            FieldType::Choice => {
                if let Some(choice) = self.choice_by_word(value) {
                    self.answer_choice(&choice);
                }
            }
            known if parse(known, value, &self.field_context()).is_ok() => self.answer_text(value),
            _ => {}
        }
    }

    /// The list of what can be changed: kind, body, and each answer of the form.
    fn correctable(&self) -> Vec<(Message, Does)> {
        let Some(draft) = &self.state.draft else {
            return Vec::new();
        };
        let field = |id: &str| (Message::new(field_label(id)), Does::Value(id.to_owned()));
        let mut items: Vec<_> = path::answered(self.flow(), draft, &self.rules.profile)
            .filter(|step| step.sent)
            .map(|step| field(&step.id))
            .collect();
        if !draft.attachments.is_empty() {
            items.push((
                Message::new("dialogue-choice-files-remove"),
                Does::Value(FILES.to_owned()),
            ));
        }
        items.push(field("kind"));
        items.push(field(BODY));
        items.extend(self.split_corrections(draft));
        items
    }

    pub fn correction_choices(&self, page: usize) -> Vec<Choice> {
        paged(self.correctable(), page)
    }

    pub fn choose_correction(&mut self, page: usize, value: &str) {
        if self.choose_split_correction(value) {
            return;
        }
        if value == FILES {
            return self.remove_files();
        }
        self.state.talk.focus = match value {
            "more" => Focus::Correct(page + 1),
            "kind" => Focus::Kind,
            BODY => Focus::Body,
            id => Focus::Edit(id.to_owned()),
        };
    }

    /// Opens the list of what can be changed.
    pub fn correct(&mut self) {
        if self
            .state
            .draft
            .as_ref()
            .is_none_or(|draft| draft.answers.is_empty())
        {
            return self.say("dialogue-nothing-to-correct");
        }
        self.state.talk.focus = Focus::Correct(0);
    }

    pub fn kind_choices(&self) -> Vec<Choice> {
        let kinds = self.rules.flows.iter().map(|flow| {
            (
                kind_label(flow.kind),
                Does::Value(flow.kind.code().to_owned()),
            )
        });
        numbered(kinds.collect())
    }

    pub fn choose_kind(&mut self, code: &str) {
        self.state.talk.focus = Focus::Steps;
        let Some(kind) = Kind::from_code(code) else {
            return;
        };
        self.set_kind(kind);
        self.draft().kind_chosen = true;
        self.say(Message::new("dialogue-kind-set").message("kind", kind_label(kind)));
    }

    /// Moves the draft to another flow; answers stay by field id.
    pub fn set_kind(&mut self, kind: Kind) {
        let flow = self.rules.flows.get_or_default(kind);
        let context = self.field_context();
        let draft = self.draft();
        draft.kind = flow.kind;
        path::revalidate(flow, draft, &context);
        self.touch();
    }

    pub fn body_choices(&self) -> Vec<Choice> {
        let lang = self.lang();
        let mut items: Vec<_> = self
            .rules
            .directory
            .bodies
            .iter()
            .take(8)
            .map(|body| {
                let label = Message::new("dialogue-choice-body").text("body", body.name(lang));
                (label, Does::Value(body.id.clone()))
            })
            .collect();
        let catch_all = self.rules.directory.catch_all().id.clone();
        items.push((
            Message::new("dialogue-choice-body-unknown"),
            Does::Value(catch_all),
        ));
        numbered(items)
    }

    pub fn choose_body(&mut self, id: &str) {
        self.state.talk.focus = Focus::Steps;
        self.keep(BODY, AnswerValue::Choice(id.to_owned()), id, By::Applicant);
        let said = self
            .state
            .draft
            .as_ref()
            .map(|draft| self.body_name(draft))
            .unwrap_or_default();
        self.say(Message::new("dialogue-body-set").text("body", said));
    }
}
