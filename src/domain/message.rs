//! A message: the id of a text in `locales/` with its arguments. The only way in which the code
//! says something to a person; the words are chosen by `l10n`, their form (to read, to hear) by
//! `render`.

use std::fmt;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// Text that a person gave: it is shown to that person and to staff, and never logged.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal(String);

impl Personal {
    /// Wraps text that a person gave.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself. Call it only to show it to the person, to staff, or to seal it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Redacted: a personal text never reaches a log by way of `{:?}`.
impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹personal›")
    }
}

/// One argument of a [`Message`]. Its kind decides how it looks and how it sounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// Words that are no personal data: the name of a body, a word to type.
    Text(String),
    /// Words that the person gave.
    Personal(Personal),
    /// A count. Selects the plural form; heard as a number word.
    Number(i64),
    /// A day, always with its weekday.
    Date(Date),
    /// A local moment in Asia/Shanghai.
    Moment(DateTime),
    /// Digits that are quoted: a reference number, a query code, a postcode. Shown in groups,
    /// heard digit by digit. Groups are parted by a space: `2026 000 123 8`.
    Digits(String),
    /// A telephone number, heard digit by digit.
    Phone(String),
    /// Another message, such as the label of the choice that was made.
    Message(Box<Message>),
    /// Several messages, shown one after the other as a list in a sentence.
    List(Vec<Message>),
}

/// The id of a text in `locales/` and its arguments by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The Fluent id, kebab-case, such as `dialogue-ask-name`.
    pub id: String,
    /// The arguments by the name of their Fluent variable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, arg: Arg) -> Self {
        self.args.push((name.to_owned(), arg));
        self
    }

    /// With an argument that is plain words.
    #[must_use]
    pub fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    /// With an argument that the person gave.
    #[must_use]
    pub fn personal(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Personal(Personal::new(text)))
    }

    /// With a count.
    #[must_use]
    pub fn number(self, name: &str, n: impl Into<i64>) -> Self {
        self.with(name, Arg::Number(n.into()))
    }

    /// With a day.
    #[must_use]
    pub fn date(self, name: &str, day: Date) -> Self {
        self.with(name, Arg::Date(day))
    }

    /// With digits that are quoted in groups.
    #[must_use]
    pub fn digits(self, name: &str, digits: impl Into<String>) -> Self {
        self.with(name, Arg::Digits(digits.into()))
    }

    /// With a telephone number.
    #[must_use]
    pub fn phone(self, name: &str, number: impl Into<String>) -> Self {
        self.with(name, Arg::Phone(number.into()))
    }

    /// With another message as argument.
    #[must_use]
    pub fn message(self, name: &str, message: Message) -> Self {
        self.with(name, Arg::Message(Box::new(message)))
    }

    /// With a list of messages as argument.
    #[must_use]
    pub fn list(self, name: &str, messages: Vec<Message>) -> Self {
        self.with(name, Arg::List(messages))
    }
}

impl From<&str> for Message {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

/// The four locales of iltod (rules.md R-123).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Locale {
    /// Chinese, simplified characters: the reference language.
    #[serde(rename = "zh-CN")]
    Chinese,
    /// Mongolian in Cyrillic script.
    #[serde(rename = "mn-Cyrl")]
    MongolianCyrillic,
    /// Mongolian in the traditional script, the one of Inner Mongolia.
    #[serde(rename = "mn-Mong")]
    MongolianTraditional,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Locale {
    /// All locales, the reference language first.
    pub const ALL: [Self; 4] = [
        Self::Chinese,
        Self::MongolianCyrillic,
        Self::MongolianTraditional,
        Self::English,
    ];

    /// The language tag, with its script where the language has two.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::MongolianCyrillic => "mn-Cyrl",
            Self::MongolianTraditional => "mn-Mong",
            Self::English => "en",
        }
    }

    /// The locale with exactly this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// Where to look when a message is missing here: mn-Mong → mn-Cyrl → zh-CN; en → zh-CN.
    #[must_use]
    pub fn fallback(self) -> Option<Self> {
        match self {
            Self::MongolianTraditional => Some(Self::MongolianCyrillic),
            Self::MongolianCyrillic | Self::English => Some(Self::Chinese),
            Self::Chinese => None,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
