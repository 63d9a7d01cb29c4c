//! The send-result table of reliability.md §A2, a row each; long letters; which keyboard.

use std::{num::NonZeroU32, sync::Arc, time::Duration};

use iltod::{
    app::assets::Assets,
    domain::message::Locale,
    l10n::catalogue::Catalogue,
    ports::courier::{Address, Button, Carried, Class, Courier, Letter, Outcome, Piece},
    render::Renderer,
    telegram::{
        api::Api,
        courier::TelegramCourier,
        limits::{LimitSettings, Limits},
        token::Token,
    },
};

use crate::harness::bot_api::{BotApi, Citizen, Fault, Refusal, Rule};

fn lifted() -> LimitSettings {
    LimitSettings {
        per_second: None,
        per_chat_per_second: None,
        chat_burst: NonZeroU32::MIN,
    }
}

fn courier_at(url: &str) -> TelegramCourier {
    let assets = Assets::embedded();
    let words = Catalogue::from_files(assets.below("locales/")).unwrap();
    let token = Token::new(crate::harness::bot_api::TOKEN).unwrap();
    let api = Api::new(url.parse().unwrap(), token).unwrap();
    TelegramCourier::new(api, Limits::new(lifted()), Renderer::new(Arc::new(words)))
}

fn piece(text: &str) -> Piece {
    Piece {
        kind: "dialogue-rest".to_owned(),
        lang: Locale::Chinese,
        text: text.to_owned(),
        buttons: Vec::new(),
    }
}

fn letter(to: &Citizen, pieces: Vec<Piece>) -> Letter {
    Letter {
        entry: Vec::new(),
        address: Address(to.id.to_string()),
        class: Class::Prompt,
        pieces,
        out: 0,
    }
}

fn carry(courier: &TelegramCourier, letter: &Letter) -> Carried {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_all().build().unwrap();
    runtime.block_on(courier.carry(letter))
}

/// One letter while the server does this.
fn under(fault: Fault) -> (Carried, usize) {
    let api = BotApi::start();
    let bob = api.citizen("zh-hans", "Bob");
    api.script(Rule::on("sendMessage", fault));
    let carried = carry(&courier_at(&api.url()), &letter(&bob, vec![piece("好")]));
    (carried, bob.chat().len())
}

fn refusal(code: u16, description: &str) -> Fault {
    Fault::Refuse(Refusal::new(code, description))
}

#[test]
fn a_taken_letter_is_sent_with_its_ids() {
    let api = BotApi::start();
    let bob = api.citizen("zh-hans", "Bob");
    let carried = carry(
        &courier_at(&api.url()),
        &letter(&bob, vec![piece("一"), piece("二")]),
    );
    assert_eq!(carried.outcome, Outcome::Sent);
    assert_eq!((carried.out, carried.ids.len()), (2, 2));
    assert_eq!(bob.chat().len(), 2);
}

#[test]
fn nothing_left_this_machine_is_not_sent() {
    let api = BotApi::start();
    let bob = api.citizen("", "Bob");
    // A port that was just free: nobody listens there.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let carried = carry(&courier_at(&url), &letter(&bob, vec![piece("好")]));
    assert_eq!(carried.outcome, Outcome::NotSent);
}

#[test]
fn an_answer_that_does_not_come_is_uncertain() {
    let faults = [
        Fault::Close,
        Fault::AcceptThenClose,
        Fault::AcceptThenReset,
        Fault::AcceptThenHalf,
        Fault::AcceptThenGarbage,
        Fault::AcceptThenStatus(502),
        Fault::server_error(500),
        Fault::html(502),
    ];
    for fault in faults {
        let told = format!("{fault:?}");
        assert_eq!(under(fault).0.outcome, Outcome::Uncertain, "{told}");
    }
}

#[test]
fn a_wait_is_as_long_as_the_platform_says() {
    assert_eq!(under(Fault::too_many(7)).0.outcome, Outcome::Wait(7));
    assert_eq!(
        under(Fault::too_many_for_all(3)).0.outcome,
        Outcome::Wait(3)
    );
}

#[test]
fn a_person_who_is_gone_is_blocked() {
    let faults = [
        Fault::blocked(),
        Fault::deactivated(),
        refusal(403, "Forbidden: bot was kicked from the supergroup chat"),
        refusal(403, "Forbidden: a reason that is new"),
        Fault::bad_request("chat not found"),
    ];
    for fault in faults {
        let told = format!("{fault:?}");
        assert_eq!(under(fault).0.outcome, Outcome::Blocked, "{told}");
    }
}

