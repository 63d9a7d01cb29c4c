//! Scripts of what people type: which one it is, and the folded shadow that commands and matching
//! use. What was typed is always kept as it is.

/// Every decimal digit of any width or script as ASCII: full-width `１`, Mongolian `᠑`.
#[must_use]
pub fn fold_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '０'..='９' => shift(c, '０'),
            '᠐'..='᠙' => shift(c, '᠐'),
            _ => c,
        })
        .collect()
}

fn shift(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}
