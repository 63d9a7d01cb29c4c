//! Messages to read: dates with their weekday, digits in groups, what a person gave made harmless.
//! Pure text without markup; a door that speaks HTML or Markdown escapes it itself.

use std::fmt::Write as _;

use jiff::civil::{Date, DateTime};

use crate::domain::message::{Arg, Locale, Message};
use crate::l10n::catalogue::{Catalogue, Value};
use crate::render::ends;
use crate::render::resolve::{self, Form, Rendered, WordsMissing};
use crate::render::tame::tame;

/// The message in words, from this locale or the first of its fallback chain that has it.
#[must_use]
pub fn text(words: &Catalogue, locale: Locale, message: &Message) -> Rendered {
    resolve::message(words, &Plain { words }, locale, message)
}

/// One attribute of the message, such as `label`, `hint` or `button`.
#[must_use]
pub fn text_attribute(
    words: &Catalogue,
    locale: Locale,
    message: &Message,
    attribute: &str,
) -> Rendered {
    resolve::attribute(words, &Plain { words }, locale, (message, attribute))
}

/// The day with its weekday, in exactly this locale or its fallback.
#[must_use]
pub fn date(words: &Catalogue, locale: Locale, day: Date) -> String {
    let nth = |id, n: i8| nth_word(words, locale, id, usize::from(n.unsigned_abs()));
    let values = [
        ("year", Value::Text(day.year().to_string())),
        ("month", Value::Text(nth("months", day.month()))),
        ("day", Value::Text(day.day().to_string())),
        (
            "weekday",
            Value::Text(nth("weekdays", day.weekday().to_monday_one_offset())),
        ),
    ];
    format(words, locale, "date-long", &values)
}

/// A local moment: the day with its weekday, and the time.
#[must_use]
pub fn moment(words: &Catalogue, locale: Locale, at: DateTime) -> String {
    let time = format!("{}:{:02}", at.hour(), at.minute());
    let values = [
        ("date", Value::Text(date(words, locale, at.date()))),
        ("time", Value::Text(time)),
    ];
    format(words, locale, "moment-long", &values)
}

/// A telephone number in groups: `138 1234 5678`, `0471 123 4567`, `+976 9911 2233`.
#[must_use]
pub fn phone(number: &str) -> String {
    let mut grouped = String::with_capacity(number.len() + 4);
    for (n, group) in phone_groups(number).into_iter().enumerate() {
        let space = if n == 0 { "" } else { " " };
        let _ = write!(grouped, "{space}{group}");
    }
    grouped
}

/// The groups in which a telephone number is shown and said.
pub(super) fn phone_groups(number: &str) -> Vec<&str> {
    let parts = number
        .split([' ', '-', '–', '—'])
        .filter(|part| !part.is_empty());
    parts.flat_map(|part| cut(part, sizes(part))).collect()
}

/// Where a string of digits is cut: a mobile number 3-4-4, a local one 3-4 or 4-4 with its area
/// code before; others are short, or not of this country.
fn sizes(part: &str) -> &'static [usize] {
    let digits_only = part.bytes().all(|b| b.is_ascii_digit());
    match (part.len(), part.as_bytes().first()) {
        _ if !digits_only => &[],
        (11, Some(b'1')) => &[3, 4],
        (11, Some(b'0')) => &[4, 3],
        (12, Some(b'0')) => &[4, 4],
        (8, _) => &[4],
        (7, _) => &[3],
        _ => &[],
    }
}

fn cut<'t>(part: &'t str, sizes: &[usize]) -> impl Iterator<Item = &'t str> + use<'t> {
    let mut rest = part;
    let mut groups = Vec::with_capacity(sizes.len() + 1);
    for size in sizes {
        let (group, more) = rest.split_at(*size);
        groups.push(group);
        rest = more;
    }
    groups.push(rest);
    groups.into_iter()
}

struct Plain<'w> {
    words: &'w Catalogue,
}

impl Form for Plain<'_> {
    fn attributes(&self) -> &'static [Option<&'static str>] {
        &[None]
    }

    fn value(&self, locale: Locale, arg: &Arg, faults: &mut Vec<WordsMissing>) -> Value {
        let words = self.words;
        Value::Text(ends::mark(match arg {
            Arg::Number(n) => return Value::Number(*n),
            Arg::Text(text) | Arg::Digits(text) => tame(text).into_owned(),
            Arg::Personal(text) => tame(text.reveal()).into_owned(),
            Arg::Phone(number) => phone(&tame(number)),
            Arg::Date(day) => date(words, locale, *day),
            Arg::Moment(at) => moment(words, locale, *at),
            Arg::Message(inner) => resolve::nested(words, self, locale, (inner, faults)),
            Arg::List(items) => {
                let each = items.iter();
                let each = each.map(|item| resolve::nested(words, self, locale, (item, faults)));
                let each: Vec<_> = each.collect();
                each.join(&format(words, locale, "list-separator", &[]))
            }
        }))
    }
}

/// The `n`-th word, from 1, of a message that is a list; empty where the list is short.
pub(super) fn nth_word(words: &Catalogue, locale: Locale, id: &str, n: usize) -> String {
    let list = format(words, locale, id, &[]);
    let word = list_words(&list).nth(n.saturating_sub(1));
    word.unwrap_or_default().to_owned()
}

/// The words of a message that is a list, parted by the commas of its language.
pub(super) fn list_words(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '，', '᠂']).map(str::trim)
}

/// A format of `common.ftl` or `speech.ftl` filled in; empty where the catalogue lacks it.
pub(super) fn format(
    words: &Catalogue,
    locale: Locale,
    id: &str,
    values: &[(&str, Value)],
) -> String {
    let found = words.format(locale, id, None, values);
    found.map(|found| found.text).unwrap_or_default()
}
