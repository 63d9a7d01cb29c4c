//! The format of a conversation over HTTP: what a person does, and the answers as they came.
//!
//! ```text
//! story: 7                    header lines until the first blank line
//! client: zh-hans             the language of the person's program; without it none is told
//! now: 2026-03-10T10:00:00+08:00
//!
//! # a note
//! > 想要2023年草场补贴名单        the person says (\n a new line; $code, $number of the newest receipt; $resume carries a draft)
//! > [2]                       presses the newest button 2, or the one with these words
//! > [1] ~都对吗                 … under the newest message with these words: an old button
//! ! now 2026-06-10T10:00:00+08:00      other things that happen: see `play`
//! < 记下了。                    an answer; its further lines begin with a bar
//! [1 发到这里] [2 寄纸质的]       its buttons in the place of the keyboard, or
//! (1 提交) (2 改一项)           under the message; [] is a keyboard taken away
//! << 请打开                     an answer in a group
//! + 记下了                      stands in the answers to the line above, - does not
//! ^ 152801199001011234        stands in no answer at all
//! = cases 1                   how many cases there are
//! = deleted 1                 how many messages the bot took out of chats
//! ```
//!
//! Answers are recorded: `ILTOD_WRITE_GOLDEN=1` writes them anew, everything else stays as it is.

use std::path::{Path, PathBuf};

/// A conversation as written.
pub struct Script {
    pub path: PathBuf,
    pub client: String,
    pub now: String,
    pub lines: Vec<Line>,
}

/// A line with its number in the file.
pub struct Line {
    pub n: usize,
    pub text: String,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The person says this.
    Says(String),
    /// The person presses a button, perhaps under the message with these words.
    Presses(String, Option<String>),
    /// Something else happens: the verb and the rest.
    Happens(String, String),
    /// One line of an answer as it was recorded.
    Answer(String),
    /// Stands, or does not, in the answers to the line before.
    Has(bool, String),
    /// Stands in no answer.
    Never(String),
    /// How many cases there are.
    Cases(usize),
    /// How many messages were taken out of chats.
    Deleted(usize),
    /// A note, a header or an empty line.
    Note,
}

/// Reads a conversation; a line that is not understood fails with its place.
pub fn read(path: &Path) -> Script {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut script = Script {
        path: path.to_owned(),
        client: String::new(),
        now: "2026-03-10T10:00:00+08:00".to_owned(),
        lines: Vec::new(),
    };
    let mut in_header = true;
    for (n, line) in (1..).zip(text.lines()) {
        let what = if in_header {
            in_header = !line.trim().is_empty();
            match line.split_once(": ") {
                Some(("client", client)) => script.client = client.to_owned(),
                Some(("now", now)) => script.now = now.to_owned(),
                _ => {}
            }
            What::Note
        } else {
            parse(line).unwrap_or_else(|| panic!("{}:{n}: {line}", path.display()))
        };
        let text = line.to_owned();
        script.lines.push(Line { n, text, what });
    }
    script
}

fn parse(line: &str) -> Option<What> {
    if line.is_empty() || line.starts_with('#') {
        return Some(What::Note);
    }
    if line.starts_with(['<', '|', '[', '(']) {
        return Some(What::Answer(line.to_owned()));
    }
    let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
    let rest = rest.to_owned();
    Some(match mark {
        ">" => said(&rest),
        "!" => {
            let (verb, of) = rest.split_once(' ').unwrap_or((&rest, ""));
            What::Happens(verb.to_owned(), of.to_owned())
        }
        "+" => What::Has(true, rest),
        "-" => What::Has(false, rest),
        "^" => What::Never(rest),
        "=" => match rest.split_once(' ')? {
            ("cases", n) => What::Cases(n.parse().ok()?),
            ("deleted", n) => What::Deleted(n.parse().ok()?),
            _ => return None,
        },
        _ => return None,
    })
}

fn said(rest: &str) -> What {
    let pressed = rest.strip_prefix('[').and_then(|rest| {
        let (button, rest) = rest.split_once(']')?;
        let under = rest.trim().strip_prefix('~').map(str::to_owned);
        Some(What::Presses(button.to_owned(), under))
    });
    pressed.unwrap_or_else(|| What::Says(rest.replace("\\n", "\n")))
}

impl What {
    /// Whether answers may follow it.
    pub fn is_act(&self) -> bool {
        matches!(self, Self::Says(_) | Self::Presses(..) | Self::Happens(..))
    }
}
