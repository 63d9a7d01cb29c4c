//! An identity number is never shown in full, wherever somebody writes it (story 22).

use std::sync::{Arc, LazyLock};

use iltod::{
    app::assets::Assets,
    domain::answer::AnswerValue,
    flow::effect::{Say, Turn},
    l10n::catalogue::Catalogue,
    render::Renderer,
    service::present::{Manner, show, show_page},
};

use crate::engine::world::{REG2007, World};

static RENDERER: LazyLock<Renderer> = LazyLock::new(|| {
    let words = Catalogue::from_files(Assets::embedded().below("locales/")).unwrap();
    Renderer::new(Arc::new(words))
});

const ID: &str = "15082319880512018X";
const WISH: &str = "我想要2023年乌拉特前旗草原补贴的发放名单";
const OWN: &str = "我想看我自己的档案";

/// A door here, and one whose servers stand abroad.
const DOORS: [&str; 2] = ["terminal", "telegram"];

fn at(door: &'static str) -> World {
    let mut world = World::new(&REG2007, 10);
    world.door = door;
    world
}

/// What stands before the question for a proof of identity.
static BEFORE: [&str; 5] = [OWN, "1", "1", "巴特尔", "1"];

/// What a turn shows in words, with nothing between letters and digits.
fn plain(turn: &Turn) -> String {
    let manner = Manner {
        lang: turn.state.talk.lang.unwrap(),
        slow: false,
        brief: false,
        spoken: true,
    };
    let mut text = String::new();
    for say in &turn.says {
        let shown = match say {
            Say::Text {
                message,
                lang,
                choices,
            } => show(&RENDERER, manner, message, *lang, choices),
            Say::Page { id, lines } => show_page(&RENDERER, manner, id, lines, None),
            Say::Look(_) => continue,
        };
        text.extend([shown.text, shown.spoken]);
    }
    text.retain(|c| c.is_ascii_alphanumeric());
    text.to_ascii_uppercase()
}

/// What is said before each place where a number may be written.
fn places() -> impl Iterator<Item = &'static [&'static str]> {
    let address: &[&str] = &[WISH, "2"];
    let title: &[&str] = &[WISH, "1", "巴特尔", "1", "3"];
    let document: &[&str] = &[WISH, "1", "巴特尔", "1", "3", "跳过"];
    let own = (0..=BEFORE.len()).map(|n| &BEFORE[..n]);
    own.chain([address, title, document])
}

#[test]
fn an_identity_number_is_never_repeated_in_full_wherever_it_was_written() {
    let ways = [
        ID.to_owned(),
        "150823 19880512 018X".to_owned(),
        format!("我的身份证号{ID}，请看"),
    ];
    let later = [
        "",
        "为什么",
        "返回",
        "1",
        "修改",
        "草稿",
        "1",
        "1",
        "进度",
        "帮助",
        "1",
        "1",
        "1",
    ];
    for lang in ["中文", "Монголоор", "English"] {
        let all = places().flat_map(|at| ways.iter().map(move |way| (at, way)));
        for (door, (before, way)) in all.flat_map(|at| DOORS.map(|door| (door, at))) {
            // given the number at some step
            let mut world = at(door);
            let start = [lang].into_iter().chain(before.iter().copied());
            start.for_each(|text| drop(world.say(text)));
            // when it is written, and whatever is done after that
            for text in [way.as_str()].into_iter().chain(later) {
                let told = plain(&world.say(text));
                // then it is not shown
                assert!(
                    !told.contains(ID),
                    "{door}, {lang}, {before:?}, {text}: {told}"
                );
            }
        }
    }
}

#[test]
fn the_check_page_shows_an_identity_number_masked() {
    for door in DOORS {
        let mut world = at(door);
        BEFORE.into_iter().for_each(|text| drop(world.say(text)));
        let told = plain(&world.say(ID));
        assert_eq!(world.step().as_deref(), Some("check"), "{door}");
        assert!(told.contains("150823018X"), "{door}: {told}");
    }
}

#[test]
fn an_identity_number_is_no_name_and_is_parted_from_one() {
    // given the question for the name
    let asked = || World::after(&REG2007, &[WISH, "1"]);
    // when a number alone is the answer, then the reason is given
    let mut world = asked();
    let turn = world.say(ID);
    assert_eq!(turn.rejected.as_deref(), Some("error-name-identity"));
    assert_eq!(world.step().as_deref(), Some("applicant.name"));
    // when it stands beside a name, or is written to it, then only the name is the name
    for (said, name) in [("巴特尔 ", "巴特尔"), ("Bat", "Bat")] {
        let mut world = asked();
        let turn = world.say(&format!("{said}{ID}"));
        assert_eq!(turn.rejected, None, "{said}");
        let draft = world.state.draft.unwrap();
        let AnswerValue::Name(kept) = &draft.answers["applicant.name"].value else {
            panic!("{said}: no name");
        };
        assert_eq!(kept.reveal(), name);
    }
}
