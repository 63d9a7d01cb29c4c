//! A turn on the terminal: text to read, text to hear, or one JSON object a line (interfaces.md).

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::service::{
    intake::{Shown, ShownCase},
    present::ShownMessage,
};

/// What a turn looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// To read; with colour as decoration where a terminal shows it.
    Text {
        /// Whether to decorate.
        colour: bool,
    },
    /// To hear.
    Spoken,
    /// One object a line.
    Json,
}

#[derive(Serialize)]
struct TurnJson<'a> {
    schema: &'static str,
    turn: u64,
    draft: Option<&'a str>,
    kind: Option<&'a str>,
    step: Option<&'a str>,
    moves: &'a [&'static str],
    messages: &'a [ShownMessage],
    understood: Map<String, Value>,
    rejected: Option<&'a str>,
    case: Option<&'a ShownCase>,
    cases: &'a [ShownCase],
}

impl Form {
    /// Whether the spoken form of messages is needed.
    #[must_use]
    pub fn wants_spoken(self) -> bool {
        matches!(self, Self::Spoken | Self::Json)
    }

    /// A whole turn. Text: `--` between two messages, an empty line at the end.
    #[must_use]
    pub fn turn(self, n: u64, shown: &Shown) -> String {
        if self == Self::Json {
            return json(n, shown);
        }
        self.messages(&shown.messages)
    }

    /// Messages as one turn of text.
    #[must_use]
    pub fn messages(self, messages: &[ShownMessage]) -> String {
        let mut text = String::new();
        for (at, message) in messages.iter().enumerate() {
            if at > 0 {
                text.push_str("--\n");
            }
            let words = if self == Self::Spoken {
                &message.spoken
            } else {
                &message.text
            };
            self.lines(&mut text, words, at + 1 == messages.len());
        }
        text.push('\n');
        text
    }

    /// The words without empty lines; the question, which comes last, in bold where that is shown.
    fn lines(self, text: &mut String, words: &str, last: bool) {
        let bold = last && self == Self::Text { colour: true };
        let mut first = true;
        for line in words.lines().filter(|line| !line.trim().is_empty()) {
            // Writing to a String cannot fail.
            let _ = if bold && first {
                writeln!(text, "\u{1b}[1m{line}\u{1b}[0m")
            } else {
                writeln!(text, "{line}")
            };
            first = false;
        }
    }
}

fn json(n: u64, shown: &Shown) -> String {
    let understood = shown.understood.iter();
    let turn = TurnJson {
        schema: "iltod.turn/1",
        turn: n,
        draft: shown.draft.as_deref(),
        kind: shown.kind,
        step: shown.step.as_deref(),
        moves: &shown.moves,
        messages: &shown.messages,
        understood: understood
            .map(|(field, value)| (field.clone(), Value::String(value.clone())))
            .collect(),
        rejected: shown.rejected.as_deref(),
        case: shown.case.as_ref(),
        cases: &shown.cases,
    };
    let mut line = serde_json::to_string(&turn).unwrap_or_default();
    line.push('\n');
    line
}
