//! B35, B36, B26 through the terminal: mistyped numbers, tries at a code over restarts, years
//! without a published calendar.

use iltod::domain::reference::ReferenceNumber;

use super::{REQUEST, piped, send, turns};
use crate::harness::{Home, ids, text};

/// B35: each single wrong digit and each swapped pair of a real number is told at once.
#[test]
fn every_mistyped_digit_and_swapped_pair_of_a_number_is_told_at_once() {
    let home = Home::new();
    let (number, _) = send(&home, "p1");
    let digits: Vec<char> = number.chars().collect();
    let mut typos = Vec::new();
    for at in 0..digits.len() {
        for wrong in ('0'..='9').filter(|digit| *digit != digits[at]) {
            let mut typed = digits.clone();
            typed[at] = wrong;
            typos.push(typed.into_iter().collect::<String>());
        }
        if at + 1 < digits.len() && digits[at] != digits[at + 1] {
            let mut typed = digits.clone();
            typed.swap(at, at + 1);
            typos.push(typed.into_iter().collect());
        }
    }
    let (mut talk, _) = home.chat(&["--lang", "en", "--person", "p2"]);
    talk.say("status");
    for typed in &typos {
        let turn = talk.say(typed);
        assert_eq!(turn["rejected"], "error-number-check", "{typed}: {turn}");
    }
    let right = talk.say(&number);
    assert!(right["rejected"].is_null(), "{right}");
    assert!(typos.len() > 100);
    talk.kill();
}

/// What a stranger hears who asks by number and code, in a process of its own.
fn ask(home: &Home, person: &str, number: &str, code: &str) -> String {
    let command = home.command(&["chat", "--json", "--lang", "en", "--person", person]);
    let output = piped(command, &["status", number, code]);
    let turns = turns(&output);
    let mut answer = turns[3].clone();
    let found = answer["messages"].as_array_mut().unwrap().remove(0);
    found["text"].as_str().unwrap().to_owned()
}

/// B36: ten wrong tries in a code's life, counted over restarts and persons; equal answers; the owner
/// is never locked out and hears of the tries.
#[test]
fn ten_wrong_tries_over_restarts_end_a_code_but_never_the_owner() {
    let home = Home::new();
    let (number, code) = send(&home, "owner");
    let wrong: String = code
        .chars()
        .map(|c| if c == '0' { '1' } else { '0' })
        .collect();
    let unknown = ReferenceNumber::new(2026, 777_777).unwrap().digits();
    let nobody = ask(&home, "s", &unknown, &code);
    for n in 0..9 {
        assert_eq!(ask(&home, &format!("s{}", n % 3), &number, &wrong), nobody);
    }
    let right = ask(&home, "friend", &number, &code);
    assert_ne!(right, nobody, "nine wrong tries do not end a code");
    assert_eq!(ask(&home, "s9", &number, &wrong), nobody);

    assert_eq!(ask(&home, "friend", &number, &code), nobody);
    let (mut talk, opening) = home.chat(&["--lang", "en", "--person", "owner"]);
    let warnings = ids(&opening);
    let warned = warnings
        .iter()
        .filter(|id| id.contains("wrong-code"))
        .count();
    assert_eq!(warned, 1, "{warnings:?}");
    assert!(text(&opening).contains("10 wrong query codes"), "{opening}");
    let own = talk.say("status");
    assert!(text(&own).contains("Now: registered"), "{own}");
    talk.kill();
}

/// B26: a year whose calendar is not published is marked, never silently wrong.
#[test]
fn a_year_without_a_published_calendar_is_marked_provisional_everywhere() {
    let home = Home::new();
    let deadline = home.json(&["deadline", "--from", "2027-03-01", "--json"]);
    assert_eq!(deadline["provisional"], true);
    assert!(deadline["deadline"].is_string());
    let known = home.json(&["deadline", "--from", "2025-03-03", "--json"]);
    assert_eq!(known["provisional"], false);

    let now = "2027-03-01T02:00:00Z";
    let args = [
        "chat", "--json", "--lang", "en", "--person", "p1", "--now", now,
    ];
    let output = piped(home.command(&args), &REQUEST);
    let receipt = turns(&output).pop().unwrap();
    assert!(receipt["case"]["deadline"].is_string(), "{receipt}");
    assert!(text(&receipt).contains("provisional"), "{receipt}");
    let list = home.json(&["case", "list", "--json", "--now", now]);
    assert_eq!(list["cases"][0]["provisional"], true);
    let number = list["cases"][0]["number"].as_str().unwrap();
    let explained = home.json(&["deadline", "explain", number, "--json"]);
    assert_eq!(explained["provisional"], true);
    let doctor = home.json(&["doctor", "--json", "--now", now]);
    let checks = doctor["checks"].as_array().unwrap();
    let calendar = checks
        .iter()
        .find(|check| check["id"] == "calendar")
        .unwrap();
    assert_eq!(calendar["level"], "warn");
}

/// B26: the clock jumps a day back and forward, over a leap day and a year's end, between turns; the
/// deadline is the one of the day of receipt all the same.
#[test]
fn a_jumping_clock_changes_no_deadline() {
    let jumps = [
        [
            "2024-02-29T02",
            "2024-02-28T02",
            "2024-03-01T15",
            "2024-02-29T15",
        ],
        [
            "2024-12-31T15",
            "2024-12-31T16",
            "2024-12-30T02",
            "2025-01-02T02",
        ],
    ];
    for (moments, sent, day) in jumps
        .into_iter()
        .zip(["2024-02-29T16", "2024-12-31T16"])
        .zip(["2024-03-01", "2025-01-01"])
        .map(|((moments, sent), day)| (moments, sent, day))
    {
        let home = Home::new();
        let mut last = None;
        for (hour, line) in moments.iter().chain([&sent]).zip(REQUEST) {
            let now = format!("{hour}:00:00Z");
            let args = [
                "chat", "--json", "--lang", "en", "--person", "p1", "--now", &now,
            ];
            last = turns(&piped(home.command(&args), &[line])).pop();
        }
        let receipt = last.unwrap();
        let case = &receipt["case"];
        let shown = receipt.to_string();
        assert_eq!(case["received_on"], day, "{shown}");
        let asked = home.json(&["deadline", "--from", day, "--json"]);
        assert_eq!(case["deadline"], asked["deadline"], "{shown}");
        for hour in moments {
            let now = format!("{hour}:00:00Z");
            let list = home.json(&["case", "list", "--json", "--now", &now]);
            assert_eq!(list["cases"][0]["deadline"], asked["deadline"], "{now}");
        }
    }
}
