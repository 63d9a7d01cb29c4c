//! What is said beside the answer: numbers in danger, the right desk for a complaint, answers to
//! questions about the service itself. No keyword closes or discards anything.

use crate::domain::{message::Message, script::fold};
use crate::flow::{
    detect,
    dialogue::Focus,
    effect::Say,
    engine::{hear::SHORTEST_PIECE, walk::Walk},
    field::FieldType,
    lexicon::Set,
};

impl Walk<'_> {
    /// One line before everything else when the words, folded, speak of danger or of a complaint.
    pub fn side_notes(&mut self, folded: &str) {
        if matches!(
            self.state.talk.focus,
            Focus::StatusNumber | Focus::StatusCode(_)
        ) {
            return;
        }
        let said = self.rules.lexicon.sets(folded);
        if said.has(Set::Emergency) {
            self.say("dialogue-emergency");
        }
        if said.has(Set::Complaint) {
            let office = self.rules.directory.catch_all();
            self.say(Message::new("dialogue-complaint").phone("phone", office.telephone.as_str()));
        }
    }

    /// The numbers for danger stand before anything else; that other telephones here are samples is
    /// not said beside them: nobody shall doubt 119.
    pub fn danger_first(&mut self) {
        let is = |say: &Say, id: &str| matches!(say, Say::Text { message, .. } if message.id == id);
        let says = &mut self.turn.says;
        if let Some(at) = says.iter().position(|say| is(say, "dialogue-emergency")) {
            let numbers = says.remove(at);
            says.retain(|say| !is(say, "dialogue-sample"));
            says.insert(0, numbers);
        }
    }

    /// Whether the message is hardly more than the words of danger or of a complaint, where a name
    /// or an address is asked for: the numbers were said, and it is no answer. A single word of an
    /// alphabet may be a name all the same.
    pub fn is_only_a_cry(&self, text: &str) -> bool {
        let asked = self.current_step().map(|step| step.field_type);
        if !matches!(asked, Some(FieldType::Name | FieldType::Address)) {
            return false;
        }
        let folded = fold(text);
        if !folded.contains(' ') && folded.starts_with(|c: char| c < '\u{3000}') {
            return false;
        }
        [Set::Emergency, Set::Complaint].into_iter().any(|set| {
            let left = self.rules.lexicon.without_set(set, &folded);
            left.is_some_and(|left| {
                let letters = left.chars().filter(|c| c.is_alphanumeric());
                letters.count() < SHORTEST_PIECE && !left.contains(|c: char| c.is_ascii_digit())
            })
        })
    }

    /// The answer to a question about the service (story 15); the open question follows it.
    pub fn help_answer(&self, text: &str) -> Option<Message> {
        let intent = detect::help_intent(text, &self.rules.lexicon)?.name();
        let answer = Message::new(format!("help-{intent}"));
        let limit = self.rules.profile.kind_limit(self.flow().kind).limit;
        Some(match (intent, limit) {
            ("time", Some(limit)) => answer.number("days", i64::from(limit.n)),
            ("time", None) => Message::new("help-time-no-limit"),
            _ => answer,
        })
    }
}
