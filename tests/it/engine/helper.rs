//! Helper mode (story 30): somebody asks for another person.

use iltod::domain::{answer::AnswerValue, kind::Kind, message::Locale, script::fold};

use crate::{
    engine::world::{REG2007, REG2019, World, answers, said},
    fields::words_of,
};

const WISH: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";

fn text(world: &World, field: &str) -> Option<String> {
    let draft = world.state.draft.as_ref()?;
    match answers(draft).get(field)? {
        AnswerValue::Choice(value) => Some(value.clone()),
        AnswerValue::Name(name) => Some(name.reveal().to_owned()),
        AnswerValue::Contacts(all) => Some(all.iter().map(|c| c.reveal()).collect()),
        other => Some(format!("{other:?}")),
    }
}

fn is_for_another(world: &World) -> bool {
    let draft = world.state.draft.as_ref();
    draft.is_some_and(|draft| draft.is_for_another())
}

/// The steps that are asked, each answered by its first word, to the check page.
fn asked(world: &mut World, turn: Option<String>, answer: impl Fn(&str) -> String) -> Vec<String> {
    let mut steps = Vec::new();
    let mut step = turn;
    while let Some(open) = step.filter(|step| step != "check") {
        assert!(steps.len() < 15, "{steps:?}");
        step = world.say(&answer(&open)).step;
        steps.push(open);
    }
    steps
}

fn plain(step: &str) -> String {
    match step {
        "applicant.name" => "其其格",
        "agent.name" => "巴特尔",
        "applicant.contact" => "13947812345",
        "agent.contact" => "13800138000",
        "applicant.identity" => "11010519491231002X",
        _ => "1",
    }
    .to_owned()
}

#[test]
fn one_word_begins_it_at_every_question_and_stores_nothing_else() {
    for words in ["替妈妈问", "ээжийнхээ өмнөөс", "for my mother"] {
        let path = [WISH, "1", "巴特尔", "13800138000"];
        for at in 0..=path.len() {
            // Given a request that stands at any question
            let mut world = World::after(&REG2007, &["中文"]);
            for text in &path[..at] {
                world.say(text);
            }
            // When the person says that it is for the mother
            let turn = world.say(words);
            // Then it is a helper's from here on, and the relation is understood
            assert!(is_for_another(&world), "{words} {at}");
            assert_eq!(text(&world, "agent.relation").as_deref(), Some("parent"));
            assert!(said(&turn).contains(&"help-helper".to_owned()), "{words}");
            assert_eq!(turn.rejected, None);
            // And the name given before is the helper's own; the applicant's is asked for
            assert_eq!(text(&world, "applicant.name"), None);
            let own = (at > 2).then_some("巴特尔");
            assert_eq!(text(&world, "agent.name").as_deref(), own, "{words} {at}");
        }
    }
}

#[test]
fn it_is_heard_in_many_words_and_none_of_them_is_a_name() {
    let table = [
        ("我是替妈妈问的", Some("parent")),
        ("代我父亲", Some("parent")),
        ("给别人办", None),
        ("帮我奶奶申请", Some("relative")),
        ("替牧民填的", Some("resident")),
        ("I am asking on behalf of my father", Some("parent")),
        ("it’s for my mother", Some("parent")),
        ("I am helping my grandmother", Some("relative")),
        ("Ээждээ зориулж", Some("parent")),
        ("Би аавдаа зориулж асууж байна", Some("parent")),
        ("Хөршийнхөө өмнөөс", Some("neighbour")),
    ];
    for (words, relation) in table {
        let mut world = World::after(&REG2007, &["中文", WISH, "1"]);
        assert_eq!(world.step().as_deref(), Some("applicant.name"));
        let turn = world.say(words);
        assert_eq!(turn.rejected, None, "{words}");
        assert!(is_for_another(&world), "{words}");
        assert_eq!(text(&world, "applicant.name"), None, "{words}");
        assert_eq!(
            text(&world, "agent.relation").as_deref(),
            relation,
            "{words}"
        );
    }
}

