//! What a turn says and does: the engine's answer, for the service to store and the door to show.

use serde::{Deserialize, Serialize};

use crate::domain::{
    message::{Arg, Locale, Message},
    reference::ReferenceNumber,
};
use crate::flow::{
    dialogue::{Conversation, Draft},
    lexicon::Move,
};

/// The conversation and its open draft: what a turn reads and what it leaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The conversation.
    pub talk: Conversation,
    /// The open draft.
    pub draft: Option<Draft>,
}

/// What came of one input.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A whole turn.
    Turn(Box<Turn>),
    /// The turn needs this draft: load it into [`State::draft`] and advance again.
    Need(String),
}

/// A whole turn.
#[derive(Clone, Debug, Default)]
pub struct Turn {
    /// The state after it.
    pub state: State,
    /// What is said, in order.
    pub says: Vec<Say>,
    /// What was understood of a message beside its answer, by field id.
    pub understood: Vec<(String, Arg)>,
    /// Why the answer was not taken: the message id of the reason.
    pub rejected: Option<String>,
    /// The draft was sent.
    pub submit: Option<Submission>,
    /// A code that is to carry a draft here: look it up, and make the turn again with what came of it.
    pub claim: Option<String>,
    /// Drafts to delete.
    pub deleted: Vec<String>,
    /// The field asked for: a field id, `language`, `check`, or nothing.
    pub step: Option<String>,
    /// The moves that are open now.
    pub moves: Vec<Move>,
}

/// A draft that was sent after an explicit yes.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The request, or the requests that the draft was parted into.
    pub parts: Vec<Part>,
    /// Required fields that are empty; the person said yes to that too.
    pub missing: Vec<String>,
    /// The language of the conversation when the yes came: that of the letters (story 7).
    pub lang: Option<Locale>,
}

/// One request of a submission.
#[derive(Clone, Debug)]
pub struct Part {
    /// The draft as it was when the yes came, with what this request says.
    pub draft: Draft,
    /// What the check page showed of it: nothing of the other requests.
    pub shown: Vec<Message>,
}

/// One thing said.
#[derive(Clone, Debug, PartialEq)]
pub enum Say {
    /// A message, with numbered choices when it is a question that has them.
    Text {
        /// The words.
        message: Message,
        /// The locale, where it is not the conversation's: the first words in every language.
        lang: Option<Locale>,
        /// Its choices.
        choices: Vec<Choice>,
    },
    /// Several messages that belong together, shown as one, a line each.
    Page {
        /// What the page is: the id by which drivers know it.
        id: &'static str,
        /// Its lines.
        lines: Vec<Message>,
    },
    /// Something that the service must look up and say in this place.
    Look(Look),
}

impl Say {
    /// A message without choices.
    pub fn text(message: impl Into<Message>) -> Self {
        Self::Text {
            message: message.into(),
            lang: None,
            choices: Vec::new(),
        }
    }
}

/// What the service looks up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// The status of a case that this contact sent.
    Own(ReferenceNumber),
    /// The status of any case, with its query code.
    WithCode(ReferenceNumber, String),
    /// A new query code for a case that this contact sent.
    NewCode(ReferenceNumber),
    /// A code with which this draft goes on at another door.
    Handover(String),
}

impl Look {
    /// The id of what is found, as a page: N-21 is the status update.
    #[must_use]
    pub fn page(&self) -> &'static str {
        match self {
            Self::Own(_) | Self::WithCode(..) => "N-21",
            Self::NewCode(_) => "status-new-code",
            Self::Handover(_) => "dialogue-elsewhere-code",
        }
    }
}

/// A numbered choice. Stored, it is words alone: a press names its number, and the engine knows what
/// that does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The digit that picks it.
    pub n: u8,
    /// Its label.
    pub label: Message,
    /// The locale of the label, where it is not the conversation's.
    pub lang: Option<Locale>,
    /// What it does.
    #[serde(skip)]
    pub does: Does,
}

/// What a choice does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// The same as a move's word.
    Move(Move),
    /// Answers the question with this value.
    Value(String),
}

impl Default for Does {
    fn default() -> Self {
        Self::Value(String::new())
    }
}
