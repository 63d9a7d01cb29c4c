//! `iltod deadline`: the worked examples W1–W19 of rules.md §4.4, awkward days, and what is said to
//! a question that cannot be answered (below). Everything through the binary, as a member of staff sees it.

mod words;

use std::{
    process::{Command, Output},
    sync::LazyLock,
};

use serde_json::{Value, json};

fn iltod(line: &str, env: &[(&str, &str)]) -> Output {
    // A home of its own: no configuration and no data of whoever runs the tests.
    static HOME: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
    let mut command = Command::new(env!("CARGO_BIN_EXE_iltod"));
    command.env_clear().env("HOME", HOME.path());
    command.envs(env.iter().copied());
    command.args(line.split_whitespace()).output().unwrap()
}

/// The JSON of a question that has an answer.
fn ask(flags: &str) -> Value {
    let output = iltod(&format!("deadline {flags} --json"), &[]);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{flags}: {error}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with(r#"{"schema":"iltod.deadline/1","#),
        "{text}"
    );
    serde_json::from_str(&text).unwrap()
}

fn deadline(flags: &str) -> String {
    let answer = ask(flags);
    answer["deadline"].as_str().unwrap_or("null").to_owned()
}

fn days(answer: &Value, list: &str) -> Vec<String> {
    let items = answer[list].as_array().unwrap();
    let day = |item: &Value| item.as_str().unwrap().to_owned();
    items.iter().map(day).collect()
}

fn skipped_for(answer: &Value, why: &str) -> usize {
    let items = answer["skipped"].as_array().unwrap();
    items.iter().filter(|item| item["why"] == why).count()
}

#[test]
fn w01_fifteen_working_days_without_holidays() {
    assert_eq!(deadline("--from 2024-03-04"), "2024-03-25");
    assert_eq!(
        deadline("--from 2024-03-04 --profile reg2019"),
        "2024-04-01"
    );
}

#[test]
fn w02_new_years_eve_2024_works_and_the_make_up_sunday_counts() {
    let answer = ask("--from 2024-02-05");

    assert_eq!(answer["deadline"], "2024-03-01");
    let counted = days(&answer, "counted");
    assert_eq!(counted[3], "2024-02-09");
    assert_eq!(counted[4], "2024-02-18");
    assert_eq!(counted[9], "2024-02-23");
    assert_eq!(days(&answer, "makeup"), ["2024-02-18"]);
}

#[test]
fn w03_receipt_on_a_saturday_is_not_moved() {
    assert_eq!(deadline("--from 2025-04-12"), "2025-05-06");
    assert_eq!(deadline("--from 2025-04-14"), "2025-05-07");
}

#[test]
fn w04_receipt_on_a_make_up_sunday() {
    let answer = ask("--from 2025-01-26");

    assert_eq!(answer["deadline"], "2025-02-21");
    assert_eq!(days(&answer, "counted")[..2], ["2025-01-27", "2025-02-05"]);
    assert_eq!(days(&answer, "makeup"), ["2025-02-08"]);
}

#[test]
fn w05_around_national_day() {
    let answer = ask("--from 2025-09-19");

    assert_eq!(answer["deadline"], "2025-10-16");
    assert_eq!(days(&answer, "makeup"), ["2025-09-28", "2025-10-11"]);
    assert_eq!(
        deadline("--from 2025-09-19 --profile reg2019"),
        "2025-10-23"
    );
}

#[test]
fn w06_the_time_of_a_consultation_is_not_counted() {
    let answer = ask("--from 2025-03-03 --pause 2025-03-10..2025-03-24:third_party");

    assert_eq!(answer["deadline"], "2025-04-08");
    assert_eq!(days(&answer, "counted")[4..6], ["2025-03-10", "2025-03-25"]);
    assert_eq!(skipped_for(&answer, "pause:third_party"), 10);
}

#[test]
fn w07_an_extension_adds_its_days() {
    let pause = "--from 2025-03-03 --pause 2025-03-10..2025-03-24:third_party";
    let ten = ask(&format!("{pause} --extend 10@2025-04-08"));
    let fifteen = ask(&format!("{pause} --extend 15"));

    assert_eq!(ten["deadline"], "2025-04-22");
    assert_eq!(ten["extension_valid"], true);
    assert_eq!(
        (&ten["budget"], &ten["extension"]),
        (&json!(25), &json!(10))
    );
    assert_eq!(fifteen["deadline"], "2025-04-28");
    assert_eq!(days(&fifteen, "makeup"), ["2025-04-27"]);
}

