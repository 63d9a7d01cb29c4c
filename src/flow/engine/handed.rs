//! What is handed in beside words: the own contact card, a message that was changed afterwards,
//! words of somebody else that were passed on. Nothing of it is taken for an answer unless it can be
//! nothing else, and then it is said.

use crate::domain::{
    answer::By,
    contact::Contact,
    message::{Message, Personal},
};
use crate::flow::{
    definition::Step,
    dialogue::{Draft, Focus, snippet},
    engine::{
        answer::{DESCRIPTION, field_label},
        helper::AGENT_CONTACT,
        path,
        walk::Walk,
    },
    field::{FieldType, parse},
    pieces::without_identities,
};

impl<'a> Walk<'a> {
    /// The person's own contact card: its number answers the question for the contact, now or later;
    /// with no request begun there is nothing to answer yet.
    pub fn own_card(&mut self, phone: &str) {
        let number = as_dialled(phone);
        if self.state.talk.lang.is_none() || self.state.draft.is_none() {
            return self.aside(&Message::new("telegram-got-own-card"));
        }
        let asked = self.current_step();
        if asked.is_some_and(|step| self.is_own_contact(step)) {
            return self.answer_text(&number);
        }
        let Some(step) = self.contact_step() else {
            return self.aside(&Message::new("telegram-got-own-card"));
        };
        match parse(FieldType::Contact, &number, &self.field_context()) {
            Ok(value) => {
                let shown = value.shown();
                self.keep(&step.id, value, &number, By::Applicant);
                self.say(Message::new("telegram-card-kept").with("value", shown));
            }
            Err(reason) => self.reject(reason),
        }
    }

    fn contact_step(&self) -> Option<&'a Step> {
        let draft = self.state.draft.as_ref()?;
        let mut steps = self.flow().steps.iter();
        steps.find(|step| {
            self.is_own_contact(step) && path::applies(step, draft, &self.rules.profile)
        })
    }

    /// Whether a step asks how the person in this chat is reached; whoever asks for somebody else is
    /// not the applicant.
    fn is_own_contact(&self, step: &Step) -> bool {
        let draft = self.state.draft.as_ref();
        let helper = draft.is_some_and(Draft::is_for_another);
        step.field_type == FieldType::Contact && (!helper || step.id == AGENT_CONTACT)
    }

    /// An earlier message was changed. Where it was the answer to a field of the open draft, whether
    /// the new words shall be taken is asked; a choice is asked for again. What was sent stays.
    pub fn edited(&mut self, message: i64, text: Option<&str>) {
        let plain = self.edited_in_vain();
        let (Some(field), Some(text)) = (self.field_of(message), text.map(str::trim)) else {
            return self.aside(&plain);
        };
        let same = |draft: &Draft| {
            let known = draft.answers.get(&field);
            known.is_some_and(|answer| answer.raw().trim() == text)
        };
        if self.state.draft.as_ref().is_some_and(same) {
            // Only how it looks was changed: nothing to say, and the open question stays in force.
            return self.stay_silent();
        }
        let Some(step) = self.flow().step(&field) else {
            return self.aside(&plain);
        };
        let label = Message::new(field_label(&field));
        if matches!(step.field_type, FieldType::Choice | FieldType::Form) {
            self.say(Message::new("telegram-edited-choice").message("field", label));
            self.state.talk.focus = Focus::Edit(field);
            return;
        }
        if parse(step.field_type, text, &self.field_context()).is_err() {
            return self.aside(&plain);
        }
        self.draft().edited = Some(Personal::new(text));
        self.state.talk.focus = Focus::Edited(field);
    }

    /// A changed message that changes nothing: what there is to do instead depends on what is open.
    fn edited_in_vain(&self) -> Message {
        let talk = &self.state.talk;
        match (&self.state.draft, talk.sent.first()) {
            (Some(_), _) => Message::new("telegram-got-edited"),
            (None, _) if !talk.drafts.is_empty() => Message::new("telegram-got-edited-drafts"),
            (None, Some(number)) => {
                Message::new("telegram-got-edited-sent").digits("number", number.to_string())
            }
            (None, None) => Message::new("telegram-got-edited-nothing"),
        }
    }

    /// The field of the open draft that this message answered.
    fn field_of(&self, message: i64) -> Option<String> {
        let draft = self.state.draft.as_ref()?;
        let mut said = draft.said.iter();
        let (field, _) = said.find(|(_, known)| **known == message)?;
        draft.answers.contains_key(field).then(|| field.clone())
    }

    /// The question whether a changed message shall change the answer.
    pub fn edited_question(&self, field: &str) -> Message {
        let new = self.state.draft.as_ref();
        let new = new.and_then(|draft| draft.edited.as_ref());
        let text = new.map_or(String::new(), |new| {
            snippet(&without_identities(new.reveal()), 60)
        });
        Message::new("telegram-ask-edited")
            .message("field", Message::new(field_label(field)))
            .personal("text", text)
    }

    /// The answer to [`Self::edited_question`].
    pub fn settle_edited(&mut self, field: &str, yes: bool) {
        self.state.talk.focus = Focus::Steps;
        let new = self.state.draft.as_mut();
        let Some(new) = new.and_then(|draft| draft.edited.take()) else {
            return;
        };
        if yes {
            self.state.talk.focus = Focus::Edit(field.to_owned());
            self.answer_text(new.reveal());
        } else {
            self.say("dialogue-kept");
        }
    }

    /// Words that were passed on: perhaps the wish itself, or a part of it. Asked before it is
    /// taken, for they may be anybody's.
    pub fn forwarded(&mut self, text: &str) {
        let described = self
            .state
            .draft
            .as_ref()
            .is_some_and(|draft| draft.description().is_some());
        let wish_is_open = match self.state.talk.focus {
            Focus::Rest => true,
            Focus::Steps => self
                .current_step()
                .is_some_and(|step| step.id == DESCRIPTION),
            _ => false,
        };
        let fits = parse(FieldType::Description, text, &self.field_context()).is_ok();
        let answers = matches!(
            self.state.talk.focus,
            Focus::Steps | Focus::Edit(_) | Focus::Addition
        );
        let takes = (described && answers) || wish_is_open;
        if self.state.talk.lang.is_none() || !fits || !takes {
            return self.aside(&Message::new("telegram-got-forwarded"));
        }
        if wish_is_open && !described {
            self.put_aside();
        }
        self.hold(text);
    }

    /// The words that waited for a yes while there was no wish yet: they are the wish.
    pub fn begin_with(&mut self, text: &str) {
        self.state.talk.focus = Focus::Edit(DESCRIPTION.to_owned());
        self.answer_text(text);
    }
}

/// A number as a card gives it: with the code of its country, often without the plus before it.
fn as_dialled(phone: &str) -> String {
    let phone = phone.trim();
    let own = matches!(
        Contact::phone(phone),
        Ok(Contact::Mobile(_) | Contact::Landline(_))
    );
    if own || phone.starts_with('+') {
        phone.to_owned()
    } else {
        format!("+{phone}")
    }
}
