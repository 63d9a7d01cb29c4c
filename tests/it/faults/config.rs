//! B46: a wrong configuration is told with all that is wrong at once, each with its place, and no
//! secret is quoted.

use std::fs;

use serde_json::Value;

use super::{problems, screen};
use crate::harness::Home;

const SECRET: &str = "s3cr3t-canary-9f8e7d";

#[test]
fn every_mistake_of_the_configuration_is_told_at_once_and_no_secret_is_quoted() {
    let home = Home::new();
    let file = home.path("iltod.toml");
    let path = file.display().to_string();
    let text = format!(
        "lisen = \"{SECRET}\"\nlisten = \"nowhere\"\n\n[store]\ncache_mib = 0\nreserve = 3\n"
    );
    fs::write(&file, text).unwrap();
    let mut command = home.command(&["doctor", "--json", "--config", &path]);
    let output = command.env("ILTOD_RESERVE_MIB", "many").output().unwrap();

    assert_eq!(output.status.code(), Some(2));
    let mut codes = problems(&output);
    codes.sort_unstable();
    let expected = [
        "config-cache",
        "config-listen",
        "config-number",
        "config-unknown",
        "config-unknown",
    ];
    assert_eq!(codes, expected);
    let said = screen(&output);
    assert!(!said.contains(SECRET), "{said}");
    assert!(said.contains(&format!("{path}:1:1")), "{said}");
    assert!(said.contains(&format!("{path}:6:1")), "{said}");
    assert!(!home.data().exists(), "nothing was made");
}

#[test]
fn a_mistake_of_syntax_is_told_with_line_and_column_and_quotes_nothing() {
    let home = Home::new();
    let file = home.path("iltod.toml");
    let path = file.display().to_string();
    for (text, place, code) in [
        (
            format!("profile = \"reg2019\"\ndata = \"{SECRET}\nlisten = 1\n"),
            ":2:",
            "config-syntax",
        ),
        (
            format!("[store\ncache_mib = \"{SECRET}\"\n"),
            ":1:",
            "config-syntax",
        ),
        (
            format!("[store]\ncache_mib = \"{SECRET}\"\n"),
            ":2:13",
            "config-number",
        ),
    ] {
        fs::write(&file, &text).unwrap();
        let output = home.run(&["case", "list", "--json", "--config", &path]);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert_eq!(problems(&output), [code], "{text}");
        let said = screen(&output);
        let problem: Value = serde_json::from_str(said.trim()).unwrap();
        let at = problem["where"].as_str().unwrap();
        assert!(at.starts_with(&(path.clone() + place)), "{at}");
        assert!(!said.contains(SECRET), "{said}");
    }
}

#[test]
fn a_token_of_the_environment_is_never_shown() {
    let home = Home::new();
    for verb in [["config"].as_slice(), &["config", "--json"], &["doctor"]] {
        let mut command = home.command(verb);
        let output = command.env("TELOXIDE_TOKEN", SECRET).output().unwrap();
        let said = [output.stdout.clone(), output.stderr.clone()].concat();
        assert!(!String::from_utf8_lossy(&said).contains(SECRET), "{verb:?}");
        assert!(output.status.success(), "{verb:?}");
    }
}
