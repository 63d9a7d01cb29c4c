//! Erasing a person (row B49): after it nothing of the person can be read, in no file of the data
//! folder, and the register, the chain and the deadline are as before.

use std::{
    fs,
    ops::Bound,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::ExitStatus,
    sync::Arc,
};

use iltod::{
    app::{
        config::{Config, Flags},
        fail_point::CONSENT,
        installation::Installation,
    },
    domain::reference::ReferenceNumber,
    ports::kv::Tree,
    store::Store,
};
use serde_json::Value;

use crate::harness::{Home, Talk, choice, step};

const NAME: &str = "Canarybat Erdene";
const PHONE: &str = "13987654321";
const WISH: &str = "the 2025 canary grassland list of our gacha, card 150802199001011230";
const ID: &str = "150802199001011230";

fn send(home: &Home, person: &str) -> String {
    let (mut talk, _) = home.chat(&["--lang", "en", "--person", person]);
    let mut turn = talk.say(WISH);
    while step(&turn) != "check" {
        let line = match step(&turn) {
            "description.id_number" => choice(&turn, "keep"),
            "request.form" => "1".to_owned(),
            "applicant.name" => NAME.to_owned(),
            "applicant.contact" => PHONE.to_owned(),
            other => panic!("{other}: {turn}"),
        };
        turn = talk.say(&line);
    }
    let receipt = talk.say(&choice(&turn, "send"));
    let number = receipt["case"]["number"].as_str().unwrap().to_owned();
    assert!(talk.end().success());
    number
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.is_file() {
            found.push(path);
        }
    }
    found
}

/// Files of the folder in which the bytes stand.
fn holding(home: &Home, bytes: &[u8]) -> Vec<PathBuf> {
    let has = |path: &PathBuf| {
        let content = fs::read(path).unwrap();
        content.windows(bytes.len()).any(|window| window == bytes)
    };
    files(&home.data()).into_iter().filter(has).collect()
}

/// Opens the data folder as the binary does, for `act`.
fn opened<T>(home: &Home, act: impl AsyncFnOnce(&Store) -> T) -> T {
    let config = home.path("iltod.toml");
    let key = fs::read_dir(home.path("config").join("iltod"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "key"))
        .unwrap();
    let text = format!(
        "master_key_file = {:?}\n[store]\nreserve_mib = 1\nballast_mib = 1\n",
        key.display().to_string()
    );
    fs::write(&config, text).unwrap();
    let flags = Flags {
        data: Some(home.data()),
        config: Some(config),
        listen: None,
    };
    let config = Config::load(&flags).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let opened = Installation::open(config, Arc::new(|_: &str| ()))
            .await
            .unwrap();
        act(opened.service.store()).await
    })
}

fn erase(home: &Home, number: &str) {
    let number = ReferenceNumber::parse(number).unwrap();
    opened(home, async |store| {
        assert!(store.erase(number).await.unwrap());
    });
}

/// Rows of a tree whose keys begin with `prefix`.
async fn rows(store: &Store, tree: Tree, prefix: &[u8]) -> usize {
    let all = (Bound::Unbounded, Bound::Unbounded);
    let found = store.kv().scan(tree, all.0, all.1, 1000).await.unwrap();
    found
        .iter()
        .filter(|(key, _)| key.starts_with(prefix))
        .count()
}

/// Begins a draft and deletes it; `settings` for the process.
fn delete_a_draft(home: &Home, settings: &[(&str, String)]) -> ExitStatus {
    let mut command = home.command(&["chat", "--json", "--lang", "en"]);
    command.envs(settings.iter().map(|(name, value)| (*name, value)));
    let (mut talk, _) = Talk::start(command);
    talk.say(WISH);
    let asked = talk.say("cancel");
    let _gone = talk.send(&choice(&asked, "delete"));
    let _turn = talk.turn();
    talk.end()
}

/// The number of the commit that deletes, among those of the chat.
fn deleting_commit() -> usize {
    let home = Home::new();
    let (talk, _) = home.chat(&["--lang", "en"]);
    assert!(talk.end().success());
    fs::write(home.data().join(CONSENT), "").unwrap();
    let trace = home.path("trace");
    let setting = ("ILTOD_FAIL_TRACE", trace.display().to_string());
    assert!(delete_a_draft(&home, &[setting]).success());
    let passed = fs::read_to_string(trace).unwrap();
    let before = passed.lines().take_while(|name| *name != "keys-erased");
    before.filter(|name| *name == "commit-acknowledged").count()
}

