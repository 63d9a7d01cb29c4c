//! A Rust file taken apart just far enough: code without comments and without what stands in
//! quotes, the string literals by line, and which lines are tests.

/// One line of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The code: comments are gone, string literals are `""`, character literals `' '`.
    pub code: String,
    /// What stands in string literals on this line.
    pub strings: Vec<String>,
    /// Whether the line is inside an item under `#[cfg(test)]`.
    pub test: bool,
}

/// A Rust file.
#[derive(Debug)]
pub struct Source {
    /// The path from the package, with `/`.
    pub path: String,
    /// The first line as it is written.
    pub first: String,
    /// All lines.
    pub lines: Vec<Line>,
}

impl Source {
    /// Takes `text` apart. A path such as `src/a/tests.rs` or `src/a/tests/b.rs` is all test.
    pub fn new(path: &str, text: &str) -> Self {
        let mut lines = Scanner::new(text).lines();
        let all = path.ends_with("/tests.rs") || path.contains("/tests/");
        if all {
            lines.iter_mut().for_each(|line| line.test = true);
        } else {
            mark_tests(&mut lines);
        }
        Self {
            path: path.to_owned(),
            first: text.lines().next().unwrap_or_default().to_owned(),
            lines,
        }
    }

    /// The top-level module the file belongs to; `lib` and `main` for the roots.
    pub fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split(['/', '.']).next().unwrap_or_default()
    }

    /// A fault at a line, counted from 0.
    pub fn fault(&self, line: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.path, line + 1)
    }

    /// The numbers (from 0) and the code of all lines.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.lines.iter().enumerate();
        lines.map(|(n, line)| (n, line.code.as_str()))
    }
}

/// Whether `code` names `path` as a whole: not as the middle of a longer word or path.
pub fn mentions(code: &str, path: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(path).any(|(at, _)| {
        !code[..at].ends_with(|c: char| inside(c) || c == ':')
            && !code[at + path.len()..].starts_with(inside)
    })
}

/// Marks the lines of every item that stands under `#[cfg(test)]`.
fn mark_tests(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        if lines[at].code.contains("#[cfg(test)]") {
            let end = end_of_item(lines, at);
            lines[at..=end].iter_mut().for_each(|line| line.test = true);
            at = end;
        }
        at += 1;
    }
}

/// The last line of the item that begins at `from`: where its braces close, or a `;` before any.
fn end_of_item(lines: &[Line], from: usize) -> usize {
    let mut depth = 0_usize;
    for (n, line) in lines.iter().enumerate().skip(from) {
        for c in line.code.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth <= 1 => return n,
                '}' => depth -= 1,
                ';' if depth == 0 => return n,
                _ => {}
            }
        }
    }
    lines.len() - 1
}

