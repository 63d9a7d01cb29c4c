//! Messages to hear: a tree of paragraphs, sentences, pauses and runs of one language, and
//! plain speakable text made from it. Everything is in words before any engine sees it: engines
//! read digits, dates and signs each in their own wrong way. Writers for SSML read the same tree.
//!
//! A message's `.spoken` attribute is the source where it exists, else its value. The traditional
//! script is heard by way of the Cyrillic text of the same message: no engine can speak it.

mod address;
mod build;
mod chinese;
mod english;
mod fold;
mod mongolian;
mod numbers;
mod reading;
mod say;
mod scan;
mod shape;
mod signs;
mod template;
pub mod tree;
pub mod words;
mod write;

use std::borrow::Cow;

use crate::domain::message::{Arg, Locale, Message};
use crate::l10n::catalogue::{Catalogue, Value};
use crate::render::plain;
use crate::render::resolve::{self, Form, Rendered, WordsMissing};
use crate::render::speech::tree::SpeechTree;
use crate::render::speech::words::SpeechWords;

/// The tables of number words of every locale that can be spoken.
#[derive(Clone, Debug)]
pub struct Voices {
    all: [SpeechWords; 3],
}

impl Voices {
    /// Reads the tables once.
    #[must_use]
    pub fn from_catalogue(words: &Catalogue) -> Self {
        let spoken = [Locale::Chinese, Locale::MongolianCyrillic, Locale::English];
        Self {
            all: spoken.map(|locale| SpeechWords::from_catalogue(words, locale)),
        }
    }

    /// The tables of this locale; of Mongolian in Cyrillic for the traditional script.
    #[must_use]
    pub fn of(&self, locale: Locale) -> &SpeechWords {
        match locale {
            Locale::Chinese => &self.all[0],
            Locale::MongolianCyrillic | Locale::MongolianTraditional => &self.all[1],
            Locale::English => &self.all[2],
        }
    }
}

/// The message as a tree, with what was missing.
#[must_use]
pub fn tree(
    words: &Catalogue,
    voices: &Voices,
    locale: Locale,
    message: &Message,
) -> (SpeechTree, Vec<WordsMissing>) {
    let source = resolve::message(words, &Spoken { words, voices }, heard_in(locale), message);
    (read(voices, source.locale, &source.text), source.faults)
}

/// The message as plain speakable text.
#[must_use]
pub fn text(words: &Catalogue, voices: &Voices, locale: Locale, message: &Message) -> Rendered {
    let source = resolve::message(words, &Spoken { words, voices }, heard_in(locale), message);
    spoken(voices, source)
}

/// One attribute of the message, such as `label`, as plain speakable text.
#[must_use]
pub fn text_attribute(
    words: &Catalogue,
    voices: &Voices,
    locale: Locale,
    (message, attribute): (&Message, &str),
) -> Rendered {
    let form = Spoken { words, voices };
    let source = resolve::attribute(words, &form, heard_in(locale), (message, attribute));
    spoken(voices, source)
}

/// Any text of this language as a tree: every digit and sign put into words.
#[must_use]
pub fn read(voices: &Voices, locale: Locale, text: &str) -> SpeechTree {
    scan::scan(voices, locale, &fold::fold(text))
}

fn spoken(voices: &Voices, source: Rendered) -> Rendered {
    Rendered {
        text: read(voices, source.locale, &source.text).speakable(),
        ..source
    }
}

fn heard_in(locale: Locale) -> Locale {
    match locale {
        Locale::MongolianTraditional => Locale::MongolianCyrillic,
        other => other,
    }
}

struct Spoken<'w> {
    words: &'w Catalogue,
    voices: &'w Voices,
}

impl Form for Spoken<'_> {
    fn attributes(&self) -> &'static [Option<&'static str>] {
        &[Some("spoken"), None]
    }

    fn value(&self, locale: Locale, arg: &Arg, faults: &mut Vec<WordsMissing>) -> Value {
        let voice = self.voices.of(locale);
        Value::Text(match arg {
            // Small numbers select the plural and are put into words with what follows them.
            Arg::Number(n) if n.unsigned_abs() < 10_000 => return Value::Number(*n),
            Arg::Number(n) => format!("{}{n}", fold::COUNT),
            Arg::Text(text) => unmarked(text),
            Arg::Personal(text) => unmarked(text.reveal()),
            Arg::Digits(digits) => voice.digit_groups(digits),
            Arg::Phone(number) => voice.phone(number),
            Arg::Date(day) => voice.date(*day),
            Arg::Moment(at) => voice.moment(*at),
            Arg::Message(inner) => resolve::nested(self.words, self, locale, (inner, faults)),
            Arg::List(items) => {
                let each = items.iter();
                let each =
                    each.map(|item| resolve::nested(self.words, self, locale, (item, faults)));
                let each: Vec<_> = each.collect();
                each.join(&plain::format(self.words, locale, "list-separator", &[]))
            }
        })
    }
}

/// What a person typed, without the mark of our own that calls a number a count.
fn unmarked(text: &str) -> String {
    let cleaned = if text.contains(fold::COUNT) {
        Cow::Owned(text.replace(fold::COUNT, " "))
    } else {
        Cow::Borrowed(text)
    };
    cleaned.into_owned()
}
