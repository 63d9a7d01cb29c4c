//! An older copy of the data folder is put back (row B12 of the faults): what the messenger brings
//! again makes no case twice, numbers that were told mean nothing else now, and what the copy had not
//! sent waits for an operator.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen, Fault, Rule};
use crate::telegram::served::{Server, Serving};

/// What one person says until the receipt.
const SAYS: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        match entry.file_type().unwrap() {
            kind if kind.is_dir() => copy(&entry.path(), &place),
            kind if kind.is_file() => drop(fs::copy(entry.path(), place).unwrap()),
            _ => {}
        }
    }
}

/// The data folder is what it was when the copy was taken.
fn put_back(home: &Home) {
    fs::remove_dir_all(home.data()).unwrap();
    copy(&home.path("copy"), &home.data());
}

fn stop(server: Server) -> String {
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}: {said}");
    said
}

fn receipts(bob: &Citizen) -> Vec<String> {
    let chat = bob.chat();
    let receipts = chat.iter().filter(|sent| sent.text.contains("查询码是"));
    receipts.map(|sent| sent.text.clone()).collect()
}

/// The numbers that a person was told.
fn numbers(bob: &Citizen) -> BTreeSet<String> {
    let told = receipts(bob);
    let number = |text: &String| {
        let (_, rest) = text.split_once("编号是：").unwrap();
        rest.split('。').next().unwrap().replace(' ', "")
    };
    told.iter().map(number).collect()
}

fn held(home: &Home) -> Option<Value> {
    let report = home.json(&["doctor", "--json"]);
    let checks = report["checks"].as_array().unwrap();
    checks.iter().find(|c| c["id"] == "restored").cloned()
}

fn listed(home: &Home) -> Vec<String> {
    let list = home.json(&["case", "list", "--json"]);
    let cases = list["cases"].as_array().unwrap().iter();
    cases
        .map(|case| case["number"].as_str().unwrap().to_owned())
        .collect()
}

/// A request up to its receipt, which cannot go out.
fn stuck_receipt(api: &BotApi, name: &str) -> Citizen {
    let ann = api.citizen("zh-hans", name);
    for line in &SAYS[..4] {
        ann.asks(line);
    }
    let before = api.count("sendMessage");
    api.script(
        Rule::on("sendMessage", Fault::conflict())
            .chat(ann.id)
            .always(),
    );
    ann.says(SAYS[4]);
    api.waits_until("a receipt that does not go out", |bot| {
        bot.proofs.count("sendMessage") > before && bot.pending() == 0
    });
    ann
}

#[test]
fn a_copy_that_is_put_back_makes_no_case_twice_and_sends_nothing_old_without_an_operator() {
    let (home, api) = (Home::new(), BotApi::start());
    api.records();
    // given: a receipt that had not gone out, and somebody in mid-request, when a copy is taken
    let slow = || Serving::new(&home, &api).ladder("steps = [0, 600]");
    let server = slow().start();
    api.waits_for_poll();
    let ann = stuck_receipt(&api, "Ann");
    let bob = api.citizen("zh-hans", "Bob");
    for line in &SAYS[..3] {
        bob.asks(line);
    }
    stop(server);
    copy(&home.data(), &home.path("copy"));
    // given: after it the receipt goes out, that person sends, and another one, too
    api.clear_script();
    let server = Server::start(&home, &api);
    ann.reads_until("查询码是");
    for line in &SAYS[3..] {
        bob.asks(line);
    }
    let cid = api.citizen("zh-hans", "Cid");
    for line in SAYS {
        cid.asks(line);
    }
    stop(server);
    assert_eq!(held(&home), None);
    assert_eq!(listed(&home).len(), 3);
    let told: BTreeSet<String> = [&ann, &bob, &cid].into_iter().flat_map(numbers).collect();
    assert_eq!(told.len(), 3);
    // when: the copy is put back, and the messenger brings everything again
    put_back(&home);
    api.tells_all_again();
    let server = Server::start(&home, &api);
    api.waits_until("two more receipts", |bot| bot.pending() == 0);
    bob.reads_until("查询码是");
    cid.reads_until("查询码是");
    api.waits_quiet();
    // then: every request is one case, and no number that was told stands for another one
    let cases = listed(&home);
    assert_eq!(cases.len(), 3, "{cases:?}");
    assert!(numbers(&ann).contains(&cases[0]), "{cases:?}");
    for number in &cases[1..] {
        assert!(!told.contains(number), "{number} was told before");
    }
    // then: the receipt of the copy is held, and said to be
    assert_eq!(receipts(&ann).len(), 1, "{}", ann.transcript());
    let check = held(&home).unwrap();
    assert_eq!(check["level"], "warn");
    assert!(
        check["mend"]
            .as_str()
            .unwrap()
            .contains("iltod store resume")
    );
    // then: also after another start, which is no copy
    assert!(stop(server).contains("iltod store resume"));
    let server = Server::start(&home, &api);
    cid.asks("进度");
    assert_eq!(receipts(&ann).len(), 1);
    assert_eq!(listed(&home).len(), 3);
    // when: an operator lets it go beside the running service
    let resumed = home.json(&["store", "resume", "--json"]);
    assert_eq!(resumed["resumed"], 1);
    // then: it comes, once, and says that it may be a copy
    ann.reads_until("再发一次");
    api.waits_quiet();
    assert_eq!(held(&home), None);
    let again = home.json(&["store", "resume", "--json"]);
    assert_eq!(again["resumed"], 0);
    stop(server);
    assert_eq!(receipts(&ann).len(), 2, "{}", ann.transcript());
    let verified = home.json(&["case", "verify", "--all", "--json"]);
    assert_eq!(verified["ok"], true);
}

#[test]
fn a_folder_that_only_stood_still_is_no_copy() {
    let (home, api) = (Home::new(), BotApi::start());
    // given: a receipt that had not gone out
    let server = Serving::new(&home, &api).ladder("steps = [0, 600]").start();
    api.waits_for_poll();
    let ann = stuck_receipt(&api, "Ann");
    server.kill();
    // given: the folder was copied and put back with nothing in between
    copy(&home.data(), &home.path("copy"));
    put_back(&home);
    // when: it starts, after a kill
    api.clear_script();
    let server = Server::start(&home, &api);
    // then: the letter goes out by itself
    ann.reads_until("查询码是");
    assert_eq!(held(&home), None);
    stop(server);
}

#[test]
fn letters_let_go_while_nothing_runs_go_out_at_the_next_start() {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Serving::new(&home, &api).ladder("steps = [0, 600]").start();
    api.waits_for_poll();
    let ann = stuck_receipt(&api, "Ann");
    stop(server);
    // given: a data folder that comes to another machine, with its key and nothing else
    for entry in fs::read_dir(home.path("config").join("iltod")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "last") {
            fs::remove_file(path).unwrap();
        }
    }
    api.clear_script();
    let server = Server::start(&home, &api);
    // then: nobody knows what went out since; it waits
    let bob = api.citizen("zh-hans", "Bob");
    bob.asks("你好");
    stop(server);
    assert_eq!(receipts(&ann), [""; 0]);
    assert!(held(&home).is_some());
    // when
    let resumed = home.json(&["store", "resume", "--json"]);
    assert_eq!(resumed["resumed"], 1);
    let server = Server::start(&home, &api);
    // then
    ann.reads_until("再发一次");
    stop(server);
    assert_eq!(receipts(&ann).len(), 1);
}
