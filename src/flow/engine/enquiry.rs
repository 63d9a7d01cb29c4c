//! Status: own cases at once, any other by number and query code (architecture.md §4).

use crate::domain::{
    message::Message,
    reference::{ReferenceFault, ReferenceNumber},
    script::fold_digits,
};
use crate::flow::{
    dialogue::Focus,
    effect::{Choice, Does, Look, Say},
    engine::{drafts::paged, walk::Walk},
};

/// Digits of a query code.
pub const CODE_DIGITS: usize = 8;

impl Walk<'_> {
    pub fn status(&mut self) {
        match self.state.talk.sent.as_slice() {
            [] => self.state.talk.focus = Focus::StatusNumber,
            [one] => self.show_own(*one),
            _ => self.state.talk.focus = Focus::OwnCases(0),
        }
    }

    fn show_own(&mut self, number: ReferenceNumber) {
        self.turn.says.push(Say::Look(Look::Own(number)));
        self.state.talk.focus = Focus::OwnCase(number);
    }

    pub fn case_choices(&self, page: usize) -> Vec<Choice> {
        let mut items: Vec<_> = self
            .state
            .talk
            .sent
            .iter()
            .map(|number| {
                let label =
                    Message::new("dialogue-choice-case").digits("number", number.to_string());
                (label, Does::Value(number.digits()))
            })
            .collect();
        items.push((
            Message::new("dialogue-choice-case-other"),
            Does::Value("other".to_owned()),
        ));
        paged(items, page)
    }

    pub fn choose_case(&mut self, page: usize, value: &str) {
        match (value, ReferenceNumber::parse(value)) {
            ("more", _) => self.state.talk.focus = Focus::OwnCases(page + 1),
            (_, Ok(number)) => self.show_own(number),
            _ => self.state.talk.focus = Focus::StatusNumber,
        }
    }

    pub fn settle_case(&mut self, number: ReferenceNumber, value: &str) {
        match value {
            "code" => {
                self.turn.says.push(Say::Look(Look::NewCode(number)));
                self.go_on();
            }
            "other" => self.state.talk.focus = Focus::StatusNumber,
            _ => self.go_on(),
        }
    }

    /// A reference number, typed; a typing mistake is told at once.
    pub fn hear_number(&mut self, text: &str) {
        match ReferenceNumber::parse(text) {
            Ok(number) => self.ask_after(number),
            Err(ReferenceFault::Length) => self.reject("error-number-length"),
            Err(ReferenceFault::CheckDigit) => self.reject("error-number-check"),
        }
    }

    /// An own case is shown at once, any other wants its code.
    pub fn ask_after(&mut self, number: ReferenceNumber) {
        if self.state.talk.sent.contains(&number) {
            self.show_own(number);
        } else {
            self.state.talk.focus = Focus::StatusCode(number);
        }
    }

    pub fn hear_code(&mut self, number: ReferenceNumber, text: &str) {
        let digits: String = fold_digits(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        if digits.len() == CODE_DIGITS && digits.bytes().all(|b| b.is_ascii_digit()) {
            self.turn
                .says
                .push(Say::Look(Look::WithCode(number, digits)));
            self.go_on();
        } else {
            self.reject("error-code-length");
        }
    }
}
