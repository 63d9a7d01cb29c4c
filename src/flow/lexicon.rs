//! The words that the dialogue recognises, as data from `locales/*/words.ftl`: moves, names of
//! languages, help questions, key words. Words of every locale are recognised whatever language is
//! spoken. Refuses nothing: a text that is no known word is an answer. Two meanings of one word are
//! a fault that [`Lexicon::faults`] tells.

use std::collections::{BTreeMap, HashMap};

use crate::domain::message::Locale;
use crate::domain::script::{self, fold};

mod build;
pub mod change;
mod context;
pub mod ids;
pub mod moves;
pub mod sets;

pub use ids::{CHOICES, FIELDS, ids};
pub use moves::{HelpIntent, Move, Word};
pub use sets::{Set, Sets};

use crate::flow::lexicon::sets::SetIndex;

/// The longest message, in bytes, that can be a command with its polite words.
const LONGEST_COMMAND: usize = 160;

/// An explicit marker of a name, such as `我叫…` or `намайг … гэдэг`, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMarker {
    /// What stands before the name.
    pub before: String,
    /// What stands behind it; empty when the name runs to the end of the clause.
    pub after: String,
}

/// What is wrong with the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconFault {
    /// The locale of the list.
    pub locale: Locale,
    /// The message id of the list.
    pub id: String,
    /// The word; empty when the id itself is unknown.
    pub word: String,
    /// The other meaning that the word has already; `None` for an unknown id or an empty word.
    pub clashes_with: Option<Word>,
}

/// All words of all locales.
#[derive(Default)]
pub struct Lexicon {
    whole: HashMap<Box<str>, Word>,
    sets: SetIndex,
    contextual: BTreeMap<String, Vec<String>>,
    polite_before: Vec<String>,
    polite_after: Vec<String>,
    names: Vec<NameMarker>,
    name_leads: Vec<String>,
    /// The folded words of choices, all languages, by the id of their label.
    labels: HashMap<Box<str>, Vec<Box<str>>>,
    faults: Vec<LexiconFault>,
}

