//! Power cuts under the whole program: keys, folder and store together. Every acknowledged turn is
//! there when the disk holds only what was synced.

use std::{fs, os::unix::fs::MetadataExt};

use super::{cut, cuts};
use crate::{
    harness::{Home, Talk, step},
    kill::{Dice, Person, STEPS, listed, verified},
};

/// A chat under the model of the disk; acknowledges some turns, sends one more line, and the power
/// is cut. What is left is the next home.
fn cut_once(home: &Home, person: &mut Person, dice: &mut Dice, shim: &str) -> Home {
    let shadow = tempfile::tempdir().unwrap();
    cut::seed(home.root(), shadow.path());
    let mut command = home.command(&["chat", "--json", "--lang", "en", "--person", "p"]);
    command
        .env("LD_PRELOAD", shim)
        .env("ILTOD_CUT_ROOT", home.root())
        .env("ILTOD_CUT_SHADOW", shadow.path());
    let (mut talk, mut turn) = Talk::start(command);
    person.check_opening(&turn, "p");
    for _ in 0..=dice.roll(5) {
        let line = person.line("p", &turn);
        turn = talk.say(&line);
        person.acknowledged(&turn);
        if turn["case"].is_object() {
            turn = talk.say("new");
            assert_eq!(step(&turn), STEPS[0]);
        }
    }
    let line = person.line("p", &turn);
    person.in_flight = talk.send(&line);
    talk.kill();
    after_cut(home, shadow.path())
}

/// What the cut left of the home.
pub fn after_cut(home: &Home, shadow: &std::path::Path) -> Home {
    let after = tempfile::tempdir().unwrap();
    let root = fs::metadata(home.root()).unwrap().ino();
    cut::assemble(shadow, root, after.path());
    for key in files_named(after.path(), ".key") {
        let mut mode = fs::metadata(&key).unwrap().permissions();
        // The model keeps bytes and names, not modes.
        std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o600);
        fs::set_permissions(&key, mode).unwrap();
    }
    Home::in_folder(after)
}

fn files_named(dir: &std::path::Path, ending: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_named(&path, ending));
        } else if path.display().to_string().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_power_cut_loses_no_acknowledged_turn_of_the_whole_program() {
    let Some(shim) = cut::shim() else { return };
    let shim = shim.to_str().unwrap();
    let mut home = Home::new();
    let mut person = Person::default();
    let mut dice = Dice(0x0dd5_eed5);
    for _ in 0..cuts() {
        home = cut_once(&home, &mut person, &mut dice, shim);
    }
    let (talk, opening) = home.chat(&["--lang", "en", "--person", "p"]);
    person.check_opening(&opening, "p");
    assert!(talk.end().success());
    assert_eq!(listed(&home), person.numbers);
    assert!(!person.numbers.is_empty());
    verified(&home);
}

/// The model can fail: where the barrier on the store's log is left out, acknowledged turns are lost.
#[test]
fn without_the_barrier_on_the_log_acknowledged_turns_are_lost_in_the_model() {
    let Some(shim) = cut::shim() else { return };
    let home = Home::new();
    // given: folder, keys and an empty conversation, all durable
    let (talk, _) = home.chat(&["--lang", "en", "--person", "p"]);
    assert!(talk.end().success());
    let shadow = tempfile::tempdir().unwrap();
    cut::seed(home.root(), shadow.path());
    let mut command = home.command(&["chat", "--json", "--lang", "en", "--person", "p"]);
    command
        .env("LD_PRELOAD", shim)
        .env("ILTOD_CUT_ROOT", home.root())
        .env("ILTOD_CUT_SHADOW", shadow.path())
        .env("ILTOD_CUT_DEAF", "db");
    let (mut talk, _) = Talk::start(command);
    talk.say("the 2025 grassland subsidy list of our gacha");
    assert_eq!(step(&talk.say("1")), "applicant.name");
    talk.kill();

    let after = after_cut(&home, shadow.path());

    let (talk, opening) = after.chat(&["--lang", "en", "--person", "p"]);
    assert_eq!(step(&opening), "request.description");
    talk.kill();
}
