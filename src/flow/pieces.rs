//! Pieces of a free text: its separate wishes, the text without its identity numbers, the certain
//! part of an answer and the rest.

use crate::domain::{
    answer::AnswerValue,
    message::{Arg, Message, Personal},
    script::narrow,
};
use crate::flow::extract::{Item, Value, scan};

/// The separate wishes of a message: the items of a numbered list, else what semicolons part. One
/// piece when there is nothing to part.
#[must_use]
pub fn wishes(text: &str) -> Vec<String> {
    let mut starts = Vec::new();
    for n in 1..=9 {
        match item_start(text, n, starts.last().map_or(0, |at: &(usize, usize)| at.1)) {
            Some(found) => starts.push(found),
            None => break,
        }
    }
    let pieces: Vec<&str> = if starts.len() > 1 {
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
        starts
            .iter()
            .zip(ends)
            .map(|((_, from), to)| &text[*from..to])
            .collect()
    } else {
        text.split([';', '；']).collect()
    };
    let clean = pieces
        .iter()
        .map(|piece| trim(piece))
        .filter(|piece| !piece.is_empty());
    clean.map(str::to_owned).collect()
}

fn trim(piece: &str) -> &str {
    piece
        .trim()
        .trim_end_matches([';', '；', ',', '，', '、', '。', '.', '(', '（', ' '])
}

/// Han numerals number a list as often as digits do.
const HAN: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Where item `n` of a numbered list begins: its mark, and the text behind the mark. Behind `.` and
/// `:` a digit would make it a figure or a time of day.
fn item_start(text: &str, n: u32, after: usize) -> Option<(usize, usize)> {
    let digit = char::from_digit(n, 10)?;
    let han = HAN.get(usize::try_from(n).ok()?.checked_sub(1)?)?;
    let mut before = ' ';
    let mut chars = text[after..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let opens = !before.is_alphanumeric();
        before = c;
        if !opens || (narrow(c) != digit && c != *han) {
            continue;
        }
        let Some((mark, closer)) = chars.peek().copied() else {
            continue;
        };
        let behind = after + mark + closer.len_utf8();
        let closes = match narrow(closer) {
            '、' | ')' => true,
            '.' | ':' => !text[behind..].starts_with(|c: char| narrow(c).is_ascii_digit()),
            _ => false,
        };
        if closes {
            return Some((after + at, behind));
        }
    }
    None
}

fn is_identity(item: &Item) -> bool {
    matches!(item.value, Value::Identity(_) | Value::MistypedIdentity)
}

/// The text with every identity number masked.
#[must_use]
pub fn without_identities(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for item in scan(text).iter().filter(|item| is_identity(item)) {
        masked.push_str(&text[done..item.span.start]);
        match &item.value {
            Value::Identity(identity) => masked.push_str(&identity.masked()),
            _ => masked.push_str("******"),
        }
        done = item.span.end;
    }
    masked.push_str(&text[done..]);
    masked
}

/// What is shown, with every identity number in its words masked.
#[must_use]
pub fn masking_identities(shown: Arg) -> Arg {
    let within = |mut message: Message| {
        for (_, arg) in &mut message.args {
            *arg = masking_identities(arg.clone());
        }
        message
    };
    match shown {
        Arg::Text(text) => Arg::Text(without_identities(&text)),
        Arg::Personal(text) => Arg::Personal(Personal::new(without_identities(text.reveal()))),
        Arg::Message(message) => Arg::Message(Box::new(within(*message))),
        Arg::List(messages) => Arg::List(messages.into_iter().map(within).collect()),
        other => other,
    }
}

/// The first identity number that is right, and how it was written.
#[must_use]
pub fn first_identity(text: &str) -> Option<(String, AnswerValue)> {
    scan(text).into_iter().find_map(|item| match item.value {
        Value::Identity(identity) => {
            Some((text[item.span].to_owned(), AnswerValue::Identity(identity)))
        }
        _ => None,
    })
}

/// Telephone numbers and mail addresses of a text, and what is left without them.
#[must_use]
pub fn contacts_apart(text: &str) -> (String, String) {
    let (mut contacts, mut rest, mut done) = (String::new(), String::new(), 0);
    for item in scan(text)
        .iter()
        .filter(|item| matches!(item.value, Value::Contact(_)))
    {
        rest.push_str(&text[done..item.span.start]);
        contacts.push_str(&text[item.span.clone()]);
        contacts.push(' ');
        done = item.span.end;
    }
    rest.push_str(&text[done..]);
    let rest = rest
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；'));
    (contacts.trim_end().to_owned(), rest.to_owned())
}
