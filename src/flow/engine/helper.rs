//! Helper mode (story 30): somebody asks for another person, who is the applicant (rules.md R-005,
//! role `agent`; R-023, `agent.*`). The words begin it at any question and end it again; what was
//! given before is sorted to whom it belongs. The words alone answer nothing and are never a name,
//! and no document is asked for first.

use crate::domain::{
    answer::{AnswerValue, By},
    contact::Contact,
    message::Message,
    script::fold,
};
use crate::flow::{
    definition::{Detector, Step},
    detect::{self, Helper},
    dialogue::{Draft, Focus},
    engine::{answer::DESCRIPTION, walk::Walk},
    field::{FieldType, parse},
    pieces,
};

/// Ways to reach the applicant.
pub(super) const APPLICANT_CONTACT: &str = "applicant.contact";

/// Ways to reach the helper.
pub(super) const AGENT_CONTACT: &str = "agent.contact";

const APPLICANT_NAME: &str = "applicant.name";
const APPLICANT_IDENTITY: &str = "applicant.identity";
const AGENT_NAME: &str = "agent.name";
const RELATION: &str = "agent.relation";
const TELEPHONE: &str = "agent.telephone";

/// The relation to oneself: it is no request for somebody else.
const OWN: &str = "self";

/// The values of the relation that no word of a sentence is read as.
const UNREAD: [&str; 2] = ["other", OWN];

