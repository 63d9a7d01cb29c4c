//! Going on elsewhere: a code that carries the open draft to another door, and the draft that was
//! carried here. Whether a code is right the service looks up; a wrong, a used and an old one are
//! answered alike.

use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
    script::{fold, fold_digits},
};
use crate::flow::{
    dialogue::{Draft, Focus},
    effect::{Look, Say},
    engine::walk::Walk,
    lexicon::{Move, Word},
};

/// Digits of a code: more than a query code has, fewer than a reference number, so that none is taken
/// for another.
pub const RESUME_DIGITS: usize = 10;

/// What stands before the code in a link.
pub const RESUME: &str = "resume_";

impl Walk<'_> {
    /// Asks for a code with which the draft goes on elsewhere.
    pub fn elsewhere(&mut self) {
        let talk = &self.state.talk;
        let id = match (&talk.open, talk.drafts.as_slice()) {
            (Some(open), _) => Some(open.clone()),
            (None, [one]) => Some(one.id.clone()),
            _ => None,
        };
        match id {
            Some(id) => self.turn.says.push(Say::Look(Look::Handover(id))),
            None if talk.drafts.is_empty() => self.say("dialogue-elsewhere-nothing"),
            None => self.list_drafts(),
        }
    }

    /// The code in a text: behind the word of a link, beside a word for going on, or alone where a
    /// wish is expected, which no ten digits can be.
    pub fn resume_code(&self, text: &str) -> Option<String> {
        if let Some((_, code)) = text.split_once(RESUME) {
            return Some(code.trim().to_owned());
        }
        let digits: String = fold_digits(text)
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        if digits.len() != RESUME_DIGITS {
            return None;
        }
        let folded = fold(text);
        let rest = folded.replace(|c: char| c.is_ascii_digit(), " ");
        let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
        let known = match self.rules.lexicon.word(rest) {
            Some(Word::Move(Move::Continue | Move::Elsewhere)) => true,
            _ => rest.is_empty() && (self.state.talk.lang.is_none() || self.takes_wishes()),
        };
        known.then_some(digits)
    }

    /// Leaves it to the service to say whether the code is right.
    pub fn claim(&mut self, code: String) {
        self.turn.claim = Some(code);
    }

    /// A draft that was carried here: it is this person's now, and what was open stays in the list.
    pub fn carried_here(&mut self, draft: &Draft, lang: Option<Locale>) {
        self.state.talk.lang = self.state.talk.lang.or(lang);
        self.put_aside();
        let mut draft = draft.clone();
        // The numbers of messages are those of the other chat.
        draft.said.clear();
        self.state.talk.open = Some(draft.id.clone());
        self.state.draft = Some(draft);
        self.state.talk.focus = Focus::Steps;
        self.touch();
        self.go_on();
        self.say("dialogue-carried-here");
        self.say_resumed();
    }

    /// The code was not right; `many`: too many were wrong lately, and none is looked at.
    pub fn resume_refused(&mut self, many: bool) {
        let said = Message::new(match many {
            true => "dialogue-elsewhere-too-many",
            false => "dialogue-elsewhere-refused",
        });
        self.turn.rejected = Some(said.id.clone());
        self.aside(&said);
    }

    /// Says that a draft which was open here goes on elsewhere. `true` when it was said: an answer
    /// to its question has nothing to answer any more.
    pub fn tell_gone(&mut self) -> bool {
        let Some(started) = self.state.talk.gone.take() else {
            return false;
        };
        let said = Message::new("dialogue-gone-elsewhere");
        self.say(said.date("started", local_date(started)));
        true
    }
}
