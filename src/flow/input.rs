//! What a contact can do in a turn, the same from every door.

use crate::domain::message::Message;

/// One input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The conversation is opened: greet, or go on where it stands.
    Open,
    /// A line of text.
    Text(String),
    /// A button. An old one, or one pressed twice, is recognised by draft and revision.
    Press {
        /// The draft it was shown for, if there was one.
        draft: Option<String>,
        /// The conversation's revision when it was shown.
        revision: u64,
        /// The digit of its choice.
        n: u8,
    },
    /// Something that is no answer, such as a sticker: what can be done with it is said, and the
    /// open question is asked again.
    Aside(Message),
}
