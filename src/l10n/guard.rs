//! What the Fluent parser must not be given: text on which it would panic or use up the stack
//! instead of reporting an error. Both the catalogue and the check ask here first.

/// Braces and parentheses nested deeper than this are not read: no sentence needs them.
const MAX_DEPTH: usize = 16;

/// The byte at which the text becomes unreadable, if it does.
#[must_use]
pub fn unreadable(text: &str) -> Option<usize> {
    too_deep(text).or_else(|| broken_escape(text))
}

/// The first bracket that is nested too deep. What was left open before an entry begins is an error
/// that the parser names, and it is not inside it any more.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with('#') || begins_entry(line) {
            depth = 0;
        }
        for (at, byte) in line.bytes().enumerate().filter(|_| !line.starts_with('#')) {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > MAX_DEPTH {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

/// `id =` or `-id =` at the beginning of a line.
fn begins_entry(line: &str) -> bool {
    let id = line.strip_prefix('-').unwrap_or(line);
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let rest = id.trim_start_matches(inside);
    id.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start().starts_with('=')
}

/// `\u` or `\U` with a letter beyond ASCII among the digits it should have: fluent-syntax 0.12
/// cuts the text in the middle of that letter.
fn broken_escape(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let escapes = text.match_indices(['u', 'U']);
    let mut starts = escapes.filter(|(at, _)| *at > 0 && bytes.get(at - 1) == Some(&b'\\'));
    starts
        .find(|(at, letter)| {
            let digits = if *letter == "u" { 4 } else { 6 };
            let end = bytes.len().min(at + 1 + digits);
            bytes
                .get(at + 1..end)
                .is_some_and(|found| !found.is_ascii())
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_readable() {
        for text in [
            "a = { $n ->\n    [one] { $n }\n   *[other] x\n  }\n",
            "a = { \"\\u00e4\" }好",
            "a = b\\users",
        ] {
            assert_eq!(unreadable(text), None, "{text}");
        }
    }

    #[test]
    fn an_escape_cut_by_a_wide_letter_and_endless_braces_are_unreadable() {
        assert_eq!(unreadable("a = { \"\\u00好"), Some(8));
        assert_eq!(unreadable("a = { \"\\U0000好"), Some(8));
        assert_eq!(unreadable(&format!("a = {}", "{".repeat(20))), Some(20));
        assert!(unreadable(&format!("a = {{ {}", "A(".repeat(20))).is_some());
        assert!(unreadable(&format!("a = {{ {}", "A(\n".repeat(20))).is_some());
    }

    #[test]
    fn braces_left_open_do_not_add_up_over_messages() {
        assert_eq!(unreadable(&"a = {\n".repeat(100)), None);
    }
}
