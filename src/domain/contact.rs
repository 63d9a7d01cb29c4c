//! How a person can be reached (rules.md R-023): mobile or fixed telephone, a foreign number,
//! e-mail, post, the chat itself, or another way in words. Each is kept in one normal form. Refuses
//! numbers and addresses that can reach nobody, each for its own reason.

use std::fmt;

use serde::{Deserialize, Serialize};

pub mod address;
pub mod email;
pub mod phone;

pub use address::{Address, AddressFault};
pub use email::EmailFault;
pub use phone::PhoneFault;

/// One way to reach a person.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Contact {
    /// A mobile number of mainland China: eleven digits.
    Mobile(String),
    /// A fixed line with its area code: `0478-8222222`, with an extension `0478-8222222-801`.
    Landline(String),
    /// A number of another country or region: `+97699112233`.
    Foreign(String),
    /// An e-mail address; its domain in lower case.
    Email(String),
    /// A postal address.
    Post(Address),
    /// The chat in which the person writes.
    Here,
    /// Another way, in the person's own words.
    Other(String),
}

impl Contact {
    /// Reads a telephone number of any kind.
    ///
    /// # Errors
    /// See [`PhoneFault`].
    pub fn phone(text: &str) -> Result<Self, PhoneFault> {
        phone::parse(text)
    }

    /// Reads an e-mail address.
    ///
    /// # Errors
    /// See [`EmailFault`].
    pub fn email(text: &str) -> Result<Self, EmailFault> {
        email::parse(text).map(Self::Email)
    }

    /// The kind's name as in rules.md R-023; `here` for the chat.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Mobile(_) => "mobile",
            Self::Landline(_) => "landline",
            Self::Foreign(_) => "foreign",
            Self::Email(_) => "email",
            Self::Post(_) => "post",
            Self::Here => "here",
            Self::Other(_) => "other",
        }
    }

    /// Whether it is a telephone.
    #[must_use]
    pub fn is_phone(&self) -> bool {
        matches!(self, Self::Mobile(_) | Self::Landline(_) | Self::Foreign(_))
    }

    /// The normal form, empty for the chat. Call it only to use it, to show it to the person or to
    /// staff, or to seal it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        match self {
            Self::Mobile(text)
            | Self::Landline(text)
            | Self::Foreign(text)
            | Self::Email(text)
            | Self::Other(text) => text,
            Self::Post(address) => address.reveal(),
            Self::Here => "",
        }
    }

    /// The normal form in groups for the eye and the ear: `138 1234 5678`, `0478 822 2222`.
    #[must_use]
    pub fn grouped(&self) -> String {
        match self {
            Self::Mobile(digits) => phone::group(digits, &[3, 4]),
            Self::Landline(number) => phone::group_landline(number),
            Self::Foreign(number) => phone::group_from_end(number, 4),
            _ => self.reveal().to_owned(),
        }
    }

    /// For lists (language.md §5): `138****5678`, `b***@example.com`, an address to its county.
    /// Empty for the chat.
    #[must_use]
    pub fn masked(&self) -> String {
        match self {
            Self::Mobile(digits) => format!("{}****{}", &digits[..3], &digits[7..]),
            Self::Landline(number) => phone::mask(number, number.find('-').unwrap_or(0), 3),
            Self::Foreign(number) => phone::mask(number, 4, 4),
            Self::Email(address) => email::mask(address),
            Self::Post(address) => address.masked(),
            Self::Other(text) => text.chars().take(1).chain("***".chars()).collect(),
            Self::Here => String::new(),
        }
    }
}

/// Redacted: says only which kind it is.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contact({} ‹personal›)", self.kind())
    }
}
