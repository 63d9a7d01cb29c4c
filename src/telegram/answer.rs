//! What somebody did, as the conversation takes it. What answers no question gets a sentence that
//! says what can be done with it now, and the open question again.

use crate::domain::message::{Locale, Message};
use crate::flow::input::Input;
use crate::render::Renderer;
use crate::telegram::{
    inbound::{Media, Thing, What},
    keyboard, setup,
};

/// The input of a turn; `None` for what calls for no turn. A command is heard as its word in `lang`.
#[must_use]
pub fn input(what: &What, words: &Renderer, lang: Locale) -> Option<Input> {
    Some(match what {
        What::Text(text) => Input::Text(text.clone()),
        What::Press { data, .. } => data
            .as_deref()
            .and_then(keyboard::decode)
            .unwrap_or_else(|| aside("telegram-got-old-press")),
        What::Start(payload) => match setup::start_kind(payload.as_deref()) {
            Some(kind) => Input::Kind(kind),
            None => Input::Open,
        },
        What::Command(name) => {
            setup::command_text(words, name, lang).unwrap_or_else(|| aside("telegram-got-command"))
        }
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

fn aside(id: &str) -> Input {
    Input::Aside(Message::new(id))
}
