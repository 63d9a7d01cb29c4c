//! What somebody did, as the conversation takes it. What answers no question gets a sentence that
//! says what can be done with it now, and the open question again.

use crate::domain::message::{Locale, Message, Personal};
use crate::flow::{engine::RESUME, input::Input};
use crate::render::Renderer;
use crate::telegram::{
    inbound::{Arrived, Thing, What},
    keyboard, setup,
};

/// The input of a turn; `None` for what calls for no turn. A command is heard as its word in `lang`.
#[must_use]
pub fn input(arrived: &Arrived, words: &Renderer, lang: Locale) -> Option<Input> {
    Some(match &arrived.what {
        What::Text(text) => Input::Text(text.clone()),
        What::Press { data, .. } => data
            .as_deref()
            .and_then(keyboard::decode)
            .unwrap_or_else(|| aside("telegram-got-old-press")),
        What::Start(payload) => start(payload.as_deref()),
        What::Command(name) => {
            setup::command_text(words, name, lang).unwrap_or_else(|| aside("telegram-got-command"))
        }
        What::Card { own: true, phone } => Input::OwnCard(Personal::new(phone.as_str())),
        What::Card { own: false, .. } => aside("telegram-got-card"),
        What::Edited(text) => Input::Edited {
            message: arrived.message.unwrap_or_default(),
            text: text.as_deref().map(Personal::new),
        },
        What::Forwarded(text) => Input::Forwarded(Personal::new(text.as_str())),
        What::Thing(Thing::Sticker) => aside("telegram-got-sticker"),
        What::Thing(Thing::Place) => aside("telegram-got-place"),
        What::Thing(Thing::Poll) => aside("telegram-got-poll"),
        What::Thing(Thing::Other) => aside("telegram-got-other"),
        // A file is fetched first: see `telegram::files`.
        What::Media(_) | What::Migrated(_) | What::Blocked | What::Unblocked | What::Service => {
            return None;
        }
    })
}

fn start(payload: Option<&str>) -> Input {
    let code = payload.and_then(|payload| payload.strip_prefix(RESUME));
    match (code, setup::start_kind(payload)) {
        (Some(code), _) => Input::Resume(Personal::new(code)),
        (None, Some(kind)) => Input::Kind(kind),
        (None, None) => Input::Open,
    }
}

fn aside(id: &str) -> Input {
    Input::Aside(Message::new(id))
}
