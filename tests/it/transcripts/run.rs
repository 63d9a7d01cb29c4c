//! Runs a transcript through the binary, turn by turn; the first turn that is not as written fails
//! with file and line.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{
    harness::{Home, Talk, choice, ids, step, text},
    transcripts::format::{Line, Transcript, What, read},
};

/// Runs every transcript `tests/flows/<group>/*<part>*.txt`; there must be one.
pub fn run_all(group: &str, part: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/flows")
        .join(group);
    let entries =
        std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".txt") && name.split('.').any(|piece| piece == part)
        })
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no transcript {group}/*{part}*");
    for path in paths {
        run(&path);
    }
}

/// Runs one transcript in a home of its own and gives the home back.
pub fn run(path: &Path) -> Home {
    let transcript = read(path);
    let home = match transcript.profile.as_deref() {
        None | Some("reg2007-bayannur") => Home::new(),
        Some("reg2019") => Home::with_profile("reg2019"),
        Some(other) => panic!("{}: unknown profile {other}", path.display()),
    };
    let mut runner = Runner::open(&home, &transcript);
    for line in &transcript.lines {
        runner.line(line);
    }
    drop(runner);
    home
}

struct Runner<'a> {
    home: &'a Home,
    transcript: &'a Transcript,
    lang: Option<String>,
    now: String,
    person: Option<String>,
    talk: Option<Talk>,
    turn: Value,
    case: Value,
    answers: usize,
}

impl<'a> Runner<'a> {
    fn open(home: &'a Home, transcript: &'a Transcript) -> Self {
        let mut runner = Self {
            home,
            transcript,
            lang: transcript.lang.clone(),
            now: transcript.now.clone(),
            person: transcript.person.clone(),
            talk: None,
            turn: Value::Null,
            case: Value::Null,
            answers: 0,
        };
        runner.start();
        runner
    }

    fn start(&mut self) {
        if let Some(talk) = self.talk.take() {
            assert!(talk.end().success(), "the chat ended badly");
        }
        let mut args = vec!["--now", self.now.as_str()];
        if let Some(lang) = &self.lang {
            args.extend(["--lang", lang]);
        }
        if let Some(person) = &self.person {
            args.extend(["--person", person]);
        }
        let (talk, greeting) = self.home.chat(&args);
        self.talk = Some(talk);
        self.turn = greeting;
    }

    fn line(&mut self, line: &Line) {
        let at = format!("{}:{}", self.transcript.path.display(), line.n);
        match &line.what {
            What::Says(said) => self.say(&at, said),
            What::Again(name, value) => {
                match name.as_str() {
                    "now" => self.now.clone_from(value),
                    "person" => self.person = Some(value.clone()),
                    "lang" => self.lang = Some(value.clone()).filter(|lang| lang != "-"),
                    "again" => {}
                    other => panic!("{at}: unknown change {other}"),
                }
                self.start();
            }
            What::Expect(wanted) => {
                for one in wanted {
                    if let Some(fault) = fault(&self.turn, one) {
                        panic!("{at}: {one}: {fault}\n{}", shown(&self.turn));
                    }
                }
            }
        }
    }

    fn say(&mut self, at: &str, said: &str) {
        let words = match said.split_at_checked(1) {
            Some(("@", wanted)) => choice(&self.turn, wanted),
            Some(("$", name)) => {
                let field = if name == "code" { "query_code" } else { name };
                self.case[field]
                    .as_str()
                    .unwrap_or_else(|| panic!("{at}: no receipt yet"))
                    .to_owned()
            }
            _ => said.to_owned(),
        };
        self.turn = self.talk.as_mut().unwrap().say(&words);
        if std::env::var_os("TRANSCRIPT_SHOW").is_some() {
            eprintln!("{at}: > {words}\n{}", shown(&self.turn));
        }
        assert_eq!(self.turn["schema"], "iltod.turn/1", "{at}");
        if self.case.is_null() {
            self.answers += 1;
        }
        if !self.turn["case"].is_null() {
            self.case = self.turn["case"].clone();
        }
        if let Some(most) = self.transcript.at_most {
            let open = self.case.is_null();
            assert!(
                self.answers < most || (self.answers == most && !open),
                "{at}: answer {} of at most {most}, and one more is asked for: {}",
                self.answers,
                step(&self.turn)
            );
        }
    }
}

/// What is wrong with a turn, if it is not as wanted.
fn fault(turn: &Value, wanted: &str) -> Option<String> {
    let (mark, rest) = wanted.split_at(wanted.chars().next().map_or(0, char::len_utf8));
    let is = |good: bool, what: String| (!good).then_some(what);
    match mark {
        "+" => is(
            ids(turn).iter().any(|id| id == rest) || said_in_page(turn, rest),
            format!("said {:?}", ids(turn)),
        ),
        "-" if rest.is_empty() => is(step(turn).is_empty(), format!("step is {}", step(turn))),
        "-" if rest == "case" => is(turn["case"].is_null(), "there is a receipt".to_owned()),
        "-" => is(
            !ids(turn).iter().any(|id| id == rest),
            format!("said {:?}", ids(turn)),
        ),
        "!" if rest.is_empty() => is(
            turn["rejected"].is_null(),
            format!("rejected {}", turn["rejected"]),
        ),
        "!" => is(
            turn["rejected"] == rest,
            format!("rejected {}", turn["rejected"]),
        ),
        "?" => is(
            !turn["understood"][rest].is_null(),
            format!("understood {}", turn["understood"]),
        ),
        "^" => is(!text(turn).contains(rest), "it is in the text".to_owned()),
        "~" => is(text(turn).contains(rest), "not in the text".to_owned()),
        _ => match wanted.split_once('=') {
            Some((name, value)) => named_fault(turn, name, value),
            None if wanted == "case" => is(!turn["case"].is_null(), "no receipt".to_owned()),
            None => is(step(turn) == wanted, format!("step is {}", step(turn))),
        },
    }
}

fn named_fault(turn: &Value, name: &str, value: &str) -> Option<String> {
    let last = turn["messages"].as_array()?.last();
    let is = match name {
        "kind" => turn["kind"].as_str().map(str::to_owned),
        "lang" => last.and_then(|m| Some(m["lang"].as_str()?.to_owned())),
        "choices" => last.and_then(|m| Some(m["choices"].as_array()?.len().to_string())),
        other => Some(turn["case"][other].as_str().unwrap_or("null").to_owned()),
    };
    (is.as_deref() != Some(value)).then(|| format!("it is {is:?}"))
}

/// Whether a page has the message among its lines. A page names no ids of lines, so the fixed parts
/// of the message's words, in the language of the turn or the reference language, must stand in it
/// in order.
pub fn said_in_page(turn: &Value, id: &str) -> bool {
    let messages = turn["messages"].as_array().unwrap();
    messages.iter().any(|message| {
        let langs = [message["lang"].as_str().unwrap(), "zh-CN"];
        let mut words = langs.iter().filter_map(|lang| words_of(lang, id));
        words.any(|words| stands_in(message["text"].as_str().unwrap(), &words))
    })
}

/// Whether a text has the fixed parts of a message's words.
pub fn has_words(text: &str, lang: &str, id: &str) -> bool {
    words_of(lang, id).is_some_and(|words| stands_in(text, &words))
}

fn words_of(lang: &str, id: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(lang);
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut texts = files.map(|file| std::fs::read_to_string(file).unwrap());
    let start = format!("{id} = ");
    texts.find_map(|text| {
        Some(
            text.lines()
                .find_map(|line| line.strip_prefix(&start))?
                .to_owned(),
        )
    })
}

fn stands_in(text: &str, words: &str) -> bool {
    let plain = |t: &str| -> String { t.chars().filter(|c| !c.is_whitespace()).collect() };
    let text = plain(text);
    let mut from = 0;
    for (n, part) in words.split('{').enumerate() {
        // Behind a placeholder; one that goes on over further lines has nothing fixed behind it.
        let fixed = match (n, part.split_once('}')) {
            (0, _) => part,
            (_, Some((_, behind))) => behind,
            (_, None) => "",
        };
        let fixed = plain(fixed);
        match text[from..].find(&fixed) {
            Some(at) => from += at + fixed.len(),
            None => return false,
        }
    }
    true
}

fn shown(turn: &Value) -> String {
    let messages = turn["messages"].as_array().cloned().unwrap_or_default();
    let mut lines: Vec<String> = messages
        .iter()
        .map(|m| {
            let choices = m["choices"].as_array().cloned().unwrap_or_default();
            let choices: Vec<String> = choices
                .iter()
                .map(|c| {
                    format!(
                        "{}={}{}",
                        c["n"],
                        c["move"].as_str().unwrap_or(""),
                        c["value"].as_str().unwrap_or("")
                    )
                })
                .collect();
            format!("   {} [{}] {}", m["id"], choices.join(" "), m["text"])
        })
        .collect();
    lines.push(format!(
        "   step {} kind {} rejected {} understood {} case {}",
        turn["step"], turn["kind"], turn["rejected"], turn["understood"], turn["case"]
    ));
    lines.join("\n")
}
