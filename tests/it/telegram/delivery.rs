//! Letters on their way when something happens to the chat: blocked, moved, a token that is refused
//! and replaced (rows B20, B21, B22 of the faults).

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen, Fault, Rule};
use crate::telegram::{
    bench::Bench,
    served::{Serving, free_address},
};

/// What one person says until the receipt.
const SAYS: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];

/// The token that the bot gets in place of the first.
const RENEWED: &str = "7012345678:BBFakeFakeFakeFakeFakeFakeFakeFake_02";

fn receipts(bob: &Citizen) -> usize {
    let chat = bob.chat();
    let receipts = chat.iter().filter(|sent| sent.text.contains("查询码是"));
    receipts.count()
}

#[test]
fn who_blocked_the_bot_in_mid_request_goes_on_where_it_was() {
    let bench = Bench::relaying(BotApi::start());
    let bob = bench.api.citizen("zh-hans", "Bob");
    bob.asks(SAYS[0]);
    bob.asks(SAYS[1]);
    // given: the answer to the third line meets a closed door
    bob.blocks();
    bench.api.waits_quiet();
    bob.unblocks();
    // when
    bob.asks(SAYS[2]);
    bob.asks(SAYS[3]);
    let last = bob.asks(SAYS[4]);
    // then
    assert!(last.text.contains("查询码是"), "{}", bob.transcript());
    bench.api.waits_quiet();
    assert_eq!((bench.cases(), receipts(&bob)), (1, 1));
}

#[test]
fn a_receipt_that_was_missed_while_the_bot_was_blocked_is_shown_once_on_return() {
    let mut bench = Bench::relaying(BotApi::start());
    let bob = bench.api.citizen("zh-hans", "Bob");
    for line in &SAYS[..4] {
        bob.asks(line);
    }
    // given: the receipt meets a closed door
    let before = bench.api.count("sendMessage");
    let blocked = Rule::on("sendMessage", Fault::blocked()).chat(bob.id);
    bench.api.script(blocked.always());
    bob.says(SAYS[4]);
    bench.api.waits_until("a refused receipt", |bot| {
        bot.proofs.count("sendMessage") > before
    });
    // given: that is noted, too
    while bench.outbox().1 == 0 {
        std::thread::yield_now();
    }
    bench.api.waits_quiet();
    assert_eq!((bench.cases(), receipts(&bob)), (1, 0));
    // when: the person is back
    bench.api.clear_script();
    bob.says("汉语");
    bob.reads_until("查询码是");
    bob.asks("汉语");
    bench.api.waits_quiet();
    bench.close();
    // then
    assert_eq!(receipts(&bob), 1, "{}", bob.transcript());
}

/// B19: however long the platform asks to wait, only that chat waits, and its letter is kept.
#[test]
fn a_chat_that_must_wait_an_hour_is_left_alone_and_others_go_on() {
    let mut bench = Bench::relaying(BotApi::start());
    let (ann, bob) = (
        bench.api.citizen("zh-hans", "Ann"),
        bench.api.citizen("zh-hans", "Bob"),
    );
    for line in &SAYS[..4] {
        bob.asks(line);
    }
    let before = bench.api.count("sendMessage");
    let waits = Rule::on("sendMessage", Fault::too_many(3_600)).chat(bob.id);
    bench.api.script(waits);
    bob.says(SAYS[4]);
    bench
        .api
        .waits_until("a 429", |bot| bot.proofs.count("sendMessage") > before);
    bob.says("汉语");
    for line in SAYS {
        ann.asks(line);
    }
    bench.api.waits_quiet();
    bench.close();
    assert_eq!((receipts(&ann), receipts(&bob)), (1, 0));
    assert_eq!(bench.api.violations(), []);
    let (waiting, _, dead) = bench.outbox();
    assert!(waiting >= 1 && dead == 0, "{waiting} {dead}");
    assert_eq!(bench.cases(), 2);
}

#[test]
fn a_letter_follows_a_chat_that_moved() {
    let bench = Bench::relaying(BotApi::start());
    let bob = bench.api.citizen("zh-hans", "Bob");
    let moved = bench.api.citizen("zh-hans", "Bob again");
    for line in &SAYS[..4] {
        bob.asks(line);
    }
    let moves = Rule::on("sendMessage", Fault::migrated(moved.id)).chat(bob.id);
    bench.api.script(moves.always());
    bob.says(SAYS[4]);
    moved.reads_until("查询码是");
    bench.api.waits_quiet();
    assert_eq!((receipts(&bob), receipts(&moved)), (0, 1));
    assert_eq!(bench.cases(), 1);
}

#[test]
fn a_group_that_moved_is_answered_under_its_new_number_and_only_once_an_hour() {
    let bench = Bench::relaying(BotApi::start());
    bench.api.waits_for_poll();
    let bob = bench.api.citizen("en", "Bob");
    let group = bob.group("Herders");
    bob.says_in(&group, "hello");
    let old = bob.watching(&group);
    old.reads();
    let moved = bob.migrates(&group);
    bob.says_in(&moved, "hello?");
    bench.api.waits_quiet();
    assert_eq!(old.chat().len(), 1);
    assert_eq!(bob.watching(&moved).chat().len(), 0);
}

