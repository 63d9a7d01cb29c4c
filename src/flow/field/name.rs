//! A name as the answer to the question for it: alone, or behind a marker.

use crate::domain::answer::AnswerValue;
use crate::domain::message::Message;
use crate::domain::name::{MAX_CHARS, Name, NameFault};
use crate::flow::extract::marked_name::without_marker;
use crate::flow::extract::{Value, marked_name};
use crate::flow::lexicon::Lexicon;

/// Longer answers are not searched for a marker.
const LONGEST_SENTENCE: usize = 1_000;

pub(crate) fn parse(raw: &str, lexicon: &Lexicon) -> Result<AnswerValue, Message> {
    let mut text = raw;
    if raw.len() <= LONGEST_SENTENCE {
        if let Some(Value::Name(name)) = marked_name(raw, lexicon).map(|item| item.value) {
            return Ok(AnswerValue::Name(name));
        }
        text = without_marker(raw, lexicon);
    }
    Name::parse(text).map(AnswerValue::Name).map_err(refusal)
}

fn refusal(fault: NameFault) -> Message {
    match fault {
        NameFault::Empty => Message::new("error-name-empty"),
        NameFault::Digits => Message::new("error-name-digits"),
        NameFault::Control => Message::new("error-name-control"),
        NameFault::Length { found } => count("error-name-length", found)
            .number("limit", i64::try_from(MAX_CHARS).unwrap_or(i64::MAX)),
    }
}

/// A message that says how many there were.
pub(crate) fn count(id: &str, found: usize) -> Message {
    Message::new(id).number("found", i64::try_from(found).unwrap_or(i64::MAX))
}
