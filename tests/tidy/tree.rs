//! The shape of the tree: what stands at the top, which decisions are listed, and that documents
//! speak of the product and not of the machine they were written on.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{files_below, read, relative};

/// All that may stand at the top of the repository.
pub const TOP: &[&str] = &[
    ".ci",
    ".gitignore",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "benches",
    "flows",
    "locales",
    "src",
    "tests",
];

/// Beginnings of paths that exist on one machine only.
const MACHINE: &[&str] = &[
    "/root",
    "/home/",
    "/farm",
    "/work/",
    "/Users/",
    "/tmp/",
    "C:\\Users",
];

/// What is wrong with the tree of the package.
pub fn faults(root: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    match tracked(root) {
        Some(files) => faults.extend(top_faults(&files)),
        None => println!("no git here: the top level was not checked"),
    }
    let list = fs::read_to_string(root.join("src/decisions.rs")).unwrap_or_default();
    faults.extend(decision_faults(&decisions(root), &list));
    for path in documents(root) {
        faults.extend(machine_faults(&relative(root, &path), &read(&path)));
        if path.starts_with(root.join("src")) {
            faults.extend(fence_faults(&relative(root, &path), &read(&path)));
        }
    }
    faults
}

/// The files that git keeps, by path; none where there is no repository.
fn tracked(root: &Path) -> Option<Vec<String>> {
    let mut git = Command::new("git");
    let listed = git.arg("-C").arg(root).args(["ls-files", "-z"]).output();
    let listed = listed.ok().filter(|out| out.status.success())?;
    let paths = String::from_utf8(listed.stdout).ok()?;
    let paths: Vec<String> = paths.split_terminator('\0').map(str::to_owned).collect();
    (!paths.is_empty()).then_some(paths)
}

fn top_faults(files: &[String]) -> Vec<String> {
    let tops = files.iter().filter_map(|path| path.split('/').next());
    let mut strangers: Vec<&str> = tops.filter(|top| !TOP.contains(top)).collect();
    strangers.dedup();
    let each = strangers.iter();
    each.map(|top| format!("{top}: may not stand at the top; beside the code that uses it"))
        .collect()
}

fn decisions(root: &Path) -> Vec<(String, String)> {
    let folder = root.join("src/decisions");
    let files = files_below(&folder, "md").into_iter();
    files
        .map(|path| (relative(&folder, &path), read(&path)))
        .collect()
}

/// Decisions are numbered from 0001 without a gap, begin with their number, and are compiled into
/// the documentation by `src/decisions.rs`.
fn decision_faults(files: &[(String, String)], list: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, (name, text)) in files.iter().enumerate() {
        let number = format!("{:04}", n + 1);
        if !name.starts_with(&format!("{number}-")) {
            faults.push(format!("src/decisions/{name}: expected number {number}"));
        }
        if !text.starts_with(&format!("# {number} ")) {
            faults.push(format!("src/decisions/{name}: open with `# {number} …`"));
        }
        if !list.contains(&format!("include_str!(\"decisions/{name}\")")) {
            faults.push(format!(
                "src/decisions/{name}: not listed in src/decisions.rs"
            ));
        }
    }
    faults
}

fn documents(root: &Path) -> Vec<PathBuf> {
    let mut found = files_below(&root.join("src"), "md");
    found.push(root.join("README.md"));
    for folder in [".ci", "tests"] {
        let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
        found.extend(entries.map(|entry| entry.unwrap().path()));
    }
    found.retain(|path| path.is_file());
    found
}

fn machine_faults(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, line) in text.lines().enumerate() {
        for place in MACHINE {
            let whole = line.match_indices(place).any(|(at, _)| {
                !line[..at].ends_with(|c: char| c.is_alphanumeric() || "/._-}".contains(c))
            });
            if whole {
                faults.push(format!(
                    "{path}:{}: `{place}` is a place on one machine",
                    n + 1
                ));
            }
        }
    }
    faults
}

/// Documents below `src` are compiled into rustdoc, which runs a code block without a language.
fn fence_faults(path: &str, text: &str) -> Vec<String> {
    let mut inside = false;
    let mut faults = Vec::new();
    for (n, line) in text.lines().enumerate() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            inside = !inside;
            if inside && language.is_empty() {
                faults.push(format!("{path}:{}: a code block names its language", n + 1));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stranger_at_the_top_is_a_fault() {
        let files = ["Cargo.toml", "docs/a.md", "docs/b.md", "src/lib.rs"].map(str::to_owned);
        let faults = top_faults(&files);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("docs: "), "{faults:?}");
    }

    #[test]
    fn a_decision_is_numbered_titled_and_listed() {
        let list = "include_str!(\"decisions/0001-a.md\") include_str!(\"decisions/0002-b.md\")";
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let first = file("0001-a.md", "# 0001 A");
        assert!(decision_faults(std::slice::from_ref(&first), list).is_empty());
        for bad in [
            file("0003-b.md", "# 0002 B"),
            file("0002-b.md", "# B"),
            file("0002-c.md", "# 0002 C"),
        ] {
            assert!(
                !decision_faults(&[first.clone(), bad.clone()], list).is_empty(),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn a_code_block_in_a_document_names_its_language() {
        assert!(fence_faults("a.md", "```text\nx\n```\n").is_empty());
        assert_eq!(fence_faults("a.md", "a\n```\nx\n```\n").len(), 1);
    }

    #[test]
    fn a_document_names_no_place_on_one_machine() {
        for text in ["see /home/someone/iltod", "`/root/.cargo`", "(/tmp/x)"] {
            assert_eq!(machine_faults("README.md", text).len(), 1, "{text}");
        }
        for text in [
            "`src/tmp/x`",
            "$HOME/work/x",
            "the root/leaf",
            "~/.config/iltod",
        ] {
            assert!(machine_faults("README.md", text).is_empty(), "{text}");
        }
    }
}
