//! A short message of `speech.ftl` taken apart once: its text and the places of its variables, so
//! that filling it in needs no Fluent.

use crate::domain::message::Locale;
use crate::l10n::catalogue::{Catalogue, Value};
use crate::render::plain;

/// What stands for the variables while the message is taken apart: private use, no text has it.
const HOLES: [char; 4] = ['\u{F0000}', '\u{F0001}', '\u{F0002}', '\u{F0003}'];

/// A message with places for words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Template {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Hole(usize),
}

impl Template {
    /// Takes the message apart; at most four variables.
    pub(crate) fn read(words: &Catalogue, locale: Locale, id: &str, variables: &[&str]) -> Self {
        let holes = variables.iter().zip(HOLES);
        let values: Vec<_> = holes
            .map(|(name, hole)| (*name, Value::Text(hole.into())))
            .collect();
        let text = plain::format(words, locale, id, &values);
        let mut pieces = Vec::new();
        for part in text.split_inclusive(HOLES) {
            let hole = part.chars().next_back();
            let hole = hole.and_then(|last| HOLES.iter().position(|hole| *hole == last));
            let words = part.trim_end_matches(HOLES);
            if !words.is_empty() {
                pieces.push(Piece::Text(words.to_owned()));
            }
            pieces.extend(hole.map(Piece::Hole));
        }
        Self { pieces }
    }

    /// The text with these words in the places of its variables.
    pub(crate) fn fill(&self, words: &[&str]) -> String {
        let mut out = String::new();
        for piece in &self.pieces {
            out.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Hole(n) => words.get(*n).copied().unwrap_or_default(),
            });
        }
        out
    }
}
