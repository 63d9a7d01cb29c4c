//! The buttons of a message. On the main path they stand in the reply keyboard and arrive as their
//! words, which begin with the digit of the choice; where one press belongs to one message they are
//! inline and carry draft, revision and digit. Each can be typed instead.

use teloxide::types::{
    ButtonRequest, InlineKeyboardButton, InlineKeyboardButtonKind, InlineKeyboardMarkup,
    KeyboardButton, KeyboardMarkup, KeyboardRemove, ReplyMarkup,
};

use crate::flow::input::Input;
use crate::ports::courier::{Button, Class, Piece};

/// Questions whose buttons belong to their message: it shows what a press would act on, or its
/// words could be taken for something else (a language's name before a language is chosen).
const INLINE: [&str; 10] = [
    "dialogue-ask-language",
    "dialogue-ask-addition",
    "telegram-ask-edited",
    "telegram-ask-late",
    "dialogue-ask-incomplete",
    "dialogue-ask-check",
    "dialogue-ask-drafts",
    "dialogue-ask-draft",
    "dialogue-ask-own-cases",
    "dialogue-ask-own-case",
];

/// The moves worth offering while a question waits for words.
pub const MOVES: [&str; 3] = [
    "telegram-key-back",
    "telegram-key-help",
    "telegram-key-person",
];

/// The question that the person's own contact card answers.
const CONTACT: &str = "dialogue-ask-contact";

/// The words of the button that sends it.
const OWN_NUMBER: &str = "telegram-key-own-number";

/// The version of [`encode`].
const VERSION: &str = "1";

/// The longest `callback_data`, in bytes.
pub const MAX_DATA: usize = 64;

/// The longest label of which two stand in a row.
const SHORT: usize = 10;

/// Which keyboard a message gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// Whatever stands there stays.
    None,
    /// Under the message.
    Inline,
    /// In the place of the keyboard, once.
    Reply,
    /// The moves, in the place of the keyboard.
    Moves,
    /// The keyboard of the step before goes.
    Remove,
}

/// Which keyboard a piece gets; `last` of its letter. A notice never touches the keyboard of the
/// question that is open.
#[must_use]
pub fn keys(piece: &Piece, class: Class, last: bool) -> Keys {
    if !piece.buttons.is_empty() {
        if INLINE.contains(&piece.kind.as_str()) {
            return Keys::Inline;
        }
        return Keys::Reply;
    }
    if class == Class::Notice || !last {
        Keys::None
    } else if piece.kind.contains("ask-") {
        Keys::Moves
    } else {
        Keys::Remove
    }
}

/// Buttons under a message.
#[must_use]
pub fn inline(buttons: &[Button]) -> ReplyMarkup {
    let row = |button: &Button| {
        let kind = InlineKeyboardButtonKind::CallbackData(encode(button));
        vec![InlineKeyboardButton::new(label(button), kind)]
    };
    InlineKeyboardMarkup::new(buttons.iter().map(row)).into()
}

/// Buttons in the place of the keyboard; `own_number` is the words of one more, which sends the
/// person's own contact card.
#[must_use]
pub fn reply(buttons: &[Button], own_number: Option<String>) -> ReplyMarkup {
    let mut rows: Vec<Vec<KeyboardButton>> = Vec::with_capacity(buttons.len());
    let mut room = false;
    for button in buttons {
        let short = button.label.chars().count() <= SHORT;
        let key = KeyboardButton::new(label(button));
        match rows.last_mut() {
            Some(row) if room && short => {
                row.push(key);
                room = false;
            }
            _ => {
                rows.push(vec![key]);
                room = short;
            }
        }
    }
    if let Some(words) = own_number {
        rows.push(vec![
            KeyboardButton::new(words).request(ButtonRequest::Contact),
        ]);
    }
    keyboard(rows)
}

/// The words of the button that sends the own contact card, at the question it answers; `word` gives
/// the words of a message.
pub fn own_number(kind: &str, word: impl Fn(&str) -> String) -> Option<String> {
    (kind == CONTACT).then(|| word(OWN_NUMBER))
}

/// The moves, each as the word that makes it; `word` gives the words of a message.
pub fn moves(word: impl Fn(&str) -> String) -> ReplyMarkup {
    keyboard([MOVES.map(|id| KeyboardButton::new(word(id)))])
}

/// No keyboard.
#[must_use]
pub fn remove() -> ReplyMarkup {
    KeyboardRemove::new().into()
}

fn keyboard<R: IntoIterator<Item = KeyboardButton>>(
    rows: impl IntoIterator<Item = R>,
) -> ReplyMarkup {
    KeyboardMarkup::new(rows)
        .one_time_keyboard()
        .resize_keyboard()
        .into()
}

fn label(button: &Button) -> String {
    format!("{} {}", button.n, button.label)
}

/// A button as `callback_data`: `1:DRAFT:REVISION:DIGIT`, the revision in hexadecimal. A draft id
/// that has no room leaves the data without a draft, and the press is answered as an old one.
#[must_use]
pub fn encode(button: &Button) -> String {
    let draft = button.draft.as_deref().unwrap_or("");
    let room = draft.len() <= 40 && draft.bytes().all(|b| b.is_ascii_alphanumeric());
    let draft = if room { draft } else { "-" };
    format!("{VERSION}:{draft}:{:x}:{}", button.revision, button.n)
}

/// The press that `callback_data` stands for; `None` when it was not written by [`encode`].
#[must_use]
pub fn decode(data: &str) -> Option<Input> {
    if data.len() > MAX_DATA {
        return None;
    }
    let mut fields = data.split(':');
    let mut next = || fields.next();
    if next()? != VERSION {
        return None;
    }
    let draft = Some(next()?).filter(|id| !id.is_empty());
    let revision = u64::from_str_radix(next()?, 16).ok()?;
    let n = next()?.parse().ok()?;
    fields.next().is_none().then(|| Input::Press {
        draft: draft.map(str::to_owned),
        revision,
        n,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn button(draft: Option<String>, revision: u64, n: u8) -> Button {
        Button {
            n,
            label: "label".to_owned(),
            draft,
            revision,
        }
    }

    proptest! {
        #[test]
        fn a_press_is_read_as_it_was_written(
            draft in prop::option::of("[0-9a-f]{16}"), revision: u64, n: u8
        ) {
            let data = encode(&button(draft.clone(), revision, n));
            prop_assert!(data.len() <= MAX_DATA);
            prop_assert_eq!(decode(&data), Some(Input::Press { draft, revision, n }));
        }

        #[test]
        fn foreign_data_is_no_press_and_no_panic(data in ".{0,80}") {
            if let Some(Input::Press { n, .. }) = decode(&data) {
                prop_assert!(data.starts_with("1:") && data.ends_with(&n.to_string()));
            }
        }
    }
}
