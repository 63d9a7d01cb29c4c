//! Sets of key words and the one pass that finds all of them in a text. Han words match anywhere;
//! words of alphabets match from the beginning of a word, so that inflected endings are found; a
//! word written `=word` in the list must also end there.

use std::collections::HashMap;

use crate::domain::script::fold;

/// A set of key words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Set {
    /// Danger to life or property: the emergency numbers come first.
    Emergency,
    /// A complaint or petition rather than a request.
    Complaint,
    /// The request is for somebody else.
    Helper,
    /// Another person's data.
    ThirdPerson,
    /// A wish without bounds, such as "everything about".
    Vague,
    /// Joins two wishes in one message.
    Several,
    /// A place name's usual ending or a known place.
    Place,
    /// Mongolian in Latin letters.
    LatinMongolian,
    /// Words of a postal address.
    Address,
    /// The word "postcode".
    Postcode,
    /// A way to be reached that is no telephone, mail or post.
    ContactOther,
    /// Kind `own_record`.
    OwnRecord,
    /// Kind `record_correction`.
    RecordCorrection,
    /// Kind `perform_proactive`.
    PerformProactive,
    /// It is to be sent or told to the person, so that words of publishing ask for no publication.
    ForMyself,
    /// What no name has in it: the answer to the question for a name is a sentence.
    NoName,
    /// Kind `secrecy_explanation`.
    SecrecyExplanation,
    /// Kind `recheck`.
    Recheck,
    /// Kind `rereview`.
    Rereview,
}

impl Set {
    /// All sets.
    pub const ALL: [Self; 19] = [
        Self::Emergency,
        Self::Complaint,
        Self::Helper,
        Self::ThirdPerson,
        Self::Vague,
        Self::Several,
        Self::Place,
        Self::LatinMongolian,
        Self::Address,
        Self::Postcode,
        Self::ContactOther,
        Self::OwnRecord,
        Self::RecordCorrection,
        Self::PerformProactive,
        Self::ForMyself,
        Self::NoName,
        Self::SecrecyExplanation,
        Self::Recheck,
        Self::Rereview,
    ];

    /// The name in `words-set-<name>`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Complaint => "complaint",
            Self::Helper => "helper",
            Self::ThirdPerson => "third-person",
            Self::Vague => "vague",
            Self::Several => "several",
            Self::Place => "place",
            Self::LatinMongolian => "latin-mongolian",
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::ContactOther => "contact-other",
            Self::OwnRecord => "own-record",
            Self::RecordCorrection => "record-correction",
            Self::PerformProactive => "perform-proactive",
            Self::ForMyself => "for-myself",
            Self::NoName => "no-name",
            Self::SecrecyExplanation => "secrecy-explanation",
            Self::Recheck => "recheck",
            Self::Rereview => "rereview",
        }
    }

    /// The set with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.name() == name)
    }
}

/// The sets of which a text has key words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sets(u32);

impl Sets {
    /// Whether the text has a key word of this set.
    #[must_use]
    pub fn has(self, set: Set) -> bool {
        self.0 & bit(set) != 0
    }
}

fn bit(set: Set) -> u32 {
    1 << (set as u32)
}

struct Entry {
    word: Box<str>,
    set: Set,
    exact: bool,
    unspaced: bool,
}

/// The key words by their first character.
#[derive(Default)]
pub(crate) struct SetIndex {
    by_first: HashMap<char, Vec<Entry>>,
}

impl SetIndex {
    /// Adds one word as it stands in the list.
    pub(crate) fn add(&mut self, set: Set, listed: &str) {
        let exact = listed.starts_with('=');
        let word = fold(listed);
        let Some(first) = word.chars().next() else {
            return;
        };
        let entry = Entry {
            unspaced: is_unspaced(&word),
            word: word.into(),
            set,
            exact,
        };
        self.by_first.entry(first).or_default().push(entry);
    }

    /// Every set with a key word in a folded text.
    pub(crate) fn scan(&self, folded: &str) -> Sets {
        let mut found = 0;
        let mut inside_word = false;
        for (at, c) in folded.char_indices() {
            let spaced = is_spaced_letter(c);
            // Inside a word of an alphabet nothing can begin.
            let entries = (!inside_word || !spaced).then(|| self.by_first.get(&c));
            if let Some(entries) = entries.flatten() {
                let rest = &folded[at..];
                for entry in entries {
                    if found & bit(entry.set) == 0 && entry.matches(rest, inside_word) {
                        found |= bit(entry.set);
                    }
                }
            }
            inside_word = spaced;
        }
        Sets(found)
    }
}

impl SetIndex {
    /// Whether a folded text begins with a key word of the set.
    pub(crate) fn begins(&self, set: Set, folded: &str) -> bool {
        let entries = folded.chars().next().and_then(|c| self.by_first.get(&c));
        let mut mine = entries.into_iter().flatten().filter(|e| e.set == set);
        mine.any(|entry| entry.matches(folded, false))
    }

    /// A folded text without the key words of the set and their endings; `None` when it has none.
    pub(crate) fn without(&self, set: Set, folded: &str) -> Option<String> {
        let mut left = String::with_capacity(folded.len());
        let mut found = false;
        let mut inside_word = false;
        let mut at = 0;
        while let Some(c) = folded[at..].chars().next() {
            let rest = &folded[at..];
            let spaced = is_spaced_letter(c);
            let entries = (!inside_word || !spaced)
                .then(|| self.by_first.get(&c))
                .flatten();
            let mine = entries
                .into_iter()
                .flatten()
                .filter(|entry| entry.set == set);
            let hits = mine.filter(|entry| entry.matches(rest, inside_word));
            if let Some(longest) = hits.map(|entry| entry.word.len()).max() {
                found = true;
                at += longest;
                let ending = folded[at..].find(|c| !is_spaced_letter(c));
                let ends_spaced = folded[..at].ends_with(is_spaced_letter);
                at += ending.filter(|_| ends_spaced).unwrap_or(if ends_spaced {
                    folded.len() - at
                } else {
                    0
                });
                left.push(' ');
                inside_word = false;
                continue;
            }
            left.push(c);
            inside_word = spaced;
            at += c.len_utf8();
        }
        found.then_some(left)
    }
}

impl Entry {
    fn matches(&self, rest: &str, inside_word: bool) -> bool {
        if inside_word && !self.unspaced {
            return false;
        }
        let Some(behind) = rest.strip_prefix(&*self.word) else {
            return false;
        };
        !self.exact || !behind.starts_with(is_spaced_letter)
    }
}

/// Whether a folded text has the folded word: anywhere for Han, from a word's beginning otherwise.
pub(crate) fn has_word(folded: &str, word: &str) -> bool {
    word_at(folded, word).is_some()
}

/// Where a folded text has the folded word first, by the same rule.
pub(crate) fn word_at(folded: &str, word: &str) -> Option<usize> {
    let starts = |at: usize| !folded[..at].ends_with(is_spaced_letter);
    let unspaced = is_unspaced(word);
    let mut hits = folded.match_indices(word);
    hits.find(|(at, _)| unspaced || starts(*at))
        .map(|(at, _)| at)
}

/// Whether a word is written without spaces around it.
pub(crate) fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(is_han)
}

/// A letter or digit of a script that parts its words by spaces.
pub(crate) fn is_spaced_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c)
}

fn is_han(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}
