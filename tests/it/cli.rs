//! The command line for staff and engineers: what is shown of a case, wrong use told in plain words,
//! and reading verbs that make nothing.

use std::{fs, os::unix::fs::PermissionsExt};

use serde_json::Value;

use crate::harness::Home;

const LANGS: [&str; 3] = ["zh-CN", "mn-Cyrl", "en"];

fn send(home: &Home) -> String {
    let (mut talk, _) = home.chat(&["--lang", "en"]);
    for line in [
        "the 2025 grassland list of our gacha",
        "1",
        "Bat",
        "13812345678",
    ] {
        talk.say(line);
    }
    let sent = talk.say("1");
    assert!(talk.end().success());
    sent["case"]["number"].as_str().unwrap().to_owned()
}

fn said(home: &Home, args: &[&str]) -> (Option<i32>, String) {
    let output = home.run(args);
    let all = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(all).unwrap())
}

fn refused(home: &Home, args: &[&str]) -> (Option<i32>, Value) {
    let output = home.run(&[args, &["--json"]].concat());
    assert!(output.stdout.is_empty(), "{args:?}");
    let problem = serde_json::from_slice(&output.stderr).unwrap();
    (output.status.code(), problem)
}

#[test]
fn a_case_is_shown_with_its_choices_and_only_personal_values_are_masked() {
    let home = Home::new();
    let number = send(&home);
    for (lang, wanted) in [
        (
            "en",
            [
                "Banner Agriculture and Animal Husbandry Bureau (sample)",
                "Sent here",
                "electronic",
            ],
        ),
        ("zh-CN", ["旗农牧局（示例）", "发到这里", "电子版"]),
        (
            "mn-Cyrl",
            [
                "Хошууны тариалан мал аж ахуйн товчоо (жишээ)",
                "Энд бичгээр",
                "цахим",
            ],
        ),
    ] {
        let (code, text) = said(&home, &["case", "show", &number, "--lang", lang]);
        assert_eq!(code, Some(0));
        let json = home.json(&["case", "show", &number, "--lang", lang, "--json"]);
        let fields = json["fields"].as_array().unwrap();
        assert_eq!(fields.len(), text.lines().count() - 1, "{text}\n{json}");
        for field in fields {
            let value = field["value"].as_str().unwrap();
            assert!(text.contains(value), "{value}: {text}");
            assert_ne!(value, "…", "{field}");
        }
        for word in wanted {
            assert!(text.contains(word), "{word}: {text}");
        }
        assert!(
            text.contains("138****5678") && !text.contains("Bat"),
            "{text}"
        );
        assert!(!text.contains("grassland list"), "{text}");
    }
}

#[test]
fn the_history_says_who_did_it_in_words_too() {
    let home = Home::new();
    let number = send(&home);
    for (lang, roles) in LANGS.into_iter().zip([
        ["申请人", "系统"],
        ["хүсэлт гаргагч", "систем"],
        ["applicant", "system"],
    ]) {
        let (_, text) = said(&home, &["case", "history", &number, "--lang", lang]);
        for (line, role) in text.lines().zip(roles) {
            assert!(line.contains(role), "{role}: {line}");
        }
    }
}

#[test]
fn an_unknown_profile_is_told_where_it_was_chosen() {
    let home = Home::with_profile("reg1999");
    for verb in [["chat"].as_slice(), &["deadline", "--from", "2026-03-03"]] {
        let (code, problem) = refused(&home, verb);
        assert_eq!(code, Some(2));
        assert_eq!(problem["code"], "profile-unknown");
        assert_eq!(problem["where"], "ILTOD_PROFILE=reg1999");
        assert!(!problem["mend"].as_str().unwrap().contains("--profile"));
    }
    let file = home.path("iltod.toml");
    fs::write(&file, "profile = \"reg1998\"\n").unwrap();
    let path = file.display().to_string();
    let mut command = home.command(&["doctor", "--json", "--config", &path]);
    let output = command.env_remove("ILTOD_PROFILE").output().unwrap();
    let problem: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(problem["where"], format!("{path}: profile"));
}

