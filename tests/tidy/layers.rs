//! Who may import whom, and who may name which outside crate (architecture.md §2).

use crate::source::{Source, mentions};

/// Every top-level module with its layer. A module imports only from lower layers; see [`ALSO`].
pub const RANKS: &[(&str, usize)] = &[
    ("domain", 0),
    ("ports", 0),
    ("flow", 1),
    ("l10n", 2),
    ("render", 2),
    ("store", 3),
    ("service", 4),
    ("terminal", DOOR),
    ("telegram", DOOR),
    ("web_chat", DOOR),
    ("console", DOOR),
    ("hotline_api", DOOR),
    ("phone", DOOR),
    ("mail", DOOR),
    ("gateway", DOOR),
    ("speech", DOOR),
    ("http", DOOR),
    ("app", 6),
    ("cli", 6),
];

/// The layer of the doors: no door imports another, and none calls the store past `service`.
const DOOR: usize = 5;

/// Imports inside one layer that are allowed all the same.
const ALSO: &[(&str, &str)] = &[("ports", "domain"), ("render", "l10n"), ("cli", "app")];

/// Modules of the roots that belong to no layer: documents compiled into rustdoc.
const DOCUMENTS: &[&str] = &["architecture", "decisions"];

/// Each fenced name and the places (path prefixes below `src/`) that may use it.
pub const FENCES: &[(&str, &[&str])] = &[
    ("teloxide", &["telegram"]),
    ("teloxide_core", &["telegram"]),
    ("sled", &["store/kv/sled_kv"]),
    ("sqlx", &["store/kv/postgres_kv"]),
    (
        "axum",
        &[
            "http",
            "console",
            "hotline_api",
            "web_chat",
            "telegram",
            "app",
        ],
    ),
    ("fluent", &["l10n"]),
    ("fluent_bundle", &["l10n"]),
    ("fluent_syntax", &["l10n"]),
    ("unic_langid", &["l10n"]),
    (
        "reqwest",
        &[
            "telegram",
            "web_chat",
            "console",
            "hotline_api",
            "phone",
            "mail",
            "gateway",
            "speech",
            "http",
        ],
    ),
    ("getrandom", &["app"]),
    ("rand", &["app"]),
    ("OsRng", &["app"]),
    ("SysRng", &["app"]),
];

/// Each call that reads the clock and the places that may make it. A backend's lease clock
/// (`Kv::now_ms`) is the backend's own: legal dates never come from it.
pub const CLOCKS: &[(&str, &[&str])] = &[
    ("Timestamp::now", &["app"]),
    ("Zoned::now", &["app"]),
    ("Utc::now", &["app"]),
    ("Local::now", &["app"]),
    ("SystemTime::now", &["app", "store/kv"]),
];

/// What a file imports that it may not.
pub fn faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    faults.extend(rank_faults(source));
    faults.extend(fence_faults(source));
    faults.extend(call_faults(source));
    faults.extend(spelling_faults(source));
    faults
}

fn rank(module: &str) -> Option<usize> {
    let mut all = RANKS.iter();
    all.find(|(name, _)| *name == module).map(|(_, rank)| *rank)
}

fn may_import(from: &str, to: &str) -> bool {
    let (Some(above), Some(below)) = (rank(from), rank(to)) else {
        return false;
    };
    if above == DOOR && to == "store" {
        return false;
    }
    from == to || below < above || ALSO.contains(&(from, to))
}

fn rank_faults(source: &Source) -> Vec<String> {
    let module = source.module();
    if ["lib", "main"].contains(&module) || DOCUMENTS.contains(&module) {
        return Vec::new();
    }
    if rank(module).is_none() {
        return vec![source.fault(
            0,
            &format!("`{module}` has no layer in tests/tidy/layers.rs"),
        )];
    }
    let root_of_layer = source.path == format!("src/{module}.rs");
    let mut faults = Vec::new();
    for (n, code) in source.code() {
        for (other, _) in RANKS {
            let named = mentions(code, &format!("crate::{other}"))
                || root_of_layer && mentions(code, &format!("super::{other}"));
            if named && !may_import(module, other) {
                faults.push(source.fault(n, &format!("`{module}` may not import `{other}`")));
            }
        }
    }
    faults
}

fn spelling_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, code) in source.code() {
        if code.contains("crate::{") || code.contains("super::super::") {
            faults.push(source.fault(n, "write the full path, `crate::layer::item`"));
        }
        if source.path == "src/lib.rs" && code.contains("pub use ") {
            faults.push(source.fault(n, "a re-export at the root hides who imports whom"));
        }
    }
    faults
}

