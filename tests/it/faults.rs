//! Faults from outside, on the real binary: each is told on one clear screen, with its exit code,
//! never with a panic text; nothing acknowledged is lost and the next good start goes on.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

use crate::harness::{Home, choice, step};

mod codes;
mod config;
mod damage;
mod disk;
mod flips;
mod keys;

/// The lines of a whole first request in English, up to the receipt.
const REQUEST: [&str; 5] = [
    "the 2025 grassland subsidy list of our gacha",
    "1",
    "Bat",
    "13812345678",
    "send",
];

/// A sent request: number and query code.
fn send(home: &Home, person: &str) -> (String, String) {
    let (mut talk, _) = home.chat(&["--lang", "en", "--person", person]);
    for line in &REQUEST[..3] {
        talk.say(line);
    }
    let check = talk.say(REQUEST[3]);
    assert_eq!(step(&check), "check", "{check}");
    let receipt = talk.say(&choice(&check, "send"));
    let case = &receipt["case"];
    let sent = ["number", "query_code"].map(|name| case[name].as_str().unwrap().to_owned());
    assert!(talk.end().success());
    sent.into()
}

/// Runs with these lines as standard input.
fn piped(mut command: Command, lines: &[&str]) -> Output {
    let mut input = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut input, (lines.join("\n") + "\n").as_bytes()).unwrap();
    std::io::Seek::rewind(&mut input).unwrap();
    command.stdin(Stdio::from(input)).output().unwrap()
}

/// The JSON lines of standard output.
fn turns(output: &Output) -> Vec<Value> {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// What was said on standard error: no panic, no stack, one screen.
fn screen(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for word in ["panicked", "RUST_BACKTRACE", "stack backtrace", "unwrap()"] {
        assert!(!said.contains(word), "{said}");
    }
    assert!(said.lines().count() <= 24, "more than a screen: {said}");
    said
}

/// The codes of all problems on standard error.
fn problems(output: &Output) -> Vec<String> {
    let said = screen(output);
    let found = said
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    found
        .map(|problem| problem["code"].as_str().unwrap().to_owned())
        .collect()
}

/// Every file below a folder with its bytes.
fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

/// The file of the master key.
fn master_key(home: &Home) -> PathBuf {
    let entries = fs::read_dir(home.path("config").join("iltod")).unwrap();
    let mut paths = entries.map(|entry| entry.unwrap().path());
    paths
        .find(|path| path.extension().is_some_and(|ending| ending == "key"))
        .unwrap()
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}
