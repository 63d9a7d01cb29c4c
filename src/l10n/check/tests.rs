//! Each rule fails on a planted file and stays silent on a good one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use proptest::prelude::*;

use crate::domain::message::Locale;
use crate::l10n::check::{CheckReport, Rule, check};

const ZH: &str = "locales/zh-CN/a.ftl";
const CYRL: &str = "locales/mn-Cyrl/a.ftl";
const MONG: &str = "locales/mn-Mong/a.ftl";
const EN: &str = "locales/en/a.ftl";

/// The same messages in all full locales: nothing is wrong.
const GOOD: [(&str, &str); 3] = [
    (
        ZH,
        "# $n: a count.\na = 有 { $n } 条\n    .label = 发送\nb = 请看 iltod --data 和 PDF。\n",
    ),
    (
        CYRL,
        "a = Тоо: { $n }\n    .label = Илгээх\nb = «iltod --data», PDF гэдгийг үзнэ үү.\n",
    ),
    (
        EN,
        "a = { $n ->\n    [one] One thing: { $n }\n   *[other] { $n } things\n  }\n    .label = Send\nb = See it.\n",
    ),
];

/// Checks the good files with one of them put in place of its like, or beside them.
fn with(path: &'static str, text: &'static str) -> CheckReport {
    let others = GOOD.into_iter().filter(|(other, _)| *other != path);
    check(others.chain([(path, text)]))
}

/// What a report holds: rule, subject, line and column.
fn found(report: &CheckReport) -> Vec<(Rule, &str, usize, usize)> {
    let faults = report.faults.iter();
    faults
        .map(|f| (f.rule, f.subject.as_str(), f.line, f.column))
        .collect()
}

/// The rules that one more message, the same in all locales but for `text`, is against.
fn rules_of(path: &'static str, text: &str) -> Vec<Rule> {
    let files: Vec<(&str, String)> = GOOD
        .into_iter()
        .map(|(each, good)| {
            let plain = match each {
                ZH => "z = 好\n",
                CYRL => "z = Сайн\n",
                _ => "z = Good\n",
            };
            (
                each,
                format!("{good}{}", if each == path { text } else { plain }),
            )
        })
        .collect();
    let report = check(files.iter().map(|(path, text)| (*path, text.as_str())));
    report.faults.iter().map(|fault| fault.rule).collect()
}

#[test]
fn good_files_have_no_fault_and_are_counted() {
    let report = check(GOOD);
    assert_eq!(found(&report), []);
    let figures: Vec<_> = report
        .locales
        .iter()
        .map(|each| (each.locale, each.messages, each.missing))
        .collect();
    assert_eq!(
        figures,
        [
            (Locale::Chinese, 2, 0),
            (Locale::MongolianCyrillic, 2, 0),
            (Locale::MongolianTraditional, 0, 2),
            (Locale::English, 2, 0),
        ]
    );
}

#[test]
fn a_folder_that_is_no_locale_is_a_fault() {
    let report = with("locales/mn/a.ftl", "a = x\n");
    assert_eq!(found(&report), [(Rule::Folder, "locales/mn/a.ftl", 1, 1)]);
}

#[test]
fn what_is_no_fluent_is_named_by_its_line_and_the_rest_is_read() {
    let report = with(EN, "a = { $n }\n    .label = Send\nb = { $\nc d\n");
    let syntax = found(&report);
    assert!(syntax.contains(&(Rule::Missing, "b", 5, 1)), "{syntax:?}");
    assert!(
        syntax.iter().any(|f| f.0 == Rule::Syntax && f.2 >= 3),
        "{syntax:?}"
    );
    assert!(!syntax.iter().any(|f| f.1 == "a"), "{syntax:?}");
}

#[test]
fn a_second_message_of_one_id_is_a_fault_also_in_another_file() {
    let report = with("locales/en/b.ftl", "# x\nb = Again.\n");
    let again = (Rule::Duplicate, "b", 2, 1);
    assert_eq!(found(&report), [again]);
    assert_eq!(report.faults[0].file, "locales/en/b.ftl");
}

