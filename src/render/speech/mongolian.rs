//! Mongolian numbers: every word but the last takes the form it has before a noun; the last one
//! takes the form that is asked for. The thousand keeps its plain form inside a number:
//! хоёр мянга хорин зургаан.

use crate::render::speech::shape::Beside;
use crate::render::speech::words::{NumberForm, SpeechWords};

/// The magnitudes above the hundred, with their place in the list.
const SCALES: [(u64, u64); 3] = [(1_000_000_000, 3), (1_000_000, 2), (1_000, 1)];

/// The soft sign of хорь and тавь, and the vowel it opens into before an ending.
const SOFT_SIGN: char = '\u{44C}';
const OPENED: char = '\u{438}';

/// Writes a count.
pub(super) fn cardinal(words: &SpeechWords, out: &mut String, n: u64, form: NumberForm) {
    write(words, out, n, (form, false));
}

/// The form of a number by its neighbours; `None` where its digits are said one by one.
pub(super) fn form(words: &SpeechWords, beside: &Beside<'_>) -> Option<NumberForm> {
    let next = beside.next_word();
    let is = |list: &[String]| list.iter().any(|word| word == next);
    let month = (1..=12).contains(&beside.value) && is(&words.around.months);
    if month && beside.digit_follows_word() {
        return Some(NumberForm::Ordinal);
    }
    // Every word of the language that follows a number is counted, save a few.
    let counted = next.chars().next().is_some_and(|c| c.is_lowercase());
    if counted && !is(&words.around.no_counts) {
        return Some(NumberForm::BeforeNoun);
    }
    Some(NumberForm::Plain)
}

/// `inside`: a larger number stands before, so that a single hundred or thousand is counted too.
fn write(words: &SpeechWords, out: &mut String, n: u64, (form, inside): (NumberForm, bool)) {
    let last = &words.forms[form as usize];
    let joined = &words.forms[NumberForm::BeforeNoun as usize];
    if n < 20 {
        return word(out, last.small(n));
    }
    if n < 100 {
        if n.is_multiple_of(10) {
            return word(out, last.tens(n / 10));
        }
        word(out, joined.tens(n / 10));
        return word(out, last.small(n % 10));
    }
    if n < 1000 {
        if n >= 200 || inside {
            word(out, joined.small(n / 100));
        }
        if n.is_multiple_of(100) {
            return word(out, last.magnitude(0));
        }
        word(out, joined.magnitude(0));
        return write(words, out, n % 100, (form, true));
    }
    scaled(words, out, n, (form, inside));
}

fn scaled(words: &SpeechWords, out: &mut String, n: u64, (form, inside): (NumberForm, bool)) {
    let (unit, place) = SCALES
        .into_iter()
        .find(|(unit, _)| n >= *unit)
        .unwrap_or(SCALES[2]);
    let (count, rest) = (n / unit, n % unit);
    if count > 1 || inside || place > 1 {
        write(words, out, count, (NumberForm::BeforeNoun, inside));
    }
    if rest == 0 {
        return word(out, words.forms[form as usize].magnitude(place));
    }
    word(
        out,
        words.forms[NumberForm::Plain as usize].magnitude(place),
    );
    write(words, out, rest, (form, true));
}

fn word(out: &mut String, word: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(word);
}

/// A number and a case ending that was written to its digits: `20-ны`. The soft sign opens into a
/// vowel before it; harmony is left as the writer had it.
pub(super) fn with_suffix(stem: &str, suffix: &str) -> String {
    match stem.strip_suffix(SOFT_SIGN) {
        Some(open) => format!("{open}{OPENED}{suffix}"),
        None => format!("{stem}{suffix}"),
    }
}
