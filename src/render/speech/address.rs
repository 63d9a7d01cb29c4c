//! Web addresses and e-mail addresses: the first are only named, the second are spelled, for a
//! person may have to check them.

use crate::render::speech::words::SpeechWords;

/// Endings by which an address without `http` is known.
const ENDINGS: [&str; 9] = ["cn", "com", "org", "net", "mn", "gov", "edu", "io", "me"];

/// No address without `http` is longer; every word is looked at only so far.
const LONGEST: usize = 254;

/// What an address becomes.
pub(super) enum Address<'t> {
    /// A link, of which only the name is said.
    Link,
    /// An e-mail address, to be spelled.
    Mail(&'t str),
}

/// The address at the beginning of `text`, which begins a word, and its length in bytes.
pub(super) fn find(text: &str) -> Option<(Address<'_>, usize)> {
    let known = ["http://", "https://", "www."];
    let is_link = known.iter().any(|start| text.starts_with(start));
    let longest = if is_link { usize::MAX } else { LONGEST };
    let bytes = text.bytes().take(longest);
    let whole = &text[..bytes.take_while(|b| is_in_url(*b)).count()];
    let url = whole.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    if !url.contains('.') {
        return None;
    }
    if is_link {
        return Some((Address::Link, url.len()));
    }
    let plain = &url[..url.find(|c| !is_in_mail(c)).unwrap_or(url.len())];
    let plain = plain.trim_end_matches(['.', '-', '_', '@', '+']);
    if let Some((name, host)) = plain.split_once('@') {
        let mail = !name.is_empty() && host.contains('.') && !host.contains('@');
        return mail.then_some((Address::Mail(plain), plain.len()));
    }
    let host = plain.rsplit_once('.').map(|(_, last)| last);
    let known = host.is_some_and(|last| ENDINGS.contains(&last));
    known.then_some((Address::Link, url.len()))
}

/// An e-mail address in words: its letters stay, its signs are named, its digits stand alone.
pub(super) fn spell(words: &SpeechWords, mail: &str) -> String {
    let mut out = String::with_capacity(mail.len() * 2);
    for c in mail.chars() {
        let named = match c {
            '@' => words.signs.at.clone(),
            '.' => words.signs.dot.clone(),
            '_' => words.signs.underscore.clone(),
            '-' => words.signs.hyphen.clone(),
            '+' => words.signs.plus.clone(),
            '0'..='9' => words.digits(c.encode_utf8(&mut [0; 4])),
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push(' ');
        out.push_str(&named);
        out.push(' ');
    }
    out
}

fn is_in_url(b: u8) -> bool {
    b.is_ascii_graphic() && !b"<>\"()[]{}`".contains(&b)
}

fn is_in_mail(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '@')
}
