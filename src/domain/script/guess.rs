//! Which script a text is in, and which locale to answer in. It never guesses where a guess would
//! be an insult (Kazakh) or impossible (Mongolian in Latin letters): then it says to ask.

use crate::domain::message::Locale;

/// How many letters of each script a text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scripts {
    /// Han characters.
    pub han: usize,
    /// Cyrillic letters, the Kazakh ones included.
    pub cyrillic: usize,
    /// Cyrillic letters that Kazakh has and Mongolian has not.
    pub kazakh: usize,
    /// Letters of the traditional Mongolian script.
    pub mongolian: usize,
    /// Private-use characters of the Menksoft fonts: Mongolian that only those fonts can show.
    pub menksoft: usize,
    /// Latin letters, those of addresses and codes left out.
    pub latin: usize,
    /// Letters of any other script.
    pub other: usize,
}

/// Why a person must be asked for the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Kazakh letters.
    Kazakh,
    /// Mongolian words in Latin letters: the script is not known.
    LatinMongolian,
    /// A script of none of the four locales.
    OtherScript,
}

/// What a text says about the language its writer wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// This locale.
    Locale(Locale),
    /// It must be asked.
    Ask(Ask),
    /// The text has no letters.
    Nothing,
}

/// Counts the letters of `text` by script.
#[must_use]
pub fn scripts(text: &str) -> Scripts {
    let mut found = Scripts::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = if c.is_ascii_graphic() {
            let end = rest.find(|c: char| !c.is_ascii_graphic());
            let run = end.unwrap_or(rest.len());
            found.latin += latin_letters(&rest[..run]);
            run
        } else {
            count(&mut found, c);
            c.len_utf8()
        };
        rest = &rest[len..];
    }
    found
}

/// The letters of a run of ASCII; none when it is an address or a code, for these are the same in
/// every language.
fn latin_letters(run: &str) -> usize {
    let inner = run.trim_matches(|c: char| c.is_ascii_punctuation());
    let is_code = run
        .bytes()
        .any(|b| b == b'@' || b == b'/' || b.is_ascii_digit())
        || inner.contains("www.");
    let letters = run.bytes().filter(u8::is_ascii_alphabetic).count();
    if is_code { 0 } else { letters }
}

fn count(found: &mut Scripts, c: char) {
    match c {
        c if is_private_letter(c) => found.menksoft += 1,
        'ә' | 'ғ' | 'қ' | 'ң' | 'ұ' | 'і' | 'һ' | 'Ә' | 'Ғ' | 'Қ' | 'Ң' | 'Ұ' | 'І' | 'Һ' =>
        {
            found.kazakh += 1;
            found.cyrillic += 1;
        }
        _ if !c.is_alphabetic() => {}
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' => found.cyrillic += 1,
        '\u{1820}'..='\u{18aa}' => found.mongolian += 1,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            found.latin += 1;
        }
        '〇' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            found.han += 1;
        }
        _ => found.other += 1,
    }
}

/// The locale that most letters of `text` speak for. `latin_mongolian` is asked only for Latin
/// text: whether it has words of Mongolian (the word list is data of the flow).
#[must_use]
pub fn guess_locale(text: &str, latin_mongolian: impl FnOnce() -> bool) -> Guess {
    let found = scripts(text);
    let traditional = found.mongolian + found.menksoft;
    let most = [
        found.han,
        found.cyrillic,
        traditional,
        found.latin,
        found.other,
    ]
    .into_iter()
    .max()
    .unwrap_or(0);
    if most == 0 {
        Guess::Nothing
    } else if found.han == most {
        Guess::Locale(Locale::Chinese)
    } else if found.cyrillic == most && found.kazakh > 0 {
        Guess::Ask(Ask::Kazakh)
    } else if found.cyrillic == most {
        Guess::Locale(Locale::MongolianCyrillic)
    } else if traditional == most {
        Guess::Locale(Locale::MongolianTraditional)
    } else if found.latin == most && latin_mongolian() {
        Guess::Ask(Ask::LatinMongolian)
    } else if found.latin == most {
        Guess::Locale(Locale::English)
    } else {
        Guess::Ask(Ask::OtherScript)
    }
}

/// Whether this is a character of the Menksoft fonts: private use, Mongolian in those fonts alone.
#[must_use]
pub fn is_private_letter(c: char) -> bool {
    matches!(c, '\u{e234}'..='\u{e34f}')
}

/// Whether `text` is mostly Menksoft private-use characters, which no other font shows.
#[must_use]
pub fn is_menksoft(text: &str) -> bool {
    let found = scripts(text);
    let readable = found.han + found.cyrillic + found.mongolian + found.latin + found.other;
    found.menksoft > readable
}
