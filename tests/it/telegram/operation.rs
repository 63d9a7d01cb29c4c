//! What an operator meets: two processes with one token, a full disk, and what `iltod doctor` says of
//! each trouble (rows B5, B22, B23 of the faults).

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Fault, Rule, TOKEN};
use crate::telegram::served::{Server, Serving, free_address};

/// The checks of `iltod doctor` here, or in the process that serves this home.
fn doctor(home: &Home, api: &BotApi) -> Vec<Value> {
    let output = home
        .command(&["doctor", "--json"])
        .env("TELOXIDE_TOKEN", TOKEN)
        .env("TELEGRAM_API_URL", api.url())
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let bad = told["ok"] == false;
    assert_eq!(output.status.code(), Some(if bad { 3 } else { 0 }));
    told["checks"].as_array().unwrap().clone()
}

fn check(checks: &[Value], id: &str) -> Option<Value> {
    checks.iter().find(|check| check["id"] == id).cloned()
}

/// Asks the doctor until it names this; each time is a process of its own.
fn doctor_comes_to(home: &Home, api: &BotApi, id: &str) -> Value {
    let asked = (0..200).find_map(|_| check(&doctor(home, api), id));
    asked.unwrap_or_else(|| panic!("{:?}", doctor(home, api)))
}

fn assert_has_a_mend(check: &Value, level: &str) {
    assert_eq!(check["level"], level, "{check}");
    assert!(!check["mend"].as_str().unwrap().is_empty(), "{check}");
    assert!(!check["why"].as_str().unwrap().is_empty(), "{check}");
}

/// B23: one polls, the other waits; they take no turns faster than one call in ten seconds each.
#[test]
fn of_two_processes_with_one_token_one_waits_without_a_storm_and_says_so() {
    let (api, one, other) = (BotApi::start(), Home::new(), Home::new());
    let first = Server::start(&one, &api);
    api.waits_for_poll();
    let second = Server::start(&other, &api);
    // given: the second has taken the place of the first
    let taken = conflict(&api, 1);
    let bob = api.citizen("zh-hans", "Bob");
    bob.asks("汉语");
    assert_has_a_mend(&doctor_comes_to(&one, &api, "telegram-other"), "warn");
    // when: the first comes back
    let back = conflict(&api, 2);
    // then: there was no storm, and nobody was answered twice
    assert!(
        back - taken >= Duration::from_secs(10),
        "{taken:?} {back:?}"
    );
    let within = api.most_within("getUpdates", None, Duration::from_secs(10));
    assert!(within <= 4, "{within} calls in ten seconds");
    assert!(api.most_polls() <= 2);
    doctor_comes_to(&other, &api, "telegram-other");
    assert_eq!(bob.chat().len(), 1, "{}", bob.transcript());
    assert!(first.stop().0.success() && second.stop().0.success());
}

/// When the poll came that ended another one for the nth time.
fn conflict(api: &BotApi, nth: u64) -> Duration {
    let came = api.wait_for(Duration::from_secs(60), |bot| {
        let mut seen = bot.proofs.requests.iter().rev();
        let last = seen.find(|seen| seen.method == "getUpdates");
        last.filter(|_| bot.proofs.conflicts >= nth).map(|s| s.at)
    });
    came.unwrap_or_else(|| panic!("no conflict {nth}"))
}

/// An installation with something in it, for starts without room.
fn begun() -> Home {
    let home = Home::new();
    let (talk, _) = home.chat(&["--lang", "zh-CN"]);
    assert!(talk.end().success());
    home
}

/// More than any disk has free: the writer must refuse, not the file system.
fn without_room(home: &Home, api: &BotApi) -> Serving {
    Serving::new(home, api)
        .env("ILTOD_RESERVE_MIB", "1000000000")
        .env("ILTOD_BALLAST_MIB", "0")
}

/// B5: nothing is confirmed that is not stored; the person is told; it goes on by itself later.
#[test]
fn without_room_what_is_asked_for_stays_with_the_messenger_and_is_taken_later() {
    let (home, api) = (begun(), BotApi::start());
    let server = without_room(&home, &api).start();
    api.waits_for_poll();
    let bob = api.citizen("zh-hans", "Bob");
    bob.says("汉语");
    let told = bob.reads();
    assert!(told.text.contains("存"), "{}", told.text);
    assert_has_a_mend(&doctor_comes_to(&home, &api, "telegram-store"), "fail");
    let (status, said) = server.stop();
    assert!(status.success(), "{said}");
    assert_eq!(api.with(|bot| bot.pending()), 1, "{}", bob.transcript());
    assert_eq!(bob.chat().len(), 1, "told once: {}", bob.transcript());

    let server = Server::start(&home, &api);
    bob.reads();
    api.waits_quiet();
    assert_eq!(api.with(|bot| bot.pending()), 0);
    assert!(server.stop().0.success());
}

#[test]
fn without_room_what_is_brought_is_refused_for_now_and_is_taken_later() {
    let (home, api, address) = (begun(), BotApi::start(), free_address());
    api.with(|bot| bot.webhook_unit = Duration::from_millis(20));
    let server = without_room(&home, &api).brought_to(&address).start();
    let bob = api.citizen("zh-hans", "Bob");
    bob.says("汉语");
    bob.reads();
    api.waits_until("refusals", |bot| {
        bot.webhook.as_ref().is_some_and(|hook| {
            let mut answers = hook.answers.iter();
            hook.answers.len() >= 2 && answers.all(|(_, _, status)| *status == 503)
        })
    });
    assert_eq!(retry_after(&api), (503, "5".to_owned()));
    doctor_comes_to(&home, &api, "telegram-store");
    assert!(server.stop().0.success());
    assert_eq!(api.with(|bot| bot.pending()), 1);
    assert_eq!(bob.chat().len(), 1, "told once: {}", bob.transcript());

    let server = Serving::new(&home, &api).brought_to(&address).start();
    bob.reads();
    api.waits_until("taken", |bot| bot.pending() == 0);
    let (status, said) = server.stop();
    assert!(status.success(), "{said}");
}

