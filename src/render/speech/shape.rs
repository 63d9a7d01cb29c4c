//! What a string of digits is by its shape: a date, a time, a telephone number, digits in groups,
//! a number. Pure recognition; the words are made in `numbers`.

use jiff::civil::Date;

/// How far back a word that announces a number is looked for, in characters.
const NEAR: usize = 60;

/// A digit string and how many bytes of the text it takes.
pub(super) enum Shape<'t> {
    /// `2026-03-05`, `2026/3/5`, `2026.03.05`.
    Date(Date),
    /// `15:30`: hour, minute.
    Time(u64, u64),
    /// A telephone number.
    Phone(&'t str),
    /// Digits in groups: a reference number.
    Groups(&'t str),
    /// `3.2.1`: a place in a document.
    Dotted(&'t str),
    /// A number.
    Number(Number<'t>),
}

/// A number as written.
pub(super) struct Number<'t> {
    /// The digits before the point, without commas.
    pub(super) whole: String,
    /// The digits after the point; empty for a whole number.
    pub(super) fraction: &'t str,
    /// Commas part the thousands: certainly a count.
    pub(super) grouped: bool,
}

/// A number and what stands on both sides of it.
pub(super) struct Beside<'t> {
    pub(super) value: u64,
    /// How many digits were written.
    pub(super) digits: usize,
    pub(super) before: &'t str,
    pub(super) after: &'t str,
}

impl<'t> Beside<'t> {
    /// What follows begins with one of these words, a space between or not.
    pub(super) fn starts_with(&self, list: &[String]) -> bool {
        let next = self.after.strip_prefix([' ', '\u{A0}']);
        let next = next.unwrap_or(self.after);
        list.iter().any(|word| next.starts_with(word.as_str()))
    }

    /// One of these words stands not far before it in its sentence.
    pub(super) fn follows(&self, list: &[String]) -> bool {
        let ends = |c: &char| matches!(c, '。' | '！' | '？' | '.' | '!' | '?' | '\n');
        let back = self.before.chars().rev().take(NEAR);
        let len: usize = back.take_while(|c| !ends(c)).map(char::len_utf8).sum();
        let sentence = &self.before[self.before.len() - len..];
        list.iter().any(|word| sentence.contains(word.as_str()))
    }

    /// One of these words stands directly before it, or before the list of numbers that it ends.
    pub(super) fn ends_list_after(&self, list: &[String]) -> bool {
        let in_list = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '、' | '-' | '–' | '—');
        let before = self.before.trim_end_matches(in_list);
        list.iter().any(|word| before.ends_with(word.as_str()))
    }

    /// Four digits that are most likely a year.
    pub(super) fn is_year_like(&self) -> bool {
        self.digits == 4 && (1900..2100).contains(&self.value)
    }

    /// The word after a space; empty when something else follows.
    pub(super) fn next_word(&self) -> &'t str {
        let next = self.after.strip_prefix([' ', '\u{A0}']);
        letters(next.unwrap_or_default())
    }

    /// Letters that touch the number, such as `th`.
    pub(super) fn letters_after(&self) -> &'t str {
        letters(self.after)
    }

    /// Another number stands after the next word: `3 сарын 5`.
    pub(super) fn digit_follows_word(&self) -> bool {
        let rest = self.after.trim_start_matches([' ', '\u{A0}']);
        let rest = rest.trim_start_matches(char::is_alphabetic);
        let rest = rest.trim_start_matches([' ', '\u{A0}']);
        rest.starts_with(|c: char| c.is_ascii_digit())
    }
}

fn letters(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
}

/// The shape at the beginning of `text`, which begins with a digit, and its length in bytes.
pub(super) fn recognise(text: &str) -> (Shape<'_>, usize) {
    date(text)
        .or_else(|| time(text))
        .or_else(|| landline(text))
        .or_else(|| thousands(text))
        .or_else(|| groups(text))
        .or_else(|| dotted(text))
        .unwrap_or_else(|| number(text))
}

