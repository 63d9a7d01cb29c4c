//! `iltod locale check`: the report of [`crate::l10n::check`] as JSON and in words. It finds fault
//! with the very files that its own words stand in, so it falls back: the files in force, then the
//! embedded ones, then bare ids.

use serde_json::{Value as Json, json};

use crate::app::assets::Assets;
use crate::cli::output::Output;
use crate::domain::message::{Locale, Message};
use crate::l10n::catalogue::{Catalogue, Value};
use crate::l10n::check::{self, CheckReport, Fault, Figures};

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    verb: LocaleVerb,
    #[arg(long, global = true)]
    json: bool,
}

#[derive(clap::Subcommand)]
enum LocaleVerb {
    Check,
}

/// Checks the locale files in force, told in the words of `locale`; with faults it ends with exit
/// code 2.
#[must_use]
pub fn check(assets: &Assets, locale: Locale) -> Output {
    let report = check::check(assets.below("locales/"));
    let words = Words::new(assets, locale);
    Output {
        file: None,
        json: json(&report, &words),
        lines: lines(&report, &words),
        exit: if report.ok() { 0 } else { 2 },
    }
}

/// The words for faults, as long as there are any.
struct Words {
    catalogue: Option<Catalogue>,
    locale: Locale,
}

impl Words {
    fn new(assets: &Assets, locale: Locale) -> Self {
        let in_force = Catalogue::from_files(assets.below("locales/"));
        let catalogue = in_force
            .or_else(|_| Catalogue::from_files(Assets::embedded().below("locales/")))
            .ok();
        Self { catalogue, locale }
    }

    fn say(&self, fault: &Fault, attribute: Option<&str>) -> String {
        let id = fault.message().id;
        let values = [("subject", Value::Text(fault.subject.clone()))];
        let found = self.catalogue.as_ref();
        let found = found.and_then(|all| all.format(self.locale, &id, attribute, &values));
        match (found, attribute) {
            (Some(words), _) => words.text,
            (None, None) => format!("{id}: {}", fault.subject),
            (None, Some(name)) => format!("{id}.{name}"),
        }
    }
}

fn json(report: &CheckReport, words: &Words) -> Json {
    let locales: Vec<Json> = report.locales.iter().map(figures).collect();
    let faults = report.faults.iter().map(|fault| {
        json!({
            "file": fault.file,
            "line": fault.line,
            "column": fault.column,
            "locale": fault.locale.map(Locale::tag),
            "id": fault.id,
            "rule": fault.rule.name(),
            "what": words.say(fault, None),
            "mend": words.say(fault, Some("mend")),
        })
    });
    let faults: Vec<Json> = faults.collect();
    json!({
        "schema": "iltod.locale-check/1",
        "ok": report.ok(),
        "locales": locales,
        "faults": faults,
    })
}

fn figures(each: &Figures) -> Json {
    json!({
        "id": each.locale.tag(),
        "messages": each.messages,
        "missing": each.missing,
        "spoken": each.spoken,
        "reviewed": each.reviewed,
    })
}

fn lines(report: &CheckReport, words: &Words) -> Vec<Message> {
    let faults = report.faults.iter().map(|fault| {
        Message::new("locale-check-fault")
            .text("file", fault.file.as_str())
            .number("line", count(fault.line))
            .number("column", count(fault.column))
            .text("what", words.say(fault, None))
            .text("mend", words.say(fault, Some("mend")))
    });
    let mut lines: Vec<Message> = faults.collect();
    lines.extend(report.locales.iter().map(|each| {
        Message::new("locale-check-figures")
            .text("locale", each.locale.tag())
            .number("messages", count(each.messages))
            .number("missing", count(each.missing))
            .number("spoken", count(each.spoken))
            .number("reviewed", count(each.reviewed))
    }));
    lines.push(if report.ok() {
        Message::new("locale-check-passed")
    } else {
        Message::new("locale-check-failed").number("count", count(report.faults.len()))
    });
    lines
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
