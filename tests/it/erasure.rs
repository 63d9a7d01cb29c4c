//! Erasing a person (row B49): after it nothing of the person can be read, in no file of the data
//! folder, and the register, the chain and the deadline are as before.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use iltod::{
    app::{
        config::{Config, Flags},
        installation::Installation,
    },
    domain::reference::ReferenceNumber,
};
use serde_json::Value;

use crate::harness::{Home, choice, step};

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

/// Opens the data folder as the binary does and erases the person of the case.
fn erase(home: &Home, number: &str) {
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
    let number = ReferenceNumber::parse(number).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let opened = Installation::open(config, Arc::new(|_: &str| ()))
            .await
            .unwrap();
        assert!(opened.service.store().erase(number).await.unwrap());
    });
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
