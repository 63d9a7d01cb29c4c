//! One of the values that were shown: by its number in digits or words, by its name, or by words
//! that mean it and no other.

use crate::domain::answer::AnswerValue;
use crate::domain::message::Message;
use crate::domain::script::{fold, number};
use crate::flow::field::{FORM_VALUES, FieldContext, FieldType};
use crate::flow::lexicon::Lexicon;

/// Longer answers are not searched for words of a choice.
const LONGEST: usize = 400;

pub(crate) fn parse(
    field_type: FieldType,
    raw: &str,
    context: &FieldContext<'_>,
) -> Result<AnswerValue, Message> {
    let values: Vec<&str> = if context.choices.is_empty() && field_type == FieldType::Form {
        FORM_VALUES.to_vec()
    } else {
        context.choices.iter().map(String::as_str).collect()
    };
    let refusal = || {
        let last = i64::try_from(values.len()).unwrap_or(i64::MAX);
        Message::new("error-choice").number("last", last)
    };
    let found = (raw.len() <= LONGEST).then(|| pick(raw, &values, context.lexicon));
    let value = found.flatten().ok_or_else(refusal)?;
    Ok(AnswerValue::Choice(value.to_owned()))
}

fn pick<'v>(raw: &str, values: &[&'v str], lexicon: &Lexicon) -> Option<&'v str> {
    if let Some(n) = lexicon.number(raw).or_else(|| leading_number(raw)) {
        let at = usize::try_from(n).ok()?.checked_sub(1)?;
        return values.get(at).copied();
    }
    let folded = fold(raw);
    let values = values.iter().copied();
    let mut named = values.clone();
    let whole = |value: &&str| fold(value) == folded || lexicon.is_choice(value, &folded);
    if let Some(value) = named.find(whole) {
        return Some(value);
    }
    let mut hinted = values.filter(|value| lexicon.has_choice(value, &folded));
    let first = hinted.next()?;
    hinted.next().is_none().then_some(first)
}

/// The number before a mark and the label: `1、发到这里`, `2. by post`.
fn leading_number(raw: &str) -> Option<u32> {
    let trimmed = raw.trim_start();
    let end = trimmed.find(['.', '、', ',', '，', ')', '）', '．', ':', '：'])?;
    let (head, tail) = trimmed.split_at(end);
    let continues = tail.chars().nth(1).is_some_and(char::is_numeric);
    if continues { None } else { number(head) }
}
