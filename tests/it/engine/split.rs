//! The requests that one draft becomes: each is sent with its own part of the check page.

use iltod::domain::message::Message;

use super::world::{REG2007, World};

/// Everything that stands in messages, as their stored form has it.
fn stored(messages: &[Message]) -> String {
    serde_json::to_string(messages).unwrap()
}

#[test]
fn each_of_several_requests_is_sent_with_its_own_part_of_the_check_page() {
    let mut world = World::after(
        &REG2007,
        &[
            "1、2023年草原补贴名单 2、2024年社保缴费标准",
            "2",
            "发到这里",
            "巴特尔",
            "就在这里联系",
        ],
    );

    let turn = world.say("提交");

    let submission = turn.submit.unwrap();
    assert_eq!(submission.parts.len(), 2);
    for (part, own, other) in [
        (&submission.parts[0], "草原补贴", "社保"),
        (&submission.parts[1], "社保", "草原补贴"),
    ] {
        let shown = stored(&part.shown);
        assert!(shown.contains(own) && shown.contains("巴特尔"), "{shown}");
        assert!(!shown.contains(other), "{shown}");
        assert_eq!(
            part.draft.description().map(|d| d.contains(own)),
            Some(true)
        );
    }
}
