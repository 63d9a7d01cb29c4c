//! Several things asked in one message, parted: each its own case with its own body and years; one
//! receipt that lists them; any of them left out before sending (R-026, story 20).

use serde_json::{Value, json};

use crate::harness::{Home, Talk, choice, ids, step, text};

const NOW: &str = "2026-03-10T10:00:00+08:00";

/// Two things for two bodies and two years, in each language.
const WISHES: [(&str, &str); 3] = [
    (
        "zh-CN",
        "1、2023年乌拉特前旗草原补贴名单 2、2024年社保缴费标准",
    ),
    (
        "mn-Cyrl",
        "1. Хошууны 2023 оны бэлчээрийн татаасын жагсаалт 2. 2024 оны нийгмийн даатгалын хувь хэмжээ",
    ),
    (
        "en",
        "1. The 2023 grassland subsidy list of our banner 2. The 2024 social insurance rates",
    ),
];

fn pick(talk: &mut Talk, turn: &Value, wanted: &str) -> Value {
    let digit = choice(turn, wanted);
    talk.say(&digit)
}

/// From the check page through the list of what can be changed, page by page, to a choice.
fn change(talk: &mut Talk, check: &Value, wanted: &str) -> Value {
    let mut list = pick(talk, check, "correct");
    for _ in 0..3 {
        let shown = list["messages"].to_string();
        if shown.contains(&format!("\"{wanted}\"")) {
            break;
        }
        list = pick(talk, &list, "more");
    }
    pick(talk, &list, wanted)
}

fn at_check(talk: &mut Talk, wish: &str) -> Value {
    let asked = talk.say(wish);
    assert_eq!(step(&asked), "description.split", "{asked}");
    let form = pick(talk, &asked, "split");
    let name = pick(talk, &form, "here");
    assert_eq!(step(&name), "applicant.name", "{name}");
    let contact = talk.say("Bataa");
    pick(talk, &contact, "here")
}

fn period(case: &Value) -> Option<&Value> {
    let fields = case["fields"].as_array().unwrap();
    fields
        .iter()
        .find(|field| field["id"] == "request.period")
        .map(|field| &field["value"])
}

#[test]
fn each_part_has_its_own_body_and_years_and_the_turn_shows_all_cases() {
    for (lang, wish) in WISHES {
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW, "--lang", lang]);
        let check = at_check(&mut talk, wish);
        let sent = talk.send_request(&check);
        let cases = sent["cases"].as_array().unwrap();
        assert_eq!(cases.len(), 2, "{sent}");
        assert_eq!(sent["case"], cases[0]);
        assert_ne!(cases[0]["query_code"], cases[1]["query_code"]);

        let show = |at: usize| {
            let number = cases[at]["number"].as_str().unwrap();
            home.json(&["case", "show", number, "--json"])
        };
        let (first, second) = (show(0), show(1));
        assert_ne!(first["body"], second["body"], "{lang}");
        assert!(
            period(&first).unwrap().to_string().contains("2023"),
            "{first}"
        );
        assert!(
            period(&second).unwrap().to_string().contains("2024"),
            "{second}"
        );
        // One receipt, said once, and out for both.
        let receipts = ids(&sent).iter().filter(|id| *id == "N-01").count();
        assert_eq!(receipts, 1);
        let said: String = text(&sent).split_whitespace().collect();
        for case in cases {
            for secret in ["number", "query_code"] {
                assert!(
                    said.contains(case[secret].as_str().unwrap()),
                    "{lang} {secret}"
                );
            }
        }
        talk.say("");
        assert_eq!(show(1)["outbox"][0]["state"], "sent");
        assert_eq!(show(1)["outbox"][0]["notice"], "N-01");
    }
}

#[test]
fn a_single_request_shows_one_case_in_both_fields_and_a_turn_without_one_none() {
    let home = Home::new();
    let (mut talk, greeting) = home.chat(&["--now", NOW, "--lang", "en"]);
    assert_eq!(greeting["cases"], json!([]));
    let form = talk.say("The 2023 grassland subsidy list of our banner");
    pick(&mut talk, &form, "here");
    let contact = talk.say("Bataa");
    let check = pick(&mut talk, &contact, "here");
    let sent = talk.send_request(&check);
    assert_eq!(sent["cases"], json!([sent["case"]]));
}

#[test]
fn a_part_can_be_left_out_or_all_put_together_again_before_sending() {
    for (lang, wish) in WISHES {
        for (wanted, expected) in [("leave-out-2", "2023"), ("leave-out-1", "2024")] {
            let home = Home::new();
            let (mut talk, _) = home.chat(&["--now", NOW, "--lang", lang]);
            let check = at_check(&mut talk, wish);
            let check = change(&mut talk, &check, wanted);
            assert_eq!(step(&check), "check");
            let sent = talk.send_request(&check);
            assert_eq!(sent["cases"].as_array().unwrap().len(), 1);
            let number = sent["case"]["number"].as_str().unwrap();
            let case = home.json(&["case", "show", number, "--json"]);
            assert!(
                period(&case).unwrap().to_string().contains(expected),
                "{lang} {wanted} {case}"
            );
        }
        let home = Home::new();
        let (mut talk, _) = home.chat(&["--now", NOW, "--lang", lang]);
        let check = at_check(&mut talk, wish);
        let check = change(&mut talk, &check, "join");
        let shown = text(&check);
        assert!(shown.contains("2023") && shown.contains("2024"), "{shown}");
        let sent = talk.send_request(&check);
        assert_eq!(sent["cases"].as_array().unwrap().len(), 1);
    }
}
