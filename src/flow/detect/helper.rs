//! Whether it is asked for somebody else (story 30). Only what the message says is told here; what
//! follows from it belongs to the dialogue.

use crate::flow::lexicon::{Lexicon, Set};

/// How a message says that it is asked for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helper {
    /// It says nothing else: 替妈妈问, "for my mother", «ээждээ зориульж».
    Alone,
    /// It says so among other things, in so many words: a clause begins with it, or a word such as
    /// "on behalf" says it.
    Plainly,
    /// It may say so: "the school fees for my children", "my mother cannot read".
    Perhaps,
}

/// How a folded message says that it is asked for somebody else; `None` when it does not.
pub(crate) fn of_folded(folded: &str, lexicon: &Lexicon) -> Option<Helper> {
    let Some(rest) = lexicon.without_set(Set::Helper, folded) else {
        return has_word(folded, "helper-perhaps", lexicon).then_some(Helper::Perhaps);
    };
    if after_fillers(&rest, lexicon, |_| false).is_empty() {
        return Some(Helper::Alone);
    }
    let mut clauses = folded.split([',', '.', ';', ':', '!', '?', '。', '、', '\n']);
    let plain =
        has_word(folded, "helper-plain", lexicon) || clauses.any(|clause| begins(clause, lexicon));
    Some(if plain {
        Helper::Plainly
    } else {
        Helper::Perhaps
    })
}

/// Whether a clause begins with it, after nothing but words such as "I would like to ask".
fn begins(clause: &str, lexicon: &Lexicon) -> bool {
    let said = |rest: &str| lexicon.begins_with_set(Set::Helper, rest);
    said(after_fillers(clause, lexicon, said))
}

fn has_word(folded: &str, list: &str, lexicon: &Lexicon) -> bool {
    let mut words = lexicon.context_words(list).iter();
    words.any(|word| {
        let mut found = folded.match_indices(word.as_str());
        found.any(|(at, _)| lexicon.begins_word(folded, at, word))
    })
}

/// What is left of a text behind words that add nothing, or from where `stop` holds.
fn after_fillers<'t>(text: &'t str, lexicon: &Lexicon, stop: impl Fn(&str) -> bool) -> &'t str {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if rest.is_empty() || stop(rest) {
            return rest;
        }
        match lexicon.after_any("helper-filler", rest) {
            Some(after) => rest = after,
            None => return rest,
        }
    }
}
