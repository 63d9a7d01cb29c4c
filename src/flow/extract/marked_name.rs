//! A name behind an explicit marker, such as `我叫…`, `my name is …`, `намайг … гэдэг`. Only a
//! marker makes words a name, and what follows it must look like one.

use crate::domain::name::Name;
use crate::domain::script::Shadow;
use crate::flow::extract::{Item, Value};
use crate::flow::lexicon::{Lexicon, NameMarker};

/// The most Han characters of a name without a separator behind a marker that is no label: a longer
/// run is the rest of the sentence.
const MOST_HAN: usize = 4;

/// How far behind the first half of a marker its second half is looked for, in bytes.
const LONGEST_NAME: usize = 200;

/// The name that a message gives explicitly, if there is one.
#[must_use]
pub fn marked_name(message: &str, lexicon: &Lexicon) -> Option<Item> {
    let shadow = Shadow::new(message);
    let markers = lexicon.name_markers().iter();
    markers
        .filter_map(|marker| behind(message, &shadow, marker))
        .next()
}

/// What is left of a message behind a marker that it begins with; the message itself without one.
#[must_use]
pub(crate) fn without_marker<'m>(message: &'m str, lexicon: &Lexicon) -> &'m str {
    let shadow = Shadow::new(message);
    let lead = shadow.text.len() - shadow.text.trim_start().len();
    let mut markers = lexicon.name_markers().iter();
    let folded = &shadow.text[lead..];
    let marker = markers.find(|m| m.after.is_empty() && folded.starts_with(&m.before));
    let taken = marker.map_or_else(|| lexicon.name_lead(folded), |m| m.before.len());
    if taken == 0 || taken >= folded.len() {
        return message;
    }
    &message[shadow.raw(lead + taken)..]
}

fn behind(message: &str, shadow: &Shadow, marker: &NameMarker) -> Option<Item> {
    let starts = shadow.text.match_indices(marker.before.as_str());
    starts
        .filter(|(at, _)| is_boundary(&shadow.text[..*at], &marker.before))
        .find_map(|(at, found)| {
            let start = shadow.raw(at + found.len());
            let end = if marker.after.is_empty() {
                None
            } else {
                let rest = &shadow.text[at + found.len()..];
                let rest = &rest[..rest.floor_char_boundary(LONGEST_NAME)];
                Some(shadow.raw(at + found.len() + rest.find(marker.after.as_str())?))
            };
            candidate(message, start, end, marker)
        })
}

/// A marker of an alphabet must begin a word: `surname: x` is not `name: x`.
fn is_boundary(before: &str, marker: &str) -> bool {
    let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    marker.starts_with(han) || !before.ends_with(char::is_alphanumeric)
}

fn candidate(message: &str, start: usize, end: Option<usize>, marker: &NameMarker) -> Option<Item> {
    let rest = &message[start..end.unwrap_or(message.len())];
    let clause = rest.find(is_clause_end).unwrap_or(rest.len());
    if end.is_some() && clause < rest.len() {
        return None;
    }
    let clause = rest[..clause].trim_end();
    let label = marker.before.ends_with(':') || end.is_some();
    let name = if label { clause } else { name_like(clause)? };
    let lead = name.len() - name.trim_start().len();
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 40 || name.chars().any(char::is_numeric) {
        return None;
    }
    let parsed = Name::parse(name).ok()?;
    let start = start + lead;
    Some(Item {
        span: start..start + name.len(),
        value: Value::Name(parsed),
    })
}

/// The part of a clause that can be a name: a short run of Han, capitalised words, or the whole of
/// a short clause.
fn name_like(clause: &str) -> Option<&str> {
    let trimmed = clause.trim_start();
    let first = trimmed.chars().next()?;
    if matches!(first, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}') {
        let parts = trimmed.split(['·', '•', '・', '‧', '．']);
        let fits = parts.clone().count() <= 4
            && parts
                .map(|part| part.chars().count())
                .all(|n| n <= MOST_HAN);
        return fits.then_some(clause);
    }
    let words = trimmed.split_whitespace().count();
    if !first.is_uppercase() {
        return (words <= 3).then_some(clause);
    }
    let lead = clause.len() - trimmed.len();
    let mut end = lead;
    for word in trimmed.split_inclusive(' ').take(4) {
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        end += word.len();
    }
    clause.get(..end)
}

fn is_clause_end(c: char) -> bool {
    matches!(
        c,
        ',' | '，'
            | '。'
            | ';'
            | '；'
            | '!'
            | '！'
            | '?'
            | '？'
            | '\n'
            | '\r'
            | '、'
            | '('
            | '（'
            | '᠂'
            | '᠃'
    )
}
