//! Wrong configuration, missing keys, damaged files, a full disk: one clear screen each, nothing
//! written, nothing lost (rows B5, B7, B46, B48 of the faults, through the program).

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Output,
};

use serde_json::Value;

use crate::harness::{Home, Talk, ids, step};

/// What a problem says, and how the program ended.
fn problem(output: &Output) -> (Option<i32>, String) {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(!said.contains("panicked"), "{said}");
    (output.status.code(), said)
}

fn error(home: &Home, args: &[&str]) -> (Option<i32>, Value) {
    let (code, said) = problem(&home.run(args));
    let first = said.lines().next().unwrap_or_default();
    let json: Value = serde_json::from_str(first).unwrap_or_else(|_| panic!("{code:?} {said:?}"));
    for part in ["code", "what", "why", "mend"] {
        assert!(
            json[part].as_str().is_some_and(|text| !text.is_empty()),
            "{part}: {json}"
        );
    }
    (code, json)
}

fn case(home: &Home) {
    let (mut talk, _) = home.chat(&["--lang", "en"]);
    for line in [
        "the 2025 grassland list of our gacha",
        "1",
        "Bat",
        "13812345678",
        "1",
    ] {
        talk.say(line);
    }
    assert!(talk.end().success());
}

fn key_file(home: &Home) -> PathBuf {
    let folder = home.path("config").join("iltod");
    let mut files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .find(|path| path.extension().is_some_and(|ending| ending == "key"))
        .unwrap()
}

/// Every file below a folder with its bytes; lock and socket come and go.
fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else if path.is_file() && !path.ends_with("lock") {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn all_that_is_wrong_with_the_configuration_is_told_at_once_without_a_secret() {
    let home = Home::new();
    let file = home.path("wrong.toml");
    fs::write(&file, "listen = \"nowhere\"\n[store]\ncache_mib = 0\n").unwrap();
    let path = file.display().to_string();
    let output = home.run(&["--config", &path, "config", "--json"]);
    let (code, said) = problem(&output);
    assert_eq!(code, Some(2));
    assert!(
        said.contains("config-listen") && said.contains("config-cache"),
        "{said}"
    );

    fs::write(
        &file,
        "profile = \"reg2019\"\ntoken = \"12345:secret-of-the-bot\"\n",
    )
    .unwrap();
    let (code, unknown) = error(&home, &["--config", &path, "config", "--json"]);
    assert_eq!(
        (code, &unknown["code"]),
        (Some(2), &"config-unknown".into())
    );
    assert!(
        unknown["where"].as_str().unwrap().ends_with(":2:1"),
        "{unknown}"
    );
    assert!(
        !unknown.to_string().contains("secret-of-the-bot"),
        "{unknown}"
    );

    let (code, missing) = error(&home, &["--config", "/nowhere.toml", "config", "--json"]);
    assert_eq!(
        (code, &missing["code"]),
        (Some(2), &"config-unreadable".into())
    );
}

#[test]
fn a_key_that_is_missing_wrong_or_exposed_is_refused_and_nothing_is_written() {
    let home = Home::new();
    case(&home);
    let key = key_file(&home);
    let right = fs::read(&key).unwrap();
    let refused = |expected: &str, code: i32| {
        let before = contents(&home.data());
        let (found, told) = error(&home, &["case", "list", "--json"]);
        assert_eq!(
            (found, told["code"].as_str()),
            (Some(code), Some(expected)),
            "{told}"
        );
        assert!(
            told["where"].is_string() || expected == "master-wrong",
            "{told}"
        );
        assert!(
            contents(&home.data()) == before,
            "{expected} wrote something"
        );
    };

    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    refused("master-exposed", 2);
    fs::remove_file(&key).unwrap();
    refused("master-missing", 3);
    let write = |bytes: &[u8]| {
        fs::write(&key, bytes).unwrap();
        fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    };
    write(format!("{}\n", "ab".repeat(32)).as_bytes());
    refused("master-wrong", 3);
    write(b"no key");
    refused("master-malformed", 3);

    write(&right);
    assert_eq!(home.json(&["case", "list", "--json"])["total"], 1);
}

#[test]
fn damaged_files_of_the_data_folder_give_one_clear_screen() {
    for (name, bytes) in [
        ("keyring", b"junk".as_slice()),
        ("CURRENT", b"store-77\n"),
        ("CURRENT", b"\xff\xfe"),
        ("store-1/db", b"junk"),
    ] {
        let home = Home::new();
        case(&home);
        let file = home.data().join(name);
        assert!(file.exists(), "{name}");
        fs::write(&file, bytes).unwrap();
        let (code, told) = error(&home, &["case", "list", "--json"]);
        assert!(matches!(code, Some(2 | 3)), "{name}: {code:?} {told}");
    }
    let home = Home::new();
    case(&home);
    fs::remove_file(home.data().join("keyring")).unwrap();
    let (code, told) = error(&home, &["case", "list", "--json"]);
    assert_eq!(
        (code, told["code"].as_str()),
        (Some(3), Some("keyring-missing"))
    );
}

#[test]
fn without_room_nothing_is_taken_reading_goes_on_and_it_says_so() {
    let home = Home::new();
    case(&home);
    let mut command = home.command(&["chat", "--json", "--lang", "en", "--person", "p"]);
    // More than any disk has free: the writer must refuse, not the file system.
    command
        .env("ILTOD_RESERVE_MIB", "1000000000")
        .env("ILTOD_BALLAST_MIB", "0");
    let (mut talk, greeting) = Talk::start(command);

    let refused = talk.say("the 2025 grassland list of our gacha");

    assert!(
        ids(&greeting).iter().any(|id| id.starts_with("dialogue-")),
        "{greeting}"
    );
    assert_eq!(ids(&refused), ["dialogue-cannot-store"]);
    assert_eq!(refused["rejected"], "dialogue-cannot-store");
    assert_eq!(home.json(&["case", "list", "--json"])["total"], 1);
    talk.kill();
    let (mut talk, _) = home.chat(&["--lang", "en", "--person", "p"]);
    let taken = talk.say("the 2025 grassland list of our gacha");
    assert_eq!(step(&taken), "request.form");
    assert!(talk.end().success());
}

#[test]
fn compaction_keeps_every_case_and_gives_room_back() {
    let home = Home::new();
    case(&home);
    let before = home.json(&["case", "list", "--json"]);
    let done = home.json(&["store", "compact", "--json"]);
    assert_eq!(home.json(&["case", "list", "--json"]), before);
    assert_eq!(
        home.json(&["case", "verify", "--all", "--json"])["ok"],
        true
    );
    assert!(done["after"]["disk"].as_u64().unwrap() <= done["before"]["disk"].as_u64().unwrap());

    let (mut talk, _) = home.chat(&["--lang", "en"]);
    let (code, told) = error(&home, &["store", "compact", "--json"]);
    assert_eq!(
        (code, told["code"].as_str()),
        (Some(1), Some("store-in-use")),
        "{told}"
    );
    talk.say("help");
    assert!(talk.end().success());
}
