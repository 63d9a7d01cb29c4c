//! The configuration file: every mistake with its line and column; what stands in the file is never
//! quoted, for it may be a secret.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use toml::de::{DeTable, DeValue};

use crate::app::config::{Flags, config_folder};
use crate::domain::problem::Problem;
use crate::flow::parse::line_and_column;

/// The file as written; every key is optional.
#[derive(Debug, Default, Deserialize)]
pub(super) struct ConfigFile {
    pub data: Option<PathBuf>,
    pub listen: Option<String>,
    pub profile: Option<String>,
    pub master_key_file: Option<PathBuf>,
    pub override_folder: Option<PathBuf>,
    #[serde(default)]
    pub store: StoreFile,
    #[serde(default)]
    pub telegram: TelegramFile,
    #[serde(default)]
    pub limits: LimitsFile,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct TelegramFile {
    pub token_file: Option<PathBuf>,
    pub api_url: Option<String>,
    pub webhook_url: Option<String>,
    pub webhook_secret_file: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct LimitsFile {
    pub telegram_per_second: Option<u64>,
    pub telegram_per_chat_per_second: Option<u64>,
    pub telegram_chat_burst: Option<u64>,
    pub contact_burst: Option<u64>,
    pub contact_per_second: Option<u64>,
    pub attachment_mib: Option<u64>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct StoreFile {
    pub cache_mib: Option<u64>,
    pub reserve_mib: Option<u64>,
    pub ballast_mib: Option<u64>,
}

const KEYS: [&str; 8] = [
    "data",
    "listen",
    "profile",
    "master_key_file",
    "override_folder",
    "store",
    "telegram",
    "limits",
];

/// The keys of each table.
const TABLES: [(&str, &[&str]); 3] = [
    ("store", &["cache_mib", "reserve_mib", "ballast_mib"]),
    (
        "telegram",
        &[
            "token_file",
            "api_url",
            "webhook_url",
            "webhook_secret_file",
        ],
    ),
    (
        "limits",
        &[
            "telegram_per_second",
            "telegram_per_chat_per_second",
            "telegram_chat_burst",
            "contact_burst",
            "contact_per_second",
            "attachment_mib",
        ],
    ),
];

/// Reads the file that the flags name, or the usual one if it is there. What is wrong joins
/// `problems`; the rest of the file counts all the same, so that its mistakes are told as well.
pub(super) fn read(flags: &Flags, problems: &mut Vec<Problem>) -> (ConfigFile, Option<PathBuf>) {
    let usual = config_folder().join("iltod.toml");
    let path = match &flags.config {
        Some(path) => path.clone(),
        None if usual.is_file() => usual,
        None => return (ConfigFile::default(), None),
    };
    let file = match fs::read_to_string(&path) {
        Ok(text) => parse(&path, &text, problems),
        Err(fault) => {
            let place = path.display().to_string();
            let detail = fault.to_string();
            problems.push(
                Problem::usage("config-unreadable")
                    .at(place)
                    .text("detail", detail),
            );
            ConfigFile::default()
        }
    };
    (file, Some(path))
}

fn parse(path: &Path, text: &str, problems: &mut Vec<Problem>) -> ConfigFile {
    let place = |at| {
        let (line, column) = line_and_column(text, at);
        format!("{}:{line}:{column}", path.display())
    };
    let mistake = |fault: &toml::de::Error| {
        let at = fault.span().map_or(0, |span| span.start);
        let detail = without_values(fault.message());
        Problem::usage("config-syntax")
            .at(place(at))
            .text("detail", detail)
    };
    match DeTable::parse(text) {
        Ok(table) => {
            for (at, key) in unknown_keys(table.get_ref()) {
                problems.push(
                    Problem::usage("config-unknown")
                        .at(place(at))
                        .text("key", key),
                );
            }
        }
        Err(fault) => {
            problems.push(mistake(&fault));
            return ConfigFile::default();
        }
    }
    toml::from_str(text).unwrap_or_else(|fault| {
        problems.push(match whole_number(text, &fault) {
            Some((at, key)) => super::no_number(&key).at(place(at)),
            None => mistake(&fault),
        });
        ConfigFile::default()
    })
}

/// The setting that wants a whole number and has something else, and where that stands.
fn whole_number(text: &str, fault: &toml::de::Error) -> Option<(usize, String)> {
    let span = fault.span()?;
    let table = DeTable::parse(text).ok()?;
    let DeValue::Table(store) = table.get_ref().get("store")?.get_ref() else {
        return None;
    };
    let mut values = store.iter();
    let (key, value) = values.find(|(_, value)| value.span().contains(&span.start))?;
    Some((value.span().start, format!("store.{}", key.get_ref())))
}

/// Keys that no setting has, each with where it begins.
fn unknown_keys(table: &DeTable<'_>) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        if !KEYS.contains(&name) {
            found.push((key.span().start, name.to_owned()));
        }
        let known = TABLES.iter().find(|(table, _)| *table == name);
        if let (Some((table, known)), DeValue::Table(inner)) = (known, value.get_ref()) {
            let keys = inner.keys();
            let unknown = keys.filter(|key| !known.contains(&key.get_ref().as_ref()));
            found.extend(unknown.map(|key| {
                let name = format!("{table}.{}", key.get_ref().as_ref());
                (key.span().start, name)
            }));
        }
    }
    found.sort_unstable();
    found
}

/// The parser's first line without the value that it found: that may be a secret.
fn without_values(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.rsplit_once(", expected ") {
        Some((found, expected)) if found.contains('"') || found.contains('`') => {
            format!("expected {expected}")
        }
        _ => line.to_owned(),
    }
}
