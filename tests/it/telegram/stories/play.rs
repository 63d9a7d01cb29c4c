//! Plays a conversation before the Bot API server and compares each answer with the recorded one.
//!
//! What happens beside words: `now MOMENT`, `restart`, `stop` and `start` (what people do waits
//! meanwhile), `blocks`, `unblocks`, `person NAME`, `voice`,
//! `photo`, `album CAPTION`, `document NAME`, `sticker`, `place`, `poll`, `forward TEXT`,
//! `many N TEXT`, `edit TEXT` (of what was said last), `own-card PHONE`, `card NAME PHONE`, `group TITLE`,
//! `link` (opens the newest link that carries a
//! draft elsewhere), `in TEXT` (said in the group), `hold` and `release`, or `backwards` (what people do waits meanwhile), `uncertain`
//! (the next answer arrives, but the bot is not told), `twice` (each update comes twice from now).

use std::{collections::HashMap, fmt::Write as _, path::Path, sync::Arc, time::Duration};

use crate::harness::bot_api::{BotApi, Citizen, Fault, Group, Rule, Said, Sent, markup};
use crate::telegram::stories::{
    script::{Line, Script, What, read},
    stage::Stage,
    words::{answer, codes, masked, numbers, plain, resumes},
};

/// How a press is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// By the button.
    Button,
    /// By typing its digit.
    Digit,
    /// By typing its words.
    Words,
}

/// How long nothing may come until the answers count as all, while they are recorded.
const SILENCE: Duration = Duration::from_millis(700);

/// Plays `tests/flows/telegram/<lang>/<name>.txt`.
pub fn play(lang: &str, name: &str, press: Press) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(format!("tests/flows/telegram/{lang}/{name}.txt"));
    let script = read(&path);
    let record = press == Press::Button && std::env::var_os("ILTOD_WRITE_GOLDEN").is_some();
    let mut play = Play::open(&script, press, record);
    let mut written = String::new();
    for (at, line) in script.lines.iter().enumerate() {
        if matches!(line.what, What::Answer(_)) {
            continue;
        }
        let _ = writeln!(written, "{}", line.text);
        let recorded = script.lines[at + 1..]
            .iter()
            .map_while(|line| match &line.what {
                What::Answer(text) => Some(text.clone()),
                _ => None,
            });
        for answer in play.line(line, &recorded.collect::<Vec<_>>()) {
            let _ = writeln!(written, "{answer}");
        }
    }
    if record {
        std::fs::write(&path, written).unwrap();
    }
    play.ends();
}

struct Play<'a> {
    script: &'a Script,
    press: Press,
    record: bool,
    stage: Stage,
    people: HashMap<String, Citizen>,
    who: Citizen,
    group: Option<Group>,
    last: Option<Said>,
    /// Everything that was answered, and how much of it before the newest act.
    heard: Vec<Arc<Sent>>,
    before: usize,
    code: String,
    number: String,
    resume: String,
    held: bool,
    /// What was held came at one moment.
    released: bool,
    /// What did not hold while answers were recorded.
    faults: Vec<String>,
}

impl<'a> Play<'a> {
    fn open(script: &'a Script, press: Press, record: bool) -> Self {
        let api = BotApi::start();
        let stage = Stage::open(api.clone(), &script.now);
        api.waits_for_poll();
        let who = api.citizen(&script.client, "A");
        Self {
            script,
            press,
            record,
            stage,
            people: HashMap::from([("A".to_owned(), who.clone())]),
            who,
            group: None,
            last: None,
            heard: Vec::new(),
            before: 0,
            code: String::new(),
            number: String::new(),
            resume: String::new(),
            held: false,
            released: false,
            faults: Vec::new(),
        }
    }

    fn at(&self, line: &Line) -> String {
        format!("{}:{}", self.script.path.display(), line.n)
    }

