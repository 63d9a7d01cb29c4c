//! A postal address: free text with an optional postcode of six digits. Refuses only emptiness and
//! a text too long for an envelope.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::script::{is_invisible, narrow};

/// The most characters of an address.
pub const MAX_CHARS: usize = 500;

/// A postal address.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    postcode: Option<String>,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// No letter in it.
    Empty,
    /// More than [`MAX_CHARS`] characters.
    Length {
        /// How many characters it has.
        found: usize,
    },
}

impl Address {
    /// Reads an address; lines are kept, the postcode is found where it stands.
    ///
    /// # Errors
    /// See [`AddressFault`].
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        let visible = text.trim().chars().filter(|c| !is_invisible(*c));
        let text: String = visible
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        if !text.chars().any(char::is_alphabetic) {
            return Err(AddressFault::Empty);
        }
        let found = text.chars().count();
        if found > MAX_CHARS {
            return Err(AddressFault::Length { found });
        }
        let postcode = find_postcode(&text);
        Ok(Self { text, postcode })
    }

    /// The address. Call it only to show it to the person, to staff, or to seal it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.text
    }

    /// The six digits, where the address has them.
    #[must_use]
    pub fn postcode(&self) -> Option<&str> {
        self.postcode.as_deref()
    }

    /// To county level (language.md §5); in other writing, the first word.
    #[must_use]
    pub fn masked(&self) -> String {
        let shown = county_end(&self.text)
            .or_else(|| self.text.find([' ', ',', '，']))
            .unwrap_or_else(|| self.text.chars().next().map_or(0, char::len_utf8));
        format!("{}***", &self.text[..shown])
    }
}

/// The byte behind the county, banner or urban district; else behind the city or league.
fn county_end(text: &str) -> Option<usize> {
    let mut city = None;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match c {
            '县' | '旗' => return Some(end),
            // 自治区 is a province, not a district.
            '区' if last != '治' => return Some(end),
            '市' | '盟' if city.is_none() => city = Some(end),
            _ => {}
        }
        last = c;
    }
    city
}

/// The first run of exactly six digits.
fn find_postcode(text: &str) -> Option<String> {
    let narrowed: String = text.chars().map(narrow).collect();
    let mut runs = narrowed.split(|c: char| !c.is_ascii_digit());
    runs.find(|run| run.len() == 6).map(str::to_owned)
}

/// Redacted.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(‹personal›)")
    }
}