#[test]
fn a_draft_whose_deletion_was_cut_off_before_its_key_went_is_unreadable_after_the_next_start() {
    let n = deleting_commit();
    let home = Home::new();
    let (talk, _) = home.chat(&["--lang", "en"]);
    assert!(talk.end().success());
    fs::write(home.data().join(CONSENT), "").unwrap();
    let setting = ("ILTOD_FAIL_POINT", format!("commit-acknowledged:{n}"));

    let ended = delete_a_draft(&home, &[setting]);
    assert_eq!(ended.signal(), Some(9), "{ended}");
    let ring = || fs::read_to_string(home.data().join("keyring")).unwrap();
    let before = ring();
    let (talk, opening) = home.chat(&["--lang", "en"]);

    // The start has already done it: the bucket key that wrapped the draft's is gone for good.
    let after = ring();
    assert_eq!(step(&opening), "request.description", "{opening}");
    assert_eq!(generations(&before), [1]);
    assert_eq!(generations(&after), [2]);
    assert!(talk.end().success());
    opened(&home, async |store| {
        assert_eq!(rows(store, Tree::Keys, b"").await, 0);
        assert_eq!(rows(store, Tree::Meta, b"erase/").await, 0);
    });
    for secret in [WISH, ID] {
        assert!(holding(&home, secret.as_bytes()).is_empty());
    }
}

/// Of the keys that wrap those of drafts and cases.
fn generations(ring: &str) -> Vec<u64> {
    let ring: Value = serde_json::from_str(ring).unwrap();
    assert_eq!(ring["erasing"], serde_json::json!([]));
    let keys = ring["keys"].as_array().unwrap().iter();
    keys.filter(|key| key["use"] == "bucket")
        .map(|key| key["generation"].as_u64().unwrap())
        .collect()
}

fn without_values(mut case: Value) -> Value {
    let fields = case["fields"].as_array_mut().unwrap();
    // What a choice stands for is part of the form; the register names the choice itself.
    fields.retain(|field| !field["id"].as_str().unwrap().starts_with("request.form."));
    for field in fields {
        field["value"] = Value::Null;
    }
    case["erased"] = Value::Null;
    case
}

#[test]
fn an_erased_person_is_in_no_file_and_the_case_stands_as_before() {
    let home = Home::new();
    let number = send(&home, "p1");
    let other = send(&home, "p2");
    for secret in [NAME, PHONE, WISH, ID] {
        assert!(
            holding(&home, secret.as_bytes()).is_empty(),
            "sealed from the start"
        );
    }
    let show = |number: &str| home.json(&["case", "show", number, "--json"]);
    let history = |number: &str| home.json(&["case", "history", number, "--json"]);
    let (before, past) = (show(&number), history(&number));
    assert_eq!(before["erased"], false);

    erase(&home, &number);

    let after = show(&number);
    assert_eq!(after["erased"], true);
    assert!(
        after["fields"]
            .as_array()
            .unwrap()
            .iter()
            .all(|field| field["value"].is_null())
    );
    assert_eq!(without_values(after), without_values(before));
    assert_eq!(history(&number), past);
    assert_eq!(show(&other)["erased"], false);
    let proof = home.json(&["case", "verify", "--all", "--json"]);
    assert_eq!(proof["ok"], true, "{proof}");
    for secret in [NAME, PHONE, WISH, ID] {
        assert!(holding(&home, secret.as_bytes()).is_empty());
    }
}

#[test]
fn staff_verbs_never_show_personal_data_in_full() {
    let home = Home::new();
    let number = send(&home, "p1");
    for verb in [
        vec!["case", "list"],
        vec!["case", "list", "--json"],
        vec!["case", "show", &number],
        vec!["case", "show", &number, "--json"],
        vec!["case", "history", &number],
        vec!["case", "verify", "--all"],
        vec!["doctor"],
    ] {
        let output = home.run(&verb);
        let all = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&all);
        for secret in [NAME, PHONE, WISH, ID, "1398765", "Erdene"] {
            assert!(!said.contains(secret), "{verb:?} shows {secret}: {said}");
        }
    }
}
