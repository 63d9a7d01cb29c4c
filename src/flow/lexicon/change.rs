//! A wish to change one answer, said in words: `电话错了`, `нэрээ засъя`, `the phone is wrong`,
//! `电话改成 13912345678`. Only where answers can be changed. A message that says anything more is no
//! such wish: it may belong to the description.

use crate::domain::script::Shadow;
use crate::flow::lexicon::{Lexicon, ids::FIELDS, sets};

/// Bytes from which a message is more than a wish to change something.
const LONGEST: usize = 400;

/// What a message wants changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeWish<'t> {
    /// The field's name among [`FIELDS`]; `None` when only a change was spoken of.
    pub field: Option<&'static str>,
    /// The new answer as it was written, where it was given; else empty.
    pub value: &'t str,
}

/// What a word is in such a wish.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Field(&'static str),
    Change,
    /// Stands between the field and its new answer.
    To,
    Filler,
}

impl Lexicon {
    /// The wish to change an answer that a whole message is; `None` when it says more, or names two
    /// fields.
    #[must_use]
    pub fn change_wish<'t>(&self, text: &'t str) -> Option<ChangeWish<'t>> {
        if text.len() > LONGEST {
            return None;
        }
        let shadow = Shadow::new(text);
        let (mut field, mut change, mut to) = (None, false, false);
        let mut at = 0;
        while let Some(from) = next_word(&shadow.text, at) {
            let Some((part, end)) = self.part_at(&shadow.text, from) else {
                let value = text.get(shadow.raw(from)..).unwrap_or_default().trim();
                return (field.is_some() && (to || change && is_number(value)))
                    .then_some(ChangeWish { field, value });
            };
            match part {
                Part::Field(name) if field.is_some_and(|known| known != name) => return None,
                Part::Field(name) => field = Some(name),
                Part::Change => change = true,
                Part::To => to = true,
                Part::Filler => {}
            }
            at = end;
        }
        (change || to).then_some(ChangeWish { field, value: "" })
    }

    /// The one field that a short message names, whatever else it says; for where a field was asked
    /// for.
    #[must_use]
    pub fn named_field(&self, folded: &str) -> Option<&'static str> {
        if folded.len() > LONGEST {
            return None;
        }
        let named = |name: &&&str| {
            let words = self.contextual.get(&list_of(name));
            words.is_some_and(|words| words.iter().any(|word| sets::has_word(folded, word)))
        };
        let mut found = FIELDS.iter().filter(named);
        let first = found.next().copied();
        if found.next().is_some() { None } else { first }
    }

    /// The longest word that begins here, and where it ends.
    fn part_at(&self, folded: &str, from: usize) -> Option<(Part, usize)> {
        let fields = FIELDS.iter().map(|name| (Part::Field(name), list_of(name)));
        let others = [
            (Part::Change, "change".to_owned()),
            (Part::To, "change-to".to_owned()),
            (Part::Filler, "change-filler".to_owned()),
        ];
        let mut best: Option<(Part, usize)> = None;
        for (part, list) in fields.chain(others) {
            for word in self.contextual.get(&list).into_iter().flatten() {
                let end = word_end(&folded[from..], word, !matches!(part, Part::Field(_)));
                if let Some(end) = end
                    && best.is_none_or(|(_, known)| known < from + end)
                {
                    best = Some((part, from + end));
                }
            }
        }
        best
    }
}

fn list_of(field: &str) -> String {
    format!("field-{field}")
}

/// Where the word ends that `rest` begins with; the name of a field takes endings.
fn word_end(rest: &str, word: &str, exact: bool) -> Option<usize> {
    let behind = rest.strip_prefix(word)?;
    let ending = behind.find(|c: char| !c.is_alphabetic());
    let ending = ending.unwrap_or(behind.len());
    match (sets::is_unspaced(word), ending) {
        (true, _) | (false, 0) => Some(word.len()),
        (false, _) if exact => None,
        (false, ending) => Some(word.len() + ending),
    }
}

fn next_word(folded: &str, at: usize) -> Option<usize> {
    let rest = folded.get(at..)?;
    rest.find(char::is_alphanumeric).map(|gap| at + gap)
}

/// A telephone number and the like, which needs no word before it.
fn is_number(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    digits > 4 && !value.contains(char::is_alphabetic)
}
