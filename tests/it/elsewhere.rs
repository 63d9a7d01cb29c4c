//! kill -9 while a draft goes on at another door: at each point of the turn that carries it, it is
//! afterwards with exactly one of the two, with all its answers, and the other one is told.

use std::fs;

use iltod::{app::fail_point::CONSENT, ports::fail_point::FailPoint};

use crate::{
    fail_points::{OF_MESSENGER, copy_of},
    harness::{Home, Talk, ids, step, text},
};

/// Ann's request with one answer, and the code with which it goes on elsewhere.
fn begun() -> (Home, String) {
    let home = Home::new();
    let (mut ann, _) = home.chat(&["--person", "ann", "--lang", "en"]);
    ann.say("the 2025 grassland subsidy list of our gacha");
    ann.say("1");
    let told = text(&ann.say("continue elsewhere"));
    assert!(ann.end().success());
    // Bob was here before: opening the conversation again writes nothing.
    assert!(opening(&home, "bob").0.end().success());
    fs::write(home.data().join(CONSENT), "").unwrap();
    let (_, code) = told.split_once("write there: continue ").unwrap();
    let code = code.split('.').next().unwrap().to_owned();
    (home, code)
}

/// Bob claims the draft; when this point is passed the n-th time the process dies. Whether his turn
/// was answered.
fn claims(home: &Home, code: &str, point: &str, n: u32) -> bool {
    let mut command = home.command(&["chat", "--json", "--person", "bob", "--lang", "en"]);
    command.env("ILTOD_FAIL_POINT", format!("{point}:{n}"));
    let (mut bob, greeting) = Talk::begin(command);
    let answered = greeting.is_some() && bob.send(&format!("continue {code}"));
    let answered = answered && bob.turn().is_some();
    bob.kill();
    answered
}

fn opening(home: &Home, person: &str) -> (Talk, serde_json::Value) {
    home.chat(&["--person", person, "--lang", "en"])
}

#[test]
fn a_kill_while_a_draft_is_carried_leaves_it_whole_with_one_of_the_two() {
    let (template, code) = begun();
    let mut carried = 0;
    let points = FailPoint::ALL.iter().map(|point| point.name());
    let points = points.filter(|point| !OF_MESSENGER.contains(point));
    // The opening of the chat may pass a point first.
    for (point, n) in points.flat_map(|point| [(point, 1), (point, 2)]) {
        let home = copy_of(&template);
        let answered = claims(&home, &code, point, n);
        let (ann, hers) = opening(&home, "ann");
        assert!(ann.end().success());
        let (mut bob, his) = opening(&home, "bob");
        let is_his = step(&his) == "applicant.name";
        carried += usize::from(is_his);
        assert!(is_his || !answered, "{point}: what was answered is lost");
        if is_his {
            assert!(
                ids(&hers).contains(&"dialogue-gone-elsewhere".to_owned()),
                "{point}: {hers}"
            );
            assert!(hers["draft"].is_null(), "{point}: {hers}");
            let again = bob.say(&format!("continue {code}"));
            assert_eq!(again["rejected"], "dialogue-elsewhere-refused", "{point}");
        } else {
            assert_eq!(step(&hers), "applicant.name", "{point}: {hers}");
            let now = bob.say(&format!("continue {code}"));
            assert_eq!(step(&now), "applicant.name", "{point}: {now}");
        }
        assert!(bob.end().success());
    }
    assert!(carried > 3, "no kill came after the commit");
}
