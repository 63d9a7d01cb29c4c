//! A proof of identity as the answer to the question for it.

use jiff::civil::Date;

use crate::domain::answer::AnswerValue;
use crate::domain::identity::{Identity, IdentityFault};
use crate::domain::message::Message;
use crate::domain::script::{is_invisible, narrow};
use crate::flow::field::name::count;

pub(crate) fn parse(raw: &str, today: Date) -> Result<AnswerValue, Message> {
    let identity = Identity::parse(number_part(raw), today).map_err(refusal)?;
    if !matches!(&identity, Identity::Other(_)) {
        return Ok(AnswerValue::Identity(identity));
    }
    // What kind of document it is stands in the words before the number: keep them.
    let identity = Identity::parse(raw, today).map_err(refusal)?;
    // A document without any number proves nothing: "I have none" is no document.
    if !raw.chars().map(narrow).any(|c| c.is_ascii_digit()) {
        return Err(Message::new("error-id-empty"));
    }
    Ok(AnswerValue::Identity(identity))
}

/// The number without words before it ("my number is …"): from its first to its last digit or
/// letter, where it has at least twelve digits; else the whole answer.
fn number_part(raw: &str) -> &str {
    let code = |c: char| narrow(c).is_ascii_alphanumeric();
    let filler = |c: char| matches!(narrow(c), ' ' | '-') || is_invisible(c);
    let runs = raw.split(|c: char| !code(c) && !filler(c));
    let digits = |run: &str| run.chars().filter(|c| narrow(*c).is_ascii_digit()).count();
    let number = runs.map(str::trim).find(|run| digits(run) >= 9);
    number.map_or(raw, |run| without_words(run)).trim()
}

/// A run of letters and digits from its first word with a digit on.
fn without_words(run: &str) -> &str {
    let digit = |c: char| narrow(c).is_ascii_digit();
    let Some(first) = run.find(digit) else {
        return run;
    };
    let start = run[..first].rfind([' ', '-']).map_or(0, |at| at + 1);
    &run[start..]
}

fn refusal(fault: IdentityFault) -> Message {
    match fault {
        IdentityFault::Empty => Message::new("error-id-empty"),
        IdentityFault::Length { found } => count("error-id-length", found),
        IdentityFault::Letters => Message::new("error-id-letters"),
        IdentityFault::Check => Message::new("error-id-check"),
        IdentityFault::Date => Message::new("error-id-date"),
        IdentityFault::Future => Message::new("error-id-future"),
        IdentityFault::CreditCheck => Message::new("error-uscc-check"),
        IdentityFault::CreditLetters => Message::new("error-uscc-letters"),
        IdentityFault::TooLong => Message::new("error-id-too-long"),
    }
}
