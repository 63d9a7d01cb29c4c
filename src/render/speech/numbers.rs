//! Puts every digit string of a text into words, by its shape and by what stands beside it.

use crate::domain::message::Locale;
use crate::render::speech::mongolian;
use crate::render::speech::reading::{QUOTED_FROM, Reading, counted, reading, uncounted};
use crate::render::speech::shape::{self, Number, Shape};
use crate::render::speech::words::{NumberForm, SpeechWords};

/// A piece of text with a digit string in it.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    /// All that stands before the digits.
    pub(super) before: &'t str,
    /// The digits and all that follows.
    pub(super) text: &'t str,
    /// Our own mark says that it is a count.
    pub(super) count: bool,
}

/// The words for the digits at this place, and how many bytes of text they stand for.
pub(super) fn read(words: &SpeechWords, place: Place<'_>) -> (String, usize) {
    if let Some(len) = shape::room(place.before, place.text, &words.around.rooms) {
        return (words.digit_groups(&place.text[..len]), len);
    }
    let (shape, len) = shape::recognise(place.text);
    let after = &place.text[len..];
    match shape {
        Shape::Date(day) => (words.date_bare(day), len),
        Shape::Time(hour, minute) => time(words, (hour, minute), place.text, len),
        Shape::Phone(number) => (words.phone(number), len),
        Shape::Groups(digits) => (words.digit_groups(digits), len),
        Shape::Dotted(digits) => (dotted(words, digits), len),
        Shape::Number(first) => {
            let (_, extra) = percent_sign(after);
            let second = range_end(&after[extra..]);
            // `37668-2019` is the name of a standard, not a range.
            match second.filter(|(second, _)| may_span(&first, second)) {
                Some((second, skip)) => range(words, place, (&first, &second), len + extra + skip),
                None => single(words, place, &first, len),
            }
        }
    }
}

/// The words for an amount of money, whose sign stood before it.
pub(super) fn money(words: &SpeechWords, text: &str) -> (String, usize) {
    match shape::recognise(text) {
        (Shape::Number(number), len) => {
            let said = counted(words, &number, NumberForm::BeforeNoun);
            (words.money.fill(&[&said]), len)
        }
        _ => {
            let len = shape::digits_len(text);
            (words.digits(&text[..len]), len)
        }
    }
}

fn time(
    words: &SpeechWords,
    (hour, minute): (u64, u64),
    text: &str,
    len: usize,
) -> (String, usize) {
    let after = text[len..].trim_start_matches(' ');
    let said = match words.hour_before(hour, after) {
        Some(said) if minute == 0 => return (said, len),
        _ => words.time(hour, minute),
    };
    let Some(skip) = range_sign(&text[len..]) else {
        return (said, len);
    };
    match shape::recognise(&text[len + skip..]) {
        (Shape::Time(hour, minute), more) => {
            let from = words.time_from.fill(&[&said]);
            let to = words.time(hour, minute);
            (words.range.fill(&[&from, &to]), len + skip + more)
        }
        _ => (said, len),
    }
}

fn dotted(words: &SpeechWords, digits: &str) -> String {
    let parts = digits.split('.').map(|part| match part.parse() {
        Ok(n) if part.len() < QUOTED_FROM => words.cardinal(n, NumberForm::Plain),
        _ => words.digits(part),
    });
    let space = words.word_space();
    let point = format!("{space}{}{space}", words.signs.dot);
    parts.collect::<Vec<_>>().join(&point)
}

/// The sign of a range before another digit, with the spaces around it: its length.
fn range_sign(text: &str) -> Option<usize> {
    let trimmed = text.trim_start_matches(' ');
    let rest = trimmed.strip_prefix(['-', '–', '—', '~', '−'])?;
    let tight = trimmed.len() == text.len();
    // A hyphen between spaces is a dash.
    if trimmed.starts_with('-') && !tight {
        return None;
    }
    let rest = rest.trim_start_matches(' ');
    let digit = rest.starts_with(|c: char| c.is_ascii_digit());
    digit.then(|| text.len() - rest.len())
}

