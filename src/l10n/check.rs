//! The check of the locale files: that each locale says the same as the reference, in its own
//! script, in words that can be heard, and that every message can be put together. It names file,
//! line, column and mend of each fault (architecture.md invariant 8; rules.md ).
//!
//! It reads no files and refuses no text: the worse a file is, the longer the report.
//!
//! A message keeps a fault on purpose by a comment `allow <rule>: <reason>`, of its own, of its group
//! (`##`) or of its file (`###`). Nothing allows what keeps a file from being read.

mod compare;
mod entry;
mod format;
mod pattern;
mod signs;
mod words;

#[cfg(test)]
mod tests;

use crate::domain::message::{Locale, Message};
use crate::l10n::check::entry::{Entry, File};

/// The locale that the others are compared with.
pub const REFERENCE: Locale = Locale::Chinese;

/// What the check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Figures of each locale, in the order of [`Locale::ALL`].
    pub locales: Vec<Figures>,
    /// All faults, by file, line and column.
    pub faults: Vec<Fault>,
}

/// Figures of one locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The locale.
    pub locale: Locale,
    /// Its messages.
    pub messages: usize,
    /// Messages of the reference that it does not have.
    pub missing: usize,
    /// Messages with a form of their own to be heard (`.spoken`).
    pub spoken: usize,
    /// Messages whose comment says `reviewed by … on …`; the others are drafts.
    pub reviewed: usize,
}

/// What a fault is against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The folder names no locale.
    Folder,
    /// Not Fluent.
    Syntax,
    /// An id stands twice in a locale.
    Duplicate,
    /// A message of the reference is missing.
    Missing,
    /// A message that the reference does not have.
    Extra,
    /// The reference has a text, this message has attributes only.
    Text,
    /// An attribute of the reference is missing.
    AttributeMissing,
    /// An attribute that the reference does not have.
    AttributeExtra,
    /// A variable of the reference is not used.
    VariableMissing,
    /// A variable that the reference does not have: nobody fills it.
    VariableExtra,
    /// Other functions than in the reference.
    Function,
    /// A message or term that the locale does not have.
    Reference,
    /// The message cannot be put together from sample values.
    Format,
    /// Letters of a script that the locale is not written in.
    Script,
    /// A word that mixes letters that look alike.
    LookAlike,
    /// Invisible marks: isolates, direction, zero width, controls, private use.
    Mark,
    /// Emoji, box drawing, arrows.
    Symbol,
    /// Markdown or HTML.
    Markup,
    /// A suffix glued to a value in Mongolian.
    Glued,
    /// The label of a button is too long.
    Length,
    /// A variable that no comment of the reference explains.
    Comment,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 21] = [
        Self::Folder,
        Self::Syntax,
        Self::Duplicate,
        Self::Missing,
        Self::Extra,
        Self::Text,
        Self::AttributeMissing,
        Self::AttributeExtra,
        Self::VariableMissing,
        Self::VariableExtra,
        Self::Function,
        Self::Reference,
        Self::Format,
        Self::Script,
        Self::LookAlike,
        Self::Mark,
        Self::Symbol,
        Self::Markup,
        Self::Glued,
        Self::Length,
        Self::Comment,
    ];

    /// The name in reports and in `allow` comments.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Syntax => "syntax",
            Self::Duplicate => "duplicate",
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Text => "text",
            Self::AttributeMissing => "attribute-missing",
            Self::AttributeExtra => "attribute-extra",
            Self::VariableMissing => "variable-missing",
            Self::VariableExtra => "variable-extra",
            Self::Function => "function",
            Self::Reference => "reference",
            Self::Format => "format",
            Self::Script => "script",
            Self::LookAlike => "look-alike",
            Self::Mark => "mark",
            Self::Symbol => "symbol",
            Self::Markup => "markup",
            Self::Glued => "glued",
            Self::Length => "length",
            Self::Comment => "comment",
        }
    }
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file; for a missing message the file it belongs in.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The locale, where the folder names one.
    pub locale: Option<Locale>,
    /// The message or term.
    pub id: Option<String>,
    /// What it is against.
    pub rule: Rule,
    /// What it is about: a word, a variable, an id.
    pub subject: String,
}

