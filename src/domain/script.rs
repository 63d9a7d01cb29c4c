//! Scripts of what people type: which one it is, and the folded shadow that commands and matching
//! use. What was typed is always kept as it is; nothing here is ever shown or stored in its place.

pub mod fold;
pub mod guess;
pub mod numeral;

pub use fold::{Shadow, fold};
pub use guess::{Ask, Guess, Scripts, guess_locale, scripts};
pub use numeral::number;

/// Every decimal digit of any width or script as ASCII: full-width `１`, Mongolian `᠑`.
#[must_use]
pub fn fold_digits(text: &str) -> String {
    text.chars().map(fold_digit).collect()
}

/// One character of [`fold_digits`].
#[must_use]
pub fn fold_digit(c: char) -> char {
    match c {
        '０'..='９' => shift(c, '０'),
        '᠐'..='᠙' => shift(c, '᠐'),
        _ => c,
    }
}

/// One character in the usual width: full-width forms, the wide space and Mongolian digits become
/// ASCII. One character gives one character, so that positions stay.
#[must_use]
pub fn narrow(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '！'..='～' => u8::try_from(u32::from(c) - 0xFF01 + 0x21).map_or(c, char::from),
        _ => fold_digit(c),
    }
}

/// Characters without a look of their own that must not stand in identifiers: zero-width, bidi
/// controls, soft hyphen, emoji variation selectors. The Mongolian ones (FVS, MVS, NNBSP) are not
/// among them: they belong to the spelling of a word.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{feff}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
    )
}

/// Free variation selectors, vowel separator and narrow no-break space of the traditional script.
#[must_use]
pub fn is_mongolian_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180f}' | '\u{202f}')
}

fn shift(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}
