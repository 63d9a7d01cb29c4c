//! Prints what a verb hands back, once: words for people or JSON for programs, results on standard
//! output, problems on standard error; and gives the exit code.

use std::{
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

use serde_json::{Map, Value as Json, json};

use crate::cli::output::Output;
use crate::domain::{
    message::{Locale, Message},
    problem::Problem,
};
use crate::l10n::catalogue::LoadFault;
use crate::render::Renderer;

/// How this run speaks.
pub struct Printer {
    /// Whether `--json` was given.
    pub json: bool,
    /// The language of words.
    pub locale: Locale,
    /// The words.
    pub renderer: Renderer,
}

/// What a verb prints and how it ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// For standard output.
    pub out: String,
    /// For standard error.
    pub err: String,
    /// The exit code.
    pub code: u8,
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
            io::stderr(),
            "{}: {}: {}",
            fault.file,
            fault.position,
            fault.detail
        );
    }
    ExitCode::from(3)
}

/// The problem of output that is lost, on a full disk say. A closed pipe is none: whoever reads has
/// read enough, and that ends the printing, not the verdict.
#[must_use]
pub fn unwritten(written: io::Result<()>) -> Option<Problem> {
    let fault = written.err()?;
    let lost = fault.kind() != io::ErrorKind::BrokenPipe;
    lost.then(|| Problem::fault("output").text("detail", fault.to_string()))
}

impl Printer {
    /// The result as it is printed.
    #[must_use]
    pub fn told(&self, result: &Result<Output, Problem>) -> Told {
        match result {
            Ok(output) => Told {
                out: self.output(output) + "\n",
                code: output.exit,
                ..Told::default()
            },
            Err(problem) => Told {
                err: self.problem(problem) + "\n",
                code: problem.severity as u8,
                ..Told::default()
            },
        }
    }

    /// Prints the result and gives the exit code.
    #[must_use]
    pub fn end(&self, result: &Result<Output, Problem>) -> ExitCode {
        ExitCode::from(self.print(result))
    }

    /// As [`Self::end`], the code as a number.
    #[must_use]
    pub fn print(&self, result: &Result<Output, Problem>) -> u8 {
        let mut told = self.told(result);
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(told.out.as_bytes());
        if let Some(problem) = unwritten(written.and_then(|()| stdout.flush())) {
            told = self.told(&Err(problem));
        }
        // Where even this cannot be said, the exit code says it.
        let _ = io::stderr().write_all(told.err.as_bytes());
        told.code
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
        let why = self.attribute(&problem.message, "why");
        let mend = self.attribute(&problem.message, "mend");
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

    /// A message in words.
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        self.renderer.plain(self.locale, message).text
    }

    fn attribute(&self, message: &Message, name: &str) -> Option<String> {
        let has = self.renderer.has_attribute(self.locale, &message.id, name);
        has.then(|| {
            self.renderer
                .plain_attribute(self.locale, message, name)
                .text
        })
    }
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
