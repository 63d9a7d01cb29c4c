//! A locale file read into entries, each with the place where it stands.

use std::collections::BTreeSet;

use fluent_syntax::{ast, parser};

use crate::domain::message::Locale;
use crate::l10n::check::pattern::Uses;
use crate::l10n::check::{Faults, Rule};
use crate::l10n::guard;

/// A file with its locale.
pub struct File<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub locale: Option<Locale>,
}

impl<'a> File<'a> {
    /// The locale is the name of the folder.
    pub fn new(path: &'a str, text: &'a str) -> Self {
        let folder = path.rsplit('/').nth(1);
        Self {
            path,
            text,
            locale: folder.and_then(Locale::from_tag),
        }
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = self.text.get(..end).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let inside = before.get(start..).unwrap_or_default();
        (line, inside.chars().count() + 1)
    }

    /// Where a piece of the file begins; none if it is no piece of it.
    pub fn offset(&self, piece: &str) -> Option<usize> {
        let at = (piece.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        (at <= self.text.len()).then_some(at)
    }
}

/// A message or term.
pub struct Entry<'a> {
    pub file: &'a File<'a>,
    pub id: &'a str,
    pub offset: usize,
    pub term: bool,
    pub value: Option<ast::Pattern<&'a str>>,
    pub attributes: Vec<ast::Attribute<&'a str>>,
    /// The number of its group in the file.
    pub group: usize,
    /// The lines of its own comment.
    comment: Vec<&'a str>,
    /// The lines of the comments of its group and file.
    context: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    /// The text, then the attributes by name.
    pub fn parts(&self) -> impl Iterator<Item = (Option<&'a str>, &ast::Pattern<&'a str>)> {
        let value = self.value.iter().map(|pattern| (None, pattern));
        let named = self.attributes.iter();
        value.chain(named.map(|each| (Some(each.id.name), &each.value)))
    }

    /// An attribute.
    pub fn part(&self, name: &str) -> Option<&ast::Pattern<&'a str>> {
        let mut all = self.attributes.iter();
        all.find(|each| each.id.name == name)
            .map(|each| &each.value)
    }

    /// The variables of its text and attributes.
    pub fn variables(&self) -> BTreeSet<&'a str> {
        let parts = self.parts();
        parts
            .flat_map(|(_, pattern)| Uses::of(pattern).variables)
            .collect()
    }

    /// Whether a comment of its own, its group or its file explains the variable.
    pub fn explains(&self, variable: &str) -> bool {
        let name = format!("${variable}");
        let whole = |line: &str| {
            line.match_indices(&name).any(|(at, _)| {
                let after = line.get(at + name.len()..).unwrap_or_default();
                !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-')
            })
        };
        self.comment
            .iter()
            .chain(&self.context)
            .any(|line| whole(line))
    }

    /// Whether a comment of its own, its group or its file allows what is against `rule`:
    /// `allow <rule>: <reason>`.
    pub fn allows(&self, rule: Rule) -> bool {
        self.comment.iter().chain(&self.context).any(|line| {
            let named = line.trim_start().strip_prefix("allow ");
            let split = named.and_then(|rest| rest.split_once(':'));
            split.is_some_and(|(name, why)| name == rule.name() && !why.trim().is_empty())
        })
    }

    /// Whether its own comment names who read it, and when.
    pub fn reviewed(&self) -> bool {
        self.comment.iter().any(|line| {
            let after = line.split_once("reviewed by ").map(|(_, rest)| rest);
            let split = after.and_then(|rest| rest.split_once(" on "));
            split.is_some_and(|(who, when)| !who.trim().is_empty() && !when.trim().is_empty())
        })
    }

    /// Words that are recognised in what a person writes; never shown.
    pub fn is_word_list(&self) -> bool {
        self.id.starts_with("words-")
    }
}

/// Reads a file; what is no Fluent is a fault, the rest is read on.
pub fn read<'a>(file: &'a File<'a>, faults: &mut Faults) -> Vec<Entry<'a>> {
    if file.locale.is_none() {
        faults.at(file, 0, None, Rule::Folder, file.path);
        return Vec::new();
    }
    if let Some(offset) = guard::unreadable(file.text) {
        faults.at(file, offset, None, Rule::Syntax, line_at(file.text, offset));
        return Vec::new();
    }
    let resource = parser::parse(file.text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = line_at(file.text, error.pos.start);
            faults.at(file, error.pos.start, None, Rule::Syntax, line);
        }
        resource
    });
    entries(file, resource)
}

fn entries<'a>(file: &'a File<'a>, resource: ast::Resource<&'a str>) -> Vec<Entry<'a>> {
    let mut found = Vec::new();
    let (mut whole, mut group, mut groups) = (Vec::new(), Vec::new(), 0);
    for each in resource.body {
        let (id, term, value, attributes, comment) = match each {
            ast::Entry::ResourceComment(comment) => {
                whole.extend(comment.content);
                continue;
            }
            ast::Entry::GroupComment(comment) => {
                group = comment.content;
                groups += 1;
                continue;
            }
            ast::Entry::Message(m) => (m.id.name, false, m.value, m.attributes, m.comment),
            ast::Entry::Term(t) => (t.id.name, true, Some(t.value), t.attributes, t.comment),
            ast::Entry::Comment(_) | ast::Entry::Junk { .. } => continue,
        };
        found.push(Entry {
            file,
            id,
            offset: file.offset(id).unwrap_or_default(),
            term,
            value,
            attributes,
            group: groups,
            comment: comment.map(|c| c.content).unwrap_or_default(),
            context: whole.iter().chain(&group).copied().collect(),
        });
    }
    found
}

fn line_at(text: &str, offset: usize) -> &str {
    let mut start = offset.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let before = text.get(..start).unwrap_or_default();
    let from = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(from..).unwrap_or_default();
    line.lines().next().unwrap_or_default()
}
