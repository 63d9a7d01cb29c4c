//! The field types: how a raw answer becomes a value. Each refusal has its own reason and an
//! example, in the message `error-…`. A request is never refused for being short: only for being
//! empty (rules.md R-023).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::answer::AnswerValue;
use crate::domain::message::Message;
use crate::flow::lexicon::Lexicon;

pub mod choice;
pub mod contact;
pub mod identity;
pub mod name;
pub mod text;
pub mod time;

pub use text::{MAX_TEXT_BYTES, MAX_TEXT_CHARS, too_long};

/// The types that a field of a flow file can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// What the person wants to know, in free words.
    Description,
    /// How the answer is wanted: medium, channel and help in one choice.
    Form,
    /// The name of a person or organisation.
    Name,
    /// Ways to reach the person.
    Contact,
    /// A postal address.
    Address,
    /// A proof of identity.
    Identity,
    /// One of the values that the step offers.
    Choice,
    /// Free words.
    Text,
    /// A year, a month, or from one year to another.
    Period,
    /// A day that is not in the future.
    Date,
    /// The number of a document.
    DocumentNumber,
}

/// The values of a [`FieldType::Form`] whose step names none: into this chat, on paper by post,
/// collected, read aloud or in large print (intake-cases.md).
pub const FORM_VALUES: [&str; 4] = ["here", "post", "collect", "accessible"];

/// What parsing depends on besides the text.
#[derive(Clone, Copy)]
pub struct FieldContext<'a> {
    /// The civil date in Asia/Shanghai.
    pub today: Date,
    /// The words.
    pub lexicon: &'a Lexicon,
    /// The values of a choice, in the order in which they were shown as 1, 2, 3 ….
    pub choices: &'a [String],
    /// Whether the door can reach the person in this very chat, so that "here" is a contact.
    pub here: bool,
}

/// Reads a raw answer as a value of the type.
///
/// # Errors
/// The reason with an example, as a message of the group "Fields" of `errors.ftl`.
pub fn parse(
    field_type: FieldType,
    raw: &str,
    context: &FieldContext<'_>,
) -> Result<AnswerValue, Message> {
    match field_type {
        FieldType::Description | FieldType::Text => text::parse(raw),
        FieldType::Form | FieldType::Choice => choice::parse(field_type, raw, context),
        FieldType::Name => name::parse(raw, context.lexicon),
        FieldType::Contact => contact::parse(raw, context),
        FieldType::Address => contact::parse_address(raw, context.lexicon),
        FieldType::Identity => identity::parse(raw, context.today),
        FieldType::Period => time::parse_period(raw, context),
        FieldType::Date => time::parse_date(raw, context),
        FieldType::DocumentNumber => text::parse_document_number(raw),
    }
}
