//! People as objects: each has a private chat with the bot, says and presses things there, and
//! waits for what the bot sends (on the event, with a ceiling).

use std::{fmt::Write as _, sync::Arc, time::Duration};

use serde_json::{Value, json};

use super::{
    BotApi,
    acts::Said,
    bot::{Line, Sent},
    markup,
};

/// A person. Copies are the same person.
#[derive(Clone)]
pub struct Citizen {
    pub api: BotApi,
    /// The id of the person and of the private chat.
    pub id: i64,
    pub name: String,
    /// The chat that is read.
    pub chat_id: i64,
}

/// A group with the bot in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    pub id: i64,
}

impl Citizen {
    fn comes(&self, fields: Value) -> Said {
        self.api.with(|bot| bot.comes(self.id, self.id, fields))
    }

    fn keep(&self, kind: &str, name: &str, mime: &str, bytes: &[u8]) -> Value {
        self.api.with(|bot| {
            let id = bot.files.keep(kind, name, mime, bytes.to_vec());
            bot.files.json(&id, kind)
        })
    }

    pub fn says(&self, text: &str) -> Said {
        self.api.with(|bot| bot.says(self.id, self.id, text))
    }

    /// `/start payload`, or `/start` alone.
    pub fn starts(&self, payload: &str) -> Said {
        self.says(format!("/start {payload}").trim_end())
    }

    /// The button of this message with this text or callback data.
    pub fn presses(&self, message: &Sent, wanted: &str) -> Said {
        self.api.with(|bot| bot.presses(self.id, message, wanted))
    }

    /// A callback with any data, as an old or forged button gives it.
    pub fn presses_raw(&self, message: &Sent, data: &str) -> Said {
        self.api.with(|bot| {
            bot.press(
                self.id,
                message.chat,
                message.message_id,
                data,
                Some(message),
            )
        })
    }

    /// What the bot answered to the presses of this person, in order.
    pub fn press_answers(&self) -> Vec<Value> {
        self.api.with(|bot| {
            let mut mine: Vec<_> = bot
                .presses
                .iter()
                .filter(|(_, p)| p.chat == self.id)
                .collect();
            mine.sort_by_key(|(id, _)| (id.len(), id.as_str()));
            let answers = mine
                .into_iter()
                .flat_map(|(_, press)| press.answers.clone());
            answers.map(Value::Object).collect()
        })
    }

    pub fn shares_own_contact(&self, phone: &str) -> Said {
        self.api
            .with(|bot| bot.card(self.id, phone, &self.name, Some(self.id)))
    }

    /// Somebody else's card.
    pub fn shares_card(&self, other: &Citizen, phone: &str) -> Said {
        self.api
            .with(|bot| bot.card(self.id, phone, &other.name, Some(other.id)))
    }

    /// A card of somebody who is not on this messenger: it has no id.
    pub fn shares_card_of(&self, name: &str, phone: &str) -> Said {
        self.api.with(|bot| bot.card(self.id, phone, name, None))
    }

    pub fn edits(&self, said: Said, text: &str) -> Said {
        self.api.with(|bot| bot.edits(self.id, said, text))
    }

    pub fn sends_voice(&self, bytes: &[u8]) -> Said {
        let voice = self.keep("voice", "voice.oga", "audio/ogg", bytes);
        self.comes(json!({ "voice": voice }))
    }

    pub fn sends_photo(&self, bytes: &[u8]) -> Said {
        let photo = self.keep("photo", "photo.jpg", "image/jpeg", bytes);
        self.comes(json!({ "photo": photo }))
    }

    /// Photos as one album; the first has the caption.
    pub fn sends_album(&self, photos: &[&[u8]], caption: &str) -> Vec<Said> {
        let album = format!(
            "1390{}",
            self.api.with(|bot| bot.lot.next() % 1_000_000_000)
        );
        let one = |(n, bytes): (usize, &&[u8])| {
            let photo = self.keep("photo", "photo.jpg", "image/jpeg", bytes);
            let mut fields = json!({ "photo": photo, "media_group_id": album });
            if n == 0 && !caption.is_empty() {
                fields["caption"] = caption.into();
            }
            self.comes(fields)
        };
        photos.iter().enumerate().map(one).collect()
    }

    pub fn sends_document(&self, name: &str, mime: &str, bytes: &[u8]) -> Said {
        let document = self.keep("document", name, mime, bytes);
        self.comes(json!({ "document": document }))
    }

    /// A document that is said to be so large; its bytes cannot be had above 20 MB.
    pub fn sends_large_document(&self, name: &str, mime: &str, size: u64) -> Said {
        let document = self.api.with(|bot| {
            let id = bot.files.keep("document", name, mime, b"large".to_vec());
            bot.files.pretend(&id, size);
            bot.files.json(&id, "document")
        });
        self.comes(json!({ "document": document }))
    }

    pub fn sends_sticker(&self) -> Said {
        self.comes(json!({ "sticker": {
            "file_id": "CAACAgIAAxkBAAI1", "file_unique_id": "AgADAQAD", "type": "regular",
            "width": 512, "height": 512, "is_animated": false, "is_video": false,
            "emoji": "🐎", "set_name": "steppe", "file_size": 12345
        } }))
    }

    pub fn sends_location(&self) -> Said {
        self.comes(json!({ "location": { "latitude": 40.757_5, "longitude": 107.388_4 } }))
    }

