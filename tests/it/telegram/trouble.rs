//! A token that is refused, another poller, a stop.

use std::{sync::atomic::Ordering, time::Duration};

use iltod::telegram::standing::Standing;

use crate::harness::bot_api::BotApi;
use crate::telegram::bench::{Bench, Stubborn};

#[test]
fn a_refused_token_stops_asking_and_an_answer_comes_once_it_counts_again() {
    let api = BotApi::start();
    api.revoke(true);
    let bench = Bench::polling(api);
    bench
        .api
        .waits_until("a refusal", |_| bench.standing() == Standing::WrongToken);
    let asked = bench.api.count("getUpdates");
    assert!(asked <= 2, "{asked} calls with a refused token");

    let bob = bench.api.citizen("zh", "Bob");
    bob.says("汉语");
    bench.api.revoke(false);
    bob.reads_within(Duration::from_secs(90)).unwrap();
}

#[test]
fn a_closed_door_takes_nothing_more() {
    let mut bench = Bench::lifted(BotApi::start(), false);
    bench.api.waits_for_poll();
    bench.close();
    let bob = bench.api.citizen("zh", "Bob");
    bob.says("汉语");
    let waiting = bench.api.with(|bot| bot.queue.waiting.len());
    assert_eq!(waiting, 1);
}

#[test]
fn an_update_that_panics_three_times_is_put_aside_and_the_person_is_told() {
    let mut bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("en", "Bob");
    bench.panics.store(3, Ordering::SeqCst);
    bob.says("hello");
    bob.reads_until("could not handle your last message");
    bob.asks("English");
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.panics.load(Ordering::SeqCst), 0);
    assert_eq!(bench.log().quarantined, 1);
    assert_eq!(bench.log().newest_reason.as_deref(), Some("panic"));
}

/// B17, by the order of events instead of a clock: all of the others are answered before the one that
/// panics has panicked once, although it came before them in the same batch.
#[test]
fn nobody_waits_for_an_update_that_panics() {
    let mut bench = Bench::lifted(BotApi::start(), false);
    bench.api.waits_for_poll();
    let bob = bench.api.citizen("en", "Bob");
    let person = |n| bench.api.citizen("en", &format!("P{n}"));
    let others: Vec<_> = (0..20).map(person).collect();
    // given: one that panics three times, each time after the answers of all others
    bench.panics.store(3, Ordering::SeqCst);
    *bench.stubborn.lock().unwrap() = Some(Stubborn {
        chat: bob.id,
        answers: others.len() as u64,
    });
    // when: they all come at once, that one first
    bench.api.holds();
    bob.says("hello");
    for other in &others {
        other.says("hello");
    }
    bench.api.releases(0.0);
    // then
    for other in &others {
        other.reads();
    }
    bob.reads_until("could not handle your last message");
    bench.api.waits_quiet();
    bench.close();
    assert_eq!(bench.panics.load(Ordering::SeqCst), 0);
    assert_eq!(bench.log().newest_reason.as_deref(), Some("panic"));
}
