//! The reference number of a case: digits only, so that it can be keyed and spoken; an address,
//! never a proof of identity (architecture.md §4).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::script::fold_digits;

/// Year, sequence of the installation (six digits, growing, gaps allowed), Damm check digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReferenceNumber {
    year: u16,
    sequence: u32,
}

/// Why a text is no reference number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceFault {
    /// Not eleven digits.
    Length,
    /// Eleven digits, but a digit is mistyped or two are swapped: the check digit finds it.
    CheckDigit,
}

/// The largest sequence.
pub const MAX_SEQUENCE: u32 = 999_999;

impl ReferenceNumber {
    /// A number from its parts; `None` when a part has too many digits.
    #[must_use]
    pub fn new(year: u16, sequence: u32) -> Option<Self> {
        let fits = (1000..=9999).contains(&year) && sequence <= MAX_SEQUENCE;
        fits.then_some(Self { year, sequence })
    }

    /// Reads a number as people write it: with or without spaces, hyphens, full-width digits.
    ///
    /// # Errors
    /// See [`ReferenceFault`].
    pub fn parse(text: &str) -> Result<Self, ReferenceFault> {
        let folded = fold_digits(text);
        let kept: String = folded.chars().filter(|c| !is_separator(*c)).collect();
        if kept.len() != 11 || !kept.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ReferenceFault::Length);
        }
        if damm(&kept) != 0 {
            return Err(ReferenceFault::CheckDigit);
        }
        let year = kept[..4].parse().map_err(|_| ReferenceFault::Length)?;
        let sequence = kept[4..10].parse().map_err(|_| ReferenceFault::Length)?;
        Self::new(year, sequence).ok_or(ReferenceFault::CheckDigit)
    }

    /// The year of submission.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The running number of the installation.
    #[must_use]
    pub fn sequence(self) -> u32 {
        self.sequence
    }

    /// Year and sequence as one growing number, for keys.
    #[must_use]
    pub fn ordinal(self) -> u64 {
        u64::from(self.year) * 1_000_000 + u64::from(self.sequence)
    }

    /// The number with this [`ordinal`](Self::ordinal).
    #[must_use]
    pub fn from_ordinal(ordinal: u64) -> Option<Self> {
        let year = u16::try_from(ordinal / 1_000_000).ok()?;
        let sequence = u32::try_from(ordinal % 1_000_000).ok()?;
        Self::new(year, sequence)
    }

    /// The eleven digits without spaces.
    #[must_use]
    pub fn digits(self) -> String {
        let body = format!("{:04}{:06}", self.year, self.sequence);
        let check = damm(&body);
        format!("{body}{check}")
    }
}

/// In groups, as it is shown: `2026 000 123 8`.
impl fmt::Display for ReferenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = self.digits();
        write!(f, "{} {} {} {}", &d[..4], &d[4..7], &d[7..10], &d[10..])
    }
}

impl From<ReferenceNumber> for String {
    fn from(number: ReferenceNumber) -> Self {
        number.digits()
    }
}

impl TryFrom<String> for ReferenceNumber {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|fault| format!("reference number: {fault:?}"))
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | ',' | '，' | '、' | '.')
}

/// The quasigroup of order ten by H. M. Damm (2004): finds every single wrong digit and every
/// swap of two neighbours.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The interim digit after all digits of `text`; 0 for a number that ends in its check digit.
fn damm(text: &str) -> u8 {
    text.bytes().fold(0, |interim, b| {
        DAMM[usize::from(interim)][usize::from(b - b'0')]
    })
}
