//! A link that asks for a kind of request.

use iltod::{domain::kind::Kind, flow::input::Input};

use crate::engine::world::{REG2007, World, said};

const OWN: Input = Input::Kind(Kind::OwnRecord);

fn kind(world: &World) -> Option<Kind> {
    world.state.draft.as_ref().map(|draft| draft.kind)
}

#[test]
fn a_link_begins_a_request_of_its_kind_once_the_language_is_known() {
    for first in ["中文", "Монголоор", "English", "1"] {
        // given somebody who is not known
        let mut world = World::new(&REG2007, 10);
        // when they come by a link and choose their language
        let asked = world.turn(&OWN);
        assert!(said(&asked).iter().any(|id| id == "dialogue-ask-language"));
        world.say(first);
        // then the request is begun, and is not begun again
        assert_eq!(kind(&world), Some(Kind::OwnRecord), "{first}");
        assert_eq!(world.state.talk.wanted, None);
    }
}

#[test]
fn a_link_never_touches_the_request_that_is_open() {
    let mut world = World::new(&REG2007, 10);
    world.say("我想要2023年乌拉特前旗草原补贴的发放名单");
    let before = kind(&world);
    let turn = world.turn(&OWN);
    assert_eq!(kind(&world), before);
    assert_eq!(
        said(&turn).last().map(String::as_str),
        Some("dialogue-ask-start")
    );
    // when the request is gone on with, by choice or otherwise, the link is forgotten
    for goes_on in ["1", "返回"] {
        let mut world = world.clone();
        world.say(goes_on);
        assert_eq!(kind(&world), before, "{goes_on}");
        assert_eq!(world.state.talk.wanted, None, "{goes_on}");
    }
    // when it is put aside or deleted, the one of the link is begun
    for begins in ["2", "3"] {
        let mut world = world.clone();
        world.say(begins);
        assert_eq!(kind(&world), Some(Kind::OwnRecord), "{begins}");
    }
}
