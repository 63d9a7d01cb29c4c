//! Status: own cases at once, any other by number and query code (architecture.md §4).

use crate::domain::{
    message::{Message, Personal},
    reference::{ReferenceFault, ReferenceNumber},
    script::fold_digits,
};
use crate::flow::{
    dialogue::Focus,
    effect::{Choice, Does, Look, Say},
    engine::{drafts::paged, walk::Walk},
    lexicon::{Move, Word},
};

/// Digits of a query code.
pub const CODE_DIGITS: usize = 8;

/// Digits of a reference number.
const NUMBER_DIGITS: usize = 11;

/// Digits of a number and its code.
const BOTH_DIGITS: usize = NUMBER_DIGITS + CODE_DIGITS;

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

    /// A reference number, typed, with or without its code; a typing mistake is told at once.
    pub fn hear_number(&mut self, text: &str) {
        match Enquiry::read(text) {
            Ok(Enquiry { number, code }) => self.enquire(number, code),
            Err(ReferenceFault::Length) => self.reject("error-number-length"),
            Err(ReferenceFault::CheckDigit) => self.reject("error-number-check"),
        }
    }

    fn enquire(&mut self, number: ReferenceNumber, code: Option<String>) {
        match code {
            Some(code) if !self.state.talk.sent.contains(&number) => self.look_up(number, code),
            _ => self.ask_after(number),
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

    fn look_up(&mut self, number: ReferenceNumber, code: String) {
        let look = Look::WithCode(number, code);
        self.turn.says.push(Say::Look(look));
        self.go_on();
    }

    /// The code, or another number, or both in one line.
    pub fn hear_code(&mut self, number: ReferenceNumber, text: &str) {
        let digits = digits_of(text);
        if digits.len() == CODE_DIGITS {
            return self.look_up(number, digits);
        }
        match Enquiry::read(text) {
            Ok(Enquiry { number, code }) => self.enquire(number, code),
            Err(_) => self.reject("error-code-length"),
        }
    }

    /// Number and code were not right: what was found is said, and the code asked for again.
    pub fn code_refused(&mut self, number: ReferenceNumber, code: &str) {
        self.look_up(number, code.to_owned());
        self.state.talk.focus = Focus::StatusCode(number);
    }

    /// A number among the words where a wish was expected: alone, or with a word for the status, it
    /// is asked after; among other words the person says what is meant. `false` when there is none.
    pub fn asks_after_number(&mut self, text: &str) -> bool {
        let Some((enquiry, rest)) = Enquiry::inside(text) else {
            return false;
        };
        let status = self.rules.lexicon.word(&rest) == Some(Word::Move(Move::Status));
        if status || !rest.contains(char::is_alphabetic) {
            self.enquire(enquiry.number, enquiry.code);
        } else {
            self.state.talk.unheard = Some(Personal::new(text));
            self.state.talk.focus = Focus::NumberOrWish(enquiry.number);
        }
        true
    }

    /// What the number among the words was meant for.
    pub fn settle_number(&mut self, number: ReferenceNumber, value: &str) {
        let said = self.state.talk.unheard.take();
        if value == "status" {
            return self.ask_after(number);
        }
        self.go_on();
        if let Some(text) = said {
            if self.state.talk.focus == Focus::Rest {
                self.put_aside();
                self.state.talk.focus = Focus::Steps;
            }
            self.answer_text(text.reveal());
        }
    }
}

/// A number that somebody asks after, and its code where it was said too.
struct Enquiry {
    number: ReferenceNumber,
    code: Option<String>,
}

impl Enquiry {
    /// Reads the answer to the question for a number: `2026 000 123 8`, `2026年第000123-8号`,
    /// `2026-123-8`, with `1234 5678` behind it. Words between the digits do not matter.
    fn read(text: &str) -> Result<Self, ReferenceFault> {
        let digits = digits_of(text);
        match digits.len() {
            NUMBER_DIGITS => Self::of(&digits, None),
            BOTH_DIGITS => {
                let (number, code) = digits.split_at(NUMBER_DIGITS);
                Self::of(number, Some(code.to_owned()))
            }
            _ => match padded(text) {
                Some(digits) => Self::of(&digits, None),
                None => Err(ReferenceFault::Length),
            },
        }
    }

    fn of(digits: &str, code: Option<String>) -> Result<Self, ReferenceFault> {
        ReferenceNumber::parse(digits).map(|number| Self { number, code })
    }

    /// The first right number in a free text, and the text without it. A telephone number has
    /// eleven digits too: a number begins with a year of this program.
    fn inside(text: &str) -> Option<(Self, String)> {
        let folded = fold_digits(text);
        let run = |c: char| c.is_ascii_digit() || is_gap(c);
        let mut at = 0;
        while let Some(from) = folded[at..].find(|c: char| c.is_ascii_digit()) {
            let from = at + from;
            let end = folded[from..]
                .find(|c| !run(c))
                .map_or(folded.len(), |to| from + to);
            let read = Self::read(&folded[from..end]);
            if let Ok(found) = read.as_ref()
                && YEARS.contains(&found.number.year())
            {
                let rest = format!("{} {}", &folded[..from], &folded[end..]);
                return read.ok().map(|found| (found, rest.trim().to_owned()));
            }
            at = end;
        }
        None
    }
}

/// The years that numbers of this program can have.
const YEARS: std::ops::Range<u16> = 2020..2100;

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '.' | ',' | '，' | '、')
}

fn digits_of(text: &str) -> String {
    let folded = fold_digits(text);
    folded.chars().filter(char::is_ascii_digit).collect()
}

/// Year, running number without its zeros, check digit: `2026-123-8`.
fn padded(text: &str) -> Option<String> {
    let folded = fold_digits(text);
    let mut groups = folded
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty());
    let (year, sequence, check) = (groups.next()?, groups.next()?, groups.next()?);
    let fits = year.len() == 4 && sequence.len() <= 6 && check.len() == 1;
    (fits && groups.next().is_none()).then(|| format!("{year}{sequence:0>6}{check}"))
}
