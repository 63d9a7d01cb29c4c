//! The unified social credit code of an organisation (GB 32100): 18 of 31 symbols, the last one a
//! check character.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::identity::{IdentityFault, compact};

/// A code whose check character is right.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CreditCode(String);

const SYMBOLS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

impl CreditCode {
    /// Reads a code in any width and case, with spaces or hyphens.
    ///
    /// # Errors
    /// [`IdentityFault::Length`], `CreditLetters` or `CreditCheck`, in this order.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let code = compact(text);
        let found = code.chars().count();
        if found != 18 {
            return Err(IdentityFault::Length { found });
        }
        let mut values = code.bytes().map(value);
        let mut sum = 0;
        let mut weight = 1;
        for at in values.by_ref().take(17) {
            sum += at.ok_or(IdentityFault::CreditLetters)? * weight;
            weight = weight * 3 % 31;
        }
        let check = values
            .next()
            .flatten()
            .ok_or(IdentityFault::CreditLetters)?;
        if (31 - sum % 31) % 31 != check {
            return Err(IdentityFault::CreditCheck);
        }
        Ok(Self(code))
    }

    /// The eighteen characters.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Weights of the organisation code (GB 11714), which is the ninth to seventeenth character.
const ORGANISATION: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

impl CreditCode {
    /// Whether the check digit of the organisation code inside fits too.
    pub(crate) fn organisation_fits(&self) -> bool {
        let each = self.0.bytes().skip(8).zip(ORGANISATION);
        let sum: u32 = each
            .map(|(byte, weight)| char::from(byte).to_digit(36).unwrap_or(0) * weight)
            .sum();
        let check = match 11 - sum % 11 {
            10 => b'X',
            11 => b'0',
            digit => b"0123456789"[digit as usize],
        };
        self.0.as_bytes().get(16) == Some(&check)
    }
}

fn value(byte: u8) -> Option<u32> {
    let at = SYMBOLS.iter().position(|symbol| *symbol == byte)?;
    u32::try_from(at).ok()
}

impl From<CreditCode> for String {
    fn from(code: CreditCode) -> Self {
        code.0
    }
}

impl TryFrom<String> for CreditCode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|fault| format!("credit code: {fault:?}"))
    }
}

/// Redacted.
impl fmt::Debug for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CreditCode(‹personal›)")
    }
}