#[test]
fn a_missing_message_is_reported_in_the_file_it_belongs_in() {
    let report = with(EN, "a = { $n }\n    .label = Send\n");
    assert_eq!(found(&report), [(Rule::Missing, "b", 3, 1)]);
    assert_eq!(report.faults[0].file, EN);
    assert_eq!(report.locales[3].missing, 1);
    let report = check([GOOD[0], GOOD[1]]);
    assert_eq!(report.faults[0].file, EN);
    assert_eq!(report.faults.len(), 2);
}

#[test]
fn an_extra_message_is_a_fault_in_traditional_mongolian_too() {
    assert_eq!(
        found(&with(MONG, "c = ᠰᠠᠶᠢᠨ\n")),
        [(Rule::Extra, "c", 1, 1)]
    );
    assert!(with(MONG, "b = ᠨᠡᠷ᠎ᠡ\n").ok());
}

#[test]
fn a_message_without_its_text_is_a_fault() {
    let report = with(
        EN,
        "a = { $n }\n    .label = Send\nb =\n    .spoken = See.\n",
    );
    assert_eq!(found(&report), [(Rule::Text, "b", 3, 1)]);
}

#[test]
fn attributes_are_the_same_but_for_what_is_heard() {
    let report = with(
        EN,
        "a = { $n }\n    .tip = Send\n    .spoken = { $n }\nb = See.\n",
    );
    assert_eq!(
        found(&report),
        [
            (Rule::AttributeMissing, "label", 1, 1),
            (Rule::AttributeExtra, "tip", 1, 1)
        ]
    );
    assert_eq!(report.locales[3].spoken, 1);
}

#[test]
fn a_misspelt_variable_is_missing_under_one_name_and_extra_under_the_other() {
    let report = with(EN, "a = { $m }\n    .label = Send\nb = See.\n");
    assert_eq!(
        found(&report),
        [
            (Rule::VariableMissing, "n", 1, 1),
            (Rule::VariableExtra, "m", 1, 1)
        ]
    );
    let report = with(
        EN,
        "a = { $n }\n    .label = Send\n    .spoken = { $m }\nb = See.\n",
    );
    assert_eq!(found(&report), [(Rule::VariableExtra, "m", 1, 1)]);
}

#[test]
fn functions_are_the_same() {
    let report = with(EN, "a = { NUMBER($n) }\n    .label = Send\nb = See.\n");
    assert!(found(&report).contains(&(Rule::Function, "NUMBER", 1, 1)));
}

#[test]
fn a_reference_leads_to_a_text_of_the_same_locale() {
    for text in ["z = { gone }\n", "z = { -gone }\n", "z = { a.gone }\n"] {
        assert_eq!(rules_of(EN, text), [Rule::Reference], "{text}");
    }
    assert_eq!(rules_of(EN, "-t = Term\nz = { -t } { a.label }\n"), []);
}

#[test]
fn a_message_that_cannot_be_put_together_is_a_fault() {
    assert_eq!(rules_of(EN, "z = { z }\n"), [Rule::Format]);
    let all = check([(ZH, "# $n: x\nz = { NOSUCH($n) }\n")]);
    assert!(all.faults.iter().any(|f| f.rule == Rule::Format));
}

#[test]
fn each_locale_is_written_in_its_own_script() {
    for (path, text) in [
        (ZH, "z = 请看 Монгол\n"),
        (ZH, "z = 请按 send 键\n"),
        (CYRL, "z = Сайн 好\n"),
        (CYRL, "z = Сайн hello\n"),
        (EN, "z = Good 好\n"),
        (EN, "z = Good ᠮᠣᠩᠭᠣᠯ\n"),
        (EN, "z = Good αβγ\n"),
    ] {
        assert_eq!(rules_of(path, text), [Rule::Script], "{text}");
    }
    let report = with(MONG, "b = Монгол\n");
    assert_eq!(found(&report), [(Rule::Script, "Монгол", 1, 5)]);
}