    /// Does what a line says; the answers that came.
    fn line(&mut self, line: &Line, recorded: &[String]) -> Vec<String> {
        let at = self.at(line);
        match &line.what {
            What::Says(text) => {
                let text = text
                    .replace("$code", &self.code)
                    .replace("$number", &self.number)
                    .replace("$resume", &self.resume);
                self.last = Some(self.who.says(&text));
            }
            What::Presses(button, under) => self.presses(&at, button, under.as_deref()),
            What::Happens(verb, of) => self.happens(&at, verb, of),
            What::Has(has, part) => {
                let mut newest = self.heard[self.before..].iter();
                let found = newest.any(|sent| sent.text.contains(part.as_str()));
                self.must(found == *has, || format!("{at}: {part}"));
            }
            What::Never(part) => {
                let found = self.heard.iter().any(|sent| sent.text.contains(part));
                self.must(!found, || format!("{at}: {part}"));
            }
            What::Cases(cases) => {
                let is = self.stage.cases();
                self.must(is == *cases, || format!("{at}: {is} cases"));
            }
            What::Deleted(n) => {
                let wanted = u64::try_from(*n).unwrap();
                let api = &self.stage.api;
                api.waits_until(&at, |bot| bot.proofs.count("deleteMessage") == wanted);
            }
            What::Answer(_) | What::Note => {}
        }
        if line.what.is_act() && !self.held {
            self.before = self.heard.len();
            return self.answers(&at, recorded);
        }
        Vec::new()
    }

    /// Fails now, or at the end where answers are recorded: so that they can be read.
    fn must(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds && self.record {
            self.faults.push(fault());
        } else if !holds {
            panic!("{}\n{}", fault(), self.who.transcript());
        }
    }

    fn presses(&mut self, at: &str, button: &str, under: Option<&str>) {
        let meant = |label: &str| {
            label == button
                || label
                    .split_once(' ')
                    .is_some_and(|(n, words)| n == button || words == button)
        };
        // An old button stands under the first message with these words, any other under the newest.
        let mut keyed = self
            .heard
            .iter()
            .filter(|s| !markup::labels(&s.markup).is_empty());
        let sent = match under {
            Some(part) => keyed.find(|sent| sent.text.contains(part)),
            None => keyed.next_back(),
        };
        let found = sent.and_then(|sent| {
            let label = markup::labels(&sent.markup)
                .into_iter()
                .find(|label| meant(label))?;
            Some((Arc::clone(sent), label))
        });
        let Some((sent, label)) = found else {
            return self.must(false, || format!("{at}: no [{button}]"));
        };
        let (digit, words) = label.split_once(' ').unwrap_or((&label, &label));
        self.last = Some(match self.press {
            // What stands under an older message cannot be typed.
            Press::Digit if under.is_none() => self.who.says(digit),
            // Of a label with a value in it (a draft, a number) nobody types the words.
            Press::Words if words.contains(|c: char| c == '：' || c.is_ascii_digit()) => {
                self.who.says(digit)
            }
            Press::Words if under.is_none() => self.who.says(words),
            _ => self.who.presses(&sent, &label),
        });
    }

    fn happens(&mut self, at: &str, verb: &str, of: &str) {
        let api = self.stage.api.clone();
        let said = match verb {
            "now" => return self.stage.set(of),
            "restart" => {
                self.stage.stop();
                let polls = api.count("getUpdates");
                self.stage.start();
                return api.waits_until("a poll", |bot| bot.proofs.count("getUpdates") > polls);
            }
            "stop" => {
                self.held = true;
                return self.stage.stop();
            }
            "start" => {
                self.held = false;
                self.released = true;
                return self.stage.start();
            }
            "blocks" => return self.who.blocks(),
            "unblocks" => return self.who.unblocks(),
            "person" => return self.person(of),
            "hold" => {
                self.held = true;
                return api.holds();
            }
            "release" => {
                self.held = false;
                self.released = true;
                return api.releases(0.0);
            }
            "backwards" => {
                self.held = false;
                self.released = true;
                return api.releases_backwards();
            }
            "twice" => return api.repeats(1.0),
            "uncertain" => {
                let rule = Rule::on("sendMessage", Fault::AcceptThenClose);
                return api.script(rule.chat(self.who.id));
            }
            "group" => {
                self.group = Some(self.who.group(of));
                return;
            }
            "in" => self.who.says_in(&self.group.expect("a group"), of),
            "many" => {
                let (n, text) = of.split_once(' ').expect("how many, and what");
                let n: usize = n.parse().expect("a number");
                for _ in 1..n {
                    self.who.says(text);
                }
                self.who.says(text)
            }
            "voice" => self.who.sends_voice(b"sound"),
            "photo" => self.who.sends_photo(b"picture"),
            "album" => {
                let photos: [&[u8]; 3] = [b"one", b"two", b"three"];
                self.who.sends_album(&photos, of)[0]
            }
            "document" => self.who.sends_document(of, "application/pdf", b"%PDF-1.4"),
            "sticker" => self.who.sends_sticker(),
            "place" => self.who.sends_location(),
            "poll" => self.who.sends_poll(),
            "forward" => self.who.forwards(of),
            "edit" => self.who.edits(self.last.expect("something said"), of),
            "link" => self.who.starts(&format!("resume_{}", self.resume)),
            "own-card" => self.who.shares_own_contact(of),
            "card" => {
                let (name, phone) = of.split_once(' ').expect("name and number");
                self.who.shares_card_of(name, phone)
            }
            other => panic!("{at}: {other}"),
        };
        self.last = Some(said);
    }

