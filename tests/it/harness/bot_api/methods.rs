//! The methods of the Bot API, but those that send. Refuses unknown ones with 404.

use std::{sync::Arc, time::Instant};

use serde_json::{Value, json};

use super::{
    body::Params,
    bot::{Bot, Line},
    fault::Refusal,
    markup, send,
    serve::Shared,
    webhook,
};

/// Every method that is known here, and what a record calls anything else.
const METHODS: &[&str] = &[
    "getUpdates",
    "sendMessage",
    "answerCallbackQuery",
    "sendChatAction",
    "getMe",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendVoice",
    "sendDocument",
    "sendPhoto",
    "editMessageReplyMarkup",
    "editMessageText",
    "deleteMessage",
    "getFile",
    "setMyCommands",
    "deleteMyCommands",
    "getMyCommands",
    "setMyDescription",
    "setMyShortDescription",
    "setMyName",
    "getMyDescription",
    "getMyShortDescription",
    "getMyName",
    "setChatMenuButton",
    "getChatMenuButton",
    "leaveChat",
    "getChat",
    "logOut",
    "close",
    "download",
];

/// The name of a method as records keep it.
pub fn known(method: &str) -> &'static str {
    let found = METHODS
        .iter()
        .find(|name| name.eq_ignore_ascii_case(method));
    found.copied().unwrap_or("unknown")
}

/// What a method gives: the JSON of its result.
pub type Outcome = Result<String, Refusal>;

const TRUE: &str = "true";

/// Carries out a method.
pub fn run(shared: &Arc<Shared>, bot: &mut Bot, method: &str, mut params: Params) -> Outcome {
    let name = known(method);
    match name {
        "sendMessage" => send::message(bot, params),
        "sendVoice" => send::media(bot, name, "voice", params),
        "sendDocument" => send::media(bot, name, "document", params),
        "sendPhoto" => send::media(bot, name, "photo", params),
        "sendChatAction" => chat_action(bot, params),
        "answerCallbackQuery" => answer_press(bot, params),
        "editMessageReplyMarkup" | "editMessageText" => edit(bot, name, params),
        "deleteMessage" => delete(bot, params),
        "getMe" => Ok(bot.me.to_string()),
        "getFile" => bot.files.get(&params),
        "setWebhook" => webhook::set(shared, bot, &params),
        "deleteWebhook" => Ok(webhook::delete(bot, &params)),
        "getWebhookInfo" => Ok(webhook::info(bot)),
        "getChat" => {
            let mut json = chat_of(bot, &params)?;
            json["accent_color_id"] = 0.into();
            json["max_reaction_count"] = 11.into();
            json["accepted_gift_types"] = json!({
                "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false,
                "premium_subscription": false
            });
            Ok(json.to_string())
        }
        "leaveChat" => {
            let id = chat_of(bot, &params)?["id"].as_i64().unwrap_or(0);
            did(bot, id, name, params);
            let kicked = Refusal::new(403, "Forbidden: bot is not a member of the group chat");
            if let Some(chat) = bot.chats.get_mut(&id) {
                chat.refusal = Some(kicked);
            }
            Ok(TRUE.into())
        }
        "setMyCommands" => {
            check_commands(&params)?;
            bot.settings.push((name, params.values));
            Ok(TRUE.into())
        }
        _ if name.starts_with("setMy") || name == "deleteMyCommands" => {
            check_lengths(&params)?;
            bot.settings.push((name, params.values));
            Ok(TRUE.into())
        }
        "setChatMenuButton" => {
            if let Some(button) = params.json("menu_button") {
                let button = button.map_err(|()| Refusal::bad("can't parse menu button"))?;
                params.values.insert("menu_button".into(), button);
            }
            bot.settings.push((name, params.values));
            Ok(TRUE.into())
        }
        "getMyCommands" => Ok(setting(
            bot,
            "setMyCommands",
            "commands",
            &params,
            json!([]),
        )),
        "getMyDescription" => Ok(text_setting(
            bot,
            "setMyDescription",
            "description",
            &params,
        )),
        "getMyShortDescription" => {
            let set = "setMyShortDescription";
            Ok(text_setting(bot, set, "short_description", &params))
        }
        "getMyName" => Ok(text_setting(bot, "setMyName", "name", &params)),
        "getChatMenuButton" => Ok(json!({ "type": "commands" }).to_string()),
        "logOut" | "close" => Ok(TRUE.into()),
        _ => Err(Refusal::not_found()),
    }
}

/// The chat that a call names, as the method `getChat` finds it.
fn chat_of(bot: &Bot, params: &Params) -> Result<Value, Refusal> {
    let Some(id) = params.int("chat_id") else {
        return Err(Refusal::bad("chat_id is empty"));
    };
    let chat = bot
        .chats
        .get(&id)
        .ok_or_else(|| Refusal::bad("chat not found"))?;
    match &chat.refusal {
        Some(refusal) => Err(refusal.clone()),
        None => Ok(chat.json.clone()),
    }
}

fn did(bot: &mut Bot, chat: i64, method: &'static str, params: Params) {
    if let Some(chat) = bot.chats.get_mut(&chat)
        && !bot.proofs.counts_only
    {
        chat.log.push(Line::Did(method, params.values));
    }
}

