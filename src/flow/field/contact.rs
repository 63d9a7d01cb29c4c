//! Ways to reach a person as the answer to the question for them: the kind is recognised in free
//! words ("my phone is 138 1234 5678"), and a refusal names what is wrong with the number given.

use crate::domain::answer::AnswerValue;
use crate::domain::contact::{Address, AddressFault, Contact, EmailFault, PhoneFault};
use crate::domain::message::Message;
use crate::domain::script::{fold, is_invisible, narrow, numeral::han_digit};
use crate::flow::extract::{Value, scan};
use crate::flow::field::FieldContext;
use crate::flow::field::name::count;
use crate::flow::lexicon::{Lexicon, Set};

/// The most characters of another way in words.
const MAX_OTHER: usize = 300;

/// Fewer digits than these are no attempt at a telephone number.
const FEWEST_DIGITS: usize = 3;

pub(crate) fn parse(raw: &str, context: &FieldContext<'_>) -> Result<AnswerValue, Message> {
    let spoken = spoken_digits(raw);
    let text = spoken.as_deref().unwrap_or(raw);
    let folded = fold(text);
    if !folded.chars().any(char::is_alphanumeric) {
        return Err(Message::new("error-contact-empty"));
    }
    if context.lexicon.is_here(&folded) {
        return here(context);
    }
    let found: Vec<Contact> = scan(text)
        .into_iter()
        .filter_map(|item| match item.value {
            Value::Contact(contact) => Some(contact),
            _ => None,
        })
        .collect();
    if !found.is_empty() {
        return Ok(AnswerValue::Contacts(found));
    }
    let other = in_words(text, &folded, context.lexicon)?;
    Ok(AnswerValue::Contacts(vec![other]))
}

pub(crate) fn parse_address(raw: &str, lexicon: &Lexicon) -> Result<AnswerValue, Message> {
    address(raw, lexicon).map(AnswerValue::Address)
}

fn here(context: &FieldContext<'_>) -> Result<AnswerValue, Message> {
    if context.here {
        Ok(AnswerValue::Contacts(vec![Contact::Here]))
    } else {
        Err(Message::new("error-contact-here"))
    }
}

/// No certain number or mail address: a postal address, another way, or a slip.
fn in_words(text: &str, folded: &str, lexicon: &Lexicon) -> Result<Contact, Message> {
    if text.contains(['@', '＠']) {
        return Contact::email(email_part(text)).map_err(email_refusal);
    }
    let sets = lexicon.sets(folded);
    let fits = text.chars().count() <= MAX_OTHER;
    if sets.has(Set::ContactOther) && fits && has_handle(folded) {
        return Ok(Contact::Other(text.trim().to_owned()));
    }
    if sets.has(Set::Address) && folded.chars().count() >= 6 {
        return address(text, lexicon).map(Contact::Post);
    }
    let digits = text.chars().filter(|c| narrow(*c).is_ascii_digit()).count();
    if digits < FEWEST_DIGITS {
        return Err(Message::new("error-contact-unknown"));
    }
    Contact::phone(number_part(text).trim()).map_err(phone_refusal)
}

/// A way in words needs more than the name of the service.
fn has_handle(folded: &str) -> bool {
    folded.chars().filter(|c| c.is_alphanumeric()).count() >= 5
}

/// The word around the `@`, so that the words before it do not hide the slip.
fn email_part(text: &str) -> &str {
    let word = text.split_whitespace().find(|w| w.contains(['@', '＠']));
    let is_lead = |c: char| !c.is_ascii_graphic() && c != '＠';
    let word = word.unwrap_or(text);
    let start = word.rfind(is_lead).filter(|at| {
        let at_sign = word.find(['@', '＠']).unwrap_or(0);
        *at < at_sign
    });
    let start = start.map_or(0, |at| {
        at + word[at..].chars().next().map_or(0, char::len_utf8)
    });
    &word[start..]
}

/// From the first digit (or its `+`) to the last, so that words around the number do not count as
/// letters in it.
fn number_part(text: &str) -> &str {
    let digit = |c: char| narrow(c).is_ascii_digit();
    let start = text
        .find(|c| digit(c) || c == '+' || c == '＋')
        .unwrap_or(0);
    let tail = text.char_indices().rev().find(|(_, c)| digit(*c));
    let end = tail.map_or(text.len(), |(at, c)| at + c.len_utf8());
    // A letter glued to the last digit is a slip in the number, not a word.
    let glued = text[end..].find(|c: char| !narrow(c).is_ascii_alphabetic());
    let end = glued.map_or(text.len(), |more| end + more);
    text.get(start..end).unwrap_or(text)
}

/// A number dictated in Han numerals (幺三八 …), as digits; `None` for anything else.
fn spoken_digits(raw: &str) -> Option<String> {
    let visible = raw.chars().filter(|c| !is_invisible(*c));
    let mut digits = String::new();
    for c in visible.map(narrow) {
        match han_digit(c).and_then(|d| char::from_digit(d, 10)) {
            Some(digit) => digits.push(digit),
            None if c.is_alphanumeric() => return None,
            None => {}
        }
    }
    (digits.len() >= 7).then_some(digits)
}

fn address(text: &str, lexicon: &Lexicon) -> Result<Address, Message> {
    let address = Address::parse(text).map_err(|fault| match fault {
        AddressFault::Empty => Message::new("error-address-empty"),
        AddressFault::Length { found } => count("error-address-length", found),
    })?;
    let says_postcode = lexicon.contains(Set::Postcode, text);
    if says_postcode && address.postcode().is_none() {
        return Err(Message::new("error-postcode"));
    }
    Ok(address)
}

fn phone_refusal(fault: PhoneFault) -> Message {
    match fault {
        PhoneFault::Letters => Message::new("error-phone-letters"),
        PhoneFault::Length { found } => count("error-phone-length", found),
        PhoneFault::Start => Message::new("error-phone-start"),
        PhoneFault::AreaCode => Message::new("error-phone-area"),
        PhoneFault::Landline { found } => count("error-phone-landline", found),
        PhoneFault::Foreign { found } => count("error-phone-foreign", found),
    }
}

fn email_refusal(fault: EmailFault) -> Message {
    Message::new(match fault {
        EmailFault::At => "error-email-at",
        EmailFault::Local => "error-email-local",
        EmailFault::Domain => "error-email-domain",
        EmailFault::Space => "error-email-space",
    })
}
