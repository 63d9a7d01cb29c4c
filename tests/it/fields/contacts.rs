//! Ways to reach a person, recognised in free words.

use iltod::domain::answer::AnswerValue;
use iltod::domain::contact::Contact;
use iltod::flow::field::{self, FieldContext, FieldType};
use proptest::prelude::*;

use crate::fields::{context, parse, refused};

fn contacts(raw: &str) -> Vec<(&'static str, String)> {
    match parse(FieldType::Contact, raw) {
        Ok(AnswerValue::Contacts(all)) => {
            let each = all.iter();
            each.map(|c| (c.kind(), c.reveal().to_owned())).collect()
        }
        other => panic!("{raw}: {other:?}"),
    }
}

#[test]
fn the_kind_is_recognised_in_free_words() {
    let table = [
        ("13812345678", "mobile", "13812345678"),
        ("my phone is 138 1234 5678", "mobile", "13812345678"),
        ("微信同号13812345678", "mobile", "13812345678"),
        ("１３８－１２３４－５６７８", "mobile", "13812345678"),
        ("+86 138 1234 5678", "mobile", "13812345678"),
        ("0086-13812345678", "mobile", "13812345678"),
        ("8613812345678", "mobile", "13812345678"),
        ("утас: 138.1234.5678", "mobile", "13812345678"),
        ("᠑᠓᠘᠑᠒᠓᠔᠕᠖᠗᠘", "mobile", "13812345678"),
        ("幺三八 幺二三四 五六七八", "mobile", "13812345678"),
        ("0478-8222222", "landline", "0478-8222222"),
        ("座机(0478)8222222", "landline", "0478-8222222"),
        ("04788222222转801", "landline", "0478-8222222"),
        ("010 66554433", "landline", "010-66554433"),
        ("+86 478 8222222", "landline", "0478-8222222"),
        ("+976 9911 2233", "foreign", "+97699112233"),
        ("0097699112233", "foreign", "+97699112233"),
        ("邮箱是bater@Example.COM。", "email", "bater@example.com"),
        ("bater＠example．com", "email", "bater@example.com"),
        ("这里", "here", ""),
        ("Энд!", "here", ""),
        ("微信 bater_1990", "other", "微信 bater_1990"),
        (
            "巴彦淖尔市临河区胜利路5号 邮编015000",
            "post",
            "巴彦淖尔市临河区胜利路5号 邮编015000",
        ),
    ];
    for (raw, kind, value) in table {
        assert_eq!(contacts(raw), [(kind, value.to_owned())], "{raw}");
    }
}

#[test]
fn several_contacts_are_all_kept_the_first_preferred() {
    let found = contacts("138 1234 5678, эсвэл bat@example.com");
    let kinds: Vec<&str> = found.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, ["mobile", "email"]);
}

#[test]
fn each_slip_has_its_own_reason() {
    let table = [
        ("", "error-contact-empty"),
        ("……", "error-contact-empty"),
        ("你好", "error-contact-unknown"),
        ("1381234567", "error-phone-length"),
        ("138123456789", "error-phone-length"),
        ("12812345678", "error-phone-start"),
        ("23812345678", "error-phone-start"),
        ("138O1234567", "error-phone-letters"),
        ("1381234567a", "error-phone-letters"),
        ("8222222", "error-phone-area"),
        ("0478-822222", "error-phone-landline"),
        ("+976 991", "error-phone-foreign"),
        ("bater@@example.com", "error-email-at"),
        ("@example.com", "error-email-local"),
        ("bater@qq", "error-email-domain"),
        ("bater@exam_ple.com", "error-email-domain"),
    ];
    for (raw, expected) in table {
        assert_eq!(refused(FieldType::Contact, raw), expected, "{raw}");
    }
    let long = "1".repeat(10_000);
    assert_eq!(refused(FieldType::Contact, &long), "error-phone-length");
}

#[test]
fn this_chat_is_a_contact_only_where_the_door_can_write_first() {
    let unbound = FieldContext {
        here: false,
        ..context()
    };
    let answer = field::parse(FieldType::Contact, "这里", &unbound);
    assert_eq!(answer.unwrap_err().id, "error-contact-here");
}

#[test]
fn an_address_finds_its_postcode_and_asks_for_six_digits() {
    let Ok(AnswerValue::Address(address)) =
        parse(FieldType::Address, "临河区胜利路5号，邮编０１５０００")
    else {
        panic!("refused");
    };
    assert_eq!(address.postcode(), Some("015000"));
    assert_eq!(
        refused(FieldType::Address, "临河区胜利路5号，邮编01500"),
        "error-postcode"
    );
    assert_eq!(refused(FieldType::Address, "123"), "error-address-empty");
    assert_eq!(
        refused(FieldType::Address, &"路".repeat(501)),
        "error-address-length"
    );
}

#[test]
fn lists_mask_and_the_check_page_groups() {
    let table = [
        ("13812345678", "138****5678", "138 1234 5678"),
        ("0478-8222222", "0478****222", "0478 822 2222"),
        ("+97699112233", "+976****2233", "+976 9911 2233"),
        ("bater@example.com", "b***@example.com", "bater@example.com"),
        (
            "内蒙古自治区巴彦淖尔市乌拉特前旗明安镇1号",
            "内蒙古自治区巴彦淖尔市乌拉特前旗***",
            "内蒙古自治区巴彦淖尔市乌拉特前旗明安镇1号",
        ),
    ];
    for (raw, masked, grouped) in table {
        let Ok(AnswerValue::Contacts(all)) = parse(FieldType::Contact, raw) else {
            panic!("{raw}");
        };
        assert_eq!(all[0].masked(), masked);
        assert_eq!(all[0].grouped(), grouped);
        assert!(format!("{:?}", all[0]).contains("‹personal›"));
    }
}

proptest! {
    #[test]
    fn a_mobile_number_is_read_with_any_separators(
        number in "1[3-9][0-9]{9}",
        cut in 3_usize..8,
        separator in "[ \\-.·‐–]|",
    ) {
        let written = format!("{}{separator}{}", &number[..cut], &number[cut..]);
        let expected = AnswerValue::Contacts(vec![Contact::Mobile(number)]);
        prop_assert_eq!(parse(FieldType::Contact, &written).unwrap(), expected);
    }

    #[test]
    fn the_normal_form_is_read_as_itself(text in "[0-9+() \\-]{5,16}") {
        if let Ok(contact) = Contact::phone(&text) {
            prop_assert_eq!(Contact::phone(contact.reveal()).unwrap(), contact);
        }
    }
}
