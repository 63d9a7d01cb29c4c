//! The words of a button, digit first, are the choice with that digit; what only begins with a
//! digit is an answer like any other.

use iltod::flow::input::Input;

use crate::engine::world::{REG2007, World, said};

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
