//! What a contact can do in a turn, the same from every door.

use crate::domain::attachment::Attachment;
use crate::domain::kind::Kind;
use crate::domain::message::{Locale, Message, Personal};
use crate::domain::reference::ReferenceNumber;
use crate::flow::dialogue::Draft;

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
    /// The words just heard were number and query code, and were looked up: they are not right. The
    /// service's, never a door's.
    CodeRefused {
        /// The number.
        number: ReferenceNumber,
        /// The code.
        code: String,
    },
    /// A link that carries a draft here: its code.
    Resume(Personal),
    /// The code just heard was right: the draft that it carries here, and the language in which it was
    /// begun. The service's, never a door's.
    CarriedHere {
        /// The draft.
        draft: Box<Draft>,
        /// The language.
        lang: Option<Locale>,
    },
    /// The code just heard was not right. The service's, never a door's.
    ResumeRefused {
        /// Too many were wrong lately: none is looked at.
        many: bool,
    },
    /// A link that asks for this kind of request.
    Kind(Kind),
    /// Something that is no answer, such as a sticker: what can be done with it is said, and the
    /// open question is asked again.
    Aside(Message),
    /// The person's own contact card: its telephone number.
    OwnCard(Personal),
    /// An earlier message was changed afterwards.
    Edited {
        /// The door's number of that message.
        message: i64,
        /// Its new words, if it has any.
        text: Option<Personal>,
    },
    /// Words of somebody else, or of another day, that were passed on.
    Forwarded(Personal),
    /// A file. Its bytes are the service's.
    File(Box<HandedFile>),
}

/// A file as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedFile {
    /// What is told of it; not sealed yet.
    pub file: Attachment,
    /// The words under it.
    pub caption: Option<Personal>,
    /// The door's name of the album that it belongs to.
    pub album: Option<String>,
}
