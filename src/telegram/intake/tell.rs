//! What is said past the conversation: too many messages, an update that was put aside, the private
//! link for a group, that a press arrived, and what must not stay in a chat. All of it best effort; nothing waits for it.

use std::{sync::PoisonError, time::Duration};

use serde_json::json;

use crate::domain::message::{Locale, Message};
use crate::ports::courier::{Address, Class, Letter, Piece};
use crate::telegram::{inbound::Arrived, intake::Intake};

/// Milliseconds between two links in one group.
const GROUP: i64 = 3_600_000;

/// Groups after which those that may be answered again are forgotten.
const SWEEP: usize = 1_000;

/// The ceiling of a call that nobody waits for.
const CALL: Duration = Duration::from_secs(10);

impl Intake {
    /// Says something to a person, in their language where one is known.
    pub(super) async fn tell(&self, arrived: &Arrived, id: &str) {
        let known = self.service.language(&arrived.contact).await;
        let lang = known.or(arrived.speaks).unwrap_or(Locale::Chinese);
        let text = self.service.renderer().plain(lang, &Message::new(id)).text;
        self.outgoing.carry(vec![Letter {
            entry: Vec::new(),
            address: Address(arrived.chat.to_string()),
            // No answer: none must take its place, and the keyboard of the open question stays.
            class: Class::Notice,
            pieces: vec![Piece {
                kind: id.to_owned(),
                lang,
                text,
                buttons: Vec::new(),
            }],
            out: 0,
        }]);
    }

    /// Tells the messenger that a press arrived, so that its clock stops turning. One that is too
    /// old to be told is as good.
    pub(super) fn acknowledge(&self, query: &str) {
        let api = self.api.clone();
        let body = json!({ "callback_query_id": query }).to_string();
        tokio::spawn(async move {
            let _ = api
                .post("answerCallbackQuery", body.into_bytes(), CALL)
                .await;
        });
    }

    /// Takes a message out of the private chat: bots may, for 48 hours. What is stored stays.
    pub(super) fn take_out(&self, arrived: &Arrived) {
        let Some(message) = arrived.message.filter(|_| !arrived.group) else {
            return;
        };
        let api = self.api.clone();
        let body = json!({ "chat_id": arrived.chat, "message_id": message }).to_string();
        tokio::spawn(async move {
            let _ = api.post("deleteMessage", body.into_bytes(), CALL).await;
        });
    }

    /// Answers in a group with a link to the private chat, once an hour. Nothing that was said there
    /// is taken or repeated.
    pub(super) async fn invite(&self, arrived: &Arrived) {
        let (now, chat) = (self.service.now().as_millisecond(), arrived.chat);
        let Some(bot) = self.state.username() else {
            return;
        };
        {
            let mut groups = self.groups.lock().unwrap_or_else(PoisonError::into_inner);
            if groups.get(&chat).is_some_and(|told| now - told < GROUP) {
                return;
            }
            if groups.len() >= SWEEP {
                groups.retain(|_, told| now - *told < GROUP);
            }
            groups.insert(chat, now);
        }
        let lang = arrived.speaks.unwrap_or(Locale::Chinese);
        let link = format!("https://t.me/{bot}?start=group");
        let message = Message::new("telegram-group").text("link", link);
        let text = self.service.renderer().plain(lang, &message).text;
        let body = json!({ "chat_id": chat, "text": text }).to_string();
        let _ = self.api.post("sendMessage", body.into_bytes(), CALL).await;
    }

    /// A group goes on under another number: so does its hour.
    pub(super) fn regroup(&self, from: i64, to: i64) {
        let mut groups = self.groups.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(told) = groups.remove(&from) {
            groups.insert(to, told);
        }
    }
}
