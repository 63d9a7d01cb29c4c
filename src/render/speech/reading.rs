//! Whether a number is counted, said digit by digit or dialled, and its words in each case.

use crate::domain::message::Locale;
use crate::render::speech::numbers::Place;
use crate::render::speech::shape::{Beside, Number};
use crate::render::speech::words::{NumberForm, SpeechWords};
use crate::render::speech::{chinese, english, mongolian};

/// From so many digits on a number is quoted, digit by digit, unless something is counted.
pub(super) const QUOTED_FROM: usize = 5;
/// A longer number is never said as a count.
const LONGEST_COUNT: usize = 12;

/// How a number is read.
pub(super) enum Reading {
    /// As a count, in this form.
    Count(NumberForm),
    /// Digit by digit.
    Digits,
    /// Digit by digit, as it is dialled.
    Dialled,
}

/// The words of a number that is no count.
pub(super) fn uncounted(words: &SpeechWords, number: &Number<'_>, reading: Reading) -> String {
    match reading {
        Reading::Dialled => words.phone(&number.whole),
        _ => quoted(words, &number.whole),
    }
}

/// How the number at this place is read, with `after` behind it.
pub(super) fn reading(
    words: &SpeechWords,
    place: Place<'_>,
    number: &Number<'_>,
    after: &str,
) -> Reading {
    let digits = number.whole.len();
    let value = number.whole.parse().ok();
    let Some(value) = value.filter(|_| digits <= LONGEST_COUNT) else {
        return Reading::Digits;
    };
    let beside = Beside {
        value,
        digits,
        before: place.before,
        after,
    };
    let form = match words.locale {
        Locale::Chinese => chinese::form(words, &beside),
        Locale::English => english::form(words, &beside),
        _ => mongolian::form(words, &beside),
    };
    if place.count || number.grouped || !number.fraction.is_empty() {
        return Reading::Count(form.unwrap_or(NumberForm::Plain));
    }
    let measured = beside.starts_with(&words.around.measures);
    let dated = beside.is_year_like() || beside.starts_with(&words.around.years);
    if digits >= 3 && !measured && !dated && beside.follows(&words.around.dials) {
        return Reading::Dialled;
    }
    let masked = place.before.ends_with('*') || after.starts_with('*');
    // 007 is quoted; 05月 and 05分 are not.
    let zero_led = digits > 2 && number.whole.starts_with('0');
    match form {
        Some(form) if !masked && !zero_led && (measured || digits < QUOTED_FROM) => {
            Reading::Count(form)
        }
        _ => Reading::Digits,
    }
}

/// The words of a number as a count.
pub(super) fn counted(words: &SpeechWords, number: &Number<'_>, form: NumberForm) -> String {
    let Ok(whole) = number.whole.parse() else {
        return quoted(words, &number.whole);
    };
    if number.fraction.is_empty() {
        return words.cardinal(whole, form);
    }
    let whole = words.cardinal(whole, NumberForm::Plain);
    let space = words.word_space();
    let places = &words.decimal_places;
    let size = number.fraction.len();
    let (place, rest) = match (places.get(size - 1), number.fraction.parse()) {
        // Tenths and hundredths have names in Mongolian; elsewhere the digits follow the point.
        (Some(place), Ok(n)) if size < places.len() => {
            (place.as_str(), words.cardinal(n, NumberForm::Plain))
        }
        _ => {
            let point = places.last().map(String::as_str).unwrap_or_default();
            (point, words.digits(number.fraction))
        }
    };
    format!("{whole}{space}{place}{space}{rest}")
}

/// Digits one by one, long strings in groups.
pub(super) fn quoted(words: &SpeechWords, digits: &str) -> String {
    let sizes: &[usize] = match digits.len() {
        0..=6 => &[6],
        // The region of an identity number stands first, then year, day and the rest.
        15 | 17 | 18 => &[6, 4, 4, 4],
        _ => &[4],
    };
    let mut rest = digits;
    let mut groups = Vec::new();
    let mut sizes = sizes.iter().cycle();
    while !rest.is_empty() {
        let size = sizes.next().copied().unwrap_or(4).min(rest.len());
        let (group, more) = rest.split_at(size);
        groups.push(words.digits(group));
        rest = more;
    }
    groups.join(words.group_pause())
}
