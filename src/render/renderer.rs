//! One renderer for the whole process: the catalogue and the tables made from it.

use std::sync::Arc;

use crate::domain::message::{Locale, Message};
use crate::l10n::catalogue::Catalogue;
use crate::render::plain;
use crate::render::resolve::Rendered;

/// Turns messages into text to read and to hear. Cheap to clone, free of locks.
#[derive(Clone)]
pub struct Renderer {
    words: Arc<Catalogue>,
}

impl Renderer {
    /// Reads the tables of number words once.
    #[must_use]
    pub fn new(words: Arc<Catalogue>) -> Self {
        Self { words }
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

    /// Whether this locale, or one of its fallback chain, has the attribute of the message.
    #[must_use]
    pub fn has_attribute(&self, locale: Locale, id: &str, name: &str) -> bool {
        let mut chain = std::iter::successors(Some(locale), |at| at.fallback());
        chain.any(|at| self.words.has(at, id, Some(name)))
    }
}