/// A file that holds the token and can be read by its owner alone.
fn token_file(home: &Home, token: &str) -> PathBuf {
    let (path, next) = (home.path("token"), home.path("token.next"));
    fs::write(&next, token).unwrap();
    fs::set_permissions(&next, fs::Permissions::from_mode(0o600)).unwrap();
    fs::rename(next, &path).unwrap();
    path
}

/// Asks as a balancer does, until the answer is the one that is waited for.
fn comes_to_be_ready(api: &BotApi, address: &str, ready: bool) {
    let url = format!("http://{address}/readyz");
    let (send, done) = std::sync::mpsc::channel();
    api.runtime().spawn(async move {
        let client = reqwest::Client::new();
        while let Ok(answer) = client.get(&url).send().await {
            if answer.status().is_success() == ready {
                break;
            }
        }
        let _ = send.send(());
    });
    done.recv_timeout(api.ceiling()).unwrap();
}

/// B22: the token is replaced in mid-conversation; what was said before and meanwhile is answered
/// once the file holds the new one.
fn token_replaced(brought_to: Option<&str>) {
    let (home, api) = (Home::new(), BotApi::start());
    let file = token_file(&home, api.token());
    let mut serving = Serving::new(&home, &api).token_file(&file);
    if let Some(address) = brought_to {
        serving = serving.brought_to(address);
    }
    let server = serving.start();
    let bob = api.citizen("zh-hans", "Bob");
    for line in &SAYS[..4] {
        bob.asks(line);
    }
    // given: the answers are refused, then everything is
    let refused = api.count("sendMessage");
    api.script(Rule::on("sendMessage", Fault::unauthorized()).always());
    bob.says(SAYS[4]);
    api.waits_until("a refused answer", |bot| {
        // A call that waits is told of the new token; one on its way to wait would not be.
        let waits = bot.webhook.is_some() || bot.queue.is_polled();
        waits && bot.pending() == 0 && bot.proofs.count("sendMessage") > refused
    });
    api.renews_token(RENEWED);
    api.clear_script();
    assert_eq!(receipts(&bob), 0);
    if let Some(address) = brought_to {
        comes_to_be_ready(&api, address, false);
    }
    // when
    token_file(&home, RENEWED);
    // then
    bob.reads_until("查询码是");
    bob.asks("汉语");
    if let Some(address) = brought_to {
        comes_to_be_ready(&api, address, true);
    }
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}: {said}");
    assert!(said.contains("wrong-token"), "{said}");
    assert!(!said.contains(RENEWED) && !said.contains(api.token()));
    assert_eq!(receipts(&bob), 1, "{}", bob.transcript());
}

#[test]
fn a_token_replaced_in_mid_conversation_while_it_asks_loses_nothing() {
    token_replaced(None);
}

#[test]
fn a_token_replaced_in_mid_conversation_while_updates_are_brought_loses_nothing() {
    token_replaced(Some(&free_address()));
}

#[test]
fn the_name_is_learnt_with_the_token_that_holds_when_the_first_was_refused_at_the_start() {
    let (home, api) = (Home::new(), BotApi::start());
    api.renews_token(RENEWED);
    let file = token_file(&home, api.token());
    let server = Serving::new(&home, &api).token_file(&file).start();
    api.waits_until("a refusal", |_| api.strangers() > 0);
    token_file(&home, RENEWED);
    api.waits_for_poll();
    // A group is shown the private link, which has the name in it.
    let bob = api.citizen("en", "Bob");
    let group = bob.group("Herders");
    bob.says_in(&group, "hello");
    let link = bob.watching(&group).reads();
    assert!(link.text.contains("https://t.me/iltod_test_bot?start="));
    assert!(server.stop().0.success());
}

/// B19: the wait that the platform asked for holds over a restart, for answers and notices alike.
#[test]
fn a_wait_that_outlasts_the_process_is_kept_after_a_restart() {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Serving::new(&home, &api).start();
    api.waits_for_poll();
    let (ann, bob) = (api.citizen("zh-hans", "Ann"), api.citizen("zh-hans", "Bob"));
    for line in &SAYS[..4] {
        bob.asks(line);
    }
    // given: an hour to wait, told to one chat
    let before = api.count("sendMessage");
    api.script(Rule::on("sendMessage", Fault::too_many(3_600)).chat(bob.id));
    bob.says(SAYS[4]);
    api.waits_until("a 429", |bot| {
        bot.pending() == 0 && bot.proofs.count("sendMessage") > before
    });
    assert!(server.stop().0.success());
    // when: it starts again, and both write
    let server = Serving::new(&home, &api).start();
    bob.says("汉语");
    for line in SAYS {
        ann.asks(line);
    }
    api.waits_quiet();
    // then: that chat is left alone, the other goes on, and nothing is lost
    assert_eq!(api.violations(), []);
    assert_eq!((receipts(&ann), receipts(&bob)), (1, 0));
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}: {said}");
    let list = home.json(&["case", "list", "--json"]);
    assert_eq!(list["total"], 2);
    let number = list["cases"][0]["number"].as_str().unwrap();
    let case = home.json(&["case", "show", number, "--json"]);
    assert_ne!(case["outbox"][0]["state"], "sent", "{case}");
    assert_ne!(case["outbox"][0]["state"], "dead", "{case}");
}
