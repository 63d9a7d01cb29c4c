//! Every refusal has its own words in Chinese, English and Cyrillic Mongolian, with an example; and
//! the fields that are no names, contacts or identities.

use iltod::domain::answer::{AnswerValue, Period};
use iltod::domain::message::{Arg, Locale, Message};
use iltod::flow::field::{self, FieldContext, FieldType};
use iltod::l10n::catalogue::Value;
use jiff::civil::date;

use crate::fields::{CATALOGUE, context, parse, refused};

/// One raw answer per refusal.
fn all_refusals() -> Vec<Message> {
    let name = ["", "1", "张\u{0}三"];
    let contact = [
        "",
        "你好",
        "1381234567",
        "12812345678",
        "138O1234567",
        "8222222",
        "0478-822222",
        "+976 991",
        "a@@b.cn",
        "@b.cn",
        "a@b",
    ];
    let identity = [
        "",
        "123",
        "1101O519491231002X",
        "110105194912310021",
        "110105194913310025",
        "91350100M000100Y44",
        "91350100M000100I43",
    ];
    let address = ["1", "临河区胜利路5号，邮编01500"];
    let mut raws: Vec<(FieldType, String)> = Vec::new();
    raws.extend(name.map(|raw| (FieldType::Name, raw.to_owned())));
    raws.extend(contact.map(|raw| (FieldType::Contact, raw.to_owned())));
    raws.extend(identity.map(|raw| (FieldType::Identity, raw.to_owned())));
    raws.extend(address.map(|raw| (FieldType::Address, raw.to_owned())));
    raws.push((FieldType::Description, String::new()));
    raws.extend(["九月", "2023年2022年"].map(|raw| (FieldType::Period, raw.to_owned())));
    raws.extend(["后天", "2026-12-01"].map(|raw| (FieldType::Date, raw.to_owned())));
    raws.push((FieldType::Form, "七".to_owned()));
    raws.push((FieldType::DocumentNumber, "不知道".to_owned()));
    raws.push((FieldType::Name, "巴".repeat(200)));
    raws.push((FieldType::Address, "路".repeat(501)));
    raws.push((FieldType::Identity, "证".repeat(201)));
    raws.push((FieldType::Description, "字".repeat(20_000)));
    let each = raws.iter();
    let mut found: Vec<Message> = each
        .map(|(field_type, raw)| parse(*field_type, raw).expect_err(raw))
        .collect();
    let unbound = FieldContext {
        here: false,
        ..context()
    };
    found.push(field::parse(FieldType::Contact, "这里", &unbound).unwrap_err());
    found
}

#[test]
fn every_refusal_has_its_own_words_in_three_languages() {
    let refusals = all_refusals();
    let mut ids: Vec<&str> = refusals.iter().map(|message| message.id.as_str()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "one raw answer per refusal");
    for message in &refusals {
        for locale in [Locale::Chinese, Locale::English, Locale::MongolianCyrillic] {
            let values: Vec<(&str, Value)> = message.args.iter().map(value).collect();
            let words = CATALOGUE.format(locale, &message.id, None, &values);
            let words = words.unwrap_or_else(|| panic!("{locale} {}", message.id));
            assert_eq!(words.locale, locale, "{}", message.id);
        }
    }
}

#[test]
fn every_shown_and_masked_value_has_its_words() {
    let mut values = vec![AnswerValue::Skipped];
    values.extend(
        [FieldType::Contact; 3]
            .into_iter()
            .zip(["这里", "13812345678", "a@b.cn"])
            .map(read),
    );
    values.extend(
        [FieldType::Period; 3]
            .into_iter()
            .zip(["2023", "2020-2023", "2023年5月"])
            .map(read),
    );
    values.push(read((FieldType::Identity, "11010519491231002X")));
    values.push(read((FieldType::Description, "草原补贴名单")));
    let args = values
        .iter()
        .flat_map(|value| [value.shown(), value.masked()]);
    let mut seen = 0;
    for arg in args {
        let Arg::Message(message) = arg else { continue };
        let values: Vec<(&str, Value)> = message.args.iter().map(value).collect();
        for locale in [Locale::Chinese, Locale::English, Locale::MongolianCyrillic] {
            let words = CATALOGUE.format(locale, &message.id, None, &values);
            assert_eq!(words.map(|w| w.locale), Some(locale), "{}", message.id);
            seen += 1;
        }
    }
    assert!(seen >= 48, "{seen}");
}

