//! Mongolian in the private-use characters of old fonts (rules.md R-041): refused nowhere, kept byte
//! for byte, and said that a person will read it.

use iltod::domain::answer::AnswerValue;

use crate::engine::world::{REG2007, REG2019, World, said};

const WISH: &str = "\u{e26c}\u{e289}\u{e2ec} \u{e2b5}\u{e2f1}\u{e26a}\u{e313} \u{e27e}\u{e2ec}";
const MORE: &str = "\u{e2b5}\u{e2f1}\u{e26a}\u{e313}\u{e27e}\u{e2ec}";
const NAME: &str = "\u{e26c}\u{e289}\u{e2ec}\u{e2f8}";

#[test]
fn a_request_in_old_font_codes_is_taken_whole_and_never_refused() {
    for rules in [&*REG2007, &*REG2019] {
        let mut world = World::after(rules, &["3"]);
        let turn = world.say(WISH);
        assert_eq!(turn.rejected, None);
        assert!(said(&turn).contains(&"dialogue-font-kept".to_owned()));
        assert_eq!(
            turn.step.as_deref(),
            Some("request.form"),
            "no question more"
        );
        for text in ["1", NAME, "1"] {
            let turn = world.say(text);
            assert_eq!(turn.rejected, None, "{text}");
        }
        if world.step().as_deref() == Some("applicant.identity") {
            world.say("11010519491231002X");
        }
        world.say(MORE);
        let turn = world.say("1");
        assert!(
            said(&turn).contains(&"dialogue-font-kept".to_owned()),
            "{:?}",
            said(&turn)
        );
        let draft = world.state.draft.clone().unwrap();
        let text = AnswerValue::text(format!("{WISH}\n{MORE}"));
        assert_eq!(draft.answers["request.description"].value, text);
        assert_eq!(draft.answers["applicant.name"].raw(), NAME);
        let sent = world.say("send").submit.unwrap();
        assert_eq!(
            sent.parts[0].draft.answers["request.description"].value,
            text
        );
    }
}

#[test]
fn the_first_words_of_all_may_be_in_old_font_codes() {
    let mut world = World::after(&REG2007, &[]);
    let turn = world.say(WISH);
    assert_eq!(turn.rejected, None);
    let draft = world.state.draft.as_ref().unwrap();
    assert_eq!(draft.description(), Some(WISH));
}
