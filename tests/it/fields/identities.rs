//! Identity numbers: the check characters find what they promise to find.

use iltod::domain::answer::AnswerValue;
use iltod::domain::identity::{CreditCode, Identity, IdentityFault, ResidentId};
use iltod::flow::field::FieldType;
use jiff::civil::date;
use proptest::prelude::*;

use crate::fields::{parse, refused};

const ID: &str = "11010519491231002X";
const CODE: &str = "91350100M000100Y43";

#[test]
fn the_numbers_of_the_standards_are_read_in_any_writing() {
    for text in [
        ID,
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
    ] {
        assert_eq!(ResidentId::parse(text).unwrap().reveal(), ID, "{text}");
    }
    for text in [CODE, "91350100m000100y43", "91350100-M000100Y4-3"] {
        assert_eq!(CreditCode::parse(text).unwrap().reveal(), CODE, "{text}");
    }
    assert_eq!(ResidentId::parse(ID).unwrap().born(), date(1949, 12, 31));
}

#[test]
fn a_credit_code_of_digits_alone_is_no_resident_number() {
    // A made-up body of the register 11 with both check characters right.
    let code = "111508001158500485";
    let known = Identity::parse(code, date(2026, 11, 24));
    assert!(matches!(known, Ok(Identity::CreditCode(_))), "{known:?}");
}

#[test]
fn exactly_one_check_character_fits() {
    let fits = |id: &str| ResidentId::parse(id).is_ok();
    let all = "0123456789X".chars();
    let good: Vec<char> = all.filter(|c| fits(&format!("{}{c}", &ID[..17]))).collect();
    assert_eq!(good, ['X']);
}

#[test]
fn every_wrong_digit_and_every_swap_of_neighbours_is_refused() {
    for (number, symbols) in [
        (ID, "0123456789"),
        (CODE, "0123456789ABCDEFGHJKLMNPQRTUWXY"),
    ] {
        for at in 0..17 {
            for wrong in symbols.chars().filter(|c| !number[at..].starts_with(*c)) {
                let typed = format!("{}{wrong}{}", &number[..at], &number[at + 1..]);
                assert_refused(&typed);
            }
            let (a, b) = (&number[at..=at], &number[at + 1..at + 2]);
            if a != b {
                assert_refused(&format!("{}{b}{a}{}", &number[..at], &number[at + 2..]));
            }
        }
    }
}

fn assert_refused(typed: &str) {
    let known = Identity::parse(typed, date(2026, 11, 24));
    assert!(known.is_err(), "{typed} {known:?}");
}

#[test]
fn each_slip_has_its_own_reason() {
    let table = [
        ("", "error-id-empty"),
        ("  。", "error-id-empty"),
        ("1101051949123100", "error-id-length"),
        ("110105194912310021", "error-id-check"),
        ("110105194913310025", "error-id-date"),
        ("110105202602290021", "error-id-date"),
        ("91350100M000100Y44", "error-uscc-check"),
        ("91350100M000100I43", "error-uscc-letters"),
    ];
    for (raw, expected) in table {
        assert_eq!(refused(FieldType::Identity, raw), expected, "{raw}");
    }
    let unborn = with_check("11010520261125002");
    assert_eq!(refused(FieldType::Identity, &unborn), "error-id-future");
    let letter = "1101O519491231002X";
    assert_eq!(refused(FieldType::Identity, letter), "error-id-letters");
}

fn with_check(body: &str) -> String {
    let each = "0123456789X".chars().map(|c| format!("{body}{c}"));
    let mut fits = each.filter(|id| ResidentId::parse(id).is_ok());
    fits.next().unwrap()
}

#[test]
fn words_around_a_number_do_not_hide_it() {
    let table = [
        ("身份证号11010519491231002X", ID),
        ("我的身份证是 110105 19491231 002x。", ID),
        ("my id is 110105-19491231-002X", ID),
        ("信用代码：91350100m000100y43", CODE),
        ("港澳通行证 H12345678901", "港澳通行证 H12345678901"),
        ("护照 E12345678", "护照 E12345678"),
    ];
    for (raw, expected) in table {
        match parse(FieldType::Identity, raw) {
            Ok(AnswerValue::Identity(identity)) => assert_eq!(identity.reveal(), expected),
            other => panic!("{raw}: {other:?}"),
        }
    }
    let mistyped = "身份证号110105194912310021";
    assert_eq!(refused(FieldType::Identity, mistyped), "error-id-check");
    assert_eq!(refused(FieldType::Identity, "没有"), "error-id-empty");
}

#[test]
fn other_documents_are_words() {
    for raw in ["护照 E12345678", "军官证 字第1234号", "паспорт АА1234567"] {
        let identity = Identity::parse(raw, date(2026, 11, 24)).unwrap();
        assert_eq!(identity, Identity::Other(raw.to_owned()));
    }
}

#[test]
fn a_number_is_never_shown_in_full_nor_logged() {
    let identity = Identity::parse(ID, date(2026, 11, 24)).unwrap();
    assert_eq!(identity.masked(), "110105********002X");
    assert_eq!(format!("{identity:?}"), "ResidentId(‹personal›)");
    let stored = serde_json::to_string(&identity).unwrap();
    assert_eq!(serde_json::from_str::<Identity>(&stored).unwrap(), identity);
    let broken = stored.replace("002X", "0021");
    assert!(serde_json::from_str::<Identity>(&broken).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_panic(text in ".{0,40}|[0-9xXA-Z -]{0,24}") {
        match Identity::parse(&text, date(2026, 11, 24)) {
            Ok(identity) => prop_assert!(identity.masked() != identity.reveal()),
            Err(fault) => {
                let eighteen = IdentityFault::Length { found: 18 };
                prop_assert!(fault != eighteen);
            }
        }
    }
}
