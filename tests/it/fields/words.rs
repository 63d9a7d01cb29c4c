//! The words of the dialogue: every language's words in every language, none with two meanings.

use iltod::domain::message::Locale;
use iltod::flow::lexicon::{HelpIntent, Lexicon, Move, Set, Word, ids};

use crate::fields::{CATALOGUE, LEXICON, words_of};

#[test]
fn no_word_has_two_meanings_and_every_list_is_known() {
    assert_eq!(LEXICON.faults(), []);
}

#[test]
fn a_word_with_two_meanings_is_found() {
    let lists = [
        (Locale::Chinese, "words-move-back", "返回|回"),
        (Locale::English, "words-move-cancel", "cancel|「回」"),
        (Locale::English, "words-nonsense", "x"),
    ];
    let faults = Lexicon::from_pairs(lists);
    let words: Vec<&str> = faults.faults().iter().map(|f| f.word.as_str()).collect();
    assert_eq!(words, ["「回」", ""]);
}

#[test]
fn every_move_has_words_in_chinese_english_and_cyrillic() {
    for locale in [Locale::Chinese, Locale::English, Locale::MongolianCyrillic] {
        for id in ids().iter().filter(|id| id.starts_with("words-move-")) {
            assert!(CATALOGUE.has(locale, id, None), "{locale} {id}");
        }
    }
}

#[test]
fn moves_are_recognised_in_every_script_and_with_polite_words() {
    let table = [
        ("返回", Move::Back),
        ("请返回一下吧。", Move::Back),
        ("Буцах!", Move::Back),
        ("ᠪᠤᠴᠠᠬᠤ", Move::Back),
        ("ＢＡＣＫ", Move::Back),
        ("please go back", Move::Back),
        ("/status", Move::Status),
        ("/start@iltod_bot deep", Move::Start),
        ("/start", Move::Start),
        ("０", Move::Person),
        ("0", Move::Person),
        ("人工", Move::Person),
        ("Хүн", Move::Person),
        ("хун", Move::Person),
        ("Дахин сонсох", Move::Repeat),
        ("重聽", Move::Repeat),
        ("*", Move::Repeat),
        ("？", Move::Help),
        ("帮助", Move::Help),
        ("Илгээнэ үү", Move::Send),
        ("「发送」", Move::Send),
        ("i want to correct", Move::Correct),
        ("修改", Move::Correct),
        ("跳过", Move::Skip),
        ("Алгасах", Move::Skip),
        ("补充", Move::Details),
        ("慢一点", Move::Slower),
        ("удаан", Move::Slower),
        ("ᠲᠡᠢᠮᠦ", Move::Yes),
        ("за", Move::Yes),
        ("不用了", Move::No),
        ("算了", Move::Cancel),
        ("草稿", Move::Drafts),
        ("继续吧", Move::Continue),
        ("等一下", Move::Pause),
        ("why?", Move::Why),
    ];
    for (text, expected) in table {
        assert_eq!(LEXICON.moves(text), Some(expected), "{text}");
    }
}

#[test]
fn a_word_inside_a_sentence_is_no_move() {
    let long = "返回".repeat(2_000);
    let sentences = [
        "退耕还林返回款的名单",
        "I want the help desk budget",
        "Хүн амын тоо",
        "2",
        "请",
        "",
        &long,
    ];
    for text in sentences {
        assert_eq!(LEXICON.moves(text), None, "{text}");
    }
}

#[test]
fn languages_are_named_in_every_language() {
    let table = [
        ("中文", Locale::Chinese),
        ("Chinese please", Locale::Chinese),
        ("хятадаар", Locale::Chinese),
        ("Монгол хэл", Locale::MongolianCyrillic),
        ("蒙古文", Locale::MongolianTraditional),
        ("ᠮᠣᠩᠭᠤᠯ ᠪᠢᠴᠢᠭ", Locale::MongolianTraditional),
        ("English", Locale::English),
        ("英语", Locale::English),
    ];
    for (text, expected) in table {
        assert_eq!(LEXICON.language(text), Some(expected), "{text}");
    }
}

#[test]
fn numbers_are_digits_numerals_or_words() {
    for text in ["2", "二", "两", "хоёр", "two", "Second", "ᠬᠣᠶᠠᠷ", "②"] {
        assert_eq!(LEXICON.number(text), Some(2), "{text}");
    }
    for text in ["选2", "我选第二个", "please 2"] {
        assert_eq!(LEXICON.number(text), Some(2), "{text}");
    }
    for text in ["两套房", "2023年的两份文件", "", "请"] {
        assert_eq!(LEXICON.number(text), None, "{text}");
    }
}

#[test]
fn a_greeting_and_thanks_are_no_answers() {
    for text in ["你好！", "Hello", "Сайн байна уу?", "sain baina uu"] {
        assert_eq!(LEXICON.word(text), Some(Word::Greeting), "{text}");
    }
    for text in ["谢谢您", "баярлалаа", "Thank you!"] {
        assert_eq!(LEXICON.word(text), Some(Word::Thanks), "{text}");
    }
}

#[test]
fn no_word_of_a_choice_is_a_move_as_well() {
    for locale in Locale::ALL {
        for id in ids().iter().filter(|id| id.starts_with("words-choice-")) {
            for word in words_of(locale, id).unwrap_or_default().split('|') {
                assert_eq!(LEXICON.word(word), None, "{locale} {id} {word}");
            }
        }
    }
}

#[test]
fn key_words_match_inside_han_and_at_the_beginning_of_other_words() {
    let has = |set, text| LEXICON.contains(set, text);
    assert!(has(Set::Complaint, "我想投诉他们"));
    assert!(has(Set::Complaint, "Би гомдлоо биш гомдолтой байна"));
    assert!(!has(Set::Complaint, "uncomplainingly"));
    assert!(has(Set::Place, "манай сумын"));
    assert!(!has(Set::Place, "summer camps"));
    assert!(has(Set::Emergency, "there is a fire"));
    assert!(!has(Set::Emergency, "fireplace rules"));
}

#[test]
fn help_words_are_whole_questions() {
    let help = |text| iltod::flow::detect::help_intent(text, &LEXICON);
    let table = [
        ("要钱吗？", Some(HelpIntent::Cost)),
        ("好的，请问要钱吗", Some(HelpIntent::Cost)),
        ("Does it cost money?", Some(HelpIntent::Cost)),
        ("Мөнгө төлөх үү?", Some(HelpIntent::Cost)),
        ("多久能答复", Some(HelpIntent::Time)),
        ("谁能看到？", Some(HelpIntent::Privacy)),
        ("你是机器人吗", Some(HelpIntent::Who)),
        ("Хаана байдаг вэ?", Some(HelpIntent::Where)),
        ("what can I ask for", Some(HelpIntent::Right)),
        ("学校收费吗的标准文件", None),
        ("我们学校的收费标准是多少？", None),
    ];
    for (text, expected) in table {
        assert_eq!(help(text), expected, "{text}");
    }
}
