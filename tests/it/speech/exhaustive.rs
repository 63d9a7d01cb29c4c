//! Every number to 9,999 and every day of four years against a second way of making its words,
//! which shares neither tables nor method with the first: Chinese by rewriting a full pattern,
//! Mongolian by reading the words back with a strict grammar.

use std::sync::Arc;

use iltod::domain::message::{Locale, Message};
use iltod::render::Renderer;
use iltod::render::speech::words::NumberForm;
use jiff::civil::{Date, date};

use super::plain::catalogue;

/// 2026 → 2千0百2十6 → the zeros folded → the digits renamed.
fn chinese(n: u32) -> String {
    let full: Vec<char> = format!("{n:04}").chars().collect();
    let mut text: String = full
        .iter()
        .zip("千百十个".chars())
        .flat_map(|(d, u)| [*d, u])
        .collect();
    for (from, to) in [
        ("0千", "0"),
        ("0百", "0"),
        ("0十", "0"),
        ("0个", "0"),
        ("个", ""),
    ] {
        text = text.replace(from, to);
    }
    while text.contains("00") {
        text = text.replace("00", "0");
    }
    let text = text.trim_matches('0');
    let text = match text.strip_prefix("1十") {
        Some(rest) => format!("十{rest}"),
        None if text.is_empty() => "0".to_owned(),
        None => text.to_owned(),
    };
    han(&text)
}

fn han(digits: &str) -> String {
    let names: Vec<char> = "零一二三四五六七八九".chars().collect();
    let each = digits.chars();
    each.map(|c| c.to_digit(10).map_or(c, |d| names[d as usize]))
        .collect()
}

/// Reads a Mongolian number by its grammar: [so many] thousand, [so many] hundred, ten, unit; only
/// the last word may stand in the form `last`.
struct Reader<'t> {
    words: Vec<&'t str>,
    last: NumberForm,
}

const UNITS: [(&str, &str, u32); 9] = [
    ("нэг", "нэг", 1),
    ("хоёр", "хоёр", 2),
    ("гурав", "гурван", 3),
    ("дөрөв", "дөрвөн", 4),
    ("тав", "таван", 5),
    ("зургаа", "зургаан", 6),
    ("долоо", "долоон", 7),
    ("найм", "найман", 8),
    ("ес", "есөн", 9),
];
const TENS: [(&str, &str, u32); 9] = [
    ("арав", "арван", 10),
    ("хорь", "хорин", 20),
    ("гуч", "гучин", 30),
    ("дөч", "дөчин", 40),
    ("тавь", "тавин", 50),
    ("жар", "жаран", 60),
    ("дал", "далан", 70),
    ("ная", "наян", 80),
    ("ер", "ерэн", 90),
];

impl Reader<'_> {
    fn take(&mut self, table: &[(&str, &str, u32)]) -> Option<u32> {
        let word = *self.words.first()?;
        let plain = self.words.len() == 1 && self.last == NumberForm::Plain;
        let mut rows = table.iter();
        let (.., value) =
            rows.find(|(alone, joined, _)| word == if plain { *alone } else { *joined })?;
        self.words.remove(0);
        Some(*value)
    }

    /// A multiplier before the word of the magnitude, or the word alone.
    fn times(&mut self, (inside, alone, joined): (&str, &str, &str)) -> Option<u32> {
        let ends = self.words.len();
        let at = self
            .words
            .iter()
            .position(|w| [inside, alone, joined].contains(w))?;
        let word = self.words[at];
        let wanted = match (at + 1 == ends, self.last) {
            (false, _) => inside,
            (true, NumberForm::Plain) => alone,
            (true, _) => joined,
        };
        assert_eq!(word, wanted);
        let count = match at {
            0 => 1,
            1 => {
                UNITS
                    .iter()
                    .find(|(_, joined, _)| *joined == self.words[0])?
                    .2
            }
            _ => return None,
        };
        self.words.drain(..=at);
        Some(count)
    }

    fn read(mut self) -> Option<u32> {
        if self.words == ["тэг"] {
            return Some(0);
        }
        let thousands = self.times(("мянга", "мянга", "мянган")).unwrap_or(0);
        let hundreds = self.times(("зуун", "зуу", "зуун")).unwrap_or(0);
        let tens = self.take(&TENS).unwrap_or(0);
        let units = self.take(&UNITS).unwrap_or(0);
        self.words
            .is_empty()
            .then_some(thousands * 1000 + hundreds * 100 + tens + units)
    }
}

fn read_back(words: &str, last: NumberForm) -> Option<u32> {
    let words: Vec<_> = words.split(' ').collect();
    Reader { words, last }.read()
}

