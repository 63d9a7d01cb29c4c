//! What is said beside the answer: numbers in danger, the right desk for a complaint, answers to
//! questions about the service itself. No keyword closes or discards anything.

use crate::domain::message::Message;
use crate::flow::{detect, dialogue::Focus, effect::Say, engine::walk::Walk, lexicon::Set};

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
