//! An answer: what a field was given, by whom, through which door, in which language. The words as
//! they came are kept beside the value, byte for byte.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::contact::{Address, Contact};
use crate::domain::identity::Identity;
use crate::domain::message::{Arg, Locale, Message, Personal};
use crate::domain::name::Name;

pub mod period;
pub mod shown;

pub use period::Period;

/// The value of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum AnswerValue {
    /// Free text, byte for byte as it was typed.
    Text(Personal),
    /// One of the values that the step offers, such as `online`.
    Choice(String),
    /// A name.
    Name(Name),
    /// Ways to reach the person; the first is the preferred one. Never empty.
    Contacts(Vec<Contact>),
    /// A postal address.
    Address(Address),
    /// A proof of identity.
    Identity(Identity),
    /// A period.
    Period(Period),
    /// A day.
    Date(Date),
    /// The number of a document, in its usual form: `巴政发〔2012〕168号`.
    DocumentNumber(String),
    /// The person chose not to answer.
    Skipped,
}

/// Who gave an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The applicant.
    Applicant,
    /// Someone who acts for the applicant.
    Agent,
    /// An operator, from what a caller said.
    Operator,
    /// iltod, out of a free text; shown back as understood.
    Extracted,
}

/// Where an answer comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who gave it.
    pub by: By,
    /// The door, such as `terminal` or `telegram`.
    pub channel: String,
    /// The language of the dialogue when it was given.
    pub lang: Locale,
    /// Whether it was read back to the person and confirmed.
    pub read_back: bool,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The value.
    pub value: AnswerValue,
    /// The words as they came; absent when the value is exactly them, so that a long text is not
    /// stored twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    raw: Option<Personal>,
    /// Where it comes from.
    pub source: Source,
    /// When it was given.
    pub at: Timestamp,
}

impl Answer {
    /// An answer with the words it was read from.
    #[must_use]
    pub fn new(value: AnswerValue, raw: &str, source: Source, at: Timestamp) -> Self {
        let same = matches!(&value, AnswerValue::Text(text) if text.reveal() == raw);
        let raw = (!same).then(|| Personal::new(raw));
        Self {
            value,
            raw,
            source,
            at,
        }
    }

    /// The words as they came, byte for byte.
    #[must_use]
    pub fn raw(&self) -> &str {
        match (&self.raw, &self.value) {
            (Some(raw), _) => raw.reveal(),
            (None, AnswerValue::Text(text)) => text.reveal(),
            (None, _) => "",
        }
    }
}

impl AnswerValue {
    /// Free text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(Personal::new(text))
    }

    /// Whether the person chose not to answer.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        matches!(self, Self::Skipped)
    }

    /// For the check page and for staff who handle the case: in full, but an identity number
    /// masked (intake-cases.md: never echoed in full).
    #[must_use]
    pub fn shown(&self) -> Arg {
        shown::full(self)
    }

    /// For lists, queues and `case show`: personal data masked (rules.md R-131).
    #[must_use]
    pub fn masked(&self) -> Arg {
        shown::masked(self)
    }

    /// The message with the label of a choice: `choice-<value>`, dots and underscores as hyphens.
    #[must_use]
    pub fn choice_label(value: &str) -> Message {
        let id: String = value
            .chars()
            .map(|c| if matches!(c, '.' | '_') { '-' } else { c })
            .collect();
        Message::new(format!("choice-{id}"))
    }
}
