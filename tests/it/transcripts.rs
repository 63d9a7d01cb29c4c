//! Conversations as transcripts (tests/flows/**), each run through the binary. The plain ones to
//! the receipt and the hard ones of the stories, in each language.

mod format;
mod run;

use run::run_all;

#[test]
fn show() {
    let path = std::env::var("T").unwrap();
    run::run(std::path::Path::new(&path));
}

#[test]
fn a_first_request_in_chinese_reaches_the_receipt() {
    run_all("receipt", "zh-CN");
}

#[test]
fn a_first_request_in_mongolian_reaches_the_receipt() {
    run_all("receipt", "mn-Cyrl");
}

#[test]
fn a_first_request_in_english_reaches_the_receipt() {
    run_all("receipt", "en");
}