#[test]
fn technical_words_and_word_lists_may_be_latin() {
    assert_eq!(
        rules_of(
            ZH,
            "z = 见 iltod 的 --data、ILTOD_DATA、a/b.toml 和 JSON。\n"
        ),
        []
    );
    assert_eq!(
        rules_of(CYRL, "z = PDF, 2026-03-05T10:00Z, errors.ftl.\n"),
        []
    );
    assert_eq!(
        rules_of(ZH, "# allow script: the name of a language\nz = Монгол\n"),
        []
    );
    assert_eq!(
        rules_of(ZH, "# allow script:\nz = Монгол\n"),
        [Rule::Script]
    );
    let lists = [
        (ZH, "words-yes = 是, yes, тийм, 👍\n"),
        (CYRL, "words-yes = тийм, yes\n"),
        (EN, "words-yes = yes, ok, 是\n"),
    ];
    assert_eq!(found(&check(lists)), []);
}

#[test]
fn latin_letters_in_a_cyrillic_word_are_found() {
    // The o and the e are Latin.
    assert_eq!(rules_of(CYRL, "z = Дугаар нoмeр\n"), [Rule::LookAlike]);
    // All letters are Latin and look Cyrillic.
    assert_eq!(rules_of(CYRL, "z = CAP\n"), [Rule::Script]);
    // The с is Cyrillic.
    assert_eq!(rules_of(EN, "z = Priсe\n"), [Rule::LookAlike]);
}

#[test]
fn invisible_marks_are_found_but_for_those_of_traditional_mongolian() {
    for mark in [
        '\u{2068}', '\u{200b}', '\u{202e}', '\u{feff}', '\u{fe0f}', '\u{180b}', '\u{e234}',
    ] {
        assert_eq!(
            rules_of(EN, &format!("z = Go{mark} now\n")),
            [Rule::Mark],
            "{mark:?}"
        );
    }
    assert_eq!(rules_of(EN, "z = { \"\\u2068\" }x\n"), [Rule::Mark]);
    assert!(with(MONG, "b = ᠨᠡᠷ᠎ᠡ ᠮᠠᠲ᠋ᠧᠷ\u{202f}ᠤᠨ\n").ok());
    assert_eq!(found(&with(MONG, "b = ᠨᠡ\u{2067}\n")).len(), 1);
}

#[test]
fn symbols_and_markup_are_found() {
    for text in ["z = Good ✅\n", "z = Good 👍\n", "z = ┌──\n", "z = a → b\n"] {
        assert!(rules_of(EN, text).contains(&Rule::Symbol), "{text}");
    }
    for text in [
        "z = **Good**\n",
        "z = `Good`\n",
        "z = <b>Good\n",
        "z = - Good\n",
        "z =\n    Good\n    - Bad\n",
        "z = see [it](x)\n",
    ] {
        assert_eq!(rules_of(EN, text), [Rule::Markup], "{text}");
    }
    assert_eq!(rules_of(EN, "z = a - b, 3 < 4, 2 * 2, #1\n"), []);
}

#[test]
fn a_suffix_is_not_glued_to_a_value_in_mongolian() {
    for text in [
        "z = { a.label }-ны\n",
        "z = { a.label }аас\n",
        "z = { a.label }\u{2011}ын өдөр\n",
    ] {
        assert_eq!(rules_of(CYRL, text), [Rule::Glued], "{text}");
    }
    assert_eq!(
        rules_of(CYRL, "z = { a.label }: сайн, { a.label }, { \"5\" }-ны\n"),
        []
    );
    assert_eq!(rules_of(EN, "z = { a.label }-day\n"), []);
    assert_eq!(
        rules_of(
            CYRL,
            "# allow glued: always the same word\nz = { a.label }аас\n"
        ),
        []
    );
}

