//! The closed set of moves (architecture.md §4) and the other meanings of a whole message.

use serde::{Deserialize, Serialize};

use crate::domain::message::Locale;

/// What a person can ask of the dialogue at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Send the request off.
    Send,
    /// To the question before.
    Back,
    /// Leave this question out.
    Skip,
    /// Say it again.
    Repeat,
    /// Say it slower.
    Slower,
    /// Say it shorter.
    Shorter,
    /// What is wanted here, with an example.
    Help,
    /// Why this is asked.
    Why,
    /// Where a request stands.
    Status,
    /// Change the language.
    Language,
    /// Hand over to a person; also the digit 0.
    Person,
    /// Stop for now and keep the draft.
    Pause,
    /// Show the unsent drafts.
    Drafts,
    /// Go on with the draft at another door.
    Elsewhere,
    /// Give the draft up.
    Cancel,
    /// Correct an earlier answer.
    Correct,
    /// Add details to the description.
    Details,
    /// Begin a new request.
    Start,
    /// Show what kinds of request there are.
    Kinds,
    /// Go on with a draft.
    Continue,
    /// Delete a draft.
    Delete,
    /// Show more choices; also the digit 9 where it is shown.
    More,
    /// Agree.
    Yes,
    /// Decline.
    No,
}

impl Move {
    /// All moves.
    pub const ALL: [Self; 24] = [
        Self::Send,
        Self::Back,
        Self::Skip,
        Self::Repeat,
        Self::Slower,
        Self::Shorter,
        Self::Help,
        Self::Why,
        Self::Status,
        Self::Language,
        Self::Person,
        Self::Pause,
        Self::Drafts,
        Self::Elsewhere,
        Self::Cancel,
        Self::Correct,
        Self::Details,
        Self::Start,
        Self::Kinds,
        Self::Continue,
        Self::Delete,
        Self::More,
        Self::Yes,
        Self::No,
    ];

    /// The stable name, as in the JSON of a turn.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Back => "back",
            Self::Skip => "skip",
            Self::Repeat => "repeat",
            Self::Slower => "slower",
            Self::Shorter => "shorter",
            Self::Help => "help",
            Self::Why => "why",
            Self::Status => "status",
            Self::Language => "language",
            Self::Person => "person",
            Self::Pause => "pause",
            Self::Drafts => "drafts",
            Self::Elsewhere => "elsewhere",
            Self::Cancel => "cancel",
            Self::Correct => "correct",
            Self::Details => "details",
            Self::Start => "start",
            Self::Kinds => "kinds",
            Self::Continue => "continue",
            Self::Delete => "delete",
            Self::More => "more",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The move with this stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.name() == name)
    }
}

/// A question in the middle that has a ready answer (intake-cases.md, story 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpIntent {
    /// What it costs.
    Cost,
    /// How long it takes.
    Time,
    /// Who sees the name and the number.
    Privacy,
    /// Who is speaking: a person, a machine, which office.
    Who,
    /// Where the office is and when it is open.
    Where,
    /// Whether one may ask at all, and what for.
    Right,
}

impl HelpIntent {
    /// All intents.
    pub const ALL: [Self; 6] = [
        Self::Cost,
        Self::Time,
        Self::Privacy,
        Self::Who,
        Self::Where,
        Self::Right,
    ];

    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Time => "time",
            Self::Privacy => "privacy",
            Self::Who => "who",
            Self::Where => "where",
            Self::Right => "right",
        }
    }
}

/// What a whole message means as a word of the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A move.
    Move(Move),
    /// The name of a language.
    Language(Locale),
    /// A number in words.
    Number(u32),
    /// A question with a ready answer.
    Help(HelpIntent),
    /// A greeting: it answers no question.
    Greeting,
    /// Thanks: they answer no question.
    Thanks,
}
