//! The greeting, the language, and coming back.

use crate::{
    domain::{
        message::{Locale, Message},
        script::{fold, guess_locale},
    },
    flow::{
        dialogue::Focus,
        effect::{Choice, Does, Say},
        engine::walk::Walk,
    },
};

impl Walk<'_> {
    /// The conversation is opened: a greeting, or the draft as it stands.
    pub fn open(&mut self) {
        self.expire_drafts();
        if self.state.talk.lang.is_none() {
            self.state.talk.focus = Focus::Language;
            return;
        }
        if self.state.talk.open.is_some() {
            if self.state.talk.focus == Focus::Rest {
                self.state.talk.focus = Focus::Steps;
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

    fn greet(&mut self) {
        if self.rules.directory.sample {
            self.say("dialogue-sample");
        }
        self.say("dialogue-greeting");
    }

    /// The first message of all: in every language, each with its digit.
    pub fn ask_language(&mut self, choices: Vec<Choice>) {
        for locale in Locale::ALL {
            self.turn.says.push(Say::Text {
                message: Message::new("dialogue-hello"),
                lang: Some(locale),
                choices: Vec::new(),
            });
        }
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
                label: Message::new("language-name"),
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
        self.state.talk.focus = Focus::Steps;
        if first {
            self.greet();
        } else {
            self.say("dialogue-language-set");
            if self.state.talk.open.is_none() {
                self.go_on();
            }
        }
    }

    /// The first message decides the language. `true` when the message is more than that and is
    /// to be heard as an answer.
    pub fn learn_language(&mut self, text: &str) -> bool {
        let folded = fold(text);
        self.state.talk.focus = Focus::Language;
        if let Some(tag) = self.rules.lexicon.language(&folded) {
            self.choose_language(tag.tag());
            return false;
        }
        if let Ok(n) = folded.parse::<usize>() {
            match self.language_choices().get(n.wrapping_sub(1)).map(|choice| choice.does.clone()) {
                Some(Does::Value(tag)) => self.choose_language(&tag),
                _ => self.say("error-choice"),
            }
            return false;
        }
        let Some(locale) = guess_locale(text, &self.rules.lexicon.latin_mongolian()) else {
            // Cannot be told for certain: ask, once.
            return false;
        };
        self.state.talk.lang = Some(locale);
        self.state.talk.focus = Focus::Steps;
        true
    }
}
