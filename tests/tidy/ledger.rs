//! The ledger of promises, `tests/promises.toml`: every id of `src/domain/rules.md`, every story
//! of the first conversation and every fault of the reliability table, with the test that proves
//! it or the reason why none does yet.
//!
//! One line an id: `R-090 = { test = "tests/it/deadline.rs::name" }`, several tests as a list.
//! With `open = "…"` beside a test the promise is proved in part and counts as open.

use std::{collections::BTreeSet, fmt, path::Path};

use crate::{read, source::mentions};

/// Stories of the hard conversations.
const STORIES: usize = 30;

/// Faults and bad inputs with a required outcome.
const FAULTS: usize = 50;

/// How many promises are kept.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    proved: usize,
    partly: usize,
    open: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.proved + self.partly + self.open;
        let Self {
            proved,
            partly,
            open,
        } = self;
        write!(
            f,
            "{all}, of these {proved} proved, {partly} proved in part, {open} open"
        )
    }
}

/// One line of the ledger.
#[derive(Debug, PartialEq, Eq)]
struct Entry<'a> {
    id: &'a str,
    tests: Vec<&'a str>,
    open: Option<&'a str>,
}

/// Checks the ledger of the package.
pub fn check(root: &Path) -> (Counts, Vec<String>) {
    let rules = read(&root.join("src/domain/rules.md"));
    let ledger = read(&root.join("tests/promises.toml"));
    let find = |path: &str| std::fs::read_to_string(root.join(path)).ok();
    check_text(&ledger, &promised(&rules), &find)
}

fn check_text(
    ledger: &str,
    promised: &BTreeSet<String>,
    find: &dyn Fn(&str) -> Option<String>,
) -> (Counts, Vec<String>) {
    let mut counts = Counts::default();
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for (n, line) in ledger.lines().enumerate() {
        let mut fault = |what: String| {
            faults.push(format!("tests/promises.toml:{}: {what}", n + 1));
        };
        let line = line.trim();
        if line.is_empty() || line.starts_with(['#', '[']) {
            continue;
        }
        let Some(entry) = parse(line) else {
            fault("write `id = { test = \"file::name\" }` or `id = { open = \"why\" }`".into());
            continue;
        };
        if !promised.contains(entry.id) {
            fault(format!("nothing promises `{}`", entry.id));
        }
        if !seen.insert(entry.id.to_owned()) {
            fault(format!("`{}` stands here twice", entry.id));
        }
        for test in &entry.tests {
            if !exists(test, find) {
                fault(format!("`{}` names no test: {test}", entry.id));
            }
        }
        match (entry.tests.is_empty(), entry.open) {
            (false, None) => counts.proved += 1,
            (false, Some(_)) => counts.partly += 1,
            (true, _) => counts.open += 1,
        }
    }
    for id in promised.difference(&seen) {
        faults.push(format!("tests/promises.toml: `{id}` is missing"));
    }
    (counts, faults)
}

/// Everything that is promised: what `rules` defines, the stories and the faults.
fn promised(rules: &str) -> BTreeSet<String> {
    let words = rules.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let mut ids: BTreeSet<String> = words.filter(|w| is_rule(w)).map(str::to_owned).collect();
    ids.extend((1..=STORIES).map(|n| format!("story-{n}")));
    ids.extend((1..=FAULTS).map(|n| format!("B{n}")));
    ids
}

/// `R-001`, `T04b`, `N-18c`, `I6`, `W19`.
fn is_rule(word: &str) -> bool {
    let parts = [("R-", 3), ("T", 2), ("N-", 2), ("I", 1), ("W", 1), ("W", 2)];
    parts.iter().any(|(letter, digits)| {
        let Some(number) = word.strip_prefix(letter) else {
            return false;
        };
        let lettered = ["T", "N-"].contains(letter);
        let number = match number.strip_suffix(|c: char| c.is_ascii_lowercase()) {
            Some(number) if lettered => number,
            _ => number,
        };
        number.len() == *digits && number.bytes().all(|b| b.is_ascii_digit())
    })
}

fn parse(line: &str) -> Option<Entry<'_>> {
    let (id, rest) = line.split_once('=')?;
    let (inside, comment) = rest.trim().strip_prefix('{')?.rsplit_once('}')?;
    if !comment.trim().is_empty() && !comment.trim_start().starts_with('#') {
        return None;
    }
    let mut rest = inside.trim();
    let mut entry = Entry {
        id: id.trim(),
        tests: Vec::new(),
        open: None,
    };
    while !rest.is_empty() {
        let (key, value) = rest.split_once('=')?;
        let value = value.trim_start();
        let (values, after) = match value.strip_prefix('[') {
            Some(list) => list.split_once(']')?,
            None => (value, ""),
        };
        let (texts, tail) = quoted(values)?;
        rest = if value.starts_with('[') { after } else { tail };
        rest = rest.trim_start().trim_start_matches(',').trim_start();
        match key.trim() {
            "test" => entry.tests = texts,
            "open" => entry.open = texts.first().copied(),
            _ => return None,
        }
    }
    (!entry.tests.is_empty() || entry.open.is_some_and(|why| !why.is_empty())).then_some(entry)
}

