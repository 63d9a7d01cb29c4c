//! The fields of an update that are read, as the Bot API's documentation names them; whatever else
//! it carries is passed over.

use serde::{Deserialize, de::IgnoredAny};
use serde_json::value::RawValue;

use crate::telegram::inbound::{Media, Thing, What};

#[derive(Deserialize)]
pub(super) struct Envelope {
    pub update_id: i64,
    pub message: Option<Body>,
    pub edited_message: Option<Body>,
    pub callback_query: Option<Query>,
    pub my_chat_member: Option<Member>,
}

#[derive(Deserialize)]
pub(super) struct Body {
    pub message_id: Option<i64>,
    pub from: Option<Person>,
    pub chat: Place,
    pub date: i64,
    pub text: Option<String>,
    pub caption: Option<String>,
    pub contact: Option<Card>,
    pub forward_origin: Option<IgnoredAny>,
    pub migrate_to_chat_id: Option<i64>,
    voice: Option<IgnoredAny>,
    audio: Option<IgnoredAny>,
    photo: Option<IgnoredAny>,
    video: Option<IgnoredAny>,
    video_note: Option<IgnoredAny>,
    animation: Option<IgnoredAny>,
    document: Option<IgnoredAny>,
    sticker: Option<IgnoredAny>,
    dice: Option<IgnoredAny>,
    game: Option<IgnoredAny>,
    location: Option<IgnoredAny>,
    poll: Option<IgnoredAny>,
    new_chat_members: Option<IgnoredAny>,
    left_chat_member: Option<IgnoredAny>,
    group_chat_created: Option<IgnoredAny>,
    migrate_from_chat_id: Option<IgnoredAny>,
    pinned_message: Option<IgnoredAny>,
    new_chat_title: Option<IgnoredAny>,
    new_chat_photo: Option<IgnoredAny>,
    delete_chat_photo: Option<IgnoredAny>,
    message_auto_delete_timer_changed: Option<IgnoredAny>,
}

impl Body {
    pub(super) fn media(&self) -> Option<Media> {
        if self.voice.is_some() || self.audio.is_some() {
            Some(Media::Voice)
        } else if self.photo.is_some() {
            Some(Media::Photo)
        } else if self.video.is_some() || self.video_note.is_some() || self.animation.is_some() {
            // An animation comes with a document beside it: it is asked after first.
            Some(Media::Video)
        } else {
            self.document.as_ref().map(|_| Media::Document)
        }
    }

    pub(super) fn thing(&self) -> What {
        let reports = [
            &self.new_chat_members,
            &self.left_chat_member,
            &self.group_chat_created,
            &self.migrate_from_chat_id,
            &self.pinned_message,
            &self.new_chat_title,
            &self.new_chat_photo,
            &self.delete_chat_photo,
            &self.message_auto_delete_timer_changed,
        ];
        if reports.into_iter().any(Option::is_some) {
            What::Service
        } else if self.sticker.is_some() || self.dice.is_some() || self.game.is_some() {
            What::Thing(Thing::Sticker)
        } else if self.location.is_some() {
            What::Thing(Thing::Place)
        } else if self.poll.is_some() {
            What::Thing(Thing::Poll)
        } else {
            What::Thing(Thing::Other)
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub id: i64,
    pub language_code: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Place {
    pub id: i64,
    pub r#type: String,
}

impl Place {
    /// The chat that a person has with the bot alone: it has the person's number.
    pub(super) fn private(user: i64) -> Self {
        Self {
            id: user,
            r#type: "private".to_owned(),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Card {
    pub phone_number: String,
    pub user_id: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Query {
    pub id: String,
    pub from: Person,
    pub message: Option<Pressed>,
    pub data: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Pressed {
    pub chat: Place,
}

#[derive(Deserialize)]
pub(super) struct Member {
    pub chat: Place,
    pub from: Person,
    pub date: i64,
    pub new_chat_member: Standing,
}

#[derive(Deserialize)]
pub(super) struct Standing {
    pub status: String,
}

#[derive(Deserialize)]
struct Batch<'a> {
    #[serde(borrow)]
    result: Vec<&'a RawValue>,
}

pub(super) fn batch(body: &[u8]) -> Option<Vec<&RawValue>> {
    serde_json::from_slice::<Batch<'_>>(body)
        .ok()
        .map(|batch| batch.result)
}

/// Looks for `"update_id":N` in bytes that may be no JSON at all.
pub(super) fn id_of(raw: &[u8]) -> Option<i64> {
    const NAME: &[u8] = b"\"update_id\"";
    let at = raw.windows(NAME.len()).position(|window| window == NAME)?;
    let rest = raw[at + NAME.len()..].trim_ascii_start();
    let rest = rest.strip_prefix(b":")?.trim_ascii_start();
    let digits = rest.iter().enumerate();
    let end = digits
        .take_while(|(at, b)| b.is_ascii_digit() || *at == 0 && **b == b'-')
        .count();
    std::str::from_utf8(&rest[..end]).ok()?.parse().ok()
}
