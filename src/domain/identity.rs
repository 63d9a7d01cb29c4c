//! Proof of identity: the resident identity card, the unified social credit code of an
//! organisation, or another document in words. Refuses a number whose check character or date of
//! birth is wrong. Asked for only where the law requires it; never shown in full.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::script::{fold_digit, is_invisible, narrow};

pub mod credit;
pub mod resident;

pub use credit::CreditCode;
pub use resident::ResidentId;

/// The most characters of a document in words.
const MAX_OTHER: usize = 200;

/// A proof of identity.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Identity {
    /// The number of a resident identity card (GB 11643).
    ResidentId(ResidentId),
    /// A unified social credit code (GB 32100).
    CreditCode(CreditCode),
    /// Another document, in the person's own words.
    Other(String),
}

/// Why a text is no proof of identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityFault {
    /// Nothing in it.
    Empty,
    /// A number, but not of 18 characters.
    Length {
        /// How many characters it has.
        found: usize,
    },
    /// A letter inside the number.
    Letters,
    /// The check character does not fit: a digit is mistyped or two are swapped.
    Check,
    /// The eight digits of the date of birth are no date.
    Date,
    /// The date of birth is in the future.
    Future,
    /// A credit code whose check character does not fit.
    CreditCheck,
    /// A credit code with a letter that such codes do not have (I, O, S, V, Z).
    CreditLetters,
    /// Words of more than 200 characters.
    TooLong,
}

impl Identity {
    /// Reads a number of either kind, or another document in words. `today` is the day on which
    /// nobody can be unborn.
    ///
    /// # Errors
    /// See [`IdentityFault`].
    pub fn parse(text: &str, today: Date) -> Result<Self, IdentityFault> {
        let code = compact(text);
        if !code.chars().any(char::is_alphanumeric) {
            return Err(IdentityFault::Empty);
        }
        if looks_like_number(&code) {
            return Self::number(&code, today);
        }
        if text.chars().count() > MAX_OTHER {
            return Err(IdentityFault::TooLong);
        }
        Ok(Self::Other(text.trim().to_owned()))
    }

    /// A number that has the shape and the date of a resident identity card is one, whatever its
    /// check character; digits alone are a credit code only if both of its check characters fit.
    fn number(code: &str, today: Date) -> Result<Self, IdentityFault> {
        let fault = match ResidentId::parse(code) {
            Ok(id) if id.born() > today => return Err(IdentityFault::Future),
            Ok(id) => return Ok(Self::ResidentId(id)),
            Err(fault) => fault,
        };
        if looks_like_credit_code(code) {
            return CreditCode::parse(code).map(Self::CreditCode);
        }
        match CreditCode::parse(code) {
            Ok(credit) if fault == IdentityFault::Date && credit.organisation_fits() => {
                Ok(Self::CreditCode(credit))
            }
            _ => Err(fault),
        }
    }

    /// For lists: at most the first six and the last four characters (language.md §5); of words
    /// only the first letter.
    #[must_use]
    pub fn masked(&self) -> String {
        match self {
            Self::ResidentId(id) => mask_number(id.reveal()),
            Self::CreditCode(code) => mask_number(code.reveal()),
            Self::Other(text) => text.chars().take(1).chain("***".chars()).collect(),
        }
    }

    /// The number or the words. Call it only to show it to staff or to seal it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        match self {
            Self::ResidentId(id) => id.reveal(),
            Self::CreditCode(code) => code.reveal(),
            Self::Other(text) => text,
        }
    }
}

fn mask_number(code: &str) -> String {
    let (head, tail) = (&code[..6], &code[code.len() - 4..]);
    format!("{head}********{tail}")
}

/// Narrow, upper case, without spaces, hyphens and invisible characters.
pub(crate) fn compact(text: &str) -> String {
    let kept = text.chars().filter(|c| !is_invisible(*c)).map(narrow);
    kept.filter(|c| !(c.is_whitespace() || c.is_control()))
        .filter(|c| {
            !matches!(
                c,
                '-' | '‐' | '‑' | '–' | '—' | '.' | ',' | '·' | '、' | '。'
            )
        })
        .map(|c| fold_digit(c).to_ascii_uppercase())
        .collect()
}

/// ASCII letters and digits, at least twelve digits of them: nobody's words look like that. A
/// passport has fewer digits and stays words.
fn looks_like_number(code: &str) -> bool {
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let ascii = code.bytes().all(|b| b.is_ascii_alphanumeric());
    let credit_shape = code.len() == 18 && digits >= 9;
    ascii && (digits >= 12 || credit_shape || digits == code.len())
}

/// Eighteen characters: with a letter before the last but none in the region, or beginning as the
/// register of enterprises does, which no province's number does.
fn looks_like_credit_code(code: &str) -> bool {
    let region = code.get(2..8).unwrap_or_default();
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let letter = code.bytes().take(17).any(|b| b.is_ascii_alphabetic());
    let enterprise = matches!(code.get(..2), Some("91" | "92" | "93"));
    code.len() == 18 && (enterprise || (letter && digits(region)))
}

/// Redacted: says only which kind it is.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ResidentId(_) => "ResidentId(‹personal›)",
            Self::CreditCode(_) => "CreditCode(‹personal›)",
            Self::Other(_) => "Other(‹personal›)",
        })
    }
}
