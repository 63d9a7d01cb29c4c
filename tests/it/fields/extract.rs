//! Story 1: several fields in one message; only what is certain is taken, and only into empty fields.

use iltod::domain::answer::{AnswerValue, Period};
use iltod::domain::contact::Contact;
use iltod::domain::reference::ReferenceNumber;
use iltod::flow::extract::{Filled, Value, fill, marked_name, scan};
use iltod::flow::field::FieldType;
use proptest::prelude::*;

use crate::fields::{LEXICON, context};

const EMPTY: [(&str, FieldType); 5] = [
    ("request.description", FieldType::Description),
    ("applicant.name", FieldType::Name),
    ("applicant.contact", FieldType::Contact),
    ("applicant.identity", FieldType::Identity),
    ("request.period", FieldType::Period),
];

fn filled(message: &str) -> Vec<Filled> {
    fill(message, &EMPTY, &context())
}

fn fields(message: &str) -> Vec<String> {
    filled(message).into_iter().map(|f| f.field).collect()
}

#[test]
fn story_1_a_phone_is_understood_and_free_text_never_becomes_a_name() {
    let message = "Bat, 138 1234 5678, I want the 2023 pasture subsidy list";
    let found = filled(message);
    let ids: Vec<&str> = found.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(ids, ["applicant.contact", "request.period"]);
    let phone = Contact::Mobile("13812345678".to_owned());
    assert_eq!(found[0].value, AnswerValue::Contacts(vec![phone]));
    assert_eq!(&message[found[0].span.clone()], "138 1234 5678");
    assert_eq!(
        found[1].value,
        AnswerValue::Period(Period::years(2023, 2023).unwrap())
    );
}

#[test]
fn only_empty_fields_are_filled() {
    let found = fill("我叫巴特尔，电话13812345678", &EMPTY[..2], &context());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].field, "applicant.name");
}

#[test]
fn a_name_is_taken_only_behind_a_marker() {
    let table = [
        ("我叫巴特尔，想要2023年的名单", Some("巴特尔")),
        ("姓名：欧阳娜娜。电话：13812345678", Some("欧阳娜娜")),
        ("My name is Bat Dorj and I want a list", Some("Bat Dorj")),
        ("Намайг Бат гэдэг. Татаасын нэрс авъя", Some("Бат")),
        ("Нэр: Дорж, утас 13812345678", Some("Дорж")),
        ("ᠨᠠᠮᠠᠶᠢ ᠪᠠᠲᠤ ᠭᠡᠳᠡᠭ", Some("ᠪᠠᠲᠤ")),
        ("我叫你们公开二〇二三年的名单", None),
        ("我叫村长公开草原补贴的名单", None),
        ("我叫13812345678", None),
        ("my name is Bat99", None),
        ("намайг намайг намайг", None),
        ("my name is on the list of 2023 subsidies", None),
        ("巴特尔 13812345678 草原补贴", None),
        ("surname: Bat", None),
    ];
    for (message, expected) in table {
        let name = marked_name(message, &LEXICON).map(|item| match item.value {
            Value::Name(name) => name.reveal().to_owned(),
            other => panic!("{other:?}"),
        });
        assert_eq!(name.as_deref(), expected, "{message}");
    }
}

#[test]
fn every_certain_thing_is_found_with_its_bytes() {
    let number = ReferenceNumber::new(2026, 123).unwrap();
    let shown = number.to_string();
    let message = format!(
        "请公开巴政发〔2012〕第168号和[2018]23号，2020年至2022年，案号{shown}，\
         身份证11010519491231002X，单位91350100M000100Y43，bat@example.com，0478-8222222"
    );
    let found = scan(&message);
    let spans: Vec<&str> = found
        .iter()
        .map(|item| &message[item.span.clone()])
        .collect();
    let expected = [
        "〔2012〕第168号",
        "[2018]23号",
        "2020年至2022年",
        shown.as_str(),
        "11010519491231002X",
        "91350100M000100Y43",
        "bat@example.com",
        "0478-8222222",
    ];
    assert_eq!(spans, expected);
    assert_eq!(
        found[0].value,
        Value::DocumentNumber("〔2012〕168号".to_owned())
    );
    assert_eq!(found[3].value, Value::Reference(number));
}

#[test]
fn periods_are_years_months_days_and_ranges() {
    let year = |from, to| Period::years(from, to);
    let table = [
        ("2023", year(2023, 2023)),
        ("２０２３年", year(2023, 2023)),
        ("2020-2023", year(2020, 2023)),
        ("2020年到2023年", year(2020, 2023)),
        ("from 2020 to 2023", year(2020, 2023)),
        ("2020 – 2023 он", year(2020, 2023)),
        ("2023年5月", Period::month(2023, 5)),
        ("2023-05", Period::month(2023, 5)),
        ("补贴2000元", None),
        ("第2023项", None),
        ("1234", None),
        ("12023", None),
    ];
    for (message, expected) in table {
        let period = scan(message).into_iter().find_map(|item| match item.value {
            Value::Period(period) => Some(period),
            _ => None,
        });
        assert_eq!(period, expected, "{message}");
    }
}

#[test]
fn two_periods_are_not_certain() {
    assert_eq!(fields("2019年和2023年的名单"), Vec::<String>::new());
}

#[test]
fn codes_that_are_no_telephone_are_left_alone() {
    for message in [
        "A0478822222",
        "订单号 12345678",
        "8222222",
        "20202023",
        "12345",
    ] {
        let found = scan(message);
        let contact = found
            .iter()
            .any(|item| matches!(item.value, Value::Contact(_)));
        assert!(!contact, "{message} {found:?}");
    }
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics_and_spans_are_inside(
        text in ".{0,60}|[0-9 @.〔〕号年月+xX\\-]{0,40}"
    ) {
        let mut end = 0;
        for item in scan(&text) {
            prop_assert!(item.span.start >= end && item.span.start < item.span.end);
            prop_assert!(text.get(item.span.clone()).is_some());
            end = item.span.end;
        }
        let _ = fill(&text, &EMPTY, &context());
    }

    #[test]
    fn a_phone_is_found_between_any_words(
        before in "[一-龥а-я，。 ]{0,12}",
        number in "1[3-9][0-9]{9}",
        after in "[一-龥а-я，。 ]{0,12}",
    ) {
        let message = format!("{before}{number}{after}");
        let phone = Value::Contact(Contact::Mobile(number));
        prop_assert!(scan(&message).iter().any(|item| item.value == phone));
    }
}
