//! Every message that the code says has words: an id in Rust that no locale has would be a gap in
//! front of a citizen.

use std::{collections::BTreeSet, fs, path::Path};

use iltod::{app::assets::Assets, domain::message::Locale, l10n::catalogue::Catalogue};

/// Ids that are no messages: pages, Fluent variables, names of drivers.
const NO_MESSAGES: [&str; 2] = ["dialogue-check-page", "contact-other"];

/// What an id of a message begins with.
const BEGINNINGS: [&str; 11] = [
    "dialogue-",
    "receipt-",
    "status-",
    "help-",
    "console-",
    "start-",
    "doctor-",
    "law-",
    "choice-",
    "bare-",
    "contact-",
];

#[test]
fn every_message_the_code_says_has_words_in_the_reference_language() {
    let assets = Assets::embedded();
    let words = Catalogue::from_files(assets.below("locales/"))
        .ok()
        .unwrap();
    let mut ids = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut ids);
    assert!(ids.len() > 150, "only {} ids were found", ids.len());
    let gaps: Vec<&String> = ids
        .iter()
        .filter(|id| !words.has(Locale::Chinese, id, None))
        .collect();
    assert!(gaps.is_empty(), "no words for {gaps:?}");
}

fn collect(dir: &Path, ids: &mut BTreeSet<String>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, ids);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            literals(code, ids);
        }
    }
}

fn literals(code: &str, ids: &mut BTreeSet<String>) {
    let lines = code.lines().map(|line| line.split("//").next().unwrap());
    for literal in lines.flat_map(|line| line.split('"').skip(1).step_by(2)) {
        let whole = literal
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let begins = BEGINNINGS
            .iter()
            .any(|beginning| literal.len() > beginning.len() && literal.starts_with(beginning));
        if whole && begins && !literal.ends_with('-') && !NO_MESSAGES.contains(&literal) {
            ids.insert(literal.to_owned());
        }
    }
}
