//! The local socket: every verb works beside a running process, because it runs inside it; callers
//! that go away and sockets that were left over harm nothing.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    os::unix::{fs::PermissionsExt, net::UnixStream},
};

use serde_json::{Value, json};

use crate::{
    harness::{Home, choice, step, text},
    kill::{kill, listed, serve, verified},
};

fn send(home: &Home, person: &str) -> String {
    let (mut talk, _) = home.chat(&["--lang", "en", "--person", person]);
    for line in ["the 2025 grassland subsidy list of our gacha", "1", "Bat"] {
        talk.say(line);
    }
    let check = talk.say("13812345678");
    let receipt = talk.say(&choice(&check, "send"));
    assert!(talk.end().success());
    receipt["case"]["number"].as_str().unwrap().to_owned()
}

/// Everything staff may ask beside a running process, and its answers.
fn answers(home: &Home, number: &str) -> Vec<Value> {
    [
        ["case", "list", "--json"].as_slice(),
        &["case", "show", number, "--json"],
        &["case", "history", number, "--json"],
        &["case", "verify", "--all", "--json"],
        &["deadline", "explain", number, "--json"],
        &["doctor", "--json"],
    ]
    .into_iter()
    .map(|verb| home.json(verb))
    .collect()
}

#[test]
fn every_verb_says_the_same_alone_beside_a_server_and_beside_a_chat() {
    let home = Home::new();
    let number = send(&home, "p1");
    let alone = answers(&home, &number);

    let server = serve(&home);
    let beside_server = answers(&home, &number);
    let second = send(&home, "p2");
    let both = listed(&home);
    kill(server);
    let (talk, _) = home.chat(&["--lang", "en", "--person", "p3"]);
    let beside_chat = answers(&home, &number);
    let refused = home.run(&["store", "compact", "--json"]);
    talk.kill();

    assert_eq!(beside_server, alone);
    assert_eq!(both, [number, second].into());
    assert_eq!(beside_chat[0]["total"], 2);
    assert_eq!(beside_chat[1..3], alone[1..3]);
    assert_eq!(beside_chat[4], alone[4]);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    let error: Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(error["code"], "store-in-use");
}

#[test]
fn the_socket_is_its_owners_alone_and_one_left_over_is_replaced() {
    let home = Home::new();
    let number = send(&home, "p1");
    let socket = home.data().join("iltod.sock");
    assert!(!socket.exists(), "a verb that ended well leaves none");
    kill(serve(&home));
    assert!(socket.exists(), "left over by the killed process");

    assert!(
        listed(&home).contains(&number),
        "nobody answers there: the store is opened"
    );
    let server = serve(&home);
    let mode = fs::metadata(&socket).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    assert!(listed(&home).contains(&number));
    kill(server);
    // Something else of that name is replaced as well.
    fs::remove_file(&socket).unwrap();
    fs::write(&socket, b"no socket").unwrap();
    let server = serve(&home);
    assert!(listed(&home).contains(&number));
    kill(server);
}

#[test]
fn a_caller_that_goes_away_in_mid_verb_harms_nothing() {
    let home = Home::new();
    let number = send(&home, "p1");
    let server = serve(&home);
    let connect = || UnixStream::connect(home.data().join("iltod.sock")).unwrap();
    let run = |argv: &[&str]| {
        json!({"run": {"argv": argv, "locale": "en", "terminal": false}}).to_string() + "\n"
    };
    // Gone before a word, in mid-word, with noise, with a frame out of turn, after asking.
    drop(connect());
    for words in [
        "{\"run\":".to_owned(),
        "noise\n".to_owned(),
        "\"end\"\n".to_owned(),
        "\u{0}\u{7f}\n".repeat(1000),
        run(&["case", "list"]),
        run(&["case", "verify", "--all"]),
        run(&["nonsense"]),
    ] {
        // A server that closes first is no fault here.
        let _closed = connect().write_all(words.as_bytes());
    }
    // In a chat: after the greeting, and with a line under way.
    let chat = ["chat", "--json", "--lang", "en", "--person", "p2"];
    for line in [None, Some("the 2025 grassland subsidy list of our gacha")] {
        let mut stream = connect();
        stream.write_all(run(&chat).as_bytes()).unwrap();
        let mut told = BufReader::new(stream.try_clone().unwrap()).lines();
        assert!(told.any(|line| line.unwrap().contains("want")));
        if let Some(line) = line {
            let frame = json!({ "line": line }).to_string() + "\n";
            stream.write_all(frame.as_bytes()).unwrap();
        }
    }
    let (mut talk, opening) = home.chat(&["--lang", "en", "--person", "p2"]);
    let at = step(&opening).to_owned();
    assert!(
        ["request.description", "request.form"].contains(&at.as_str()),
        "{opening}"
    );
    if at == "request.form" {
        assert!(text(&opening).contains("grassland subsidy"), "{opening}");
    }
    talk.say("status");
    talk.kill();
    assert_eq!(listed(&home), [number].into());
    verified(&home);
    kill(server);
    verified(&home);
}

#[test]
fn a_chat_whose_server_dies_says_so_and_keeps_what_was_acknowledged() {
    let home = Home::new();
    let server = serve(&home);
    let (mut talk, _) = home.chat(&["--lang", "en", "--person", "p1"]);
    let described = talk.say("the 2025 grassland subsidy list of our gacha");
    kill(server);

    talk.send("1");
    assert!(talk.turn().is_none());
    let mut said = String::new();
    let mut stderr = talk.child.stderr.take().unwrap();
    std::io::Read::read_to_string(&mut stderr, &mut said).unwrap();
    assert_eq!(talk.end().code(), Some(3), "{said}");
    assert!(said.contains("socket-lost"), "{said}");

    let (talk, opening) = home.chat(&["--lang", "en", "--person", "p1"]);
    assert_eq!(step(&opening), step(&described));
    assert!(text(&opening).contains("grassland subsidy"));
    talk.kill();
}

#[test]
fn a_mistyped_data_folder_is_told_and_nothing_is_made_there() {
    let home = Home::new();
    let output = home.run(&["case", "list", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("\"code\":\"no-store\""), "{said}");
    assert!(!home.data().exists());
}

#[test]
fn config_beside_a_running_process_shows_what_that_process_has_in_force() {
    let home = Home::new();
    let server = serve(&home);
    let config = |profile: &str| {
        let mut command = home.command(&["config", "--json"]);
        let output = command.env("ILTOD_PROFILE", profile).output().unwrap();
        let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
        shown["settings"]["profile"]["value"].clone()
    };

    let beside = config("reg2019");
    kill(server);
    let alone = config("reg2019");

    assert_eq!(beside, home.profile);
    assert_eq!(alone, "reg2019");
}
