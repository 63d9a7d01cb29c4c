//! One renderer for the whole process: the catalogue and the tables made from it.

use std::sync::Arc;

use crate::domain::message::{Locale, Message};
use crate::l10n::catalogue::Catalogue;
use crate::render::plain;
use crate::render::resolve::Rendered;
use crate::render::speech::tree::SpeechTree;
use crate::render::speech::{self, Voices};

/// Turns messages into text to read and to hear. Cheap to clone, free of locks.
#[derive(Clone)]
pub struct Renderer {
    words: Arc<Catalogue>,
    voices: Arc<Voices>,
}

impl Renderer {
    /// Reads the tables of number words once.
    #[must_use]
    pub fn new(words: Arc<Catalogue>) -> Self {
        let voices = Arc::new(Voices::from_catalogue(&words));
        Self { words, voices }
    }

    /// The message to read.
    #[must_use]
    pub fn plain(&self, locale: Locale, message: &Message) -> Rendered {
        plain::text(&self.words, locale, message)
    }

    /// One attribute of the message to read, such as `label` or `button`.
    #[must_use]
    pub fn plain_attribute(&self, locale: Locale, message: &Message, name: &str) -> Rendered {
        plain::text_attribute(&self.words, locale, message, name)
    }

    /// The message to hear, as plain speakable text.
    #[must_use]
    pub fn spoken(&self, locale: Locale, message: &Message) -> Rendered {
        speech::text(&self.words, &self.voices, locale, message)
    }

    /// One attribute of the message to hear, such as `label`.
    #[must_use]
    pub fn spoken_attribute(&self, locale: Locale, message: &Message, name: &str) -> Rendered {
        speech::text_attribute(&self.words, &self.voices, locale, (message, name))
    }

    /// The message to hear, as the tree that writers for speech engines read.
    #[must_use]
    pub fn tree(&self, locale: Locale, message: &Message) -> SpeechTree {
        speech::tree(&self.words, &self.voices, locale, message).0
    }

    /// Any text of this language, such as a joined reply, as plain speakable text.
    #[must_use]
    pub fn read_aloud(&self, locale: Locale, text: &str) -> String {
        speech::read(&self.voices, locale, text).speakable()
    }

    /// The tables of number words, for dates and counts outside a message.
    #[must_use]
    pub fn voices(&self) -> &Voices {
        &self.voices
    }

    /// Whether this locale, or one of its fallback chain, has the message.
    #[must_use]
    pub fn has(&self, locale: Locale, id: &str) -> bool {
        let mut chain = std::iter::successors(Some(locale), |at| at.fallback());
        chain.any(|at| self.words.has(at, id, None))
    }

    /// Whether this locale, or one of its fallback chain, has the attribute of the message.
    #[must_use]
    pub fn has_attribute(&self, locale: Locale, id: &str, name: &str) -> bool {
        let mut chain = std::iter::successors(Some(locale), |at| at.fallback());
        chain.any(|at| self.words.has(at, id, Some(name)))
    }
}
