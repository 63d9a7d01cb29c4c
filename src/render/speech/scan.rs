//! Reads a text once from left to right and builds the tree: letters stay, digits and addresses
//! become words, signs become pauses or nothing.

mod figures;

use unicode_normalization::char::is_combining_mark;

use crate::domain::message::Locale;
use crate::render::speech::Voices;
use crate::render::speech::address::{self, Address};
use crate::render::speech::build::{Builder, is_han, language_of};
use crate::render::speech::fold::COUNT;
use crate::render::speech::signs::{self, Sound, is_inside_mongolian, is_letter, is_mongolian};
use crate::render::speech::tree::{Pause, SpeechTree, Stop};
use crate::render::speech::words::SpeechWords;

/// A longer thing between angle brackets is no tag.
const LONGEST_TAG: usize = 200;

/// So many characters a place in an order may have between its brackets, one of them included.
const LONGEST_ORDINAL: usize = 6;

/// The text as a tree; digits are plain ones already.
pub(super) fn scan(voices: &Voices, locale: Locale, text: &str) -> SpeechTree {
    let words = voices.of(locale);
    let mut scanner = Scanner {
        voices,
        words,
        text,
        at: 0,
        out: Builder::new(words.locale),
    };
    while let Some(c) = scanner.text[scanner.at..].chars().next() {
        scanner.at += scanner.step(c);
    }
    scanner.out.finish()
}

struct Scanner<'t> {
    voices: &'t Voices,
    words: &'t SpeechWords,
    text: &'t str,
    at: usize,
    out: Builder,
}

impl<'t> Scanner<'t> {
    /// Says what stands here and tells how many bytes it took.
    fn step(&mut self, c: char) -> usize {
        if c.is_ascii_alphanumeric()
            && !self.before().is_some_and(|b| b.is_ascii_alphanumeric())
            && let Some(len) = self.address()
        {
            return len;
        }
        match c {
            '0'..='9' => self.number(false, 0),
            COUNT if self.digit_after(c) => self.number(true, c.len_utf8()),
            '-' | '–' | '—' | '~' if self.digit_after(c) && self.ends_quantity() => {
                self.until(c)
            }
            '-' | '−' if self.digit_after(c) && self.is_sign() => self.negative(c),
            COUNT if self.rest_after(c).starts_with('-') => self.negative(c),
            '¥' | '￥' if self.digit_after(c) => self.money(c),
            '+' if self.digit_after(c) => self.plus(),
            '<' => self.tag(),
            '(' | '（' | ')' | '）' if self.in_ordinal(c) => c.len_utf8(),
            '.' => self.point(),
            '/' => self.slash(),
            '-' | '\u{2010}' | '\u{2011}' => self.hyphen(c),
            _ if is_letter(c) => self.letter(c),
            _ => self.sign(c),
        }
    }

    /// A letter, and all that follow it in its script.
    fn letter(&mut self, c: char) -> usize {
        self.out.letter(c);
        let script = language_of(c);
        let rest = self.rest_after(c);
        let same = |c: char| !c.is_ascii() && language_of(c) == script;
        let end = match script {
            Some(Some(_)) if !c.is_ascii() => rest.find(|c| !same(c)).unwrap_or(rest.len()),
            _ => 0,
        };
        self.out.more_letters(&rest[..end]);
        c.len_utf8() + end
    }

    fn address(&mut self) -> Option<usize> {
        let (found, len) = address::find(&self.text[self.at..])?;
        match found {
            Address::Link => self.out.words(&self.words.signs.link),
            Address::Mail(mail) => {
                let said = address::spell(self.words, mail);
                self.out.space();
                said.chars().for_each(|c| match c {
                    ' ' => self.out.space(),
                    _ => self.out.letter(c),
                });
            }
        }
        self.out.space();
        Some(len)
    }