    /// Another person goes on, a new one or one that was here before.
    fn person(&mut self, name: &str) {
        let api = &self.stage.api;
        let new = || api.citizen(&self.script.client, name);
        self.who = self
            .people
            .entry(name.to_owned())
            .or_insert_with(new)
            .clone();
    }

    /// What came after an act: compared with what was recorded, or as it is to be recorded.
    fn answers(&mut self, at: &str, recorded: &[String]) -> Vec<String> {
        let mut came = Vec::new();
        loop {
            // Answers to what came at once may be alike: then all of them are awaited.
            let enough = self.settled(&came).len() >= recorded.len();
            let last = self.record || (enough && self.released);
            if enough && !last {
                break;
            }
            let Some((sent, group)) = self.next(last) else {
                break;
            };
            // Both of the newest receipt; the number comes with its code there only.
            let (codes, numbers) = (codes(&sent.text), numbers(&sent.text));
            if let (Some(code), Some(number)) = (codes.last(), numbers.last()) {
                self.code = (*code).to_owned();
                self.number = (*number).to_owned();
            }
            if let Some(code) = resumes(&sent.text).last() {
                self.resume = plain(code);
            }
            came.push((sent.markup.is_null(), answer(&sent, group)));
            self.heard.push(sent);
        }
        let came = self.settled(&came);
        self.released = false;
        if recorded.is_empty() || self.record {
            self.stage.api.waits_quiet();
        }
        if !self.record {
            let (want, is) = (recorded.join("\n"), came.join("\n"));
            assert!(
                masked(&want) == is,
                "{at}\n--- recorded\n{want}\n--- came\n{is}\n({:?})",
                self.press
            );
        }
        came
    }

    /// The answers as lines. Of answers to what came at one moment only the newest prompt is certain
    /// to be sent, and notices have an order of their own.
    fn settled(&self, came: &[(bool, Vec<String>)]) -> Vec<String> {
        let lines = came.iter().map(|(_, lines)| lines);
        if !self.released {
            return lines.flatten().cloned().collect();
        }
        let notices = came.iter().filter(|(notice, _)| *notice);
        let prompt = came.iter().rfind(|(notice, _)| !notice);
        let kept = notices.chain(prompt).map(|(_, lines)| lines);
        kept.flatten().cloned().collect()
    }

    /// The next answer to the person, or in the group; the wait is short when it may be none.
    fn next(&self, may_be_none: bool) -> Option<(Arc<Sent>, bool)> {
        let api = &self.stage.api;
        let ceiling = if may_be_none { SILENCE } else { api.ceiling() };
        if may_be_none {
            api.waits_quiet();
        }
        let chats = [(Some(self.who.id), false), (self.group.map(|g| g.id), true)];
        api.wait_for(ceiling, |bot| {
            chats.iter().find_map(|(id, group)| {
                let chat = bot.chats.get_mut(&(*id)?)?;
                let mut rest = chat.log.iter().enumerate().skip(chat.read);
                let (n, sent) = rest.find_map(|(n, line)| match line {
                    crate::harness::bot_api::Line::Sent(sent) => Some((n, Arc::clone(sent))),
                    _ => None,
                })?;
                chat.read = n + 1;
                Some((sent, *group))
            })
        })
    }

    /// Nothing more may come, and nothing that was said as a button may be a dead end.
    fn ends(mut self) {
        self.stage.api.waits_quiet();
        self.stage.stop();
        assert!(self.faults.is_empty(), "{:#?}", self.faults);
        let logs = self.people.values().flat_map(Citizen::chat).count();
        let group = self
            .group
            .map(|group| self.who.watching(&group).chat().len());
        let heard = self.heard.len();
        assert_eq!(
            logs + group.unwrap_or(0),
            heard,
            "{}: more was sent than answered\n{}",
            self.script.path.display(),
            self.who.transcript()
        );
    }
}
