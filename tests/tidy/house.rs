//! House rules of the sources: what every file says first, what none contains, how long it gets.

use crate::source::{Source, mentions};

/// A file longer than this is split (look again at 300).
const MAX_LINES: usize = 500;

/// As many letters of Chinese, Cyrillic or Mongolian in a row are words for a person.
const PROSE_RUN: usize = 4;

/// Files whose literals hold words all the same, and why.
pub const PROSE: &[(&str, &str)] = &[];

/// Layers that do no I/O.
const PURE: &[&str] = &["domain", "ports", "flow", "l10n", "render"];

/// What pure layers do not use of the standard library.
const IO: &[&str] = &["fs", "env", "net", "process", "thread"];

/// Layers that do not wait.
const SYNCHRONOUS: &[&str] = &["domain", "flow", "l10n", "render"];

/// Code that never stays, in sources and in tests.
const NEVER: &[&str] = &["dbg!", "todo!", "unimplemented!", "#[ignore"];

/// What is wrong with a file below `src`.
pub fn faults(source: &Source) -> Vec<String> {
    let mut faults = faults_in_tests(source);
    faults.extend(io_faults(source));
    faults.extend(waiting_faults(source));
    faults.extend(prose_faults(source));
    faults
}

/// What is wrong with a file below `tests`.
pub fn faults_in_tests(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if !source.first.starts_with("//! ") {
        faults.push(source.fault(0, "open with `//!`: what the file is for, what it refuses"));
    }
    let lines = source
        .lines
        .iter()
        .rposition(|line| *line != Default::default());
    if lines.is_some_and(|last| last >= MAX_LINES) {
        faults.push(source.fault(MAX_LINES, "more than 500 lines: split the file"));
    }
    for (n, code) in source.code() {
        for word in NEVER {
            if mentions(code, word) || word.starts_with('#') && code.contains(word) {
                faults.push(source.fault(n, &format!("`{word}` does not stay")));
            }
        }
    }
    faults
}

fn io_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if !PURE.contains(&source.module()) {
        return faults;
    }
    let mut importing = false;
    for (n, code) in source.code() {
        importing |= code.trim_start().starts_with("use std::");
        for name in IO {
            let named = code.contains(&format!("std::{name}::"))
                || importing
                    && code
                        .split(|c: char| !c.is_alphanumeric())
                        .any(|w| w == *name);
            if named && !source.lines[n].test {
                faults.push(source.fault(n, &format!("`std::{name}` in a layer without I/O")));
            }
        }
        importing &= !code.contains(';');
    }
    faults
}

fn waiting_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if !SYNCHRONOUS.contains(&source.module()) {
        return faults;
    }
    for (n, code) in source.code() {
        if mentions(code, "async") || code.contains(".await") || code.contains("tokio::") {
            faults.push(source.fault(n, "a layer that does not wait"));
        }
    }
    faults
}

fn prose_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if PROSE.iter().any(|(path, _)| *path == source.path) {
        return faults;
    }
    for (n, line) in source
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.test)
    {
        if line.strings.iter().any(|text| is_prose(text)) {
            faults.push(source.fault(n, "words for a person stand in `locales/`"));
        }
    }
    faults
}

fn is_prose(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if is_word_letter(c) { run + 1 } else { 0 };
        run >= PROSE_RUN
    })
}

fn is_word_letter(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{0400}'..='\u{04ff}' | '\u{1820}'..='\u{18aa}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(path: &str, text: &str) -> Vec<String> {
        faults(&Source::new(path, &format!("//! Purpose.\n{text}")))
    }

    #[test]
    fn a_file_says_its_purpose_first() {
        let faults = faults(&Source::new("src/app/a.rs", "use std::io;"));
        assert!(faults[0].contains("open with `//!`"), "{faults:?}");
        assert!(faults_of("src/app/a.rs", "use std::io;").is_empty());
    }

    #[test]
    fn unfinished_code_does_not_stay() {
        for word in [
            "dbg!(x)",
            "todo!()",
            "unimplemented!()",
            "#[ignore]",
            "#[ignore = \"x\"]",
        ] {
            assert_eq!(faults_of("src/app/a.rs", word).len(), 1, "{word}");
        }
        assert!(faults_of("src/app/a.rs", "// todo!()").is_empty());
        assert!(faults_of("src/app/a.rs", "\"todo!\"").is_empty());
    }

    #[test]
    fn a_file_ends_at_five_hundred_lines() {
        let text = "x();\n".repeat(MAX_LINES - 1);
        assert!(faults_of("src/app/a.rs", &text).is_empty());
        assert_eq!(faults_of("src/app/a.rs", &format!("{text}x();")).len(), 1);
    }

    #[test]
    fn pure_layers_touch_no_files_and_no_environment() {
        for text in [
            "use std::fs;",
            "use std::{\n    collections::HashMap,\n    fs::File,\n};",
            "std::env::var(\"X\")",
            "use std::{env, fmt};",
        ] {
            assert_eq!(faults_of("src/l10n/a.rs", text).len(), 1, "{text}");
            assert!(faults_of("src/store/a.rs", text).is_empty(), "{text}");
        }
        assert!(faults_of("src/flow/a.rs", "use std::fmt;\nlet fs = 1;").is_empty());
    }

    #[test]
    fn pure_layers_do_not_wait() {
        assert_eq!(faults_of("src/flow/a.rs", "async fn f() {}").len(), 1);
        assert_eq!(faults_of("src/domain/a.rs", "x.await").len(), 1);
        assert!(faults_of("src/service/a.rs", "async fn f() {}").is_empty());
    }

    #[test]
    fn words_for_a_person_do_not_stand_in_code() {
        for text in ["\"请问您的姓名\"", "\"Сайн байна уу\"", "r#\"ᠮᠣᠩᠭᠣᠯ\"#"]
        {
            assert_eq!(faults_of("src/service/a.rs", text).len(), 1, "{text}");
        }
        for text in [
            "\"第三条\"",
            "// 请问您的姓名",
            "#[cfg(test)]\nmod t { x(\"请问您的姓名\") }",
        ] {
            assert!(faults_of("src/service/a.rs", text).is_empty(), "{text}");
        }
    }
}
