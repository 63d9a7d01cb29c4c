//! Open tasks of a case that somebody sent for another person (story 30): shown in list and case,
//! settled once, in the history, under the seal.

use serde_json::{Value, json};

use crate::{
    harness::{Home, choice, step},
    transcripts::run::said_in_page,
};

const NOW: &str = "2026-03-10T10:00:00+08:00";

/// A helper's request, sent; the number of the case.
fn send_for_another(home: &Home, wish: &str) -> (String, Value) {
    send_reached_by(home, wish, "both")
}

/// The same, with the telephone of one of the two, or of both.
fn send_reached_by(home: &Home, wish: &str, whose: &str) -> (String, Value) {
    let (mut talk, _) = home.chat(&["--now", NOW]);
    let mut turn = talk.say(wish);
    while step(&turn) != "check" {
        let answer = match step(&turn) {
            "applicant.name" => "其其格".to_owned(),
            "agent.name" => "巴特尔".to_owned(),
            "agent.telephone" => choice(&turn, whose),
            "applicant.contact" => "13947812345".to_owned(),
            "request.form" | "agent.contact" => choice(&turn, "here"),
            "agent.authority" => choice(&turn, "later"),
            "applicant.identity" => "11010519491231002X".to_owned(),
            other => panic!("{other}: {turn}"),
        };
        turn = talk.say(&answer);
    }
    let receipt = talk.send_request(&turn);
    let number = receipt["case"]["number"].as_str().unwrap().to_owned();
    (number, receipt)
}

fn tasks(case: &Value) -> Vec<(String, String)> {
    let word = |task: &Value, key: &str| task[key].as_str().unwrap().to_owned();
    let tasks = case["tasks"].as_array().unwrap().iter();
    tasks
        .map(|task| (word(task, "id"), word(task, "state")))
        .collect()
}

fn states<'a>(pairs: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let owned = |(id, state): &(&str, &str)| ((*id).to_owned(), (*state).to_owned());
    pairs.iter().map(owned).collect()
}

#[test]
fn the_confirmation_by_the_applicant_is_an_open_task_until_it_is_settled() {
    let home = Home::new();
    // Given a request that a daughter sent for her mother
    let (number, receipt) = send_for_another(&home, "替我妈妈问2023年乌拉特前旗草原补贴的发放名单");
    assert!(said_in_page(&receipt, "receipt-told-both"));
    // Then the form says who is who, and every answer is a helper's
    let case = home.json(&["case", "show", &number, "--json"]);
    let fields = case["fields"].as_array().unwrap();
    let source = |id: &str| {
        let field = fields.iter().find(|field| field["id"] == id);
        field.map(|field| field["source"]["by"].as_str().unwrap().to_owned())
    };
    assert_eq!(source("applicant.name").as_deref(), Some("agent"));
    assert_eq!(source("applicant.contact").as_deref(), Some("agent"));
    assert_eq!(source("agent.contact").as_deref(), Some("agent"));
    assert_eq!(source("agent.relation").as_deref(), Some("extracted"));
    // And the confirmation is open, in the case and in the list
    let open = states(&[
        ("principal_confirmation", "open"),
        ("principal_notice", "open"),
    ]);
    assert_eq!(tasks(&case), open);
    let list = home.json(&["case", "list", "--json"]);
    assert_eq!(tasks(&list["cases"][0]), open);
    // When the office has called her
    let settle = [
        "case",
        "settle",
        &number,
        "principal-confirmation",
        "--by",
        "call",
        "--now",
        "2026-03-11T10:00:00+08:00",
        "--json",
    ];
    let settled = home.json(&settle);
    // Then it is done, with day and way, in all views, and the chain holds
    assert_eq!(
        settled["tasks"],
        json!([
            {"id": "principal_confirmation", "state": "done", "by": "call", "on": "2026-03-11"},
            {"id": "principal_notice", "state": "open", "by": null, "on": null},
        ])
    );
    let list = home.json(&["case", "list", "--json"]);
    assert_eq!(
        tasks(&list["cases"][0]),
        states(&[
            ("principal_confirmation", "done"),
            ("principal_notice", "open"),
        ])
    );
    assert_eq!(settled["deadline"], case["deadline"]);
    let history = home.json(&["case", "history", &number, "--json"]);
    assert_eq!(history["chain"]["ok"], true);
    let events = history["events"].as_array().unwrap();
    assert_eq!(events[0]["actor"]["role"], "agent");
    let last = events.last().unwrap();
    assert_eq!(last["type"], "task_settled");
    assert_eq!(
        (&last["from"], &last["to"]),
        (&json!("registered"), &json!("registered"))
    );
    assert_eq!(
        home.json(&["case", "verify", "--all", "--json"])["ok"],
        true
    );
    // And not a second time
    let again = home.run(&settle);
    assert_eq!(again.status.code(), Some(1));
    let problem: Value = serde_json::from_slice(&again.stderr).unwrap();
    assert_eq!(problem["code"], "task-done");
}

