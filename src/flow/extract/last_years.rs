//! A number of years back from today: 近三年, `the last three years`, «сүүлийн гурван жил».

use jiff::ToSpan;

use crate::domain::answer::Period;
use crate::domain::script::Shadow;
use crate::flow::extract::{Item, Value};
use crate::flow::field::FieldContext;

/// More years back than a record is asked for; four digits are a year, not a number of years.
const MOST: u32 = 99;

/// How far behind the first half of the words the second is looked for, in bytes.
const LONGEST_NUMBER: usize = 24;

/// The years back that a text names in so many words, as days up to today.
pub(crate) fn last_years(message: &str, context: &FieldContext<'_>) -> Option<Item> {
    let shadow = Shadow::new(message);
    let markers = context.lexicon.context_words("last-years").iter();
    let mut halves = markers.filter_map(|marker| marker.split_once("..."));
    halves.find_map(|(before, after)| {
        let (before, after) = (before.trim(), after.trim());
        let mut starts = shadow.text.match_indices(before);
        starts.find_map(|(at, _)| {
            let begins = context.lexicon.begins_word(&shadow.text, at, before);
            let number = at + before.len();
            let rest = begins.then(|| &shadow.text[number..])?;
            let length = rest
                .find(after)
                .filter(|length| *length <= LONGEST_NUMBER)?;
            let n = context.lexicon.number(rest[..length].trim())?;
            let period = back(n, context)?;
            Some(Item {
                span: shadow.raw(at)..shadow.raw(number + length + after.len()),
                value: Value::Period(period),
            })
        })
    })
}

fn back(n: u32, context: &FieldContext<'_>) -> Option<Period> {
    let years = i16::try_from(n).ok().filter(|_| (1..=MOST).contains(&n))?;
    let from = context.today.checked_sub(years.years()).ok()?;
    Period::new(from, context.today)
}
