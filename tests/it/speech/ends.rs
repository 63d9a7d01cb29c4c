//! A sentence ends once: where a person's own words end in a mark, no second one of ours follows,
//! in any message of any language, to read and to hear.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use iltod::app::assets::Assets;
use iltod::domain::message::{Locale, Message};
use iltod::l10n::catalogue::Catalogue;
use iltod::render::Renderer;
use proptest::prelude::*;

const ENDS: [char; 7] = ['。', '！', '？', '.', '!', '?', '…'];
const CLOSES: [char; 8] = ['”', '’', '»', '"', '）', ')', '」', '》'];

pub(super) static RENDERER: LazyLock<Renderer> = LazyLock::new(|| {
    let assets = Assets::embedded();
    Renderer::new(Arc::new(
        Catalogue::from_files(assets.below("locales/")).unwrap(),
    ))
});

/// Every message: its id and the names of its variables, of all languages together.
static ALL: LazyLock<Vec<(String, BTreeSet<String>)>> = LazyLock::new(|| {
    let mut found = std::collections::BTreeMap::<String, BTreeSet<String>>::new();
    for (_, text) in Assets::embedded().below("locales/") {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                id = line.split(' ').next().unwrap_or_default().to_owned();
            }
            let names = line.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
                rest[..end.unwrap_or(rest.len())].to_owned()
            });
            found.entry(id.clone()).or_default().extend(names);
        }
    }
    found.into_iter().collect()
});

/// The messages that a person hears in a conversation: not those for staff, nor for the eye alone,
/// nor the names of choices.
pub(super) static MESSAGES_OF_THE_DOOR: LazyLock<Vec<(String, BTreeSet<String>)>> =
    LazyLock::new(|| {
        let parts = ["dialogue-", "flow-", "help-", "receipt-", "status-"];
        let errors = [
            "text",
            "name",
            "contact",
            "phone",
            "email",
            "address",
            "postcode",
            "id",
            "uscc",
            "choice",
            "period",
            "date",
            "document",
            "number-length",
            "number-check",
            "code-length",
        ];
        let is_heard = |id: &str| {
            let error = id.strip_prefix("error-");
            let error = error.is_some_and(|id| errors.iter().any(|start| id.starts_with(start)));
            (error || parts.iter().any(|start| id.starts_with(start)))
                && !["flow-check-", "dialogue-choice-"].iter().any(|start| id.starts_with(start))
                // Of invisible characters only a writer is told.
                && id != "error-name-control"
        };
        ALL.iter().filter(|(id, _)| is_heard(id)).cloned().collect()
    });

/// The message with the text in every variable.
pub(super) fn filled(id: &str, names: &BTreeSet<String>, text: &str) -> Message {
    let start = Message::new(id);
    names
        .iter()
        .fold(start, |message, name| message.personal(name, text))
}

/// Whether a mark that ends a sentence follows at once on one that did.
fn ends_twice(text: &str) -> bool {
    text.match_indices(ENDS).any(|(at, mark)| {
        let after = &text[at + mark.len()..];
        after.trim_start_matches(CLOSES).starts_with(ENDS)
    })
}

/// Whether one of our marks follows on the text, which ends a sentence itself.
fn is_ended_again(shown: &str, text: &str) -> bool {
    let ends = text.trim_end_matches(CLOSES).ends_with(ENDS);
    ends && shown.match_indices(text).any(|(at, said)| {
        let after = &shown[at + said.len()..];
        after.trim_start_matches(CLOSES).starts_with(ENDS)
    })
}

/// Sentences as people write them, with the end they gave them.
fn sentences() -> impl Strategy<Value = String> {
    (
        "[a-zа-яүө一-龥][0-9a-zа-яүө一-龥 ，、.。…!？]{0,8}[0-9a-zа-яүө一-龥]",
        "[。！？.!?…]{0,3}[”»\"）]?",
    )
        .prop_map(|(words, end)| words + &end)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_persons_sentence_is_never_ended_a_second_time(text in sentences()) {
        for (id, names) in ALL.iter().filter(|(_, names)| !names.is_empty()) {
            let message = filled(id, names, &text);
            for locale in Locale::ALL {
                let shown = RENDERER.plain(locale, &message).text;
                prop_assert!(!is_ended_again(&shown, &text), "{}: {}", id, shown);
                let ours = shown.replace(&text, "x");
                prop_assert!(!ends_twice(&ours), "{}: {}", id, shown);
                let heard = RENDERER.spoken(locale, &message).text;
                prop_assert!(!ends_twice(&heard), "{}: {}", id, heard);
            }
        }
    }
}

#[test]
fn the_persons_own_words_stay_as_they_are() {
    let shown = |id: &str, name: &str, text: &str| {
        let message = Message::new(id).personal(name, text);
        RENDERER.plain(Locale::Chinese, &message).text
    };
    let check = Message::new("dialogue-check-line")
        .message("field", Message::new("request-description"))
        .personal("value", "我想了解发放明细。。");
    let check = RENDERER.plain(Locale::Chinese, &check).text;
    assert!(check.ends_with("我想了解发放明细。。"), "{check}");
    let form = shown("dialogue-ask-form", "text", "我想了解发放明细。");
    assert!(
        form.starts_with("记下了：“我想了解发放明细。”回“跳过”，"),
        "{form}"
    );
    let form = shown("dialogue-ask-form", "text", "我想了解发放明细");
    assert!(form.starts_with("记下了：“我想了解发放明细”。"), "{form}");
}
