//! Free text, kept byte for byte, and document numbers.

use crate::domain::answer::AnswerValue;
use crate::domain::message::Message;
use crate::domain::script::guess::is_private_letter;
use crate::domain::script::narrow;

/// A text of this many characters always fits, whatever its script.
pub const MAX_TEXT_CHARS: usize = 8_000;

/// The most bytes of a text as it is stored (JSON, where a control character takes six).
pub const MAX_TEXT_BYTES: usize = MAX_TEXT_CHARS * 4;

/// The most characters of a document number with its issuer.
const MAX_NUMBER: usize = 60;

pub(crate) fn parse(raw: &str) -> Result<AnswerValue, Message> {
    // what no machine can read is kept byte for byte for an officer to read.
    let says = |c: char| c.is_alphanumeric() || is_private_letter(c);
    if !raw.chars().any(says) {
        return Err(Message::new("error-text-empty"));
    }
    if stored_bytes(raw) > MAX_TEXT_BYTES {
        return Err(too_long());
    }
    Ok(AnswerValue::text(raw))
}

pub(crate) fn parse_document_number(raw: &str) -> Result<AnswerValue, Message> {
    let visible = raw.trim().chars().filter(|c| !c.is_control()).map(narrow);
    let number: String = visible
        .map(|c| match c {
            '[' | '【' | '﹝' => '〔',
            ']' | '】' | '﹞' => '〕',
            _ => c,
        })
        .collect();
    let fits = number.chars().count() <= MAX_NUMBER;
    if fits && number.chars().any(|c| c.is_ascii_digit()) {
        Ok(AnswerValue::DocumentNumber(number))
    } else {
        Err(Message::new("error-document-number"))
    }
}

/// The refusal of a text that is too long, with the limit.
#[must_use]
pub fn too_long() -> Message {
    let limit = i64::try_from(MAX_TEXT_CHARS).unwrap_or(i64::MAX);
    Message::new("error-text-too-long").number("limit", limit)
}

/// What a text takes in JSON.
fn stored_bytes(text: &str) -> usize {
    let cost = |b: u8| match b {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 2,
        0..=0x1f => 6,
        _ => 1,
    };
    text.bytes().map(cost).sum()
}