#[test]
fn w08_a_suspension_ends_with_a_counted_day() {
    let answer = ask("--from 2026-01-12 --pause 2026-01-19..2026-01-28:suspension");

    assert_eq!(deadline("--from 2026-01-12"), "2026-02-02");
    assert_eq!(answer["deadline"], "2026-02-10");
    assert_eq!(skipped_for(&answer, "pause:suspension"), 6);
    assert!(days(&answer, "counted").contains(&"2026-01-28".to_owned()));
}

#[test]
fn w09_an_unclear_request_is_corrected() {
    let notice = "--from 2026-04-27 --limit correction_notice";
    let corrected = "--from 2026-04-27 --corrected 2026-05-12";

    assert_eq!(deadline(notice), "2026-05-20");
    let late = ask(&format!("{notice} --profile reg2019"));
    assert_eq!(late["deadline"], "2026-05-09");
    assert_eq!(days(&late, "makeup"), ["2026-05-09"]);
    let again = ask(corrected);
    assert_eq!(again["deadline"], "2026-06-02");
    assert_eq!(again["day0"], "2026-05-12");
    let national = deadline(&format!("{corrected} --profile reg2019"));
    assert_eq!(national, "2026-06-09");
}

#[test]
fn w10_an_oral_request_before_spring_festival() {
    let flags = "--from 2026-02-13T18:40:00+08:00";

    assert_eq!(deadline(flags), "2026-03-12");
    assert_eq!(days(&ask(flags), "makeup"), ["2026-02-14", "2026-02-28"]);
    assert_eq!(
        deadline(&format!("{flags} --profile reg2019")),
        "2026-03-19"
    );
}

#[test]
fn w11_a_demand_for_proactive_publication() {
    let answer = ask("--from 2026-09-18 --kind perform_proactive");

    assert_eq!(answer["deadline"], "2026-10-15");
    assert_eq!(answer["limit"], "limit.perform_proactive");
    assert_eq!(days(&answer, "makeup"), ["2026-09-20", "2026-10-10"]);
}

#[test]
fn w12_mid_autumn_and_national_day() {
    assert_eq!(deadline("--from 2026-09-24"), "2026-10-22");
}

#[test]
fn w13_thirty_days_that_end_in_spring_festival_move() {
    let answer = ask("--from 2026-01-16 --limit recheck.window");

    assert_eq!(answer["deadline"], "2026-02-24");
    assert_eq!(answer["rolled_from"], "2026-02-15");
    assert_eq!(answer["unit"], "CD");
    assert_eq!(answer["kind"], "disclosure");
}

#[test]
fn w14_thirty_days_that_end_on_national_day_move() {
    let answer = ask("--from 2025-09-01 --limit recheck.window");

    assert_eq!(answer["deadline"], "2025-10-09");
    assert_eq!(answer["rolled_from"], "2025-10-01");
}

#[test]
fn w15_thirty_days_that_end_on_a_make_up_sunday_stay() {
    let answer = ask("--from 2024-03-29 --limit recheck.window");

    assert_eq!(answer["deadline"], "2024-04-28");
    assert_eq!(answer["rolled_from"], Value::Null);
    assert_eq!(days(&answer, "makeup"), ["2024-04-28"]);
}

#[test]
fn w16_an_instant_is_dated_in_shanghai() {
    let answer = ask("--from 2025-09-30T16:00:05Z");

    assert_eq!(answer["day0"], "2025-10-01");
    assert_eq!(answer["from"], "2025-09-30T16:00:05Z");
    assert_eq!(answer["deadline"], "2025-10-28");
    assert_eq!(deadline("--from 2025-09-30"), "2025-10-28");
}

#[test]
fn w17_a_third_party_has_fifteen_working_days() {
    let flags = "--from 2025-09-24 --limit third_party.opinion_limit";

    assert_eq!(
        deadline(&format!("{flags} --profile reg2019")),
        "2025-10-21"
    );
    assert_eq!(ask(flags)["deadline"], Value::Null, "REG2007 sets no limit");
}

