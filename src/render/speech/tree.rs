//! What is said, as a tree: the model that every writer reads, for plain text now and for the
//! dialects of speech engines. It holds words only: no digits, no markup.

use crate::domain::message::Locale;

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeechTree {
    /// The language of the message: its punctuation, and the voice for what has no other.
    pub locale: Locale,
    /// The paragraphs, none of them empty.
    pub paragraphs: Vec<Paragraph>,
}

/// Sentences that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The sentences, none of them empty.
    pub sentences: Vec<Sentence>,
}

/// One sentence: it neither begins nor ends with a pause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Runs of words and the pauses between them.
    pub parts: Vec<Part>,
    /// How it ends.
    pub stop: Stop,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words of one language.
    Run(Run),
    /// A short silence.
    Pause(Pause),
}

/// Words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The language, by the script; `None` for a script that iltod does not know.
    pub language: Option<Locale>,
    /// The words.
    pub text: String,
}

/// A pause inside a sentence, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pause {
    /// Between the items of a list.
    List,
    /// Between clauses, and between groups of digits.
    Comma,
    /// Between clauses that could stand alone.
    Semicolon,
    /// Before what was announced.
    Colon,
}

/// The end of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stop {
    /// None was written: a label, a heading.
    #[default]
    Open,
    /// A statement.
    Full,
    /// A question.
    Question,
    /// A call.
    Exclamation,
}
