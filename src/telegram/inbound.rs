//! What arrived, as we see it: reads one update of the Bot API into [`Arrived`].
//!
//! Only the fields that are used are read, so a new field of the platform spoils nothing. teloxide's
//! `Update` is not used here: its ids are unsigned, and it tries some fifty shapes for each message.
//! Refuses an update without an id, without a person, or of a kind that was never asked for: the
//! caller keeps it aside.

mod shape;

use jiff::Timestamp;
use serde_json::value::RawValue;

use crate::domain::message::Locale;
use crate::service::contact::Contact;
use crate::telegram::inbound::shape::{Body, Envelope, Person, Place};

/// The door's name.
pub const DOOR: &str = "telegram";

/// The kinds of update that are asked for.
pub const ALLOWED: [&str; 4] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
];

/// An update that was understood as far as this door goes.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// The platform's id of the update: a name, never a watermark.
    pub update_id: i64,
    /// The person who did it; never a chat.
    pub contact: Contact,
    /// The platform's number of the person. Personal.
    pub user: i64,
    /// Where it happened. Personal.
    pub chat: i64,
    /// The message's number in its chat, where it is one.
    pub message: Option<i64>,
    /// Whether others read along there.
    pub group: bool,
    /// The message's own date; a press has none.
    pub sent_at: Option<Timestamp>,
    /// The language that the person's program speaks: a hint, no choice.
    pub speaks: Option<Locale>,
    /// What it was.
    pub what: What,
}

/// What somebody did.
#[derive(Clone, PartialEq, Eq)]
pub enum What {
    /// Words.
    Text(String),
    /// A button under a message.
    Press {
        /// The id that `answerCallbackQuery` takes.
        query: String,
        /// What the button carried.
        data: Option<String>,
    },
    /// `/start`, with what the deep link carried.
    Start(Option<String>),
    /// Another command, without its slash.
    Command(String),
    /// A contact card.
    Card {
        /// Whether it is the sender's own.
        own: bool,
        /// The number on it. Personal.
        phone: String,
    },
    /// An earlier message was changed; its new words.
    Edited(Option<String>),
    /// Something that was forwarded; its words.
    Forwarded(Option<String>),
    /// A recording, picture or file.
    Media(Media),
    /// Something that nobody can answer a question with.
    Thing(Thing),
    /// The group lives on under another number.
    Migrated(i64),
    /// The person, or the group, shut the bot out.
    Blocked,
    /// The bot was let in again, or for the first time.
    Unblocked,
    /// The platform reports something that needs no answer.
    Service,
}

/// Which kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A voice message, or sound.
    Voice,
    /// A photo.
    Photo,
    /// A video of any kind.
    Video,
    /// A file.
    Document,
}

/// Which thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A sticker, a dice, a game.
    Sticker,
    /// A place.
    Place,
    /// A poll.
    Poll,
    /// Anything that is not known here.
    Other,
}

/// Redacted: what people write stays out of logs.
impl std::fmt::Debug for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text(‹words›)",
            Self::Press { .. } => "Press",
            Self::Start(_) => "Start",
            Self::Command(_) => "Command",
            Self::Card { .. } => "Card(‹number›)",
            Self::Edited(_) => "Edited(‹words›)",
            Self::Forwarded(_) => "Forwarded(‹words›)",
            Self::Media(_) => "Media",
            Self::Thing(_) => "Thing",
            Self::Migrated(_) => "Migrated",
            Self::Blocked => "Blocked",
            Self::Unblocked => "Unblocked",
            Self::Service => "Service",
        })
    }
}

/// Why an update was not understood. Carries no word of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It has no id: it cannot be marked as seen.
    #[error("no-id")]
    NoId,
    /// It is no JSON of the shape that was documented.
    #[error("shape")]
    Shape(i64),
    /// Nobody asked for its kind.
    #[error("kind")]
    Kind(i64),
    /// Nobody did it.
    #[error("nobody")]
    Nobody(i64),
}

impl Unread {
    /// The update's id, where it has one.
    #[must_use]
    pub fn update_id(self) -> Option<i64> {
        match self {
            Self::NoId => None,
            Self::Shape(id) | Self::Kind(id) | Self::Nobody(id) => Some(id),
        }
    }
}

