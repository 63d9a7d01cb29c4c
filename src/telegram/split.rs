//! A text longer than a message of the platform is split at the ends of its sentences, each part
//! with its number. Never inside a number or a character; loses nothing.

/// The longest message of the platform, in UTF-16 units.
pub const LIMIT: usize = 4096;

/// What a part's number may take of it, line break included.
const NUMBER: usize = 32;

/// The parts of a text with their numbers from `number(n, of)` on the first line; a text that fits
/// is one part without a number.
pub fn split(text: &str, number: impl Fn(usize, usize) -> String) -> Vec<String> {
    // A byte is at least as much as a unit.
    if text.len() <= LIMIT || units(text) <= LIMIT {
        return vec![text.to_owned()];
    }
    let bare = cut(text, LIMIT - NUMBER);
    let of = bare.len();
    (1..)
        .zip(bare)
        .map(|(n, part)| format!("{}\n{part}", number(n, of)))
        .collect()
}

/// The text in parts of at most `limit` UTF-16 units; joined they are the text.
#[must_use]
pub fn cut(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = end_of_part(rest, limit);
        let (part, behind) = rest.split_at(end);
        parts.push(part);
        rest = behind;
    }
    parts
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Where the first part ends, in bytes: behind the last sentence that fits, else behind the last
/// space, else anywhere but in a number or a character with its marks, else where it must.
fn end_of_part(text: &str, limit: usize) -> usize {
    let (mut sentence, mut space, mut between, mut forced) = (0, 0, 0, 0);
    let mut used = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        used += c.len_utf16();
        if used > limit {
            break;
        }
        let end = at + c.len_utf8();
        forced = end;
        let Some(&(_, next)) = chars.peek() else {
            return end;
        };
        if joined(c, next) {
            continue;
        }
        between = end;
        let bare = ends_sentence(c) && !ends_sentence(next) && !closes(next);
        let quoted = closes(c) && text[..at].ends_with(ends_sentence);
        if c == '\n' || bare || quoted {
            sentence = end;
        } else if c.is_whitespace() {
            space = end;
        }
    }
    // A sentence end near the beginning would make a part of a few words.
    let wanted = [sentence, space, between, forced];
    let enough = forced / 4;
    let found = wanted.into_iter().find(|end| *end > enough);
    found.unwrap_or(forced).max(first_char(text))
}

fn first_char(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '.' | '!' | '?' | '᠃')
}

fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '»' | '"' | '」' | '』' | '）' | ')')
}

/// Whether two characters stay together: digits with what parts their groups, and a character with
/// its marks, selectors and joiners.
fn joined(c: char, next: char) -> bool {
    let numeric = |c: char| c.is_ascii_digit() || c.is_numeric();
    let groups = |c: char| matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '-' | ':' | '/');
    let number = numeric(c) && (numeric(next) || groups(next)) || groups(c) && numeric(next);
    number || marks(next) || c == '\u{200d}' || flag(c) && flag(next)
}

fn marks(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{180b}'..='\u{180f}' | '\u{200c}'..='\u{200d}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

fn flag(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(n: usize, of: usize) -> String {
        format!("({n}/{of})")
    }

    #[test]
    fn a_text_that_fits_is_one_part_without_a_number() {
        let text = "字".repeat(LIMIT);
        assert_eq!(split(&text, number), [text]);
    }

    #[test]
    fn a_part_ends_with_a_sentence() {
        let text = "这是一句话。".repeat(1000);
        let parts = split(&text, number);
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().all(|part| part.ends_with('。')));
        assert!(parts[0].starts_with("(1/2)\n这"));
    }

    proptest! {
        #[test]
        fn parts_joined_are_the_text_and_each_fits_with_its_number(
            text in "([a-zА-я字😀᠃。.! \n0-9\u{301}]{0,9}){0,60}", limit in 64usize..200
        ) {
            let parts = cut(&text, limit);
            prop_assert_eq!(parts.concat(), text.clone());
            prop_assert!(parts.iter().all(|part| units(part) <= limit && !part.is_empty()));
            let long = text.repeat(40);
            for part in split(&long, number) {
                prop_assert!(units(&part) <= LIMIT);
            }
        }

        #[test]
        fn no_part_ends_inside_a_number(
            words in prop::collection::vec("[a-я字]{1,6}|[0-9]{1,9}([., ][0-9]{3}){0,3}", 1..60)
        ) {
            let text = words.join("。");
            let parts = cut(&text, 64);
            for pair in parts.windows(2) {
                let last = pair[0].chars().next_back().unwrap();
                let first = pair[1].chars().next().unwrap();
                prop_assert!(!joined(last, first), "{last:?} {first:?}");
            }
        }
    }
}
