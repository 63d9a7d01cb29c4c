//! kill -9 from outside, at random moments under scripted chats (rows B1 and B10 of the faults):
//! no acknowledged turn is lost, no case is made twice, the chain holds. A turn is acknowledged when
//! its line was read. `ILTOD_CYCLES` sets the cycles (100), `ILTOD_SEED` the seed.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    process::{Child, Stdio},
};

use serde_json::Value;

use crate::harness::{Home, choice, ids, step, text};

/// The five answers of a first request, in their order.
pub const STEPS: [&str; 5] = [
    "request.description",
    "request.form",
    "applicant.name",
    "applicant.contact",
    "check",
];

/// Persons who take turns over one data folder.
const PERSONS: usize = 4;

/// A small generator, so that a run can be repeated from its seed.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// What one person must find again.
#[derive(Clone, Default)]
pub struct Person {
    /// Acknowledged answers of the open request.
    pub at: usize,
    /// The description of the open request.
    wish: String,
    /// A line was sent whose turn was not read.
    pub in_flight: bool,
    /// Numbers of acknowledged receipts, and of those found at an opening.
    pub numbers: BTreeSet<String>,
    requests: usize,
}

fn number_of(said: &str) -> String {
    let after = said.split("Your number is: ").nth(1).unwrap();
    let digits = after.split('.').next().unwrap();
    digits.chars().filter(char::is_ascii_digit).collect()
}

impl Person {
    /// What the opening shows must be what was acknowledged, or one line further.
    pub fn check_opening(&mut self, opening: &Value, name: &str) {
        let at = STEPS.iter().position(|id| *id == step(opening)).unwrap();
        let receipts: Vec<&Value> = opening["messages"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|message| message["id"] == "N-01")
            .collect();
        for receipt in &receipts {
            let said = receipt["text"].as_str().unwrap();
            self.numbers.insert(number_of(said));
            let code = said.split("Your query code is: ").nth(1).unwrap();
            let code = code.split('.').next().unwrap();
            assert_eq!(
                code.chars().filter(char::is_ascii_digit).count(),
                8,
                "{said}"
            );
        }
        let went_on = self.in_flight && at == (self.at + 1) % STEPS.len();
        assert!(
            at == self.at || went_on,
            "{name}: acknowledged {}, in flight {}, found {opening}",
            self.at,
            self.in_flight
        );
        if went_on && at == 0 {
            assert!(
                !receipts.is_empty(),
                "{name}: sent, but no receipt: {opening}"
            );
        }
        if at > 0 {
            assert!(text(opening).contains(&self.wish), "{name}: {opening}");
        }
        self.at = at;
        self.in_flight = false;
    }

    pub fn line(&mut self, name: &str, turn: &Value) -> String {
        match STEPS[self.at] {
            "request.description" => {
                self.requests += 1;
                self.wish = format!("the 2025 grassland subsidy list {name} {}", self.requests);
                self.wish.clone()
            }
            "request.form" => "1".to_owned(),
            "applicant.name" => "Bat".to_owned(),
            "applicant.contact" => "13812345678".to_owned(),
            _ => choice(turn, "send"),
        }
    }

    pub fn acknowledged(&mut self, turn: &Value) {
        self.at = (self.at + 1) % STEPS.len();
        if let Some(number) = turn["case"]["number"].as_str() {
            assert_eq!(self.at, 0, "{turn}");
            assert!(self.numbers.insert(number.to_owned()), "{number} twice");
        } else {
            assert_eq!(step(turn), STEPS[self.at], "{turn}");
        }
    }
}

