//! A message as narrowed characters that know their byte, and its runs of digits.

use std::ops::Range;

use crate::domain::script::{is_invisible, narrow};

/// A message, character by character, in the usual width; invisible characters left out.
pub(crate) struct Text {
    chars: Vec<(usize, char)>,
    bytes: usize,
    /// The runs of digits, in order.
    pub(crate) runs: Vec<Run>,
}

/// Digits without anything between them.
pub(crate) struct Run {
    /// The characters, by index.
    pub(crate) at: Range<usize>,
    /// The digits.
    pub(crate) digits: String,
}

impl Text {
    /// The text, if it has a digit or an `@` at all; most messages have none.
    pub(crate) fn with_codes(message: &str) -> Option<Self> {
        let code = |c: char| matches!(narrow(c), '0'..='9' | '@');
        if !message.chars().any(code) {
            return None;
        }
        let visible = message.char_indices().filter(|(_, c)| !is_invisible(*c));
        let chars: Vec<(usize, char)> = visible.map(|(at, c)| (at, narrow(c))).collect();
        let runs = runs(&chars);
        Some(Self {
            chars,
            bytes: message.len(),
            runs,
        })
    }

    /// The character at an index.
    pub(crate) fn char(&self, index: usize) -> Option<char> {
        self.chars.get(index).map(|(_, c)| *c)
    }

    /// The character before an index.
    pub(crate) fn before(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|index| self.char(index))
    }

    /// How many characters there are.
    pub(crate) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The narrowed characters of a range of indexes.
    pub(crate) fn slice(&self, range: Range<usize>) -> String {
        let chars = self.chars.get(range).unwrap_or_default();
        chars.iter().map(|(_, c)| *c).collect()
    }

    /// The bytes of the message that a range of indexes came from.
    pub(crate) fn span(&self, range: &Range<usize>) -> Range<usize> {
        self.byte(range.start)..self.byte(range.end)
    }

    /// The first index from `from` on whose character fails the test.
    pub(crate) fn skip_while(&self, from: usize, test: impl Fn(char) -> bool) -> usize {
        let mut at = from;
        while self.char(at).is_some_and(&test) {
            at += 1;
        }
        at
    }

    fn byte(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.bytes, |(at, _)| *at)
    }
}

fn runs(chars: &[(usize, char)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, (_, c)) in chars.iter().enumerate() {
        if !c.is_ascii_digit() {
            continue;
        }
        match runs.last_mut().filter(|run| run.at.end == index) {
            Some(run) => {
                run.at.end = index + 1;
                run.digits.push(*c);
            }
            None => runs.push(Run {
                at: index..index + 1,
                digits: String::from(*c),
            }),
        }
    }
    runs
}