/// Brings an update as the messenger does; status and `Retry-After`.
fn retry_after(api: &BotApi) -> (u16, String) {
    let ann = api.citizen("zh-hans", "Ann");
    let (url, secret) = api.with(|bot| {
        let hook = bot.webhook.as_ref().unwrap();
        (hook.url.clone(), hook.secret.clone())
    });
    let person = json!({ "id": ann.id, "is_bot": false, "first_name": "Ann" });
    let update = json!({ "update_id": 9, "message": {
        "message_id": 1, "date": 1_790_000_000, "from": person, "text": "汉语",
        "chat": { "id": ann.id, "type": "private", "first_name": "Ann" }
    } });
    let (send, got) = std::sync::mpsc::channel();
    api.runtime().spawn(async move {
        let answer = reqwest::Client::new()
            .post(url)
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .body(update.to_string())
            .send()
            .await
            .unwrap();
        let after = answer.headers()["Retry-After"].to_str().unwrap().to_owned();
        send.send((answer.status().as_u16(), after)).unwrap();
    });
    got.recv().unwrap()
}

#[test]
fn the_doctor_names_each_trouble_with_its_mend_without_a_process() {
    let (home, api) = (begun(), BotApi::start());
    let well = doctor(&home, &api);
    assert_eq!(check(&well, "telegram").unwrap()["level"], "ok");
    let outbox = check(&well, "outbox").unwrap();
    assert_eq!(outbox["level"], "ok", "{outbox}");

    api.revoke(true);
    let refused = check(&doctor(&home, &api), "telegram-refused").unwrap();
    assert_has_a_mend(&refused, "fail");
    api.revoke(false);

    sets_webhook(&api, "https://elsewhere.example/hook");
    let elsewhere = check(&doctor(&home, &api), "telegram-elsewhere").unwrap();
    assert_has_a_mend(&elsewhere, "warn");

    api.goes_down();
    let unreachable = check(&doctor(&home, &api), "telegram-unreachable").unwrap();
    assert_has_a_mend(&unreachable, "warn");
}

/// Another service says where it wants its updates.
fn sets_webhook(api: &BotApi, url: &str) {
    let call = reqwest::Client::new()
        .post(api.method_url("setWebhook"))
        .json(&json!({ "url": url }))
        .send();
    let (send, done) = std::sync::mpsc::channel();
    api.runtime().spawn(async move {
        let status = call.await.unwrap().status().as_u16();
        send.send(status).unwrap();
    });
    assert_eq!(done.recv().unwrap(), 200);
}

#[test]
fn the_doctor_counts_what_could_not_be_delivered() {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    let (ann, bob) = (api.citizen("en", "Ann"), api.citizen("zh-hans", "Bob"));
    for line in ["我想了解2024年草原补助。", "1", "娜仁花", "13847812345"] {
        bob.asks(line);
    }
    let refused = Fault::bad_request("something new");
    let blocked = Fault::blocked();
    api.script(Rule::on("sendMessage", refused).chat(ann.id));
    api.script(Rule::on("sendMessage", blocked).chat(bob.id).always());
    ann.says("English");
    bob.says("1");
    let counted = (0..200).find_map(|_| {
        let outbox = check(&doctor(&home, &api), "outbox")?;
        let what = outbox["what"].as_str()?;
        (what.contains("reached: 1") && what.contains("Given up: 1")).then(|| outbox.clone())
    });
    assert_has_a_mend(&counted.unwrap(), "warn");
    assert!(server.stop().0.success());
}

/// Whoever started it sits before this screen, and need not ask the doctor.
#[test]
fn a_refused_token_is_told_at_the_start_with_its_mend_and_a_right_one_with_the_name() {
    let (home, api) = (Home::new(), BotApi::start());
    // given: a token that the messenger does not know
    let wrong = "7012345678:AAFakeFakeFakeFakeFakeFakeFakeFake_99";
    let server = Serving::new(&home, &api)
        .env("TELOXIDE_TOKEN", wrong)
        .start();
    doctor_comes_to(&home, &api, "telegram-refused");
    // then: it is said without being asked, with what to do
    let (_, said) = server.stop();
    assert!(said.contains("Telegram: the token is refused."), "{said}");
    assert!(said.contains("BotFather"), "{said}");

    // and: a right one is told with the name of the bot
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    doctor_comes_to(&home, &api, "telegram");
    let (_, said) = server.stop();
    assert!(said.contains("@iltod_test_bot"), "{said}");
}

#[test]
fn an_address_that_is_taken_is_told_with_the_setting_that_mends_it() {
    let (home, api) = (Home::new(), BotApi::start());
    // given: somebody else listens there
    let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    // when: updates are to be brought there
    let server = Serving::new(&home, &api).brought_to(&address).start();
    let (status, said) = server.ends();
    // then: it ends, and says what to change
    assert_eq!(status.code(), Some(2), "{said}");
    assert!(
        said.contains(&address) && said.contains("ILTOD_LISTEN"),
        "{said}"
    );
}
