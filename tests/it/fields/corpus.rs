//! B30: hostile and unusual text. It is kept byte for byte, read or refused, and never panics.

use iltod::domain::answer::{Answer, AnswerValue, By, Source};
use iltod::domain::message::{Arg, Locale};
use iltod::flow::detect::{locale, signals};
use iltod::flow::field::FieldType;
use iltod::flow::lexicon::Move;
use jiff::Timestamp;
use proptest::prelude::*;

use crate::fields::{LEXICON, parse, refused};

const TYPES: [FieldType; 11] = [
    FieldType::Description,
    FieldType::Form,
    FieldType::Name,
    FieldType::Contact,
    FieldType::Address,
    FieldType::Identity,
    FieldType::Choice,
    FieldType::Text,
    FieldType::Period,
    FieldType::Date,
    FieldType::DocumentNumber,
];

fn source() -> Source {
    Source {
        by: By::Applicant,
        channel: "terminal".to_owned(),
        lang: Locale::Chinese,
        read_back: false,
    }
}

fn kept(value: AnswerValue, raw: &str) -> Answer {
    let answer = Answer::new(value, raw, source(), Timestamp::UNIX_EPOCH);
    let stored = serde_json::to_string(&answer).unwrap();
    let read: Answer = serde_json::from_str(&stored).unwrap();
    assert_eq!(read, answer);
    read
}

#[test]
fn unusual_text_is_stored_byte_for_byte() {
    let marks = format!("e{}", "\u{301}".repeat(200));
    let corpus = [
        "正常\u{202e}反向\u{202c}",
        "零\u{200b}宽\u{200d}字\u{feff}",
        "空\u{0}字符",
        "👨‍👩‍👧‍👦 全家",
        "𠮷野家 𰻞𰻞面",
        "１３８１２３４５６７８",
        "第①②项",
        "ᠨᠡᠷ\u{180e}ᠡ ᠶᠢᠨ\u{202f}",
        "<b>&amp;</b> _*[javascript:](x)</script>",
        marks.as_str(),
    ];
    for raw in corpus {
        let value = parse(FieldType::Description, raw).unwrap();
        assert_eq!(kept(value, raw).raw(), raw, "{raw:?}");
        let _ = signals(raw, &LEXICON);
    }
}

#[test]
fn a_read_value_keeps_the_raw_words_beside_it() {
    let raw = " ＋８６ １３８－１２３４－５６７８\u{200b}";
    let value = parse(FieldType::Contact, raw).unwrap();
    let answer = kept(value, raw);
    assert_eq!(answer.raw(), raw);
    let once = serde_json::to_string(&kept(AnswerValue::text("同样"), "同样")).unwrap();
    assert_eq!(
        once.matches("同样").count(),
        1,
        "a long text is not stored twice"
    );
}

#[test]
fn invisible_characters_do_not_hide_numbers_or_moves() {
    assert_eq!(LEXICON.moves("返\u{200d}回\u{202c}"), Some(Move::Back));
    assert!(parse(FieldType::Contact, "138\u{200b}1234\u{2060}5678").is_ok());
    assert!(
        parse(
            FieldType::Identity,
            "１１０１０５１９４９１２３１００２ｘ\u{feff}"
        )
        .is_ok()
    );
}

#[test]
fn text_without_words_is_refused_and_menksoft_is_kept_as_it_is() {
    for raw in ["", " \n", "。。。", "👍", "\u{0}\u{0}", "\u{202e}"] {
        assert_eq!(
            refused(FieldType::Description, raw),
            "error-text-empty",
            "{raw:?}"
        );
    }
    let menksoft = "\u{e26c}\u{e289}\u{e2ec}";
    let kept = parse(FieldType::Description, menksoft);
    assert_eq!(kept.ok(), Some(AnswerValue::text(menksoft)));
}

#[test]
fn nothing_personal_is_in_the_debug_form_of_an_answer() {
    let table = [
        (FieldType::Name, "巴特尔"),
        (FieldType::Contact, "13812345678"),
        (FieldType::Contact, "bater@example.com"),
        (FieldType::Address, "临河区胜利路"),
        (FieldType::Identity, "11010519491231002X"),
        (FieldType::Description, "草原补贴"),
    ];
    for (field_type, raw) in table {
        let answer = kept(parse(field_type, raw).unwrap(), raw);
        let debug = format!("{answer:?}");
        assert!(
            !debug.contains(raw) && debug.contains("‹personal›"),
            "{debug}"
        );
    }
}

#[test]
fn the_check_page_shows_a_phone_in_groups_and_hides_an_identity_number() {
    let phone = parse(FieldType::Contact, "13812345678").unwrap();
    let Arg::Message(shown) = phone.shown() else {
        panic!("a message");
    };
    assert_eq!(shown.args[0].1, Arg::Phone("138 1234 5678".to_owned()));
    let identity = parse(FieldType::Identity, "11010519491231002X").unwrap();
    assert_eq!(identity.shown(), identity.masked());
    let Arg::Message(masked) = identity.masked() else {
        panic!("a message");
    };
    assert_eq!(masked.args[1].1, Arg::Digits("002X".to_owned()));
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics_in_any_field(text in ".{0,80}|\\PC{0,80}") {
        for field_type in TYPES {
            if let Ok(value) = parse(field_type, &text) {
                let answer = Answer::new(value, &text, source(), Timestamp::UNIX_EPOCH);
                prop_assert_eq!(answer.raw(), text.as_str());
                let _ = (answer.value.shown(), answer.value.masked());
            }
        }
        let _ = (signals(&text, &LEXICON), LEXICON.word(&text), locale(&text, &LEXICON));
    }
}