#[test]
fn every_chinese_number_to_9999_agrees_with_a_second_way() {
    let renderer = Renderer::new(Arc::new(catalogue(&[])));
    let words = renderer.voices().of(Locale::Chinese);
    for n in 0..=9_999 {
        assert_eq!(words.cardinal(u64::from(n), NumberForm::Plain), chinese(n));
    }
}

#[test]
fn every_mongolian_number_to_9999_reads_back() {
    let renderer = Renderer::new(Arc::new(catalogue(&[])));
    let words = renderer.voices().of(Locale::MongolianCyrillic);
    for form in [NumberForm::Plain, NumberForm::BeforeNoun] {
        let mut seen = std::collections::HashSet::new();
        for n in 0..=9_999 {
            let said = words.cardinal(u64::from(n), form);
            assert_eq!(read_back(&said, form), Some(n), "{n}: {said}");
            assert!(seen.insert(said), "{n} sounds like another number");
        }
    }
}

#[test]
fn every_number_in_a_sentence_is_the_number_of_the_argument() {
    let renderer = Renderer::new(Arc::new(catalogue(&[
        ("t/zh-CN/t.ftl", "days = 还有{ $n }个工作日。"),
        ("t/mn-Cyrl/t.ftl", "days = Хугацаа: ажлын { $n } өдөр."),
    ])));
    for n in 0..=9_999_u32 {
        let days = Message::new("days").number("n", n);
        let said = renderer.spoken(Locale::Chinese, &days).text;
        let expected = match n {
            2 => "两".to_owned(),
            2000 => "两千".to_owned(),
            _ => chinese(n),
        };
        assert_eq!(said, format!("还有{expected}个工作日。"));
        let said = renderer.spoken(Locale::MongolianCyrillic, &days).text;
        let number = said.strip_prefix("Хугацаа: ажлын ").unwrap();
        let number = number.strip_suffix(" өдөр.").unwrap();
        assert_eq!(read_back(number, NumberForm::BeforeNoun), Some(n), "{said}");
    }
}

#[test]
fn every_day_of_four_years_agrees_with_a_second_way() {
    let renderer = Renderer::new(Arc::new(catalogue(&[
        ("t/zh-CN/t.ftl", "due = 最晚{ $day }。"),
        ("t/mn-Cyrl/t.ftl", "due = Өдөр: { $day }."),
    ])));
    let mut day = date(2024, 1, 1);
    let mut weekday = 0;
    let mut days = 0;
    while day <= date(2027, 12, 31) {
        let due = Message::new("due").date("day", day);
        let said = renderer.spoken(Locale::Chinese, &due).text;
        assert_eq!(said, chinese_date(day, weekday));
        let said = renderer.spoken(Locale::MongolianCyrillic, &due).text;
        assert_mongolian_date(&said, day, weekday);
        day = day.tomorrow().unwrap();
        // 1 January 2024 was a Monday.
        weekday = (weekday + 1) % 7;
        days += 1;
    }
    assert_eq!(days, 1461);
}

fn chinese_date(day: Date, weekday: usize) -> String {
    let year = han(&day.year().to_string());
    let month = chinese(day.month().unsigned_abs().into());
    let of_month = chinese(day.day().unsigned_abs().into());
    let weekday = ["一", "二", "三", "四", "五", "六", "日"][weekday];
    format!("最晚{year}年{month}月{of_month}日，星期{weekday}。")
}

fn assert_mongolian_date(said: &str, day: Date, weekday: usize) {
    let months = [
        "нэгдүгээр",
        "хоёрдугаар",
        "гуравдугаар",
        "дөрөвдүгээр",
        "тавдугаар",
        "зургаадугаар",
        "долоодугаар",
        "наймдугаар",
        "есдүгээр",
        "аравдугаар",
        "арван нэгдүгээр",
        "арван хоёрдугаар",
    ];
    let weekdays = [
        "даваа",
        "мягмар",
        "лхагва",
        "пүрэв",
        "баасан",
        "бямба",
        "ням",
    ];
    let rest = said.strip_prefix("Өдөр: ").unwrap();
    let (year, rest) = rest.split_once(" оны ").unwrap();
    let (month, rest) = rest.split_once(" сарын ").unwrap();
    let (of_month, rest) = rest.split_once(", ").unwrap();
    let year = read_back(year, NumberForm::BeforeNoun);
    assert_eq!(year, Some(u32::from(day.year().unsigned_abs())), "{said}");
    assert_eq!(month, months[day.month() as usize - 1], "{said}");
    let of_month = read_back(of_month, NumberForm::Plain);
    assert_eq!(
        of_month,
        Some(u32::from(day.day().unsigned_abs())),
        "{said}"
    );
    assert_eq!(rest, format!("{} гараг.", weekdays[weekday]), "{said}");
}
