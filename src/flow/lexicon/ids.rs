//! The message ids of `words.ftl` and what each list means.

use crate::domain::message::Locale;
use crate::flow::lexicon::moves::{HelpIntent, Move, Word};
use crate::flow::lexicon::sets::Set;

/// The values of choices that have words of their own (`words-choice-<value>`).
pub const CHOICES: [&str; 21] = [
    "here",
    "post",
    "collect",
    "accessible",
    "tax",
    "social_security",
    "medical",
    "other",
    "parent",
    "spouse",
    "child",
    "relative",
    "neighbour",
    "resident",
    "self",
    "helper",
    "principal",
    "both",
    "written",
    "guardian",
    "later",
];

/// Names of the answers that can be changed by word (`words-field-<name>`).
pub const FIELDS: [&str; 14] = [
    "description",
    "form",
    "name",
    "contact",
    "address",
    "identity",
    "body",
    "kind",
    "scope",
    "title",
    "document-number",
    "period",
    "purpose",
    "relation",
];

/// The other words of a wish to change an answer.
const CHANGE: [&str; 3] = ["change", "change-to", "change-filler"];

/// What a list of words is for.
pub(crate) enum List {
    /// Each word is a whole message with this meaning.
    Whole(Word),
    /// Each word is a key word of this set.
    Set(Set),
    /// Polite words before a command.
    PoliteBefore,
    /// Polite words behind a command.
    PoliteAfter,
    /// Markers of a name, `…` for the name.
    NameMarker,
    /// Words that stand before a name only in the answer to the question for it.
    NameLead,
    /// Words that mean something only where they are asked for.
    Contextual(String),
}

/// Every id that `words.ftl` may have.
#[must_use]
pub fn ids() -> Vec<String> {
    let moves = Move::ALL.into_iter().map(|m| format!("move-{}", m.name()));
    let helps = HelpIntent::ALL.into_iter();
    let locales = Locale::ALL.into_iter();
    let choices = CHOICES.into_iter();
    let fixed = FIXED.into_iter().map(str::to_owned);
    moves
        .chain(helps.map(|help| format!("help-{}", help.name())))
        .chain(locales.map(|locale| format!("language-{}", locale.tag())))
        .chain((1..=9).map(|n| format!("number-{n}")))
        .chain(
            Set::ALL
                .into_iter()
                .map(|set| format!("set-{}", set.name())),
        )
        .chain(choices.map(|value| format!("choice-{}", value.replace('_', "-"))))
        .chain(FIELDS.into_iter().map(|name| format!("field-{name}")))
        .chain(CHANGE.into_iter().map(str::to_owned))
        .chain(fixed)
        .map(|name| format!("words-{name}"))
        .collect()
}

const FIXED: [&str; 27] = [
    "greeting",
    "thanks",
    "polite-before",
    "polite-after",
    "name-marker",
    "name-lead",
    "this-year",
    "last-year",
    "year-before",
    "here",
    "today",
    "yesterday",
    "day-before",
    "any",
    "no-contact",
    "name-tail",
    "own-mine",
    "own-theirs",
    "own-between",
    "own-record",
    "helper-filler",
    "helper-plain",
    "helper-perhaps",
    "anger",
    "last-years",
    "addition",
    "i",
];

/// What the list with this id is for; `None` for an unknown id.
pub(crate) fn list(id: &str) -> Option<List> {
    let name = id.strip_prefix("words-")?;
    Some(match name.split_once('-') {
        Some(("move", rest)) => List::Whole(Word::Move(Move::from_name(rest)?)),
        Some(("language", rest)) => List::Whole(Word::Language(Locale::from_tag(rest)?)),
        Some(("number", rest)) => List::Whole(Word::Number(rest.parse().ok()?)),
        Some(("set", rest)) => List::Set(Set::from_name(rest)?),
        Some(("choice", _)) => List::Contextual(name.to_owned()),
        Some(("field", rest)) if FIELDS.contains(&rest) => List::Contextual(name.to_owned()),
        _ if CHANGE.contains(&name) => List::Contextual(name.to_owned()),
        Some(("help", rest)) => {
            let mut all = HelpIntent::ALL.into_iter();
            List::Whole(Word::Help(all.find(|help| help.name() == rest)?))
        }
        _ => match name {
            "polite-before" => List::PoliteBefore,
            "polite-after" => List::PoliteAfter,
            "name-marker" => List::NameMarker,
            "name-lead" => List::NameLead,
            "greeting" => List::Whole(Word::Greeting),
            "thanks" => List::Whole(Word::Thanks),
            _ if FIXED.contains(&name) => List::Contextual(name.to_owned()),
            _ => return None,
        },
    })
}
