//! Messages to read.

use iltod::app::assets::Assets;
use iltod::domain::message::{Locale, Message};
use iltod::l10n::catalogue::Catalogue;
use iltod::render::plain::text;
use jiff::civil::date;
use proptest::prelude::*;

pub(super) fn catalogue(more: &[(&str, &str)]) -> Catalogue {
    let assets = Assets::embedded();
    let words = assets.below("locales/");
    let own: Vec<_> = words
        .filter(|(path, _)| path.ends_with("common.ftl") || path.ends_with("speech.ftl"))
        .collect();
    Catalogue::from_files(own.into_iter().chain(more.iter().copied())).unwrap()
}

#[test]
fn a_date_is_shown_in_full_with_its_weekday() {
    let words = catalogue(&[
        ("t/zh-CN/t.ftl", "due = 最晚{ $day }。"),
        ("t/mn-Cyrl/t.ftl", "due = Сүүлчийн өдөр: { $day }."),
        ("t/en/t.ftl", "due = By { $day }."),
    ]);
    let due = Message::new("due").date("day", date(2026, 3, 5));
    let shown = |locale| text(&words, locale, &due).text;
    assert_eq!(shown(Locale::Chinese), "最晚2026年3月5日，星期四。");
    assert_eq!(
        shown(Locale::MongolianCyrillic),
        "Сүүлчийн өдөр: 2026 оны гуравдугаар сарын 5, пүрэв гараг."
    );
    assert_eq!(shown(Locale::English), "By Thursday, 5 March 2026.");
}

#[test]
fn arguments_are_in_the_language_that_the_words_really_have() {
    let words = catalogue(&[("t/zh-CN/t.ftl", "due = 最晚{ $day }。")]);
    let due = Message::new("due").date("day", date(2026, 3, 5));
    let shown = text(&words, Locale::English, &due);
    assert_eq!(shown.locale, Locale::Chinese);
    assert_eq!(shown.text, "最晚2026年3月5日，星期四。");
    assert!(shown.faults.is_empty());
}

#[test]
fn a_missing_variable_falls_back_and_is_never_shown() {
    let words = catalogue(&[
        ("t/en/t.ftl", "hello = Hello { $nmae }"),
        ("t/zh-CN/t.ftl", "hello = 您好，{ $name }"),
    ]);
    let hello = Message::new("hello").personal("name", "巴特尔");
    let shown = text(&words, Locale::English, &hello);
    assert_eq!(shown.text, "您好，巴特尔");
    assert_eq!(shown.faults.len(), 1);
    assert!(!shown.faults[0].to_string().contains("巴特尔"));
}

#[test]
fn a_message_that_nobody_has_ends_in_the_neutral_sentence() {
    let words = catalogue(&[]);
    for locale in Locale::ALL {
        let shown = text(&words, locale, &Message::new("nowhere"));
        assert!(!shown.text.contains(['{', '}', '$']), "{}", shown.text);
        assert!(shown.text.chars().count() > 10);
        assert_eq!(shown.faults.len(), 1);
    }
}

#[test]
fn a_choice_inside_a_sentence_is_shown_by_its_label_and_lists_are_joined() {
    let words = catalogue(&[(
        "t/zh-CN/t.ftl",
        "post =\n    .label = 寄纸质的\nchat = 发到这里\ntaken = 记下了：{ $what }，{ $all }。",
    )]);
    let all = vec![Message::new("post"), Message::new("chat")];
    let taken = Message::new("taken").message("what", "post".into());
    let shown = text(&words, Locale::Chinese, &taken.list("all", all));
    assert_eq!(shown.text, "记下了：寄纸质的，寄纸质的、发到这里。");
    assert!(shown.faults.is_empty());
}

#[test]
fn a_telephone_number_is_shown_in_groups() {
    let words = catalogue(&[("t/zh-CN/t.ftl", "call = 电话{ $to }。")]);
    for (given, shown) in [
        ("13812345678", "电话138 1234 5678。"),
        ("04711234567", "电话0471 123 4567。"),
        ("047812345678", "电话0478 1234 5678。"),
        ("+976 99112233", "电话+976 9911 2233。"),
        ("0478-1234567", "电话0478 123 4567。"),
        ("12345", "电话12345。"),
    ] {
        let call = Message::new("call").phone("to", given);
        assert_eq!(text(&words, Locale::Chinese, &call).text, shown);
    }
}

/// Every character there is, controls too, which `any::<String>()` leaves out.
pub(super) fn any_characters() -> impl Strategy<Value = String> {
    let each = prop_oneof![any::<char>(), prop::char::range('\0', '\u{9F}')];
    prop::collection::vec(each, 0..24).prop_map(String::from_iter)
}

proptest! {
    /// reliability.md B31: no escape byte, B30: no override of the reading order.
    #[test]
    fn no_control_character_is_ever_shown(said in any_characters(), digits in any_characters()) {
        let words = catalogue(&[("t/zh-CN/t.ftl", "echo = 记下了：{ $said }{ $digits }{ $phone }")]);
        let echo = Message::new("echo").personal("said", said);
        let echo = echo.digits("digits", digits.clone()).phone("phone", digits);
        let shown = text(&words, Locale::Chinese, &echo).text;
        prop_assert!(!shown.chars().any(|c| c != '\n' && c.is_control()));
        let turned = shown.contains(['\u{202E}', '\u{2066}', '\u{2067}', '\u{2068}']);
        prop_assert!(!turned);
    }
}