fn read((field_type, raw): (FieldType, &str)) -> AnswerValue {
    parse(field_type, raw).unwrap()
}

fn value((name, arg): &(String, Arg)) -> (&str, Value) {
    let value = match arg {
        Arg::Number(n) => Value::Number(*n),
        other => Value::Text(format!("{other:?}")),
    };
    (name, value)
}

#[test]
fn a_short_description_is_never_refused_and_eight_thousand_characters_fit() {
    for raw in ["地", "1", "?地"] {
        assert!(parse(FieldType::Description, raw).is_ok(), "{raw}");
    }
    for letter in ["草", "𠮷", "ө"] {
        assert!(
            parse(FieldType::Description, &letter.repeat(8_000)).is_ok(),
            "{letter}"
        );
    }
    assert_eq!(
        refused(FieldType::Description, &"\u{1}字".repeat(8_000)),
        "error-text-too-long"
    );
}

#[test]
fn the_form_is_one_of_four_by_number_or_words() {
    let table = [
        ("1", "here"),
        ("发到这里", "here"),
        ("Энд", "here"),
        ("二", "post"),
        ("2、寄纸质的", "post"),
        ("by post please", "post"),
        ("шуудангаар", "post"),
        ("自己去拿", "collect"),
        ("гурав", "collect"),
        ("I will collect it", "collect"),
        ("念给我听", "accessible"),
        ("４", "accessible"),
        ("Том үсгээр", "accessible"),
    ];
    for (raw, expected) in table {
        let choice = AnswerValue::Choice(expected.to_owned());
        assert_eq!(parse(FieldType::Form, raw), Ok(choice), "{raw}");
    }
    for raw in ["5", "0", "也许", "寄给我或者自己去拿"] {
        assert_eq!(refused(FieldType::Form, raw), "error-choice", "{raw}");
    }
}

#[test]
fn a_choice_takes_the_values_that_were_shown() {
    let choices = ["tax".to_owned(), "social_security".to_owned()];
    let shown = FieldContext {
        choices: &choices,
        ..context()
    };
    for raw in ["2", "社保", "нийгмийн даатгал", "social_security"] {
        let value = field::parse(FieldType::Choice, raw, &shown);
        assert_eq!(
            value,
            Ok(AnswerValue::Choice("social_security".to_owned())),
            "{raw}"
        );
    }
    assert_eq!(
        field::parse(FieldType::Choice, "3", &shown).unwrap_err().id,
        "error-choice"
    );
}

#[test]
fn days_and_periods_are_read() {
    for raw in [
        "2026年3月5日",
        "2026-03-05",
        "2026.3.5",
        "２０２６年３月５日",
    ] {
        assert_eq!(
            parse(FieldType::Date, raw),
            Ok(AnswerValue::Date(date(2026, 3, 5))),
            "{raw}"
        );
    }
    let yesterday = AnswerValue::Date(date(2026, 11, 23));
    assert_eq!(parse(FieldType::Date, "昨天"), Ok(yesterday.clone()));
    assert_eq!(parse(FieldType::Date, "Өчигдөр"), Ok(yesterday));
    let past = [("3月5日", date(2026, 3, 5)), ("12月1号", date(2025, 12, 1))];
    for (raw, day) in past {
        assert_eq!(
            parse(FieldType::Date, raw),
            Ok(AnswerValue::Date(day)),
            "{raw}"
        );
    }
    for raw in ["去年", "last year", "өнгөрсөн жил"] {
        let last = AnswerValue::Period(Period::years(2025, 2025).unwrap());
        assert_eq!(parse(FieldType::Period, raw), Ok(last), "{raw}");
    }
    let years = AnswerValue::Period(Period::years(2020, 2023).unwrap());
    assert_eq!(
        parse(FieldType::Period, "2020 оноос 2023 он хүртэл"),
        Ok(years)
    );
}
