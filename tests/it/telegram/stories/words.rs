//! What was sent, as lines of a script: words that differ from run to run are masked.

use crate::harness::bot_api::{Sent, markup};

/// What stands for a query code.
pub const CODE: &str = "‹code›";

/// A message as lines: its text, then its buttons.
pub fn answer(sent: &Sent, group: bool) -> Vec<String> {
    let text = masked(&sent.text);
    let mut lines: Vec<String> = Vec::new();
    for (n, line) in text.split('\n').enumerate() {
        let mark = match (n, group) {
            (0, true) => "<< ",
            (0, false) => "< ",
            _ => "| ",
        };
        lines.push(format!("{mark}{line}").trim_end().to_owned());
    }
    let labels = markup::labels(&sent.markup);
    if sent.markup["remove_keyboard"] == true {
        lines.push("[]".to_owned());
    } else if !labels.is_empty() {
        let inline = sent.markup["inline_keyboard"].is_array();
        let (open, close) = if inline { ('(', ')') } else { ('[', ']') };
        let labels = labels.iter().map(|label| format!("{open}{label}{close}"));
        lines.push(labels.collect::<Vec<_>>().join(" "));
    }
    lines
}

/// What stands for a code that carries a draft elsewhere.
pub const RESUME: &str = "‹resume›";

/// The text with every query code and every code that carries a draft masked.
pub fn masked(text: &str) -> String {
    let mut masked = text.to_owned();
    for code in codes(text) {
        masked = masked.replace(code, CODE);
    }
    for code in resumes(text) {
        masked = masked.replace(code, RESUME);
        masked = masked.replace(&plain(code), RESUME);
    }
    masked
}

/// The codes in a text that carry a draft elsewhere: groups of three, three and four digits.
pub fn resumes(text: &str) -> Vec<&str> {
    runs(text).filter(|run| shape(run) == [3, 3, 4]).collect()
}

/// A code without its gaps.
pub fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).collect()
}

/// The query codes in a text: groups of four and four digits.
pub fn codes(text: &str) -> Vec<&str> {
    runs(text).filter(|run| shape(run) == [4, 4]).collect()
}

/// The reference numbers in a text: groups of four, three, three and one digits.
pub fn numbers(text: &str) -> Vec<&str> {
    runs(text)
        .filter(|run| shape(run) == [4, 3, 3, 1])
        .collect()
}

/// Digits in groups, a space between them.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{202f}' | '\u{a0}');
    text.split(move |c| !part(c)).map(str::trim)
}

fn shape(run: &str) -> Vec<usize> {
    run.split(char::is_whitespace).map(str::len).collect()
}