/// The number that ends a range begun before `text`, and the length of sign and number.
fn range_end(text: &str) -> Option<(Number<'_>, usize)> {
    let skip = range_sign(text)?;
    let (shape, len) = shape::recognise(&text[skip..]);
    let chain = range_sign(&text[skip + len..]).is_some();
    match shape {
        Shape::Number(number) if !chain => Some((number, skip + len)),
        _ => None,
    }
}

fn may_span(first: &Number<'_>, second: &Number<'_>) -> bool {
    let (first, second) = (first.whole.len(), second.whole.len());
    first == second || first.max(second) < QUOTED_FROM
}

fn range(
    words: &SpeechWords,
    place: Place<'_>,
    (first, second): (&Number<'_>, &Number<'_>),
    len: usize,
) -> (String, usize) {
    let after = &place.text[len..];
    let (sign, extra) = percent_sign(after);
    let in_order = |number: &Number<'_>, form: Option<NumberForm>| match reading(
        words, place, number, after,
    ) {
        Reading::Count(_) if sign.is_some() => counted(words, number, noun_form(words)),
        Reading::Count(found) => counted(words, number, form.unwrap_or(found)),
        other => uncounted(words, number, other),
    };
    let from = match words.locale {
        Locale::Chinese => in_order(first, None),
        _ => in_order(first, Some(NumberForm::From)),
    };
    let said = words.range.fill(&[&from, &in_order(second, None)]);
    (signed(words, sign, said), len + extra)
}

fn single(
    words: &SpeechWords,
    place: Place<'_>,
    number: &Number<'_>,
    len: usize,
) -> (String, usize) {
    let after = &place.text[len..];
    let (sign, extra) = percent_sign(after);
    if sign.is_some() {
        let said = counted(words, number, noun_form(words));
        return (signed(words, sign, said), len + extra);
    }
    if let Some((said, extra)) = with_ending(words, number, after) {
        return (said, len + extra);
    }
    let said = match reading(words, place, number, after) {
        Reading::Count(form) => counted(words, number, form),
        other => uncounted(words, number, other),
    };
    (said, len)
}

/// A number whose ending touches it or gives its place in an order: `5-р`, `20-нд`, `5th`.
fn with_ending(words: &SpeechWords, number: &Number<'_>, after: &str) -> Option<(String, usize)> {
    let n = number.whole.parse().ok()?;
    if number.whole.len() >= QUOTED_FROM || !number.fraction.is_empty() {
        return None;
    }
    let is_mark = |word: &str| words.around.ordinals.iter().any(|mark| mark == word);
    let ordinal = |len| Some((words.cardinal(n, NumberForm::Ordinal), len));
    let ending = |text: &str| {
        text.find(|c: char| !c.is_alphabetic())
            .unwrap_or(text.len())
    };
    if let Some(rest) = after.strip_prefix(['-', ' ']) {
        let word = &rest[..ending(rest)];
        if is_mark(word) && words.locale == Locale::MongolianCyrillic {
            return ordinal(1 + word.len());
        }
        if after.starts_with('-') && is_suffix(word) {
            let stem = words.cardinal(n, NumberForm::Plain);
            return Some((mongolian::with_suffix(&stem, word), 1 + word.len()));
        }
        return None;
    }
    let touching = &after[..ending(after)];
    is_mark(touching).then(|| ordinal(touching.len()))?
}

/// A Cyrillic case ending; longer words are words.
fn is_suffix(word: &str) -> bool {
    let cyrillic = word.chars().all(|c| ('\u{430}'..='\u{4FF}').contains(&c));
    cyrillic && (1..=5).contains(&word.chars().count())
}

/// The form before a unit that is said after the number.
fn noun_form(words: &SpeechWords) -> NumberForm {
    match words.locale {
        Locale::MongolianCyrillic => NumberForm::BeforeNoun,
        _ => NumberForm::Plain,
    }
}

fn percent_sign(after: &str) -> (Option<char>, usize) {
    let text = after.trim_start_matches(' ');
    let sign = text.chars().next().filter(|c| matches!(c, '%' | '‰'));
    let len = sign.map_or(0, |sign| after.len() - text.len() + sign.len_utf8());
    (sign, len)
}

fn signed(words: &SpeechWords, sign: Option<char>, said: String) -> String {
    match sign {
        Some('%') => words.percent.fill(&[&said]),
        Some(_) => words.permille.fill(&[&said]),
        None => said,
    }
}
