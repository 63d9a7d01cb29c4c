//! What a turn costs in the engine and the renderer, without the store.
//!
//! `cargo bench --bench turn`. Goals: one turn in Chinese, the check page apart, in 20 µs; with 30
//! answers at most twice the time of 3.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark fails by panicking"
)]

#[path = "support/figures.rs"]
mod figures;

use std::sync::Arc;

use figures::{Figures, least_us};
use iltod::app::{assets::Assets, installation::engine_rules, installation::words, rules};
use iltod::domain::answer::{Answer, AnswerValue, By, Source};
use iltod::domain::message::{Locale, Personal};
use iltod::flow::effect::{Outcome, Say, State, Turn};
use iltod::flow::engine::{Moment, Rules, advance};
use iltod::flow::input::Input;
use iltod::render::Renderer;
use iltod::service::present::{Manner, ShownMessage, show, show_page};

const ROUNDS: usize = 15;
const CALLS: u32 = 2000;
const DESCRIPTION: &str =
    "我想了解2024年双河镇草原生态保护补助奖励资金的分配方案和发放明细，包括各嘎查村的补助标准。";

struct World {
    rules: Rules,
    renderer: Renderer,
    moment: Moment,
}

impl World {
    fn new() -> Self {
        let assets = Assets::embedded();
        let profiles = rules::Rules::load(&assets).unwrap().profiles;
        let profile = profiles.get("reg2007-bayannur").unwrap().clone();
        let words = words(&assets).unwrap();
        let now = "2026-03-02T02:00:00Z".parse().unwrap();
        Self {
            rules: engine_rules(&assets, &words, profile).unwrap(),
            renderer: Renderer::new(Arc::clone(&words)),
            moment: Moment {
                message: None,
                sent_at: None,
                gaps: Vec::new(),
                now,
                today: iltod::domain::clock::local_date(now),
                fresh_id: "0123456789abcdef".to_owned(),
                door: "terminal",
                here: true,
                lang: Some(Locale::Chinese),
            },
        }
    }

    fn turn(&self, state: State, input: &Input) -> Turn {
        match advance(&self.rules, &self.moment, state, input) {
            Outcome::Turn(turn) => *turn,
            Outcome::Need(id) => panic!("needs {id}"),
        }
    }

    /// The state after these lines.
    fn after(&self, lines: &[&str]) -> State {
        let mut state = self.turn(State::default(), &Input::Open).state;
        for line in lines {
            state = self.turn(state, &Input::Text((*line).to_owned())).state;
        }
        state
    }

    fn words(&self, turn: &Turn, spoken: bool) -> Vec<ShownMessage> {
        let manner = Manner {
            lang: turn.state.talk.lang.unwrap_or(Locale::Chinese),
            slow: turn.state.talk.slow,
            brief: turn.state.talk.brief,
            spoken,
        };
        let each = turn.says.iter().map(|say| match say {
            Say::Text {
                message,
                lang,
                choices,
            } => show(&self.renderer, manner, message, *lang, choices),
            Say::Page { id, lines } => show_page(&self.renderer, manner, id, lines, None),
            Say::Look(look) => panic!("{look:?}"),
        });
        each.collect()
    }

    /// Microseconds of a turn with its words; the copy of the state that the service makes too.
    fn cost(&self, state: &State, line: &str, spoken: bool) -> f64 {
        let input = Input::Text(line.to_owned());
        least_us(ROUNDS, CALLS, || {
            let turn = self.turn(state.clone(), &input);
            self.words(&turn, spoken)
        })
    }
}

/// Fills the draft up with answers like those of a longer flow.
fn with_answers(state: &State, wanted: usize) -> State {
    let mut state = state.clone();
    let source = Source {
        by: By::Applicant,
        channel: "terminal".to_owned(),
        lang: Locale::Chinese,
        read_back: false,
    };
    let draft = state.draft.as_mut().unwrap();
    for n in draft.answers.len()..wanted {
        let words = format!("第{n}项材料的说明，由申请人在对话中逐项填写");
        let value = AnswerValue::Text(Personal::new(words.clone()));
        let answer = Answer::new(value, &words, source.clone(), draft.started);
        draft.answers.insert(format!("extra.field_{n:02}"), answer);
    }
    state
}

fn main() {
    let world = World::new();
    let mut figures = Figures::default();
    let greeted = world.after(&[]);
    let described = world.after(&[DESCRIPTION]);
    let formed = world.after(&[DESCRIPTION, "1"]);
    let named = world.after(&[DESCRIPTION, "1", "娜仁花"]);
    for (name, state, line) in [
        ("the description", &greeted, DESCRIPTION),
        ("a choice by its digit", &described, "1"),
        ("a name", &formed, "娜仁花"),
        ("a telephone number that is wrong", &named, "1384781"),
        ("why", &formed, "为什么"),
        ("help", &formed, "帮助"),
    ] {
        let value = world.cost(state, line, false);
        figures.at_most(&format!("turn and words: {name}"), value, 20.0, "µs");
    }
    let three = world.cost(&with_answers(&formed, 3), "娜仁花", false);
    let thirty = world.cost(&with_answers(&formed, 30), "娜仁花", false);
    figures.told("a name with 3 answers", three, "µs");
    figures.told("a name with 30 answers", thirty, "µs");
    figures.at_most("30 answers against 3", thirty / three, 2.0, "×");
    figures.told(
        "the check page",
        world.cost(&named, "13847812345", false),
        "µs",
    );
    figures.told(
        "a name, spoken too",
        world.cost(&formed, "娜仁花", true),
        "µs",
    );
    let check = world.after(&[DESCRIPTION, "1", "娜仁花", "13847812345"]);
    figures.told(
        "sending, in the engine",
        world.cost(&check, "1", false),
        "µs",
    );
}