#[test]
fn the_authority_to_see_own_records_is_missing_until_the_document_is_shown() {
    let home = Home::new();
    let (number, receipt) = send_for_another(&home, "替我妈妈查她2024年的社保缴费记录");
    assert!(said_in_page(&receipt, "receipt-authority"));
    let case = home.json(&["case", "show", &number, "--json"]);
    assert_eq!(case["kind"], "own_record");
    let all = [
        ("principal_confirmation", "open"),
        ("principal_notice", "open"),
        ("authority", "open"),
    ];
    assert_eq!(tasks(&case), states(&all));
    let settle = |task: &str, way: &str| {
        let output = home.run(&["case", "settle", &number, task, "--by", way, "--json"]);
        let told = if output.stdout.is_empty() {
            output.stderr
        } else {
            output.stdout
        };
        (
            output.status.code(),
            serde_json::from_slice::<Value>(&told).unwrap(),
        )
    };
    for (task, way, exit, code) in [
        ("authority", "call", 1, "task-way"),
        ("authority", "pigeon", 2, "way-unknown"),
        ("coffee", "call", 2, "task-unknown"),
    ] {
        let (status, problem) = settle(task, way);
        assert_eq!((status, &problem["code"]), (Some(exit), &json!(code)));
    }
    let (status, case) = settle("authority", "document");
    assert_eq!(status, Some(0));
    let one = [
        ("principal_confirmation", "open"),
        ("principal_notice", "open"),
        ("authority", "done"),
    ];
    assert_eq!(tasks(&case), states(&one));
    // In words, in each language: one line for each task.
    for (lang, word) in [
        ("zh-CN", "待办：申请人确认"),
        ("en", "Open: "),
        ("mn-Cyrl", "Хийх: "),
    ] {
        let output = home.run(&["case", "show", &number, "--lang", lang]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(word), "{text}");
    }
}

#[test]
fn the_applicant_is_told_where_there_is_a_way_to_and_may_say_no_to_the_office() {
    let home = Home::new();
    let wish = "替我妈妈问2023年乌拉特前旗草原补贴的发放名单";
    let settle = |number: &str, more: &[&str]| {
        let mut args = vec!["case", "settle", number];
        args.extend(more);
        args.extend(["--by", "call", "--json"]);
        home.run(&args)
    };
    // Given a helper who alone can be reached: nobody else can be told by us
    let (number, receipt) = send_reached_by(&home, wish, "helper");
    assert!(said_in_page(&receipt, "receipt-told-helper"));
    let case = home.json(&["case", "show", &number, "--json"]);
    assert_eq!(tasks(&case), states(&[("principal_confirmation", "open")]));
    // Given an applicant with a telephone: the receipt says that they are told, and it is a task
    let (number, receipt) = send_reached_by(&home, wish, "principal");
    assert!(said_in_page(&receipt, "receipt-told-both"));
    // When the office calls, and the applicant wants nobody to ask
    assert_eq!(
        settle(&number, &["principal_notice", "--refused"])
            .status
            .code(),
        Some(1)
    );
    let told = settle(&number, &["principal_notice"]);
    assert!(told.status.success());
    let refused = settle(&number, &["principal_confirmation", "--refused"]);
    // Then it is on record, in the case, the list and the history, and not settled a second time
    let refused: Value = serde_json::from_slice(&refused.stdout).unwrap();
    let all = states(&[
        ("principal_confirmation", "refused"),
        ("principal_notice", "done"),
    ]);
    assert_eq!(tasks(&refused), all);
    let list = home.json(&["case", "list", "--json"]);
    assert_eq!(tasks(&list["cases"][1]), all);
    let history = home.json(&["case", "history", &number, "--json"]);
    let last = history["events"].as_array().unwrap().last().unwrap();
    assert_eq!(last["reason"], "refused");
    assert_eq!(
        settle(&number, &["principal_confirmation"]).status.code(),
        Some(1)
    );
    for (lang, word) in [
        ("zh-CN", "不同意"),
        ("en", "Refused:"),
        ("mn-Cyrl", "зөвшөөрөөгүй"),
    ] {
        let output = home.run(&["case", "show", &number, "--lang", lang]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(word), "{text}");
    }
}

#[test]
fn a_request_of_ones_own_has_no_task() {
    let home = Home::new();
    let (mut talk, _) = home.chat(&["--now", NOW]);
    for text in ["我想要2023年乌拉特前旗草原补贴的发放名单", "1", "巴特尔"] {
        talk.say(text);
    }
    let check = talk.say("13800138000");
    let receipt = talk.send_request(&check);
    assert!(!said_in_page(&receipt, "receipt-confirm"));
    let number = receipt["case"]["number"].as_str().unwrap();
    let case = home.json(&["case", "show", number, "--json"]);
    assert_eq!(case["tasks"], json!([]));
    let output = home.run(&[
        "case",
        "settle",
        number,
        "authority",
        "--by",
        "document",
        "--json",
    ]);
    assert_eq!(output.status.code(), Some(1));
}
