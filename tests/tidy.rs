//! The rules that keep the house and that the compiler cannot check inside one crate: layers,
//! fences, house rules, the shape of the tree, and the ledger of promises. Std only; it reads the
//! sources line by line. Each rule has a test that sees it fail on planted text.
//!
//! To change a rule, change its table: [`layers::RANKS`], [`layers::FENCES`], [`house::PROSE`],
//! [`tree::TOP`]. An exception stands in a table with its reason.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "tidy/source.rs"]
mod source;

#[path = "tidy/layers.rs"]
mod layers;

#[path = "tidy/house.rs"]
mod house;

#[path = "tidy/points.rs"]
mod points;

#[path = "tidy/tree.rs"]
mod tree;

#[path = "tidy/ledger.rs"]
mod ledger;

use std::path::{Path, PathBuf};

use source::Source;

#[test]
fn sources_import_only_from_the_layers_below_them() {
    let faults = sources("src").iter().flat_map(layers::faults).collect();
    report(faults);
}

#[test]
fn sources_keep_the_house_rules() {
    let mut faults: Vec<String> = sources("src").iter().flat_map(house::faults).collect();
    faults.extend(sources("tests").iter().flat_map(house::faults_in_tests));
    report(faults);
}

#[test]
fn every_fail_point_is_passed_in_one_place() {
    report(points::faults(&sources("src")));
}

#[test]
fn the_tree_has_its_shape() {
    report(tree::faults(&root()));
}

#[test]
fn every_promise_is_proved_or_open() {
    let (ledger, faults) = ledger::check(&root());
    println!("promises: {ledger}");
    report(faults);
}

/// Where the package stands.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files below `folder` of the package, each with its path from the package.
fn sources(folder: &str) -> Vec<Source> {
    let root = root();
    let paths = files_below(&root.join(folder), "rs");
    assert!(!paths.is_empty(), "no Rust files below {folder}");
    paths
        .iter()
        .map(|path| Source::new(&relative(&root, path), &read(path)))
        .collect()
}

/// All files below `folder` whose name ends with `.extension`, in path order.
fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{folder:?}: {e}")) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{path:?}: {e}"))
}

fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap();
    inside.to_str().unwrap().replace('\\', "/")
}

fn report(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
