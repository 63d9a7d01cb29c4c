//! How the lists of `words.ftl` become a lexicon. What is wrong with them is collected, not fatal:
//! `locale check` tells it.

use crate::domain::message::Locale;
use crate::domain::script::{Shadow, fold};
use crate::flow::lexicon::ids::{self, List};
use crate::flow::lexicon::{Lexicon, LexiconFault, NameMarker, Word};

impl Lexicon {
    /// Adds the words of one list.
    pub(crate) fn add_list(&mut self, locale: Locale, id: &str, text: &str) {
        let Some(list) = ids::list(id) else {
            self.fault(locale, id, "", None);
            return;
        };
        for word in text.split('|').map(str::trim) {
            if fold(word).is_empty() {
                self.fault(locale, id, word, None);
                continue;
            }
            match &list {
                List::Whole(meaning) => self.add_whole(locale, id, word, *meaning),
                List::Set(set) => self.sets.add(*set, word),
                List::PoliteBefore => self.polite_before.push(fold(word)),
                List::PoliteAfter => self.polite_after.push(fold(word)),
                List::NameMarker => self.names.push(name_marker(word)),
                List::NameLead => self.name_leads.push(fold(word)),
                List::Contextual(name) => {
                    let words = self.contextual.entry(name.clone()).or_default();
                    words.push(fold(word));
                }
            }
        }
    }

    fn add_whole(&mut self, locale: Locale, id: &str, word: &str, meaning: Word) {
        let before = self.whole.insert(fold(word).into(), meaning);
        if let Some(other) = before.filter(|other| *other != meaning) {
            self.fault(locale, id, word, Some(other));
        }
    }

    fn fault(&mut self, locale: Locale, id: &str, word: &str, clashes_with: Option<Word>) {
        self.faults.push(LexiconFault {
            locale,
            id: id.to_owned(),
            word: word.to_owned(),
            clashes_with,
        });
    }
}

fn name_marker(word: &str) -> NameMarker {
    let (before, after) = word.split_once('…').unwrap_or((word, ""));
    NameMarker {
        before: Shadow::new(before).text,
        after: fold(after),
    }
}
