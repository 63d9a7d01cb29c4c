//! A message is heard: is it a move, a choice, or an answer to the open question?

use crate::domain::{
    message::{Message, Personal},
    script::fold,
};
use crate::flow::engine::answer::DESCRIPTION;
use crate::flow::{
    detect,
    dialogue::Focus,
    effect::Does,
    engine::walk::Walk,
    field::{FieldType, MAX_TEXT_BYTES, too_long},
    lexicon::{Move, Word},
};

/// Characters from which words that answer no choice are taken for a piece of the description.
pub(super) const SHORTEST_PIECE: usize = 6;

impl Walk<'_> {
    pub fn hear(&mut self, text: &str) {
        if self.state.talk.lang.is_none() && !self.learn_language(text) {
            return;
        }
        let folded = fold(text);
        if folded.is_empty() {
            // An empty line is somebody waiting for us: say again what is open.
            return;
        }
        let word = self.rules.lexicon.word(text);
        if let Some(Word::Language(locale)) = word {
            return self.choose_language(locale.tag());
        }
        self.side_notes(&folded);
        if self.is_abroad() && detect::id_number_inside(text).is_some() {
            // The door does it once this turn is stored.
            self.say("telegram-identity-taken-out");
        }
        if self.hear_label(&folded) {
            return;
        }
        if let Some(Word::Move(step)) = word
            && self.make_move(step)
        {
            return;
        }
        let n = self
            .rules
            .lexicon
            .number(text)
            .and_then(|n| u8::try_from(n).ok())
            // A query code of zeros is no wish for a person.
            .filter(|n| *n > 0 || folded.chars().count() == 1)
            .or_else(|| self.label_digit(&folded));
        if !n.is_some_and(|n| self.pick(n)) && !self.change_by_words(text, &folded) {
            self.hear_words(text);
        }
    }

    /// The digit before the words of a choice: `1 发到这里`, `1. Энд бичгээр`, as a button of a
    /// messenger or somebody who copies the line sends it. Only where the words could be nothing
    /// else: never for the check page, whose choices cannot be taken back, nor in a free text.
    fn label_digit(&self, folded: &str) -> Option<u8> {
        let listed = match self.state.talk.focus {
            Focus::Steps | Focus::Edit(_) => {
                let step = self.current_step()?;
                match step.field_type {
                    FieldType::Choice | FieldType::Form => true,
                    // A telephone number may begin like a choice.
                    FieldType::Contact => false,
                    _ => return None,
                }
            }
            Focus::Addition
            | Focus::Edited(_)
            | Focus::Late(_)
            | Focus::Incomplete
            | Focus::Rest => return None,
            _ => true,
        };
        let mut chars = folded.chars();
        let n = chars.next()?.to_digit(10)?;
        let rest = chars
            .as_str()
            .trim_start_matches(['.', ',', '、', ')', ' ']);
        let told = rest.len() < chars.as_str().len() && rest.starts_with(char::is_alphanumeric);
        let plain = listed || !rest.contains(|c: char| c.is_ascii_digit() || c == '@');
        let n = u8::try_from(n).ok().filter(|n| *n > 0)?;
        (told && plain && !rest.starts_with(|c: char| c.is_ascii_digit())).then_some(n)
    }

    /// A button: valid only for the question that is open.
    pub fn press(&mut self, draft: Option<&str>, revision: u64, n: u8) {
        let fresh =
            revision == self.state.talk.revision && draft == self.state.talk.open.as_deref();
        if !fresh && draft.is_some() && draft == self.state.talk.last_sent.as_deref() {
            self.say_sent_already();
        } else if !fresh {
            self.say("dialogue-button-old");
        } else if n == 0 {
            self.make_move(Move::Person);
        } else if !self.pick(n) {
            self.reject(self.no_choice());
        }
    }

    /// Takes the choice with this digit; `false` when the question shows none.
    pub(super) fn pick(&mut self, n: u8) -> bool {
        if n == 0 {
            return self.make_move(Move::Person);
        }
        let choices = self.choices();
        match choices.into_iter().find(|choice| choice.n == n) {
            Some(choice) => {
                match choice.does {
                    Does::Move(step) => {
                        self.make_move(step);
                    }
                    Does::Value(value) => self.choose(&value),
                }
                true
            }
            None => false,
        }
    }

    /// A choice of the open question, by its value.
    fn choose(&mut self, value: &str) {
        match self.state.talk.focus.clone() {
            Focus::Steps | Focus::Edit(_) => self.answer_choice(value),
            Focus::Correct(page) => self.choose_correction(page, value),
            Focus::Kind => self.choose_kind(value),
            Focus::Body => self.choose_body(value),
            Focus::Addition => self.settle_addition(value == "yes"),
            Focus::Edited(field) | Focus::Late(field) => self.settle_edited(&field, value == "yes"),
            Focus::Incomplete => self.settle_incomplete(value == "send"),
            Focus::Language => self.choose_language(value),
            Focus::Drafts(page) => self.choose_draft(page, value),
            Focus::Draft(id) => self.settle_draft(&id, value),
            Focus::Start => self.settle_start(value),
            Focus::Cancel => self.settle_cancel(value),
            Focus::OwnCases(page) => self.choose_case(page, value),
            Focus::OwnCase(number) => self.settle_case(number, value),
            Focus::NumberOrWish(number) => self.settle_number(number, value),
            Focus::StatusNumber | Focus::StatusCode(_) | Focus::Rest => self.go_on(),
        }
    }

    /// Words that are no move and no digit of a choice.
    pub fn hear_words(&mut self, text: &str) {
        if self.hear_whose_number(text) {
            return;
        }
        if let Some(value) = self.choice_by_word(text) {
            self.choose(&value);
            return;
        }
        if let Some(answer) = self.help_answer(text) {
            self.say(answer);
            return;
        }
        if self.hear_manners(text) {
            return;
        }
        if self.takes_wishes() && self.asks_after_number(text) {
            return;
        }
        if self.is_only_a_cry(text) {
            return;
        }
        match self.state.talk.focus.clone() {
            Focus::Steps if self.current_step().is_none() => self.hold(text),
            Focus::Steps | Focus::Edit(_) => self.answer_text(text),
            Focus::Rest => {
                self.put_aside();
                self.state.talk.focus = Focus::Steps;
                self.answer_text(text);
            }
            Focus::Addition if text.chars().count() >= SHORTEST_PIECE => self.hold(text),
            Focus::StatusNumber => self.hear_number(text),
            Focus::StatusCode(number) => self.hear_code(number, text),
            // Whoever was just given the number of the right desk is not scolded.
            _ if !self.turn.says.is_empty() => {}
            _ => self.reject(self.no_choice()),
        }
    }

    /// Whether the next words would be taken as a new wish.
    pub(super) fn takes_wishes(&self) -> bool {
        match self.state.talk.focus {
            Focus::Rest => true,
            Focus::Steps => self
                .current_step()
                .is_some_and(|step| step.id == DESCRIPTION),
            _ => false,
        }
    }

    /// The choice whose words (`words-choice-<value>`) the text says; a free field takes only the
    /// whole message for a choice.
    pub fn choice_by_word(&self, text: &str) -> Option<String> {
        let choices = self.choices();
        let folded = fold(text);
        let lexicon = &self.rules.lexicon;
        let values: Vec<String> = choices
            .into_iter()
            .filter_map(|choice| match choice.does {
                Does::Value(value) => Some(value),
                Does::Move(_) => None,
            })
            .collect();
        let exact = values
            .iter()
            .find(|value| lexicon.is_choice(value, &folded));
        if exact.is_some()
            || self
                .current_step()
                .is_none_or(|step| step.field_type != FieldType::Choice)
        {
            return exact.cloned();
        }
        let mut said = values
            .into_iter()
            .filter(|value| lexicon.has_choice(value, &folded));
        let first = said.next();
        // Words of two choices at once are no answer.
        if said.next().is_some() { None } else { first }
    }

    /// Keeps a text that came when nothing was asked: it may belong to the description (story 12).
    ///
    /// Several pieces in a row are one addition.
    pub fn hold(&mut self, text: &str) {
        let draft = self.draft();
        let described = draft.description().map_or(0, str::len);
        let held = match draft.held.take() {
            Some(before) => format!("{}\n{}", before.reveal(), text.trim()),
            None => text.trim().to_owned(),
        };
        if described + held.len() + 1 > MAX_TEXT_BYTES {
            let before = held.strip_suffix(text.trim()).map_or("", str::trim_end);
            draft.held = (!before.is_empty()).then(|| Personal::new(before));
            return self.reject(too_long());
        }
        draft.held = Some(Personal::new(held));
        self.touch();
        self.state.talk.focus = Focus::Addition;
    }

    /// Forgets the text that waits, if one does.
    pub fn drop_held(&mut self) {
        if let Some(draft) = &mut self.state.draft {
            draft.held = None;
        }
    }

    /// Back to where the draft stands, to the first question, or to rest.
    pub fn go_on(&mut self) {
        let talk = &mut self.state.talk;
        let held = self
            .state
            .draft
            .as_ref()
            .is_some_and(|draft| draft.held.is_some());
        talk.focus = match (&talk.open, held) {
            (Some(_), true) => Focus::Addition,
            (Some(_), false) => Focus::Steps,
            (None, _) if talk.sent.is_empty() => Focus::Steps,
            (None, _) => Focus::Rest,
        };
    }

    fn settle_addition(&mut self, yes: bool) {
        self.state.talk.focus = Focus::Steps;
        let Some(held) = self
            .state
            .draft
            .as_mut()
            .and_then(|draft| draft.held.take())
        else {
            return;
        };
        let described = self.draft().description().is_some();
        if yes && described {
            self.append_description(held.reveal());
        } else if yes {
            self.begin_with(held.reveal());
        } else {
            self.say(Message::new("dialogue-not-added"));
            self.forget_if_empty();
        }
    }
}
