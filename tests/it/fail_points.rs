//! kill -9 at every fail point of a turn (row B2 of the faults): the chat of a person who deletes one
//! request and sends another is cut off at each point; the next start loses no acknowledged turn, makes
//! exactly one case and shows its receipt, at most twice.
//!
//! A turn is acknowledged when its line was read. Points stand between two steps, so each step is cut
//! off before and after it; `ILTOD_FAIL_TRACE` says how often each was passed. Each is cut at its
//! first passing and its last two (the one that sends and the mark of the receipt); with
//! `ILTOD_EVERY_CUT` set, at every passing.

use std::{collections::BTreeMap, fs, os::unix::process::ExitStatusExt, path::Path, sync::Mutex};

use iltod::{app::fail_point::CONSENT, ports::fail_point::FailPoint};
use serde_json::Value;

use crate::{
    harness::{Home, Talk, choice, ids, step},
    kill::{listed, verified},
};

/// What the person says, or the move of the choice that is taken.
enum Line {
    Say(&'static str),
    Choose(&'static str),
}

use Line::{Choose, Say};

const LINES: [Line; 8] = [
    Say("the 2024 list of our gacha"),
    Say("cancel"),
    Choose("delete"),
    Say("the 2025 grassland subsidy list of our gacha"),
    Choose("here"),
    Say("Bat"),
    Say("13812345678"),
    Choose("send"),
];

/// What an opening shows after as many acknowledged lines. A question whether to delete is asked
/// again from the draft, which is kept.
const OPENS_AT: [&[&str]; 9] = [
    &["request.description"],
    &["request.form"],
    &["request.form", "cancel"],
    &["", "request.description"],
    &["request.form"],
    &["applicant.name"],
    &["applicant.contact"],
    &["check"],
    &["", "request.description"],
];

/// The points that only a messenger's door passes: `tests/it/telegram/cut.rs`.
pub const OF_MESSENGER: [&str; 6] = [
    "updates-read",
    "updates-taken",
    "offset-moved",
    "letter-begun",
    "letter-carried",
    "letter-noted",
];

fn say(talk: &mut Talk, line: &Line, before: &Value) -> Option<Value> {
    let words = match line {
        Say(words) => (*words).to_owned(),
        Choose(wanted) => choice(before, wanted),
    };
    // A process that is gone may leave the pipe broken.
    let _sent = talk.send(&words);
    talk.turn()
}

/// An installation that allows fail points, with nothing in it.
fn template() -> Home {
    let home = Home::new();
    assert_eq!(listed_or_none(&home), 0);
    fs::write(home.data().join(CONSENT), "").unwrap();
    home
}

fn listed_or_none(home: &Home) -> usize {
    let (talk, _) = home.chat(&["--lang", "en"]);
    assert!(talk.end().success());
    listed(home).len()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap() {
            kind if kind.is_dir() => copy(&entry.path(), &target),
            kind if kind.is_file() => drop(fs::copy(entry.path(), target).unwrap()),
            _ => {}
        }
    }
}

/// A home of its own with everything that is in the template.
pub fn copy_of(template: &Home) -> Home {
    let home = Home::new();
    copy(template.root(), home.root());
    home
}

fn receipts(turn: &Value) -> usize {
    ids(turn).iter().filter(|id| *id == "N-01").count()
}

/// How often each point is passed in the whole chat, by its name.
fn passed(template: &Home) -> BTreeMap<String, u64> {
    let home = copy_of(template);
    let trace = home.path("trace");
    let mut command = home.command(&["chat", "--json", "--lang", "en"]);
    command.env("ILTOD_FAIL_TRACE", &trace);
    let (mut talk, mut turn) = Talk::start(command);
    for line in &LINES {
        turn = say(&mut talk, line, &turn).unwrap();
    }
    assert!(turn["case"].is_object(), "{turn}");
    assert!(talk.end().success());
    let mut passed = BTreeMap::new();
    for name in fs::read_to_string(trace).unwrap().lines() {
        *passed.entry(name.to_owned()).or_default() += 1;
    }
    passed
}

/// What a chat that was cut off has acknowledged.
struct CutOff {
    /// Lines whose turn was read; `None` when not even the opening was.
    lines: Option<usize>,
    number: Option<String>,
    receipts: usize,
}

/// Chats until the process dies at the n-th passing of a point.
fn cut_off(home: &Home, point: &str, n: u64) -> CutOff {
    let mut command = home.command(&["chat", "--json", "--lang", "en"]);
    command.env("ILTOD_FAIL_POINT", format!("{point}:{n}"));
    let (mut talk, opening) = Talk::begin(command);
    let mut found = CutOff {
        lines: opening.as_ref().map(|_| 0),
        number: None,
        receipts: 0,
    };
    let mut before = opening;
    for line in &LINES {
        let Some(turn) = before.take() else { break };
        before = say(&mut talk, line, &turn);
        if let Some(turn) = &before {
            found.lines = found.lines.map(|lines| lines + 1);
            found.number = turn["case"]["number"].as_str().map(str::to_owned);
            found.receipts += receipts(turn);
        }
    }
    let ended = talk.end();
    assert_eq!(
        ended.signal(),
        Some(9),
        "{point}:{n} did not end it: {ended}"
    );
    found
}

/// Opens again, finds what was acknowledged or one line more, and goes on to the receipt.
fn resume(home: &Home, cut: &CutOff, name: &str) {
    let (mut talk, mut turn) = home.chat(&["--lang", "en"]);
    let acknowledged = cut.lines.unwrap_or(0);
    let mut shown = cut.receipts + receipts(&turn);
    let sent_unheard = acknowledged + 1 == LINES.len() && receipts(&turn) > 0;
    let last = acknowledged == LINES.len() || sent_unheard;
    if !last {
        let fits = |lines: usize| OPENS_AT[lines].contains(&step(&turn));
        let at = [acknowledged, acknowledged + 1]
            .into_iter()
            .find(|lines| fits(*lines));
        let at = at.unwrap_or_else(|| panic!("{name}: {acknowledged} acknowledged, found {turn}"));
        // The question whether to delete was not answered: it is asked again.
        let from = if at == 2 { 1 } else { at };
        for line in &LINES[from..] {
            turn = say(&mut talk, line, &turn).unwrap();
            shown += receipts(&turn);
        }
        assert!(turn["case"].is_object(), "{name}: {turn}");
    }
    assert!(talk.end().success(), "{name}");
    assert!(
        (1..=2).contains(&shown),
        "{name}: the receipt was shown {shown} times"
    );
    // The next process answers all further questions through its socket.
    let (talk, opening) = home.chat(&["--lang", "en"]);
    assert_eq!(receipts(&opening), 0, "{name}: shown already: {opening}");
    let cases = listed(home);
    assert_eq!(cases.len(), 1, "{name}: {cases:?}");
    if let Some(number) = &cut.number {
        assert!(cases.contains(number), "{name}: {number} not in {cases:?}");
    }
    verified(home);
    assert!(talk.end().success(), "{name}");
}

#[test]
fn every_point_is_passed_in_a_scripted_chat() {
    let passed = passed(&template());
    let never: Vec<&str> = FailPoint::ALL
        .iter()
        .map(|point| point.name())
        .filter(|name| !passed.contains_key(*name) && !OF_MESSENGER.contains(name))
        .collect();
    assert!(never.is_empty(), "never passed: {never:?}");
    let all = FailPoint::ALL.len() - OF_MESSENGER.len();
    assert_eq!(passed.len(), all, "{passed:?}");
}

/// B2
#[test]
fn a_kill_at_every_point_loses_no_acknowledged_turn_and_makes_exactly_one_case() {
    let template = template();
    let every = std::env::var_os("ILTOD_EVERY_CUT").is_some();
    let mut cuts: Vec<(String, u64)> = passed(&template)
        .into_iter()
        .flat_map(|(name, times)| {
            let chosen = (1..=times).filter(move |n| every || *n == 1 || n + 1 >= times);
            chosen.map(move |n| (name.clone(), n))
        })
        .collect();
    println!("{} cuts", cuts.len());
    cuts.reverse();
    let cuts = Mutex::new(cuts);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((point, n)) = next(&cuts) {
                    let home = copy_of(&template);
                    let cut = cut_off(&home, &point, n);
                    resume(&home, &cut, &format!("{point}:{n}"));
                }
            });
        }
    });
}

fn next(cuts: &Mutex<Vec<(String, u64)>>) -> Option<(String, u64)> {
    cuts.lock().unwrap().pop()
}

#[test]
fn a_folder_that_does_not_allow_them_and_a_point_that_does_not_exist_are_refused() {
    let home = Home::new();
    let refused = |point: &str| {
        let mut command = home.command(&["chat", "--json"]);
        let output = command.env("ILTOD_FAIL_POINT", point).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        (error["code"].as_str().unwrap().to_owned(), error)
    };

    assert_eq!(refused("line-read").0, "fail-point-forbidden");
    fs::write(home.data().join(CONSENT), "").unwrap();
    let (code, error) = refused("nowhere:2");

    assert_eq!(code, "fail-point-unknown");
    for point in FailPoint::ALL {
        assert!(
            error["why"].as_str().unwrap().contains(point.name()),
            "{error}"
        );
    }
}
