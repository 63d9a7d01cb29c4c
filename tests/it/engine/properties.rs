//! Properties of any conversation.

use iltod::{
    domain::{answer::By, message::Locale},
    flow::{
        dialogue::Draft,
        effect::Turn,
        input::Input,
        lexicon::{CHOICES, Move},
    },
};
use proptest::prelude::*;

use crate::{
    engine::world::{REG2007, REG2019, World, answers, said},
    fields::words_of,
};

/// The words that mean something: moves and choices in all languages.
fn known_words() -> Vec<String> {
    let moves = Move::ALL
        .iter()
        .map(|step| format!("words-move-{}", step.name()));
    let choices = CHOICES
        .iter()
        .map(|value| format!("words-choice-{}", value.replace('_', "-")));
    let ids: Vec<String> = moves.chain(choices).collect();
    let lists = Locale::ALL
        .into_iter()
        .flat_map(|locale| ids.iter().filter_map(move |id| words_of(locale, id)));
    lists
        .flat_map(|list| {
            list.split('|')
                .map(|word| word.trim().to_owned())
                .collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

const PLAIN: &[&str] = &[
    "我想要2023年乌拉特前旗草原补贴的发放名单",
    "Миний нийгмийн даатгал төлсөн бүртгэлийг үзмээр байна",
    "The subsidy list of our banner should be published but it is not published",
    "everything about my land",
    "1、2023年草原补贴名单 2、2024年危房改造名单",
    "我的身份证号11010519491231002X，要2023年草原补贴名单",
    "巴特尔",
    "Батаа, 13800138000",
    "bataa@example.org",
    "11010519491231002X",
    "巴彦淖尔市临河区建设街5号 015000",
    "国办发〔2012〕168号",
    "2024 - 2025",
    "20260000015",
    "要钱吗",
    "着火了",
    "你好",
    "替妈妈问",
    "ээжийнхээ өмнөөс",
    "替自己问",
];

fn input() -> impl Strategy<Value = Input> {
    let text = prop_oneof![
        4 => proptest::sample::select(known_words()),
        4 => (0_u32..12).prop_map(|n| n.to_string()),
        4 => proptest::sample::select(PLAIN).prop_map(str::to_owned),
        1 => ".{0,40}",
        1 => "[\\u{1800}-\\u{18AA}\\u{202F}\\u{E234}-\\u{E262}\\u{200B}-\\u{200F} ]{0,20}",
    ];
    let press = (0_u64..40, 0_u8..12).prop_map(|(revision, n)| Input::Press {
        draft: None,
        revision,
        n,
    });
    prop_oneof![
        30 => text.prop_map(Input::Text),
        1 => Just(Input::Open),
        1 => press,
    ]
}

/// The fields that may change in a turn that was asked at `step`.
fn may_change(step: &str, field: &str) -> bool {
    match step {
        // The fields read out of a text are empty before; kind and completion ask again.
        "incomplete" | "kind" => true,
        // New words are looked through again: what was answered about the old ones goes.
        "request.description" => field == step || field.starts_with("description."),
        "addition" => matches!(field, "request.description" | "description.id_number"),
        // Parts have what their own words say; one left out takes its words along.
        "description.split" if read_from_text(field) => true,
        "correct" => read_from_text(field),
        s if s.starts_with("description.") => {
            // A piece with a further identity number asks what shall become of it.
            field == s
                || matches!(
                    field,
                    "request.description" | "applicant.identity" | "description.id_number"
                )
        }
        s => s == field,
    }
}

fn of_a_person(field: &str) -> bool {
    field.starts_with("applicant.") || field.starts_with("agent.")
}

fn read_from_text(field: &str) -> bool {
    matches!(
        field,
        "request.description" | "request.period" | "request.document_number"
    )
}

fn check(before: &World, asked: &str, turn: &Turn, after: &World) -> Result<(), TestCaseError> {
    let talk = &turn.state.talk;
    prop_assert_eq!(talk.revision, before.state.talk.revision + 1);
    prop_assert!(!turn.says.is_empty() || turn.submit.is_some(), "silence");
    prop_assert!(
        turn.step.is_some() || talk.open.is_none(),
        "a draft without a question"
    );
    prop_assert!(
        turn.moves.contains(&Move::Person),
        "no person among the moves"
    );
    for (id, draft) in &before.drafts {
        if turn.deleted.contains(id) {
            continue;
        }
        prop_assert!(after.drafts.contains_key(id), "a draft was lost");
        let now = answers(&after.drafts[id]);
        for (field, value) in answers(draft) {
            let kept = now.get(&field) == Some(&value);
            // What was read out of the old words is read anew.
            let read = draft.answers.get(&field);
            let read = read.is_some_and(|answer| answer.source.by == By::Extracted);
            let anew = asked == "request.description" && read;
            // Whom it is asked for sorts what was given before to whom it belongs.
            let helped = |draft: &Draft| draft.is_for_another();
            let sorted = helped(draft) != helped(&after.drafts[id]) && of_a_person(&field)
                || asked == "agent.telephone" && field.ends_with(".contact")
                || asked == "applicant.contact" && field == "agent.telephone";
            prop_assert!(
                kept || anew || sorted || may_change(asked, &field),
                "at {asked}: {field} changed"
            );
        }
    }
    // The list of drafts and the drafts are the same.
    let mut listed: Vec<&String> = talk.drafts.iter().map(|brief| &brief.id).collect();
    listed.sort();
    let stored: Vec<&String> = after.drafts.keys().collect();
    prop_assert_eq!(listed, stored);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_said_there_is_a_way_on_and_no_answer_is_lost(
        inputs in proptest::collection::vec(input(), 1..40),
        later_law in any::<bool>(),
    ) {
        let rules = if later_law { &REG2019 } else { &REG2007 };
        let mut world = World::new(rules, 10);
        let mut asked = String::new();
        for input in &inputs {
            let before = world.clone();
            let turn = world.turn(input);
            check(&before, &asked, &turn, &world)?;
            asked = turn.step.unwrap_or_default();
        }
        let person = world.say("0");
        prop_assert!(said(&person).contains(&"dialogue-person".to_owned()));
    }

    #[test]
    fn the_same_words_give_the_same_turns_on_any_day(
        inputs in proptest::collection::vec(input(), 1..30),
    ) {
        let mut worlds = [World::new(&REG2007, 10), World::new(&REG2007, 10), World::new(&REG2007, 11)];
        for input in &inputs {
            let [first, second, other_day] = worlds.each_mut().map(|world| world.turn(input));
            prop_assert_eq!(&first.state, &second.state);
            prop_assert_eq!(&first.says, &second.says);
            prop_assert_eq!(said(&first), said(&other_day));
            prop_assert_eq!(&first.step, &other_day.step);
            prop_assert_eq!(&first.rejected, &other_day.rejected);
        }
    }
}
