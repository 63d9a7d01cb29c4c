//! `sendMessage` and the sending of files: checked as the Bot API checks, kept, answered with the
//! message.

use std::{sync::Arc, time::Instant};

use serde_json::{Map, Value, json};

use super::{
    body::Params,
    bot::{Bot, Line, Sent},
    entities,
    fault::Refusal,
    markup,
    methods::Outcome,
};

/// UTF-16 units of a text after its entities are parsed.
const MAX_TEXT: usize = 4096;

/// The same for a caption.
const MAX_CAPTION: usize = 1024;

/// A send that passed its checks.
struct Draft {
    chat: i64,
    method: &'static str,
    text: String,
    entities: Value,
    markup: Value,
    params: Map<String, Value>,
    file_id: Option<String>,
    /// The name of the file's field and its value.
    file: Option<(&'static str, Value)>,
}

/// `sendMessage`.
pub fn message(bot: &mut Bot, params: Params) -> Outcome {
    let (chat, markup) = addressed(bot, &params)?;
    let raw = params.text("text").unwrap_or_default();
    let (text, entities) = entities::read(&params, "", &raw)?;
    if text.trim().is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    if text.encode_utf16().count() > MAX_TEXT {
        return Err(Refusal::bad("message is too long"));
    }
    Ok(take(
        bot,
        Draft {
            chat,
            method: "sendMessage",
            text,
            entities,
            markup,
            params: params.values,
            file_id: None,
            file: None,
        },
    ))
}

/// `sendVoice`, `sendDocument`, `sendPhoto`.
pub fn media(bot: &mut Bot, method: &'static str, field: &'static str, params: Params) -> Outcome {
    let (chat, markup) = addressed(bot, &params)?;
    let raw = params.text("caption").unwrap_or_default();
    let (text, entities) = entities::read(&params, "caption_", &raw)?;
    if text.encode_utf16().count() > MAX_CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    let file_id = if let Some(upload) = params.file(field) {
        if upload.bytes.is_empty() {
            return Err(Refusal::bad("file must be non-empty"));
        }
        bot.files
            .keep(field, &upload.name, &upload.mime, upload.bytes.clone())
    } else {
        let given = params.text(field).unwrap_or_default();
        if given.is_empty() {
            return Err(Refusal::bad(format!("there is no {field} in the request")));
        }
        if bot.files.of(&given).is_none() {
            return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
        }
        given
    };
    let json = bot.files.json(&file_id, field);
    Ok(take(
        bot,
        Draft {
            chat,
            method,
            text,
            entities,
            markup,
            params: params.values,
            file_id: Some(file_id),
            file: Some((field, json)),
        },
    ))
}

/// The chat, if it may be written to, and the keyboard.
fn addressed(bot: &Bot, params: &Params) -> Result<(i64, Value), Refusal> {
    let Some(id) = params.int("chat_id") else {
        return Err(Refusal::bad("chat_id is empty"));
    };
    let chat = bot
        .chats
        .get(&id)
        .ok_or_else(|| Refusal::bad("chat not found"))?;
    if let Some(refusal) = &chat.refusal {
        return Err(refusal.clone());
    }
    let markup = markup::read(params, chat.json["type"] == "private")?;
    reply_target(params, chat.next_message)?;
    Ok((id, markup))
}

/// `reply_parameters` must name a message of the chat, unless it may be missing.
fn reply_target(params: &Params, next: i64) -> Result<(), Refusal> {
    let Some(Ok(reply)) = params.json("reply_parameters") else {
        return Ok(());
    };
    let known = reply["message_id"]
        .as_i64()
        .is_some_and(|id| (1..next).contains(&id));
    if known || reply["allow_sending_without_reply"] == true {
        return Ok(());
    }
    Err(Refusal::bad("message to be replied not found"))
}

/// Keeps the send and gives its message.
fn take(bot: &mut Bot, draft: Draft) -> String {
    let date = bot.now();
    let from = bot.as_user();
    let Some(chat) = bot.chats.get_mut(&draft.chat) else {
        return "null".into();
    };
    let id = chat.message_id();
    let mut json = json!({ "message_id": id, "from": from, "chat": chat.json, "date": date });
    let words = if draft.file.is_some() {
        ("caption", "caption_entities")
    } else {
        ("text", "entities")
    };
    if !draft.text.is_empty() {
        json[words.0] = draft.text.as_str().into();
    }
    if draft
        .entities
        .as_array()
        .is_some_and(|list| !list.is_empty())
    {
        json[words.1] = draft.entities.clone();
    }
    // Only an inline keyboard belongs to its message; the others belong to the chat.
    if !draft.markup["inline_keyboard"].is_null() {
        json["reply_markup"] = draft.markup.clone();
    }
    if let Some((field, file)) = &draft.file {
        json[*field] = file.clone();
    }
    chat.accepted += 1;
    let now = Instant::now();
    let since = chat.waits_since.take();
    bot.proofs.turns.extend(since.map(|since| now - since));
    let sent = Arc::new(Sent {
        chat: draft.chat,
        message_id: id,
        method: draft.method,
        text: draft.text,
        entities: draft.entities,
        markup: draft.markup,
        params: draft.params,
        file_id: draft.file_id,
        at: now - bot.began,
        uncertain: bot.uncertain,
        fresh: since.is_some(),
    });
    chat.last = Some(Arc::clone(&sent));
    if !bot.proofs.counts_only {
        chat.log.push(Line::Sent(Arc::clone(&sent)));
    }
    bot.drive(&sent);
    json.to_string()
}
