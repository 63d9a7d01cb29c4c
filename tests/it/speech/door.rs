//! Where people speak, they are told to say, never to write: no words of the conversation, as they
//! are heard, ask for what a voice cannot do.

use iltod::domain::message::Locale;

use super::ends::{MESSAGES_OF_THE_DOOR, RENDERER, filled};

/// What a voice cannot do, in each language, as it sounds when the quotes are gone.
const WRITTEN: [(Locale, &[&str]); 3] = [
    (
        Locale::Chinese,
        &[
            "请写",
            "只写",
            "请回",
            "回跳过",
            "回进度",
            "回人工",
            "回返回",
            "回数字",
            "写下来",
            "再写",
            "您写了",
            "您写的内容",
            "您写的都",
        ],
    ),
    (
        Locale::MongolianCyrillic,
        &[
            "бичээрэй",
            "бичнэ үү",
            "бичихэд болно",
            "Бичихгүй",
            "Таны бичсэн",
        ],
    ),
    (
        Locale::English,
        &[
            "Please write ",
            "rite only",
            " send skip",
            " send back",
            " send status",
            "end person",
            "ou wrote",
        ],
    ),
];

#[test]
fn at_a_spoken_door_one_is_asked_to_say_and_never_to_write() {
    assert!(MESSAGES_OF_THE_DOOR.len() > 150);
    for (locale, written) in WRITTEN {
        for (id, names) in MESSAGES_OF_THE_DOOR.iter() {
            let message = filled(id, names, "7");
            let heard = RENDERER.spoken(locale, &message).text;
            let heard = heard.replace("Please write it down", "");
            for words in written {
                assert!(!heard.contains(words), "{id} in {locale}: {heard}");
            }
        }
    }
}