#[test]
fn a_size_that_is_no_whole_number_is_told_with_setting_and_limits() {
    let home = Home::new();
    let file = home.path("iltod.toml");
    let path = file.display().to_string();
    for (value, code) in [
        ("\"many\"", "config-number"),
        ("-1", "config-number"),
        ("9000", "config-cache"),
    ] {
        fs::write(&file, format!("[store]\ncache_mib = {value}\n")).unwrap();
        for lang in LANGS {
            let (exit, problem) = refused(&home, &["config", "--config", &path, "--lang", lang]);
            assert_eq!((exit, problem["code"].as_str()), (Some(2), Some(code)));
            let what = problem["what"].as_str().unwrap();
            assert!(
                what.contains("store.cache_mib") && !what.contains("u64"),
                "{what}"
            );
            let why = problem["why"].as_str().unwrap();
            assert!(why.contains('1') && why.contains("4096"), "{why}");
        }
    }
    let mut command = home.command(&["config", "--json"]);
    let output = command
        .env("ILTOD_RESERVE_MIB", "99999999999")
        .output()
        .unwrap();
    let problem: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(problem["code"], "config-size");
}

#[test]
fn a_folder_given_as_key_file_is_called_a_folder() {
    let home = Home::new();
    let folder = home.path("keys");
    fs::create_dir(&folder).unwrap();
    for mode in [0o755, 0o700] {
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        let mut command = home.command(&["chat", "--json"]);
        let output = command
            .env("ILTOD_MASTER_KEY_FILE", &folder)
            .output()
            .unwrap();
        let problem: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(problem["code"], "master-folder");
        assert_eq!(problem["where"], folder.display().to_string());
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn a_verb_without_its_verb_shows_its_help_and_ends_with_2() {
    let home = Home::new();
    for (verb, inner) in [("flow", "graph"), ("case", "history"), ("store", "compact")] {
        let (code, text) = said(&home, &[verb]);
        assert_eq!(code, Some(2), "{text}");
        assert!(text.contains("Usage") && text.contains(inner), "{text}");
    }
    assert_eq!(said(&home, &["flow", "--help"]).0, Some(0));
}

#[test]
fn an_unknown_kind_of_flow_is_answered_with_the_kinds() {
    let home = Home::new();
    for lang in LANGS {
        let (code, problem) = refused(&home, &["flow", "graph", "wish", "--lang", lang]);
        assert_eq!(code, Some(2));
        let why = problem["why"].as_str().unwrap();
        assert!(
            why.contains("disclosure, perform_proactive, own_record"),
            "{why}"
        );
        assert!(!problem["mend"].as_str().unwrap().contains("--kind"));
    }
}

#[test]
fn a_list_of_no_cases_is_refused_with_the_limit() {
    let home = Home::new();
    send(&home);
    for limit in ["0", "-3", "many"] {
        for lang in LANGS {
            let (code, problem) =
                refused(&home, &["case", "list", "--limit", limit, "--lang", lang]);
            assert_eq!(code, Some(2));
            assert_eq!(problem["code"], "list-limit-invalid");
            assert_eq!(problem["where"], format!("--limit {limit}"));
        }
    }
}

#[test]
fn verbs_that_only_read_never_make_a_store() {
    let home = Home::new();
    let number = "20260000015";
    for made in [false, true] {
        if made {
            fs::create_dir(home.data()).unwrap();
        }
        for verb in [
            ["case", "list"].as_slice(),
            &["case", "show", number],
            &["case", "history", number],
            &["case", "verify", "--all"],
            &["deadline", "explain", number],
        ] {
            let (code, problem) = refused(&home, verb);
            assert_eq!(
                (code, &problem["code"]),
                (Some(2), &Value::from("no-store")),
                "{verb:?}"
            );
        }
        for lang in LANGS {
            let told = home.json(&["doctor", "--lang", lang, "--json"]);
            assert_eq!(told["ok"], true);
            let data = &told["checks"][0];
            assert_eq!(
                (&data["id"], &data["level"]),
                (&Value::from("data"), &Value::from("off"))
            );
            assert!(data["mend"].as_str().unwrap().contains("iltod"), "{data}");
        }
        assert_eq!(home.data().exists(), made);
        assert!(!home.path("config").exists(), "no key was made");
        assert!(!made || fs::read_dir(home.data()).unwrap().next().is_none());
    }
}
