//! What people do, as updates of the Bot API.

use std::time::Instant;

use serde_json::{Value, json};

use super::{
    bot::{Bot, Press, Sent},
    fault::Refusal,
    markup,
};

/// What a person did: the update (none when the bot does not want such) and the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub update_id: Option<i64>,
    pub chat: i64,
    pub message_id: i64,
}

impl Bot {
    /// A message of this person into this chat, with these fields.
    pub fn comes(&mut self, user: i64, chat: i64, fields: Value) -> Said {
        let date = self.now();
        let from = self.users[&user].clone();
        let place = self.chats.get_mut(&chat).expect("a chat of this bot");
        let message_id = place.message_id();
        let mut json = json!({
            "message_id": message_id, "from": from, "chat": place.json, "date": date
        });
        if let (Value::Object(json), Value::Object(fields)) = (&mut json, fields) {
            json.extend(fields);
        }
        let update_id = self.update(Some(chat), "message", &json);
        Said {
            update_id,
            chat,
            message_id,
        }
    }

    /// A text; a command at its beginning is marked as one.
    pub fn says(&mut self, user: i64, chat: i64, text: &str) -> Said {
        let mut fields = json!({ "text": text });
        if text.starts_with('/') {
            let length = text
                .split_whitespace()
                .next()
                .unwrap_or("")
                .encode_utf16()
                .count();
            fields["entities"] = json!([{ "type": "bot_command", "offset": 0, "length": length }]);
        }
        self.comes(user, chat, fields)
    }

    /// A card: the person's own (with the id) or somebody's.
    pub fn card(&mut self, user: i64, phone: &str, name: &str, of: Option<i64>) -> Said {
        let mut contact = json!({ "phone_number": phone, "first_name": name });
        if let Some(id) = of {
            contact["user_id"] = id.into();
        }
        self.comes(user, user, json!({ "contact": contact }))
    }

    /// The button of a message with this text or data; a plain one says its text.
    ///
    /// # Panics
    /// If the message has no such button, with those that it has.
    pub fn presses(&mut self, user: i64, sent: &Sent, wanted: &str) -> Said {
        let Some((inline, button)) = markup::find(&sent.markup, wanted) else {
            let labels = markup::labels(&sent.markup);
            panic!("no button {wanted:?} among {labels:?} of {:?}", sent.text);
        };
        let text = button
            .as_str()
            .or_else(|| button["text"].as_str())
            .unwrap_or("")
            .to_owned();
        if !inline && button["request_contact"] == true {
            let phone = format!("+861380000{:04}", user % 10_000);
            let name = self.users[&user]["first_name"]
                .as_str()
                .unwrap_or("")
                .to_owned();
            return self.card(user, &phone, &name, Some(user));
        }
        if !inline {
            return self.says(user, sent.chat, &text);
        }
        let data = button["callback_data"].as_str().unwrap_or("").to_owned();
        self.press(user, sent.chat, sent.message_id, &data, Some(sent))
    }

    /// A callback with any data, for any message.
    pub fn press(
        &mut self,
        user: i64,
        chat: i64,
        message_id: i64,
        data: &str,
        sent: Option<&Sent>,
    ) -> Said {
        let id = (4_000_000_000_000_000_000 + self.next_press).to_string();
        self.next_press += 1;
        let mut message = json!({
            "message_id": message_id, "from": self.as_user(), "chat": self.chats[&chat].json,
            "date": self.now(), "text": "…"
        });
        if let Some(sent) = sent {
            message["text"] = sent.text.as_str().into();
            message["reply_markup"] = sent.markup.clone();
        }
        let json = json!({
            "id": id, "from": self.users[&user], "message": message,
            "chat_instance": chat.to_string(), "data": data
        });
        let press = Press {
            chat,
            at: Instant::now(),
            answers: Vec::new(),
        };
        self.presses.insert(id, press);
        Said {
            update_id: self.update(Some(chat), "callback_query", &json),
            chat,
            message_id,
        }
    }

    /// An edited message.
    pub fn edits(&mut self, user: i64, said: Said, text: &str) -> Said {
        let json = json!({
            "message_id": said.message_id, "from": self.users[&user],
            "chat": self.chats[&said.chat].json, "date": self.now(), "edit_date": self.now(),
            "text": text
        });
        Said {
            update_id: self.update(Some(said.chat), "edited_message", &json),
            ..said
        }
    }

    /// The person blocks or unblocks the bot: an update, and sends are refused.
    pub fn blocks(&mut self, user: i64, blocked: bool) -> Option<i64> {
        let refusal = Refusal::new(403, "Forbidden: bot was blocked by the user");
        let chat = self.chats.get_mut(&user).expect("a chat of this bot");
        chat.refusal = blocked.then_some(refusal);
        let json = chat.json.clone();
        let (old, new) = if blocked {
            ("member", "kicked")
        } else {
            ("kicked", "member")
        };
        self.member(user, user, json, old, new)
    }

    /// `my_chat_member`.
    pub fn member(
        &mut self,
        user: i64,
        chat: i64,
        json: Value,
        old: &str,
        new: &str,
    ) -> Option<i64> {
        let me = self.as_user();
        let of = |status: &str| match status {
            "kicked" => json!({ "user": me, "status": status, "until_date": 0 }),
            _ => json!({ "user": me, "status": status }),
        };
        let json = json!({
            "chat": json, "from": self.users[&user], "date": self.now(),
            "old_chat_member": of(old), "new_chat_member": of(new)
        });
        self.update(Some(chat), "my_chat_member", &json)
    }

    /// A group becomes a supergroup: both service messages, and the old id is refused.
    pub fn migrates(&mut self, user: i64, group: i64) -> i64 {
        let id = self.super_id();
        let old = self.chats.get_mut(&group).expect("a group of this bot");
        let title = old.json["title"].clone();
        let json = json!({ "id": id, "title": title, "type": "supergroup" });
        old.refusal = Some(Refusal {
            migrate_to: Some(id),
            ..Refusal::bad("group chat was upgraded to a supergroup chat")
        });
        self.chats.insert(id, super::bot::Chat::new(id, json));
        self.comes(user, group, json!({ "migrate_to_chat_id": id }));
        self.comes(user, id, json!({ "migrate_from_chat_id": group }));
        id
    }
}
