//! What came late, and what may not have come at all. A message that was written before others that
//! are heard already is an answer to a question of that time: it is shown back and asked about, like
//! a message that was changed, and never acted on as if it were new. A gap in which the door was out
//! of reach is told once to whoever was there before it.

use jiff::Timestamp;

use crate::domain::{
    clock::local_moment,
    message::{Arg, Message, Personal},
};
use crate::flow::{
    definition::Step,
    dialogue::{Focus, snippet},
    engine::{
        answer::{DESCRIPTION, field_label},
        walk::Walk,
    },
    field::{FieldType, parse},
    input::Input,
    lexicon::{Move, Word},
    pieces::without_identities,
};

/// Gaps that are told at once; who was away for longer hears of the newest.
const TOLD: usize = 3;

impl<'a> Walk<'a> {
    /// Whether the message was written before one that is heard already: a lower number, and no later
    /// day. Another bot counts anew, later.
    pub fn is_late(&self) -> bool {
        let this = self.moment.message.zip(self.moment.sent_at);
        let late = |((message, at), (newest, then)): ((i64, Timestamp), (i64, Timestamp))| {
            message < newest && at <= then
        };
        this.zip(self.state.talk.heard).is_some_and(late)
    }

    /// Remembers the newest message that was heard; one that was changed is no new one.
    pub fn note_heard(&mut self, input: &Input) {
        if matches!(input, Input::Edited { .. }) || self.is_late() {
            return;
        }
        let this = self.moment.message.zip(self.moment.sent_at);
        self.state.talk.heard = this.or(self.state.talk.heard);
    }

    /// Words that came late. `false` when they are heard like any others: nothing was answered
    /// without them, or they only ask.
    pub fn hear_late(&mut self, text: &str) -> bool {
        let talk = &self.state.talk;
        let opening = talk.focus == Focus::Steps && self.state.draft.is_none();
        if !self.is_late() || talk.lang.is_none() || opening || self.only_asks(text) {
            return false;
        }
        let step = self.answered_since().or_else(|| self.current_step());
        // A question of the same kind is open: its words must not be lost over these.
        let busy = matches!(
            talk.focus,
            Focus::Edited(_) | Focus::Late(_) | Focus::Addition
        );
        let Some(step) = step.filter(|_| !busy) else {
            self.show_back(text);
            return true;
        };
        let choice = matches!(step.field_type, FieldType::Choice | FieldType::Form);
        let word = self.rules.lexicon.word(text);
        if choice && matches!(word, None | Some(Word::Number(_))) {
            let label = Message::new(field_label(&step.id));
            self.say(Message::new("telegram-late-choice").message("field", label));
            self.state.talk.focus = Focus::Edit(step.id.clone());
        } else if choice || word.is_some() || !self.is_news(step, text) {
            self.show_back(text);
        } else if step.id == DESCRIPTION {
            self.say("telegram-late-piece");
            self.hold(text);
        } else {
            self.draft().edited = Some(Personal::new(text.trim()));
            self.state.talk.focus = Focus::Late(step.id.clone());
        }
        true
    }

    /// Words that answer nothing, whenever they come.
    fn only_asks(&self, text: &str) -> bool {
        match self.rules.lexicon.word(text) {
            Some(Word::Move(step)) => matches!(step, Move::Person | Move::Help | Move::Repeat),
            Some(Word::Help(_) | Word::Greeting | Word::Thanks | Word::Language(_)) => true,
            Some(Word::Number(_)) => false,
            None => text.trim().is_empty(),
        }
    }

    /// The first field that was answered by a message written after this one: most likely this one
    /// was the answer to it.
    fn answered_since(&self) -> Option<&'a Step> {
        let message = self.moment.message?;
        let draft = self.state.draft.as_ref()?;
        let since = draft
            .said
            .iter()
            .filter(|(field, said)| **said > message && draft.answers.contains_key(*field));
        let (field, _) = since.min_by_key(|(_, said)| **said)?;
        self.flow().step(field)
    }

    /// Whether the words would be an answer, and another one than is noted.
    fn is_news(&self, step: &Step, text: &str) -> bool {
        let draft = self.state.draft.as_ref();
        let known = draft.and_then(|draft| draft.answers.get(&step.id));
        known.is_none_or(|answer| answer.raw().trim() != text.trim())
            && parse(step.field_type, text, &self.field_context()).is_ok()
    }

    /// Nothing was done with the words: they are shown, to be written again where they are meant.
    fn show_back(&mut self, text: &str) {
        let text = snippet(&without_identities(text), 60);
        self.say(Message::new("telegram-got-late").personal("text", text));
    }

    /// The question whether a late message shall be the answer.
    pub fn late_question(&self, field: &str) -> Message {
        let late = self.state.draft.as_ref();
        let late = late.and_then(|draft| draft.edited.as_ref());
        let text = late.map_or(String::new(), |late| {
            snippet(&without_identities(late.reveal()), 60)
        });
        Message::new("telegram-ask-late")
            .message("field", Message::new(field_label(field)))
            .personal("text", text)
    }

    /// Tells of gaps since the person was here: what they wrote then may be missing. Whoever comes
    /// after a gap for the first time has missed nothing.
    pub fn tell_gaps(&mut self) {
        let Some((_, newest)) = self.moment.gaps.last().copied() else {
            return;
        };
        let talk = &mut self.state.talk;
        let newcomer = talk.revision == 0;
        if talk.lang.is_none() && !newcomer {
            return;
        }
        let known = talk.gap.replace(newest);
        if newcomer {
            return;
        }
        let untold = |end: Timestamp| known.is_none_or(|known| end > known);
        let gaps = self.moment.gaps.clone();
        let from = gaps.len().saturating_sub(TOLD);
        for (since, until) in gaps[from..].iter().filter(|(_, until)| untold(*until)) {
            self.say(
                Message::new("dialogue-gap")
                    .with("from", Arg::Moment(local_moment(*since)))
                    .with("to", Arg::Moment(local_moment(*until))),
            );
        }
    }
}