impl Fault {
    /// The fault in words: `locale-check-<rule>`; its attribute `.mend` says what to do. Both know
    /// `$subject`.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = format!("locale-check-{}", self.rule.name());
        Message::new(id).text("subject", self.subject.as_str())
    }
}

impl CheckReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Checks the files named `…/<locale>/<area>.ftl`; each with its path and its text.
#[must_use]
pub fn check<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> CheckReport {
    let files: Vec<File<'a>> = files
        .into_iter()
        .map(|(path, text)| File::new(path, text))
        .collect();
    let mut faults = Faults::default();
    let mut entries = Vec::new();
    for file in &files {
        entries.extend(entry::read(file, &mut faults));
    }
    let by_locale: Vec<(Locale, Vec<&Entry<'_>>)> = Locale::ALL
        .into_iter()
        .map(|locale| (locale, of_locale(&entries, locale, &mut faults)))
        .collect();
    for entry in &entries {
        pattern::check(entry, &mut faults);
    }
    let reference = by_locale
        .first()
        .map_or(&[][..], |(_, entries)| entries.as_slice());
    let mut report = CheckReport::default();
    for (locale, entries) in &by_locale {
        let missing = compare::check(*locale, entries, reference, &mut faults);
        format::check(*locale, entries, &files, &mut faults);
        report.locales.push(figures(*locale, entries, missing));
    }
    report.faults = faults.sorted();
    report
}

/// The entries of a locale, each id once: a second one is a fault.
fn of_locale<'e, 'a>(
    entries: &'e [Entry<'a>],
    locale: Locale,
    faults: &mut Faults,
) -> Vec<&'e Entry<'a>> {
    let mut seen = std::collections::HashSet::new();
    let mut found = Vec::new();
    for entry in entries.iter().filter(|e| e.file.locale == Some(locale)) {
        if seen.insert((entry.term, entry.id)) {
            found.push(entry);
        } else {
            faults.push(entry, entry.offset, Rule::Duplicate, entry.id);
        }
    }
    found
}

fn figures(locale: Locale, entries: &[&Entry<'_>], missing: usize) -> Figures {
    let messages = || entries.iter().filter(|entry| !entry.term);
    Figures {
        locale,
        messages: messages().count(),
        missing,
        spoken: messages().filter(|e| e.part("spoken").is_some()).count(),
        reviewed: messages().filter(|e| e.reviewed()).count(),
    }
}

/// Faults as they are found.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    /// A fault in an entry, unless a comment allows it.
    fn push(&mut self, entry: &Entry<'_>, offset: usize, rule: Rule, subject: &str) {
        if !entry.allows(rule) {
            self.at(entry.file, offset, Some(entry.id), rule, subject);
        }
    }

    /// A fault at a byte of a file.
    fn at(&mut self, file: &File<'_>, offset: usize, id: Option<&str>, rule: Rule, subject: &str) {
        let (line, column) = file.position(offset);
        self.0.push(Fault {
            file: file.path.to_owned(),
            line,
            column,
            locale: file.locale,
            id: id.map(str::to_owned),
            rule,
            subject: subject.to_owned(),
        });
    }

    /// Whether an entry already has a fault that keeps it from being put together.
    fn explain(&self, entry: &Entry<'_>) -> bool {
        self.0.iter().any(|fault| {
            fault.rule == Rule::Reference
                && fault.id.as_deref() == Some(entry.id)
                && fault.file == entry.file.path
        })
    }

    fn sorted(mut self) -> Vec<Fault> {
        let key = |f: &Fault| (f.file.clone(), f.line, f.column, f.rule);
        self.0
            .sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.subject.cmp(&b.subject)));
        self.0.dedup();
        self.0
    }
}
