//! The terminal door: a conversation line by line, at a keyboard, through a pipe, or as JSON, as
//! interfaces.md says.

pub mod io;
pub mod show;

use jiff::Timestamp;

use crate::domain::message::{Locale, Message};
use crate::flow::input::Input;
use crate::ports::fail_point::{FailPoint, reach};
use crate::service::{
    Service, ServiceError,
    contact::Contact,
    intake::{Inbound, Shown},
    present::{Manner, ShownMessage, show as words},
};
use crate::terminal::{io::Io, show::Form};

/// The door's name in answers' provenance and in keys.
pub const DOOR: &str = "terminal";

/// How a chat is held.
#[derive(Clone, Debug)]
pub struct Chat {
    /// Who chats; a person of the trial flag, else the one who owns the terminal.
    pub person: String,
    /// `--lang`.
    pub lang: Option<Locale>,
    /// What a turn looks like.
    pub form: Form,
    /// `--now`: every turn happens at this moment.
    pub now: Option<Timestamp>,
}

/// Why a chat ended early.
#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    /// The terminal or the pipe is gone: nothing is lost, the draft is kept.
    #[error("input or output: {0}")]
    Io(#[from] std::io::Error),
    /// The service cannot go on.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// Holds the conversation until the end of input.
///
/// # Errors
/// See [`ChatError`]. The end of input is none: the draft is kept, and how to go on is said.
pub async fn chat(service: &Service, chat: &Chat, io: &mut dyn Io) -> Result<(), ChatError> {
    let mut n = 0;
    let mut shown = turn(service, chat, Input::Open).await?;
    loop {
        io.out(&chat.form.turn(n, &shown)).await?;
        reach(FailPoint::TurnShown);
        service.delivered(&shown.receipts).await?;
        let Some(line) = io.read_line().await? else {
            break;
        };
        reach(FailPoint::LineRead);
        n += 1;
        shown = match turn(service, chat, Input::Text(line)).await {
            Ok(shown) => shown,
            Err(error) => {
                trouble(service, chat, io, shown.lang).await?;
                return Err(error.into());
            }
        };
    }
    farewell(service, chat, io, &shown).await?;
    Ok(())
}

async fn turn(service: &Service, chat: &Chat, input: Input) -> Result<Shown, ServiceError> {
    let now = chat.now.unwrap_or_else(|| service.now());
    let inbound = Inbound {
        contact: Contact::new(DOOR, &chat.person),
        update: None,
        input,
        now,
        lang: chat.lang,
        spoken: chat.form.wants_spoken(),
        sent_at: None,
        outage_since: None,
        gaps: Vec::new(),
        message: None,
        file: None,
        address: None,
    };
    service.turn(&inbound).await
}

/// A fault in mid-conversation: the person hears that what was taken before is kept.
async fn trouble(
    service: &Service,
    chat: &Chat,
    io: &mut dyn Io,
    lang: Locale,
) -> std::io::Result<()> {
    if chat.form == Form::Json {
        return Ok(());
    }
    let said = [plainly(
        service,
        chat,
        lang,
        &Message::new("dialogue-trouble"),
    )];
    io.out(&chat.form.messages(&said)).await
}

fn plainly(service: &Service, chat: &Chat, lang: Locale, message: &Message) -> ShownMessage {
    let manner = Manner {
        lang,
        slow: false,
        brief: false,
        spoken: chat.form.wants_spoken(),
    };
    words(service.renderer(), manner, message, None, &[])
}

/// At the end of input: what is kept, and for how long. In JSON nothing: a turn has ended already.
async fn farewell(
    service: &Service,
    chat: &Chat,
    io: &mut dyn Io,
    last: &Shown,
) -> std::io::Result<()> {
    if chat.form == Form::Json || last.draft.is_none() {
        return Ok(());
    }
    let days = i64::from(service.rules().profile.draft_keep_days);
    let message = Message::new("dialogue-farewell").number("days", days);
    let said = plainly(service, chat, last.lang, &message);
    io.out(&chat.form.messages(&[said])).await
}
