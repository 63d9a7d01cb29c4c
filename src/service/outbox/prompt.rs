//! What the conversation said last, until it is out: one slot per contact, so the newest takes the
//! place of the one before. Stored as messages, in words only when it is sent.

use serde::{Deserialize, Serialize};

use crate::domain::message::{Locale, Message};
use crate::flow::effect::Choice;
use crate::ports::kv::Tree;
use crate::render::Renderer;
use crate::service::outbox::delivery::Delivery;
use crate::service::present::{Manner, ShownMessage, show, show_page};
use crate::store::{
    commit::SealWith,
    layout::{KeyId, Place},
    record::Record,
};

/// One thing said, whatever was looked up for it put in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The id, where several lines are one page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The lines; one where it is no page.
    pub lines: Vec<Message>,
    /// The locale, where it is not the conversation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Locale>,
    /// The numbered choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

impl Said {
    /// It in words.
    #[must_use]
    pub fn show(&self, renderer: &Renderer, manner: Manner) -> Option<ShownMessage> {
        Some(match &self.page {
            Some(id) => show_page(renderer, manner, id, &self.lines, self.lang),
            None => show(
                renderer,
                manner,
                self.lines.first()?,
                self.lang,
                &self.choices,
            ),
        })
    }
}

/// The newest answer to a contact, not known to be out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prompt {
    /// Number of the key it is sealed under; 0 for the store's.
    pub key: u64,
    /// The language.
    pub lang: Locale,
    /// One sentence a line.
    #[serde(default)]
    pub slow: bool,
    /// Short forms.
    #[serde(default)]
    pub brief: bool,
    /// The draft that was open.
    pub draft: Option<String>,
    /// The revision of the conversation.
    pub revision: u64,
    /// What was said.
    pub says: Vec<Said>,
    /// How it stands.
    pub delivery: Delivery,
}

impl Record for Prompt {
    const TYPE: &'static str = "outbox_prompt";
}

impl Prompt {
    /// What it is sealed with.
    #[must_use]
    pub fn seal(&self) -> SealWith {
        match self.key {
            0 => SealWith::Store,
            key => SealWith::Case(KeyId(key)),
        }
    }

    /// How it wants its words.
    #[must_use]
    pub fn manner(&self) -> Manner {
        Manner {
            lang: self.lang,
            slow: self.slow,
            brief: self.brief,
            spoken: false,
        }
    }
}

/// Where the prompt of a contact at a revision stands. Each turn empties the slot of the revision
/// before, so a late result can never touch a newer prompt.
#[must_use]
pub fn prompt_key(who: &[u8], revision: u64) -> Vec<u8> {
    [b"q".as_slice(), who, &revision.to_be_bytes()].concat()
}

/// The same as a place.
#[must_use]
pub fn prompt_place(who: &[u8], revision: u64) -> Place {
    Place::new(Tree::Outbox, prompt_key(who, revision))
}
