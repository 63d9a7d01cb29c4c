//! Digits and letters of any width or dress as plain ones: `２０`, `᠒᠐`, `②`, `㎡`. Only for the
//! ear; what was typed is kept as it is.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::domain::script::fold_digits;

/// Stands before digits that count something, though there are five of them or more.
pub(super) const COUNT: char = '\u{E000}';

/// The text in plain digits and letters.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for c in fold_digits(text).chars() {
        match c {
            '，' | '：' | '！' | '？' | '；' | '（' | '）' => folded.push(c),
            '！'..='～' => folded.push(narrow(c)),
            _ if is_dressed(c) => {
                // ①② are two numbers, not twelve.
                folded.push(' ');
                folded.extend(std::iter::once(c).nfkc());
                folded.push(' ');
            }
            '²' | '³' | '¹' => folded.extend(std::iter::once(c).nfkc()),
            _ => folded.push(c),
        }
    }
    Cow::Owned(folded)
}

fn is_plain(c: char) -> bool {
    c.is_ascii()
        || ('\u{4E00}'..='\u{9FFF}').contains(&c)
        || ('\u{400}'..='\u{4FF}').contains(&c)
        || matches!(
            c,
            '，' | '。' | '：' | '？' | '！' | '“' | '”' | '、' | '«' | '»' | COUNT
        )
}

fn narrow(wide: char) -> char {
    char::from_u32(u32::from(wide) - 0xFEE0).unwrap_or(wide)
}

/// Numbers and units in circles, brackets, squares and other dress.
fn is_dressed(c: char) -> bool {
    matches!(c,
        '\u{2070}'..='\u{209C}' | '\u{2100}'..='\u{218B}' | '\u{2460}'..='\u{24FF}'
        | '\u{3200}'..='\u{33FF}' | '\u{BC}'..='\u{BE}')
        && c != '№'
        && c != '℃'
}
