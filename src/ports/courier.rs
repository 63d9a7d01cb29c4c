//! `Courier`: what the outbox needs of a door that sends by itself (a messenger, later mail). The
//! outbox decides what is sent, when and how often; a courier carries one letter once and says what
//! came of it.

use crate::domain::message::Locale;
use crate::ports::kv::BoxFuture;

/// One outbox entry in words, ready to be carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The place of its entry in the outbox; opaque to a courier.
    pub entry: Vec<u8>,
    /// Where to: the door's own address of the person, such as a chat id. Personal.
    pub address: Address,
    /// Whether it answers the person just now. Interactive letters go before notices.
    pub class: Class,
    /// Its messages, in order.
    pub pieces: Vec<Piece>,
    /// How many messages of the platform are out already: an earlier attempt got so far.
    pub out: usize,
}

/// An address at a door. Personal: redacted in logs.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(pub String);

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹address›")
    }
}

/// The lane of a letter at its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// An answer of the conversation: only the newest is kept.
    Prompt,
    /// A notice of a case: first in, first out.
    Notice,
}

/// One message of a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// The id of its message or page, such as `dialogue-ask-check`: a courier chooses by it where
    /// its buttons stand.
    pub kind: String,
    /// The language of the words.
    pub lang: Locale,
    /// The words; plain text, never markup. Personal.
    pub text: String,
    /// What can be pressed. Each press can be typed instead: its digit, or the word of its move.
    pub buttons: Vec<Button>,
}

impl std::fmt::Debug for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Piece({}, ‹words›, {} buttons)",
            self.kind,
            self.buttons.len()
        )
    }
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// The digit that picks the same choice.
    pub n: u8,
    /// Its words.
    pub label: String,
    /// The draft that it belongs to, if one was open.
    pub draft: Option<String>,
    /// The conversation's revision at which it holds.
    pub revision: u64,
}

/// What came of carrying a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// How it ended.
    pub outcome: Outcome,
    /// How many messages of the platform are out by now, counted from the letter's first.
    pub out: usize,
    /// The platform's ids of the messages sent in this attempt.
    pub ids: Vec<i64>,
}

/// How an attempt ended (each with its consequence in `service::outbox`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The platform took it.
    Sent,
    /// Nothing left this machine: try again, at the cost of a try.
    NotSent,
    /// It may or may not be out: one more attempt.
    Uncertain,
    /// The platform asks to wait so many seconds: no try used.
    Wait(u32),
    /// The person blocked the door or the account is gone: parked until they write again.
    Blocked,
    /// The chat has a new address: there, at once.
    Moved(Address),
    /// The platform will never take it; an English word for the operator, never personal.
    Refused(String),
    /// The door itself may not send (a wrong token): all sending stops, nothing is lost.
    Halted,
}

/// A door that sends by itself.
pub trait Courier: Send + Sync {
    /// The door, such as `telegram`.
    fn door(&self) -> &'static str;

    /// Carries a letter once. Waits for the platform's limits, never for a retry.
    fn carry<'a>(&'a self, letter: &'a Letter) -> BoxFuture<'a, Carried>;
}
