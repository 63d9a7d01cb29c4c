//! Each shape of update, and bytes of all kinds.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn message(fields: Value) -> Vec<u8> {
    let mut message = json!({
        "message_id": 5, "date": 1_700_000_000,
        "from": {"id": 42, "is_bot": false, "first_name": "B", "language_code": "mn-MN"},
        "chat": {"id": 42, "type": "private", "first_name": "B"},
    });
    for (name, value) in fields.as_object().unwrap() {
        message[name] = value.clone();
    }
    json!({"update_id": 7, "message": message, "unheard_of": [1]})
        .to_string()
        .into_bytes()
}

fn what(fields: Value) -> What {
    read(&message(fields)).unwrap().what
}

#[test]
fn words_come_with_person_chat_date_and_language() {
    let found = read(&message(json!({"text": "hello"}))).unwrap();
    assert_eq!(found.what, What::Text("hello".to_owned()));
    assert_eq!((found.update_id, found.user, found.chat), (7, 42, 42));
    assert_eq!(found.sent_at.unwrap().as_second(), 1_700_000_000);
    assert_eq!(found.speaks, Some(Locale::MongolianCyrillic));
    assert!(!found.group);
}

#[test]
fn commands_lose_slash_and_bot_and_a_deep_link_keeps_its_payload() {
    assert_eq!(what(json!({"text": "/start"})), What::Start(None));
    let link = What::Start(Some("d-12".to_owned()));
    assert_eq!(what(json!({"text": "/start@a_bot d-12"})), link);
    let help = What::Command("help".to_owned());
    assert_eq!(what(json!({"text": "/Help@a_bot"})), help);
    let path = "/a/b is no command".to_owned();
    assert_eq!(what(json!({"text": path})), What::Text(path));
}

#[test]
fn each_kind_of_message_is_told_apart() {
    let card =
        |user: i64| json!({"contact": {"phone_number": "1", "first_name": "B", "user_id": user}});
    assert!(matches!(what(card(42)), What::Card { own: true, .. }));
    assert!(matches!(what(card(43)), What::Card { own: false, .. }));
    let kind = |fields| match what(fields) {
        What::Media(handed) => handed.kind,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(json!({"voice": {}})), FileKind::Voice);
    assert_eq!(kind(json!({"photo": []})), FileKind::Photo);
    let both = json!({"animation": {}, "document": {}});
    assert_eq!(kind(both), FileKind::Video);
    assert_eq!(kind(json!({"document": {}})), FileKind::Document);
    assert_eq!(what(json!({"sticker": {}})), What::Thing(Thing::Sticker));
    assert_eq!(what(json!({"location": {}})), What::Thing(Thing::Place));
    assert_eq!(what(json!({"poll": {}})), What::Thing(Thing::Poll));
    assert_eq!(
        what(json!({"from_tomorrow": {}})),
        What::Thing(Thing::Other)
    );
    assert_eq!(what(json!({"migrate_to_chat_id": -9})), What::Migrated(-9));
    assert_eq!(what(json!({"new_chat_members": []})), What::Service);
    let told = json!({"forward_origin": {}, "text": "t"});
    assert_eq!(what(told), What::Forwarded("t".to_owned()));
}

#[test]
fn an_id_may_be_negative_or_huge_and_a_missing_one_is_told() {
    let with = |id: Value| {
        let mut update: Value = serde_json::from_slice(&message(json!({"text": "t"}))).unwrap();
        update["update_id"] = id;
        read(update.to_string().as_bytes())
    };
    assert_eq!(with(json!(-3)).unwrap().update_id, -3);
    assert_eq!(with(json!(1_i64 << 31)).unwrap().update_id, 1 << 31);
    assert_eq!(with(Value::Null).unwrap_err(), Unread::NoId);
}

#[test]
fn what_nobody_asked_for_keeps_its_id() {
    let kind = read(br#"{"update_id": 8, "purchased_paid_media": {}}"#);
    assert_eq!(kind.unwrap_err(), Unread::Kind(8));
    let broken = read(b"{\"update_id\" : -12, \"message\": \xff");
    assert_eq!(broken.unwrap_err(), Unread::Shape(-12));
}

#[test]
fn one_unreadable_update_spoils_no_other_of_its_batch() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let body = format!(r#"{{"ok":true,"result":[{{"update_id":1}},{deep},{{"update_id":3}}]}}"#);
    assert_eq!(batch(body.as_bytes()).unwrap().len(), 3);
}

proptest! {
    #[test]
    fn no_bytes_panic(raw in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&raw);
        let _ = batch(&raw);
    }
}

#[test]
fn of_a_photo_the_largest_size_is_meant() {
    let sizes = json!({"caption": "c", "media_group_id": "g", "photo": [
        {"file_id": "s", "file_size": 1}, {"file_id": "l", "file_size": 9},
        {"file_id": "m", "file_size": 5},
    ]});
    let What::Media(handed) = what(sizes) else {
        panic!("no file");
    };
    assert_eq!(handed.file_id.as_deref(), Some("l"));
    let told = (handed.caption.as_deref(), handed.album.as_deref());
    assert_eq!(told, (Some("c"), Some("g")));
}