impl Lexicon {
    /// Builds the lexicon from messages `words-…`, each a list with `|` between the words.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (Locale, &'a str, &'a str)>) -> Self {
        let mut lexicon = Self::default();
        for (locale, id, text) in pairs {
            lexicon.add_list(locale, id, text);
        }
        // The longest first, so that `my full name is` wins over a shorter marker inside it.
        lexicon.names.sort_by_key(|m| usize::MAX - m.before.len());
        let lists = [
            &mut lexicon.polite_before,
            &mut lexicon.polite_after,
            &mut lexicon.name_leads,
        ];
        for words in lists.into_iter().chain(lexicon.contextual.values_mut()) {
            words.sort_by_key(|word| usize::MAX - word.len());
            words.dedup();
        }
        lexicon
    }

    /// Builds the lexicon by asking for every id of [`ids()`] in every locale; `lookup` gives `None`
    /// where exactly that locale has no such list.
    pub fn from_lookup(lookup: impl Fn(Locale, &str) -> Option<String>) -> Self {
        let mut found = Vec::new();
        for locale in Locale::ALL {
            for id in ids() {
                if let Some(text) = lookup(locale, &id) {
                    found.push((locale, id, text));
                }
            }
        }
        let pairs = found.iter();
        Self::from_pairs(pairs.map(|(locale, id, text)| (*locale, id.as_str(), text.as_str())))
    }

    /// The same with the labels of choices, so that the words on the screen are understood as the
    /// choice that they name. A label that shows a value is none.
    #[must_use]
    pub fn with_labels<'a>(
        mut self,
        ids: impl IntoIterator<Item = &'a str>,
        lookup: impl Fn(Locale, &str) -> Option<String>,
    ) -> Self {
        for id in ids {
            let words = Locale::ALL
                .into_iter()
                .filter_map(|locale| lookup(locale, id));
            let words: Vec<Box<str>> = words.map(|text| fold(&text).into()).collect();
            self.labels.insert(id.into(), words);
        }
        self
    }

    /// Words with two meanings, lists with unknown ids, empty words.
    #[must_use]
    pub fn faults(&self) -> &[LexiconFault] {
        &self.faults
    }

    /// The move that a whole message asks for: `返回`, `Буцах!`, `请返回一下`, `/back`, `0`.
    #[must_use]
    pub fn moves(&self, message: &str) -> Option<Move> {
        match self.word(message) {
            Some(Word::Move(found)) => Some(found),
            _ => None,
        }
    }

    /// The language that a whole message names: `中文`, `монголоор`, `English please`.
    #[must_use]
    pub fn language(&self, message: &str) -> Option<Locale> {
        match self.word(message) {
            Some(Word::Language(locale)) => Some(locale),
            _ => None,
        }
    }

    /// The number that a whole message says, in digits, Han numerals or number words: `2`, `二`,
    /// `хоёр`, `two`.
    #[must_use]
    pub fn number(&self, message: &str) -> Option<u32> {
        if message.len() > LONGEST_COMMAND {
            return None;
        }
        let folded = fold(message);
        let mut stages = self.without_polite_words(&folded);
        stages.find_map(|text| match self.whole.get(text) {
            Some(Word::Number(n)) => Some(*n),
            _ => script::number(text),
        })
    }

    /// What a whole message means as a word of the dialogue, polite words around it left out.
    #[must_use]
    pub fn word(&self, message: &str) -> Option<Word> {
        if message.len() > LONGEST_COMMAND {
            return None;
        }
        self.word_of_folded(&fold(command(message)))
    }

    /// The same for a message that is folded already.
    #[must_use]
    pub fn word_of_folded(&self, folded: &str) -> Option<Word> {
        if folded.len() > LONGEST_COMMAND {
            return None;
        }
        let mut stages = self.without_polite_words(folded);
        stages.find_map(|text| self.whole.get(text).copied())
    }

    /// Whether a text has a key word of the set.
    #[must_use]
    pub fn contains(&self, set: Set, text: &str) -> bool {
        self.sets(&fold(text)).has(set)
    }

    /// Every set of which a folded text has a key word, found in one pass.
    #[must_use]
    pub fn sets(&self, folded: &str) -> Sets {
        self.sets.scan(folded)
    }

    /// The markers of a name, the longest first.
    #[must_use]
    pub fn name_markers(&self) -> &[NameMarker] {
        &self.names
    }

    /// A folded text without the key words of a set; `None` when it has none.
    #[must_use]
    pub fn without_set(&self, set: Set, folded: &str) -> Option<String> {
        self.sets.without(set, folded)
    }

    /// The text, then the text with one polite word less, and so on. Four are more than anybody
    /// says.
    fn without_polite_words<'t>(&self, folded: &'t str) -> impl Iterator<Item = &'t str> {
        let first = Some(folded).filter(|text| !text.is_empty());
        let next = |text: &&'t str| {
            let rest = self.without_polite_word(text)?;
            (!rest.is_empty()).then_some(rest)
        };
        std::iter::successors(first, next).take(5)
    }

    fn without_polite_word<'t>(&self, text: &'t str) -> Option<&'t str> {
        let spaced = |word: &str| word.is_ascii() || !sets::is_unspaced(word);
        for word in &self.polite_before {
            if let Some(rest) = text.strip_prefix(word.as_str())
                && (!spaced(word) || rest.starts_with(' '))
            {
                return Some(trim(rest));
            }
        }
        for word in &self.polite_after {
            if let Some(rest) = text.strip_suffix(word.as_str())
                && (!spaced(word) || rest.ends_with([' ', ',']))
            {
                return Some(trim(rest));
            }
        }
        None
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A messenger's command without its bot name and payload: `/start@bot x` is `/start`.
fn command(message: &str) -> &str {
    let trimmed = message.trim();
    if trimmed.starts_with('/') {
        let end = trimmed.find(|c: char| c == '@' || c.is_whitespace());
        &trimmed[..end.unwrap_or(trimmed.len())]
    } else {
        trimmed
    }
}
