//! Canaries: names, numbers, words and tokens on every path through the program, panics included,
//! and then none of them in what it writes to standard error, at the finest level of the log, or in
//! clear in its data folder (reliability.md §C, personal data in logs).

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    sync::atomic::Ordering,
};

use iltod::app::telemetry;
use serde_json::json;

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen, Fault, Rule, TOKEN};
use crate::telegram::{
    bench::Bench,
    served::{Serving, free_address},
};

/// Words that stand nowhere else.
const NAME: &str = "卡纳里鸟";
const NUMBER: &str = "13847899417";
const IDENTITY: &str = "150802199003071234";
const WORDS: &str = "金丝雀草场分配明细";
const FILE: &str = "kanari-dansni-huulga.pdf";
const CANARIES: [&str; 5] = [NAME, NUMBER, IDENTITY, WORDS, FILE];

/// The secret part of the token.
const SECRET: &str = "AAFakeFakeFakeFakeFakeFakeFakeFake_01";

fn assert_no_canary(said: &str) {
    for canary in CANARIES.iter().chain(&[SECRET]) {
        let found = said.lines().find(|line| line.contains(canary));
        assert_eq!(found, None, "{canary}");
    }
    // As JSON or a debug form writes them.
    let escaped: Vec<String> = [NAME, WORDS].iter().map(|w| escape(w)).collect();
    for form in escaped {
        assert!(!said.contains(&form), "{form}");
    }
}

fn escape(words: &str) -> String {
    let units = words.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
    units.collect()
}

/// A whole request with everything in it that a person could say.
fn says_all(bob: &Citizen) {
    let about = format!("我要{WORDS}，身份证{IDENTITY}");
    for line in [&about, "1", "1", NAME, NUMBER, "1"] {
        bob.asks(line);
    }
}

/// What people send beside words, and what breaks.
fn does_all(api: &BotApi, bob: &Citizen) {
    let ann = api.citizen("zh-hans", NAME);
    bob.shares_own_contact(NUMBER);
    bob.shares_card(&ann, NUMBER);
    bob.sends_document(FILE, "application/pdf", b"file");
    bob.forwards(WORDS);
    let said = bob.says(WORDS);
    bob.edits(said, NAME);
    let group = bob.group(WORDS);
    bob.says_in(&group, NUMBER);
    let sent = bob.chat();
    bob.presses_raw(sent.last().unwrap(), NAME);
    for kind in ["from_tomorrow", "message", "callback_query"] {
        let content = json!({ "chat": { "id": bob.id, "title": NAME }, "text": WORDS });
        api.update(None, kind, &content);
        api.update(None, kind, &json!(NUMBER));
    }
    bob.blocks();
    bob.unblocks();
}

/// Answers of the platform that fail in every way, and quote what was said.
fn fails_in_every_way(api: &BotApi, bob: &Citizen) {
    let quoting = format!("can't parse {WORDS} {NUMBER} of {NAME}");
    let faults = [
        Fault::bad_request(&quoting),
        Fault::bad_request(&format!("can't parse entities: {NAME}")),
        Fault::Raw(500, "text/html", quoting.clone().into_bytes()),
        Fault::Raw(200, "application/json", quoting.into_bytes()),
        Fault::AcceptThenClose,
        Fault::AcceptThenHalf,
        Fault::AcceptThenGarbage,
        Fault::Close,
        Fault::Reset,
        Fault::too_many(1),
        Fault::unauthorized(),
        Fault::blocked(),
    ];
    for fault in faults {
        api.script(Rule::on("sendMessage", fault).chat(bob.id));
        bob.says(NAME);
        api.waits_until("it to fail", |bot| {
            bot.script.rules.is_empty() && bot.pending() == 0 && bot.proofs.open == 0
        });
    }
    bob.skips();
    bob.says(NUMBER);
    bob.reads();
    api.script(Rule::on("getUpdates", Fault::html(502)));
    api.script(Rule::on("getUpdates", Fault::Raw(200, "text/html", NAME.into())).nth(2));
}

/// All files below a folder, one after the other.
fn bytes_below(folder: &Path, all: &mut Vec<u8>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        match entry.file_type().unwrap() {
            kind if kind.is_dir() => bytes_below(&entry.path(), all),
            kind if kind.is_file() => all.extend(fs::read(entry.path()).unwrap()),
            _ => {}
        }
    }
}

fn no_canary(brought_to: Option<&str>) {
    let (home, api) = (Home::new(), BotApi::start());
    let mut serving = Serving::new(&home, &api).env("ILTOD_LOG", "trace");
    if let Some(address) = brought_to {
        serving = serving.brought_to(address);
    }
    let server = serving.start();
    let bob = api.citizen("zh-hans", NAME);
    says_all(&bob);
    does_all(&api, &bob);
    fails_in_every_way(&api, &bob);
    let doctor = home.run(&["doctor", "--json"]);
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}");
    assert!(said.contains("TRACE"), "the finest level: {said}");
    assert_no_canary(&said);
    assert_no_canary(&String::from_utf8_lossy(&doctor.stdout));
    // and: what is stored is sealed
    let mut stored = Vec::new();
    bytes_below(&home.data(), &mut stored);
    for canary in CANARIES.iter().chain(&[SECRET]) {
        let at = stored
            .windows(canary.len())
            .position(|part| part == canary.as_bytes());
        assert_eq!(at, None, "{canary}");
    }
}

#[test]
fn nothing_that_was_said_and_no_token_stands_in_the_log_while_it_asks() {
    no_canary(None);
}

#[test]
fn nothing_that_was_said_and_no_token_stands_in_the_log_while_updates_are_brought() {
    no_canary(Some(&free_address()));
}

/// Set for the process in which [`in_a_process_of_its_own`] panics; it logs as the program does.
const PANICS: &str = "ILTOD_TEST_PANICS";

/// The words of the panic hold a number and its update a name.
#[test]
fn in_a_process_of_its_own() {
    if std::env::var_os(PANICS).is_none() {
        return;
    }
    telemetry::start();
    let mut bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh-hans", NAME);
    bench.panics.store(3, Ordering::SeqCst);
    bob.says(WORDS);
    bob.reads();
    bob.asks("汉语");
    bench.close();
    assert_eq!(bench.panics.load(Ordering::SeqCst), 0);
}

#[test]
fn a_panic_names_its_place_and_nothing_of_what_was_said() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "telegram::canary::in_a_process_of_its_own"])
        .arg("--nocapture")
        .env(PANICS, "1")
        .env("ILTOD_LOG", "trace")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let panics = said.lines().filter(|line| line.contains("panic place="));
    assert_eq!(panics.count(), 3, "{said}");
    assert_no_canary(&said);
    // The words of the scripted panic.
    assert!(!said.contains("13847812345") && !said.contains(TOKEN));
}