#[test]
fn the_label_of_a_button_is_short() {
    let label = |n: usize| format!("z-label = {}\n", "好".repeat(n));
    let lengths = |n: usize| {
        let report = check([(ZH, label(n).as_str())]);
        let length = report.faults.iter().filter(|f| f.rule == Rule::Length);
        length.map(|f| f.subject.clone()).collect::<Vec<_>>()
    };
    assert_eq!(lengths(20), [""; 0]);
    assert_eq!(lengths(21), ["21"]);
}

#[test]
fn a_numbered_choice_is_a_line_of_its_own() {
    let count = |id: &str, n: usize| {
        let text = format!("{id} = {}\n", "好".repeat(n));
        let report = check([(ZH, text.as_str())]);
        report
            .faults
            .iter()
            .filter(|f| f.rule == Rule::Length)
            .count()
    };
    assert_eq!(count("z-choice-a", 60), 0);
    assert_eq!(count("z-choice-a", 61), 1);
    assert_eq!(count("words-choice-a", 61), 0);
}

#[test]
fn a_list_of_words_may_be_of_one_language_alone() {
    let words = |id: &str| {
        let text = format!("{id} = нэг|эхний\n");
        let report = check([(ZH, "a = 好\n"), (CYRL, text.as_str())]);
        let extra = report.faults.iter().filter(|f| f.rule == Rule::Extra);
        extra.count()
    };
    assert_eq!(words("words-number-1"), 0);
    assert_eq!(words("number-1"), 1);
}

#[test]
fn every_variable_of_the_reference_is_explained() {
    let rules = |text: &'static str| {
        let report = check([(ZH, text), (CYRL, "z = { $n }\n"), (EN, "z = { $n }\n")]);
        report.faults.iter().map(|f| f.rule).collect::<Vec<_>>()
    };
    assert_eq!(rules("z = { $n }\n"), [Rule::Comment]);
    assert_eq!(rules("# $number: other\nz = { $n }\n"), [Rule::Comment]);
    assert_eq!(rules("# $n: a count\nz = { $n }\n"), []);
    assert_eq!(rules("## $n: a count\n\nz = { $n }\n"), []);
    let twice = check([(
        ZH,
        "# $n: a count\na = { $n }\nb = { $n }\n\n## Other\n\nc = { $n }\n",
    )]);
    let places = found(&twice).into_iter().filter(|f| f.0 == Rule::Comment);
    assert_eq!(places.collect::<Vec<_>>(), [(Rule::Comment, "n", 7, 1)]);
}

#[test]
fn messages_are_drafts_until_their_comment_names_a_reader_and_a_day() {
    let report = check([(
        ZH,
        "# reviewed by B. on 2026-11-20\na = 好\n# reviewed by B.\nb = 好\nc = 好\n",
    )]);
    assert_eq!(
        (report.locales[0].messages, report.locales[0].reviewed),
        (3, 1)
    );
}

#[test]
fn brackets_nested_without_end_are_refused_and_not_followed() {
    for open in ["{", "{ A(", "{\nA(", "{ \"\" ->\n    [a] { "] {
        let text = format!("a = {{ {}", open.repeat(100_000));
        let report = check([(ZH, text.as_str())]);
        assert_eq!(report.faults[0].rule, Rule::Syntax, "{open}");
    }
}

proptest! {
    #[test]
    fn any_text_is_checked_without_a_panic(text in any::<String>()) {
        let _ = check([(ZH, text.as_str()), (CYRL, text.as_str()), (MONG, text.as_str())]);
    }

    #[test]
    fn anything_that_looks_like_fluent_is_checked_without_a_panic(
        text in "([a-c]|-t| = |\n|    |\\.a|\\{ |\\}|\\$n|\"|\\\\u00|N\\(|\\)|->|\\[|\\*\\[|one\\]|#|好|үг|: |ᠨ|\r|\\{)*"
    ) {
        for fault in check([(ZH, text.as_str()), (EN, text.as_str())]).faults {
            prop_assert!(fault.line >= 1 && fault.column >= 1);
            prop_assert!(fault.line <= text.matches('\n').count() + 1);
        }
    }
}