#[test]
fn a_helper_is_asked_for_relation_principal_and_whose_telephone_and_for_no_document() {
    // Given the wish of a helper who names no relation
    let mut world = World::after(&REG2007, &["中文", "替老人问", WISH]);
    let step = world.step();
    // When each question is answered plainly
    let steps = asked(&mut world, step, plain);
    // Then these are asked, in this order
    let wanted = [
        "agent.relation",
        "request.form",
        "applicant.name",
        "agent.telephone",
        "agent.contact",
    ];
    assert_eq!(steps, wanted);
    // And the answers stand with whom they belong to
    assert_eq!(text(&world, "applicant.name").as_deref(), Some("其其格"));
    assert_eq!(text(&world, "agent.relation").as_deref(), Some("parent"));
    assert_eq!(
        text(&world, "agent.contact").as_deref(),
        Some("13800138000")
    );
    assert_eq!(text(&world, "applicant.contact"), None);
    let send = world.say("发送");
    let sent = send.submit.expect("nothing that the law requires is empty");
    assert_eq!(sent.missing, Vec::<String>::new());
}

#[test]
fn whoever_asks_for_nobody_else_meets_no_question_more() {
    for rules in [&REG2007, &REG2019] {
        let mut world = World::after(rules, &["中文", WISH]);
        let step = world.step();
        let steps = asked(&mut world, step, |step| match step {
            "applicant.contact" => "1".to_owned(),
            other => plain(other),
        });
        assert!(steps.iter().all(|step| !step.starts_with("agent.")));
        let later = usize::from(steps.contains(&"applicant.identity".to_owned()));
        // Description, form, name, contact, and the check page (the later law: identity too).
        assert_eq!(steps.len() - later, 3, "{steps:?}");
    }
}

#[test]
fn both_telephones_may_be_given() {
    let mut world = World::after(&REG2007, &["中文", "替妈妈问", WISH, "1", "其其格"]);
    // Given the question whose telephone it is
    assert_eq!(world.step().as_deref(), Some("agent.telephone"));
    // When both shall be reached
    assert_eq!(
        world.say("两个都联系").step.as_deref(),
        Some("applicant.contact")
    );
    // Then this chat is no way to the mother
    let here = world.say("这里");
    assert_eq!(here.rejected.as_deref(), Some("error-contact-here-other"));
    world.say("13947812345");
    assert_eq!(world.step().as_deref(), Some("agent.contact"));
    assert_eq!(world.say("跳过").step.as_deref(), Some("check"));
    assert_eq!(
        text(&world, "applicant.contact").as_deref(),
        Some("13947812345")
    );
}

#[test]
fn whoever_has_no_contact_is_reached_through_the_helper_and_nothing_is_missing() {
    for (whose, none) in [("2", "跳过"), ("3", "没有电话"), ("2", "没有")] {
        let path = ["中文", "替妈妈问", WISH, "1", "其其格", whose];
        let mut world = World::after(&REG2007, &path);
        assert_eq!(world.step().as_deref(), Some("applicant.contact"));
        let turn = world.say(none);
        assert!(said(&turn).contains(&"help-helper-alone".to_owned()));
        assert_eq!(turn.step.as_deref(), Some("agent.contact"), "{none}");
        assert_eq!(world.say("跳过").step.as_deref(), Some("check"));
        let sent = world.say("发送").submit.unwrap();
        assert_eq!(sent.missing, Vec::<String>::new());
    }
}

#[test]
fn the_later_law_wants_the_identity_of_the_person_it_is_asked_for() {
    let mut world = World::after(&REG2019, &["中文", "替妈妈问", WISH]);
    let step = world.step();
    let steps = asked(&mut world, step, plain);
    assert_eq!(steps.last().map(String::as_str), Some("applicant.identity"));
    let path = ["中文", "替妈妈问", WISH, "1", "其其格", "1", "1"];
    let turn = World::after(&REG2019, &path).say("");
    assert!(said(&turn).contains(&"dialogue-ask-identity-other".to_owned()));
}