    pub fn sends_poll(&self) -> Said {
        let option = |text: &str| json!({ "text": text, "voter_count": 0 });
        self.comes(json!({ "poll": {
            "id": "5391239123912391239", "question": "?", "options": [option("1"), option("2")],
            "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular",
            "allows_multiple_answers": false
        } }))
    }

    /// A text forwarded from somebody who hides the account.
    pub fn forwards(&self, text: &str) -> Said {
        let date = self.api.with(|bot| bot.now()) - 86_400;
        self.comes(json!({
            "text": text,
            "forward_origin": { "type": "hidden_user", "sender_user_name": "A.", "date": date }
        }))
    }

    /// A message with these fields beside sender, chat and date.
    pub fn sends(&self, fields: Value) -> Said {
        self.comes(fields)
    }

    /// Blocks the bot: it is told, and its sends are refused with 403.
    pub fn blocks(&self) {
        self.api.with(|bot| bot.blocks(self.id, true));
    }

    pub fn unblocks(&self) {
        self.api.with(|bot| bot.blocks(self.id, false));
    }

    /// The account is deleted: sends are refused, the bot is not told.
    pub fn vanishes(&self) {
        let refusal = super::fault::Refusal::new(403, "Forbidden: user is deactivated");
        self.api.with(|bot| {
            if let Some(chat) = bot.chats.get_mut(&self.id) {
                chat.refusal = Some(refusal);
            }
        });
    }

    pub fn says_in(&self, group: &Group, text: &str) -> Said {
        self.api.with(|bot| bot.says(self.id, group.id, text))
    }

    /// Puts the bot into a new group.
    pub fn group(&self, title: &str) -> Group {
        self.api.with(|bot| {
            let id = bot.group(title);
            let json = bot.chats[&id].json.clone();
            bot.member(self.id, id, json, "left", "member");
            Group { id }
        })
    }

    /// The group becomes a supergroup, which is given.
    pub fn migrates(&self, group: &Group) -> Group {
        let id = self.api.with(|bot| bot.migrates(self.id, group.id));
        Group { id }
    }

    /// This person as a reader of that group.
    pub fn watching(&self, group: &Group) -> Self {
        Self {
            chat_id: group.id,
            ..self.clone()
        }
    }

    /// The next message of the bot that was not read yet; waits for it.
    ///
    /// # Panics
    /// When none comes before the ceiling, with the conversation so far.
    pub fn reads(&self) -> Arc<Sent> {
        let ceiling = self.api.ceiling();
        self.reads_within(ceiling).unwrap_or_else(|| {
            panic!(
                "no message to {} in {ceiling:?}:\n{}",
                self.name,
                self.transcript()
            )
        })
    }

    /// The same without the panic: nothing when none comes in this time.
    pub fn reads_within(&self, ceiling: Duration) -> Option<Arc<Sent>> {
        self.api.wait_for(ceiling, |bot| {
            let chat = bot.chats.get_mut(&self.chat_id)?;
            let (n, sent) = unread(&chat.log, chat.read)?;
            chat.read = n + 1;
            Some(sent)
        })
    }

    /// The next message whose text holds this; those before it are read, too.
    pub fn reads_until(&self, part: &str) -> Arc<Sent> {
        loop {
            let sent = self.reads();
            if sent.text.contains(part) {
                return sent;
            }
        }
    }

    /// Everything sent so far counts as read.
    pub fn skips(&self) {
        self.api.with(|bot| {
            if let Some(chat) = bot.chats.get_mut(&self.chat_id) {
                chat.read = chat.log.len();
            }
        });
    }

    /// Says a text and reads the answer.
    pub fn asks(&self, text: &str) -> Arc<Sent> {
        self.skips();
        self.says(text);
        self.reads()
    }

    /// Everything the bot sent and did in the chat, and what came.
    pub fn log(&self) -> Vec<Line> {
        self.api.with(|bot| {
            bot.chats
                .get(&self.chat_id)
                .map_or_else(Vec::new, |c| c.log.clone())
        })
    }

    /// Everything the bot sent into the chat.
    pub fn chat(&self) -> Vec<Arc<Sent>> {
        let sent = self.log().into_iter().filter_map(|line| match line {
            Line::Sent(sent) => Some(sent),
            _ => None,
        });
        sent.collect()
    }

    /// The conversation to read: who said what, with the buttons.
    pub fn transcript(&self) -> String {
        let mut out = String::new();
        for line in self.log() {
            let _ = match line {
                Line::Sent(sent) => {
                    writeln!(out, "< {} {:?}", sent.text, markup::labels(&sent.markup))
                }
                Line::Did(method, params) => writeln!(out, "< ({method} {params:?})"),
                Line::Came(kind, json) => match (json["text"].as_str(), json["data"].as_str()) {
                    (Some(text), _) => writeln!(out, "> {text}"),
                    (_, Some(data)) => writeln!(out, "> [{data}]"),
                    _ => writeln!(out, "> ({kind})"),
                },
            };
        }
        out
    }
}

fn unread(log: &[Line], from: usize) -> Option<(usize, Arc<Sent>)> {
    let mut rest = log.iter().enumerate().skip(from);
    rest.find_map(|(n, line)| match line {
        Line::Sent(sent) => Some((n, Arc::clone(sent))),
        _ => None,
    })
}
