//! Whether it is asked for somebody else (story 30). Only what the message says is told here; what
//! follows from it belongs to the dialogue.

use crate::flow::lexicon::{Lexicon, Set};

/// How a message says that it is asked for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helper {
    /// It says nothing else: 替妈妈问, "for my mother", «ээждээ зориулж».
    Alone,
    /// It says so among other things.
    Among,
}

/// How a folded message says that it is asked for somebody else; `None` when it does not.
pub(crate) fn of_folded(folded: &str, lexicon: &Lexicon) -> Option<Helper> {
    let rest = lexicon.without_set(Set::Helper, folded)?;
    let mut rest = rest.as_str();
    while !rest.is_empty() {
        match lexicon.after_any("helper-filler", rest) {
            Some(after) => rest = after,
            None => match rest.chars().next() {
                Some(c) if !c.is_alphanumeric() => rest = &rest[c.len_utf8()..],
                _ => return Some(Helper::Among),
            },
        }
    }
    Some(Helper::Alone)
}
