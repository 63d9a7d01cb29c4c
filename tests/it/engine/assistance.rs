//! The help of: offered neutrally once, no proof, one of nine kinds, and kept for what
//! comes later; never laid on somebody else.

use iltod::domain::answer::AnswerValue;

use crate::engine::world::{REG2007, REG2019, World, said};

const PLAIN: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";
const FIELD: &str = "request.assistance";

/// Rule R-121, verbatim.
const TYPES: [&str; 9] = [
    "read_aloud",
    "audio_file",
    "large_print",
    "plain_text",
    "slow_speech",
    "sign_or_text_relay",
    "fill_in_for",
    "interpreter_mn",
    "home_visit_or_window",
];

fn help_sent(turn: &iltod::flow::effect::Turn) -> Option<String> {
    let part = turn.submit.as_ref()?.parts.first()?;
    match &part.draft.answers.get(FIELD)?.value {
        AnswerValue::Choice(value) => Some(value.clone()),
        _ => None,
    }
}

/// At the question for the help, behind "add details".
fn at_the_question(world: &mut World) {
    let mut turn = world.say("补充");
    for _ in 0..9 {
        if turn.step.as_deref() == Some(FIELD) {
            return;
        }
        turn = world.say("跳过");
    }
    panic!("{FIELD} is not asked: {:?}", turn.step);
}

#[test]
fn each_kind_of_help_can_be_chosen_and_is_sent() {
    for rules in [&*REG2007, &*REG2019] {
        for flow in rules.flows.iter() {
            let step = flow.step(FIELD).unwrap();
            let values: Vec<&str> = step.choice.iter().map(|item| item.value.as_str()).collect();
            assert_eq!(values, TYPES, "{}", flow.kind.code());
        }
    }
    for (n, kind) in (1..).zip(TYPES) {
        let mut world = World::after(&REG2007, &[PLAIN, "1", "巴特尔", "1"]);
        at_the_question(&mut world);
        let check = world.say(&n.to_string());
        assert_eq!(check.step.as_deref(), Some("check"));
        // No proof of anything is asked for, and it is not asked again.
        assert_eq!(world.say("补充").step.as_deref(), Some("check"));
        assert_eq!(help_sent(&world.say("提交")).as_deref(), Some(kind));
    }
}

#[test]
fn the_help_is_offered_within_the_five_answers_and_not_put_to_who_needs_none() {
    // One of the four choices of the form is help; who takes another is not asked for a reason.
    let world = World::after(&REG2007, &[PLAIN, "1", "巴特尔", "1"]);
    assert_eq!(world.step().as_deref(), Some("check"));
    let world = World::after(&REG2007, &[PLAIN, "4", "巴特尔", "1"]);
    assert_eq!(world.step().as_deref(), Some("check"));
}

#[test]
fn the_help_of_one_request_is_kept_for_the_next_and_can_be_given_up() {
    let mut world = World::after(&REG2007, &[PLAIN, "1", "巴特尔", "1"]);
    at_the_question(&mut world);
    world.say("用大字");
    assert_eq!(
        help_sent(&world.say("提交")).as_deref(),
        Some("large_print")
    );
    // When the same person asks again, nothing is asked and the check page says it
    for text in ["我想要2024年乌拉特前旗草原补贴的发放名单", "1", "巴特尔"] {
        world.say(text);
    }
    let check = world.say("1");
    assert_eq!(check.step.as_deref(), Some("check"));
    assert!(format!("{:?}", check.says).contains("choice-large-print"));
    assert_eq!(
        help_sent(&world.say("提交")).as_deref(),
        Some("large_print")
    );
    // And who needs it no longer says so once
    for text in [
        "我想要2022年乌拉特前旗草原补贴的发放名单",
        "1",
        "巴特尔",
        "1",
    ] {
        world.say(text);
    }
    at_the_question(&mut world);
    world.say("跳过");
    assert_eq!(help_sent(&world.say("提交")), None);
    for text in [
        "我想要2021年乌拉特前旗草原补贴的发放名单",
        "1",
        "巴特尔",
        "1",
    ] {
        world.say(text);
    }
    assert_eq!(help_sent(&world.say("提交")), None);
}

#[test]
fn slow_speech_makes_the_conversation_slow_from_then_on() {
    let mut world = World::after(&REG2007, &[PLAIN, "1", "巴特尔", "1"]);
    at_the_question(&mut world);
    world.say("5");
    assert!(!world.state.talk.slow);
    world.say("提交");
    assert!(world.state.talk.slow);
}

#[test]
fn what_a_helper_needs_is_not_laid_on_the_applicant() {
    let mut world = World::after(&REG2007, &[PLAIN, "4", "巴特尔", "1", "提交"]);
    assert_eq!(world.state.talk.assistance.as_deref(), Some("read_aloud"));
    let mut turn = world.say("替我妈妈问2024年乌拉特前旗草原补贴的发放名单");
    for _ in 0..12 {
        let answer = match turn.step.as_deref() {
            Some("check") => break,
            Some("applicant.name") => "其其格",
            Some("applicant.contact") => "13947812345",
            _ => "1",
        };
        turn = world.say(answer);
    }
    assert!(said(&turn).contains(&"dialogue-check-page".to_owned()));
    assert_eq!(help_sent(&world.say("提交")), None);
    assert_eq!(world.state.talk.assistance.as_deref(), Some("read_aloud"));
}