/// A running `iltod serve`, ready to take calls.
pub fn serve(home: &Home) -> Child {
    let mut child = home
        .command(&["serve"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    assert!(
        lines.any(|line| line.unwrap().starts_with("Running")),
        "serve did not start"
    );
    child
}

pub fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// One cycle: some acknowledged turns, perhaps one more line, then kill -9.
fn cycle(home: &Home, name: &str, person: &mut Person, dice: &mut Dice) {
    let server = (dice.roll(2) == 0).then(|| serve(home));
    let (mut talk, mut turn) = home.chat(&["--lang", "en", "--person", name]);
    person.check_opening(&turn, name);
    for _ in 0..dice.roll(8) {
        let line = person.line(name, &turn);
        turn = talk.say(&line);
        person.acknowledged(&turn);
        if turn["case"].is_object() {
            // The next request begins at rest: its first step is not named.
            turn = talk.say("new");
            assert_eq!(step(&turn), STEPS[0]);
        }
    }
    if dice.roll(4) > 0 {
        let line = person.line(name, &turn);
        person.in_flight = talk.send(&line);
        // A little work, so that the kill falls before, within and after the commit.
        let spin = dice.roll(400_000);
        std::hint::black_box((0..spin).fold(0u64, |sum, n| sum ^ n.wrapping_mul(31)));
    }
    match server {
        // The process that owns the store dies; the caller at the socket is only a terminal.
        Some(server) => {
            kill(server);
            talk.kill();
        }
        None => talk.kill(),
    }
}

pub fn listed(home: &Home) -> BTreeSet<String> {
    let list = home.json(&["case", "list", "--json", "--limit", "100000"]);
    let cases = list["cases"].as_array().unwrap();
    let numbers: BTreeSet<String> = cases
        .iter()
        .map(|case| case["number"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(numbers.len(), cases.len(), "a number stands twice");
    numbers
}

pub fn verified(home: &Home) {
    let proof = home.json(&["case", "verify", "--all", "--json"]);
    assert_eq!(proof["ok"], true, "{proof}");
}

#[test]
fn a_kill_at_any_moment_loses_no_acknowledged_turn_and_doubles_no_case() {
    let number = |name: &str, default: u64| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(default)
    };
    let (cycles, seed) = (number("ILTOD_CYCLES", 100), number("ILTOD_SEED", 0x1170d));
    println!("{cycles} cycles, seed {seed}");
    let home = Home::new();
    let mut dice = Dice(seed | 1);
    let mut persons = vec![Person::default(); PERSONS];
    for n in 0..cycles {
        let who = usize::try_from(dice.roll(PERSONS as u64)).unwrap();
        cycle(&home, &format!("p{who}"), &mut persons[who], &mut dice);
        if n % 25 == 24 {
            verified(&home);
        }
    }
    for (who, person) in persons.iter_mut().enumerate() {
        let name = format!("p{who}");
        let (talk, opening) = home.chat(&["--lang", "en", "--person", &name]);
        person.check_opening(&opening, &name);
        assert!(talk.end().success());
    }
    let known: BTreeSet<String> = persons.iter().flat_map(|p| p.numbers.clone()).collect();
    assert_eq!(
        listed(&home),
        known,
        "cases that nobody was told of, or that are gone"
    );
    assert!(
        known.len() > usize::try_from(cycles / 20).unwrap(),
        "too few requests were sent"
    );
    verified(&home);
}

#[test]
fn a_second_serve_leaves_at_once_and_names_the_lock() {
    let home = Home::new();
    let first = serve(&home);

    let second = home.run_to_end(&["serve"]);
    let list = home.json(&["case", "list", "--json"]);
    let (mut talk, opening) = home.chat(&["--lang", "en"]);
    let described = talk.say("the 2025 grassland subsidy list of our gacha");

    assert_eq!(second.status.code(), Some(2));
    let error = String::from_utf8(second.stderr).unwrap();
    let lock = home.data().join("lock").display().to_string();
    assert!(error.contains(&lock), "{error}");
    assert_eq!(list["total"], 0);
    assert_eq!(step(&opening), STEPS[0]);
    assert_eq!(step(&described), STEPS[1], "{:?}", ids(&described));
    talk.kill();
    kill(first);
}
