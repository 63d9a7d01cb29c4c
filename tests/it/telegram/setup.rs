//! What the bot says of itself over real HTTP, and what commands and deep links stand for.

use std::{collections::BTreeSet, sync::Arc};

use iltod::{
    app::assets::Assets,
    domain::{kind::Kind, message::Locale},
    flow::{
        input::Input,
        lexicon::{Move, Word},
    },
    l10n::catalogue::Catalogue,
    render::Renderer,
    telegram::{
        api::Api,
        setup::{COMMANDS, command_text, deep_link, set_up, start_kind},
        token::Token,
    },
};

use crate::engine::world::{REG2007, World};
use crate::harness::bot_api::{BotApi, Fault, Refusal, Rule, TOKEN};

const METHODS: [&str; 3] = ["setMyCommands", "setMyDescription", "setMyShortDescription"];
const LANGUAGES: [Locale; 3] = [Locale::Chinese, Locale::MongolianCyrillic, Locale::English];

fn words() -> Renderer {
    let catalogue = Catalogue::from_files(Assets::embedded().below("locales/")).unwrap();
    Renderer::new(Arc::new(catalogue))
}

fn told(api: &BotApi, known: Option<&str>) -> Option<String> {
    let token = Token::new(TOKEN).unwrap();
    let calls = Api::new(api.url().parse().unwrap(), token).unwrap();
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_all().build().unwrap();
    runtime.block_on(set_up(&calls, &words(), known))
}

fn count(api: &BotApi) -> usize {
    METHODS
        .map(|method| api.settings(method).len())
        .iter()
        .sum()
}

#[test]
fn commands_and_descriptions_are_told_in_every_language_and_for_everybody_else() {
    let api = BotApi::start();
    assert!(told(&api, None).is_some());
    for method in METHODS {
        let told = api.settings(method);
        let codes = told
            .iter()
            .map(|set| set["language_code"].as_str().unwrap());
        assert_eq!(
            codes.collect::<Vec<_>>(),
            ["", "zh", "mn", "en"],
            "{method}"
        );
        let texts = told.iter().skip(1).map(|set| {
            let mut set = set.clone();
            set.remove("language_code");
            format!("{set:?}")
        });
        assert_eq!(
            texts.collect::<BTreeSet<_>>().len(),
            3,
            "{method}: not translated"
        );
    }
    for set in api.settings("setMyCommands") {
        let names = set["commands"].as_array().unwrap().iter();
        let names = names.map(|command| command["command"].as_str().unwrap());
        assert_eq!(names.collect::<Vec<_>>(), COMMANDS);
    }
}

#[test]
fn what_was_told_before_is_not_told_again_and_what_changed_is() {
    let api = BotApi::start();
    let digest = told(&api, None).unwrap();
    let before = count(&api);
    assert_eq!(told(&api, Some(&digest)), None);
    assert_eq!(count(&api), before);
    assert_eq!(told(&api, Some("of other words")).as_ref(), Some(&digest));
    assert_eq!(count(&api), 2 * before);
}

#[test]
fn words_of_one_language_that_are_refused_stop_no_other_and_come_again_at_the_next_start() {
    let api = BotApi::start();
    let refusal = Refusal::new(400, "Bad Request: LANG_CODE_INVALID");
    api.script(Rule::on("setMyCommands", Fault::Refuse(refusal)));
    assert_eq!(told(&api, None), None);
    assert_eq!(count(&api), 11);
    assert!(told(&api, None).is_some());
}

#[test]
fn a_messenger_out_of_reach_is_no_failure_of_the_bot() {
    let api = BotApi::start();
    api.goes_down();
    assert_eq!(told(&api, None), None);
    api.comes_up();
    assert!(told(&api, None).is_some());
}

#[test]
fn each_command_is_its_move_and_speaks_the_language_of_the_person_from_the_first_word() {
    let moves = [
        ("new", Move::Start),
        ("status", Move::Status),
        ("drafts", Move::Drafts),
        ("help", Move::Help),
        ("language", Move::Language),
        ("person", Move::Person),
        ("cancel", Move::Cancel),
    ];
    assert_eq!(moves.len() + 1, COMMANDS.len());
    for lang in LANGUAGES {
        for (command, step) in moves {
            let Some(Input::Text(word)) = command_text(&words(), command, lang) else {
                panic!("{command} is no word");
            };
            let meaning = REG2007.lexicon.word(&word);
            assert_eq!(meaning, Some(Word::Move(step)), "{command} in {lang:?}");
            let mut world = World::new(&REG2007, 10);
            let turn = world.say(&word);
            assert_eq!(turn.state.talk.lang, Some(lang), "{command}: {word}");
        }
        assert_eq!(command_text(&words(), "start", lang), Some(Input::Open));
        assert_eq!(command_text(&words(), "word-new", lang), None);
        assert_eq!(command_text(&words(), "", lang), None);
    }
}

#[test]
fn a_deep_link_leads_to_its_kind_and_anything_else_to_the_opening() {
    for kind in Kind::ALL {
        let link = deep_link("iltod_bot", Some(kind));
        let (chat, payload) = link.split_once("?start=").unwrap();
        assert_eq!(chat, "https://t.me/iltod_bot");
        // What the platform takes in a link.
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        assert!(
            payload.len() <= 64 && payload.chars().all(fits),
            "{payload}"
        );
        assert_eq!(start_kind(Some(payload)), Some(kind));
    }
    assert_eq!(deep_link("iltod_bot", None), "https://t.me/iltod_bot");
    for payload in [
        None,
        Some(""),
        Some("group"),
        Some("Disclosure"),
        Some("x y"),
    ] {
        assert_eq!(start_kind(payload), None);
    }
}
