//! Words said before their language was known: they wait, go into the request once it is known, and
//! are never heard again later.

use crate::engine::world::{REG2007, World};

/// The description of the open draft.
fn wish(world: &World) -> String {
    let draft = world.state.draft.as_ref();
    let text = draft.and_then(|draft| draft.description());
    text.unwrap_or_default().to_owned()
}

#[test]
fn words_of_no_language_and_the_wish_that_follows_are_one_request() {
    let mut world = World::new(&REG2007, 10);
    // given words that are of no language
    world.say("2024 - 2025");
    // when the next message tells it
    world.say("乌拉特前旗草原补贴的发放名单");
    // then both are the wish, and a later change of language adds nothing
    assert_eq!(wish(&world), "2024 - 2025\n乌拉特前旗草原补贴的发放名单");
    for text in ["语言", "3"] {
        world.say(text);
    }
    assert_eq!(wish(&world), "2024 - 2025\n乌拉特前旗草原补贴的发放名单");
}

#[test]
fn words_of_no_language_are_the_wish_when_a_greeting_follows() {
    let mut world = World::new(&REG2007, 10);
    world.say("2024 - 2025");
    world.say("你好");
    assert_eq!(wish(&world), "2024 - 2025");
    assert_eq!(world.step().as_deref(), Some("request.form"));
}

#[test]
fn whoever_turns_to_something_else_is_asked_for_the_wish_anew() {
    for word in ["帮助", "暂停", "草稿", "取消", "进度"] {
        let mut world = World::new(&REG2007, 10);
        world.say("2024 - 2025");
        for text in [word, "语言", "3"] {
            world.say(text);
        }
        assert_eq!(wish(&world), "", "{word}");
        assert_eq!(world.drafts.len(), world.state.talk.drafts.len(), "{word}");
    }
}

#[test]
fn a_wish_with_a_number_that_was_left_for_something_else_is_not_heard_later() {
    let mut world = World::after(&REG2007, &["中文", "我想问 2026 000 123 8 里说的补贴名单"]);
    assert!(
        world.state.talk.unheard.is_some(),
        "it is asked what the number means"
    );
    for text in ["进度", "语言", "3"] {
        world.say(text);
    }
    assert_eq!(
        (wish(&world), world.state.talk.unheard.is_none()),
        (String::new(), true)
    );
}
