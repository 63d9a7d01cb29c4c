//! What the bot says of itself: the menu of commands and its description, in each language. Told at
//! start, and only when it changed. Also what a command and a deep link stand for. Refuses to stop
//! the bot: what the messenger does not take is logged and told at the next start.

use std::time::Duration;

use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use crate::domain::{
    kind::Kind,
    message::{Locale, Message},
};
use crate::flow::input::Input;
use crate::render::Renderer;
use crate::telegram::api::{Api, ApiFailure, read};

/// The commands of the menu, in its order.
pub const COMMANDS: [&str; 8] = [
    "start", "new", "status", "drafts", "help", "language", "person", "cancel",
];

/// `language_code` of the platform and our language; the empty one is for everybody else.
const LANGUAGES: [(&str, Locale); 4] = [
    ("", Locale::Chinese),
    ("zh", Locale::Chinese),
    ("mn", Locale::MongolianCyrillic),
    ("en", Locale::English),
];

/// The ceiling of a call.
const CALL: Duration = Duration::from_secs(20);

/// One call: method and body.
type Call = (&'static str, Json);

/// Tells the messenger what the bot says of itself, unless `known` says that it was told the same.
/// Gives the digest to keep, once all of it was taken; `None` when there is nothing new to keep.
pub async fn set_up(api: &Api, words: &Renderer, known: Option<&str>) -> Option<String> {
    let calls = calls(words);
    let digest = digest(api.token().bot_id(), &calls);
    if known == Some(digest.as_str()) {
        return None;
    }
    let mut taken = true;
    for (method, body) in calls {
        let Err(failure) = tell(api, method, &body).await else {
            continue;
        };
        tracing::warn!(method, %failure, "the bot's own words were not taken");
        if !matches!(failure, ApiFailure::Refused { code: 400, .. }) {
            // Out of reach, or too many calls: the rest would fail as well.
            return None;
        }
        taken = false;
    }
    taken.then_some(digest)
}

async fn tell(api: &Api, method: &str, body: &Json) -> Result<bool, ApiFailure> {
    let (status, answer) = api
        .post(method, body.to_string().into_bytes(), CALL)
        .await?;
    read(&answer, status)
}

fn calls(words: &Renderer) -> Vec<Call> {
    LANGUAGES
        .into_iter()
        .flat_map(|(code, lang)| {
            let say = |id: &str| words.plain(lang, &Message::new(id)).text;
            let commands = COMMANDS.map(|name| {
                json!({ "command": name, "description": say(&format!("telegram-menu-{name}")) })
            });
            let description = say("telegram-description");
            let short = say("telegram-short-description");
            [
                (
                    "setMyCommands",
                    json!({ "commands": commands, "language_code": code }),
                ),
                (
                    "setMyDescription",
                    json!({ "description": description, "language_code": code }),
                ),
                (
                    "setMyShortDescription",
                    json!({ "short_description": short, "language_code": code }),
                ),
            ]
        })
        .collect()
}

/// The digest of all calls. Another bot has to be told anew.
fn digest(bot: &str, calls: &[Call]) -> String {
    let mut hash = Sha256::new();
    hash.update(bot);
    for (method, body) in calls {
        hash.update(format!("\n{method} {body}"));
    }
    let digits = |byte: &u8| format!("{byte:02x}");
    hash.finalize().iter().map(digits).collect()
}

/// What a command of the menu stands for: the opening, or the word of a move in `lang`; `None` for
/// a command that is not ours. The word is that of the person's language, because the first words
/// of all decide the language of the conversation.
#[must_use]
pub fn command_text(words: &Renderer, command: &str, lang: Locale) -> Option<Input> {
    let name = COMMANDS.into_iter().find(|known| *known == command)?;
    if name == "start" {
        return Some(Input::Open);
    }
    let word = Message::new(format!("telegram-word-{name}"));
    Some(Input::Text(words.plain(lang, &word).text))
}

/// A link that opens the private chat with the bot, at a kind of request or at the opening.
#[must_use]
pub fn deep_link(bot: &str, kind: Option<Kind>) -> String {
    match kind {
        Some(kind) => format!("https://t.me/{bot}?start={}", kind.code()),
        None => format!("https://t.me/{bot}"),
    }
}

/// The kind of request that `/start PAYLOAD` asks for. `None` is the opening: `/start` alone, and
/// what nobody here wrote.
#[must_use]
pub fn start_kind(payload: Option<&str>) -> Option<Kind> {
    Kind::from_code(payload?)
}
