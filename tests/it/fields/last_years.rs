//! A number of years back from today, in the answer and in a description.

use iltod::domain::answer::{AnswerValue, Period};
use iltod::flow::extract::fill;
use iltod::flow::field::FieldType;
use jiff::civil::date;

use crate::fields::{context, parse};

fn back(years: i16) -> AnswerValue {
    let from = date(2026 - years, 11, 24);
    AnswerValue::Period(Period::new(from, date(2026, 11, 24)).unwrap())
}

#[test]
fn the_last_years_are_counted_back_from_today() {
    let table = [
        ("近三年", 3),
        ("我最近5年的社保缴费记录", 5),
        ("过去十年的补贴名单", 10),
        ("the last three years", 3),
        ("my tax records of the past 2 years", 2),
        ("Сүүлийн гурван жил", 3),
        ("Миний сүүлийн 5 жилийн татварын төлбөр", 5),
    ];
    for (text, years) in table {
        assert_eq!(parse(FieldType::Period, text), Ok(back(years)), "{text}");
        let filled = fill(text, &[("request.period", FieldType::Period)], &context());
        assert_eq!(filled.len(), 1, "{text}");
        assert_eq!(filled[0].value, back(years), "{text}");
        assert!(text.get(filled[0].span.clone()).is_some(), "{text}");
    }
}

#[test]
fn words_that_name_no_number_of_years_are_no_period() {
    for text in [
        "近几年的名单",
        "这些年",
        "last year's list of the years",
        "сүүлийн жилүүд",
        "过去的年份",
    ] {
        let filled = fill(text, &[("request.period", FieldType::Period)], &context());
        assert_eq!(filled, [], "{text}");
    }
}
