//! `iltod store compact`: every case is kept, room is given back, and a running process is not
//! disturbed.

use serde_json::Value;

use crate::harness::Home;

fn case(home: &Home) {
    let (mut talk, _) = home.chat(&["--lang", "en"]);
    for line in [
        "the 2025 grassland list of our gacha",
        "1",
        "Bat",
        "13812345678",
        "1",
    ] {
        talk.say(line);
    }
    assert!(talk.end().success());
}

#[test]
fn compaction_keeps_every_case_and_gives_room_back() {
    let home = Home::new();
    case(&home);
    let before = home.json(&["case", "list", "--json"]);
    let done = home.json(&["store", "compact", "--json"]);
    assert_eq!(home.json(&["case", "list", "--json"]), before);
    assert_eq!(
        home.json(&["case", "verify", "--all", "--json"])["ok"],
        true
    );
    assert!(done["after"]["disk"].as_u64().unwrap() <= done["before"]["disk"].as_u64().unwrap());

    let (mut talk, _) = home.chat(&["--lang", "en"]);
    let refused = home.run(&["store", "compact", "--json"]);
    let told: Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(
        (refused.status.code(), told["code"].as_str()),
        (Some(1), Some("store-in-use")),
        "{told}"
    );
    talk.say("help");
    assert!(talk.end().success());
}