    /// A tag of markup is dropped whole.
    fn tag(&mut self) -> usize {
        let rest = self.rest_after('<');
        let opens = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let mut near = rest.char_indices().take(LONGEST_TAG);
        match near.find(|(_, c)| matches!(c, '>' | '\n')) {
            Some((end, '>')) if opens => {
                self.out.space();
                end + 2
            }
            _ => self.sign('<'),
        }
    }

    /// A full point ends a sentence; inside a name or an abbreviation it is nothing.
    fn point(&mut self) -> usize {
        let next = self.rest_after('.').chars().next();
        let numbered = self.before().is_some_and(|b| b.is_ascii_digit());
        match next {
            Some('.') => self.out.pause(Pause::Comma),
            Some(next) if next.is_alphanumeric() && !is_han(next) && !numbered => self.out.space(),
            _ => self.out.stop(Stop::Full),
        }
        1
    }

    /// `/status` is a word; between two words a slash is a pause.
    fn slash(&mut self) -> usize {
        let next = self.rest_after('/').chars().next();
        let before = self.before().is_some_and(char::is_alphanumeric);
        if before && next.is_some_and(char::is_alphanumeric) {
            self.out.pause(Pause::Comma);
        } else {
            self.out.space();
        }
        1
    }

    /// A hyphen stays inside a word; between spaces or numbers it is a pause.
    fn hyphen(&mut self, c: char) -> usize {
        let next = self.rest_after(c).chars().next();
        let inside = |side: Option<char>| side.is_some_and(|c| is_letter(c) && !is_han(c));
        if inside(self.out.last()) && inside(self.before()) && inside(next) {
            self.out.letter('-');
        } else if [self.before(), next]
            .iter()
            .flatten()
            .any(|c| is_letter(*c))
        {
            self.out.space();
        } else {
            self.out.pause(Pause::Comma);
        }
        c.len_utf8()
    }

    fn sign(&mut self, c: char) -> usize {
        let next = self.rest_after(c).chars().next();
        let last = self.out.last();
        let joins = next.is_some_and(is_mongolian) || matches!(c, '\u{180B}'..='\u{180F}');
        let in_mongolian = last.is_some_and(|l| is_mongolian(l) || is_inside_mongolian(l));
        let beside = |side: Option<char>| side.is_some_and(|c| is_letter(c) && !is_han(c));
        let in_word = last.is_some() && beside(self.before()) && beside(next);
        let sound = signs::sound(self.words, c);
        match sound {
            _ if is_inside_mongolian(c) && in_mongolian && joins => self.out.letter(c),
            Sound::Nothing if in_word && matches!(c, '\'' | '’') => self.out.letter('\''),
            Sound::Space if is_combining_mark(c) => {
                if last.is_some() {
                    self.out.letter(c);
                }
            }
            Sound::Pause(pause) => self.out.pause(pause),
            Sound::Stop(stop) => self.out.stop(stop),
            Sound::Word(word) => {
                self.out.words(word);
            }
            Sound::Line => self.out.paragraph(),
            Sound::Space => self.out.space(),
            Sound::Nothing => {}
        }
        c.len_utf8()
    }

    /// `第（一）项`: the brackets around a place in an order are not heard.
    fn in_ordinal(&self, c: char) -> bool {
        let before = &self.text[..self.at];
        let opens = match c {
            '(' | '（' => self.at,
            _ => {
                let mut near = before.char_indices().rev().take(LONGEST_ORDINAL);
                let found = near.find(|(_, c)| matches!(c, '(' | '（'));
                found.map_or(0, |(at, _)| at)
            }
        };
        let marks = &self.voices.of(Locale::Chinese).around.ordinals;
        marks
            .iter()
            .any(|mark| before[..opens].ends_with(mark.as_str()))
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    fn rest_after(&self, c: char) -> &'t str {
        &self.text[self.at + c.len_utf8()..]
    }

    fn digit_after(&self, c: char) -> bool {
        self.rest_after(c).starts_with(|d: char| d.is_ascii_digit())
    }
}
