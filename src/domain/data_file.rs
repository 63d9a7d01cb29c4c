//! Reads the TOML files in which rules stand as data (calendars, profiles): every value by its dotted
//! name and with its line, so that each fault names file, line and mend. What a name means is the
//! affair of its reader; floats and times are refused, no rule needs them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::domain::{message::Message, problem::Problem};

/// A value in a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
    /// A day.
    Date(Date),
    /// Several values, each with its line.
    List(Vec<Entry>),
}

/// A value with the line on which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line, from 1.
    pub line: usize,
    /// The value.
    pub value: Value,
}

/// Short and unmistakable, for the fingerprint of a profile and for engineers.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Int(n) => write!(f, "{n}"),
            Self::Bool(yes) => write!(f, "{yes}"),
            Self::Date(day) => write!(f, "{day}"),
            Self::List(entries) => {
                let each: Vec<String> = entries.iter().map(|e| e.value.to_string()).collect();
                write!(f, "[{}]", each.join(", "))
            }
        }
    }
}

/// All values of a file by dotted name, such as `limit.reply`.
///
/// # Errors
/// The text is no TOML, or holds a float, a time of day or a table inside a list.
pub fn read(file: &str, text: &str) -> Result<BTreeMap<String, Entry>, Problem> {
    let lines = Lines { file, text };
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let problem = Problem::usage("data-syntax").text("detail", error.message());
        problem.at(lines.place(at))
    })?;
    let mut entries = BTreeMap::new();
    collect(&lines, "", table.get_ref(), &mut entries)?;
    Ok(entries)
}

/// The value of `name` has another form than it should: `expected` is a message `data-shape-…`.
#[must_use]
pub fn wrong_shape(file: &str, line: usize, name: &str, expected: &str) -> Problem {
    let mut problem = Problem::usage("data-wrong-shape").text("name", name);
    problem.message = problem.message.message("expected", Message::new(expected));
    problem.at(format!("{file}:{line}"))
}

/// The name means nothing here.
#[must_use]
pub fn unknown_name(file: &str, line: usize, name: &str) -> Problem {
    let problem = Problem::usage("data-unknown-name").text("name", name);
    problem.at(format!("{file}:{line}"))
}

/// The file lacks a name that must be there.
#[must_use]
pub fn missing_name(file: &str, name: &str) -> Problem {
    Problem::usage("data-missing-name")
        .text("name", name)
        .at(file)
}

struct Lines<'a> {
    file: &'a str,
    text: &'a str,
}

impl Lines<'_> {
    fn line(&self, position: usize) -> usize {
        let before = self.text.as_bytes().iter().take(position);
        before.filter(|b| **b == b'\n').count() + 1
    }

    fn place(&self, position: usize) -> String {
        format!("{}:{}", self.file, self.line(position))
    }
}

fn collect(
    lines: &Lines<'_>,
    prefix: &str,
    table: &DeTable<'_>,
    entries: &mut BTreeMap<String, Entry>,
) -> Result<(), Problem> {
    for (key, value) in table {
        let name = format!("{prefix}{}", key.get_ref());
        if let DeValue::Table(inner) = value.get_ref() {
            collect(lines, &format!("{name}."), inner, entries)?;
        } else {
            let entry = entry(lines, &name, value)?;
            entries.insert(name, entry);
        }
    }
    Ok(())
}

fn entry(lines: &Lines<'_>, name: &str, value: &Spanned<DeValue<'_>>) -> Result<Entry, Problem> {
    let line = lines.line(value.span().start);
    let refused = || wrong_shape(lines.file, line, name, "data-shape-plain");
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Boolean(yes) => Value::Bool(*yes),
        DeValue::Integer(n) => Value::Int(n.to_string().parse().map_err(|_| refused())?),
        DeValue::Datetime(moment) => Value::Date(date(moment).ok_or_else(refused)?),
        DeValue::Array(items) => {
            let items = items.iter().map(|item| entry(lines, name, item));
            Value::List(items.collect::<Result<_, _>>()?)
        }
        DeValue::Float(_) | DeValue::Table(_) => return Err(refused()),
    };
    Ok(Entry { line, value })
}

fn date(moment: &toml::value::Datetime) -> Option<Date> {
    if moment.time.is_some() || moment.offset.is_some() {
        return None;
    }
    let date = moment.date?;
    let year = i16::try_from(date.year).ok()?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(year, month, day).ok()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_dotted_name_with_their_line() {
        let text = "top = 1\n[a.b]\nday = 2026-02-28\nlist = [\n \"x\",\n true,\n]\n";

        let entries = read("f.toml", text).unwrap();

        assert_eq!(entries["top"].value, Value::Int(1));
        assert_eq!(entries["a.b.day"].line, 3);
        assert_eq!(entries["a.b.day"].value.to_string(), "2026-02-28");
        let Value::List(items) = &entries["a.b.list"].value else {
            panic!("no list");
        };
        assert_eq!((items[0].line, items[1].line), (5, 6));
    }

    #[test]
    fn a_fault_names_file_and_line() {
        let syntax = read("f.toml", "a = 1\nb = \n").unwrap_err();
        let impossible = read("f.toml", "a = 1\n\nb = 2026-02-30\n").unwrap_err();
        let float = read("f.toml", "b = 1.5\n").unwrap_err();
        let time = read("f.toml", "b = 2026-02-03T10:00:00Z\n").unwrap_err();

        assert_eq!(syntax.code, "data-syntax");
        assert_eq!(syntax.at.as_deref(), Some("f.toml:2"));
        assert_eq!(impossible.at.as_deref(), Some("f.toml:3"));
        assert_eq!(float.code, "data-wrong-shape");
        assert_eq!(time.code, "data-wrong-shape");
    }
}
