//! Signs that a text does not hold: what is invisible, what is read aloud wrongly, and markup of
//! which each door has its own (rules.md R-122; language.md §2.3, §6).

use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::domain::message::Locale;
use crate::l10n::check::entry::Entry;
use crate::l10n::check::pattern::{Piece, place};
use crate::l10n::check::{Faults, Rule};

/// Checks one piece of text.
pub fn check(entry: &Entry<'_>, piece: &Piece<'_>, faults: &mut Faults) {
    let start = place(entry, piece.text);
    if piece.literal && piece.text.contains('\\') {
        let text = unescape_unicode_to_string(piece.text);
        text.chars().for_each(|c| sign(entry, start, c, faults));
        return;
    }
    for (at, c) in piece.text.char_indices() {
        sign(entry, start + at, c, faults);
    }
    if let Some((at, sign)) = markup(piece) {
        faults.push(entry, start + at, Rule::Markup, sign);
    }
}

fn sign(entry: &Entry<'_>, offset: usize, c: char, faults: &mut Faults) {
    let traditional = entry.file.locale == Some(Locale::MongolianTraditional);
    if is_mark(c) && !(traditional && is_traditional_mark(c)) {
        let subject = format!("U+{:04X}", u32::from(c));
        faults.push(entry, offset, Rule::Mark, &subject);
    } else if is_symbol(c) && !entry.is_word_list() {
        faults.push(entry, offset, Rule::Symbol, &c.to_string());
    }
}

/// Invisible: isolates and directions, zero width, soft hyphen, byte order mark, variation
/// selectors, controls, private use; and the marks of traditional Mongolian.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff9}'..='\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
        || is_traditional_mark(c)
        || c.is_control() && c != '\n'
}

/// Marks that traditional Mongolian is written with: variation selectors, vowel separator, the
/// narrow space before a suffix, joiners.
fn is_traditional_mark(c: char) -> bool {
    is_variation(c) || matches!(c, '\u{202f}' | '\u{200c}' | '\u{200d}')
}

/// Marks without a width of their own.
pub fn is_variation(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180f}')
}

/// Emoji and other pictures, box drawing, blocks, geometric shapes, arrows.
fn is_symbol(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2500}'..='\u{27bf}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{20e3}'
        | '\u{1f000}'..='\u{1faff}')
}

/// The first piece of Markdown or HTML, and where it stands.
fn markup(piece: &Piece<'_>) -> Option<(usize, &'static str)> {
    let text = piece.text;
    for sign in ["**", "__", "~~", "`", "](", "</"] {
        if let Some(at) = text.find(sign) {
            return Some((at, sign));
        }
    }
    let tag = |(at, _): &(usize, &str)| {
        let after = text.get(at + 1..).unwrap_or_default();
        after.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    if let Some((at, _)) = text.match_indices('<').find(tag) {
        return Some((at, "<"));
    }
    let marks = ["- ", "* ", "+ ", "# ", "> "];
    let line = text.trim_start_matches(' ');
    let mark = marks.into_iter().find(|mark| line.starts_with(mark));
    let mark = mark.filter(|_| piece.starts_line);
    mark.map(|mark| (text.len() - line.len(), mark))
}
