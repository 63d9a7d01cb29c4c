//! English numbers, years too: "two thousand and twenty-six".

use crate::render::speech::shape::Beside;
use crate::render::speech::words::{NumberForm, SpeechWords};

/// The magnitudes above the hundred, with their place in the list.
const SCALES: [(u64, u64); 3] = [(1_000_000_000, 3), (1_000_000, 2), (1_000, 1)];

/// Writes a count.
pub(super) fn cardinal(words: &SpeechWords, out: &mut String, n: u64, form: NumberForm) {
    let last = &words.forms[form as usize];
    let joined = &words.forms[NumberForm::Plain as usize];
    if n < 20 {
        out.push_str(last.small(n));
    } else if n < 100 && n.is_multiple_of(10) {
        out.push_str(last.tens(n / 10));
    } else if n < 100 {
        out.push_str(joined.tens(n / 10));
        out.push('-');
        out.push_str(last.small(n % 10));
    } else {
        let mut scales = SCALES.into_iter().chain([(100, 0)]);
        let (unit, place) = scales.find(|(unit, _)| n >= *unit).unwrap_or((100, 0));
        let (count, rest) = (n / unit, n % unit);
        cardinal(words, out, count, NumberForm::Plain);
        out.push(' ');
        if rest == 0 {
            return out.push_str(last.magnitude(place));
        }
        out.push_str(joined.magnitude(place));
        out.push(' ');
        if rest < 100 {
            out.push_str(&words.signs.and);
            out.push(' ');
        }
        cardinal(words, out, rest, form);
    }
}

/// The form of a number by its neighbours.
pub(super) fn form(words: &SpeechWords, beside: &Beside<'_>) -> Option<NumberForm> {
    let mark = beside.letters_after();
    if words.around.ordinals.iter().any(|known| known == mark) {
        return Some(NumberForm::Ordinal);
    }
    Some(NumberForm::Plain)
}
