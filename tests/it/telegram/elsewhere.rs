//! A draft goes on at another door: from the terminal into the messenger and back, with its files and
//! its key; codes are counted and good once.

use iltod::{
    domain::reference::ReferenceNumber,
    flow::input::Input,
    service::{
        contact::Contact,
        intake::{Inbound, Shown},
    },
};

use crate::harness::bot_api::BotApi;
use crate::telegram::stories::{
    stage::Stage,
    words::{plain, resumes},
};

const NOW: &str = "2026-03-10T10:00:00+08:00";
const WISH: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";

fn says(stage: &Stage, who: &str, text: &str) -> Shown {
    let inbound = Inbound {
        contact: Contact::new("terminal", who),
        update: None,
        input: Input::Text(text.to_owned()),
        now: stage.service().now(),
        lang: None,
        spoken: false,
        sent_at: None,
        outage_since: None,
        gaps: Vec::new(),
        message: None,
        file: None,
        address: None,
    };
    stage.block_on(stage.service().turn(&inbound)).unwrap()
}

fn words(shown: &Shown) -> String {
    let texts = shown.messages.iter().map(|message| message.text.as_str());
    texts.collect::<Vec<_>>().join("\n")
}

fn ids(shown: &Shown) -> Vec<&str> {
    let ids = shown.messages.iter().map(|message| message.id.as_str());
    ids.collect()
}

/// The code in words that were shown.
fn code(text: &str) -> String {
    plain(resumes(text).last().unwrap_or_else(|| panic!("{text}")))
}

#[test]
fn a_draft_of_the_terminal_goes_on_in_the_messenger_by_its_link() {
    let stage = Stage::open(BotApi::start(), NOW);
    stage.api.waits_for_poll();
    says(&stage, "ann", WISH);
    says(&stage, "ann", "1");
    let shown = words(&says(&stage, "ann", "换个地方写"));
    let bot = stage
        .api
        .with(|bot| bot.me["username"].as_str().unwrap().to_owned());
    let link = format!("https://t.me/{bot}?start=resume_{}", code(&shown));
    assert!(shown.contains(&link), "{shown}");
    // when the link is opened
    let bob = stage.api.citizen("zh-hans", "Bob");
    bob.starts(&format!("resume_{}", code(&shown)));
    let here = bob.reads_until("接过来了");
    assert!(
        here.text.contains(WISH) && here.text.contains("姓名"),
        "{}",
        here.text
    );
    // then it is sent there as one case, and the terminal says where it went
    bob.asks("巴特尔");
    bob.asks("1");
    bob.says("1");
    bob.reads_until("查询码是");
    let told = says(&stage, "ann", "娜仁花");
    assert_eq!(ids(&told)[0], "dialogue-gone-elsewhere", "{told:?}");
    assert_eq!((stage.cases(), told.draft), (1, None));
    let told = says(&stage, "ann", "在吗");
    assert!(
        !ids(&told).contains(&"dialogue-gone-elsewhere"),
        "told once"
    );
}

#[test]
fn a_draft_of_the_messenger_goes_on_in_the_terminal_with_its_file() {
    let stage = Stage::open(BotApi::start(), NOW);
    let bob = stage.api.citizen("zh-hans", "Bob");
    bob.asks(WISH);
    bob.sends_document("证明.pdf", "application/pdf", b"%PDF-1.4 proof");
    bob.reads();
    let shown = bob.asks("换个地方写");
    let code = code(&shown.text);
    // when the code alone is the first thing that is said there
    let here = says(&stage, "ann", &code);
    assert!(ids(&here).contains(&"dialogue-carried-here"), "{here:?}");
    for line in ["1", "巴特尔", "13847812345"] {
        says(&stage, "ann", line);
    }
    let sent = says(&stage, "ann", "1");
    // then its file went along, under the same key
    let number = sent.case.expect("a case").number;
    let number = ReferenceNumber::parse(&number).unwrap();
    let found = stage
        .block_on(stage.service().attachment(number, 1))
        .unwrap();
    let iltod::service::attachments::FileFound::Whole(file, bytes) = found else {
        panic!("the file is not there");
    };
    assert_eq!(
        file.name.as_ref().map(|name| name.reveal()),
        Some("证明.pdf")
    );
    assert_eq!(bytes, b"%PDF-1.4 proof");
    assert!(bob.asks("13800000000").text.contains("到别处接着写了"));
    assert_eq!(stage.cases(), 1);
}

#[test]
fn wrong_codes_are_counted_and_at_last_none_is_looked_at() {
    let stage = Stage::open(BotApi::start(), NOW);
    says(&stage, "ann", WISH);
    let code = code(&words(&says(&stage, "ann", "换个地方写")));
    let tried = |n: u64, code: &str| {
        let shown = says(
            &stage,
            &format!("stranger {}", n % 7),
            &format!("接着写 {code}"),
        );
        shown.rejected
    };
    for n in 0..200 {
        let said = tried(n, &(8_000_000_000 + n).to_string());
        assert_eq!(said.as_deref(), Some("dialogue-elsewhere-refused"), "{n}");
    }
    let said = tried(0, &code);
    assert_eq!(said.as_deref(), Some("dialogue-elsewhere-too-many"));
    // an hour later codes are looked at again: this one is too old by then, a new one is not
    stage.set_unseen("2026-03-10T11:00:01+08:00");
    assert_eq!(
        tried(0, &code).as_deref(),
        Some("dialogue-elsewhere-refused")
    );
    let fresh = self::code(&words(&says(&stage, "ann", "换个地方写")));
    assert_eq!(tried(0, &fresh), None);
}