#[test]
fn w18_a_deadline_in_2027_is_provisional() {
    let answer = ask("--from 2026-12-14");

    assert_eq!(answer["deadline"], "2027-01-05");
    assert_eq!(answer["provisional"], true);
    assert_eq!(days(&answer, "counted")[12], "2026-12-31");
    assert_eq!(
        ask("--from 2026-12-10")["provisional"],
        false,
        "ends on 12-31"
    );
}

#[test]
fn w19_an_extension_after_the_deadline_is_invalid() {
    let answer = ask(
        "--from 2025-03-03 --pause 2025-03-10..2025-03-24 --extend 10@2025-04-09 \
         --today 2025-04-09",
    );

    assert_eq!(answer["extension_valid"], false);
    assert_eq!(answer["extension_fault"], "too_late");
    assert_eq!(answer["deadline"], "2025-04-08");
    assert_eq!(answer["budget"], 15);
    assert_eq!(answer["remaining"], -1);
}

#[test]
fn a_stopped_clock_has_no_deadline_but_days_left() {
    let answer = ask("--from 2025-03-03 --pause 2025-03-10..:third_party");
    let today = ask("--from 2025-03-03 --pause 2025-03-10.. --today 2025-06-30");

    assert_eq!(answer["deadline"], Value::Null);
    assert_eq!(answer["remaining"], 10);
    assert_eq!(today["remaining"], 10);
}

#[test]
fn days_remain_until_the_last_day_and_then_run_negative() {
    let remaining = |today| ask(&format!("--from 2024-03-04 --today {today}"))["remaining"].clone();

    assert_eq!(remaining("2024-03-04"), 15);
    assert_eq!(remaining("2024-03-22"), 1);
    assert_eq!(remaining("2024-03-25"), 0);
    assert_eq!(remaining("2024-03-27"), -2);
    assert_eq!(ask("--from 2024-03-04")["remaining"], Value::Null);
}

#[test]
fn awkward_days_are_counted_by_the_rule() {
    assert_eq!(
        deadline("--from 2024-02-28 --limit kb.update_limit"),
        "2024-02-29"
    );
    assert_eq!(
        deadline("--from 2024-02-29"),
        "2024-03-21",
        "from a leap day"
    );
    assert_eq!(
        deadline("--from 2025-12-31"),
        "2026-01-22",
        "over the year end"
    );
    assert_eq!(
        deadline("--from 2025-10-03"),
        "2025-10-28",
        "from inside a holiday"
    );
}

#[test]
fn what_the_law_does_not_limit_has_no_deadline() {
    let answer = ask("--from 2026-09-18 --kind perform_proactive --profile reg2019");

    assert_eq!(answer["deadline"], Value::Null);
    assert_eq!(answer["budget"], Value::Null);
    assert_eq!(answer["unit"], "none");
    assert_eq!(answer["counted"], json!([]));
}

#[test]
fn an_extension_is_refused_where_the_law_gives_none_or_less() {
    let none = ask("--from 2026-09-18 --kind perform_proactive --extend 5");
    let long = ask("--from 2024-03-04 --extend 16");

    let window = ask("--from 2024-03-04 --limit recheck.window --extend 5");

    assert_eq!(window["extension_fault"], "not_for_this");
    assert_eq!(none["extension_valid"], false);
    assert_eq!(none["extension_fault"], "not_for_this");
    assert_eq!(none["deadline"], "2026-10-15");
    assert_eq!(long["extension_fault"], "too_long");
}

#[test]
fn pauses_of_the_earlier_round_do_not_carry_over() {
    let flags = "--from 2026-04-27 --corrected 2026-05-12 --pause 2026-04-28..2026-05-20";
    let later = "--from 2026-04-27 --corrected 2026-05-12 --pause 2026-05-12..2026-05-13";

    assert_eq!(deadline(flags), "2026-06-02");
    assert_eq!(deadline(later), "2026-06-03");
}

#[test]
fn limits_are_known_with_and_without_their_prefix() {
    for name in ["reply", "limit.reply"] {
        let answer = ask(&format!("--from 2024-03-04 --limit {name}"));
        assert_eq!(answer["deadline"], "2024-03-25");
        assert_eq!(answer["limit"], "limit.reply");
    }
    let window = ask("--from 2026-01-05 --limit reconsideration.window");
    assert_eq!(
        (&window["deadline"], &window["budget"]),
        (&json!("2026-03-06"), &json!(60))
    );
}
