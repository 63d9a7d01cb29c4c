//! Files that people send: sealed with the draft, given back byte for byte after the chat is gone,
//! refused with reason, gone with the draft and with the person (rows B33, story 2 and 3).

use std::fs;

use serde_json::Value;

use iltod::domain::reference::ReferenceNumber;
use iltod::service::attachments::FileFound;

use crate::harness::Home;
use crate::harness::bot_api::{BotApi, Citizen, fault::Fault, fault::Rule};
use crate::telegram::{bench::Bench, served::Server};

const WISH: &str = "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。";

/// Bytes that no seal and no JSON leaves as they are.
fn bytes(seed: u8, length: usize) -> Vec<u8> {
    let step = |n: usize| (n.wrapping_mul(31) >> 3) as u8 ^ seed;
    (0..length).map(step).collect()
}

fn begun(bench: &Bench) -> Citizen {
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks(WISH);
    bob
}

/// Answers the rest and sends; the number of the case.
fn sends(bob: &Citizen, rest: &[&str]) -> String {
    let mut last = String::new();
    for line in rest {
        last.clone_from(&bob.asks(line).text);
    }
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let (_, after) = last.split_once("编号").expect("a receipt");
    digits(after)[..11].to_owned()
}

fn number(bench: &Bench) -> ReferenceNumber {
    let service = &bench.installation.service;
    let page = bench.runtime.block_on(service.cases(None, 9, |_| true));
    page.unwrap().heads[0].number
}

fn found(bench: &Bench, number: ReferenceNumber, k: usize) -> FileFound {
    let service = &bench.installation.service;
    bench
        .runtime
        .block_on(service.attachment(number, k))
        .unwrap()
}

