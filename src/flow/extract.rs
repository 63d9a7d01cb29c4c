//! What one free message already answers: telephone numbers, addresses, identity numbers, document
//! numbers, periods, reference numbers, and a name behind an explicit marker. Deterministic, no
//! guessing: what is not certain stays free text, and free text is never moved into a name
//! (intake-cases.md, story 1).

use std::ops::Range;

use crate::domain::answer::{AnswerValue, Period};
use crate::domain::contact::Contact;
use crate::domain::identity::Identity;
use crate::domain::name::Name;
use crate::domain::reference::ReferenceNumber;
use crate::flow::field::{FieldContext, FieldType};

pub mod codes;
pub mod dates;
pub mod last_years;
pub mod marked_name;
pub mod numbers;
pub mod text;

pub use marked_name::marked_name;

use crate::flow::extract::text::Text;

/// Something certain inside a free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A telephone number or an e-mail address.
    Contact(Contact),
    /// An identity number whose check character is right.
    Identity(Identity),
    /// Eighteen digits with a date of birth and a wrong check character: personal all the same.
    MistypedIdentity,
    /// The number of a document: `〔2012〕168号`.
    DocumentNumber(String),
    /// A year, a month, a day, or a range of years.
    Period(Period),
    /// The reference number of a case.
    Reference(ReferenceNumber),
    /// A name behind an explicit marker.
    Name(Name),
}

/// A value with the bytes of the text it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The bytes.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// What extraction puts into one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The field's id.
    pub field: String,
    /// The value, to be shown back as understood.
    pub value: AnswerValue,
    /// The bytes of the message it was read from (of the first, where there are several).
    pub span: Range<usize>,
}

/// Everything certain in a text but names, in the order of the text, without overlaps.
#[must_use]
pub fn scan(message: &str) -> Vec<Item> {
    let Some(text) = Text::with_codes(message) else {
        return Vec::new();
    };
    let mut items = codes::emails(&text);
    codes::credit_codes(&text, &mut items);
    codes::document_numbers(&text, &mut items);
    numbers::numbers(&text, &mut items);
    dates::periods(&text, &mut items);
    items.sort_by_key(|item| item.span.start);
    items
}

/// The certain answers that a message gives to fields which are still empty. Every telephone and
/// mail address goes to the first contact field; a period or document number only where the
/// message has exactly one.
#[must_use]
pub fn fill(message: &str, empty: &[(&str, FieldType)], context: &FieldContext<'_>) -> Vec<Filled> {
    let mut items = scan(message);
    items.extend(marked_name(message, context.lexicon));
    if !items
        .iter()
        .any(|item| matches!(item.value, Value::Period(_)))
    {
        items.extend(last_years::last_years(message, context));
    }
    let mut filled: Vec<Filled> = Vec::new();
    for (field, field_type) in empty {
        let mine: Vec<&Item> = items
            .iter()
            .filter(|item| fits(*field_type, &item.value, context))
            .collect();
        let taken = filled.iter().any(|f| mine.iter().any(|i| i.span == f.span));
        if let (Some(first), false) = (mine.first(), taken)
            && let Some(value) = answer(&mine)
        {
            filled.push(Filled {
                field: (*field).to_owned(),
                value,
                span: first.span.clone(),
            });
        }
    }
    filled
}

fn fits(field_type: FieldType, value: &Value, context: &FieldContext<'_>) -> bool {
    match (field_type, value) {
        (FieldType::Identity, Value::Identity(Identity::ResidentId(id))) => {
            id.born() <= context.today
        }
        (FieldType::Contact, Value::Contact(_))
        | (FieldType::Identity, Value::Identity(_))
        | (FieldType::DocumentNumber, Value::DocumentNumber(_))
        | (FieldType::Period, Value::Period(_))
        | (FieldType::Name, Value::Name(_)) => true,
        _ => false,
    }
}

/// Several contacts are one answer; of anything else there must be exactly one.
fn answer(items: &[&Item]) -> Option<AnswerValue> {
    let contacts: Vec<Contact> = items
        .iter()
        .filter_map(|item| match &item.value {
            Value::Contact(contact) => Some(contact.clone()),
            _ => None,
        })
        .collect();
    if !contacts.is_empty() {
        return Some(AnswerValue::Contacts(contacts));
    }
    let [only] = items else {
        return None;
    };
    match &only.value {
        Value::Identity(identity) => Some(AnswerValue::Identity(identity.clone())),
        Value::DocumentNumber(number) => Some(AnswerValue::DocumentNumber(number.clone())),
        Value::Period(period) => Some(AnswerValue::Period(*period)),
        Value::Name(name) => Some(AnswerValue::Name(name.clone())),
        Value::Contact(_) | Value::MistypedIdentity | Value::Reference(_) => None,
    }
}

/// Whether a span is free of the items found so far.
pub(crate) fn is_free(items: &[Item], span: &Range<usize>) -> bool {
    let overlaps = |item: &Item| item.span.start < span.end && span.start < item.span.end;
    !items.iter().any(overlaps)
}
