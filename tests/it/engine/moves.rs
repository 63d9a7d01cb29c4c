//! Every move's every word, in every language, at every step: a way on, no answer lost, and a
//! person by `0`.

use iltod::{
    domain::message::Locale,
    flow::{effect::Turn, engine::Rules, lexicon::Move},
};

use crate::{
    engine::world::{REG2007, REG2019, World, answers, said},
    fields::words_of,
};

const PLAIN: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";
const OWN: &str = "我想看我自己的档案";
const PROACTIVE: &str = "旗里的草原补贴名单应当公开，可是没有公布";

/// What to say to stand at each step, and the step.
const STEPS: &[(&[&str], &str)] = &[
    (&[], "language"),
    (&["中文"], "request.description"),
    (
        &["我的身份证号11010519491231002X，要2023年草原补贴名单"],
        "description.id_number",
    ),
    (
        &["1、2023年草原补贴名单 2、2024年危房改造名单"],
        "description.split",
    ),
    (&["关于我家地的所有资料"], "description.narrow"),
    (&[PLAIN], "request.form"),
    (&[PROACTIVE], "request.form"),
    (&[PLAIN, "2"], "applicant.address"),
    (&[PLAIN, "1"], "applicant.name"),
    (&[PLAIN, "1", "巴特尔"], "applicant.contact"),
    (&[OWN], "own.scope"),
    (&[OWN, "1", "1", "巴特尔", "1"], "applicant.identity"),
    (&[PLAIN, "1", "巴特尔", "1"], "check"),
    (
        &[PLAIN, "1", "巴特尔", "1", "3", "跳过", "跳过"],
        "request.title",
    ),
    (&[PLAIN, "1", "巴特尔", "修改"], "correct"),
    (&[PLAIN, "1", "类型"], "kind"),
    (&[PLAIN, "1", "返回"], "request.form"),
    (&[PLAIN, "1", "开始"], "start"),
    (&[PLAIN, "1", "取消"], "cancel"),
    (&[PLAIN, "1", "草稿"], "drafts"),
    (&[PLAIN, "1", "草稿", "1"], "drafts"),
    (&[PLAIN, "还有每一户的面积和人口"], "addition"),
    (&[PLAIN, "1", "进度"], "status.number"),
    (&[PLAIN, "1", "进度", "20260000015"], "status.code"),
    (&[PLAIN, "1", "语言"], "language"),
    (&[PLAIN, "1", "跳过", "1", "发送"], "incomplete"),
    (&[PLAIN, "1", "暂停"], ""),
    (&[PLAIN, "1", "巴特尔", "1", "1"], ""),
    (&[PLAIN, "1", "巴特尔", "1", "1", "进度"], "status"),
];

