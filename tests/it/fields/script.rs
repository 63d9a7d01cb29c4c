//! Folding and guessing of scripts.

use iltod::domain::message::Locale;
use iltod::domain::script::{Ask, Guess, Shadow, fold};
use iltod::flow::detect::locale;
use proptest::prelude::*;

use crate::fields::LEXICON;

#[test]
fn the_shadow_forgets_what_matching_must_not_see() {
    let table = [
        ("  《返回》。 ", "返回"),
        ("ＨＥＬＰ！", "help"),
        ("Дахин   сонсох…", "дахин сонсох"),
        ("ҮГҮЙ", "угуи"),
        ("１２３ ᠑᠒", "123 12"),
        ("ᠨᠡᠷ\u{180e}ᠡ", "ᠨᠡᠷᠡ"),
        ("ᠰᠣᠮᠣ\u{202f}ᠶᠢᠨ", "ᠰᠣᠮᠣᠶᠢᠨ"),
        ("返\u{200b}回\u{feff}", "返回"),
        ("/status", "status"),
        ("e\u{301}tude", "etude"),
        ("*", "*"),
        ("？", "?"),
        ("", ""),
    ];
    for (raw, expected) in table {
        assert_eq!(fold(raw), expected, "{raw}");
    }
}

#[test]
fn the_two_spellings_of_traditional_words_fold_together() {
    // Pairs from government pages (language.md §4.2).
    assert_eq!(fold("ᠮᠣᠩᠭᠣᠯ"), fold("ᠮᠣᠩᠭᠤᠯ"));
    assert_eq!(fold("ᠡᠳᠦᠷ"), fold("ᠡᠳᠣᠷ"));
    assert_eq!(fold("ᠪᠢᠴᠢᠭ"), fold("ᠪᠢᠴᠢᠬ"));
    assert_ne!(fold("ᠨᠡᠷ"), fold("ᠪᠠᠷ"));
}

#[test]
fn the_script_of_the_first_message_gives_the_language() {
    use Guess::{Ask as Asks, Locale as Is};
    let table = [
        ("我想知道草原补贴", Is(Locale::Chinese)),
        ("Бэлчээрийн татаас", Is(Locale::MongolianCyrillic)),
        ("ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", Is(Locale::MongolianTraditional)),
        ("\u{e234}\u{e266}\u{e2b5}", Is(Locale::MongolianTraditional)),
        ("Hello, I want a list", Is(Locale::English)),
        ("Сәлеметсіз бе, мен қазақпын", Asks(Ask::Kazakh)),
        (
            "sain baina uu, medeelel avah gesen yum",
            Asks(Ask::LatinMongolian),
        ),
        ("สวัสดี", Asks(Ask::OtherScript)),
        ("我要 Excel 文件的名单", Is(Locale::Chinese)),
        (
            "我的邮箱是 batter.longname@example.com",
            Is(Locale::Chinese),
        ),
        ("1", Guess::Nothing),
        ("😀", Guess::Nothing),
    ];
    for (text, expected) in table {
        assert_eq!(locale(text, &LEXICON), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing_more(text in "\\PC{0,40}|.{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_shadow_points_into_its_text(text in ".{0,40}") {
        let shadow = Shadow::new(&text);
        let mut before = 0;
        for at in 0..=shadow.text.len() {
            let raw = shadow.raw(at);
            prop_assert!(text.is_char_boundary(raw) && raw >= before);
            before = raw;
        }
    }
}
