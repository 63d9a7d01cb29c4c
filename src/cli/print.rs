//! Prints what a verb hands back, once: words for people or JSON for programs, results on standard
//! output, problems on standard error; and gives the exit code.

use std::{ffi::OsString, io::Write, process::ExitCode};

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use crate::cli::output::Output;
use crate::domain::{
    message::{Arg, Locale, Message},
    problem::Problem,
};
use crate::l10n::catalogue::{Catalogue, LoadFault, Value};

/// How this run speaks.
pub struct Printer {
    /// Whether `--json` was given.
    pub json: bool,
    /// The language of words.
    pub locale: Locale,
    /// The words.
    pub catalogue: Catalogue,
}

/// The language of the command line: `--lang`, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else English.
#[must_use]
pub fn locale_of(words: &[OsString]) -> Locale {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let after = words.windows(2).find(|pair| pair[0] == "--lang");
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked = after.map(|pair| pair[1]).or(joined);
    if let Some(locale) = asked.and_then(Locale::from_tag) {
        return locale;
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names
        .into_iter()
        .filter_map(|name| std::env::var(name).ok());
    let first = set.into_iter().find(|value| !value.is_empty());
    match first.unwrap_or_default() {
        tag if tag.starts_with("zh") => Locale::Chinese,
        tag if tag.starts_with("mn") => Locale::MongolianCyrillic,
        _ => Locale::English,
    }
}

/// The locale with this tag, or the problem that there is none.
///
/// # Errors
/// The tag names no locale of iltod.
pub fn known_locale(tag: &str) -> Result<Locale, Problem> {
    let known = Locale::ALL.map(Locale::tag).join(", ");
    let problem = || Problem::usage("lang-unknown").text("lang", tag);
    Locale::from_tag(tag).ok_or_else(|| problem().text("known", known).at(format!("--lang {tag}")))
}

/// Locale files that cannot be read leave no words: the parser's own, and the exit code of a fault.
#[must_use]
pub fn unreadable(faults: &[LoadFault]) -> ExitCode {
    for fault in faults {
        let _ = writeln!(
            std::io::stderr(),
            "{}: {}: {}",
            fault.file,
            fault.position,
            fault.detail
        );
    }
    ExitCode::from(3)
}

impl Printer {
    /// Prints the result and gives the exit code. A closed pipe ends the printing, not the verdict.
    #[must_use]
    pub fn end(&self, result: Result<Output, Problem>) -> ExitCode {
        match result {
            Ok(output) => {
                let _ = writeln!(std::io::stdout(), "{}", self.output(&output));
                ExitCode::SUCCESS
            }
            Err(problem) => {
                let _ = writeln!(std::io::stderr(), "{}", self.problem(&problem));
                ExitCode::from(problem.severity as u8)
            }
        }
    }

    fn output(&self, output: &Output) -> String {
        if self.json {
            return schema_first(&output.json);
        }
        let lines = output.lines.iter().map(|line| self.text(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn problem(&self, problem: &Problem) -> String {
        let what = self.text(&problem.message);
        let why = self.words(&problem.message, Some("why"));
        let mend = self.words(&problem.message, Some("mend"));
        if self.json {
            return schema_first(&json!({
                "schema": "iltod.error/1",
                "code": problem.code,
                "what": what,
                "where": problem.at,
                "why": why,
                "mend": mend,
            }));
        }
        let mut lines = vec![self.text(&Message::new("console-problem-what").text("text", what))];
        let parts = [
            ("console-problem-where", problem.at.clone()),
            ("console-problem-why", why),
            ("console-problem-mend", mend),
        ];
        for (id, part) in parts {
            if let Some(part) = part {
                lines.push(self.text(&Message::new(id).text("text", part)));
            }
        }
        lines.join("\n")
    }

    /// A message in words; its id where no locale has it, which `locale check` finds.
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        self.words(message, None)
            .unwrap_or_else(|| message.id.clone())
    }

    fn words(&self, message: &Message, attribute: Option<&str>) -> Option<String> {
        let each = message.args.iter();
        let values: Vec<_> = each
            .map(|(name, arg)| (name.as_str(), self.value(arg)))
            .collect();
        let id = message.id.as_str();
        let found = self.catalogue.format(self.locale, id, attribute, &values);
        found.map(|formatted| formatted.text)
    }

    fn value(&self, arg: &Arg) -> Value {
        match arg {
            Arg::Number(n) => Value::Number(*n),
            Arg::Text(text) | Arg::Digits(text) | Arg::Phone(text) => Value::Text(text.clone()),
            Arg::Personal(text) => Value::Text(text.reveal().to_owned()),
            Arg::Date(day) => Value::Text(self.text(&with_weekday(*day))),
            Arg::Moment(moment) => {
                let day = self.text(&with_weekday(moment.date()));
                Value::Text(format!("{day} {}", moment.strftime("%H:%M")))
            }
            Arg::Message(message) => Value::Text(self.text(message)),
            Arg::List(messages) => {
                let each: Vec<_> = messages.iter().map(|message| self.text(message)).collect();
                Value::Text(each.join(", "))
            }
        }
    }
}

fn with_weekday(day: Date) -> Message {
    let weekday = day.weekday().to_monday_one_offset();
    Message::new("console-day")
        .text("date", day.to_string())
        .number("weekday", weekday)
}

/// An object on one line, `schema` as its first key (interfaces.md).
fn schema_first(object: &Json) -> String {
    let Some(fields) = object.as_object() else {
        return object.to_string();
    };
    let schema = fields.get("schema").cloned().unwrap_or_default();
    let rest: Map<String, Json> = fields
        .iter()
        .filter(|(name, _)| *name != "schema")
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let rest = Json::Object(rest).to_string();
    match rest.strip_prefix('{') {
        Some("}") | None => format!("{{\"schema\":{schema}}}"),
        Some(rest) => format!("{{\"schema\":{schema},{rest}"),
    }
}
