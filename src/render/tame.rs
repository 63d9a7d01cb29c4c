//! Makes text that a person gave harmless on display (reliability.md B30, B31): no control or escape
//! byte reaches a terminal, no bidi override turns a line around, no tower of marks covers the
//! lines above. What is stored stays byte for byte as it was typed.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

/// So many combining marks may stand on one base letter.
const MARKS_PER_BASE: usize = 8;
/// What stands in place of a character that is not shown.
const SHOWN_INSTEAD: char = '\u{FFFD}';

/// The text as it may be shown.
pub(super) fn tame(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_calm) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks <= MARKS_PER_BASE {
            push(&mut shown, c);
        }
    }
    Cow::Owned(shown)
}

fn is_calm(c: char) -> bool {
    c != '\n' && !c.is_control() && !is_hidden(c) && !is_line_end(c) && !is_combining_mark(c)
}

fn push(shown: &mut String, c: char) {
    match c {
        '\t' => shown.push(' '),
        // A blank line parts two messages; the text of one keeps to one line end at a time.
        _ if is_line_end(c) || c == '\n' || c == '\r' => {
            if !shown.is_empty() && !shown.ends_with('\n') {
                shown.push('\n');
            }
        }
        '\0'..='\u{1F}' => shown.push(picture(c)),
        '\u{7F}' => shown.push('\u{2421}'),
        _ if c.is_control() || is_hidden(c) => shown.push(SHOWN_INSTEAD),
        _ => shown.push(c),
    }
}

/// The picture of a C0 control, such as ␛ for escape.
fn picture(c: char) -> char {
    char::from_u32(0x2400 + u32::from(c)).unwrap_or(SHOWN_INSTEAD)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Marks that change the order of what follows, interlinear annotation, and tag characters, which
/// carry text that nobody sees.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::tame;

    #[test]
    fn calm_text_is_shown_as_it_is() {
        assert_eq!(tame("草原补贴 ᠮᠣᠩᠭᠣᠯ Өвөр"), "草原补贴 ᠮᠣᠩᠭᠣᠯ Өвөр");
    }

    #[test]
    fn an_escape_sequence_and_a_bidi_override_become_visible() {
        assert_eq!(
            tame("a\u{1b}[31mb\u{9b}c\u{202e}d"),
            "a␛[31mb\u{FFFD}c\u{FFFD}d"
        );
    }

    #[test]
    fn at_most_eight_marks_stand_on_one_letter() {
        let tower = format!("e{}x", "\u{301}".repeat(200));
        assert_eq!(tame(&tower), format!("e{}x", "\u{301}".repeat(8)));
    }

    #[test]
    fn blank_lines_do_not_come_through() {
        assert_eq!(tame("\r\na\r\n\r\n\u{2028}b\tc"), "a\nb c");
    }
}
