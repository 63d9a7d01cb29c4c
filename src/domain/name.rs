//! The name of a person or an organisation: one field, any script, never split into family and
//! given name (rules.md R-023). Refuses what cannot be a name: nothing, control characters, digits
//! alone, more than [`MAX_CHARS`] characters.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::domain::script::{guess::is_private_letter, is_invisible, narrow};

/// The most characters of a name. 民委发〔2016〕33号 asks for room for at least 50.
pub const MAX_CHARS: usize = 100;

/// A name as it is used: NFC, the separator of the parts as U+00B7, single spaces.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Name(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// No letter in it.
    Empty,
    /// Digits and marks only.
    Digits,
    /// More than [`MAX_CHARS`] characters.
    Length {
        /// How many characters it has.
        found: usize,
    },
    /// A control character in it.
    Control,
}

impl Name {
    /// Reads a name.
    ///
    /// # Errors
    /// See [`NameFault`].
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        let mut name = String::with_capacity(text.len());
        for c in text.trim().nfc().filter(|c| !is_invisible(*c)) {
            if c.is_control() {
                return Err(NameFault::Control);
            }
            push(&mut name, separator(c));
        }
        let name = name.trim_matches([' ', ',', '，', '。', '、', ';', '；', ':', '：']);
        let letter = |c: char| c.is_alphabetic() || is_private_letter(c);
        if !name.chars().any(letter) {
            let digits = name.chars().any(char::is_numeric);
            return Err(if digits {
                NameFault::Digits
            } else {
                NameFault::Empty
            });
        }
        let found = name.chars().count();
        if found > MAX_CHARS {
            return Err(NameFault::Length { found });
        }
        Ok(Self(name.to_owned()))
    }

    /// The name itself. Call it only to show it to the person, to staff, or to seal it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// For lists: 张*, 张*三, 巴**·苏*, Б*** (language.md §5).
    #[must_use]
    pub fn masked(&self) -> String {
        if !self.0.chars().all(|c| is_ideograph(c) || c == '·') {
            let first = self.0.chars().next();
            return first.into_iter().chain("***".chars()).collect();
        }
        let parts: Vec<&str> = self.0.split('·').collect();
        let whole = parts.len() == 1;
        let masked: Vec<String> = parts.iter().map(|part| mask_part(part, whole)).collect();
        masked.join("·")
    }
}

/// The kinds of dot that keyboards give for the separator of a name's parts. In names only: NFKC
/// does not do it (language.md §5).
fn separator(c: char) -> char {
    match c {
        '•' | '・' | '･' | '‧' | '⋅' | '．' | '·' | '∙' | '\u{387}' => '·',
        ' ' | '\u{3000}' | '\u{a0}' => ' ',
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => narrow(c),
        _ => c,
    }
}

/// Appends with single spaces, none beside a separator; an ASCII full stop between two Han
/// characters is the separator too.
fn push(name: &mut String, c: char) {
    let last = name.chars().next_back();
    let after_dot = matches!(last, Some('·' | ' '));
    if c == ' ' && after_dot {
        return;
    }
    if c == '·' && last == Some(' ') {
        name.pop();
    }
    if c == '·' && name.ends_with('·') {
        return;
    }
    if is_ideograph(c) && last == Some('.') {
        let before = name.chars().rev().nth(1);
        if before.is_some_and(is_ideograph) {
            name.pop();
            name.push('·');
        }
    }
    name.push(c);
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn mask_part(part: &str, keep_last: bool) -> String {
    let chars: Vec<char> = part.chars().collect();
    let len = chars.len();
    let kept = |at: usize| at == 0 || (keep_last && len > 2 && at == len - 1);
    let each = chars.iter().enumerate();
    each.map(|(at, c)| if kept(at) { *c } else { '*' })
        .collect()
}

/// Redacted: a name never reaches a log by way of `{:?}`.
impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Name(‹personal›)")
    }
}
