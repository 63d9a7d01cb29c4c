//! Words and the script they are written in: each locale has its own, and a Latin letter inside a
//! Cyrillic word looks right, sounds wrong and is found by no search.

use crate::domain::message::Locale;
use crate::l10n::check::entry::Entry;
use crate::l10n::check::pattern::place;
use crate::l10n::check::{Faults, Rule};

/// Latin words that every locale may hold: names of things, and what is typed at the command line.
/// Words with a digit or one of `_ . / : = @` inside, words that begin with `-`, and capitals are
/// taken as technical without being listed.
const LATIN: &str = "iltod Telegram PostgreSQL sled Fluent Unicode Ctrl Enter HTTP YYYY MM HH email \
    add allow annual backup body case chat check compact config copy deadline diff doctor explain \
    export flow flows graph history import inbox kind limit list locale locales login pause profile \
    report restore resume retention run script serve show spoken store trial user verify \
    true false null none zh mn en Cyrl Mong \
    disclosure complaint hotline recheck rereview \
    MiB Mermaid Debian espeak ng chmod";

/// Capitals that look like Cyrillic ones: several of them and nothing else are not taken as an
/// abbreviation.
const LOOK_ALIKE: &str = "ABCEHKMOPTXY";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Han,
    Latin,
    Cyrillic,
    Mongolian,
    Other,
}

fn script(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Script::Cyrillic
        }
        '\u{1800}'..='\u{18af}' | '\u{11660}'..='\u{1167f}' => Script::Mongolian,
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' => Script::Han,
        _ => Script::Other,
    }
}

fn own_script(locale: Locale) -> Script {
    match locale {
        Locale::Chinese => Script::Han,
        Locale::MongolianCyrillic => Script::Cyrillic,
        Locale::MongolianTraditional => Script::Mongolian,
        Locale::English => Script::Latin,
    }
}

/// Checks the words of one piece of text.
pub fn check(entry: &Entry<'_>, text: &str, faults: &mut Faults) {
    let Some(locale) = entry.file.locale.filter(|_| !entry.is_word_list()) else {
        return;
    };
    for run in runs(text) {
        for word in letters(run) {
            if let Some(rule) = judge(own_script(locale), run, word) {
                faults.push(entry, place(entry, word), rule, word);
            }
        }
    }
}

/// What is wrong with a word inside a run of letters, digits and technical signs.
fn judge(own: Script, run: &str, word: &str) -> Option<Rule> {
    let has = |wanted| word.chars().any(|c| script(c) == wanted);
    if has(Script::Cyrillic) && has(Script::Latin) {
        return Some(Rule::LookAlike);
    }
    let all = |wanted| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        letters.all(|c| script(c) == wanted)
    };
    if all(own) {
        return None;
    }
    let latin = all(Script::Latin);
    let allowed = latin && is_technical(own, run, word);
    (!allowed).then_some(Rule::Script)
}

fn is_technical(own: Script, run: &str, word: &str) -> bool {
    let run = run.trim_end_matches(['.', ':', '-']);
    let sign = |c: char| "_./:=@".contains(c) || c.is_ascii_digit();
    let listed = LATIN.split_whitespace().any(|listed| listed == word);
    if listed || run.is_ascii() && (run.starts_with('-') || run.contains(sign)) {
        return true;
    }
    let looks_cyrillic = word.len() > 1 && word.chars().all(|c| LOOK_ALIKE.contains(c));
    let capitals = word.chars().all(|c| c.is_ascii_uppercase());
    capitals && !(own == Script::Cyrillic && looks_cyrillic)
}

/// Runs of letters, digits and the signs of paths, flags and addresses; Han letters stand alone.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphanumeric() || "_./:=@-'".contains(c) || is_joining(c);
    text.split(move |c: char| !inside(c)).flat_map(|run| {
        pieces(run, |a, b| {
            (script(a) == Script::Han) == (script(b) == Script::Han)
        })
    })
}

/// The words in a run: letters and what joins them.
fn letters(run: &str) -> impl Iterator<Item = &str> {
    run.split(|c: char| !(c.is_alphabetic() || is_joining(c)))
        .filter(|word| word.chars().any(char::is_alphabetic))
}

/// Marks inside a Mongolian word.
fn is_joining(c: char) -> bool {
    matches!(
        c,
        '\u{180b}'..='\u{180f}' | '\u{200c}' | '\u{200d}' | '\u{202f}'
    )
}

/// Cuts a text where two neighbours are not of one kind.
fn pieces(text: &str, same: impl Fn(char, char) -> bool) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        if last.is_some_and(|last| !same(last, c)) {
            found.extend(text.get(from..at));
            from = at;
        }
        last = Some(c);
    }
    found.extend(text.get(from..));
    found
}
