//! What `iltod deadline` says: problems with their mend, languages, help.

use iltod::app::assets::Assets;
use iltod::domain::message::Locale;
use iltod::l10n::catalogue::Catalogue;
use serde_json::{Value, json};

use super::iltod;

/// Exit code and error object of a question that has none.
fn refused(flags: &str) -> (i32, Value) {
    let output = iltod(&format!("deadline {flags} --json"), &[]);
    assert!(output.stdout.is_empty());
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["schema"], "iltod.error/1");
    for part in ["what", "why", "mend"] {
        let said = error[part].as_str().unwrap();
        assert!(!said.is_empty() && !said.starts_with("error-"), "{said}");
    }
    (output.status.code().unwrap(), error)
}

#[test]
fn a_question_that_cannot_be_understood_names_flag_value_and_mend() {
    let table = "\
2 date-invalid                | --from 2026-02-30
2 date-invalid                | --from 20240304
2 date-invalid                | --from 2024-03-04T10:00:00
2 date-too-far                | --from 1924-03-04
2 kind-unknown                | --kind wish
2 limit-unknown               | --limit patience
2 profile-unknown             | --profile reg2018
2 pause-invalid               | --pause 2024-03-05
2 pause-reason-unknown        | --pause 2024-03-05..:snow
2 pause-before-receipt        | --pause 2024-03-01..
2 pause-ends-before-it-begins | --pause 2024-03-08..2024-03-07
2 extend-invalid              | --extend 0
2 date-invalid                | --extend 5@soon
2 corrected-too-early         | --corrected 2024-03-01
2 date-invalid                | --today now
1 kind-not-in-profile         | --kind recheck
1 pause-not-in-profile        | --pause 2024-03-05..:suspension";

    for row in table.lines() {
        let (verdict, flag) = row.split_once('|').unwrap();
        let (exit, code) = verdict.trim().split_once(' ').unwrap();
        let flag = flag.trim();
        let mut flags = flag.to_owned();
        if !flag.starts_with("--from") {
            flags = format!("--from 2024-03-04 {flag}");
        }
        if exit == "1" {
            flags = format!("{flags} --profile reg2019");
        }
        let (status, error) = refused(&flags);
        assert_eq!(
            (status.to_string().as_str(), &error["code"]),
            (exit, &json!(code)),
            "{row}"
        );
        assert_eq!(error["where"], flag);
    }
}

#[test]
fn wrong_use_is_told_with_the_flag() {
    let unknown = refused("--from 2024-03-04 --frum x");
    let missing = refused("");
    let both = refused("--from 2024-03-04 --kind disclosure --limit reply");

    assert_eq!((unknown.0, &unknown.1["where"]), (2, &json!("--frum")));
    assert_eq!((missing.0, &missing.1["code"]), (2, &json!("usage")));
    assert_eq!((both.0, &both.1["code"]), (2, &json!("usage")));
}

#[test]
fn the_number_of_a_case_is_checked() {
    let short = refused("explain 123");
    let wrong = refused("explain 20260001239");
    let nobody = refused("explain 20260001238");

    assert_eq!((short.0, &short.1["code"]), (2, &json!("reference-length")));
    assert_eq!(
        (wrong.0, &wrong.1["code"]),
        (2, &json!("reference-check-digit"))
    );
    // Nothing is stored here, and asking must not begin a store.
    assert_eq!((nobody.0, &nobody.1["code"]), (2, &json!("no-store")));
}

#[test]
fn data_and_config_stand_before_or_after_the_verb() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("iltod.toml");
    std::fs::write(&config, "profile = \"reg2019\"\n").unwrap();
    let flags = format!("--data /nowhere --config {}", config.display());
    for line in [
        format!("{flags} deadline --from 2024-03-04"),
        format!("deadline --from 2024-03-04 {flags}"),
    ] {
        let output = iltod(&line, &[]);
        assert_eq!(output.status.code(), Some(0), "{line}");
    }
}

#[test]
fn the_words_are_in_the_language_asked_for() {
    let said =
        |line: &str, env: &[(&str, &str)]| String::from_utf8(iltod(line, env).stdout).unwrap();
    let line = "deadline --from 2024-03-04 --today 2024-03-22";

    let english = said(line, &[]);
    assert_eq!(
        english,
        "Due Monday, 25 March 2024: 15 working days from Monday, 4 March 2024.\n\
         On Friday, 22 March 2024, working days left: 1.\n"
    );
    assert!(said(line, &[("LANG", "zh_CN.UTF-8")]).starts_with("期限至2024年3月25日，星期一"));
    assert!(
        said(line, &[("LC_ALL", "mn_MN.UTF-8")])
            .starts_with("Эцсийн өдөр: 2024 оны гуравдугаар сарын 25")
    );
    let chosen = said(&format!("{line} --lang zh-CN"), &[("LANG", "mn_MN.UTF-8")]);
    assert!(chosen.starts_with("期限至"));
    let unknown = iltod(&format!("{line} --lang fr"), &[]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn each_day_is_named_with_its_reason() {
    let output = iltod(
        "deadline --explain --from 2025-01-26 --pause 2025-02-06..2025-02-07:suspension",
        &[],
    );
    let text = String::from_utf8(output.stdout).unwrap();

    for line in [
        "Monday, 27 January 2025: day 1",
        "Tuesday, 28 January 2025: not counted, holiday",
        "Saturday, 1 February 2025: not counted, weekend",
        "Thursday, 6 February 2025: day 3",
        "Friday, 7 February 2025: day 4",
        "Saturday, 8 February 2025: day 5, worked by order of the holiday notice",
    ] {
        assert!(text.lines().any(|said| said == line), "{line}\n{text}");
    }
}

#[test]
fn help_says_what_every_flag_does() {
    for line in ["--help", "deadline --help", "deadline explain --help"] {
        for lang in ["en", "zh-CN", "mn-Cyrl"] {
            let output = iltod(&format!("{line} --lang {lang}"), &[]);
            let text = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(0));
            assert!(!text.contains("console-"), "{text}");
        }
    }
}

#[test]
fn the_problems_of_clock_and_data_have_words_in_three_languages() {
    let assets = Assets::embedded();
    let catalogue = Catalogue::from_files(assets.below("locales/")).unwrap();
    let source = [
        include_str!("../../../src/cli.rs"),
        include_str!("../../../src/cli/print.rs"),
        include_str!("../../../src/cli/deadline.rs"),
        include_str!("../../../src/cli/deadline/question.rs"),
        include_str!("../../../src/domain/calendar.rs"),
        include_str!("../../../src/domain/calendar/year.rs"),
        include_str!("../../../src/domain/data_file.rs"),
        include_str!("../../../src/domain/profile/layers.rs"),
    ]
    .concat();
    let makers = [
        "Problem::usage(\"",
        "Problem::refused(\"",
        "Problem::fault(\"",
        "refuse(\"",
    ];
    let codes = makers.iter().flat_map(|maker| source.split(maker).skip(1));
    let codes: Vec<&str> = codes.map(|rest| rest.split('"').next().unwrap()).collect();

    assert!(codes.len() > 25, "{codes:?}");
    for code in codes {
        let id = format!("error-{code}");
        for locale in [Locale::English, Locale::Chinese, Locale::MongolianCyrillic] {
            for part in [None, Some("why"), Some("mend")] {
                assert!(catalogue.has(locale, &id, part), "{locale} {id} {part:?}");
            }
        }
    }
}
