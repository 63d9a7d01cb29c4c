//! The Bot API server of the tests at a port of this machine, with people who are led by hand: to
//! try the bot without the messenger. A line is what the person says; a line with a colon is what
//! else people do. Ends with the input.

use std::{io::BufRead, time::Duration};

use crate::harness::bot_api::{BotApi, Citizen, Group, Line, Said, TOKEN, markup};

/// How long an answer is awaited before the next line is taken.
const ANSWER: Duration = Duration::from_secs(10);

const HELP: &str = "\
:press WORD      the button of the last message that begins so
:voice  :photo  :album  :sticker  :place  :poll  :file NAME
:contact PHONE   the own card          :card NAME PHONE   somebody's card
:edit TEXT       the last message      :forward TEXT
:block  :unblock :down  :up  :revoke   the messenger's troubles
:group TEXT      says it in a group    :as NAME [LANG]    another person, client in LANG
anything else is said as it is";

/// Serves at `port` and plays what standard input says.
pub fn serve(port: u16, lang: &str) {
    let api = BotApi::start_at(port);
    println!(
        "A Bot API server for trials stands at {}. Its bot:",
        api.url()
    );
    println!("  export TELEGRAM_API_URL={}", api.url());
    println!("  token {TOKEN}");
    println!("Start iltod with both, then write here. \":help\" says what else people can do.");
    let mut stage = Stage {
        people: vec![api.citizen(lang, "Bat")],
        group: None,
        said: None,
        api,
    };
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let before = stage.sent();
        if stage.acts(line.trim()) {
            stage.waits(before);
        }
        stage.shows();
    }
}

struct Stage {
    api: BotApi,
    /// The last one acts.
    people: Vec<Citizen>,
    group: Option<Group>,
    said: Option<Said>,
}

impl Stage {
    fn person(&self) -> Citizen {
        self.people.last().unwrap().clone()
    }

    /// The people, and one of them as a reader of the group.
    fn readers(&self) -> Vec<Citizen> {
        let mut readers = self.people.clone();
        readers.extend(self.group.as_ref().map(|group| Citizen {
            name: "(group)".to_owned(),
            ..self.person().watching(group)
        }));
        readers
    }

    fn sent(&self) -> usize {
        self.readers()
            .iter()
            .map(|person| person.chat().len())
            .sum()
    }

    /// Whether an answer is to be expected.
    fn acts(&mut self, line: &str) -> bool {
        let person = self.person();
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        self.said = Some(match verb {
            "" => return false,
            ":help" => return tell(HELP),
            ":press" => match self.presses(&person, rest) {
                Some(said) => said,
                None => return tell("no such button"),
            },
            ":edit" => match self.said {
                Some(said) => person.edits(said, rest),
                None => return tell("nothing was said yet"),
            },
            ":as" => return self.turns_to(rest),
            ":down" => return quietly(|| self.api.goes_down()),
            ":up" => return quietly(|| self.api.comes_up()),
            ":revoke" => return quietly(|| self.api.revoke(true)),
            ":block" => return quietly(|| person.blocks()),
            ":unblock" => return quietly(|| person.unblocks()),
            ":group" => {
                let group = *self.group.get_or_insert_with(|| person.group("Trial"));
                person.says_in(&group, rest)
            }
            _ => match sends(&person, verb, rest) {
                Some(said) => said,
                None if verb.starts_with(':') => return tell(HELP),
                None => person.says(line),
            },
        });
        true
    }

    fn presses(&self, person: &Citizen, word: &str) -> Option<Said> {
        let sent = person.chat().pop()?;
        let mut labels = markup::labels(&sent.markup).into_iter();
        let label = labels.find(|label| label.starts_with(word))?;
        Some(person.presses(&sent, &label))
    }

    fn turns_to(&mut self, rest: &str) -> bool {
        let (name, lang) = rest.split_once(' ').unwrap_or((rest, "en"));
        match self.people.iter().position(|person| person.name == name) {
            Some(known) => {
                let person = self.people.remove(known);
                self.people.push(person);
            }
            None => self.people.push(self.api.citizen(lang, name)),
        }
        false
    }

    /// Waits for the first answer, and then until nothing is under way.
    fn waits(&self, before: usize) {
        let people: Vec<i64> = self.readers().iter().map(|reader| reader.chat_id).collect();
        let answered = self.api.wait_for(ANSWER, |bot| {
            let chats = people.iter().filter_map(|id| bot.chats.get(id));
            let sent = chats
                .flat_map(|chat| &chat.log)
                .filter(|line| matches!(line, Line::Sent(_)));
            (sent.count() > before && bot.pending() == 0 && bot.proofs.open == 0).then_some(())
        });
        if answered.is_none() {
            println!("(no answer in {ANSWER:?}; is iltod running?)");
        }
    }

    fn shows(&self) {
        for person in self.readers() {
            while let Some(sent) = person.reads_within(Duration::ZERO) {
                println!("< {}: {}", person.name, sent.text.replace('\n', "\n| "));
                let labels = markup::labels(&sent.markup);
                if !labels.is_empty() {
                    println!("[{}]", labels.join("] ["));
                }
            }
        }
    }
}

/// What people send beside words.
fn sends(person: &Citizen, verb: &str, rest: &str) -> Option<Said> {
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0 a photo \xff\xd9";
    Some(match verb {
        ":voice" => person.sends_voice(b"OggS a voice"),
        ":photo" => person.sends_photo(JPEG),
        ":album" => person.sends_album(&[JPEG, JPEG], rest).pop()?,
        ":file" => person.sends_document(rest, "application/octet-stream", b"%PDF-1.7 a paper"),
        ":sticker" => person.sends_sticker(),
        ":place" => person.sends_location(),
        ":poll" => person.sends_poll(),
        ":forward" => person.forwards(rest),
        ":contact" => person.shares_own_contact(rest),
        ":card" => {
            let (name, phone) = rest.split_once(' ')?;
            person.shares_card_of(name, phone)
        }
        _ => return None,
    })
}

fn tell(what: &str) -> bool {
    println!("{what}");
    false
}

fn quietly(act: impl FnOnce()) -> bool {
    act();
    false
}
