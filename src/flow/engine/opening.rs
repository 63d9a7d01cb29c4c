//! The greeting, the language, and coming back.

use crate::domain::{
    kind::Kind,
    message::{Locale, Message, Personal},
    script::{Guess, guess_locale},
};
use crate::flow::{
    dialogue::Focus,
    effect::{Choice, Does, Say},
    engine::walk::Walk,
    field::{FieldType, parse},
    lexicon::{Set, Word},
};

/// The languages in which something is said as long as none is known: the traditional script would
/// only repeat the Cyrillic one.
const FIRST: [Locale; 3] = [Locale::Chinese, Locale::MongolianCyrillic, Locale::English];

impl Walk<'_> {
    /// The conversation is opened: a greeting, or the draft as it stands.
    pub fn open(&mut self) {
        // A language that the door was told now wins over the one of an earlier day.
        self.state.talk.lang = self.moment.lang.or(self.state.talk.lang);
        if self.state.talk.lang.is_none() {
            self.state.talk.focus = Focus::Language;
            return;
        }
        if self.state.talk.open.is_some() {
            if self.state.talk.focus == Focus::Rest {
                self.go_on();
            }
            return self.say_resumed();
        }
        self.greet();
        self.state.talk.focus = if self.state.talk.drafts.is_empty() {
            Focus::Steps
        } else {
            Focus::Drafts(0)
        };
    }

    /// A link asks for this kind. Where a draft is open, what shall become of it is asked first.
    pub fn open_kind(&mut self, kind: Kind) {
        self.state.talk.wanted = Some(kind);
        if self.state.talk.open.is_some() {
            return self.start();
        }
        self.open();
    }

    /// The kind that a link asked for, once it can be said in the person's language and nothing
    /// else is open: who goes on with what was begun has decided against it.
    pub fn begin_wanted(&mut self) {
        if self.state.talk.lang.is_none() || self.state.talk.focus == Focus::Start {
            return;
        }
        let wanted = self.state.talk.wanted.take();
        if let Some(kind) = wanted.filter(|_| self.state.talk.open.is_none()) {
            self.choose_kind(kind.code());
        }
    }

    /// What came is no answer: that is said, and whatever is open stays open.
    pub fn aside(&mut self, message: &Message) {
        if self.state.talk.lang.is_some() {
            return self.say(message.clone());
        }
        self.state.talk.focus = Focus::Language;
        for locale in FIRST {
            self.turn.says.push(Say::Text {
                message: message.clone(),
                lang: Some(locale),
                choices: Vec::new(),
            });
        }
        if self.state.talk.revision > 0 {
            // The greeting in every language was said before.
            self.asks = false;
            self.ask_which_language();
        }
    }

    fn greet(&mut self) {
        if self.rules.directory.sample {
            self.say("dialogue-sample");
        }
        self.say("dialogue-greeting");
        if self.state.talk.lang == Some(Locale::MongolianTraditional) {
            // Only the core is in the traditional script: the rest falls back, and that is said.
            self.say("dialogue-partly-cyrillic");
        }
    }

    /// The first message of all: in every language, each with its digit.
    pub fn ask_language(&mut self) {
        if self.state.talk.lang.is_some() {
            return self.ask_which_language();
        }
        for locale in Locale::ALL {
            self.turn.says.push(Say::Text {
                message: Message::new("dialogue-hello"),
                lang: Some(locale),
                choices: Vec::new(),
            });
        }
        self.ask_which_language();
    }

    fn ask_which_language(&mut self) {
        let choices = self.language_choices();
        self.say_with(Message::new("dialogue-ask-language"), choices);
    }

    pub fn language_choices(&self) -> Vec<Choice> {
        let order = [
            Locale::Chinese,
            Locale::MongolianCyrillic,
            Locale::English,
            Locale::MongolianTraditional,
        ];
        (1u8..)
            .zip(order)
            .map(|(n, locale)| Choice {
                n,
                // Heard through its Cyrillic twin, the traditional script needs a name of its own.
                label: Message::new(match locale {
                    Locale::MongolianTraditional => "language-name-traditional",
                    _ => "language-name",
                }),
                lang: Some(locale),
                does: Does::Value(locale.tag().to_owned()),
            })
            .collect()
    }

    pub fn choose_language(&mut self, tag: &str) {
        let first = self.state.talk.lang.is_none();
        if let Some(locale) = Locale::from_tag(tag) {
            self.state.talk.lang = Some(locale);
        }
        self.go_on();
        if first {
            self.greet();
        } else {
            self.say("dialogue-language-set");
        }
        if let Some(first_words) = self.state.talk.unheard.take() {
            self.hear_words(first_words.reveal());
        }
    }

    /// The first message decides the language. `true` when the message is more than that and is
    /// to be heard as an answer.
    pub fn learn_language(&mut self, text: &str) -> bool {
        self.state.talk.focus = Focus::Language;
        let lexicon = &self.rules.lexicon;
        if let Some(locale) = lexicon.language(text) {
            self.choose_language(locale.tag());
            return false;
        }
        if let Some(n) = lexicon.number(text) {
            let choices = self.language_choices();
            match choices.into_iter().find(|choice| u32::from(choice.n) == n) {
                Some(choice) => {
                    if let Does::Value(tag) = choice.does {
                        self.choose_language(&tag);
                    }
                }
                None if n == 0 => self.person(),
                None => self.say(self.no_choice()),
            }
            return false;
        }
        let guess = guess_locale(text, || lexicon.contains(Set::LatinMongolian, text));
        let Guess::Locale(locale) = guess else {
            // Cannot be told for certain: ask, once; what was said is not lost over it.
            self.side_notes(text);
            if parse(FieldType::Description, text, &self.field_context()).is_ok() {
                self.state.talk.unheard = Some(Personal::new(text));
            }
            return false;
        };
        self.state.talk.lang = Some(locale);
        self.state.talk.focus = Focus::Steps;
        let first_words = self.state.talk.unheard.take();
        let word = lexicon.word(text);
        match word {
            Some(Word::Greeting) => self.greet(),
            // Whoever begins with the request sees no greeting, but must know this.
            _ if self.rules.directory.sample => self.say("dialogue-sample"),
            _ => {}
        }
        // What was said before the language was known comes first; a wish goes on with it. Whoever
        // turns to something else by a word is asked anew: two acts in one turn could part a draft
        // from what is stored of it.
        match (first_words, word) {
            (Some(first), None) => self.hear_words(&format!("{}\n{text}", first.reveal())),
            (Some(first), Some(Word::Greeting)) => self.hear_words(first.reveal()),
            _ => return true,
        }
        false
    }
}