/// Reads one update.
///
/// # Errors
/// See [`Unread`].
pub fn read(raw: &[u8]) -> Result<Arrived, Unread> {
    let Ok(found) = serde_json::from_slice::<Envelope>(raw) else {
        return Err(shape::id_of(raw).map_or(Unread::NoId, Unread::Shape));
    };
    let id = found.update_id;
    if let Some(body) = found.message {
        return message(id, body, false);
    }
    if let Some(body) = found.edited_message {
        return message(id, body, true);
    }
    if let Some(query) = found.callback_query {
        // A press on a message of a group, or on one that is too old to come along, belongs to the
        // person all the same.
        let place = query.message.map(|message| message.chat);
        let place = place.unwrap_or_else(|| Place::private(query.from.id));
        let what = What::Press {
            query: query.id,
            data: query.data,
        };
        return Ok(arrived(id, query.from, place, None, what));
    }
    if let Some(member) = found.my_chat_member {
        let out = matches!(member.new_chat_member.status.as_str(), "kicked" | "left");
        let what = if out { What::Blocked } else { What::Unblocked };
        let at = Some(member.date);
        return Ok(arrived(id, member.from, member.chat, at, what));
    }
    Err(Unread::Kind(id))
}

/// The updates of a `getUpdates` answer, each as it came: one that cannot be read spoils no other.
#[must_use]
pub fn batch(body: &[u8]) -> Option<Vec<&RawValue>> {
    shape::batch(body)
}

/// The id of an update that could not be read, by looking for it.
#[must_use]
pub fn id_of(raw: &[u8]) -> Option<i64> {
    shape::id_of(raw)
}

fn message(id: i64, mut body: Body, edited: bool) -> Result<Arrived, Unread> {
    let Some(from) = body.from.take() else {
        return Err(Unread::Nobody(id));
    };
    let place = std::mem::replace(&mut body.chat, Place::private(0));
    let (date, number) = (Some(body.date), body.message_id);
    let what = if edited {
        What::Edited(body.text.take().or(body.caption.take()))
    } else {
        kind(&mut body, from.id)
    };
    Ok(Arrived {
        message: number,
        ..arrived(id, from, place, date, what)
    })
}

fn kind(body: &mut Body, from: i64) -> What {
    if let Some(chat) = body.migrate_to_chat_id {
        return What::Migrated(chat);
    }
    if body.forward_origin.is_some() {
        return What::Forwarded(body.text.take().or(body.caption.take()));
    }
    if let Some(text) = body.text.take() {
        return text_or_command(text);
    }
    if let Some(card) = body.contact.take() {
        let own = card.user_id == Some(from);
        let phone = card.phone_number;
        return What::Card { own, phone };
    }
    body.media().map_or_else(|| body.thing(), What::Media)
}

fn text_or_command(text: String) -> What {
    let Some(rest) = text.strip_prefix('/') else {
        return What::Text(text);
    };
    let (name, payload) = match rest.split_once(char::is_whitespace) {
        Some((name, payload)) => (name, payload.trim()),
        None => (rest, ""),
    };
    // In groups a command may name the bot that it is for.
    let name = name.split('@').next().unwrap_or_default();
    let known = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.is_empty() || !name.chars().all(known) {
        return What::Text(text);
    }
    if name.eq_ignore_ascii_case("start") {
        return What::Start(Some(payload.to_owned()).filter(|payload| !payload.is_empty()));
    }
    What::Command(name.to_ascii_lowercase())
}

fn arrived(id: i64, from: Person, place: Place, date: Option<i64>, what: What) -> Arrived {
    Arrived {
        update_id: id,
        contact: Contact::new(DOOR, from.id.to_string()),
        user: from.id,
        chat: place.id,
        message: None,
        group: place.r#type != "private",
        sent_at: date.and_then(|second| Timestamp::from_second(second).ok()),
        speaks: from.language_code.as_deref().and_then(spoken),
        what,
    }
}

/// The language of a program, as the platform names it.
fn spoken(code: &str) -> Option<Locale> {
    match code.split(['-', '_']).next().unwrap_or_default() {
        "zh" => Some(Locale::Chinese),
        "mn" => Some(Locale::MongolianCyrillic),
        "en" => Some(Locale::English),
        _ => None,
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
mod tests;
