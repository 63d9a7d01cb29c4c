//! The format of a transcript: a conversation as text, easy to write by hand.
//!
//! ```text
//! story: 7                         header lines until the first blank line
//! lang: zh-CN                      --lang; without it the language is learned
//! profile: reg2019                 else reg2007-bayannur
//! now: 2026-03-10T10:00:00+08:00   --now
//! person: bat                      --person
//! at-most: 5                       answers until the receipt; one more fails
//!
//! # a note
//! = language +dialogue-hello       what the turn before must be (turn 0 first)
//! > 想要2023年草场补贴名单           what the person says; alone, an empty line
//! > @send                          picks the choice with this move or value
//! > $number                        the number (or $code) of the newest receipt
//! ! now 2026-06-10T10:00:00+08:00  ends the chat and opens it again: at another moment,
//! ! person olive                   as another person, without its language, or just so
//! ! lang -
//! ! again
//! ```
//!
//! What a turn must be: `step.id` (`-` for none), `+message-id` said, `-message-id` not said,
//! `!rejected-id` (`!` alone: nothing rejected), `?field` understood, `~word` in its text, `^word` not, `case` a receipt
//! (`-case` none), `kind=`, `lang=` (of its last message), `received_on=`, `deadline=` (`null` for none),
//! `choices=` (how many the last message has).

use std::path::{Path, PathBuf};

/// A transcript as written.
pub struct Transcript {
    pub path: PathBuf,
    pub lang: Option<String>,
    pub profile: Option<String>,
    pub now: String,
    pub person: Option<String>,
    pub at_most: Option<usize>,
    pub lines: Vec<Line>,
}

/// One line with its number in the file.
pub struct Line {
    pub n: usize,
    pub what: What,
}

pub enum What {
    /// The person says.
    Says(String),
    /// What the turn must be.
    Expect(Vec<String>),
    /// The chat is opened again, something changed.
    Again(String, String),
}

/// Reads a transcript; a line that is not understood fails with its place.
pub fn read(path: &Path) -> Transcript {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut transcript = Transcript {
        path: path.to_owned(),
        lang: None,
        profile: None,
        now: "2026-03-10T10:00:00+08:00".to_owned(),
        person: None,
        at_most: None,
        lines: Vec::new(),
    };
    let mut lines = (1..).zip(text.lines());
    for (n, line) in lines.by_ref().take_while(|(_, line)| !line.is_empty()) {
        header(&mut transcript, n, line);
    }
    for (n, line) in lines {
        transcript.lines.extend(body(path, n, line));
    }
    transcript
}

fn header(transcript: &mut Transcript, n: usize, line: &str) {
    let place = format!("{}:{n}", transcript.path.display());
    let (name, value) = line
        .split_once(": ")
        .unwrap_or_else(|| panic!("{place}: a header line is `name: value`"));
    let value = value.to_owned();
    match name {
        "story" => {}
        "lang" => transcript.lang = Some(value),
        "profile" => transcript.profile = Some(value),
        "now" => transcript.now = value,
        "person" => transcript.person = Some(value),
        "at-most" => transcript.at_most = value.parse().ok(),
        other => panic!("{place}: unknown header {other}"),
    }
}

fn body(path: &Path, n: usize, line: &str) -> Option<Line> {
    let what = match line.split_at_checked(1).unwrap_or((line, "")) {
        ("" | "#", _) => return None,
        (">", said) => What::Says(said.strip_prefix(' ').unwrap_or(said).to_owned()),
        ("=", wanted) => What::Expect(wanted.split_whitespace().map(str::to_owned).collect()),
        ("!", change) => {
            let (name, value) = change.trim().split_once(' ').unwrap_or((change.trim(), ""));
            What::Again(name.to_owned(), value.to_owned())
        }
        _ => panic!("{}:{n}: a line begins with > = ! or #", path.display()),
    };
    Some(Line { n, what })
}