impl Walk<'_> {
    /// Asking for somebody else, or no longer; `false` when the words are also an answer.
    pub fn hear_helper(&mut self, text: &str) -> bool {
        if self.hear_own_behalf(text) {
            return true;
        }
        let Some(said) = detect::helper(text, &self.rules.lexicon) else {
            return false;
        };
        if matches!(
            self.state.talk.focus,
            Focus::StatusNumber | Focus::StatusCode(_)
        ) {
            return false;
        }
        let step = self.current_step();
        let names = step.is_some_and(|step| step.field_type == FieldType::Name);
        if said == Helper::Perhaps && !names {
            // "The school fees for my children" is a wish of one's own.
            self.say("help-helper-offer");
            return false;
        }
        let answers = step.is_some_and(|step| step.id != DESCRIPTION);
        self.begin_help(text);
        if said == Helper::Alone {
            return true;
        }
        if answers {
            self.fill_from(text);
        }
        answers
    }

    /// "It is for myself", said as a whole message while helper mode holds.
    fn hear_own_behalf(&mut self, text: &str) -> bool {
        let helps = self.is_for_another();
        let said = self.rules.lexicon.is_choice(OWN, &fold(text));
        if helps && said {
            self.end_help();
        }
        helps && said
    }

    fn is_for_another(&self) -> bool {
        let draft = self.state.draft.as_ref();
        draft.is_some_and(Draft::is_for_another)
    }

    /// Whether the open question is about the person in this chat: it is not where the applicant
    /// is somebody else.
    pub fn is_own_chat(&self) -> bool {
        let step = self.current_step();
        !(self.is_for_another() && step.is_some_and(|step| step.id == APPLICANT_CONTACT))
    }

    /// The reason in words that fit: this chat is the helper's.
    pub fn refusal(&self, reason: Message) -> Message {
        match (reason.id.as_str(), self.is_own_chat()) {
            ("error-contact-here", false) => Message::new("error-contact-here-other"),
            _ => reason,
        }
    }

    fn begin_help(&mut self, text: &str) {
        self.say("help-helper");
        if self.state.talk.open.is_none() {
            self.put_aside();
            self.state.talk.focus = Focus::Steps;
        }
        if matches!(
            self.state.talk.focus,
            Focus::Incomplete | Focus::Correct(_) | Focus::Kind | Focus::Body
        ) {
            self.state.talk.focus = Focus::Steps;
        }
        if !self.is_for_another() {
            self.draft().found.push(Detector::Helper);
            self.sort_answers();
            self.touch();
            self.read_kind_again();
        }
        self.read_relation(text);
    }

    /// What was given before was said of the person who writes.
    fn sort_answers(&mut self) {
        let answers = &mut self.draft().answers;
        // Whose number it is, is asked.
        answers.remove(APPLICANT_IDENTITY);
        if let Some(contact) = answers.remove(APPLICANT_CONTACT) {
            let place = match &contact.value {
                AnswerValue::Skipped => None,
                AnswerValue::Contacts(all) if all.contains(&Contact::Here) => Some(AGENT_CONTACT),
                _ => Some(APPLICANT_CONTACT),
            };
            if let Some(place) = place {
                answers.insert(place.to_owned(), contact);
            }
        }
        let Some(name) = answers.remove(APPLICANT_NAME) else {
            return;
        };
        if let AnswerValue::Name(own) = &name.value {
            let said = Message::new("help-helper-name").personal("name", own.reveal());
            answers.insert(AGENT_NAME.to_owned(), name);
            self.say(said);
        }
    }

    /// The relation, where the words name exactly one: 替妈妈问.
    fn read_relation(&mut self, text: &str) {
        let Some(step) = self.flow().step(RELATION) else {
            return;
        };
        if self.draft().answers.contains_key(RELATION) {
            return;
        }
        let folded = fold(text);
        let values = step.choice.iter().map(|item| item.value.as_str());
        let mut named = values.filter(|value| {
            !UNREAD.contains(value) && self.rules.lexicon.has_choice(value, &folded)
        });
        if let (Some(value), None) = (named.next(), named.next()) {
            let value = AnswerValue::Choice(value.to_owned());
            self.keep(RELATION, value, text, By::Extracted);
            self.show_understood(step);
        }
    }

    fn show_understood(&mut self, step: &Step) {
        let draft = self.state.draft.as_ref();
        let shown = draft.and_then(|draft| self.shown_answer(draft, step));
        if let Some(shown) = shown {
            self.turn.understood.push((step.id.clone(), shown));
        }
    }

    /// It is the person's own request after all: the name and number of the other go.
    pub fn end_help(&mut self) {
        let draft = self.draft();
        draft.found.retain(|found| *found != Detector::Helper);
        let others = draft.chosen(TELEPHONE) == Some("principal");
        let answers = &mut draft.answers;
        answers.remove(APPLICANT_NAME);
        answers.remove(APPLICANT_IDENTITY);
        if others {
            answers.remove(APPLICANT_CONTACT);
        }
        for (from, to) in [
            (AGENT_NAME, APPLICANT_NAME),
            (AGENT_CONTACT, APPLICANT_CONTACT),
        ] {
            if let Some(own) = answers.remove(from) {
                answers.insert(to.to_owned(), own);
            }
        }
        answers.retain(|id, _| !id.starts_with("agent."));
        self.touch();
        self.say("help-helper-ended");
        self.read_kind_again();
    }

    /// A number belongs to the other of the two; this chat belongs to the helper alone.
    pub fn move_contact(&mut self, from: &str, to: &str) {
        let answers = &mut self.draft().answers;
        let movable = answers.get(from).is_some_and(|answer| {
            to == AGENT_CONTACT
                || !matches!(&answer.value, AnswerValue::Contacts(all) if all.contains(&Contact::Here))
        });
        if movable
            && !answers.contains_key(to)
            && let Some(answer) = answers.remove(from)
        {
            answers.insert(to.to_owned(), answer);
        }
    }

    /// The applicant has no way to be reached: the helper's is the contact of the request.
    pub fn reach_helper_alone(&mut self) {
        let value = "helper";
        let choice = AnswerValue::Choice(value.to_owned());
        self.keep(TELEPHONE, choice, value, By::Applicant);
        if matches!(self.state.talk.focus, Focus::Edit(_)) {
            self.state.talk.focus = Focus::Steps;
        }
        self.say("help-helper-alone");
    }

    /// The number itself where it is asked whose it is: it is kept, and the words around it may say
    /// whose. `false` when there is none.
    pub fn hear_whose_number(&mut self, text: &str) -> bool {
        if self.current_step().is_none_or(|step| step.id != TELEPHONE) {
            return false;
        }
        let (numbers, _) = pieces::contacts_apart(text);
        let context = self.field_context();
        let Some(value) = (!numbers.is_empty())
            .then(|| parse(FieldType::Contact, &numbers, &context).ok())
            .flatten()
        else {
            return false;
        };
        self.keep(APPLICANT_CONTACT, value, &numbers, By::Applicant);
        if let Some(step) = self.flow().step(APPLICANT_CONTACT) {
            self.show_understood(step);
        }
        if let Some(whose) = self.choice_by_word(text) {
            self.answer_choice(&whose);
        }
        true
    }
}
