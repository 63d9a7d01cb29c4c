//! Names of people and organisations in any script.

use iltod::domain::answer::AnswerValue;
use iltod::domain::name::Name;
use iltod::flow::field::FieldType;
use proptest::prelude::*;

use crate::fields::{parse, refused};

fn name_of(raw: &str) -> String {
    match parse(FieldType::Name, raw) {
        Ok(AnswerValue::Name(name)) => name.reveal().to_owned(),
        other => panic!("{raw}: {other:?}"),
    }
}

#[test]
fn a_name_of_any_script_is_one_field() {
    let table = [
        ("巴特尔", "巴特尔"),
        ("  张三 ", "张三"),
        ("巴特尔•苏和", "巴特尔·苏和"),
        ("巴特尔．苏和", "巴特尔·苏和"),
        ("巴特尔 · 苏和", "巴特尔·苏和"),
        ("巴特尔.苏和", "巴特尔·苏和"),
        ("Bat J. Dorj", "Bat J. Dorj"),
        ("Ｂａｔ", "Bat"),
        ("Батын Дорж", "Батын Дорж"),
        ("ᠪᠠᠲᠤ", "ᠪᠠᠲᠤ"),
        ("𠮷田", "𠮷田"),
        ("我叫巴特尔。", "巴特尔"),
        ("Намайг Бат гэдэг", "Бат"),
        ("my name is Bat", "Bat"),
        ("姓名：欧阳娜娜", "欧阳娜娜"),
        ("我叫阿拉坦其其格", "阿拉坦其其格"),
        ("内蒙古3号牧业合作社", "内蒙古3号牧业合作社"),
        ("张\u{200b}三", "张三"),
        ("我是巴特尔", "巴特尔"),
        ("Би Бат", "Бат"),
        ("I am Bat", "Bat"),
        ("Biligt", "Biligt"),
        ("巴特尔，13812345678", "巴特尔"),
        ("13812345678 Bat", "Bat"),
        ("Bat, bat@example.com", "Bat"),
        ("I'm Bat", "Bat"),
        ("I’m Bat.", "Bat"),
        ("My name's Bat Dorj", "Bat Dorj"),
        ("this is Bat", "Bat"),
        ("This is Bat speaking", "Bat"),
        ("hello, I am Bat, thanks", "Bat"),
        ("the name is Bat", "Bat"),
        ("Yes, Bat", "Bat"),
        ("Bat, thank you", "Bat"),
        ("我是巴特尔，谢谢", "巴特尔"),
        ("你好，我是巴特尔", "巴特尔"),
        ("我叫巴特尔就行", "巴特尔"),
        ("叫我巴特尔吧", "巴特尔"),
        ("我的名字是巴特尔", "巴特尔"),
        ("我姓名是乌云其其格", "乌云其其格"),
        ("是的，巴特尔", "巴特尔"),
        ("这里是巴特尔", "巴特尔"),
        ("我是阿拉坦其其格", "阿拉坦其其格"),
        ("Миний нэр Бат", "Бат"),
        ("Миний нэрийг Бат гэдэг", "Бат"),
        ("Намайг Батаа гэдэг юм", "Батаа"),
        ("Намайг Дулмаа гэж дууддаг", "Дулмаа"),
        ("Би Бат байна", "Бат"),
        ("Нэр маань Бат", "Бат"),
        ("Сайн байна уу, намайг Бат гэдэг", "Бат"),
        ("Бат, баярлалаа", "Бат"),
        ("北京吧台有限公司", "北京吧台有限公司"),
    ];
    for (raw, expected) in table {
        assert_eq!(name_of(raw), expected, "{raw}");
    }
}

#[test]
fn fifty_characters_and_a_hundred_fit() {
    assert_eq!(name_of(&"巴".repeat(50)).chars().count(), 50);
    assert_eq!(name_of(&"B".repeat(100)).chars().count(), 100);
    assert_eq!(
        refused(FieldType::Name, &"巴".repeat(101)),
        "error-name-length"
    );
    assert_eq!(
        refused(FieldType::Name, &"巴".repeat(10_000)),
        "error-name-length"
    );
}

#[test]
fn what_cannot_be_a_name_is_refused_for_its_reason() {
    let table = [
        ("", "error-name-empty"),
        ("。。", "error-name-empty"),
        ("13812345678", "error-name-digits"),
        ("１２３", "error-name-digits"),
        ("张\u{0}三", "error-name-control"),
        ("张\u{1b}[31m三", "error-name-control"),
    ];
    for (raw, expected) in table {
        assert_eq!(refused(FieldType::Name, raw), expected, "{raw:?}");
    }
}

#[test]
fn a_sentence_is_no_name() {
    for text in [
        "我是乌拉特中旗的牧民",
        "我不想告诉你们我叫啥",
        "为什么要我的名字",
        "这是什么",
        "I am a herder",
        "I don't want to tell you",
        "why do you want my name",
        "Би малчин хүн",
        "Яагаад нэр хэрэгтэй юм бэ",
        "Нэрээ хэлэхийг хүсэхгүй",
    ] {
        assert_eq!(
            refused(FieldType::Name, text),
            "error-name-sentence",
            "{text}"
        );
    }
}

#[test]
fn lists_show_a_masked_name() {
    let table = [
        ("张三", "张*"),
        ("张小三", "张*三"),
        ("巴特尔·苏和", "巴**·苏*"),
        ("Бат", "Б***"),
        ("Bat Dorj", "B***"),
        ("ᠪᠠᠲᠤ", "ᠪ***"),
    ];
    for (name, expected) in table {
        assert_eq!(Name::parse(name).unwrap().masked(), expected);
    }
    assert_eq!(
        format!("{:?}", Name::parse("张三").unwrap()),
        "Name(‹personal›)"
    );
}

proptest! {
    #[test]
    fn reading_a_name_twice_changes_nothing_more(text in "\\PC{0,30}|[·•. 巴特尔a-c]{0,12}") {
        if let Ok(name) = Name::parse(&text) {
            prop_assert_eq!(Name::parse(name.reveal()).unwrap(), name);
        }
    }
}
