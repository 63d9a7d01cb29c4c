//! Numbers in short answers: digits of any script and Han numerals, such as `2`, `二`, `十二`,
//! `二〇二三`, `两百`. Longer texts are no numbers.

use crate::domain::script::fold::fold;

/// The longest answer that is read as a number, in characters.
const LONGEST: usize = 8;

/// The number that a short answer consists of; `None` when it says anything else.
#[must_use]
pub fn number(text: &str) -> Option<u32> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let bare = folded.strip_prefix('第').unwrap_or(&folded);
    let bare = bare.strip_suffix(['个', '项', '号', '条']).unwrap_or(bare);
    if bare.is_empty() {
        return None;
    }
    if bare.bytes().all(|b| b.is_ascii_digit()) {
        return bare.parse().ok();
    }
    han_number(bare)
}

/// The digit that one Han numeral stands for; 幺 is the spoken one of telephone numbers.
#[must_use]
pub fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '幺' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn han_number(text: &str) -> Option<u32> {
    if text.chars().all(|c| han_digit(c).is_some()) {
        let digits = text.chars().filter_map(han_digit);
        return Some(digits.fold(0, |sum, digit| sum * 10 + digit));
    }
    let mut total = 0;
    let mut pending = None;
    let mut last_unit = u32::MAX;
    for c in text.chars() {
        if let Some(digit) = han_digit(c) {
            if pending.is_some_and(|p| p != 0) {
                return None;
            }
            pending = Some(digit);
            continue;
        }
        let unit = han_unit(c).filter(|unit| *unit < last_unit)?;
        let opens = total == 0 && pending.is_none() && unit == 10;
        let count = if opens {
            1
        } else {
            pending.filter(|p| *p != 0)?
        };
        total += count * unit;
        pending = None;
        last_unit = unit;
    }
    Some(total + pending.unwrap_or(0))
}

fn han_unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn short_answers_are_read_in_every_script() {
        let table = [
            ("2", Some(2)),
            ("２。", Some(2)),
            ("᠓", Some(3)),
            ("二", Some(2)),
            ("两", Some(2)),
            ("十", Some(10)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("一百零五", Some(105)),
            ("两百", Some(200)),
            ("二〇二三", Some(2023)),
            ("第一个", Some(1)),
            ("①", Some(1)),
            ("三三十", None),
            ("十百", None),
            ("", None),
            ("第", None),
            ("3 copies", None),
            ("二手房", None),
        ];
        for (text, expected) in table {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
