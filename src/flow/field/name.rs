//! A name as the answer to the question for it: alone, or behind a marker.

use crate::domain::answer::AnswerValue;
use crate::domain::message::Message;
use crate::domain::name::{MAX_CHARS, Name, NameFault};
use crate::flow::extract::marked_name::without_marker;
use crate::flow::extract::{Value, marked_name, scan};
use crate::flow::lexicon::Lexicon;

/// Longer answers are not searched for a marker.
const LONGEST_SENTENCE: usize = 1_000;

pub(crate) fn parse(raw: &str, lexicon: &Lexicon) -> Result<AnswerValue, Message> {
    if raw.len() > LONGEST_SENTENCE {
        return Name::parse(raw).map(AnswerValue::Name).map_err(refusal);
    }
    if let Some(Value::Name(name)) = marked_name(raw, lexicon).map(|item| item.value) {
        return Ok(AnswerValue::Name(name));
    }
    let text = without_numbers(without_marker(raw, lexicon));
    let name = Name::parse(text).or_else(|_| Name::parse(raw));
    name.map(AnswerValue::Name).map_err(refusal)
}

/// A name given together with a telephone, mail or identity number, without that.
fn without_numbers(text: &str) -> &str {
    let items = scan(text).into_iter();
    let mut cut = items.filter(|i| matches!(i.value, Value::Contact(_) | Value::Identity(_)));
    let Some(first) = cut.next() else {
        return text;
    };
    let before = text[..first.span.start].trim_end_matches(is_between);
    let behind = text[first.span.end..].trim_start_matches(is_between);
    // Only a name that stands wholly on one side: what is on both sides is a sentence.
    match (before.is_empty(), behind.is_empty()) {
        (false, true) => before,
        (true, false) => behind,
        _ => text,
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；' | ':' | '：' | '(' | '（')
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