#[test]
fn a_number_given_for_the_question_whose_it_is_is_kept_and_the_words_say_whose() {
    let path = ["中文", "替妈妈问", WISH, "1", "其其格"];
    let mut world = World::after(&REG2007, &path);
    assert_eq!(
        world.say("我的电话13800138000").step.as_deref(),
        Some("check")
    );
    assert_eq!(
        text(&world, "agent.contact").as_deref(),
        Some("13800138000")
    );
    // Without a word it is asked again whose it is.
    let mut world = World::after(&REG2007, &path);
    let whose = world.say("13947812345");
    assert_eq!(whose.step.as_deref(), Some("agent.telephone"));
    assert_eq!(world.say("本人的").step.as_deref(), Some("check"));
    assert_eq!(
        text(&world, "applicant.contact").as_deref(),
        Some("13947812345")
    );
    assert_eq!(text(&world, "agent.contact"), None);
}

#[test]
fn said_together_with_the_wish_it_is_both() {
    let table = [
        ("替我妈妈问一下2023年乌拉特前旗草原补贴的名单", "parent"),
        ("2023年乌拉特前旗草原补贴的名单，替邻居问的", "neighbour"),
        (
            "Ээжийнхээ өмнөөс 2023 оны бэлчээрийн татаасын жагсаалтыг асууя",
            "parent",
        ),
        (
            "I am asking on my mother's behalf for the 2023 pasture subsidy list of our banner",
            "parent",
        ),
    ];
    for (wish, relation) in table {
        let mut world = World::after(&REG2007, &[]);
        let turn = world.say(wish);
        assert_eq!(turn.step.as_deref(), Some("request.form"), "{wish}");
        assert!(is_for_another(&world), "{wish}");
        assert_eq!(text(&world, "agent.relation").as_deref(), Some(relation));
        let draft = world.state.draft.as_ref().unwrap();
        assert_eq!(draft.description(), Some(wish));
    }
}

#[test]
fn a_wish_about_somebody_is_no_wish_for_somebody() {
    let table = [
        "I want to know the school fees for my children in 2023",
        "2023年政府帮老人办低保的名单",
    ];
    for wish in table {
        let mut world = World::after(&REG2007, &[]);
        let turn = world.say(wish);
        assert!(!is_for_another(&world), "{wish}");
        assert!(said(&turn).contains(&"help-helper-offer".to_owned()));
        assert_eq!(turn.step.as_deref(), Some("request.form"));
    }
}

#[test]
fn it_is_taken_back_by_word_at_any_question_and_by_the_choice() {
    for (words, back) in [
        ("替妈妈问", "替自己问"),
        ("替老人问", "8"),
        ("for my mother", "it is for myself"),
        ("ээжийнхээ өмнөөс", "Өөрийнхөө төлөө"),
    ] {
        let mut world = World::after(&REG2007, &["中文", WISH, "1", "巴特尔"]);
        assert_eq!(world.step().as_deref(), Some("applicant.contact"));
        world.say(words);
        let turn = world.say(back);
        assert!(
            said(&turn).contains(&"help-helper-ended".to_owned()),
            "{back}"
        );
        assert!(!is_for_another(&world));
        // The own name is the applicant's again, and it goes on where it stood.
        assert_eq!(text(&world, "applicant.name").as_deref(), Some("巴特尔"));
        assert_eq!(turn.step.as_deref(), Some("applicant.contact"));
        let draft = world.state.draft.as_ref().unwrap();
        assert!(draft.answers.keys().all(|id| !id.starts_with("agent.")));
    }
}

#[test]
fn after_a_receipt_it_begins_a_new_request() {
    let mut world = World::after(
        &REG2007,
        &["中文", WISH, "1", "巴特尔", "13800138000", "发送"],
    );
    assert!(world.state.talk.open.is_none());
    let turn = world.say("替妈妈问");
    assert_eq!(turn.step.as_deref(), Some("request.description"));
    // Nothing is described yet: "skip" leaves that question open.
    let skip = world.say("跳过");
    assert_eq!(skip.rejected.as_deref(), Some("dialogue-description-first"));
    world.say(WISH);
    assert!(is_for_another(&world));
}

