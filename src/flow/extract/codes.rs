//! Codes with letters or brackets: e-mail addresses, unified social credit codes, document numbers.

use crate::domain::contact::Contact;
use crate::domain::identity::{CreditCode, Identity};
use crate::flow::extract::text::Text;
use crate::flow::extract::{Item, Value, is_free};

/// The first and last year that a document or a period can be of.
pub(crate) const YEARS: std::ops::RangeInclusive<i16> = 1949..=2099;

/// Every e-mail address.
pub(crate) fn emails(text: &Text) -> Vec<Item> {
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let domain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut items: Vec<Item> = Vec::new();
    for at in 0..text.len() {
        if text.char(at) != Some('@') {
            continue;
        }
        let mut start = at;
        while text.before(start).is_some_and(local) {
            start -= 1;
        }
        start = text.skip_while(start, |c| matches!(c, '.' | '-' | '+'));
        let mut end = text.skip_while(at + 1, domain);
        while end > at && matches!(text.before(end), Some('.' | '-')) {
            end -= 1;
        }
        if start > at || end <= at {
            continue;
        }
        let span = text.span(&(start..end));
        if let Ok(contact) = Contact::email(&text.slice(start..end))
            && is_free(&items, &span)
        {
            let value = Value::Contact(contact);
            items.push(Item { span, value });
        }
    }
    items
}

/// Every unified social credit code: eighteen letters and digits that stand alone and whose check
/// character is right. Without a letter it must begin as the register of enterprises does.
pub(crate) fn credit_codes(text: &Text, items: &mut Vec<Item>) {
    let mut at = 0;
    while at < text.len() {
        let end = text.skip_while(at, |c| c.is_ascii_alphanumeric());
        if end - at == 18 {
            let code = text.slice(at..end);
            let letters = code[..17].bytes().any(|b| b.is_ascii_alphabetic());
            let span = text.span(&(at..end));
            if let Ok(credit) = CreditCode::parse(&code)
                && (letters || (code.starts_with('9') && credit.organisation_fits()))
                && is_free(items, &span)
            {
                let value = Value::Identity(Identity::CreditCode(credit));
                items.push(Item { span, value });
            }
        }
        at = end.max(at + 1);
    }
}

/// Every document number: a year in brackets, a number, 号: `〔2012〕168号`, `[2018]23号`. Who
/// issued it stands before and cannot be told from the sentence, so it is left out.
pub(crate) fn document_numbers(text: &Text, items: &mut Vec<Item>) {
    for run in &text.runs {
        let Some(item) = document_number(text, run) else {
            continue;
        };
        if is_free(items, &item.span) {
            items.push(item);
        }
    }
}

fn document_number(text: &Text, run: &crate::flow::extract::text::Run) -> Option<Item> {
    let year: i16 = run.digits.parse().ok()?;
    let opens = |c: char| matches!(c, '〔' | '[' | '【' | '(' | '〈' | '﹝');
    let closes = |c: char| matches!(c, '〕' | ']' | '】' | ')' | '〉' | '﹞');
    text.before(run.at.start).filter(|c| opens(*c))?;
    text.char(run.at.end).filter(|c| closes(*c))?;
    let start = text.skip_while(run.at.end + 1, |c| c == ' ' || c == '第');
    let end = text.skip_while(start, |c| c.is_ascii_digit());
    let sign = text.skip_while(end, |c| c == ' ');
    text.char(sign).filter(|c| matches!(c, '号' | '號'))?;
    let number = text.slice(start..end);
    let fits = YEARS.contains(&year) && (1..=6).contains(&number.len());
    fits.then(|| Item {
        span: text.span(&(run.at.start - 1..sign + 1)),
        value: Value::DocumentNumber(document(year, &number)),
    })
}

/// The usual form, with the brackets of official documents.
fn document(year: i16, number: &str) -> String {
    let number = number.trim_start_matches('0');
    let mut out = format!("〔{year}〕{number}");
    out.push('号');
    out
}
