//! What the methods take and refuse: texts, keyboards, files, settings, tokens.

use serde_json::{Value, json};

use super::client::Client;
use crate::harness::bot_api::BotApi;

fn say(chat: i64, text: &str) -> Value {
    json!({ "chat_id": chat, "text": text })
}

#[test]
fn a_sent_message_is_answered_with_its_id_and_is_read_by_the_citizen() {
    let (api, client) = (BotApi::start(), Client::new());
    let (bob, eve) = (api.citizen("en", "Bob"), api.citizen("zh-hans", "Eve"));

    let ids: Vec<Value> = [bob.id, eve.id, bob.id]
        .iter()
        .map(|id| client.ok(&api, "sendMessage", say(*id, "good day"))["message_id"].clone())
        .collect();

    assert_eq!(ids, [1, 1, 2], "ids grow in each chat");
    assert_eq!((bob.reads().message_id, bob.reads().message_id), (1, 2));
    assert_eq!(
        (
            api.delivered(bob.id),
            api.delivered(eve.id),
            bob.chat().len()
        ),
        (2, 1, 2)
    );
}

#[test]
fn a_text_has_between_1_and_4096_utf16_units_after_its_markup() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob").id;

    let empty = (400, "Bad Request: message text is empty".to_owned());
    let long = (400, "Bad Request: message is too long".to_owned());
    assert_eq!(client.refused(&api, "sendMessage", say(bob, " \n")), empty);
    assert_eq!(
        client.refused(&api, "sendMessage", json!({ "chat_id": bob })),
        empty
    );
    client.ok(&api, "sendMessage", say(bob, &"字".repeat(4096)));
    assert_eq!(
        client.refused(&api, "sendMessage", say(bob, &"字".repeat(4097))),
        long
    );
    client.ok(&api, "sendMessage", say(bob, &"𠮷".repeat(2048)));
    assert_eq!(
        client.refused(&api, "sendMessage", say(bob, &"𠮷".repeat(2049))),
        long
    );
    let marked = format!("<b>{}</b>", "x".repeat(4096));
    let marked = json!({ "chat_id": bob, "text": marked, "parse_mode": "HTML" });
    client.ok(&api, "sendMessage", marked);
}

#[test]
fn markup_becomes_text_and_entities_or_is_refused() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let send =
        |text: &str, mode: &str| json!({ "chat_id": bob.id, "text": text, "parse_mode": mode });

    client.ok(
        &api,
        "sendMessage",
        send("𠮷 <b>a&lt;b</b> <a href=\"https://x.cn/\">c</a>", "HTML"),
    );
    let html = bob.reads();
    client.ok(&api, "sendMessage", send("*a\\.b* _c_", "MarkdownV2"));
    let markdown = bob.reads();

    assert_eq!(html.text, "𠮷 a<b c");
    let bold = json!({ "type": "bold", "offset": 3, "length": 3 });
    let link = json!({ "type": "text_link", "offset": 7, "length": 1, "url": "https://x.cn/" });
    assert_eq!(html.entities, json!([bold, link]));
    assert_eq!(markdown.text, "a.b c");
    for (text, mode) in [
        ("<b>a", "HTML"),
        ("a</b>", "HTML"),
        ("<b><i>a</b></i>", "HTML"),
        ("1 < 2", "HTML"),
        ("<h1>a</h1>", "HTML"),
        ("a.b", "MarkdownV2"),
        ("*a", "MarkdownV2"),
    ] {
        let (code, description) = client.refused(&api, "sendMessage", send(text, mode));
        assert_eq!(code, 400);
        assert!(
            description.starts_with("Bad Request: can't parse entities: "),
            "{description}"
        );
    }
}

#[test]
fn keyboards_are_checked_and_can_be_pressed() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let inline = |data: &str| {
        json!({ "chat_id": bob.id, "text": "?", "reply_markup":
            { "inline_keyboard": [[{ "text": "Yes", "callback_data": data }]] } })
    };

    let invalid = (400, "Bad Request: BUTTON_DATA_INVALID".to_owned());
    assert_eq!(client.refused(&api, "sendMessage", inline("")), invalid);
    assert_eq!(
        client.refused(&api, "sendMessage", inline(&"字".repeat(22))),
        invalid,
        "66 bytes"
    );
    client.ok(&api, "sendMessage", inline(&"x".repeat(64)));
    let asked = bob.reads();
    bob.presses(&asked, "Yes");
    let contact = json!({ "chat_id": bob.id, "text": "?", "reply_markup": json!({ "keyboard":
        [["Plain"], [{ "text": "My number", "request_contact": true }]] }).to_string() });
    client.ok(&api, "sendMessage", contact.clone());
    let asked = bob.reads();
    bob.presses(&asked, "Plain");
    bob.presses(&asked, "My number");

    let updates = client.ok(&api, "getUpdates", json!({}));
    assert_eq!(updates[0]["callback_query"]["data"], "x".repeat(64));
    assert_eq!(updates[0]["callback_query"]["message"]["message_id"], 1);
    assert_eq!(updates[1]["message"]["text"], "Plain");
    assert_eq!(updates[2]["message"]["contact"]["user_id"], bob.id);
    let group = bob.group("G");
    let mut contact = contact;
    contact["chat_id"] = group.id.into();
    let (_, description) = client.refused(&api, "sendMessage", contact);
    assert_eq!(
        description,
        "Bad Request: phone number can be requested in private chats only"
    );
}

