//! What somebody did, as the conversation takes it. What answers no question gets a sentence that
//! says what can be done with it now, and the open question again.

use crate::domain::message::Message;
use crate::flow::input::Input;
use crate::telegram::{
    inbound::{Media, Thing, What},
    keyboard,
};

/// The commands that are words of the conversation, each with that word.
const COMMANDS: [(&str, &str); 7] = [
    ("new", "new"),
    ("status", "status"),
    ("drafts", "drafts"),
    ("help", "help"),
    ("language", "language"),
    ("person", "person"),
    ("cancel", "cancel"),
];

/// The input of a turn; `None` for what calls for no turn.
#[must_use]
pub fn input(what: &What) -> Option<Input> {
    Some(match what {
        What::Text(text) => Input::Text(text.clone()),
        What::Press { data, .. } => data
            .as_deref()
            .and_then(keyboard::decode)
            .unwrap_or_else(|| aside("telegram-got-old-button")),
        What::Start(_) => Input::Open,
        What::Command(name) => command(name),
        What::Card { own: true, .. } => aside("telegram-got-own-card"),
        What::Card { own: false, .. } => aside("telegram-got-card"),
        What::Edited(_) => aside("telegram-got-edited"),
        What::Forwarded(_) => aside("telegram-got-forwarded"),
        What::Media(Media::Voice) => aside("telegram-got-voice"),
        What::Media(Media::Photo) => aside("telegram-got-photo"),
        What::Media(Media::Video) => aside("telegram-got-video"),
        What::Media(Media::Document) => aside("telegram-got-document"),
        What::Thing(Thing::Sticker) => aside("telegram-got-sticker"),
        What::Thing(Thing::Place) => aside("telegram-got-place"),
        What::Thing(Thing::Poll) => aside("telegram-got-poll"),
        What::Thing(Thing::Other) => aside("telegram-got-other"),
        What::Migrated(_) | What::Blocked | What::Unblocked | What::Service => return None,
    })
}

fn command(name: &str) -> Input {
    match COMMANDS.iter().find(|(known, _)| *known == name) {
        Some((_, word)) => Input::Text((*word).to_owned()),
        None => aside("telegram-got-command"),
    }
}

fn aside(id: &str) -> Input {
    Input::Aside(Message::new(id))
}
