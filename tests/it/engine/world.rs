//! A conversation without a store: what the service does between two turns, in memory.

use std::{collections::BTreeMap, sync::LazyLock};

use iltod::{
    app::{assets::Assets, installation::engine_rules, rules},
    domain::{answer::AnswerValue, reference::ReferenceNumber},
    flow::{
        dialogue::Draft,
        effect::{Outcome, Say, State, Turn},
        engine::{Moment, Rules, advance},
        input::Input,
    },
};
use jiff::{Timestamp, civil::Date};

use crate::fields::CATALOGUE;

fn shipped(profile: &str) -> Rules {
    let assets = Assets::embedded();
    let law = rules::Rules::load(&assets).unwrap();
    let profile = law.profiles.get(profile).unwrap().clone();
    engine_rules(&assets, &CATALOGUE, profile).ok().unwrap()
}

pub static REG2007: LazyLock<Rules> = LazyLock::new(|| shipped("reg2007-bayannur"));
pub static REG2019: LazyLock<Rules> = LazyLock::new(|| shipped("reg2019"));

/// A conversation.
#[derive(Clone)]
pub struct World {
    pub rules: &'static Rules,
    pub state: State,
    /// All drafts as stored.
    pub drafts: BTreeMap<String, Draft>,
    now: Timestamp,
    today: Date,
    fresh: u64,
    /// Where the conversation takes place.
    pub door: &'static str,
    /// The number of the message that comes next, at a door that numbers them.
    pub message: Option<i64>,
}

impl World {
    pub fn new(rules: &'static Rules, day: i8) -> Self {
        let today = jiff::civil::date(2026, 3, day);
        let noon = format!("{today}T12:00:00+08:00");
        Self {
            rules,
            state: State::default(),
            drafts: BTreeMap::new(),
            now: noon.parse().unwrap(),
            today,
            fresh: 0,
            door: "test",
            message: None,
        }
    }

    /// Opened, with everything said so far.
    pub fn after(rules: &'static Rules, said: &[&str]) -> Self {
        let mut world = Self::new(rules, 10);
        world.turn(&Input::Open);
        for text in said {
            world.say(text);
        }
        world
    }

    pub fn say(&mut self, text: &str) -> Turn {
        self.turn(&Input::Text(text.to_owned()))
    }

    pub fn turn(&mut self, input: &Input) -> Turn {
        self.fresh += 1;
        let moment = Moment {
            now: self.now,
            today: self.today,
            fresh_id: format!("d{}", self.fresh),
            message: self.message,
            sent_at: None,
            gaps: Vec::new(),
            door: self.door,
            here: true,
            lang: None,
        };
        let mut state = self.state.clone();
        let turn = loop {
            match advance(self.rules, &moment, state.clone(), input) {
                Outcome::Turn(turn) => break *turn,
                Outcome::Need(id) => {
                    assert_ne!(state.draft.as_ref().map(|d| d.id.clone()), Some(id.clone()));
                    let draft = self.drafts.get(&id);
                    state.draft = Some(draft.expect("a listed draft is stored").clone());
                }
            }
        };
        self.keep(&turn);
        turn
    }

    fn keep(&mut self, turn: &Turn) {
        self.state = turn.state.clone();
        if let Some(draft) = &turn.state.draft {
            self.drafts.insert(draft.id.clone(), draft.clone());
        }
        for id in &turn.deleted {
            self.drafts.remove(id);
        }
        if turn.submit.is_some() {
            let sequence = u32::try_from(self.fresh).unwrap();
            let number = ReferenceNumber::new(2026, sequence).unwrap();
            self.state.talk.sent.insert(0, number);
        }
    }

    /// So many days go by.
    pub fn passes(&mut self, days: i64) {
        self.now += jiff::SignedDuration::from_hours(24 * days);
        self.today = self
            .today
            .checked_add(jiff::Span::new().days(days))
            .unwrap();
    }

    /// The step that is open, as a repeated question shows it.
    pub fn step(&self) -> Option<String> {
        self.clone().say("").step
    }
}

/// The ids of what a turn says.
pub fn said(turn: &Turn) -> Vec<String> {
    let ids = turn.says.iter().map(|say| match say {
        Say::Text { message, .. } => message.id.clone(),
        Say::Page { id, .. } => (*id).to_owned(),
        Say::Look(look) => look.page().to_owned(),
    });
    ids.collect()
}

/// The answers of a draft, as values; what was split off and what waits belong to them.
pub fn answers(draft: &Draft) -> BTreeMap<String, AnswerValue> {
    let kept = draft.answers.iter().chain(&draft.aside);
    kept.map(|(id, answer)| (id.clone(), answer.value.clone()))
        .collect()
}
