//! The program itself, `iltod serve` with a token, before the Bot API server of the harness: whole
//! requests, and kill -9 at random moments in mid-conversation (rows B1, B18, B26 of the faults).

use std::{
    fs,
    io::Read,
    process::{Child, Command, ExitStatus, Stdio},
};

use rustix::process::{Pid, Signal, kill_process};

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen, fault::Fault, fault::Rule};
use crate::kill::Dice;

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

/// The program, serving; killed when it is dropped.
pub(super) struct Server(Child);

/// Waits as short as the ladder allows: how long they are is not what is tried here.
const LADDER: &str = "steps = [0, 1, 1]\njitter_percent = 0\nuncertain_notice = 0\n\
    uncertain_prompt = 0\nprobe = 1\n";

impl Server {
    pub(super) fn start(home: &Home, api: &BotApi) -> Self {
        let flows = home.path("override").join("flows");
        fs::create_dir_all(&flows).unwrap();
        fs::write(flows.join("delivery.toml"), LADDER).unwrap();
        let mut command: Command = home.command(&["serve"]);
        command
            .env("ILTOD_OVERRIDE", home.path("override"))
            .env("TELOXIDE_TOKEN", api.token())
            .env("TELEGRAM_API_URL", api.url())
            // The limits of the platform are not what is tried here.
            .env("ILTOD_LIMIT_TELEGRAM_PER_SECOND", "0")
            .env("ILTOD_LIMIT_TELEGRAM_PER_CHAT_PER_SECOND", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        Self(command.spawn().unwrap())
    }

    pub(super) fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// Asks it to stop, as a service manager does.
    pub(super) fn stop(mut self) -> (ExitStatus, String) {
        kill_process(Pid::from_child(&self.0), Signal::TERM).unwrap();
        let mut said = String::new();
        let mut pipe = self.0.stderr.take().unwrap();
        pipe.read_to_string(&mut said).unwrap();
        (self.0.wait().unwrap(), said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

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

/// B1: killed again and again; what a person said is never lost, no case is made twice, and a
/// receipt comes at least once.
#[test]
fn a_kill_at_any_moment_loses_no_message_and_makes_no_case_twice() {
    let cycles = std::env::var("ILTOD_CYCLES").map_or(100, |n| n.parse().unwrap());
    let (home, api) = (Home::new(), BotApi::start());
    let mut dice = Dice(0x5EED_2026);
    let mut people: Vec<Citizen> = Vec::new();
    for cycle in 0..cycles {
        // given: three people in mid-request, each a line further
        let line = cycle % ZH.len();
        if line == 0 {
            people.extend((0..3).map(|n| api.citizen("zh-hans", &format!("P{cycle}-{n}"))));
        }
        for bob in people.iter().rev().take(3) {
            bob.says(ZH[line]);
        }
        let server = Server::start(&home, &api);
        // when: it is killed at some request of its own
        let wanted = requests(&api) + dice.roll(9);
        api.waits_until("some requests, or nothing more to do", |bot| {
            let quiet = bot.pending() == 0 && bot.proofs.open == 0 && bot.proofs.polls > 0;
            quiet || bot.proofs.counts.values().sum::<u64>() >= wanted
        });
        server.kill();
    }
    // then: the rest is answered, every request became one case, and everyone has a receipt
    let server = Server::start(&home, &api);
    for bob in people.iter().rev().take(3) {
        for line in &ZH[(cycles - 1) % ZH.len() + 1..] {
            bob.says(line);
        }
    }
    for bob in &people {
        bob.reads_until("查询码是");
    }
    let (status, said) = server.stop();
    assert!(status.success(), "{status:?}: {said}");
    assert_eq!(cases(&home), people.len() as u64);
    let verified = home.json(&["case", "verify", "--all", "--json"]);
    assert_eq!(verified["ok"], true, "{verified}");
    // and: a copy says that it is one
    for bob in &people {
        let chat = bob.chat();
        let receipts = chat.iter().filter(|sent| sent.text.contains("查询码是"));
        let bare = receipts.filter(|sent| !sent.text.contains("再发一次"));
        assert!(bare.count() <= 1, "{}", bob.transcript());
    }
}

fn requests(api: &BotApi) -> u64 {
    api.with(|bot| bot.proofs.counts.values().sum())
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