struct Scanner<'a> {
    rest: &'a str,
    done: Vec<Line>,
    line: Line,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            done: Vec::new(),
            line: Line::default(),
        }
    }

    fn lines(mut self) -> Vec<Line> {
        while let Some(c) = self.rest.chars().next() {
            let word = self
                .line
                .code
                .ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if self.rest.starts_with("//") {
                self.skip_to(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("/*") {
                self.block_comment();
            } else if let Some(hashes) = raw_string(self.rest).filter(|_| !word) {
                self.raw(hashes);
            } else if c == '"' {
                self.quoted();
            } else if let Some(length) = char_literal(self.rest) {
                self.skip_to(length);
                self.line.code.push_str("' '");
            } else {
                self.push(c);
            }
        }
        self.end_line();
        self.done
    }

    fn push(&mut self, c: char) {
        self.rest = &self.rest[c.len_utf8()..];
        if c == '\n' {
            self.end_line();
        } else {
            self.line.code.push(c);
        }
    }

    /// Drops text, keeping the count of lines.
    fn skip_to(&mut self, end: usize) {
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        for _ in text.matches('\n') {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        let mut at = 0;
        while at < self.rest.len() {
            let here = &self.rest.as_bytes()[at..];
            if here.starts_with(b"/*") {
                depth += 1;
                at += 2;
            } else if here.starts_with(b"*/") {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    break;
                }
            } else {
                at += 1;
            }
        }
        self.skip_to(at);
    }

    fn raw(&mut self, hashes: usize) {
        let open = self.rest.find('"').unwrap() + 1;
        self.rest = &self.rest[open..];
        let close = format!("\"{}", "#".repeat(hashes));
        let end = self.rest.find(&close).unwrap_or(self.rest.len());
        self.string(end, close.len());
    }

    fn quoted(&mut self) {
        self.rest = &self.rest[1..];
        let mut escaped = false;
        let end = self.rest.find(|c| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        });
        self.string(end.unwrap_or(self.rest.len()), 1);
    }

    /// Takes the text of a literal up to `end`, and then what closes it.
    fn string(&mut self, end: usize, close: usize) {
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest.get(close..).unwrap_or_default();
        for (n, part) in text.split('\n').enumerate() {
            if n > 0 {
                self.end_line();
            }
            self.line.strings.push(part.to_owned());
        }
        self.line.code.push_str("\"\"");
    }
}

/// The number of `#` if a raw string (`r"`, `br#"`, …) begins here.
fn raw_string(rest: &str) -> Option<usize> {
    let rest = rest.strip_prefix(['b', 'c']).unwrap_or(rest);
    let rest = rest.strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[hashes..].starts_with('"').then_some(hashes)
}

/// The length in bytes if a character literal begins here; a lifetime is none.
fn char_literal(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut chars = inside.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        let end = inside[2..].find('\'')?;
        return Some(end + 4);
    }
    let (at, second) = chars.next()?;
    (second == '\'' && first != '\'').then_some(at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Vec<String> {
        let lines = Source::new("src/a.rs", text).lines;
        lines.into_iter().map(|line| line.code).collect()
    }

    #[test]
    fn comments_go_and_lines_stay() {
        assert_eq!(code("a // b\n/* c\n /* d */ e */ f"), ["a ", "", " f"]);
    }

    #[test]
    fn literals_are_taken_out_of_the_code() {
        let text = r####"x("a//b\"c", r#"d"e"#, '"', '\'', &'a str)"####;
        assert_eq!(code(text), [r#"x("", "", ' ', ' ', &'a str)"#]);
        let strings = &Source::new("src/a.rs", text).lines[0].strings;
        assert_eq!(strings, &[r#"a//b\"c"#, "d\"e"]);
    }

    #[test]
    fn a_string_over_two_lines_stands_on_both() {
        let lines = Source::new("src/a.rs", "f(\"a\nb\");\ng();").lines;
        assert_eq!(lines[0].strings, ["a"]);
        assert_eq!(lines[1].strings, ["b"]);
        assert_eq!(lines[2].code, "g();");
    }

    #[test]
    fn test_modules_are_marked_to_their_closing_brace() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() { \"}\"; }\n}\nfn c() {}";
        let marks: Vec<bool> = Source::new("src/a.rs", text)
            .lines
            .iter()
            .map(|line| line.test)
            .collect();
        assert_eq!(marks, [false, true, true, true, true, false]);
    }

    #[test]
    fn a_test_module_in_a_file_of_its_own_marks_its_line_alone() {
        let text = "#[cfg(test)]\nmod tests;\nfn a() {}";
        let lines = Source::new("src/a.rs", text).lines;
        assert!(lines[1].test && !lines[2].test);
        assert!(Source::new("src/a/tests.rs", "fn a() {}").lines[0].test);
    }

    #[test]
    fn a_path_is_mentioned_only_as_a_whole() {
        assert!(mentions("use crate::store;", "crate::store"));
        assert!(!mentions("use crate::stores::a;", "crate::store"));
        assert!(!mentions("crate::store::sled::open()", "sled"));
    }
}
