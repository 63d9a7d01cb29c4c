//! A door whose servers stand abroad: that is said once, at first contact, and identity numbers are
//! neither asked for nor repeated there.

use std::sync::{Arc, LazyLock};

use iltod::{
    app::assets::Assets,
    flow::{
        effect::{Say, Turn},
        input::Input,
    },
    l10n::catalogue::Catalogue,
    render::Renderer,
    service::present::{Manner, show, show_page},
};

use crate::engine::world::{REG2007, World, said};

static RENDERER: LazyLock<Renderer> = LazyLock::new(|| {
    let words = Catalogue::from_files(Assets::embedded().below("locales/")).unwrap();
    Renderer::new(Arc::new(words))
});

const NOTE: &str = "telegram-abroad";
const ID: &str = "15082319880512018X";
const WISH: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";
const OWN: &str = "我想看我自己的档案";

fn at(door: &'static str) -> World {
    let mut world = World::new(&REG2007, 10);
    world.door = door;
    world
}

fn notes(turn: &Turn) -> usize {
    said(turn).iter().filter(|id| *id == NOTE).count()
}

#[test]
fn whoever_comes_first_is_told_once_in_their_language_that_the_servers_stand_abroad() {
    for first in ["中文", "Монголоор", "English", "你好", WISH, "2", "进度"] {
        // given somebody who is not known
        let mut world = at("telegram");
        assert_eq!(notes(&world.turn(&Input::Open)), 0, "no language yet");
        // when the language becomes known
        assert_eq!(notes(&world.say(first)), 1, "{first}");
        // then it is never said again
        for later in ["帮助", "语言", "English", "开始"] {
            assert_eq!(notes(&world.say(later)), 0, "{first}, {later}");
        }
        assert_eq!(notes(&world.turn(&Input::Open)), 0);
    }
}

#[test]
fn the_note_stands_before_the_question_and_at_no_other_door() {
    let turn = at("telegram").say(WISH);
    let ids = said(&turn);
    let note = ids.iter().position(|id| id == NOTE).unwrap();
    assert_eq!(ids.last().map(String::as_str), Some("dialogue-ask-form"));
    assert!(note + 1 < ids.len(), "{ids:?}");
    assert_eq!(notes(&at("terminal").say(WISH)), 0);
}

/// What stands before the question for a proof of identity.
static BEFORE: [&str; 5] = [OWN, "1", "1", "巴特尔", "1"];

#[test]
fn an_identity_number_is_not_asked_for_abroad_and_may_be_left_out() {
    for (door, question) in [
        ("telegram", "telegram-ask-identity"),
        ("terminal", "flow-own-record-ask-identity"),
    ] {
        let mut world = at(door);
        let [.., turn] = BEFORE.map(|text| world.say(text));
        assert_eq!(said(&turn).last().map(String::as_str), Some(question));
        let turn = world.say("跳过");
        assert_eq!(turn.rejected, None);
        assert_eq!(world.step().as_deref(), Some("check"), "{door}");
    }
}

/// What a turn shows in words, with nothing between letters and digits.
fn plain(turn: &Turn) -> String {
    let manner = Manner {
        lang: turn.state.talk.lang.unwrap(),
        slow: false,
        brief: false,
        spoken: true,
    };
    let mut text = String::new();
    for say in &turn.says {
        let shown = match say {
            Say::Text {
                message,
                lang,
                choices,
            } => show(&RENDERER, manner, message, *lang, choices),
            Say::Page { id, lines } => show_page(&RENDERER, manner, id, lines, None),
            Say::Look(_) => continue,
        };
        text.extend([shown.text, shown.spoken]);
    }
    text.retain(|c| c.is_ascii_alphanumeric());
    text.to_ascii_uppercase()
}

/// What is said before each place where a number may be written.
fn places() -> impl Iterator<Item = &'static [&'static str]> {
    let address: &[&str] = &[WISH, "2"];
    let title: &[&str] = &[WISH, "1", "巴特尔", "1", "3"];
    let document: &[&str] = &[WISH, "1", "巴特尔", "1", "3", "跳过"];
    let own = (0..=BEFORE.len()).map(|n| &BEFORE[..n]);
    own.chain([address, title, document])
}

#[test]
fn an_identity_number_is_never_repeated_in_full_wherever_it_was_written() {
    let ways = [
        ID.to_owned(),
        "150823 19880512 018X".to_owned(),
        format!("我的身份证号{ID}，请看"),
    ];
    let later = [
        "",
        "为什么",
        "返回",
        "1",
        "修改",
        "草稿",
        "1",
        "1",
        "进度",
        "帮助",
        "1",
        "1",
        "1",
    ];
    for lang in ["中文", "Монголоор", "English"] {
        for (before, way) in places().flat_map(|at| ways.iter().map(move |way| (at, way))) {
            // given the number at some step
            let mut world = at("telegram");
            let start = [lang].into_iter().chain(before.iter().copied());
            start.for_each(|text| drop(world.say(text)));
            // when it is written, and whatever is done after that
            for text in [way.as_str()].into_iter().chain(later) {
                let told = plain(&world.say(text));
                // then it is not shown
                assert!(!told.contains(ID), "{lang}, {before:?}, {text}: {told}");
            }
        }
    }
}

#[test]
fn the_check_page_shows_an_identity_number_masked() {
    let mut world = at("telegram");
    BEFORE.into_iter().for_each(|text| drop(world.say(text)));
    let told = plain(&world.say(ID));
    assert_eq!(world.step().as_deref(), Some("check"));
    assert!(told.contains("150823018X"), "{told}");
}
