//! What a free message is, beside being an answer: danger, a complaint, a question with a ready
//! answer, a vague wish, several wishes, personal data that should not stand there, its kind. No
//! finding closes anything or refuses a request; each only adds an offer (rules.md R-011).

use std::ops::Range;

use crate::domain::script::{Guess, fold, guess::is_menksoft, guess_locale, narrow, scripts};
use crate::flow::extract::{Item, Value, scan};
use crate::flow::lexicon::{HelpIntent, Lexicon, Set, Sets, Word};

mod helper;
mod kinds;

pub use helper::Helper;

use crate::flow::detect::kinds::kind_of;

/// Everything found in one message, in one pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// Danger: the emergency numbers come before anything else.
    pub emergency: bool,
    /// A complaint or petition: the right number in one line; the draft stays.
    pub complaint: bool,
    /// It is asked for somebody else: helper mode.
    pub helper: bool,
    /// Everything about something, without title, number, year or place.
    pub vague: bool,
    /// Several different records.
    pub several: bool,
    /// The bytes of an identity number.
    pub id_number: Option<Range<usize>>,
    /// Another person's telephone or identity number.
    pub third_person: bool,
    /// The kind of request, where the words name one that is not `disclosure`.
    pub kind: Option<&'static str>,
    /// A question with a ready answer.
    pub help: Option<HelpIntent>,
}

/// Reads a message.
#[must_use]
pub fn signals(message: &str, lexicon: &Lexicon) -> Signals {
    let folded = fold(message);
    let sets = lexicon.sets(&folded);
    let items = scan(message);
    Signals {
        emergency: sets.has(Set::Emergency),
        complaint: sets.has(Set::Complaint),
        helper: sets.has(Set::Helper),
        vague: is_vague(message, &folded, sets, &items),
        several: sets.has(Set::Several) || is_list(message),
        id_number: id_span(&items),
        third_person: sets.has(Set::ThirdPerson) && has_personal_number(&items),
        kind: kind_of(&folded, sets, lexicon),
        help: help_of_folded(&folded, lexicon),
    }
}

/// How the text says that it is asked for somebody else (story 30); `None` when it does not.
#[must_use]
pub fn helper(message: &str, lexicon: &Lexicon) -> Option<Helper> {
    helper::of_folded(&fold(message), lexicon)
}

/// The kind that the words name, `None` for the usual `disclosure` (rules.md R-010).
#[must_use]
pub fn kind(message: &str, lexicon: &Lexicon) -> Option<&'static str> {
    let folded = fold(message);
    kind_of(&folded, lexicon.sets(&folded), lexicon)
}

/// Whether the text names a record of the person for whom it is asked (R-010 `own_record`).
#[must_use]
pub fn names_record_of_another(message: &str, lexicon: &Lexicon) -> bool {
    kinds::names_record_of_another(&fold(message), lexicon)
}

/// The bytes of the first identity number in the text, mistyped ones included (story 22).
#[must_use]
pub fn id_number_inside(message: &str) -> Option<Range<usize>> {
    id_span(&scan(message))
}

/// Whether the text has a telephone or identity number of somebody else (story 22).
#[must_use]
pub fn third_person_data(message: &str, lexicon: &Lexicon) -> bool {
    lexicon.contains(Set::ThirdPerson, message) && has_personal_number(&scan(message))
}

/// Whether the text asks for several records: a numbered list, or words that join two wishes
/// (story 20, rules.md R-026).
#[must_use]
pub fn several_items(message: &str, lexicon: &Lexicon) -> bool {
    lexicon.contains(Set::Several, message) || is_list(message)
}

/// Whether the wish is too wide or too short to search for: it has no title, number, year or place
/// (story 21).
#[must_use]
pub fn vague(message: &str, lexicon: &Lexicon) -> bool {
    let folded = fold(message);
    is_vague(message, &folded, lexicon.sets(&folded), &scan(message))
}

/// A question in the middle that has a ready answer: the whole message, or one clause of a short
/// one (story 15). A description that only mentions a fee is none.
#[must_use]
pub fn help_intent(message: &str, lexicon: &Lexicon) -> Option<HelpIntent> {
    help_of_folded(&fold(message), lexicon)
}

fn help_of_folded(folded: &str, lexicon: &Lexicon) -> Option<HelpIntent> {
    const LONGEST: usize = 160;
    if folded.len() > LONGEST {
        return None;
    }
    // The whole message comes first: a question may have a comma of its own.
    let clauses = std::iter::once(folded).chain(folded.split([',', '.', ';', '!', '?', '。']));
    let mut words = clauses.filter_map(|clause| lexicon.word_of_folded(clause.trim()));
    words.find_map(|word| match word {
        Word::Help(intent) => Some(intent),
        _ => None,
    })
}

/// The locale that a message speaks for, or that it must be asked.
#[must_use]
pub fn locale(message: &str, lexicon: &Lexicon) -> Guess {
    guess_locale(message, || lexicon.contains(Set::LatinMongolian, message))
}

fn id_span(items: &[Item]) -> Option<Range<usize>> {
    let mut items = items.iter();
    let id = items.find(|i| matches!(i.value, Value::Identity(_) | Value::MistypedIdentity));
    id.map(|item| item.span.clone())
}

fn has_personal_number(items: &[Item]) -> bool {
    items.iter().any(|item| {
        matches!(
            item.value,
            Value::Contact(_) | Value::Identity(_) | Value::MistypedIdentity
        )
    })
}

fn is_vague(message: &str, folded: &str, sets: Sets, items: &[Item]) -> bool {
    let title = message.contains(['《', '“', '"', '«', '「']);
    let number = |item: &Item| matches!(item.value, Value::Period(_) | Value::DocumentNumber(_));
    // Of letters that no machine can read nobody can say that they are vague.
    if title || sets.has(Set::Place) || items.iter().any(number) || is_menksoft(message) {
        return false;
    }
    sets.has(Set::Vague) || substance(folded) < 4
}

/// How much a text can say: one for a Han character, two for a word of an alphabet.
fn substance(folded: &str) -> usize {
    let han = scripts(folded).han;
    let spaced = |word: &&str| word.chars().next().is_some_and(|c| c.is_alphabetic());
    let words = folded.split(' ').filter(spaced);
    let alphabetic = words.filter(|word| scripts(word).han == 0).count();
    han + 2 * alphabetic
}

/// Whether the text has a first and a second numbered item, or clauses parted by a semicolon.
fn is_list(message: &str) -> bool {
    let mut parts = message.split([';', '；']).map(str::trim);
    let semicolon = parts.by_ref().next().is_some_and(|first| !first.is_empty())
        && parts.any(|part| !part.is_empty());
    semicolon
        || (has_item(message, ['1', '一', '①', '⑴']) && has_item(message, ['2', '二', '②', '⑵']))
}

fn has_item(message: &str, [digit, han, circled, bracketed]: [char; 4]) -> bool {
    let mut before = ' ';
    let mut chars = message.chars().map(narrow).peekable();
    while let Some(c) = chars.next() {
        if c == circled || c == bracketed {
            return true;
        }
        let opens = !before.is_alphanumeric();
        before = c;
        if !opens || (c != digit && c != han) {
            continue;
        }
        let closes = chars.peek().copied();
        let after = chars.clone().nth(1);
        let decimal = closes == Some('.') && after.is_some_and(|c| c.is_ascii_digit());
        if matches!(closes, Some('.' | '、' | ')' | ':')) && !decimal {
            return true;
        }
    }
    false
}
