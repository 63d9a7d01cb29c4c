//! `iltod config`: what is in force and where each value came from, secrets masked.

use serde_json::{Map, Value as Json, json};

use crate::app::config::{Config, Setting, telegram::Telegram};
use crate::cli::output::Output;
use crate::domain::message::Message;

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(long)]
    json: bool,
}

/// The settings in force.
#[must_use]
pub(crate) fn run(config: &Config) -> Output {
    let path = |found: &Option<std::path::PathBuf>| match found {
        Some(path) => path.display().to_string(),
        None => "-".to_owned(),
    };
    let telegram = &config.telegram;
    let rows: Vec<(&str, String, String)> = vec![
        row("data", &config.data, |value| value.display().to_string()),
        row("listen", &config.listen, Clone::clone),
        row("profile", &config.profile, Clone::clone),
        row("master_key_file", &config.master_key_file, path),
        row("override_folder", &config.override_folder, path),
        row("store.cache_mib", &config.cache_mib, u64::to_string),
        row("store.reserve_mib", &config.reserve_mib, u64::to_string),
        row("store.ballast_mib", &config.ballast_mib, u64::to_string),
        ("telegram.token", masked(telegram), telegram.token_origin()),
        row("telegram.token_file", &telegram.token_file, path),
        row("telegram.api_url", &telegram.api_url, Clone::clone),
        row("telegram.webhook_url", &telegram.webhook_url, |url| {
            url.clone().unwrap_or_else(|| "-".to_owned())
        }),
        row(
            "telegram.webhook_secret_file",
            &telegram.webhook_secret_file,
            path,
        ),
        row(
            "limits.telegram_per_second",
            &telegram.per_second,
            u64::to_string,
        ),
        row(
            "limits.telegram_per_chat_per_second",
            &telegram.per_chat_per_second,
            u64::to_string,
        ),
        row(
            "limits.telegram_chat_burst",
            &telegram.chat_burst,
            u64::to_string,
        ),
        row(
            "limits.contact_burst",
            &telegram.contact_burst,
            u64::to_string,
        ),
        row(
            "limits.contact_per_second",
            &telegram.contact_per_second,
            u64::to_string,
        ),
        row(
            "limits.attachment_mib",
            &telegram.attachment_mib,
            u64::to_string,
        ),
    ];
    let settings: Map<String, Json> = rows
        .iter()
        .map(|(name, value, origin)| ((*name).to_owned(), json!({"value": value, "from": origin})))
        .collect();
    let file = config.file.as_ref().map(|path| path.display().to_string());
    let json = json!({"schema": "iltod.config/1", "file": file, "settings": settings});
    let lines = rows.iter().map(|(name, value, origin)| {
        Message::new("console-config-line")
            .text("name", *name)
            .text("value", value.as_str())
            .text("from", origin.as_str())
    });
    Output::new(json, lines.collect())
}

fn row<'n, T>(
    name: &'n str,
    setting: &Setting<T>,
    show: impl Fn(&T) -> String,
) -> (&'n str, String, String) {
    (name, show(&setting.value), setting.origin.word())
}

/// Whether a messenger token is set; never the token.
fn masked(telegram: &Telegram) -> String {
    let shown = if telegram.is_on() { "********" } else { "-" };
    shown.to_owned()
}