fn fence_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, code) in source.code() {
        for (name, places) in FENCES {
            let imported = code.trim_start().starts_with("use ")
                || code.trim_start().starts_with("pub use ")
                || code.contains("extern crate");
            let used = imported || code.contains(&format!("{name}::"));
            if used && mentions(code, name) && !inside(source, places) {
                faults.push(source.fault(n, &format!("only {places:?} may name `{name}`")));
            }
        }
    }
    faults
}

fn call_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, code) in source.code() {
        for (call, places) in CLOCKS {
            if code.contains(call) && !inside(source, places) {
                faults.push(source.fault(n, &format!("only {places:?} may call `{call}`")));
            }
        }
    }
    faults
}

fn inside(source: &Source, places: &[&str]) -> bool {
    let path = source.path.strip_prefix("src/").unwrap_or(&source.path);
    places.iter().any(|place| path.starts_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(path: &str, text: &str) -> Vec<String> {
        faults(&Source::new(path, text))
    }

    #[test]
    fn an_upward_import_is_a_fault_however_it_is_written() {
        for text in [
            "use crate::store::Store;",
            "use crate::store;",
            "use crate::store as s;",
            "let s: crate::store::Store;",
            "fn f() { crate::store::open() }",
        ] {
            assert_eq!(
                faults_of("src/domain/case.rs", text),
                ["src/domain/case.rs:1: `domain` may not import `store`"],
                "{text}"
            );
        }
        assert_eq!(faults_of("src/domain.rs", "use super::store;").len(), 1);
        assert_eq!(faults_of("src/domain/a.rs", "use super::store;").len(), 0);
    }

    #[test]
    fn imports_from_below_and_the_listed_neighbours_pass() {
        assert!(faults_of("src/store/a.rs", "use crate::ports::kv::Kv;").is_empty());
        assert!(faults_of("src/render/a.rs", "use crate::l10n::catalogue::Value;").is_empty());
        assert!(faults_of("src/cli/a.rs", "use crate::app::assets::Assets;").is_empty());
        assert!(faults_of("src/flow/a.rs", "// use crate::store;\nf(\"crate::store\")").is_empty());
    }

    #[test]
    fn neighbours_in_a_layer_do_not_import_each_other() {
        for (path, text) in [
            ("src/l10n/a.rs", "use crate::render::plain;"),
            ("src/app/a.rs", "use crate::cli::output;"),
            ("src/terminal/a.rs", "use crate::telegram::bot;"),
            ("src/domain/a.rs", "use crate::ports::kv;"),
        ] {
            assert_eq!(faults_of(path, text).len(), 1, "{path}: {text}");
        }
    }

    #[test]
    fn a_door_does_not_call_the_store() {
        assert_eq!(
            faults_of("src/terminal.rs", "use crate::store::Store;").len(),
            1
        );
        assert!(faults_of("src/service/a.rs", "use crate::store::Store;").is_empty());
    }

    #[test]
    fn a_module_without_a_layer_is_a_fault() {
        let faults = faults_of("src/util.rs", "fn f() {}");
        assert!(faults[0].contains("`util` has no layer"), "{faults:?}");
    }

    #[test]
    fn grouped_root_imports_and_two_steps_up_are_faults() {
        assert_eq!(faults_of("src/app/a.rs", "use crate::{domain};").len(), 1);
        assert_eq!(faults_of("src/app/a.rs", "use super::super::b;").len(), 1);
        assert_eq!(faults_of("src/lib.rs", "pub use domain::case;").len(), 1);
    }

    #[test]
    fn fenced_crates_are_named_only_inside_their_fence() {
        for (name, places) in FENCES {
            let text = format!("use {name}::x;");
            assert_eq!(faults_of("src/flow/a.rs", &text).len(), 1, "{name}");
            let home = format!("src/{}/a.rs", places[0]);
            assert_eq!(faults_of(&home, &text).len(), 0, "{name}");
        }
        assert_eq!(faults_of("src/flow/a.rs", "sled::open(p)").len(), 1);
        assert!(faults_of("src/app/a.rs", "backend(\"sled\")").is_empty());
        assert!(faults_of("src/app/a.rs", "use crate::store::kv::sled_kv;").is_empty());
    }

    #[test]
    fn the_clock_is_read_only_in_app() {
        for (call, _) in CLOCKS {
            let text = format!("let now = {call}();");
            assert_eq!(faults_of("src/service/a.rs", &text).len(), 1, "{call}");
            assert_eq!(faults_of("src/app/clock.rs", &text).len(), 0, "{call}");
        }
    }
}
