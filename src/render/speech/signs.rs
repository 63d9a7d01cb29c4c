//! What a sign is for the ear: a pause, the end of a sentence, a word, or nothing (language.md
//! §2.3: no symbol is ever spoken).

use crate::render::speech::build::language_of;
use crate::render::speech::tree::{Pause, Stop};
use crate::render::speech::words::SpeechWords;

/// What a sign is for the ear.
pub(super) enum Sound<'w> {
    /// A short silence.
    Pause(Pause),
    /// The end of a sentence.
    Stop(Stop),
    /// Its name.
    Word(&'w str),
    /// The end of a line.
    Line,
    /// A space between words.
    Space,
    /// Nothing at all: quotes, invisible marks.
    Nothing,
}

/// What this sign is, whatever stands beside it.
pub(super) fn sound(words: &SpeechWords, c: char) -> Sound<'_> {
    let signs = &words.signs;
    match c {
        ',' | '，' | '᠂' | '﹐' | '…' | '⋯' | '—' | '–' | '―' | '~' | '×' | '\u{2044}' => {
            Sound::Pause(Pause::Comma)
        }
        '(' | ')' | '（' | '）' | '[' | ']' | '【' | '】' | '〔' | '〕' | '<' | '>' => {
            Sound::Pause(Pause::Comma)
        }
        '、' | '､' => Sound::Pause(Pause::List),
        ';' | '；' => Sound::Pause(Pause::Semicolon),
        ':' | '：' | '᠄' => Sound::Pause(Pause::Colon),
        '。' | '｡' | '᠃' => Sound::Stop(Stop::Full),
        '?' | '？' => Sound::Stop(Stop::Question),
        '!' | '！' => Sound::Stop(Stop::Exclamation),
        '&' => Sound::Word(&signs.and),
        '+' => Sound::Word(&signs.plus),
        '=' => Sound::Word(&signs.equals),
        '@' => Sound::Word(&signs.at),
        '°' | '℃' => Sound::Word(&signs.degrees),
        '№' => Sound::Word(&signs.numero),
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => Sound::Line,
        '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '„' | '「' | '」' | '『' | '』' => {
            Sound::Nothing
        }
        '《' | '》' | '〈' | '〉' => Sound::Nothing,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => {
            Sound::Nothing
        }
        '\u{FEFF}' | '\u{AD}' | '\u{61C}' | '\u{180B}'..='\u{180F}' => Sound::Nothing,
        '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}' => Sound::Nothing,
        _ => Sound::Space,
    }
}

/// A letter that is said.
pub(super) fn is_letter(c: char) -> bool {
    language_of(c).is_some()
}

/// A letter of the traditional Mongolian script.
pub(super) fn is_mongolian(c: char) -> bool {
    ('\u{1820}'..='\u{18AF}').contains(&c) && c.is_alphabetic()
}

/// Stands inside a Mongolian word and belongs to it: the free variation selectors, the vowel
/// separator, the joiners and the narrow space before a suffix.
pub(super) fn is_inside_mongolian(c: char) -> bool {
    matches!(
        c,
        '\u{180B}'..='\u{180F}' | '\u{200C}' | '\u{200D}' | '\u{202F}'
    )
}
