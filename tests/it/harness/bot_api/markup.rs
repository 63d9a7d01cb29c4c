//! Keyboards as the Bot API takes them, and what it refuses about them.

use serde_json::Value;

use super::{body::Params, fault::Refusal};

/// What an inline button may do; exactly one of them.
const ACTIONS: &[&str] = &[
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];

/// `reply_markup` of a call: checked, as an object; null when there is none.
pub fn read(params: &Params, private: bool) -> Result<Value, Refusal> {
    let markup = match params.json("reply_markup") {
        None => return Ok(Value::Null),
        Some(Ok(Value::Object(map))) if map.is_empty() => return Ok(Value::Null),
        Some(Ok(value @ Value::Object(_))) => value,
        Some(Ok(_)) => return Err(Refusal::bad("object expected as reply markup")),
        Some(Err(())) => {
            return Err(Refusal::bad(
                "can't parse reply keyboard markup JSON object",
            ));
        }
    };
    if let Some(rows) = markup.get("inline_keyboard") {
        for button in buttons(rows, "inline keyboard")? {
            inline(button)?;
        }
    } else if let Some(rows) = markup.get("keyboard") {
        for button in buttons(rows, "keyboard")? {
            plain(button, private)?;
        }
    } else if markup.get("remove_keyboard").is_none() && markup.get("force_reply").is_none() {
        return Err(Refusal::bad("can't parse reply markup"));
    }
    Ok(markup)
}

fn buttons<'a>(rows: &'a Value, what: &str) -> Result<Vec<&'a Value>, Refusal> {
    let wrong = || Refusal::bad(format!("field \"{what}\" must be of type Array"));
    let mut all = Vec::new();
    for row in rows.as_array().ok_or_else(wrong)? {
        all.extend(row.as_array().ok_or_else(wrong)?);
    }
    Ok(all)
}

fn inline(button: &Value) -> Result<(), Refusal> {
    let text = button["text"].as_str().unwrap_or("");
    if text.trim().is_empty() {
        return Err(Refusal::bad(
            "can't parse inline keyboard button: Field \"text\" must be non-empty",
        ));
    }
    match ACTIONS
        .iter()
        .filter(|name| !button[**name].is_null())
        .count()
    {
        0 => {
            return Err(Refusal::bad(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            ));
        }
        1 => {}
        _ => {
            return Err(Refusal::bad(
                "can't parse inline keyboard button: too many actions",
            ));
        }
    }
    let data = &button["callback_data"];
    if !data.is_null() && !(1..=64).contains(&data.as_str().unwrap_or("").len()) {
        return Err(Refusal::bad("BUTTON_DATA_INVALID"));
    }
    if let Some(url) = button["url"].as_str()
        && !["http://", "https://", "tg://"]
            .iter()
            .any(|start| url.starts_with(start))
    {
        return Err(Refusal::bad(format!(
            "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
        )));
    }
    Ok(())
}

fn plain(button: &Value, private: bool) -> Result<(), Refusal> {
    let text = button.as_str().or_else(|| button["text"].as_str());
    if text.is_none_or(|text| text.trim().is_empty()) {
        return Err(Refusal::bad(
            "can't parse keyboard button: Field \"text\" must be non-empty",
        ));
    }
    if !private && button["request_contact"] == true {
        return Err(Refusal::bad(
            "phone number can be requested in private chats only",
        ));
    }
    Ok(())
}

/// The texts of the buttons, row by row, either kind of keyboard.
pub fn labels(markup: &Value) -> Vec<String> {
    let rows = if markup["keyboard"].is_array() {
        &markup["keyboard"]
    } else {
        &markup["inline_keyboard"]
    };
    let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
    let buttons = rows.iter().filter_map(Value::as_array).flatten();
    let texts = buttons.filter_map(|button| button.as_str().or_else(|| button["text"].as_str()));
    texts.map(str::to_owned).collect()
}

/// The button with this text, or inline with this data: whether it is inline, and the button.
pub fn find<'a>(markup: &'a Value, wanted: &str) -> Option<(bool, &'a Value)> {
    let search = |rows: &'a Value| {
        let buttons = rows
            .as_array()?
            .iter()
            .filter_map(Value::as_array)
            .flatten();
        let mut meant = buttons.filter(|button| {
            button.as_str() == Some(wanted)
                || button["text"] == wanted
                || button["callback_data"] == wanted
        });
        meant.next()
    };
    if let Some(button) = search(&markup["inline_keyboard"]) {
        return Some((true, button));
    }
    search(&markup["keyboard"]).map(|button| (false, button))
}
