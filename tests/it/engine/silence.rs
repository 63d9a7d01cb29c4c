//! Who comes back after days sees what the draft holds (stories 10 and 17), and danger comes first.

use crate::engine::world::{REG2007, World, answers, said};

const WISHES: [&str; 3] = [
    "我想要2023年乌拉特前旗草原补贴的发放名单",
    "2023 оны бэлчээрийн татаасын жагсаалтыг авмаар байна",
    "The list of grassland subsidies paid in 2023",
];

#[test]
fn words_after_days_show_the_draft_once_and_are_heard() {
    for wish in WISHES {
        // given a draft that waits for a name, and days of silence
        let mut world = World::new(&REG2007, 10);
        world.say(wish);
        world.say("1");
        world.passes(3);
        // when the name is said
        let turn = world.say("Bataa");
        // then the draft is shown, the name taken, and the next words show nothing again
        assert_eq!(said(&turn)[0], "dialogue-resumed", "{wish}");
        let draft = world.state.draft.as_ref().unwrap();
        assert!(answers(draft).contains_key("applicant.name"), "{wish}");
        let next = world.say("13847812345");
        assert!(!said(&next).contains(&"dialogue-resumed".to_owned()));
    }
}

#[test]
fn within_a_day_and_for_what_leads_elsewhere_nothing_is_shown() {
    let mut world = World::new(&REG2007, 10);
    world.say(WISHES[0]);
    assert_ne!(said(&world.say("1"))[0], "dialogue-resumed");
    world.passes(3);
    for word in ["取消", "人工", "草稿", "帮助"] {
        let turn = world.clone().say(word);
        assert!(
            !said(&turn).contains(&"dialogue-resumed".to_owned()),
            "{word}"
        );
    }
}

#[test]
fn numbers_for_danger_come_before_anything_else_and_begin_no_request() {
    for cry in ["着火了！", "Гал түймэр!", "Fire!"] {
        let mut world = World::new(&REG2007, 10);
        let turn = world.say(cry);
        assert_eq!(said(&turn)[0], "dialogue-emergency", "{cry}");
        assert!(
            !said(&turn).contains(&"dialogue-sample".to_owned()),
            "{cry}"
        );
        assert!(world.state.draft.is_none(), "{cry}");
    }
    // What asks for records about danger is a request.
    let mut world = World::new(&REG2007, 10);
    world.say("2023年乌拉特前旗火灾救助名单");
    assert!(world.state.draft.is_some());
}

#[test]
fn a_grievance_is_nobodys_name_and_a_further_wish_no_address() {
    let mut world = World::new(&REG2007, 10);
    world.say(WISHES[0]);
    world.say("1");
    for said in ["我要投诉村长", "有人打我，救命"] {
        world.say(said);
        assert_eq!(world.step().as_deref(), Some("applicant.name"), "{said}");
    }
    world.say("巴特尔");
    world.say("我想要2022年乌拉特前旗草原补贴的发放名单");
    assert_eq!(world.step().as_deref(), Some("addition"));
}
