//! A door whose servers stand abroad: that is said once, at first contact, and identity numbers are
//! not asked for there. That none is ever repeated stands in `identities`.

use iltod::flow::{effect::Turn, input::Input};

use crate::engine::world::{REG2007, World, said};

const NOTE: &str = "telegram-abroad";
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
