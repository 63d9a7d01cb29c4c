//! Words that answer no question and are no move: thanks, anger, a yes where words are asked for, "any
//! will do", "I have no telephone", "I ask for my mother". Each gets a polite word or the default;
//! none is stored as an answer, none is scolded.

use crate::domain::message::{Message, Personal};
use crate::domain::{answer::AnswerValue, script::fold};
use crate::flow::{
    definition::{Action, Step},
    dialogue::Focus,
    engine::{answer::DESCRIPTION, path, walk::Walk},
    field::FieldType,
    lexicon::Word,
};

/// The value of what can be handed in later.
const LATER: &str = "later";

impl Walk<'_> {
    /// Answers words that only manners call for; `false` when they are to be heard as an answer.
    pub fn hear_manners(&mut self, text: &str) -> bool {
        match self.rules.lexicon.word(text) {
            Some(Word::Thanks) => {
                self.say("help-thanks");
                return true;
            }
            // A greeting answers no question; the open one comes again.
            Some(Word::Greeting) => return true,
            _ => {}
        }
        if self.rules.lexicon.is_only_anger(&fold(text)) {
            self.say("help-anger");
            return true;
        }
        self.hear_unwilling(&fold(text)) || self.hear_helper(text)
    }

    /// "Any will do" and "I have no telephone".
    fn hear_unwilling(&mut self, folded: &str) -> bool {
        let Some(step) = self.current_step() else {
            return false;
        };
        let lexicon = &self.rules.lexicon;
        if step.field_type == FieldType::Contact && lexicon.is_context_word("no-contact", folded) {
            self.no_contact(step);
        } else if lexicon.is_context_word("any", folded) {
            self.any_will_do(step);
        } else {
            return false;
        }
        true
    }

    /// The default, and it is said; without one there is nothing to choose for the person.
    fn any_will_do(&mut self, step: &Step) {
        if matches!(self.state.talk.focus, Focus::Edit(_)) {
            return self.skip();
        }
        match (
            path::default(step, self.state.draft.as_ref()),
            step.field_type,
        ) {
            (Some(value), _) => {
                self.say_default(step, value);
                self.answer_choice(value);
            }
            (None, FieldType::Choice) => self.say("dialogue-which-one"),
            (None, FieldType::Name) => self.reject("error-name-empty"),
            (None, _) if step.id == DESCRIPTION => self.reject("dialogue-description-first"),
            (None, _) => self.skip(),
        }
    }

    fn say_default(&mut self, step: &Step, value: &str) {
        if let Some(item) = step.choice(value) {
            let label = Message::new(item.label.as_str());
            self.say(Message::new("dialogue-default-taken").message("choice", label));
        }
    }

    /// Nobody must have a telephone: this chat will do where it can, and other ways are named.
    pub fn no_contact(&mut self, step: &Step) {
        if !self.is_own_chat() {
            return self.reach_helper_alone();
        }
        match path::default(step, self.state.draft.as_ref()) {
            Some(value) if self.moment.here => {
                self.say("dialogue-contact-here");
                self.answer_choice(value);
            }
            _ => {
                self.keep_empty(step);
                self.say("dialogue-contact-other-ways");
            }
        }
    }

    /// Yes or no to a question with choices that are not yes and no.
    pub fn yes_or_no_to_choice(&mut self, yes: bool) {
        let Some(step) = self.current_step() else {
            return self.say("dialogue-which-one");
        };
        let split = |item: &&crate::flow::definition::ChoiceItem| item.does == Some(Action::Split);
        match (step.choice.iter().find(split), yes, &step.default) {
            // Shall I part them?
            (Some(item), true, _) => self.answer_choice(&item.value),
            (Some(_), false, Some(value)) => self.answer_choice(value),
            // No, there is none: it may follow.
            (None, false, Some(later)) if later == LATER => self.answer_choice(later),
            _ => self.say("dialogue-which-one"),
        }
    }

    /// Says in one line what was understood beside the answers themselves.
    pub fn say_understood(&mut self) {
        let items: Vec<Message> = self
            .turn
            .understood
            .iter()
            .map(|(field, value)| {
                Message::new("dialogue-understood-item")
                    .message("field", Message::new(super::field_label(field)))
                    .with("value", value.clone())
            })
            .collect();
        if !items.is_empty() {
            self.say(Message::new("dialogue-understood").list("items", items));
        }
    }

    /// Shows a name back that was only a part of what was said.
    pub fn show_name(&mut self, value: &AnswerValue, said: &str) {
        let AnswerValue::Name(name) = value else {
            return;
        };
        if fold(name.reveal()) != fold(said) {
            let shown = crate::domain::message::Arg::Personal(Personal::new(name.reveal()));
            self.turn
                .understood
                .push(("applicant.name".to_owned(), shown));
        }
    }
}
