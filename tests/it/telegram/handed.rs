//! What people hand in beside words: their own card and another's, changed and forwarded messages.

use crate::harness::bot_api::{BotApi, Citizen};
use crate::telegram::bench::Bench;

const WISH: &str = "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。";

/// Somebody who is asked how to be reached.
fn asked_for_contact(bench: &Bench) -> Citizen {
    let bob = bench.api.citizen("zh", "Bob");
    for line in [WISH, "1", "娜仁花"] {
        bob.asks(line);
    }
    bob
}

#[test]
fn the_button_of_the_contact_question_sends_the_own_card_which_answers_it() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks(WISH);
    bob.asks("1");
    let asked = bob.asks("娜仁花");
    let markup = asked.params["reply_markup"].to_string();
    assert!(markup.contains("request_contact"), "{markup}");
    assert!(markup.contains("发我的号码"), "{markup}");
    bob.shares_own_contact("+8613847812345");
    let page = bob.reads();
    assert!(page.text.contains("138"), "{}", bob.transcript());
    assert!(page.text.contains("提交"), "{}", bob.transcript());
}

#[test]
fn an_own_card_that_comes_early_is_kept_and_the_question_for_it_is_not_asked() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks(WISH);
    bob.shares_own_contact("8613847812345");
    let said = bob.reads().text.clone();
    assert!(said.contains("联系方式记下了"), "{said}");
    bob.asks("1");
    let page = bob.asks("娜仁花").text.clone();
    assert!(page.contains("娜仁花") && page.contains("138"), "{page}");
}

#[test]
fn an_own_card_before_any_wish_is_answered_and_not_kept() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks("中文");
    bob.shares_own_contact("8613847812345");
    let said = bob.reads().text.clone();
    assert!(said.contains("名片收到了"), "{said}");
    let next = bob.asks(WISH).text.clone();
    assert!(!next.contains("138"), "{next}");
}

#[test]
fn the_card_of_somebody_else_fills_nothing_and_offers_to_ask_for_them() {
    let bench = Bench::polling(BotApi::start());
    let bob = asked_for_contact(&bench);
    let eve = bench.api.citizen("zh", "Eve");
    bob.shares_card(&eve, "+8613900000000");
    let said = bob.reads().text.clone();
    assert!(said.contains("替别人问"), "{said}");
    assert!(said.contains("怎么联系您"), "{said}");
}

#[test]
fn a_changed_answer_is_taken_after_a_yes_only() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks(WISH);
    bob.asks("1");
    let name = bob.says("娜仁花");
    bob.reads();
    bob.edits(name, "娜仁高娃");
    let asked = bob.reads();
    assert!(asked.text.contains("娜仁高娃"), "{}", asked.text);
    bob.asks("不");
    let page = bob.asks("13847812345").text.clone();
    assert!(page.contains("娜仁花"), "{page}");
    bob.edits(name, "娜仁高娃");
    let asked = bob.reads();
    bob.presses(&asked, "1 按新的记");
    let page = bob.reads().text.clone();
    assert!(
        page.contains("娜仁高娃") && !page.contains("娜仁花"),
        "{page}"
    );
}

#[test]
fn a_changed_message_that_was_no_answer_or_says_the_same_changes_nothing() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    let greeting = bob.says("你好");
    bob.reads();
    let wish = bob.says(WISH);
    let question = bob.reads();
    bob.edits(wish, WISH);
    bench.api.waits_quiet();
    assert_eq!(bob.chat().last().unwrap().message_id, question.message_id);
    bob.edits(greeting, "您好");
    let said = bob.reads().text.clone();
    assert!(said.contains("已经记下的没有变"), "{said}");
}

#[test]
fn forwarded_words_become_the_wish_after_a_yes() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks("中文");
    bob.forwards(WISH);
    let asked = bob.reads().text.clone();
    assert!(asked.contains("要加到申请内容里吗"), "{asked}");
    let next = bob.asks("好").text.clone();
    assert!(next.contains("怎么") || next.contains("方式"), "{next}");
    bob.asks("1");
    bob.asks("娜仁花");
    let page = bob.asks("13847812345").text.clone();
    assert!(page.contains("草原生态保护补助"), "{page}");
}

#[test]
fn forwarded_words_that_are_refused_leave_no_draft() {
    let bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    bob.asks("中文");
    bob.forwards(WISH);
    bob.reads();
    bob.asks("不");
    let drafts = bob.asks("草稿").text.clone();
    assert!(!drafts.contains("双河镇"), "{drafts}");
    let next = bob.asks("我想看2023年的供水合同").text.clone();
    assert!(!next.contains("双河镇"), "{next}");
}
