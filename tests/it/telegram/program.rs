//! The program itself, `iltod serve` with a token, before the Bot API server of the harness: whole
//! requests, and a receipt that may have arrived (row B18 of the faults).

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen, fault::Fault, fault::Rule};
use crate::telegram::served::Server;

/// What one person says until the receipt, by language.
const ZH: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];
const MN: [&str; 5] = [
    "Манай гацааны 2025 оны бэлчээрийн татаасын нэрс авмаар байна.",
    "1",
    "Бат-Эрдэнэ",
    "13847812345",
    "1",
];
const EN: [&str; 5] = [
    "The 2025 grassland subsidy list of our gacha, please.",
    "1",
    "Bat",
    "13847812345",
    "1",
];

fn cases(home: &Home) -> u64 {
    home.json(&["case", "list", "--json"])["total"]
        .as_u64()
        .unwrap()
}

fn whole_request(language: &str, says: [&str; 5], receipt: &str) {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    let bob = api.citizen(language, "Bob");
    let mut last = String::new();
    for line in says {
        last.clone_from(&bob.asks(line).text);
    }
    assert!(last.contains(receipt), "{}", bob.transcript());
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}: {said}");
    assert!(
        !said.contains("13847812345") && !said.contains(says[2]),
        "{said}"
    );
    assert_eq!(cases(&home), 1, "{}", bob.transcript());
}

#[test]
fn a_whole_request_in_chinese_ends_in_one_case() {
    whole_request("zh-hans", ZH, "编号");
}

#[test]
fn a_whole_request_in_mongolian_ends_in_one_case() {
    whole_request("mn", MN, "Дугаар");
}

#[test]
fn a_whole_request_in_english_ends_in_one_case() {
    whole_request("en", EN, "Your number is");
}

/// The receipts that a person got.
fn receipts(bob: &Citizen) -> usize {
    let chat = bob.chat();
    let receipts = chat.iter().filter(|sent| sent.text.contains("查询码是"));
    receipts.count()
}

/// B18: taken by the platform, but never told: once more with the same number, never a third time.
#[test]
fn a_receipt_that_may_have_arrived_comes_once_more_and_says_so() {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    let bob = api.citizen("zh-hans", "Bob");
    for line in &ZH[..4] {
        bob.asks(line);
    }
    api.script(Rule::on("sendMessage", Fault::AcceptThenClose).chat(bob.id));
    bob.says(ZH[4]);
    let first = bob.reads_until("查询码是");
    assert!(first.uncertain, "{}", bob.transcript());
    let again = bob.reads_until("查询码是");
    assert!(
        again.text.starts_with("这是") || again.text != first.text,
        "{}",
        again.text
    );
    assert!(server.stop().0.success());
    assert_eq!((cases(&home), receipts(&bob)), (1, 2));
}
