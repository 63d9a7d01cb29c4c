//! The words of a button, digit first, are the choice with that digit; what only begins with a
//! digit is an answer like any other.

use iltod::{
    domain::message::Locale,
    flow::{effect::Say, input::Input},
};

use crate::engine::world::{REG2007, World, said};
use crate::fields::CATALOGUE;

const WISH: &[(&str, &str)] = &[
    ("中文", "我想要2023年乌拉特前旗草原补贴的发放名单"),
    (
        "Монголоор",
        "2023 оны бэлчээрийн татаасын жагсаалтыг авмаар байна",
    ),
    ("English", "The list of grassland subsidies paid in 2023"),
];

#[test]
fn a_label_with_its_digit_is_the_choice_in_three_languages() {
    let labels = ["1 发到这里", "1. Энд бичгээр", "1 In writing, here"];
    for ((lang, wish), label) in WISH.iter().zip(labels) {
        let mut world = World::after(&REG2007, &[lang, wish]);
        assert_eq!(world.step().as_deref(), Some("request.form"), "{lang}");

        let turn = world.say(label);

        assert_eq!(turn.rejected, None, "{label}");
        assert_eq!(world.step().as_deref(), Some("applicant.name"), "{label}");
    }
}

#[test]
fn the_second_label_is_the_second_choice() {
    let (lang, wish) = WISH[0];
    let mut world = World::after(&REG2007, &[lang, wish]);
    world.say("2，寄纸质的");
    assert_eq!(world.step().as_deref(), Some("applicant.address"));
}

#[test]
fn a_number_or_a_sentence_that_begins_with_a_digit_is_no_choice() {
    let (lang, wish) = WISH[0];
    // given the question for a way to reach the person, when a telephone number is grouped
    let mut world = World::after(&REG2007, &[lang, wish, "1", "巴特尔"]);
    let turn = world.say("1 3904781234 办公室");
    // then it is not the button 1
    assert!(turn.rejected.is_some() || world.step().as_deref() != Some("applicant.contact"));
    // given the check page, whose first choice sends
    let mut world = World::after(&REG2007, &[lang, wish, "1", "巴特尔", "1"]);
    let turn = world.say("1 还要每一户的面积");
    // then nothing is sent
    assert!(turn.submit.is_none());
}

#[test]
fn a_button_that_is_pressed_twice_is_no_name() {
    let labels = ["1 发到这里", "1 Энд бичгээр", "1 Sent here"];
    for ((lang, wish), label) in WISH.iter().zip(labels) {
        // given the choice made by its button, and the name asked for
        let mut world = World::after(&REG2007, &[lang, wish, label]);
        assert_eq!(world.step().as_deref(), Some("applicant.name"), "{label}");
        // when the same button comes once more
        let turn = world.say(label);
        // then that is told and the name is still asked for
        assert_eq!(said(&turn)[0], "dialogue-button-old", "{label}");
        assert_eq!(world.step().as_deref(), Some("applicant.name"), "{label}");
    }
}

#[test]
fn every_choice_on_the_screen_can_be_said_in_its_own_words() {
    let parted = "1、2023年草原补贴名单 2、2024年社保缴费标准";
    let wish = WISH[0].1;
    for said in [
        &[parted][..],
        &[wish],
        &[wish, "1", "巴特尔"],
        &[wish, "1", "巴特尔", "1"],
        &[wish, "1", "巴特尔", "1", "修改"],
        &[wish, "1", "巴特尔", "1", "修改", "6"],
        &[wish, "取消"],
        &[wish, "开始"],
        &[wish, "暂停", "草稿", "1"],
    ] {
        let world = World::after(&REG2007, &[&["中文"], said].concat());
        let shown = world.clone().say("");
        let Some(Say::Text { choices, .. }) = shown.says.last().cloned() else {
            panic!("no question after {said:?}");
        };
        assert!(!choices.is_empty(), "{said:?}");
        for choice in choices {
            let label = CATALOGUE.format(Locale::Chinese, &choice.label.id, None, &[]);
            // A label with a value in it is said by its digit.
            let Some(label) = label else { continue };
            let by_digit = world.clone().say(&choice.n.to_string());
            let by_words = world.clone().say(&label.text);
            assert_eq!(by_words.says, by_digit.says, "{said:?}: {}", label.text);
            assert_eq!(by_words.submit.is_some(), by_digit.submit.is_some());
        }
    }
}

#[test]
fn the_words_of_a_label_alone_are_its_choice() {
    let (lang, wish) = WISH[0];
    let mut world = World::after(&REG2007, &[lang, wish, "发到这里", "新申请"]);
    assert_eq!(world.step().as_deref(), Some("start"));
    world.say("先放着，另写一份");
    assert_eq!(world.step().as_deref(), Some("request.description"));
}

#[test]
fn a_button_of_what_was_sent_tells_its_number() {
    let (lang, wish) = WISH[0];
    let mut world = World::after(&REG2007, &[lang, wish, "1", "巴特尔", "1"]);
    let (draft, revision) = (world.state.talk.open.clone(), world.state.talk.revision);
    let press = Input::Press {
        draft,
        revision,
        n: 1,
    };
    assert!(world.turn(&press).submit.is_some());
    assert_eq!(said(&world.turn(&press))[0], "dialogue-sent-already");
}

#[test]
fn a_cry_for_help_is_no_name_and_no_address() {
    let wish = WISH[0].1;
    for (said, asked) in [
        (&[wish, "1"][..], "applicant.name"),
        (&[wish, "2"], "applicant.address"),
    ] {
        for cry in ["举报", "着火了，快来人", "救命！"] {
            let mut world = World::after(&REG2007, &[&["中文"], said].concat());
            let heard = world.say(cry);
            assert_eq!(heard.step.as_deref(), Some(asked), "{cry}");
            assert!(heard.rejected.is_none(), "{cry}");
        }
    }
    // An address may name the street of the petition office.
    let mut world = World::after(&REG2007, &["中文", wish, "2"]);
    let turn = world.say("临河区信访局旁边胜利路5号");
    assert_eq!(turn.step.as_deref(), Some("applicant.name"));
}
