//! The number of a resident identity card (GB 11643): region, date of birth, sequence, check
//! character by ISO 7064 MOD 11-2.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::identity::{IdentityFault, compact};

/// A number whose check character and date are right.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResidentId {
    number: String,
    born: Date,
}

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK: [u8; 11] = *b"10X98765432";

impl ResidentId {
    /// Reads a number in any width, with spaces or hyphens, its X in either case.
    ///
    /// # Errors
    /// [`IdentityFault::Length`], `Letters`, `Date` or `Check`, in this order.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        let number = compact(text);
        let found = number.chars().count();
        if found != 18 {
            return Err(IdentityFault::Length { found });
        }
        let bytes = number.as_bytes();
        let shaped = bytes.len() == 18
            && bytes[..17].iter().all(u8::is_ascii_digit)
            && (bytes[17].is_ascii_digit() || bytes[17] == b'X');
        if !shaped {
            return Err(IdentityFault::Letters);
        }
        let born = birth(bytes).ok_or(IdentityFault::Date)?;
        if check_character(bytes) != bytes[17] {
            return Err(IdentityFault::Check);
        }
        Ok(Self { number, born })
    }

    /// The eighteen characters.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.number
    }

    /// The date of birth.
    #[must_use]
    pub fn born(&self) -> Date {
        self.born
    }
}

fn birth(bytes: &[u8]) -> Option<Date> {
    let value = |from: usize, to: usize| {
        let digits = bytes[from..to].iter();
        digits.fold(0_i16, |sum, b| sum * 10 + i16::from(b - b'0'))
    };
    let year = value(6, 10);
    let month = i8::try_from(value(10, 12)).ok()?;
    let day = i8::try_from(value(12, 14)).ok()?;
    // Nobody alive was born before 1850: such a number is a slip of the keys.
    let date = Date::new(year, month, day).ok()?;
    (year >= 1850).then_some(date)
}

fn check_character(bytes: &[u8]) -> u8 {
    let each = bytes.iter().zip(WEIGHTS);
    let sum: u32 = each.map(|(b, weight)| u32::from(b - b'0') * weight).sum();
    CHECK[(sum % 11) as usize]
}

impl From<ResidentId> for String {
    fn from(id: ResidentId) -> Self {
        id.number
    }
}

impl TryFrom<String> for ResidentId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|fault| format!("resident id: {fault:?}"))
    }
}

/// Redacted.
impl fmt::Debug for ResidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResidentId(‹personal›)")
    }
}