#[test]
fn for_own_records_the_authority_is_asked_for_and_may_follow() {
    for (answer, kept) in [
        ("跳过", "later"),
        ("1", "written"),
        ("没有", "later"),
        ("以后再补", "later"),
        ("我是监护人", "guardian"),
    ] {
        // Her records, asked for her, are own records.
        let mut world = World::after(&REG2007, &["替我妈妈查她2024年的社保缴费记录"]);
        let step = world.step();
        let steps = asked(&mut world, step, |step| match step {
            "agent.authority" => answer.to_owned(),
            other => plain(other),
        });
        assert!(steps.contains(&"agent.authority".to_owned()), "{steps:?}");
        assert!(steps.contains(&"agent.name".to_owned()), "{steps:?}");
        assert_eq!(text(&world, "agent.authority").as_deref(), Some(kept));
    }
    // Whoever asks for the own record is not asked for any.
    let mut world = World::after(&REG2007, &["中文", "我想看我的社保缴费记录"]);
    let step = world.step();
    let steps = asked(&mut world, step, plain);
    assert!(steps.iter().all(|step| !step.starts_with("agent.")));
}

#[test]
fn relation_and_number_are_changed_by_word_on_the_check_page() {
    let path = ["中文", "替妈妈问", WISH, "1", "其其格", "1", "13800138000"];
    let mut world = World::after(&REG2007, &path);
    assert_eq!(world.step().as_deref(), Some("check"));
    assert_eq!(
        world.say("关系错了").step.as_deref(),
        Some("agent.relation")
    );
    assert_eq!(world.say("奶奶").step.as_deref(), Some("check"));
    assert_eq!(text(&world, "agent.relation").as_deref(), Some("relative"));
    assert_eq!(
        world.say("电话改成13912345678").step.as_deref(),
        Some("check")
    );
    assert_eq!(
        text(&world, "agent.contact").as_deref(),
        Some("13912345678")
    );
}

#[test]
fn records_of_the_person_it_is_asked_for_are_own_records() {
    let table = [
        ("替我妈妈查她的社保记录", ""),
        ("我妈妈的社保缴费记录", "替妈妈问"),
        ("I am asking for my mother: her pension records of 2024", ""),
        ("Ээжийнхээ өмнөөс ээжийнхээ тэтгэврийн бүртгэлийг асууя", ""),
    ];
    for (wish, then) in table {
        let mut world = World::after(&REG2007, &[wish, then]);
        let draft = world.state.draft.as_ref().unwrap();
        assert_eq!(draft.kind.code(), "own_record", "{wish}");
        // Taken back, they are somebody else's.
        world.say("for myself");
        let draft = world.state.draft.as_ref().unwrap();
        assert_eq!(draft.kind.code(), "disclosure", "{wish}");
    }
}

#[test]
fn each_choice_is_taken_by_the_words_it_stands_in() {
    let flow = REG2007.flows.get(Kind::OwnRecord);
    let steps = flow.unwrap().steps.iter();
    let chosen = steps.filter(|step| step.id.starts_with("agent.") && !step.choice.is_empty());
    let mut misheard = Vec::new();
    for step in chosen.filter(|step| step.id != "agent.contact") {
        for item in &step.choice {
            for locale in [Locale::Chinese, Locale::English, Locale::MongolianCyrillic] {
                let label = words_of(locale, &item.label).unwrap();
                let lexicon = &REG2007.lexicon;
                let folded = fold(&label);
                let values = step.choice.iter().map(|item| item.value.as_str());
                let named: Vec<_> = values
                    .filter(|value| lexicon.has_choice(value, &folded))
                    .collect();
                let whole = lexicon.is_choice(&item.value, &folded);
                if !whole && named != [&item.value] {
                    misheard.push(format!("{label}: {named:?}"));
                }
            }
        }
    }
    assert_eq!(misheard, Vec::<String>::new());
}

#[test]
fn words_about_the_family_only_offer_it() {
    for words in [
        "我妈妈不识字，她想知道嘎查2025年草原补贴的名单",
        "my mother cannot read, I want the 2025 pasture subsidy list of our gacha",
        "ээж маань бичиг мэдэхгүй, манай гацааны 2025 оны бэлчээрийн татаасын нэрс",
    ] {
        // Given a person who is asked for the wish
        let mut world = World::after(&REG2007, &["中文"]);

        // When the wish mentions somebody of the family
        let turn = world.say(words);

        // Then it is kept as a wish of the person's own, and the way is named
        let offered = said(&turn).iter().any(|id| id == "help-helper-offer");
        assert!(offered, "{words}: {turn:?}");
        assert!(!is_for_another(&world), "{words}");
        assert_eq!(turn.step.as_deref(), Some("request.form"), "{words}");
    }
}