fn words(locale: Locale, step: Move) -> Vec<String> {
    let list = words_of(locale, &format!("words-move-{}", step.name()));
    let list = list.unwrap_or_default();
    list.split('|')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// All is well after a move: something is said, every draft has its answers still.
fn check(at: &str, step: Move, (before, after): (&World, &World), turn: &Turn) {
    assert!(
        !turn.says.is_empty() || turn.submit.is_some(),
        "{at}: silence"
    );
    let answerless = turn.step.is_none() && after.state.talk.open.is_some();
    assert!(!answerless, "{at}: a draft is open and nothing is asked");
    let asked = before.step().unwrap_or_default();
    for (id, draft) in &before.drafts {
        if turn.deleted.contains(id) {
            continue;
        }
        let now = &answers(&after.drafts[id]);
        for (field, value) in answers(draft) {
            // Filling in what was left empty is the answer "fill it in" to "it is incomplete"; yes
            // to an addition makes the description longer, and so does its label "add it", which is a
            // word for adding details elsewhere.
            let refilled = asked == "incomplete";
            let adds = matches!(step, Move::Yes | Move::Details);
            let added = asked == "addition" && adds && field == "request.description";
            // Yes to "shall I part them?" leaves the first wish in the description.
            let parted = asked == "description.split" && step == Move::Yes;
            let kept = refilled || added || parted || now.get(&field) == Some(&value);
            assert!(kept, "{at}: {field} was lost");
        }
        let settled = matches!(step, Move::Back | Move::Yes | Move::No)
            || (step == Move::Details && asked == "addition");
        let waits = after.drafts[id].held.is_some();
        assert!(
            settled || draft.held.is_none() || waits,
            "{at}: the piece was lost"
        );
    }
}

fn each_word_at_each_step(rules: &'static Rules) {
    for (said_before, step) in STEPS {
        let before = World::after(rules, said_before);
        assert_eq!(before.step().unwrap_or_default(), *step, "{said_before:?}");
        for locale in Locale::ALL {
            for step in Move::ALL {
                for word in words(locale, step) {
                    let at = format!("{said_before:?} then {word}");
                    let mut world = before.clone();
                    let turn = world.say(&word);
                    check(&at, step, (&before, &world), &turn);
                    let person = world.say("0");
                    assert!(
                        said(&person).contains(&"dialogue-person".to_owned()),
                        "{at}: no person"
                    );
                }
            }
        }
    }
}

#[test]
fn each_word_of_each_move_leads_on_at_each_step() {
    each_word_at_each_step(&REG2007);
}

#[test]
fn zero_gives_the_person_at_each_step_and_changes_nothing() {
    for rules in [&*REG2007, &*REG2019] {
        for (said_before, step) in STEPS {
            let mut world = World::after(rules, said_before);
            if rules.profile.id == "reg2019" && world.step().unwrap_or_default() != *step {
                continue; // one question more there: the step is not the same
            }
            let before = world.clone();
            let zeros: &[&str] = match before.state.talk.lang {
                // A word would tell the language.
                None => &["0", "０", "０。"],
                Some(_) => &["0", "０", "０。", "零", "人工", "ХҮН", "person", "ᠬᠦᠮᠦᠨ"],
            };
            for zero in zeros {
                let turn = world.say(zero);
                let ids = said(&turn);
                assert!(
                    ids.contains(&"dialogue-person".to_owned()),
                    "{said_before:?} {zero}: {ids:?}"
                );
                assert_eq!(turn.step.unwrap_or_default(), *step);
                assert_eq!(world.drafts, before.drafts);
            }
        }
    }
}

#[test]
fn each_field_says_why_it_is_asked_and_whether_it_is_required() {
    for rules in [&*REG2007, &*REG2019] {
        let mut asked = std::collections::BTreeSet::new();
        for (said_before, _) in STEPS {
            let mut world = World::after(rules, said_before);
            let flow = match &world.state.draft {
                Some(draft) => rules.flows.get_or_default(draft.kind),
                None => rules.flows.iter().next().unwrap(),
            };
            let Some(step) = world.step().and_then(|id| flow.step(&id)) else {
                continue;
            };
            let ids = said(&world.say("为什么"));
            let needed = match step.is_required(&rules.profile) {
                true => "dialogue-field-required",
                false => "dialogue-field-optional",
            };
            assert!(ids.contains(&step.why), "{}: {ids:?}", step.id);
            assert!(ids.contains(&needed.to_owned()), "{}: {ids:?}", step.id);
            asked.insert(step.id.clone());
        }
        assert!(asked.len() >= 9, "{asked:?}");
    }
}

#[test]
fn the_purpose_is_asked_once_behind_details_and_never_under_the_later_law() {
    for (rules, times) in [(&*REG2007, 1), (&*REG2019, 0)] {
        let mut world = World::after(rules, &[PLAIN, "1", "巴特尔", "1"]);
        let mut asked = 0;
        if world.step().as_deref() == Some("applicant.identity") {
            world.say("11010519491231002X");
        }
        let mut turn = world.say("补充");
        for _ in 0..12 {
            asked += i32::from(turn.step.as_deref() == Some("request.purpose"));
            if turn.step.as_deref() == Some("check") {
                break;
            }
            turn = world.say("跳过");
        }
        assert_eq!(
            turn.step.as_deref(),
            Some("check"),
            "details end at the check page"
        );
        let again = world.say("补充");
        assert_eq!(
            again.step.as_deref(),
            Some("check"),
            "and are not asked twice"
        );
        assert_eq!(asked, times);
    }
}