#[test]
fn files_go_with_the_request_and_come_back_byte_for_byte_without_the_chat() {
    // given: a recording, a photo and a document in one request
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    let bob = api.citizen("zh", "Bob");
    bob.asks(WISH);
    let (voice, photo, paper) = (bytes(1, 3_000), bytes(2, 300_000), bytes(3, 700_000));
    bob.sends_voice(&voice);
    assert!(
        bob.reads().text.contains("语音收到了"),
        "{}",
        bob.transcript()
    );
    bob.sends_photo(&photo);
    assert!(
        bob.reads().text.contains("照片收到了"),
        "{}",
        bob.transcript()
    );
    bob.sends_document("../../etc/分配方案.pdf", "application/pdf", &paper);
    assert!(
        bob.reads().text.contains("文件收到了"),
        "{}",
        bob.transcript()
    );
    for line in ["1", "娜仁花"] {
        bob.asks(line);
    }
    let page = bob.asks("13847812345").text.clone();
    assert!(page.contains("附件：3 个"), "{page}");
    let n = sends(&bob, &["1"]);

    // when: staff ask for them beside the running process
    let shown = home.json(&["case", "show", &n, "--json"]);
    let listed = shown["attachments"].as_array().unwrap();
    let kinds: Vec<&Value> = listed.iter().map(|file| &file["kind"]).collect();
    assert_eq!(kinds, ["voice", "photo", "document"]);
    assert_eq!(listed[2]["size"], 700_000);
    let out = home.path("back.pdf");
    let told = home.json(&[
        "case",
        "attachment",
        &n,
        "3",
        "--json",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(told["schema"], "iltod.attachment/1");
    assert_eq!(told["name"], "分配方案.pdf");
    assert_eq!(told["sha256"], listed[2]["sha256"]);

    // then: they are what was sent, also from a process of their own, once the messenger is gone
    assert_eq!(fs::read(&out).unwrap(), paper);
    assert!(server.stop().0.success());
    drop(api);
    let back = home.run(&["case", "attachment", &n, "2"]);
    assert!(back.status.success());
    assert!(back.stdout == photo, "{} bytes", back.stdout.len());
    let none = home.run(&["case", "attachment", &n, "4"]);
    assert_eq!(none.status.code(), Some(1));
    // and: nothing on the disk holds them unsealed
    for entry in fs::read_dir(home.data().join("objects")).unwrap() {
        let sealed = fs::read(entry.unwrap().path()).unwrap();
        let part = &voice[..64];
        assert!(!sealed.windows(64).any(|window| window == part));
    }
}

#[test]
fn an_album_is_answered_once_and_kept_whole() {
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    let before = bob.chat().len();
    let photos = [bytes(1, 100), bytes(2, 100), bytes(3, 100)];
    let photos: Vec<&[u8]> = photos.iter().map(Vec::as_slice).collect();
    bob.sends_album(&photos, "");
    bob.reads();
    bench.api.waits_quiet();
    assert_eq!(bob.chat().len(), before + 1, "{}", bob.transcript());
    for line in ["1", "娜仁花"] {
        bob.asks(line);
    }
    let page = bob.asks("13847812345").text.clone();
    assert!(page.contains("附件：3 个"), "{page}");
}

#[test]
fn the_words_under_a_first_photo_are_the_wish() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks("中文");
    bob.sends_album(&[&bytes(1, 50)], WISH);
    let next = bob.reads().text.clone();
    assert!(
        next.contains("照片收到了") && next.contains("双河镇"),
        "{next}"
    );
}

#[test]
fn what_is_too_large_harmful_or_lost_is_refused_with_its_reason_and_not_kept() {
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    let refused = |part: &str| {
        let said = bob.reads().text.clone();
        assert!(said.contains(part) && said.contains("没有留下"), "{said}");
        assert!(said.contains("结果怎么给您"), "{said}");
    };
    bob.sends_large_document("a.pdf", "application/pdf", 30 << 20);
    refused("太大");
    // A size that the update does not tell shows while it is fetched.
    bob.sends_document("b.pdf", "application/pdf", &bytes(1, (1 << 20) + 1));
    refused("太大");
    for (name, content) in [
        ("a.exe", b"anything".as_slice()),
        ("page.html", b"<html>"),
        ("a.svg", b"<svg/>"),
        ("lie.pdf", b"MZ\x90\0"),
        ("lie.txt", b"<!DOCTYPE html>"),
        ("bomb.zip", b"PK\x03\x04"),
        ("empty.pdf", b""),
    ] {
        bob.sends_document(name, "application/pdf", content);
        refused("不能收");
    }
    bench.api.script(Rule::on(
        "getFile",
        Fault::bad_request("file is temporarily unavailable"),
    ));
    bob.sends_photo(&bytes(1, 10));
    refused("没有取到");
    assert_eq!(bench.objects(), 0);
}

#[test]
fn a_file_that_does_not_come_at_first_is_asked_for_again() {
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    bench
        .api
        .script(Rule::on("getFile", Fault::server_error(502)));
    bench
        .api
        .script(Rule::on("download", Fault::AcceptThenHalf));
    bob.sends_photo(&bytes(1, 5_000));
    let said = bob.reads().text.clone();
    assert!(said.contains("照片收到了"), "{said}");
    assert_eq!(bench.objects(), 1);
}

#[test]
fn files_go_with_the_draft_and_can_be_taken_out_alone() {
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    bob.sends_photo(&bytes(1, 10));
    bob.reads();
    assert_eq!(bench.objects(), 1);
    for line in ["1", "娜仁花", "13847812345"] {
        bob.asks(line);
    }
    let list = bob.asks("修改").text.clone();
    let digit = list.lines().find(|line| line.contains("删掉附件"));
    let digit = digit.unwrap_or_else(|| panic!("{list}")).chars().next();
    let page = bob.asks(&digit.unwrap().to_string()).text.clone();
    assert!(
        page.contains("都删掉了") && !page.contains("附件："),
        "{page}"
    );
    assert_eq!(bench.objects(), 0);
    bob.sends_photo(&bytes(2, 10));
    bob.reads();
    assert_eq!(bench.objects(), 1);
    bob.asks("取消");
    bob.asks("1");
    assert_eq!(bench.objects(), 0, "{}", bob.transcript());
}

#[test]
fn the_files_of_an_erased_person_open_no_more_and_are_swept() {
    // given: a case with a file
    let mut bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    bob.sends_voice(&bytes(1, 500));
    bob.reads();
    sends(&bob, &["1", "娜仁花", "13847812345", "1"]);
    bench.api.waits_quiet();
    bench.close();
    let number = number(&bench);
    let FileFound::Whole(file, plain) = found(&bench, number, 1) else {
        panic!("not found");
    };
    assert_eq!((plain, file.size), (bytes(1, 500), 500));
    // when: changed on the disk, it is not given back
    let path = bench.objects_path().join(&file.id);
    let sealed = fs::read(&path).unwrap();
    let mut changed = sealed.clone();
    changed[100] ^= 1;
    fs::write(&path, changed).unwrap();
    assert!(matches!(found(&bench, number, 1), FileFound::Damaged));
    fs::write(&path, sealed).unwrap();
    // and when: the person is erased
    let store = bench.installation.service.store();
    assert!(bench.runtime.block_on(store.erase(number)).unwrap());
    // then: nobody reads it, and the next sweep removes it
    assert!(matches!(found(&bench, number, 1), FileFound::Erased));
    let service = &bench.installation.service;
    let now = service.now();
    assert_eq!(bench.runtime.block_on(service.sweep_files(now)).unwrap(), 1);
    assert_eq!(bench.objects(), 0);
}

#[test]
fn a_file_that_no_commit_names_is_swept_after_a_day_and_no_other() {
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    bob.sends_photo(&bytes(1, 10));
    bob.reads();
    fs::write(bench.objects_path().join("0".repeat(32)), b"left by a kill").unwrap();
    fs::write(bench.objects_path().join("no-name-of-ours"), b"x").unwrap();
    let service = &bench.installation.service;
    let sweep = |hours: i64| {
        let now = service.now() + jiff::SignedDuration::from_hours(hours);
        bench.runtime.block_on(service.sweep_files(now)).unwrap()
    };
    assert_eq!(sweep(1), 0);
    assert_eq!(sweep(25), 1);
    assert_eq!(bench.objects(), 2);
}

/// A kill after the bytes came and before the turn is durable: the update comes again, and the file
/// is there once.
#[test]
fn a_kill_while_a_file_is_fetched_loses_nothing_and_keeps_it_once() {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    let bob = api.citizen("zh", "Bob");
    bob.asks(WISH);
    api.script(Rule::on("download", Fault::Silence));
    bob.sends_photo(&bytes(7, 4_000));
    api.waits_until("the download", |bot| {
        bot.proofs.counts.contains_key("download")
    });
    server.kill();
    let server = Server::start(&home, &api);
    bob.reads_until("照片收到了");
    let n = sends(&bob, &["1", "娜仁花", "13847812345", "1"]);
    assert!(server.stop().0.success());
    let shown = home.json(&["case", "show", &n, "--json"]);
    assert_eq!(shown["attachments"].as_array().unwrap().len(), 1);
    assert_eq!(
        home.run(&["case", "attachment", &n, "1"]).stdout,
        bytes(7, 4_000)
    );
}

#[test]
fn a_slow_download_holds_nobody_up_and_keeps_the_order_of_its_person() {
    // given: a file that does not come for now
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    let eve = bench.api.citizen("zh", "Eve");
    bench.api.script(Rule::on("download", Fault::Silence));
    bob.sends_photo(&bytes(1, 900));
    bob.says("1");
    bench.api.waits_until("the download", |bot| {
        bot.proofs.counts.contains_key("download")
    });
    let before = bob.chat().len();
    // when: somebody else makes a whole request
    let rest = [WISH, "1", "娜仁花", "13847812345", "1"];
    sends(&eve, &rest);
    // then: it was answered meanwhile, and nothing that waits was confirmed or overtaken
    assert_eq!(bob.chat().len(), before, "{}", bob.transcript());
    assert!(bench.api.with(|bot| bot.pending() > 0));
    // and: the connection that brings nothing breaks, the file comes at the next try, in its order
    bench.api.goes_down();
    bench.api.comes_up();
    let kept = bob.reads_until("照片收到了").message_id;
    let next = bob.reads_until("姓名").message_id;
    assert!(kept < next, "{}", bob.transcript());
    bench.api.waits_quiet();
    assert_eq!(bench.api.with(|bot| bot.pending()), 0);
    assert_eq!((bench.cases(), bench.objects()), (1, 1));
}

#[test]
fn a_file_before_any_word_is_kept_and_told_of_once_the_language_is_known() {
    let bench = Bench::webhook(BotApi::start());
    bench
        .api
        .waits_until("the webhook", |bot| bot.webhook.is_some());
    let bob = bench.api.citizen("", "Bob");
    bob.sends_voice(&bytes(1, 64));
    let asked = bob.reads().text.clone();
    assert!(asked.contains("English"), "{asked}");
    let said = bob.asks("English").text.clone();
    assert!(said.contains("I received your recording"), "{said}");
    bob.asks("The 2025 grassland subsidy list of our gacha, please.");
    bob.asks("1");
    bob.asks("Bat");
    let page = bob.asks("13847812345").text.clone();
    assert!(page.contains("Files: 1."), "{page}");
}

/// The check of the files in `iltod doctor`, and its exit code.
fn checked(home: &Home) -> (Value, Option<i32>) {
    let output = home.run(&["doctor", "--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let checks = report["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["id"] == "files");
    (check.cloned().unwrap_or_default(), output.status.code())
}

#[test]
fn doctor_names_the_case_whose_file_is_gone_and_what_does_not_belong_there() {
    let (home, api) = (Home::new(), BotApi::start());
    let server = Server::start(&home, &api);
    api.waits_for_poll();
    let bob = api.citizen("zh", "Bob");
    bob.asks(WISH);
    bob.sends_photo(&bytes(7, 4_000));
    bob.reads();
    let n = sends(&bob, &["1", "娜仁花", "13847812345", "1"]);
    assert!(server.stop().0.success());
    let objects = home.data().join("objects");
    let file = fs::read_dir(&objects).unwrap().next().unwrap().unwrap();
    let (file, sealed) = (file.path(), fs::read(file.path()).unwrap());
    // given: all is well
    assert_eq!(checked(&home).0["level"], "ok");
    // and: staff read what the file is, in words
    for (lang, word) in [("zh-CN", "照片"), ("en", "photo"), ("mn-Cyrl", "зураг")] {
        let shown = home.run(&["case", "show", &n, "--lang", lang]);
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert!(shown.contains(word), "{shown}");
    }
    // when: somebody puts something there
    fs::write(objects.join("holiday.jpg"), b"x").unwrap();
    assert_eq!(checked(&home).0["level"], "warn");
    fs::remove_file(objects.join("holiday.jpg")).unwrap();
    // when: the file is cut short, or gone
    for change in [true, false] {
        match change {
            true => fs::write(&file, &sealed[..100]).unwrap(),
            false => fs::remove_file(&file).unwrap(),
        }
        let (check, exit) = checked(&home);
        assert_eq!((&check["level"], exit), (&Value::from("fail"), Some(3)));
        let what = check["what"].as_str().unwrap().replace(' ', "");
        assert!(what.contains(&n), "{what}");
    }
    // when: it is back
    fs::write(&file, &sealed).unwrap();
    assert_eq!(checked(&home).0["level"], "ok");
}

#[test]
fn a_file_after_the_receipt_is_told_how_it_reaches_the_office() {
    let bench = Bench::polling(BotApi::start());
    let bob = begun(&bench);
    let n = sends(&bob, &["1", "娜仁花", "13847812345", "1"]);
    bob.sends_photo(&bytes(1, 10));
    let said = bob.reads().text.clone();
    assert!(said.replace(' ', "").contains(&n), "{said}");
    assert!(
        said.contains("没有留下") && said.contains("新申请"),
        "{said}"
    );
    assert_eq!(bench.objects(), 0);
    // And the way it names works: a new request takes the file.
    bob.asks("新申请");
    bob.sends_photo(&bytes(1, 10));
    bob.reads_until("照片收到了");
    assert_eq!(bench.objects(), 1);
}
