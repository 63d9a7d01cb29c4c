//! Telephone numbers as people write them: any width, spaces, hyphens, brackets, `+86`, an
//! extension. `^1[3-9]\d{9}$` for mobiles, `0\d{2,3}` and seven or eight digits for fixed lines
//! (language.md §5); numbers of other countries with `+` or `00`.

use crate::domain::contact::Contact;
use crate::domain::script::{is_invisible, narrow};

/// Why a text is no telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneFault {
    /// A letter among the digits.
    Letters,
    /// It begins like a mobile number or like nothing known, and has too few or too many digits.
    Length {
        /// How many digits it has.
        found: usize,
    },
    /// Eleven digits that begin as no mobile number does.
    Start,
    /// Seven or eight digits: a fixed line without its area code.
    AreaCode,
    /// An area code with too few or too many digits after it.
    Landline {
        /// How many digits stand after the area code.
        found: usize,
    },
    /// A number of another country with too few or too many digits.
    Foreign {
        /// How many digits it has.
        found: usize,
    },
}

/// What is left of a number when the writing is taken off.
struct Dialled {
    international: bool,
    digits: String,
    extension: String,
}

/// Reads a number.
pub(crate) fn parse(text: &str) -> Result<Contact, PhoneFault> {
    let dialled = dialled(text)?;
    if dialled.international {
        return match dialled.digits.strip_prefix("86") {
            Some(national) => domestic(&with_trunk(national), &dialled.extension),
            None => foreign(&dialled.digits),
        };
    }
    let without = dialled.digits.strip_prefix("86");
    let mobile = without.filter(|rest| rest.len() == 11 && rest.starts_with('1'));
    domestic(mobile.unwrap_or(&dialled.digits), &dialled.extension)
}

fn dialled(text: &str) -> Result<Dialled, PhoneFault> {
    let mut number = Dialled {
        international: false,
        digits: String::new(),
        extension: String::new(),
    };
    let mut in_extension = false;
    let visible = text.trim().chars().filter(|c| !is_invisible(*c));
    for c in visible.map(narrow) {
        match c {
            '0'..='9' if in_extension => number.extension.push(c),
            '0'..='9' => number.digits.push(c),
            '+' if number.digits.is_empty() => number.international = true,
            '转' | '轉' | '#' if number.digits.len() >= 7 => in_extension = true,
            _ if c.is_alphabetic() => return Err(PhoneFault::Letters),
            _ => {}
        }
    }
    if !number.international
        && let Some(rest) = number.digits.strip_prefix("00")
    {
        number.digits = rest.to_owned();
        number.international = true;
    }
    Ok(number)
}

/// Behind `+86` the 0 of an area code is left out; put it back.
fn with_trunk(national: &str) -> String {
    let is_mobile = national.len() == 11 && national.starts_with('1');
    let has_trunk = national.starts_with('0');
    if is_mobile || has_trunk {
        national.to_owned()
    } else {
        format!("0{national}")
    }
}

fn foreign(digits: &str) -> Result<Contact, PhoneFault> {
    let found = digits.len();
    if (7..=15).contains(&found) {
        Ok(Contact::Foreign(format!("+{digits}")))
    } else {
        Err(PhoneFault::Foreign { found })
    }
}

fn domestic(digits: &str, extension: &str) -> Result<Contact, PhoneFault> {
    let found = digits.len();
    match digits.as_bytes() {
        [b'1', b'3'..=b'9', ..] if found == 11 => Ok(Contact::Mobile(digits.to_owned())),
        [b'4' | b'8', b'0', b'0', ..] if found == 10 => Ok(landline(digits, 3, extension)),
        [b'0', b'1' | b'2', ..] => fixed(digits, 3, extension),
        [b'0', ..] => fixed(digits, 4, extension),
        _ if found == 7 || found == 8 => Err(PhoneFault::AreaCode),
        _ if found == 11 => Err(PhoneFault::Start),
        _ => Err(PhoneFault::Length { found }),
    }
}

fn fixed(digits: &str, area: usize, extension: &str) -> Result<Contact, PhoneFault> {
    let found = digits.len().saturating_sub(area);
    if (7..=8).contains(&found) {
        Ok(landline(digits, area, extension))
    } else {
        Err(PhoneFault::Landline { found })
    }
}

fn landline(digits: &str, area: usize, extension: &str) -> Contact {
    let (code, line) = digits.split_at(area);
    Contact::Landline(if extension.is_empty() {
        format!("{code}-{line}")
    } else {
        format!("{code}-{line}-{extension}")
    })
}

/// Digits in groups of the given sizes; what is left is the last group.
pub(crate) fn group(digits: &str, sizes: &[usize]) -> String {
    let mut out = String::with_capacity(digits.len() + sizes.len());
    let mut rest = digits;
    for size in sizes {
        if let Some((head, tail)) = rest.split_at_checked(*size)
            && !tail.is_empty()
        {
            out.push_str(head);
            out.push(' ');
            rest = tail;
        }
    }
    out.push_str(rest);
    out
}

/// A fixed line in groups: `0478 822 2222`, `010 6655 4433`.
pub(crate) fn group_landline(number: &str) -> String {
    let mut parts = number.split('-');
    let area = parts.next().unwrap_or_default();
    let line = parts.next().unwrap_or_default();
    let mut out = format!("{area} {}", group_from_end(line, 4));
    if let Some(extension) = parts.next() {
        out.push('-');
        out.push_str(extension);
    }
    out
}

/// Groups of `size` counted from the end: `+976 9911 2233`.
pub(crate) fn group_from_end(digits: &str, size: usize) -> String {
    let len = digits.chars().count();
    let mut out = String::with_capacity(len + len / size);
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (len - at).is_multiple_of(size) && out != "+" {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// The first `head` and the last `tail` characters with stars between; stars alone when the number
/// is too short to hide anything.
pub(crate) fn mask(number: &str, head: usize, tail: usize) -> String {
    if number.len() < head + tail + 3 {
        return "****".to_owned();
    }
    format!("{}****{}", &number[..head], &number[number.len() - tail..])
}
