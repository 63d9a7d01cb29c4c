//! What a verb hands back: one JSON object and the same in words. Printing happens once, in
//! [`crate::cli`].

use crate::domain::message::Message;

/// The result of a verb.
#[derive(Clone, Debug)]
pub struct Output {
    /// For `--json`: an object whose `schema` is `iltod.<verb>/1`.
    pub json: serde_json::Value,
    /// For people: one message a line.
    pub lines: Vec<Message>,
    /// The exit code: 0, or that of a report which found faults.
    pub exit: u8,
    /// The bytes of a file, beside what is printed.
    pub file: Option<OutFile>,
}

/// A file for whoever called the verb.
#[derive(Clone, Debug)]
pub struct OutFile {
    /// Where to; none: standard output, in the place of words.
    pub to: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Output {
    /// A result that is as it should be.
    #[must_use]
    pub fn new(json: serde_json::Value, lines: Vec<Message>) -> Self {
        Self {
            json,
            lines,
            exit: 0,
            file: None,
        }
    }
}
