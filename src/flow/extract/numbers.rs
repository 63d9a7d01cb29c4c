//! Numbers of digits: resident identity cards, reference numbers, telephones. Digits may stand in
//! groups; a number is only ever cut between groups, so `138 1234 5678 2023` is a telephone and a
//! year.

use std::ops::Range;

use crate::domain::contact::Contact;
use crate::domain::identity::{Identity, IdentityFault, ResidentId};
use crate::domain::reference::ReferenceNumber;
use crate::flow::extract::text::Text;
use crate::flow::extract::{Item, Value, is_free};

/// The most groups that one number is written in.
const MOST_GROUPS: usize = 6;

/// Finds every number, left to right, the longest first.
pub(crate) fn numbers(text: &Text, items: &mut Vec<Item>) {
    let mut first = 0;
    while first < text.runs.len() {
        let last = last_of_group(text, first);
        let found = (first..=last)
            .rev()
            .find_map(|end| number(text, first..end + 1).map(|item| (end, item)));
        match found {
            Some((end, item)) => {
                if is_free(items, &item.span) {
                    items.push(item);
                }
                first = end + 1;
            }
            None => first += 1,
        }
    }
}

/// The last run that is parted from the ones before it only by a space, hyphen, dot or bracket.
fn last_of_group(text: &Text, first: usize) -> usize {
    let mut last = first;
    while last + 1 < text.runs.len() && last + 1 - first < MOST_GROUPS {
        let gap = text.runs[last].at.end..text.runs[last + 1].at.start;
        let joins = |c: char| matches!(c, ' ' | '-' | '‐' | '‑' | '–' | '.' | '·' | '(' | ')');
        if gap.len() > 2 || text.skip_while(gap.start, joins) < gap.end {
            break;
        }
        last += 1;
    }
    last
}

fn number(text: &Text, runs: Range<usize>) -> Option<Item> {
    let group = &text.runs[runs];
    let (first, last) = (group.first()?, group.last()?);
    let digits: String = group.iter().map(|run| run.digits.as_str()).collect();
    let mut at = first.at.start..last.at.end;
    if digits.len() == 17 && matches!(text.char(at.end), Some('x' | 'X')) {
        at.end += 1;
        return identity(text, at, &format!("{digits}X"));
    }
    if text.char(at.end).is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    match digits.len() {
        18 => identity(text, at, &digits),
        11 if is_reference(&digits, &first.digits) => reference(text, &at, &digits),
        7..=18 => phone(text, at, &digits, first.digits.len()),
        _ => None,
    }
}

fn identity(text: &Text, at: Range<usize>, digits: &str) -> Option<Item> {
    let letter = |c: char| c.is_ascii_alphanumeric();
    let glued = text.before(at.start).is_some_and(letter) || text.char(at.end).is_some_and(letter);
    let value = match ResidentId::parse(digits) {
        // Right in place, date and check character: it is one, whatever it is written to.
        Ok(id) => Value::Identity(Identity::ResidentId(id)),
        Err(IdentityFault::Check) if !glued => Value::MistypedIdentity,
        Err(_) => return None,
    };
    let span = text.span(&at);
    Some(Item { span, value })
}

/// Eleven digits that begin with 20, whole or with the year in a group of its own: no telephone
/// does.
fn is_reference(digits: &str, first_group: &str) -> bool {
    digits.starts_with("20") && matches!(first_group.len(), 4 | 11)
}

fn reference(text: &Text, at: &Range<usize>, digits: &str) -> Option<Item> {
    let number = ReferenceNumber::parse(digits).ok()?;
    let span = text.span(at);
    let value = Value::Reference(number);
    Some(Item { span, value })
}

fn phone(text: &Text, mut at: Range<usize>, digits: &str, first: usize) -> Option<Item> {
    let international = text.before(at.start) == Some('+');
    let dialled = if international {
        at.start -= 1;
        format!("+{digits}")
    } else {
        digits.to_owned()
    };
    let contact = Contact::phone(&dialled).ok()?;
    let certain = match &contact {
        Contact::Mobile(_) => first >= 2,
        // The area code must be a group of its own, or the number be written in one.
        Contact::Landline(_) => matches!(first, 3 | 4 | 10..=12) || international,
        Contact::Foreign(_) => international || digits.starts_with("00"),
        _ => false,
    };
    let letter = text
        .before(at.start)
        .is_some_and(|c| c.is_ascii_alphabetic());
    let is_mobile = matches!(contact, Contact::Mobile(_));
    if !certain || (letter && !is_mobile) {
        return None;
    }
    let span = text.span(&at);
    let value = Value::Contact(contact);
    Some(Item { span, value })
}
