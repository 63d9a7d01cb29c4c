//! The messenger was out of reach: what waited there counts from its own day, and a silence longer
//! than it keeps messages is remembered (rows B24 and B25 of the faults).

use iltod::domain::clock::local_date;
use jiff::{SignedDuration, Timestamp};

use crate::harness::bot_api::{BotApi, Sent};
use crate::telegram::bench::Bench;

/// What one person says until the receipt.
const SAYS: [&str; 5] = [
    "我想了解2024年临河区双河镇草原生态保护补助奖励资金的分配方案和发放明细。",
    "1",
    "娜仁花",
    "13847812345",
    "1",
];

/// People who wrote meanwhile.
const OTHERS: usize = 300;

fn first_button(sent: &Sent) -> String {
    let button = &sent.markup["inline_keyboard"][0][0]["callback_data"];
    button.as_str().unwrap().to_owned()
}

#[test]
fn what_waited_for_a_day_is_all_answered_and_counts_from_its_own_day() {
    let mut bench = Bench::polling(BotApi::start());
    // given: Ann has the page before her on which she sends her request
    let ann = bench.api.citizen("zh-hans", "Ann");
    for line in &SAYS[..3] {
        ann.asks(line);
    }
    let check = ann.asks(SAYS[3]);
    bench.api.waits_quiet();
    bench.close();
    // given: an outage, at the beginning of which people went on
    let away = SignedDuration::from_hours(23);
    let sent = Timestamp::now() - away;
    bench.api.with(|bot| bot.date = Some(sent.as_second()));
    let bob = bench.api.citizen("zh-hans", "Bob");
    for line in SAYS {
        bob.says(line);
    }
    ann.presses_raw(&check, &first_button(&check));
    let others: Vec<_> = (0..OTHERS)
        .map(|n| bench.api.citizen("zh-hans", &format!("O{n}")))
        .collect();
    for other in &others {
        other.says("汉语");
    }
    // when
    bench.comes_back_after(away);
    // then: all are answered
    bob.reads_until("查询码是");
    ann.reads_until("查询码是");
    for other in &others {
        other.reads();
    }
    bench.close();
    // then: both requests count from the day on which they were sent
    let page = bench.installation.service.cases(None, 10, |_| true);
    let heads = bench.runtime.block_on(page).unwrap().heads;
    let days: Vec<_> = heads.iter().map(|head| head.received_on()).collect();
    assert_eq!(days, [Some(local_date(sent)); 2], "{}", bob.transcript());
    assert_eq!(bench.log().gaps, [], "nothing was lost");
}

#[test]
fn a_silence_longer_than_messages_are_kept_is_remembered() {
    let mut bench = Bench::polling(BotApi::start());
    bench.api.waits_for_poll();
    bench.close();
    let polls = bench.api.count("getUpdates");
    bench.comes_back_after(SignedDuration::from_hours(25));
    let bob = bench.api.citizen("zh-hans", "Bob");
    bob.asks("汉语");
    bench
        .api
        .waits_until("a poll", |bot| bot.proofs.count("getUpdates") > polls + 1);
    bench.close();
    let gaps = bench.log().gaps;
    assert_eq!(gaps.len(), 1, "{gaps:?}");
    let length = gaps[0].1.duration_since(gaps[0].0);
    assert!(length >= SignedDuration::from_hours(25), "{gaps:?}");
}
