//! What a conversation leaves behind: the record of the case, the text of the receipt, the draft
//! after a kill.

use std::sync::Arc;

use iltod::{
    app::{
        config::{Config, Flags, Origin, Setting},
        installation::Installation,
    },
    domain::reference::ReferenceNumber,
};
use serde_json::{Value, json};

use crate::{
    harness::{Home, choice, step, text},
    transcripts::run::{has_words, said_in_page},
};

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

/// Sends a plain request and gives the turn with the receipt.
fn send(home: &Home, wish: &str) -> Value {
    let (mut talk, _) = home.chat(&["--now", NOW]);
    let form = talk.say(wish);
    assert_eq!(step(&form), "request.form");
    talk.say(&choice(&form, "here"));
    let contact = talk.say("Bataa");
    let check = talk.say(&choice(&contact, "here"));
    let receipt = talk.send_request(&check);
    assert!(talk.end().success());
    receipt
}

#[test]
fn the_record_has_number_kind_profile_channel_day_of_receipt_with_reason_and_deadline() {
    for (lang, wish) in WISH {
        let home = Home::new();
        let receipt = send(&home, wish);
        let number = receipt["case"]["number"].as_str().unwrap();
        let case = home.json(&["case", "show", number, "--json"]);
        assert_eq!(case["kind"], "disclosure");
        assert_eq!(case["profile"], "reg2007-bayannur");
        assert_eq!(case["channel"], "chat");
        assert_eq!(case["language"], lang);
        assert_eq!(case["received_on"], "2026-03-10");
        assert_eq!(case["clock"]["day0"], "2026-03-10");
        assert!(
            case["clock"]["day0_reason"]
                .as_str()
                .is_some_and(|why| why.starts_with("chat"))
        );
        assert_eq!(case["deadline"], "2026-03-31");
        // The three items of the law, each with who gave it, where and in which language.
        for id in [
            "applicant.name",
            "applicant.contact",
            "request.description",
            "request.form",
        ] {
            let fields = case["fields"].as_array().unwrap();
            let field = fields.iter().find(|field| field["id"] == id).unwrap();
            assert_eq!(
                field["source"],
                json!({"by": "applicant", "channel": "terminal", "lang": lang, "read_back": true})
            );
        }
        let history = home.json(&["case", "history", number, "--json"]);
        let steps: Vec<(&str, &str)> = history["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| {
                (
                    e["type"].as_str().unwrap(),
                    e["transition"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(steps, [("submitted", "T03"), ("receipt_confirmed", "T06")]);
        assert_eq!(history["events"][1]["notice"], "N-01");
        // Each step with actor, time and reason.
        for (event, actor, reason) in [(0, "applicant", "explicit_yes"), (1, "system", "chat")] {
            let event = &history["events"][event];
            assert_eq!(event["actor"]["role"], actor);
            assert_eq!(event["on"], "2026-03-10");
            assert!(event["reason"].as_str().unwrap().starts_with(reason));
        }
        assert_eq!(history["chain"]["ok"], true);
    }
}

/// The installation of a home, opened in this process.
fn opened(home: &Home) -> Config {
    let flags = Flags {
        data: Some(home.data()),
        ..Flags::default()
    };
    let mut config = Config::load(&flags).ok().unwrap();
    let set = |value| Setting {
        value,
        origin: Origin::Flag("--data"),
    };
    config.reserve_mib = set(1);
    config.ballast_mib = set(1);
    let keys = std::fs::read_dir(home.path("config").join("iltod")).unwrap();
    let mut keys = keys.map(|entry| entry.unwrap().path());
    config.master_key_file.value = keys.find(|path| path.extension().is_some_and(|e| e == "key"));
    config
}

#[test]
fn the_text_of_the_receipt_is_kept_with_the_transition_and_without_the_code() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    for (lang, wish) in WISH {
        let home = Home::new();
        let receipt = send(&home, wish);
        let number = ReferenceNumber::parse(receipt["case"]["number"].as_str().unwrap()).unwrap();
        let config = opened(&home);
        let events = runtime.block_on(async {
            let installation = Installation::open(config, Arc::new(|_: &str| {})).await;
            let installation = installation.ok().unwrap();
            installation.service.history(number).await.unwrap()
        });
        let personal = events[1]
            .stored
            .personal
            .clone()
            .unwrap()
            .readable()
            .unwrap();
        assert_eq!(personal["part"], "notice");
        assert_eq!(personal["language"], lang);
        let kept = personal["text"].as_str().unwrap();
        let code = receipt["case"]["query_code"].as_str().unwrap();
        let squeeze = |text: &str| text.replace(' ', "");
        assert!(
            !squeeze(kept).contains(code),
            "the code stands in the record"
        );
        assert!(squeeze(&text(&receipt)).contains(code));
        assert!(has_words(kept, lang, "receipt-code-placeholder"), "{kept}");
        // Line by line what was sent, but for the line with the code.
        let sent = text(&receipt);
        let differ = sent.lines().filter(|line| !kept.contains(line)).count();
        assert_eq!(differ, 1, "{kept}\n---\n{sent}");
    }
}

/// The form of the case as it is stored, field by field.
fn stored_form(home: &Home, number: &str) -> Vec<Value> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let number = ReferenceNumber::parse(number).unwrap();
    let config = opened(home);
    let events = runtime.block_on(async {
        let installation = Installation::open(config, Arc::new(|_: &str| {})).await;
        installation
            .ok()
            .unwrap()
            .service
            .history(number)
            .await
            .unwrap()
    });
    let form = events[0].stored.personal.clone().unwrap();
    form.readable().unwrap()["fields"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn letters_of_an_old_font_are_stored_byte_for_byte() {
    // Given a wish in the private-use characters of an old Mongolian font
    let wish = "\u{e26c}\u{e289}\u{e2ec}  \u{e2b5}\u{e2f1} \u{e34f}\u{e234}";
    let home = Home::new();
    let (mut talk, _) = home.chat(&["--lang", "mn-Cyrl", "--now", NOW]);
    // When it is sent
    let form = talk.say(wish);
    assert_eq!(form["rejected"], Value::Null);
    talk.say(&choice(&form, "here"));
    let contact = talk.say("Бат");
    let check = talk.say(&choice(&contact, "here"));
    let receipt = talk.send_request(&check);
    assert!(talk.end().success());
    // Then an officer finds it as it was typed
    let number = receipt["case"]["number"].as_str().unwrap();
    let form = stored_form(&home, number);
    let wanted = form
        .iter()
        .find(|field| field["id"] == "request.description");
    assert_eq!(wanted.unwrap()["value"]["value"], wish);
}

#[test]
fn the_help_that_is_asked_for_is_recorded_and_told_in_the_receipt() {
    for (answer, help, told) in [
        ("1", None, "receipt-help"),
        ("4", Some("read_aloud"), "receipt-assistance"),
    ] {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        for text in [WISH[0].1, answer, "巴特尔"] {
            talk.say(text);
        }
        let check = talk.say("1");
        let receipt = talk.send_request(&check);
        assert!(said_in_page(&receipt, told), "{receipt}");
        assert!(talk.end().success());
        let number = receipt["case"]["number"].as_str().unwrap();
        let form = stored_form(&home, number);
        let kept: Vec<_> = form
            .iter()
            .filter(|field| field["id"] == "request.assistance")
            .collect();
        assert_eq!(
            kept.first().map(|field| field["value"]["value"].as_str()),
            help.map(Some)
        );
        assert!(kept.len() < 2, "{kept:?}");
    }
}

#[test]
fn a_killed_chat_loses_no_answer_that_was_answered() {
    for (_, wish) in WISH {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let form = talk.say(wish);
        talk.kill();
        let (mut talk, resumed) = home.chat(&["--now", NOW]);
        assert_eq!(step(&resumed), "request.form");
        talk.say(&choice(&form, "here"));
        talk.kill();
        let (mut talk, resumed) = home.chat(&["--now", NOW]);
        assert_eq!(step(&resumed), "applicant.name");
        let contact = talk.say("Bataa");
        let check = talk.say(&choice(&contact, "here"));
        let receipt = talk.send_request(&check);
        talk.kill();
        // The receipt may not have reached the person: it is said again, with the same number.
        let (mut talk, again) = home.chat(&["--now", NOW]);
        let number = receipt["case"]["number"].as_str().unwrap();
        let repeated = talk.say("进度");
        let said = text(&again) + &text(&repeated);
        assert!(said.replace(' ', "").contains(number), "{said}");
        assert_eq!(home.json(&["case", "list", "--json"])["total"], 1);
    }
}
