//! Hard conversations that need more than one transcript: a changed flow file, two devices at once,
//! many tries, many requests.

use serde_json::Value;

use crate::{
    harness::{Home, Talk, choice, ids, step, text},
    transcripts::run::said_in_page,
};

const NOW: &str = "2026-03-10T10:00:00+08:00";

/// What is asked in each language, and a name.
const LANGS: [(&str, &str, &str); 3] = [
    (
        "zh-CN",
        "我想要2023年乌拉特前旗草原补贴的发放名单",
        "巴特尔",
    ),
    (
        "mn-Cyrl",
        "Манай хошууны 2023 оны бэлчээрийн татаасын жагсаалтыг авмаар байна",
        "Батаа",
    ),
    (
        "en",
        "I would like the 2023 list of pasture subsidies of our banner",
        "Bataa",
    ),
];

fn pick(talk: &mut Talk, turn: &Value, wanted: &str) -> Value {
    let digit = choice(turn, wanted);
    talk.say(&digit)
}

/// From the question of form to the receipt.
fn to_receipt(talk: &mut Talk, form: &Value, name: &str) -> Value {
    assert_eq!(step(form), "request.form", "{form}");
    pick(talk, form, "here");
    let contact = talk.say(name);
    let check = pick(talk, &contact, "here");
    talk.send_request(&check)
}

fn number(receipt: &Value) -> String {
    receipt["case"]["number"].as_str().unwrap().to_owned()
}

fn field<'a>(case: &'a Value, id: &str) -> Option<&'a Value> {
    let fields = case["fields"].as_array().unwrap();
    fields.iter().find(|field| field["id"] == id)
}

