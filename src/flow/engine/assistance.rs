//! The help that a person needs (rules.md ): asked neutrally, no proof, and once given
//! it applies to later requests too. Never taken over where it is asked for somebody else: what the
//! helper needs says nothing about the applicant.

use crate::domain::{
    answer::{AnswerValue, By},
    message::Message,
};
use crate::flow::{
    dialogue::Draft,
    engine::{answer::field_label, walk::Walk},
};

/// The field of the help.
const ASSISTANCE: &str = "request.assistance";

/// The kind of help that makes the words of the conversation slower.
const SLOW: &str = "slow_speech";

impl Walk<'_> {
    /// The help of an earlier request, where this one says nothing of it.
    fn kept_help(&self, draft: &Draft) -> Option<&str> {
        let says = draft.answers.contains_key(ASSISTANCE) || draft.is_for_another();
        let step = self.flow().step(ASSISTANCE).filter(|_| !says)?;
        let kept = self.state.talk.assistance.as_deref()?;
        step.choice(kept).is_some().then_some(kept)
    }

    /// Its line of the check page.
    pub fn kept_help_line(&self, draft: &Draft) -> Option<Message> {
        let kept = self.kept_help(draft)?;
        let item = self.flow().step(ASSISTANCE)?.choice(kept)?;
        let field = Message::new(field_label(ASSISTANCE));
        let line = Message::new("dialogue-check-line").message("field", field);
        Some(line.message("value", Message::new(item.label.as_str())))
    }

    /// Writes the help of an earlier request into the form, and keeps what this one says for later.
    pub fn keep_help(&mut self, draft: Draft) -> Draft {
        if let Some(kept) = self.kept_help(&draft).map(str::to_owned) {
            self.keep(ASSISTANCE, AnswerValue::Choice(kept), "", By::Applicant);
            return self.state.draft.clone().unwrap_or(draft);
        }
        if draft.is_for_another() {
            return draft;
        }
        let skipped = draft.answers.get(ASSISTANCE);
        if skipped.is_some_and(|answer| answer.value.is_skipped()) {
            self.state.talk.assistance = None;
        } else if let Some(help) = self.help_said(&draft) {
            self.state.talk.slow |= help == SLOW;
            self.state.talk.assistance = Some(help);
        }
        draft
    }

    /// The help that a draft asks for: by itself, or as part of the form in which it wants the answer.
    fn help_said(&self, draft: &Draft) -> Option<String> {
        if let Some(help) = draft.chosen(ASSISTANCE) {
            return Some(help.to_owned());
        }
        let mut implied = self.flow().steps.iter().filter_map(|step| {
            let item = step.choice(draft.chosen(&step.id)?)?;
            item.sets.get(ASSISTANCE).cloned()
        });
        implied.next()
    }
}