/// Texts in quotes with commas between them, up to the next key, and what follows.
fn quoted(text: &str) -> Option<(Vec<&str>, &str)> {
    let mut texts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(inside) = rest.strip_prefix('"') {
        let (one, after) = inside.split_once('"')?;
        texts.push(one);
        let after = after.trim_start();
        rest = after.strip_prefix(',').unwrap_or(after).trim_start();
    }
    (!texts.is_empty()).then_some((texts, rest))
}

/// Whether `path::name` is a function under an attribute that makes it a test. The name may stand
/// inside modules: only its last part counts.
fn exists(test: &str, find: &dyn Fn(&str) -> Option<String>) -> bool {
    let Some((path, name)) = test.split_once(".rs::") else {
        return false;
    };
    let Some(text) = find(&format!("{path}.rs")) else {
        return false;
    };
    let name = name.rsplit("::").next().unwrap_or(name);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let declaration = format!("fn {name}");
    let declared = lines.iter().position(|line| {
        let plain = line.strip_prefix("async ").unwrap_or(line);
        plain.starts_with("fn ") && mentions(plain, &declaration)
    });
    let Some(at) = declared else {
        return false;
    };
    let above = lines[..at].iter().rev();
    above
        .take_while(|line| line.starts_with("#[") || line.starts_with("//"))
        .any(|line| *line == "#[test]" || line.starts_with("#[tokio::test"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "#[test]\n/// Why.\nfn proved_here() {}\n\nfn helper() {}\n\
                          #[tokio::test(start_paused = true)]\nasync fn waits() {}\n";

    fn check_lines(ledger: &str) -> (Counts, Vec<String>) {
        let promised = ["R-001", "R-002"].map(str::to_owned).into();
        check_text(ledger, &promised, &|path| {
            (path == "tests/it/a.rs").then(|| SOURCE.to_owned())
        })
    }

    #[test]
    fn ids_are_read_from_the_rules() {
        let ids = promised("| T04b | R-090, N-18c (I6) W19 `C-01` R-09 x T1 BYN-20 AR-001");
        for id in ["T04b", "R-090", "N-18c", "I6", "W19", "story-30", "B50"] {
            assert!(ids.contains(id), "{id}");
        }
        assert_eq!(ids.len(), 5 + STORIES + FAULTS);
    }

    #[test]
    fn proved_open_and_proved_in_part_are_counted() {
        let (counts, faults) = check_lines(
            "# a\n[rules]\nR-001 = { test = \"tests/it/a.rs::proved_here\" }\n\
             R-002 = { test = [\"tests/it/a.rs::waits\"], open = \"capability 7\" }\n",
        );
        assert_eq!(faults, [""; 0]);
        let Counts {
            proved,
            partly,
            open,
        } = counts;
        assert_eq!((proved, partly, open), (1, 1, 0));
    }

    #[test]
    fn a_promise_without_its_test_is_a_fault() {
        for test in [
            "tests/it/a.rs::gone",
            "tests/it/a.rs::helper",
            "tests/it/b.rs::proved_here",
            "proved_here",
        ] {
            let ledger =
                format!("R-001 = {{ test = \"{test}\" }}\nR-002 = {{ open = \"x\" }} # why");
            let (_, faults) = check_lines(&ledger);
            assert_eq!(faults.len(), 1, "{test}: {faults:?}");
            assert!(faults[0].contains("names no test"), "{faults:?}");
        }
    }

    #[test]
    fn missing_unknown_doubled_and_empty_entries_are_faults() {
        for (ledger, what) in [
            ("R-001 = { open = \"x\" }", "`R-002` is missing"),
            ("R-009 = { open = \"x\" }", "nothing promises `R-009`"),
            (
                "R-001 = { open = \"x\" }\nR-001 = { open = \"y\" }",
                "twice",
            ),
            ("R-001 = { open = \"\" }", "write `id"),
            ("R-001 = { shut = \"x\" }", "write `id"),
            ("R-001", "write `id"),
        ] {
            let (_, faults) = check_lines(ledger);
            assert!(
                faults.iter().any(|f| f.contains(what)),
                "{ledger}: {faults:?}"
            );
        }
    }
}