fn chat_action(bot: &mut Bot, params: Params) -> Outcome {
    const ACTIONS: &[&str] = &[
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    let id = chat_of(bot, &params)?["id"].as_i64().unwrap_or(0);
    let action = params.text("action").unwrap_or_default();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    did(bot, id, "sendChatAction", params);
    Ok(TRUE.into())
}

fn answer_press(bot: &mut Bot, params: Params) -> Outcome {
    let old =
        || Refusal::bad("query is too old and response timeout expired or query ID is invalid");
    let id = params.text("callback_query_id").unwrap_or_default();
    if params
        .text("text")
        .is_some_and(|text| text.chars().count() > 200)
    {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let press = bot.presses.get_mut(&id).ok_or_else(old)?;
    if Instant::now() >= press.at + bot.press_lives {
        return Err(old());
    }
    press.answers.push(params.values);
    Ok(TRUE.into())
}

fn edit(bot: &mut Bot, name: &'static str, mut params: Params) -> Outcome {
    let chat = chat_of(bot, &params)?;
    let id = chat["id"].as_i64().unwrap_or(0);
    let message = params
        .int("message_id")
        .ok_or_else(|| Refusal::bad("message identifier is not specified"))?;
    let markup = markup::read(&params, true)?;
    let log = bot
        .chats
        .get(&id)
        .map(|chat| chat.log.as_slice())
        .unwrap_or_default();
    let found = log.iter().find_map(|line| match line {
        Line::Sent(sent) if sent.message_id == message => Some(Arc::clone(sent)),
        _ => None,
    });
    let sent = found.ok_or_else(|| Refusal::bad("message to edit not found"))?;
    let text = params.text("text").unwrap_or_else(|| sent.text.clone());
    if last_markup(log, &sent) == markup && text == sent.text {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly \
             the same as a current content and reply markup of the message",
        ));
    }
    let mut json = json!({
        "message_id": message, "from": bot.as_user(), "chat": chat, "date": bot.now(),
        "edit_date": bot.now(), "text": text
    });
    if !markup.is_null() {
        json["reply_markup"] = markup.clone();
    }
    params.values.insert("reply_markup".into(), markup);
    did(bot, id, name, params);
    Ok(json.to_string())
}

/// The keyboard that a message has by now.
fn last_markup(log: &[Line], sent: &super::bot::Sent) -> Value {
    let edited = log.iter().rev().find_map(|line| match line {
        Line::Did("editMessageReplyMarkup" | "editMessageText", params)
            if params.get("message_id").and_then(Value::as_i64) == Some(sent.message_id) =>
        {
            Some(params.get("reply_markup").cloned().unwrap_or(Value::Null))
        }
        _ => None,
    });
    edited.unwrap_or_else(|| sent.markup.clone())
}

fn delete(bot: &mut Bot, params: Params) -> Outcome {
    let id = chat_of(bot, &params)?["id"].as_i64().unwrap_or(0);
    let message = params
        .int("message_id")
        .ok_or_else(|| Refusal::bad("message identifier is not specified"))?;
    let chat = bot
        .chats
        .get(&id)
        .ok_or_else(|| Refusal::bad("chat not found"))?;
    if message <= 0 || message >= chat.next_message {
        return Err(Refusal::bad("message to delete not found"));
    }
    did(bot, id, "deleteMessage", params);
    Ok(TRUE.into())
}

/// 1–100 commands of 1–32 small letters, digits and `_`, each with a description of 1–256.
fn check_commands(params: &Params) -> Result<(), Refusal> {
    let Some(Ok(Value::Array(commands))) = params.json("commands") else {
        return Err(Refusal::bad("can't parse bot commands"));
    };
    if commands.len() > 100 {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    for command in &commands {
        let name = command["command"].as_str().unwrap_or("");
        let name = name.strip_prefix('/').unwrap_or(name);
        let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > 32 || !name.chars().all(small) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        let words = command["description"]
            .as_str()
            .unwrap_or("")
            .chars()
            .count();
        if words == 0 || words > 256 {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    if let Some(scope) = params.json("scope") {
        let scope = scope.map_err(|()| Refusal::bad("can't parse BotCommandScope"))?;
        if scope["type"].as_str().is_none() {
            return Err(Refusal::bad("can't parse BotCommandScope"));
        }
    }
    check_language(params)
}

/// `language_code`: two letters, or empty.
fn check_language(params: &Params) -> Result<(), Refusal> {
    let code = params.text("language_code").unwrap_or_default();
    if code.is_empty() || code.len() == 2 && code.chars().all(|c| c.is_ascii_lowercase()) {
        return Ok(());
    }
    Err(Refusal::bad("LANG_CODE_INVALID"))
}

fn check_lengths(params: &Params) -> Result<(), Refusal> {
    for (name, most) in [
        ("description", 512),
        ("short_description", 120),
        ("name", 64),
    ] {
        if params
            .text(name)
            .is_some_and(|text| text.chars().count() > most)
        {
            return Err(Refusal::bad(format!("bot {name} is too long")));
        }
    }
    check_language(params)
}

/// The last value of a setting for the language asked.
fn setting(bot: &Bot, set: &str, name: &str, params: &Params, none: Value) -> String {
    let lang = params.text("language_code").unwrap_or_default();
    let found = bot.settings.iter().rev().find(|(method, values)| {
        *method == set
            && values
                .get("language_code")
                .and_then(Value::as_str)
                .unwrap_or("")
                == lang
    });
    let value = found.and_then(|(_, values)| values.get(name));
    match value {
        Some(Value::String(text)) if !none.is_string() => text.clone(),
        Some(value) => value.to_string(),
        None => none.to_string(),
    }
}

fn text_setting(bot: &Bot, set: &str, name: &str, params: &Params) -> String {
    let value = setting(bot, set, name, params, json!(""));
    format!("{{\"{name}\":{value}}}")
}
