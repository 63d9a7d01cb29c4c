//! How a value looks: in full on the check page, masked in lists. Stars never reach speech: masked
//! numbers go through messages whose spoken form says the last digits.

use crate::domain::answer::{AnswerValue, Period};
use crate::domain::contact::Contact;
use crate::domain::identity::Identity;
use crate::domain::message::{Arg, Message, Personal};

/// In full, except an identity number.
pub(crate) fn full(value: &AnswerValue) -> Arg {
    match value {
        AnswerValue::Text(text) => Arg::Personal(text.clone()),
        AnswerValue::Name(name) => personal(name.reveal()),
        AnswerValue::Contacts(contacts) => contacts_arg(contacts, contact),
        AnswerValue::Address(address) => personal(address.reveal()),
        AnswerValue::Identity(identity) => masked_identity(identity),
        other => plain(other),
    }
}

/// Masked.
pub(crate) fn masked(value: &AnswerValue) -> Arg {
    match value {
        AnswerValue::Text(text) => {
            let chars = i64::try_from(text.reveal().chars().count()).unwrap_or(i64::MAX);
            wrap(Message::new("masked-text").number("count", chars))
        }
        AnswerValue::Name(name) => personal(name.masked()),
        AnswerValue::Contacts(contacts) => contacts_arg(contacts, masked_contact),
        AnswerValue::Address(address) => personal(address.masked()),
        AnswerValue::Identity(identity) => masked_identity(identity),
        other => plain(other),
    }
}

/// The values that are no personal data and look the same everywhere.
fn plain(value: &AnswerValue) -> Arg {
    match value {
        AnswerValue::Choice(choice) => wrap(AnswerValue::choice_label(choice)),
        AnswerValue::Period(period) => wrap(period_message(*period)),
        AnswerValue::Date(day) => Arg::Date(*day),
        AnswerValue::DocumentNumber(number) => Arg::Text(number.clone()),
        _ => wrap(Message::new("answer-skipped")),
    }
}

fn period_message(period: Period) -> Message {
    let (from, to) = (period.from(), period.to());
    let whole_years = from.day_of_year() == 1 && to == to.last_of_year();
    if !whole_years {
        return Message::new("period-days")
            .date("from", from)
            .date("to", to);
    }
    // A year is quoted, not counted: no plural, no grouping.
    let first = Message::new("period-year").text("from", from.year().to_string());
    if from.year() == to.year() {
        return first;
    }
    Message::new("period-years")
        .text("from", from.year().to_string())
        .text("to", to.year().to_string())
}

fn contacts_arg(contacts: &[Contact], each: impl Fn(&Contact) -> Message) -> Arg {
    match contacts {
        [only] => wrap(each(only)),
        many => Arg::List(many.iter().map(each).collect()),
    }
}

fn contact(contact: &Contact) -> Message {
    match contact {
        Contact::Here => Message::new("contact-here"),
        _ if contact.is_phone() => Message::new("contact-phone").phone("phone", contact.grouped()),
        _ => Message::new("contact-words").personal("text", contact.reveal()),
    }
}

fn masked_contact(contact: &Contact) -> Message {
    match contact {
        Contact::Here => Message::new("contact-here"),
        _ if contact.is_phone() => masked_number(contact.masked()),
        _ => Message::new("contact-words").personal("text", contact.masked()),
    }
}

fn masked_identity(identity: &Identity) -> Arg {
    match identity {
        Identity::Other(_) => personal(identity.masked()),
        _ => wrap(masked_number(identity.masked())),
    }
}

/// Read: the number with stars. Heard: its last characters.
fn masked_number(masked: String) -> Message {
    let ending = masked.rsplit('*').next().unwrap_or_default().to_owned();
    Message::new("masked-number")
        .personal("text", masked)
        .digits("ending", ending)
}

fn wrap(message: Message) -> Arg {
    Arg::Message(Box::new(message))
}

fn personal(text: impl Into<String>) -> Arg {
    Arg::Personal(Personal::new(text))
}