#[test]
fn a_press_is_answered_once_it_came_and_not_when_it_is_old() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let buttons = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" }]] });
    client.ok(
        &api,
        "sendMessage",
        json!({ "chat_id": bob.id, "text": "?", "reply_markup": buttons }),
    );
    bob.presses(&bob.reads(), "y");
    let updates = client.ok(&api, "getUpdates", json!({}));
    let answer = json!({ "callback_query_id": updates[0]["callback_query"]["id"] });

    client.ok(&api, "answerCallbackQuery", answer.clone());
    assert_eq!(bob.press_answers().len(), 1);
    api.with(|bot| bot.press_lives = std::time::Duration::ZERO);
    let (code, description) = client.refused(&api, "answerCallbackQuery", answer);
    assert_eq!(code, 400);
    assert!(
        description.starts_with("Bad Request: query is too old"),
        "{description}"
    );
}

#[test]
fn unknown_tokens_methods_chats_and_people_who_blocked_are_refused() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let call = |url: String| {
        client.runtime.block_on(async {
            client
                .http
                .get(url)
                .send()
                .await
                .unwrap()
                .json::<Value>()
                .await
                .unwrap()
        })
    };

    let unauthorized = json!({ "ok": false, "error_code": 401, "description": "Unauthorized" });
    assert_eq!(call(format!("{}/bot1:x/getMe", api.url())), unauthorized);
    let not_found = json!({ "ok": false, "error_code": 404, "description": "Not Found" });
    assert_eq!(call(api.method_url("getNothing")), not_found);
    let unknown = client.refused(&api, "sendMessage", say(99, "x"));
    assert_eq!(unknown, (400, "Bad Request: chat not found".into()));
    bob.blocks();
    let blocked = client.refused(&api, "sendMessage", say(bob.id, "x"));
    assert_eq!(
        blocked,
        (403, "Forbidden: bot was blocked by the user".into())
    );
    bob.unblocks();
    client.ok(&api, "sendMessage", say(bob.id, "x"));
    let updates = client.ok(&api, "getUpdates", json!({}));
    assert_eq!(
        updates[0]["my_chat_member"]["new_chat_member"]["status"],
        "kicked"
    );
    api.revoke(true);
    assert_eq!(
        client.refused(&api, "getMe", json!({})),
        (401, "Unauthorized".into())
    );
}

#[test]
fn a_group_that_moved_says_where_to() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let group = bob.group("G");
    let moved = bob.migrates(&group);

    let (status, answer) = client.call(&api, "sendMessage", say(group.id, "x"));
    assert_eq!(
        (status, &answer["parameters"]["migrate_to_chat_id"]),
        (400, &json!(moved.id))
    );
    client.ok(&api, "sendMessage", say(moved.id, "x"));
    assert_eq!(bob.watching(&moved).reads().text, "x");
    let updates = client.ok(&api, "getUpdates", json!({}));
    assert_eq!(updates[1]["message"]["migrate_to_chat_id"], moved.id);
    assert_eq!(updates[2]["message"]["migrate_from_chat_id"], group.id);
}

#[test]
fn a_call_is_read_from_query_form_json_and_multipart() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let (url, text) = (api.method_url("sendMessage"), "a+b & 字");
    let fields = [("chat_id", bob.id.to_string()), ("text", text.to_owned())];

    client.runtime.block_on(async {
        let form = reqwest::multipart::Form::new().text("chat_id", bob.id.to_string());
        let calls = [
            client.http.get(&url).query(&fields),
            client.http.post(&url).form(&fields),
            client.http.post(&url).json(&say(bob.id, text)),
            client.http.post(&url).multipart(form.text("text", text)),
        ];
        for call in calls {
            assert_eq!(call.send().await.unwrap().status(), 200);
        }
    });

    let read: Vec<String> = bob.chat().iter().map(|sent| sent.text.clone()).collect();
    assert_eq!(read, [text; 4]);
}

#[test]
fn a_file_is_sent_in_parts_and_in_chunks_and_comes_back_byte_for_byte() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    let bytes: Vec<u8> = (0..200_000u32).map(|n| (n % 251) as u8).collect();
    let send = |part: reqwest::multipart::Part| {
        let form = reqwest::multipart::Form::new()
            .text("chat_id", bob.id.to_string())
            .text("document", "attach://the_file")
            .part(
                "the_file",
                part.file_name("a.pdf").mime_str("application/pdf").unwrap(),
            );
        let call = client
            .http
            .post(api.method_url("sendDocument"))
            .multipart(form);
        client
            .runtime
            .block_on(async { call.send().await.unwrap().status() })
    };
    assert_eq!(send(reqwest::multipart::Part::bytes(bytes.clone())), 200);
    let stream = reqwest::Body::wrap(reqwest::Body::from(bytes.clone()));
    assert_eq!(
        send(reqwest::multipart::Part::stream(stream)),
        200,
        "without a length: in chunks"
    );

    for _ in 0..2 {
        let id = bob.reads().file_id.clone().unwrap();
        let file = client.ok(&api, "getFile", json!({ "file_id": id }));
        assert_eq!(file["file_size"], bytes.len());
        let path = file["file_path"].as_str().unwrap();
        assert_eq!(download(&api, &client, path), bytes);
        assert_eq!(
            download(&api, &client, &path.replace('/', "%2F")),
            bytes,
            "escaped"
        );
    }
}