/// A home whose flow of disclosure is as `change` makes it.
fn override_flow(home: &Home, change: impl Fn(String) -> String) -> std::path::PathBuf {
    let folder = home.path("override");
    let path = folder.join("flows/intake/disclosure.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let embedded = concat!(env!("CARGO_MANIFEST_DIR"), "/flows/intake/disclosure.toml");
    let before = std::fs::read_to_string(embedded).unwrap();
    let after = change(before.clone());
    assert_ne!(before, after, "the flow was not changed");
    std::fs::write(path, after).unwrap();
    folder
}

fn chat_with_override(home: &Home, folder: &std::path::Path) -> (Talk, Value) {
    let mut command = home.command(&["chat", "--json", "--now", NOW]);
    command.env("ILTOD_OVERRIDE", folder);
    Talk::start(command)
}

#[test]
fn a_field_gone_from_the_flow_is_kept_aside_and_comes_back_with_it() {
    for (_, wish, name) in LANGS {
        let home = Home::new();
        // Given a draft with a period that was read out of the description
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let form = talk.say(wish);
        assert!(form["understood"]["request.period"].is_string(), "{form}");
        talk.end();
        // When the flow file has no such field any more
        let folder = override_flow(&home, |flow| {
            let at = flow.find("[[step]]\nid = \"request.period\"").unwrap();
            let end = at + flow[at..].find("# REG2007 13 speaks").unwrap();
            format!("{}{}", &flow[..at], &flow[end..])
        });
        // Then the draft goes on, and at the check page it is told what is not sent
        let (mut talk, resumed) = chat_with_override(&home, &folder);
        assert_eq!(step(&resumed), "request.form");
        pick(&mut talk, &resumed, "here");
        let contact = talk.say(name);
        let check = pick(&mut talk, &contact, "here");
        assert!(said_in_page(&check, "dialogue-check-aside"), "{check}");
        talk.end();
        // And with the old file it is part of the form again
        let (mut talk, check) = home.chat(&["--now", NOW]);
        assert_eq!(step(&check), "check");
        let receipt = talk.send_request(&check);
        let case = home.json(&["case", "show", &number(&receipt), "--json"]);
        assert!(field(&case, "request.period").is_some(), "{case}");
    }
}

#[test]
fn an_answer_that_a_changed_flow_does_not_know_is_asked_again() {
    for (_, wish, _) in LANGS {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let form = talk.say(wish);
        let name = pick(&mut talk, &form, "collect");
        assert_eq!(step(&name), "applicant.name");
        talk.end();
        let folder = override_flow(&home, |flow| {
            flow.replace("value = \"collect\"", "value = \"counter\"")
        });
        let (_, resumed) = chat_with_override(&home, &folder);
        assert_eq!(step(&resumed), "request.form");
        assert!(ids(&resumed).contains(&"dialogue-asked-again".to_owned()));
    }
}

#[test]
fn a_text_over_the_limit_is_told_and_nothing_is_lost() {
    for (_, wish, _) in LANGS {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        // Long is no fault: a description of some thousand characters is taken.
        let long = format!("{wish} {}", "字 ".repeat(2_000));
        let form = talk.say(&long);
        assert_eq!(step(&form), "request.form", "{form}");
        // An addition that makes it too long is told, the rest stays.
        let over = talk.say(&"и ".repeat(40_000));
        assert_eq!(over["rejected"], "error-text-too-long");
        assert_eq!(step(&over), "request.form");
        let more = talk.say("2019 - 2024, 巴彦淖尔");
        assert_eq!(step(&more), "addition");
        let added = pick(&mut talk, &more, "yes");
        assert_eq!(added["rejected"], Value::Null);
        assert_eq!(step(&added), "request.form");
    }
    let home = Home::new();
    let (mut talk, _) = home.chat(&["--now", NOW, "--lang", "en"]);
    let over = talk.say(&"a long story ".repeat(20_000));
    assert_eq!(over["rejected"], "error-text-too-long");
    assert_eq!(step(&over), "request.description");
}

#[test]
fn two_devices_of_one_person_share_one_draft() {
    for (_, wish, name) in LANGS {
        let home = Home::new();
        let (mut one, _) = home.chat(&["--now", NOW, "--person", "bat"]);
        let (mut two, _) = home.chat(&["--now", NOW, "--person", "bat"]);
        // Given the request begun on one device
        let form = one.say(wish);
        // When the other goes on with it
        let here = two.say("");
        assert_eq!(step(&here), "request.form");
        assert_eq!(here["draft"], form["draft"]);
        pick(&mut two, &here, "here");
        let contact = two.say(name);
        // Then the first stands where the second left
        let seen = one.say("");
        assert_eq!(step(&seen), "applicant.contact");
        let check = pick(&mut two, &contact, "here");
        // And it is sent once: whoever comes second hears the number again
        let receipt = two.send_request(&check);
        let again = one.say("send");
        assert!(again["case"].is_null());
        assert!(ids(&again).contains(&"dialogue-sent-already".to_owned()));
        assert!(!number(&receipt).is_empty());
        let list = one_list(&home);
        assert_eq!(list["total"], 1);
    }
}

fn one_list(home: &Home) -> Value {
    home.json(&["case", "list", "--json"])
}

#[test]
fn turns_at_the_same_moment_are_all_answered_and_none_is_lost() {
    let home = Home::new();
    let (mut one, _) = home.chat(&["--now", NOW, "--person", "bat", "--lang", "en"]);
    let (mut two, _) = home.chat(&["--now", NOW, "--person", "bat", "--lang", "en"]);
    let (mut other, _) = home.chat(&["--now", NOW, "--person", "dulma", "--lang", "en"]);
    one.say(LANGS[2].1);
    // Pieces from two devices without waiting: each is held, none overwrites another.
    let pieces = 12;
    for n in 0..pieces {
        assert!(one.send(&format!("piece from one {n}")));
        assert!(two.send(&format!("piece from two {n}")));
        assert!(other.send("why"));
    }
    for _ in 0..pieces {
        for talk in [&mut one, &mut two, &mut other] {
            assert!(talk.turn().is_some());
        }
    }
    let asked = one.say("");
    assert_eq!(step(&asked), "addition");
    let form = pick(&mut one, &asked, "yes");
    pick(&mut one, &form, "here");
    let contact = one.say("Bataa");
    let description = text(&pick(&mut one, &contact, "here"));
    for n in 0..pieces {
        for device in ["one", "two"] {
            let piece = format!("piece from {device} {n}");
            assert!(description.contains(&piece), "{piece} in {description}");
        }
    }
}

#[test]
fn split_cases_are_linked_and_on_one_receipt() {
    let wishes = [
        "1、2023年乌拉特前旗草原补贴名单 2、2024年临河区危房改造名单",
        "1. Хошууны 2023 оны татаасын жагсаалт 2. Линхэ дүүргийн 2024 оны засварын жагсаалт",
        "1. The 2023 subsidy list of our banner 2. The 2024 list of house repairs in Linhe",
    ];
    for ((_, _, name), wish) in LANGS.into_iter().zip(wishes) {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let asked = talk.say(wish);
        assert_eq!(step(&asked), "description.split");
        let form = pick(&mut talk, &asked, "split");
        let receipt = to_receipt(&mut talk, &form, name);
        let list = home.json(&["case", "list", "--json"]);
        let numbers: Vec<&str> = list["cases"]
            .as_array()
            .unwrap()
            .iter()
            .map(|case| case["number"].as_str().unwrap())
            .collect();
        assert_eq!(numbers.len(), 2);
        let said: String = text(&receipt).split_whitespace().collect();
        for (own, other) in [(numbers[0], numbers[1]), (numbers[1], numbers[0])] {
            let case = home.json(&["case", "show", own, "--json"]);
            assert_eq!(case["links"], serde_json::json!([other]));
            let code: String = own.chars().collect();
            assert!(said.contains(&code), "{code} in {said}");
        }
    }
}

#[test]
fn ten_wrong_codes_end_its_life_the_owner_is_warned_and_may_renew_it() {
    for (lang, wish, name) in LANGS {
        let home = Home::new();
        let (mut owner, _) = home.chat(&["--now", NOW, "--person", "owner"]);
        let form = owner.say(wish);
        let receipt = to_receipt(&mut owner, &form, name);
        let (number, code) = (number(&receipt), receipt["case"]["query_code"].clone());
        let code = code.as_str().unwrap();
        let (mut guest, _) = home.chat(&["--now", NOW, "--person", "guest", "--lang", lang]);
        let mut ask = |number: &str, code: &str| {
            guest.say("/status");
            guest.say("进度");
            guest.say(number);
            let answer = guest.say(code);
            answer["messages"][0]["text"].as_str().unwrap().to_owned()
        };
        assert!(ask(&number, code).contains(&number[4..7]));
        let unknown = ask("20260009997", "12345678");
        let wrong = (0..10).map(|n| ask(&number, &format!("9999000{n}")));
        for answer in wrong.collect::<Vec<_>>() {
            assert_eq!(
                answer, unknown,
                "a wrong code and an unknown number answer alike"
            );
        }
        assert_eq!(
            ask(&number, code),
            unknown,
            "after ten tries the code is dead"
        );
        // The owner is warned in the own chat, sees the status without a code, and renews it.
        let warned = owner.say("进度");
        assert!(ids(&warned).contains(&"wrong-code".to_owned()), "{warned}");
        assert!(ids(&warned).contains(&"N-21".to_owned()));
        let renewed = text(&pick(&mut owner, &warned, "code"));
        let digits: String = renewed.chars().filter(char::is_ascii_digit).collect();
        let fresh = digits
            .split(number.as_str())
            .find(|rest| rest.len() >= 8)
            .map(|rest| rest[..8].to_owned());
        assert_ne!(ask(&number, &fresh.unwrap()), unknown, "{renewed}");
    }
}

#[test]
fn the_flood_is_marked_for_an_officer_and_never_refused() {
    for (_, wish, name) in LANGS {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let mut last = Value::Null;
        for _ in 0..21 {
            let form = talk.say(wish);
            last = to_receipt(&mut talk, &form, name);
            assert!(last["case"]["deadline"].is_string(), "{last}");
        }
        let flags = |case: &Value| case["flags"].clone();
        let shown = home.json(&["case", "show", &number(&last), "--json"]);
        assert_eq!(flags(&shown), serde_json::json!(["many_requests"]));
        let list = home.json(&["case", "list", "--json"]);
        assert_eq!(list["total"], 21);
        let first = home.json(&["case", "show", "20260000015", "--json"]);
        assert_eq!(flags(&first), serde_json::json!([]));
    }
}

#[test]
fn a_request_without_a_name_is_received_and_marked_incomplete() {
    for (_, wish, _) in LANGS {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let form = talk.say(wish);
        pick(&mut talk, &form, "here");
        let contact = talk.say("/skip");
        let contact = if step(&contact) == "applicant.name" {
            talk.say("跳过")
        } else {
            contact
        };
        let check = pick(&mut talk, &contact, "here");
        let asked = talk.send_request(&check);
        assert_eq!(step(&asked), "incomplete");
        let receipt = pick(&mut talk, &asked, "send");
        // The clock runs all the same; a local field (address, identity) marks nothing.
        assert_eq!(receipt["case"]["deadline"], "2026-03-31");
        let case = home.json(&["case", "show", &number(&receipt), "--json"]);
        assert_eq!(case["incomplete"], true);
        assert_eq!(case["missing"], serde_json::json!(["applicant.name"]));
        assert_eq!(case["state"], "registered");
    }
}

#[test]
fn an_identity_number_moved_out_of_the_text_stands_masked_in_its_own_field() {
    let wishes = [
        "我的身份证号11010519491231002X，想要2023年乌拉特前旗草原补贴名单",
        "Миний үнэмлэх 11010519491231002X. Хошууны 2023 оны татаасын жагсаалтыг авмаар байна",
        "My identity number is 11010519491231002X, I would like the 2023 subsidy list of our banner",
    ];
    for ((_, _, name), wish) in LANGS.into_iter().zip(wishes) {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW]);
        let asked = talk.say(wish);
        assert_eq!(step(&asked), "description.id_number");
        let form = pick(&mut talk, &asked, "move");
        let receipt = to_receipt(&mut talk, &form, name);
        let output = home.run(&["case", "show", &number(&receipt), "--json"]);
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(!shown.contains("11010519491231002X"), "{shown}");
        let case: Value = serde_json::from_str(&shown).unwrap();
        assert!(field(&case, "applicant.identity").is_some());
        assert!(
            field(&case, "description.id_number").is_none(),
            "not part of the form"
        );
        // Nor in clear anywhere in the data folder.
        for entry in walk(&home.data()) {
            let bytes = std::fs::read(&entry).unwrap();
            let found = bytes.windows(18).any(|w| w == b"11010519491231002X");
            assert!(!found, "{}", entry.display());
        }
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else if path.is_file() {
            files.push(path);
        }
    }
    files
}
