//! An answer is changed by naming it, in words, on the check page and where the list is open.

use crate::engine::world::{REG2007, World};

const PLAIN: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";

fn at_check() -> World {
    World::after(&REG2007, &[PLAIN, "1", "巴特尔", "13912345678"])
}

/// What is said, and the step it leads to.
const NAMED: &[(&str, &str)] = &[
    ("改电话", "applicant.contact"),
    ("电话错了", "applicant.contact"),
    ("手机号写错了", "applicant.contact"),
    ("请把我的电话改一下", "applicant.contact"),
    ("改姓名", "applicant.name"),
    ("名字不对", "applicant.name"),
    ("我的名字写错了", "applicant.name"),
    ("修改描述", "request.description"),
    ("内容有误", "request.description"),
    ("我想换个方式", "request.form"),
    ("换单位", "request.body_id"),
    ("改种类", "kind"),
    ("改地址", "applicant.contact"),
    ("нэр буруу", "applicant.name"),
    ("нэрээ засъя", "applicant.name"),
    ("миний нэрийг буруу бичсэн байна", "applicant.name"),
    ("утсаа засах", "applicant.contact"),
    ("утас буруу байна", "applicant.contact"),
    ("утасны дугаараа солих", "applicant.contact"),
    ("агуулгыг өөрчлөх", "request.description"),
    ("хэлбэрийг солих", "request.form"),
    ("байгууллагыг солих", "request.body_id"),
    ("change name", "applicant.name"),
    ("my name is wrong", "applicant.name"),
    ("the phone is wrong", "applicant.contact"),
    ("Please fix my phone number.", "applicant.contact"),
    (
        "there is a mistake in the description",
        "request.description",
    ),
    ("change the office", "request.body_id"),
    ("i want to change the kind of request", "kind"),
];

#[test]
fn a_field_named_on_the_check_page_is_asked_again() {
    for (said, step) in NAMED {
        let mut world = at_check();
        let turn = world.say(said);
        assert_eq!(turn.step.as_deref(), Some(*step), "{said}");
    }
}

#[test]
fn the_same_words_answer_the_question_which_to_change() {
    let shorter = [
        ("电话", "applicant.contact"),
        ("姓名", "applicant.name"),
        ("утас", "applicant.contact"),
        ("нэр", "applicant.name"),
        ("the phone", "applicant.contact"),
        ("office", "request.body_id"),
    ];
    for (said, step) in NAMED.iter().chain(&shorter) {
        let mut world = at_check();
        world.say("修改");
        let turn = world.say(said);
        assert_eq!(turn.step.as_deref(), Some(*step), "{said}");
    }
}

#[test]
fn an_unknown_field_is_asked_after_with_the_numbers() {
    for said in ["改一下这个", "I want to change it", "засмаар байна"] {
        let mut world = at_check();
        let turn = world.say(said);
        assert_eq!(turn.step.as_deref(), Some("correct"), "{said}");
    }
    let mut world = at_check();
    world.say("修改");
    let turn = world.say("那朵花");
    assert_eq!(turn.step.as_deref(), Some("correct"));
    assert_eq!(turn.rejected.as_deref(), Some("error-choice"));
}

#[test]
fn the_new_answer_may_come_with_its_field() {
    let mut world = at_check();
    let turn = world.say("电话错了，应该是 13887654321");
    assert_eq!(turn.step.as_deref(), Some("check"));
    let draft = world.state.draft.clone().unwrap();
    assert!(
        draft.answers["applicant.contact"]
            .raw()
            .contains("13887654321")
    );

    let turn = world.say("change my name to Bat-Erdene");
    assert_eq!(turn.step.as_deref(), Some("check"));
    let draft = world.state.draft.clone().unwrap();
    assert_eq!(draft.answers["applicant.name"].raw(), "Bat-Erdene");

    let turn = world.say("方式改成邮寄");
    assert_eq!(turn.step.as_deref(), Some("applicant.address"));
}

#[test]
fn a_field_answered_before_can_be_named_at_a_later_question() {
    let mut world = World::after(&REG2007, &[PLAIN, "1", "巴特尔"]);
    let turn = world.say("姓名错了");
    assert_eq!(turn.step.as_deref(), Some("applicant.name"));
}

#[test]
fn what_says_more_than_that_stays_an_addition() {
    for piece in [
        "还想知道为什么把我家的名字写错了",
        "还有每一户的电话号码和面积",
        "please also add the names of the households that changed their phone",
        "мөн айл бүрийн нэр, талбайг нэмж өгнө үү",
    ] {
        let mut world = at_check();
        let turn = world.say(piece);
        assert_eq!(turn.step.as_deref(), Some("addition"), "{piece}");
    }
}