fn download(api: &BotApi, client: &Client, path: &str) -> Vec<u8> {
    let url = format!("{}/file/bot{}/{path}", api.url(), api.token());
    client.runtime.block_on(async {
        client
            .http
            .get(url)
            .send()
            .await
            .unwrap()
            .bytes()
            .await
            .unwrap()
            .to_vec()
    })
}

#[test]
fn what_a_citizen_sends_can_be_downloaded_up_to_20_mb() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob");
    bob.sends_voice(b"OggS voice");
    bob.sends_album(&[b"jpeg 1", b"jpeg 2"], "two");
    bob.sends_large_document("film.mp4", "video/mp4", 30 << 20);
    let updates = client.ok(&api, "getUpdates", json!({}));
    let get = |id: &Value| client.call(&api, "getFile", json!({ "file_id": id }));

    let (_, voice) = get(&updates[0]["message"]["voice"]["file_id"]);
    let path = voice["result"]["file_path"].as_str().unwrap();
    assert_eq!(download(&api, &client, path), b"OggS voice");
    let album = (&updates[1]["message"], &updates[2]["message"]);
    assert_eq!(
        (
            &album.0["caption"],
            album.0["photo"].as_array().unwrap().len()
        ),
        (&json!("two"), 2)
    );
    assert_eq!(album.0["media_group_id"], album.1["media_group_id"]);
    let (code, large) = get(&updates[3]["message"]["document"]["file_id"]);
    assert_eq!(
        (code, &large["description"]),
        (400, &json!("Bad Request: file is too big"))
    );
    assert_eq!(get(&json!("unknown")).0, 400);
}

#[test]
fn settings_are_checked_kept_and_given_back_by_language() {
    let (api, client) = (BotApi::start(), Client::new());
    let commands = |name: &str, lang: &str| json!({ "commands": [{ "command": name, "description": "d" }], "language_code": lang });

    client.ok(&api, "setMyCommands", commands("new", ""));
    client.ok(&api, "setMyCommands", commands("xin", "zh"));
    let (_, upper) = client.refused(&api, "setMyCommands", commands("New", ""));
    let (_, lang) = client.refused(&api, "setMyCommands", commands("new", "zh-CN"));
    client.ok(
        &api,
        "setMyDescription",
        json!({ "description": "What I do" }),
    );
    let long = json!({ "short_description": "x".repeat(121) });
    client.refused(&api, "setMyShortDescription", long);

    assert_eq!(upper, "Bad Request: BOT_COMMAND_INVALID");
    assert_eq!(lang, "Bad Request: LANG_CODE_INVALID");
    let chinese = client.ok(&api, "getMyCommands", json!({ "language_code": "zh" }));
    assert_eq!(chinese[0]["command"], "xin");
    let described = client.ok(&api, "getMyDescription", json!({}));
    assert_eq!(described["description"], "What I do");
    assert_eq!(api.settings("setMyCommands").len(), 2);
}

#[test]
fn a_keyboard_is_taken_off_once_and_a_message_deleted() {
    let (api, client) = (BotApi::start(), Client::new());
    let bob = api.citizen("en", "Bob").id;
    let buttons = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" }]] });
    let sent = json!({ "chat_id": bob, "text": "?", "reply_markup": buttons });
    let id = client.ok(&api, "sendMessage", sent)["message_id"].clone();
    let edit = json!({ "chat_id": bob, "message_id": id });

    client.ok(&api, "editMessageReplyMarkup", edit.clone());
    let (_, again) = client.refused(&api, "editMessageReplyMarkup", edit.clone());
    assert!(
        again.starts_with("Bad Request: message is not modified"),
        "{again}"
    );
    client.ok(&api, "deleteMessage", edit);
    let unknown = json!({ "chat_id": bob, "message_id": 77 });
    let (_, none) = client.refused(&api, "deleteMessage", unknown);
    assert_eq!(none, "Bad Request: message to delete not found");
}

#[test]
fn two_bots_on_one_server_know_nothing_of_each_other() {
    let (api, client) = (BotApi::start(), Client::new());
    let other = api.add_bot("42:AAother", "other_bot");
    let bob = other.citizen("en", "Bob");
    bob.says("hello");

    assert_eq!(client.ok(&other, "getMe", json!({}))["id"], 42);
    assert_eq!(client.updates(&api, json!({})), Vec::<i64>::new());
    assert_eq!(client.updates(&other, json!({})).len(), 1);
}
