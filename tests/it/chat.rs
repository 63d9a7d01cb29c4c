//! `iltod chat` as interfaces.md describes it: piped text, spoken text, one JSON object a line.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

use crate::harness::{Home, ids, step};

const NOW: &str = "2026-03-10T10:00:00+08:00";
const WISH: [(&str, &str); 3] = [
    ("zh-CN", "我想要2023年乌拉特前旗草原补贴的发放名单"),
    (
        "mn-Cyrl",
        "Манай хошууны 2023 оны бэлчээрийн татаасын жагсаалтыг авмаар байна",
    ),
    (
        "en",
        "I would like the 2023 list of pasture subsidies of our banner",
    ),
];

fn piped(mut command: Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// The turns of piped text, each as its messages. Fails where the form is not kept.
fn turns(output: &Output) -> Vec<Vec<String>> {
    assert!(output.status.success(), "{output:?}");
    let text = std::str::from_utf8(&output.stdout).unwrap();
    assert!(text.ends_with("\n\n"), "a turn ends with one empty line");
    assert!(!text.contains("\n\n\n"), "never two empty lines");
    assert!(!text.contains('\u{1b}'), "no colour in a pipe");
    let turns = text.trim_end_matches('\n').split("\n\n");
    turns
        .map(|turn| {
            let messages: Vec<String> = turn.split("\n--\n").map(str::to_owned).collect();
            assert!(
                messages.iter().all(|message| !message.trim().is_empty()),
                "{turn}"
            );
            messages
        })
        .collect()
}

#[test]
fn piped_text_is_one_turn_a_line_with_a_farewell_at_the_end() {
    for (lang, wish) in WISH {
        let home = Home::new();
        let command = home.command(&["chat", "--now", NOW, "--lang", lang]);
        // An empty line is a turn too.
        let output = piped(command, format!("{wish}\n\n1\n").as_bytes());
        let said = turns(&output);
        assert_eq!(
            said.len(),
            1 + 3 + 1,
            "greeting, three turns, farewell: {said:?}"
        );
        assert_eq!(
            said[1].last(),
            said[2].last(),
            "an empty line repeats the question"
        );
        assert_ne!(said[2].last(), said[3].last());
        // The farewell says for how long the draft is kept; the draft is there again.
        assert!(
            said[4].concat().contains("30") || said[4].concat().contains("90"),
            "{:?}",
            said[4]
        );
        let (_, resumed) = home.chat(&["--now", NOW]);
        assert_eq!(step(&resumed), "applicant.name");
    }
}

#[test]
fn without_a_draft_the_end_of_input_says_nothing_more() {
    let home = Home::new();
    let command = home.command(&["chat", "--now", NOW, "--lang", "en"]);
    assert_eq!(turns(&piped(command, b"")).len(), 1);
}

#[test]
fn the_first_words_of_all_come_in_every_language() {
    let home = Home::new();
    let said = turns(&piped(home.command(&["chat", "--now", NOW]), b""));
    let greeting = said[0].concat();
    for word in ["您", "Сайн", "Hello"] {
        assert!(greeting.contains(word), "{greeting}");
    }
    let digits: Vec<char> = said[0]
        .last()
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert_eq!(digits, ['1', '2', '3', '4']);
}

#[test]
fn a_whole_conversation_in_text_reaches_the_receipt_and_its_number() {
    for (_, wish) in WISH {
        let home = Home::new();
        let input = format!("{wish}\r\n1\r\nBataa\r\n1\r\n1\r\n");
        let said = turns(&piped(
            home.command(&["chat", "--now", NOW]),
            input.as_bytes(),
        ));
        assert_eq!(said.len(), 6, "{said:?}");
        assert!(said[5].concat().contains("2026 000 001 5"), "{:?}", said[5]);
    }
}

#[test]
fn spoken_text_has_no_digits_of_choices_and_the_same_form() {
    for (lang, wish) in WISH {
        let home = Home::new();
        let command = home.command(&["chat", "--spoken", "--now", NOW, "--lang", lang]);
        let spoken = turns(&piped(command, format!("{wish}\n").as_bytes()));
        let other = Home::new();
        let command = other.command(&["chat", "--json", "--now", NOW, "--lang", lang]);
        let output = piped(command, format!("{wish}\n").as_bytes());
        let json: Vec<Value> = json_lines(&output);
        // What is heard is what JSON gives as spoken.
        let messages = json[1]["messages"].as_array().unwrap();
        let heard: Vec<&str> = messages
            .iter()
            .map(|m| m["spoken"].as_str().unwrap())
            .collect();
        assert_eq!(spoken[1], heard);
        for message in messages
            .iter()
            .filter(|m| m["choices"].as_array().is_some_and(|c| !c.is_empty()))
        {
            assert_ne!(message["spoken"], message["text"]);
            assert!(
                !message["spoken"].as_str().unwrap().contains("1"),
                "{message}"
            );
        }
    }
}

fn json_lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{output:?}");
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn json_has_each_key_of_the_schema_in_each_turn() {
    let keys = [
        "schema",
        "turn",
        "draft",
        "kind",
        "step",
        "moves",
        "messages",
        "understood",
        "rejected",
        "case",
    ];
    for (lang, wish) in WISH {
        let home = Home::new();
        let command = home.command(&["chat", "--json", "--now", NOW]);
        let input = format!("{wish}\n8\n1\nBataa\n1\n\n1\n");
        let turns = json_lines(&piped(command, input.as_bytes()));
        assert_eq!(turns.len(), 8);
        for (n, turn) in turns.iter().enumerate() {
            let object = turn.as_object().unwrap();
            assert!(keys.iter().all(|key| object.contains_key(*key)), "{turn}");
            assert_eq!(turn["schema"], "iltod.turn/1");
            assert_eq!(turn["turn"], n);
            assert!(
                turn["moves"]
                    .as_array()
                    .unwrap()
                    .contains(&Value::from("person"))
            );
            for message in turn["messages"].as_array().unwrap() {
                for key in ["id", "lang", "text", "spoken", "choices"] {
                    assert!(message.get(key).is_some(), "{message}");
                }
                for choice in message["choices"].as_array().unwrap() {
                    assert!(
                        choice["n"].is_u64() && choice["label"].is_string(),
                        "{choice}"
                    );
                    let picks = (choice["move"].is_string(), choice["value"].is_string());
                    assert!(
                        picks.0 != picks.1,
                        "a choice is a move or a value: {choice}"
                    );
                }
            }
        }
        assert_eq!(turns[0]["step"], "language");
        assert_eq!(turns[0]["draft"], Value::Null);
        assert_eq!(turns[1]["kind"], "disclosure");
        assert!(turns[1]["draft"].is_string());
        assert!(turns[1]["understood"]["request.period"].is_string());
        assert_eq!(
            turns[1]["messages"].as_array().unwrap().last().unwrap()["lang"],
            lang
        );
        assert_eq!(turns[2]["rejected"], "error-choice");
        assert_eq!(turns[5]["step"], "check");
        assert!(
            turns[5]["moves"]
                .as_array()
                .unwrap()
                .contains(&Value::from("send"))
        );
        let case = &turns[7]["case"];
        assert_eq!(case["number"], "20260000015");
        assert_eq!(case["query_code"].as_str().unwrap().len(), 8);
        assert_eq!(case["received_on"], "2026-03-10");
        assert_eq!(case["deadline"], "2026-03-31");
        assert_eq!(turns[7]["draft"], Value::Null);
    }
}

#[test]
fn turn_zero_of_a_resumed_draft_repeats_its_answers() {
    for (_, wish) in WISH {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        talk.say(wish);
        talk.say("2");
        assert!(talk.end().success());
        let (_, resumed) = home.chat(&["--now", NOW]);
        assert_eq!(resumed["turn"], 0);
        assert_eq!(step(&resumed), "applicant.address");
        assert!(ids(&resumed).contains(&"dialogue-resumed".to_owned()));
        let said = resumed["messages"].to_string();
        assert!(said.contains(wish), "{said}");
    }
}

#[test]
fn bytes_that_are_no_text_are_taken_as_they_can_be_read() {
    let home = Home::new();
    let command = home.command(&["chat", "--json", "--now", NOW, "--lang", "en"]);
    let output = piped(
        command,
        b"the list \xff\xfe of 2023\x00 subsidies in our banner\n1\n",
    );
    let turns = json_lines(&output);
    assert_eq!(turns.len(), 3);
    assert_eq!(turns[2]["step"], "applicant.name");
}

#[test]
fn a_last_line_without_its_end_is_heard() {
    let home = Home::new();
    let command = home.command(&["chat", "--json", "--now", NOW]);
    let turns = json_lines(&piped(command, WISH[0].1.as_bytes()));
    assert_eq!(turns.len(), 2);
    assert_eq!(turns[1]["step"], "request.form");
}