#[test]
fn a_migrated_chat_has_moved() {
    let moved = Outcome::Moved(Address("-1001".to_owned()));
    assert_eq!(under(Fault::migrated(-1001)).0.outcome, moved);
}

#[test]
fn unreadable_markup_goes_out_once_as_plain_text_and_is_then_refused() {
    let markup = "can't parse entities: Unsupported start tag \"Bat\" at byte offset 3";
    let (carried, out) = under(Fault::bad_request(markup));
    assert_eq!((carried.outcome, out), (Outcome::Sent, 1));

    let api = BotApi::start();
    let bob = api.citizen("", "Bob");
    api.script(Rule::on("sendMessage", Fault::bad_request(markup)).times(2));
    let carried = carry(&courier_at(&api.url()), &letter(&bob, vec![piece("好")]));
    let refused = Outcome::Refused("400 can't parse entities".to_owned());
    assert_eq!(carried.outcome, refused);
}

#[test]
fn not_modified_is_sent() {
    let faults = [
        "message is not modified",
        "message is not modified: the same",
    ];
    for words in faults {
        assert_eq!(under(Fault::bad_request(words)).0.outcome, Outcome::Sent);
    }
}

#[test]
fn what_the_platform_never_takes_is_refused_without_words_of_the_letter() {
    let secret = Fault::bad_request("something about 巴特尔 13904781234");
    assert_eq!(under(secret).0.outcome, Outcome::Refused("400".to_owned()));
    let large = under(refusal(413, "Request Entity Too Large")).0.outcome;
    assert!(matches!(large, Outcome::Refused(why) if why.starts_with("413")));
}

#[test]
fn a_token_that_is_not_known_halts_and_another_poller_does_not() {
    assert_eq!(under(Fault::unauthorized()).0.outcome, Outcome::Halted);
    let gone = refusal(404, "Not Found");
    assert_eq!(under(gone).0.outcome, Outcome::Halted);
    assert_eq!(under(Fault::conflict()).0.outcome, Outcome::NotSent);
}

#[test]
fn a_letter_goes_on_behind_what_is_out() {
    let api = BotApi::start();
    let bob = api.citizen("", "Bob");
    let courier = courier_at(&api.url());
    let mut long = letter(&bob, vec![piece(&"这是一句话。".repeat(1500))]);
    // given a fault at the second part
    api.script(Rule::on("sendMessage", Fault::server_error(500)).nth(2));
    let first = carry(&courier, &long);
    assert_eq!((first.outcome, first.out), (Outcome::Uncertain, 1));
    // when it is carried again
    long.out = first.out;
    let second = carry(&courier, &long);
    // then each part came once, in order, with its number
    assert_eq!((second.outcome, second.out), (Outcome::Sent, 3));
    let texts: Vec<String> = bob.chat().iter().map(|sent| sent.text.clone()).collect();
    assert_eq!(texts.len(), 3);
    for (n, text) in (1..).zip(&texts) {
        assert!(text.starts_with(&format!("({n}/3)\n")), "{text:.20}");
    }
}

#[test]
fn a_choice_stands_in_the_keyboard_and_the_check_page_under_its_message() {
    let api = BotApi::start();
    let bob = api.citizen("", "Bob");
    let courier = courier_at(&api.url());
    let ask = |kind: &str, choices: bool| {
        let button = Button {
            n: 1,
            label: "发到这里".to_owned(),
            draft: Some("0123456789abcdef".to_owned()),
            revision: 3,
        };
        let mut asked = piece("？");
        asked.kind = kind.to_owned();
        asked.buttons.extend(choices.then_some(button));
        carry(&courier, &letter(&bob, vec![asked]));
        let sent = bob.reads_within(Duration::from_secs(30)).unwrap();
        serde_json::to_string(&sent.markup).unwrap()
    };
    assert!(ask("dialogue-ask-form", true).contains("1 发到这里"));
    let check = ask("dialogue-ask-check", true);
    assert!(check.contains("1:0123456789abcdef:3:1"), "{check}");
    assert!(ask("dialogue-ask-name", false).contains("返回"));
    assert!(ask("dialogue-rest", false).contains("remove_keyboard"));
}
