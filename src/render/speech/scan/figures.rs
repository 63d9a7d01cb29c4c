//! Figures in a text: counts, negative ones, amounts of money, ranges, telephone numbers with a plus.
//! What a string of digits is, is recognised in `shape`; here is what stands around it.

use crate::domain::message::Locale;
use crate::render::speech::build::{is_han, language_of};
use crate::render::speech::fold::COUNT;
use crate::render::speech::numbers::{self, Place};
use crate::render::speech::scan::Scanner;
use crate::render::speech::words::SpeechWords;

/// So far the language beside a number is looked for, in bytes.
const LONGEST_NUMBER: usize = 24;

impl<'t> Scanner<'t> {
    pub(super) fn number(&mut self, count: bool, skip: usize) -> usize {
        let place = Place {
            before: &self.text[..self.at],
            text: &self.text[self.at + skip..],
            count,
        };
        let (said, len) = numbers::read(self.voice_of(place), place);
        self.out.words(&said);
        skip + len
    }

    /// The language of the words beside a number: a person's own text may be in another language
    /// than the sentence around it.
    fn voice_of(&self, place: Place<'_>) -> &'t SpeechWords {
        let of = |c: Option<char>| match c.and_then(language_of) {
            Some(Some(found)) if found != Locale::English => Some(found),
            _ => None,
        };
        let is_number = |b: &u8| b.is_ascii_digit() || b.is_ascii_punctuation();
        let number = place.text.bytes().take(LONGEST_NUMBER);
        let number = number.take_while(is_number).count();
        let (before, after) = (place.before, &place.text[number..]);
        // Chinese touches its numbers; Mongolian stands a space away.
        let touching = of(before.chars().next_back()).or_else(|| of(after.chars().next()));
        let found = touching.or_else(|| {
            let near = of(before.trim_end_matches(' ').chars().next_back());
            let near = near.or_else(|| of(after.trim_start_matches(' ').chars().next()));
            near.filter(|found| *found != Locale::Chinese)
        });
        found.map_or(self.words, |found| self.voices.of(found))
    }

    pub(super) fn negative(&mut self, c: char) -> usize {
        let marked = c == COUNT;
        let skip = if marked {
            c.len_utf8() + 1
        } else {
            c.len_utf8()
        };
        let place = Place {
            before: &self.text[..self.at],
            text: &self.text[self.at + skip..],
            count: marked,
        };
        if !place.text.starts_with(|c: char| c.is_ascii_digit()) {
            return skip;
        }
        let (said, len) = numbers::read(self.words, place);
        self.out.words(&self.words.minus.fill(&[&said]));
        skip + len
    }

    /// The sign between two quantities with their units: `3月5日-3月10日`.
    pub(super) fn until(&mut self, c: char) -> usize {
        let chinese = self.voices.of(Locale::Chinese);
        self.out.words(&chinese.range.fill(&[]));
        c.len_utf8()
    }

    /// Digits and a Chinese unit of at most three characters stand before.
    pub(super) fn ends_quantity(&self) -> bool {
        let before = &self.text[..self.at];
        let number = before.trim_end_matches(is_han);
        let unit = before[number.len()..].chars().count();
        (1..=3).contains(&unit) && number.ends_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn money(&mut self, c: char) -> usize {
        let (said, len) = numbers::money(self.words, self.rest_after(c));
        self.out.words(&said);
        c.len_utf8() + len
    }

    /// `+976 9911 2233`: a telephone number; else the sign has a name.
    pub(super) fn plus(&mut self) -> usize {
        let rest = self.rest_after('+');
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ' ' || c == '-'));
        let number = rest[..end.unwrap_or(rest.len())].trim_end_matches([' ', '-']);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        self.out.words(&self.words.signs.plus);
        if !(8..=15).contains(&digits) {
            return 1;
        }
        self.out.words(&self.words.phone(number));
        1 + number.len()
    }

    /// A minus, not a hyphen: nothing that could be joined stands before it.
    pub(super) fn is_sign(&self) -> bool {
        !self
            .before()
            .is_some_and(|b| b.is_alphanumeric() && !is_han(b))
    }
}
