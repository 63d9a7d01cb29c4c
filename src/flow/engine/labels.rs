//! The words of a choice, said as they stand there: with the digit before them, as the button of a
//! messenger sends them, or alone. Words of a button that belongs to no open choice are never taken
//! for an answer: somebody pressed twice, or scrolled back.

use crate::domain::kind::Kind;
use crate::flow::{
    engine::{
        answer::{field_label, kind_label},
        walk::Walk,
    },
    parse::Flows,
};

/// The labels of choices that stand in no flow file. Those with a value in them (a draft, a case, a
/// body) are picked by their digit.
const FIXED: [&str; 26] = [
    "dialogue-choice-add",
    "dialogue-choice-add-not",
    "dialogue-choice-body-unknown",
    "dialogue-choice-cancel-continue",
    "dialogue-choice-cancel-delete",
    "dialogue-choice-cancel-keep",
    "dialogue-choice-case-back",
    "dialogue-choice-case-done",
    "dialogue-choice-case-code",
    "dialogue-choice-case-other",
    "dialogue-choice-correct",
    "dialogue-choice-details",
    "dialogue-choice-draft-delete",
    "dialogue-choice-draft-leave",
    "dialogue-choice-draft-new",
    "dialogue-choice-draft-resume",
    "dialogue-choice-incomplete-fill",
    "dialogue-choice-incomplete-send",
    "dialogue-choice-more",
    "dialogue-choice-number-status",
    "dialogue-choice-number-wish",
    "dialogue-choice-pause",
    "dialogue-choice-send",
    "dialogue-choice-start-continue",
    "dialogue-choice-start-delete",
    "dialogue-choice-start-second",
];

/// The message ids of all labels whose words are known beforehand.
#[must_use]
pub fn labels(flows: &Flows) -> Vec<String> {
    let mut ids: Vec<String> = FIXED.map(str::to_owned).into();
    ids.extend(Kind::ALL.into_iter().map(|kind| kind_label(kind).id));
    for step in flows.iter().flat_map(|flow| &flow.steps) {
        ids.push(field_label(&step.id));
        ids.extend(step.choice.iter().map(|item| item.label.clone()));
    }
    ids.sort_unstable();
    ids.dedup();
    ids
}

impl Walk<'_> {
    /// Takes the open choice with these words; `false` when they are no label, or one that is not
    /// open and has no digit before it.
    pub(super) fn hear_label(&mut self, folded: &str) -> bool {
        let (digit, words) = apart(folded);
        let known = self.rules.lexicon.labels(words);
        if known.is_empty() {
            return false;
        }
        let choices = self.choices();
        let mut open = choices
            .iter()
            .filter(|choice| known.iter().any(|id| **id == *choice.label.id));
        match (open.next().map(|choice| choice.n), digit) {
            (Some(n), _) => self.pick(n),
            (None, true) => {
                self.say("dialogue-button-old");
                true
            }
            (None, false) => false,
        }
    }
}

/// Whether a digit of a choice stands before the words, and the words.
fn apart(folded: &str) -> (bool, &str) {
    let Some(rest) = folded.strip_prefix(|c: char| matches!(c, '1'..='9')) else {
        return (false, folded);
    };
    let words = rest.trim_start_matches(['.', ',', '、', ')', ' ']);
    if words.len() < rest.len() && !words.is_empty() {
        (true, words)
    } else {
        (false, folded)
    }
}
