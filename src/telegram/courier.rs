//! The courier of this door: carries a letter once, message by message, and says what came of it.
//! Refuses to try again by itself: that is the outbox's decision. Words go out as plain text.

use serde::Deserialize;
use teloxide::{
    payloads::SendMessage,
    types::{ChatId, Recipient, ReplyMarkup},
};

use crate::domain::message::Message;
use crate::ports::{
    courier::{Carried, Class, Courier, Letter, Outcome, Piece},
    kv::BoxFuture,
};
use crate::render::Renderer;
use crate::telegram::{
    api::{Api, ApiFailure},
    keyboard::{self, Keys},
    limits::Limits,
    split,
};

mod outcome;

pub use outcome::{is_markup_fault, outcome};

/// The door's name.
pub const DOOR: &str = "telegram";

/// Carries letters over the Bot API.
pub struct TelegramCourier {
    api: Api,
    limits: Limits,
    renderer: Renderer,
}

/// What is read of a sent message.
#[derive(Deserialize)]
struct SentMessage {
    message_id: i64,
}

/// One message of the platform.
struct Part {
    text: String,
    markup: Option<ReplyMarkup>,
}

impl TelegramCourier {
    /// A courier with its own limits.
    #[must_use]
    pub fn new(api: Api, limits: Limits, renderer: Renderer) -> Self {
        Self {
            api,
            limits,
            renderer,
        }
    }

    async fn carry_letter(&self, letter: &Letter) -> Carried {
        let mut carried = Carried {
            outcome: Outcome::Sent,
            out: letter.out,
            ids: Vec::new(),
        };
        let Ok(chat) = letter.address.0.parse::<i64>() else {
            carried.outcome = Outcome::Refused("address is no chat id".to_owned());
            return carried;
        };
        let parts = self.parts(letter);
        for part in parts.into_iter().skip(letter.out) {
            self.limits.pass(chat, letter.class).await;
            match self.send(chat, part).await {
                Ok(id) => {
                    carried.out += 1;
                    carried.ids.extend(id);
                }
                Err(ended) => {
                    carried.outcome = ended;
                    break;
                }
            }
        }
        carried
    }

    /// The messages of the platform that a letter makes: the same for every attempt, so that
    /// `Letter::out` counts them. What is said together is one message; buttons end it.
    fn parts(&self, letter: &Letter) -> Vec<Part> {
        let mut parts = Vec::new();
        let groups = letter
            .pieces
            .split_inclusive(|piece| !piece.buttons.is_empty());
        let mut left = letter.pieces.len();
        for group in groups {
            left -= group.len();
            let Some(piece) = group.last() else { continue };
            let mut markup = self.markup(piece, letter.class, left == 0);
            let texts = split::split(&joined(group), |n, of| self.number(piece, n, of));
            let count = texts.len();
            for (at, text) in texts.into_iter().enumerate() {
                // What can be pressed stands under the last part only.
                let markup = if at + 1 == count { markup.take() } else { None };
                parts.push(Part { text, markup });
            }
        }
        parts
    }

    fn number(&self, piece: &Piece, n: usize, of: usize) -> String {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let message = Message::new("telegram-part")
            .number("n", count(n))
            .number("of", count(of));
        self.renderer.plain(piece.lang, &message).text
    }

    fn markup(&self, piece: &Piece, class: Class, last: bool) -> Option<ReplyMarkup> {
        let word = |id: &str| self.renderer.plain(piece.lang, &Message::new(id)).text;
        match keyboard::keys(piece, class, last) {
            Keys::None => None,
            Keys::Inline => Some(keyboard::inline(&piece.buttons)),
            Keys::Reply => {
                let own = keyboard::own_number(&piece.kind, word);
                Some(keyboard::reply(&piece.buttons, own))
            }
            Keys::Moves => Some(keyboard::moves(word)),
            Keys::Remove => Some(keyboard::remove()),
        }
    }

    /// Sends one message; its id, when the platform told it.
    async fn send(&self, chat: i64, part: Part) -> Result<Option<i64>, Outcome> {
        let mut payload = SendMessage::new(Recipient::Id(ChatId(chat)), part.text);
        payload.reply_markup = part.markup;
        let mut failure = match self.try_send(&payload).await {
            Ok(sent) => return Ok(Some(sent)),
            Err(failure) => failure,
        };
        if is_markup_fault(&failure) {
            // Once more with nothing that could be read as markup (reliability.md §A2).
            payload.parse_mode = None;
            payload.entities = None;
            self.limits.pass(chat, Class::Prompt).await;
            failure = match self.try_send(&payload).await {
                Ok(sent) => return Ok(Some(sent)),
                Err(failure) => failure,
            };
        }
        match outcome(&failure) {
            Outcome::Sent => Ok(None),
            ended => Err(ended),
        }
    }

    async fn try_send(&self, payload: &SendMessage) -> Result<i64, ApiFailure> {
        let sent: SentMessage = self.api.call_for(payload).await?;
        Ok(sent.message_id)
    }
}

/// The words of pieces, a blank line between them.
fn joined(pieces: &[Piece]) -> String {
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    texts.join("\n\n")
}

impl Courier for TelegramCourier {
    fn door(&self) -> &'static str {
        DOOR
    }

    fn carry<'a>(&'a self, letter: &'a Letter) -> BoxFuture<'a, Carried> {
        Box::pin(self.carry_letter(letter))
    }
}