/// How many ASCII digits `text` begins with.
pub(super) fn digits_len(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn date(text: &str) -> Option<(Shape<'_>, usize)> {
    let separator = text.as_bytes().get(4).filter(|b| b"-/.".contains(b))?;
    let separator = char::from(*separator);
    if digits_len(text) != 4 {
        return None;
    }
    let month_len = Some(digits_len(&text[5..])).filter(|len| (1..=2).contains(len))?;
    let day_text = text[5 + month_len..].strip_prefix(separator)?;
    let day_len = Some(digits_len(day_text)).filter(|len| (1..=2).contains(len))?;
    let year = text[..4].parse().ok()?;
    let month = text[5..5 + month_len].parse().ok()?;
    let day = Date::new(year, month, day_text[..day_len].parse().ok()?).ok()?;
    Some((Shape::Date(day), 6 + month_len + day_len))
}

fn time(text: &str) -> Option<(Shape<'_>, usize)> {
    let hour_len = Some(digits_len(text)).filter(|len| (1..=2).contains(len))?;
    let (minute, mut len) = after_colon(text, hour_len)?;
    // Seconds are nothing for the ear.
    if let Some((_, with_seconds)) = after_colon(text, len) {
        len = with_seconds;
    }
    let hour = text[..hour_len].parse().ok().filter(|hour| *hour <= 24)?;
    Some((Shape::Time(hour, minute), len))
}

/// Two digits below sixty after a colon at `at`, and where they end.
fn after_colon(text: &str, at: usize) -> Option<(u64, usize)> {
    let rest = text[at..].strip_prefix([':', '：'])?;
    if digits_len(rest) != 2 {
        return None;
    }
    let sixtieth = rest[..2].parse().ok().filter(|n| *n < 60)?;
    Some((sixtieth, text.len() - rest.len() + 2))
}

/// An area code, a hyphen or a dash, seven or eight digits.
fn landline(text: &str) -> Option<(Shape<'_>, usize)> {
    let area = Some(digits_len(text)).filter(|len| (3..=4).contains(len))?;
    let local = text[area..].strip_prefix(['-', '–', '—'])?;
    let digits = Some(digits_len(local)).filter(|len| (7..=8).contains(len))?;
    let len = text.len() - local.len() + digits;
    (text.starts_with('0')).then(|| (Shape::Phone(&text[..len]), len))
}

/// A round number whose thousands are parted by spaces: `1 000 000`.
fn thousands(text: &str) -> Option<(Shape<'_>, usize)> {
    let mut len = Some(digits_len(text)).filter(|len| (1..=3).contains(len))?;
    while let Some(rest) = text[len..].strip_prefix([' ', '\u{A0}', '\u{202F}']) {
        match digits_len(rest) {
            0 => break,
            3 => len = text.len() - rest.len() + 3,
            _ => return None,
        }
    }
    let round = len > 4 && text[..len].ends_with("000") && !text.starts_with('0');
    let number = || Number {
        whole: text[..len].chars().filter(char::is_ascii_digit).collect(),
        fraction: "",
        grouped: true,
    };
    round.then(|| (Shape::Number(number()), len))
}

/// Digits in groups, parted by one space or one hyphen each: a telephone number or a reference
/// number; not a range, not two numbers side by side.
fn groups(text: &str) -> Option<(Shape<'_>, usize)> {
    let len = groups_len(text);
    let found = &text[..len];
    let sizes: Vec<_> = found.split([' ', '-']).map(str::len).collect();
    let total: usize = sizes.iter().sum();
    if is_phone(found, &sizes, total) {
        return Some((Shape::Phone(found), len));
    }
    let zero_led = |group: &str| group.len() > 1 && group.starts_with('0');
    let quoted = match sizes[..] {
        [_] => false,
        [4, 4] => !found.contains('-'),
        [_, _] => found.split([' ', '-']).any(zero_led),
        _ => total >= 9 || found.split([' ', '-']).any(zero_led),
    };
    quoted.then_some((Shape::Groups(found), len))
}

/// Building, stair and room joined by hyphens beside a word of an address, `3-201`, `5-2-301`: their
/// length. Two numbers that may well be a range, such as the days `3-5`, are none.
pub(super) fn room(before: &str, text: &str, words: &[String]) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '-'));
    let len = end.unwrap_or(text.len());
    let groups: Vec<&str> = text[..len].split('-').collect();
    let short = |group: &&str| (1..=4).contains(&group.len());
    let named = || {
        let after = text[len..].trim_start_matches([' ', '\u{A0}']);
        let before = before.trim_end_matches([' ', '\u{A0}']).to_lowercase();
        let is_beside = |word: &String| after.starts_with(&**word) || before.ends_with(&**word);
        words.iter().any(is_beside)
    };
    let no_range = match groups[..] {
        [first, last] => last.len() >= 3 && first.len() < last.len(),
        [first, ..] => groups.len() > 2 && first.len() <= 2,
        [] => false,
    };
    (no_range && groups.iter().all(short) && named()).then_some(len)
}

fn is_phone(text: &str, sizes: &[usize], total: usize) -> bool {
    let mobile = matches!(text.as_bytes(), [b'1', b'3'..=b'9', ..]) && total == 11;
    let landline = text.starts_with('0') && (10..=12).contains(&total);
    match sizes {
        [_] => mobile || (landline && total > 10),
        [3, 4, 4] => mobile,
        [3 | 4, _, ..] => landline,
        _ => false,
    }
}

fn groups_len(text: &str) -> usize {
    let mut len = digits_len(text);
    while let Some(rest) = text[len..].strip_prefix([' ', '-']) {
        match digits_len(rest) {
            0 => break,
            more => len += 1 + more,
        }
    }
    len
}

fn dotted(text: &str) -> Option<(Shape<'_>, usize)> {
    let mut len = digits_len(text);
    let mut dots = 0;
    while let Some(rest) = text[len..].strip_prefix('.') {
        match digits_len(rest) {
            0 => break,
            more => len += 1 + more,
        }
        dots += 1;
    }
    (dots > 1).then(|| (Shape::Dotted(&text[..len]), len))
}

fn number(text: &str) -> (Shape<'_>, usize) {
    let mut len = digits_len(text);
    let mut whole = text[..len].to_owned();
    let mut grouped = false;
    if len <= 3 {
        while let Some(rest) = text[len..].strip_prefix(',') {
            if digits_len(rest) != 3 {
                break;
            }
            whole.push_str(&rest[..3]);
            (len, grouped) = (len + 4, true);
        }
    }
    let fraction = text[len..].strip_prefix('.').unwrap_or_default();
    let fraction = &fraction[..digits_len(fraction)];
    if !fraction.is_empty() {
        len += 1 + fraction.len();
    }
    let number = Number {
        whole,
        fraction,
        grouped,
    };
    (Shape::Number(number), len)
}
