//! The conversation with one contact and the drafts in it, as they are stored: answers by field
//! id plus the flow's hash, never program state (architecture.md, invariant 10).

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::{
    answer::{Answer, AnswerValue},
    attachment::Attachment,
    kind::Kind,
    message::{Locale, Personal},
    reference::ReferenceNumber,
};
use crate::flow::definition::Detector;

/// How many of the own cases a conversation remembers by number; older ones are found by number.
pub const SENT_KEPT: usize = 20;

/// What is remembered of one contact between two turns. Small: it is rewritten with each turn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    /// Turns so far; buttons carry it.
    pub revision: u64,
    /// The language, once known.
    pub lang: Option<Locale>,
    /// What the next message answers.
    #[serde(default)]
    pub focus: Focus,
    /// The draft that is open.
    pub open: Option<String>,
    /// All drafts, the open one too, oldest first.
    #[serde(default)]
    pub drafts: Vec<DraftBrief>,
    /// The person asked for slower speech: one sentence a line.
    #[serde(default)]
    pub slow: bool,
    /// The person asked for shorter questions.
    #[serde(default)]
    pub brief: bool,
    /// The newest own cases, newest first.
    #[serde(default)]
    pub sent: Vec<ReferenceNumber>,
    /// The draft that became the newest case: sending it again answers with the same number.
    pub last_sent: Option<String>,
    /// The album whose files were told of last: it is told of once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<String>,
    /// The kind that a link asked for before the language was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Kind>,
    /// The newest message that was heard: the door's number of it, and its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<(i64, Timestamp)>,
    /// The end of the newest gap of the door that is told here, or that was over before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<Timestamp>,
    /// When the draft was begun that went on at another door, until that is told here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<Timestamp>,
    /// When the person was last reminded of a draft that lies still (story 17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded: Option<Timestamp>,
    /// The help that was asked for last: it applies to later requests and notices too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assistance: Option<String>,
    /// Words that wait: the first ones of all until their language is known, or a wish with a number
    /// in it until it is known what the number is for.
    #[serde(default)]
    pub unheard: Option<Personal>,
}

/// What the next message answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Focus {
    /// The first step of the open draft that has no answer, or the check page.
    #[default]
    Steps,
    /// One answer is being changed; after it, back to where the draft stands.
    Edit(String),
    /// Which answer shall be changed? The page of the list.
    Correct(usize),
    /// Which kind of request is it?
    Kind,
    /// Which body is it for?
    Body,
    /// Shall the held text be added to the description?
    Addition,
    /// A message was changed afterwards: shall its new words be the answer to this field?
    Edited(String),
    /// A message came after later ones: shall its words be the answer to this field?
    Late(String),
    /// Required fields are empty: send all the same?
    Incomplete,
    /// Which language?
    Language,
    /// Which of the drafts?
    Drafts(usize),
    /// One draft was picked: resume or delete?
    Draft(String),
    /// A new request was asked for while a draft is open.
    Start,
    /// Cancel was said: delete, keep, go on?
    Cancel,
    /// Which case's status?
    OwnCases(usize),
    /// One own case is shown.
    OwnCase(ReferenceNumber),
    /// The number of a case from another door.
    StatusNumber,
    /// Its query code.
    StatusCode(ReferenceNumber),
    /// A number stood among the words of a wish: is it asked after, or is it part of the wish?
    NumberOrWish(ReferenceNumber),
    /// Nothing is open: a receipt was given, or the draft was put aside.
    Rest,
}

/// A draft in the list of drafts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DraftBrief {
    /// The draft's id.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// When it was begun.
    pub started: Timestamp,
    /// When it was last answered.
    pub touched: Timestamp,
    /// The first words of the description.
    pub about: Option<Personal>,
}

/// An unsent request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its id; also the key that makes sending idempotent.
    pub id: String,
    /// Number of the case key that its answers are sealed under.
    #[serde(default)]
    pub key: u64,
    /// The kind of request.
    pub kind: Kind,
    /// Whether the person chose the kind; else it is proposed from the words.
    #[serde(default)]
    pub kind_chosen: bool,
    /// Hash of the flow file that the answers were checked against.
    pub flow_hash: String,
    /// Answers by field id.
    pub answers: BTreeMap<String, Answer>,
    /// Answers whose field is not part of the flow any more: kept, shown, not sent.
    #[serde(default)]
    pub aside: BTreeMap<String, Answer>,
    /// What the detectors found in the description.
    #[serde(default)]
    pub found: Vec<Detector>,
    /// Whether "add details" was asked for.
    #[serde(default)]
    pub details: bool,
    /// Further requests split off the description, each its own case at sending.
    #[serde(default)]
    pub split: Vec<Personal>,
    /// A text that waits for a yes: is it an addition to the description?
    #[serde(default)]
    pub held: Option<Personal>,
    /// The door's number of the message that answered a field, by field id: a message may be changed
    /// afterwards.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub said: BTreeMap<String, i64>,
    /// Files that were handed in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// New words of a message that was changed, until it is known whether they shall count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited: Option<Personal>,
    /// When it was begun.
    pub started: Timestamp,
    /// When it was last answered.
    pub touched: Timestamp,
}

impl Draft {
    /// The words of the description, if there are any.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        match &self.answers.get("request.description")?.value {
            AnswerValue::Text(text) => Some(text.reveal()),
            _ => None,
        }
    }

    /// Whether it is asked for somebody else (story 30).
    #[must_use]
    pub fn is_for_another(&self) -> bool {
        self.found.contains(&Detector::Helper)
    }

    /// The value chosen in a choice step.
    #[must_use]
    pub fn chosen(&self, field: &str) -> Option<&str> {
        match &self.answers.get(field)?.value {
            AnswerValue::Choice(value) => Some(value),
            _ => None,
        }
    }

    /// The line that stands for this draft in the list of drafts.
    #[must_use]
    pub fn brief(&self) -> DraftBrief {
        DraftBrief {
            id: self.id.clone(),
            kind: self.kind,
            started: self.started,
            touched: self.touched,
            about: self
                .description()
                .map(|text| Personal::new(snippet(text, 40))),
        }
    }
}

/// The first `limit` characters of a text on one line, with an ellipsis where it was cut. In a script
/// with spaces no word is cut, unless it is longer than half of what fits.
#[must_use]
pub fn snippet(text: &str, limit: usize) -> String {
    let mut line = String::with_capacity(text.len().min(limit * 3 + 3));
    let mut words = 0;
    let mut chars = text.trim().chars();
    for c in chars.by_ref().take(limit) {
        if matches!(c, ' ' | '\n' | '\r' | '\t') {
            words = line.len();
        }
        line.push(if matches!(c, '\n' | '\r' | '\t') {
            ' '
        } else {
            c
        });
    }
    let Some(next) = chars.next() else {
        return line;
    };
    let in_word = next.is_alphanumeric() && !is_written_without_spaces(next);
    if in_word && words * 2 > line.len() {
        line.truncate(words);
    }
    line.truncate(line.trim_end().len());
    line.push('…');
    line
}

/// Chinese characters: each is a word's end for a cut.
fn is_written_without_spaces(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
