//! What holds for any text: nothing is carried by a symbol, nothing panics, and what a tree says
//! keeps its shape.

use std::sync::{Arc, LazyLock};

use iltod::domain::message::{Locale, Message};
use iltod::render::Renderer;
use iltod::render::speech::tree::Part;
use proptest::prelude::*;

use super::plain::{any_characters, catalogue};

static RENDERER: LazyLock<Renderer> = LazyLock::new(|| {
    Renderer::new(Arc::new(catalogue(&[
        (
            "t/zh-CN/t.ftl",
            "echo = 记下了：{ $said }，{ $n }个，{ $digits }，{ $phone }。",
        ),
        (
            "t/mn-Cyrl/t.ftl",
            "echo = Бичсэн: { $said }, { $n } өдөр, { $digits }, { $phone }.",
        ),
        (
            "t/en/t.ftl",
            "echo = Noted: { $said }, { $n } days, { $digits }, { $phone }.",
        ),
    ])))
});

/// language.md §2.3, and every other sign that an engine would name or swallow.
fn is_symbol(c: char) -> bool {
    let kept = [
        '-', '\'', ',', '.', '!', '?', ';', ':', '，', '。', '！', '？', '；', '：', '、',
    ];
    (c.is_ascii() && !c.is_ascii_alphabetic() && !c.is_whitespace() && !kept.contains(&c))
        || (c.is_control() && c != '\n')
        || matches!(c,
            '×' | '÷' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{FEFF}' | '\u{AD}' | '\u{FE00}'..='\u{FE0F}' | '\u{2190}'..='\u{27BF}'
            | '\u{E000}'..='\u{F8FF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// Any characters, and the kinds of text that matter more often than chance has them.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        any_characters(),
        "[0-9]{1,20}",
        "[0-9 .,:/+%*~-]{1,12}",
        "[a-z0-9._@/:-]{1,20}",
        "[一-龥。，、？！“”（）年月日个第]{1,8}",
        "[а-яөү \\-«».,0-9]{1,12}",
        "[᠀-ᢪ\u{202F}\u{180B}-\u{180E}]{1,8}",
        "[<>{}\\[\\]*_`#|~^$\\\\&\u{2066}\u{202E}\u{E000}\u{FE0F}─■😀]{1,6}",
    ];
    prop::collection::vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_spoken_is_carried_by_a_digit_or_a_symbol(
        said in texts(),
        digits in texts(),
        n in any::<i64>(),
    ) {
        for locale in Locale::ALL {
            let echo = Message::new("echo").personal("said", said.clone()).number("n", n);
            let echo = echo.digits("digits", digits.clone()).phone("phone", digits.clone());
            let heard = RENDERER.spoken(locale, &echo);
            prop_assert!(heard.faults.is_empty());
            let symbol = heard.text.chars().find(|c| is_symbol(*c));
            prop_assert_eq!(symbol, None, "{}", heard.text);
        }
    }

    #[test]
    fn no_sentence_begins_or_ends_with_a_pause_and_none_is_empty(text in texts()) {
        for locale in Locale::ALL {
            let tree = iltod::render::speech::read(RENDERER.voices(), locale, &text);
            for sentence in tree.paragraphs.iter().flat_map(|p| &p.sentences) {
                prop_assert!(matches!(sentence.parts.first(), Some(Part::Run(_))));
                prop_assert!(matches!(sentence.parts.last(), Some(Part::Run(_))));
                let twice = |two: &[Part]| matches!(two, [Part::Pause(_), Part::Pause(_)]);
                prop_assert!(!sentence.parts.windows(2).any(twice));
            }
        }
    }

    #[test]
    fn a_mongolian_word_keeps_its_selectors_and_separators(
        word in "[ᠠ-ᠥ]{1,3}[\u{180B}\u{180E}\u{202F}]?[ᠮ-ᠷ]{1,3}",
    ) {
        prop_assert_eq!(RENDERER.read_aloud(Locale::MongolianCyrillic, &word), word);
    }

    #[test]
    fn hearing_twice_is_hearing_once(text in texts()) {
        for locale in Locale::ALL {
            let once = RENDERER.read_aloud(locale, &text);
            let twice = RENDERER.read_aloud(locale, &once);
            prop_assert_eq!(&twice, &once);
        }
    }
}

#[test]
fn runs_of_another_script_carry_their_language() {
    let tree = iltod::render::speech::read(
        RENDERER.voices(),
        Locale::Chinese,
        "请写 status 或者 ᠮᠣᠩᠭᠣᠯ，Хүн 都行。",
    );
    let parts = &tree.paragraphs[0].sentences[0].parts;
    let languages: Vec<_> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Run(run) => Some((run.language, run.text.trim())),
            Part::Pause(_) => None,
        })
        .collect();
    assert_eq!(
        languages,
        [
            (Some(Locale::Chinese), "请写"),
            (Some(Locale::English), "status"),
            (Some(Locale::Chinese), "或者"),
            (Some(Locale::MongolianTraditional), "ᠮᠣᠩᠭᠣᠯ"),
            (Some(Locale::MongolianCyrillic), "Хүн"),
            (Some(Locale::Chinese), "都行"),
        ]
    );
}
