//! The folded shadow of a text: what commands and key words are compared with. It forgets case,
//! width, accents, invisible characters and the letters that one traditional Mongolian word is
//! written with in several ways. It is never shown.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::domain::script::{fold_digit, is_invisible, is_mongolian_selector};

/// The shadow of a whole message: folded, inner white space as one space, punctuation and quotes
/// trimmed at both ends. A text of nothing but marks (`?`, `*`) keeps them.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        each_folded(c, &mut |folded| push(&mut out, folded));
    }
    let inner = out.trim_matches(|c: char| !c.is_alphanumeric());
    let kept = if inner.is_empty() { out.trim() } else { inner };
    if kept.len() == out.len() {
        out
    } else {
        kept.to_owned()
    }
}

/// A folded text that knows where each of its bytes comes from. Its ends are not trimmed.
#[derive(Default)]
pub struct Shadow {
    /// The folded text.
    pub text: String,
    starts: Vec<usize>,
    raw_len: usize,
}

impl Shadow {
    /// Folds `raw`, keeping positions.
    #[must_use]
    pub fn new(raw: &str) -> Self {
        let mut shadow = Self {
            text: String::with_capacity(raw.len()),
            starts: Vec::with_capacity(raw.len()),
            raw_len: raw.len(),
        };
        for (at, c) in raw.char_indices() {
            each_folded(c, &mut |folded| {
                push(&mut shadow.text, folded);
                shadow.starts.resize(shadow.text.len(), at);
            });
        }
        shadow
    }

    /// The byte of the raw text at which the folded byte `at` began; the end for the end.
    #[must_use]
    pub fn raw(&self, at: usize) -> usize {
        self.starts.get(at).copied().unwrap_or(self.raw_len)
    }
}

fn push(out: &mut String, c: char) {
    if c != ' ' || !(out.is_empty() || out.ends_with(' ')) {
        out.push(c);
    }
}

/// Decomposing and dropping every mark needs no canonical order, so it works letter by letter;
/// й and ё lose their mark too, which matching forgives.
fn each_folded(c: char, emit: &mut impl FnMut(char)) {
    match c {
        'a'..='z' | '0'..='9' | '\u{4e00}'..='\u{9fff}' => emit(c),
        'A'..='Z' => emit(c.to_ascii_lowercase()),
        // The letters of most messages, without the table of decompositions.
        'а'..='и' | 'к'..='я' | '\u{1820}'..='\u{1842}' | 'ө' | 'ү' => emit(merge(c)),
        'А'..='И' | 'К'..='Я' => c.to_lowercase().for_each(emit),
        _ if is_invisible(c) || is_mongolian_selector(c) => {}
        _ if c.is_whitespace() || c.is_control() => emit(' '),
        _ => decompose_compatible(c, |part| {
            if is_combining_mark(part) || is_invisible(part) || is_mongolian_selector(part) {
                return;
            }
            for lower in part.to_lowercase().filter(|l| !is_combining_mark(*l)) {
                emit(merge(lower));
            }
        }),
    }
}

/// Letters that are confused in writing. Traditional script: the rounded vowels, t/d and q/g look
/// alike and government pages spell one word in both ways (language.md §4.2). Cyrillic: ө and ү
/// are missing on many keyboards.
fn merge(c: char) -> char {
    match c {
        '\u{1824}'..='\u{1826}' => '\u{1823}',
        '\u{1833}' => '\u{1832}',
        '\u{182d}' => '\u{182c}',
        'ө' => 'о',
        'ү' => 'у',
        // Telephones type the curly one.
        '’' | 'ʼ' => '\'',
        _ => fold_digit(c),
    }
}
