//! The catalogue: every message of every locale, parsed once, with the fallback chain.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::domain::message::Locale;
use crate::l10n::guard;

/// A value for a Fluent variable: already in words, or a number that selects a plural form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number.
    Number(i64),
}

/// A message in words, and the locale that had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// The locale the text is in; not the one asked for when the chain fell back.
    pub locale: Locale,
}

/// What is wrong with a locale file at load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadFault {
    /// The file.
    pub file: String,
    /// Byte position in the file.
    pub position: usize,
    /// Parser's or bundle's words, for an engineer.
    pub detail: String,
}

/// All messages of all locales.
pub struct Catalogue {
    bundles: HashMap<Locale, FluentBundle<FluentResource>>,
    ids: BTreeSet<String>,
}

impl Catalogue {
    /// Parses files named `…/<locale tag>/<area>.ftl`.
    ///
    /// # Errors
    /// Every syntax error, duplicate id and folder that names no locale.
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<LoadFault>> {
        let mut bundles = HashMap::new();
        for locale in Locale::ALL {
            bundles.insert(locale, empty_bundle(locale));
        }
        let mut faults = Vec::new();
        let mut ids = BTreeSet::new();
        for (path, text) in files {
            ids.extend(ids_of(text));
            if let Err(more) = add_file(&mut bundles, path, text) {
                faults.extend(more);
            }
        }
        if faults.is_empty() {
            Ok(Self { bundles, ids })
        } else {
            Err(faults)
        }
    }

    /// The ids of all messages of all locales, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether exactly this locale has the message, or the attribute of it.
    #[must_use]
    pub fn has(&self, locale: Locale, id: &str, attribute: Option<&str>) -> bool {
        self.pattern(locale, id, attribute).is_some()
    }

    /// The message in words, from this locale or the first of its fallback chain that has it.
    /// `None` when none has it, or a variable is missing: a fault that `locale check` finds.
    #[must_use]
    pub fn format(
        &self,
        locale: Locale,
        id: &str,
        attribute: Option<&str>,
        values: &[(&str, Value)],
    ) -> Option<Formatted> {
        let mut at = Some(locale);
        while let Some(locale) = at {
            if let Some(text) = self.format_in(locale, id, attribute, values) {
                return Some(Formatted { text, locale });
            }
            at = locale.fallback();
        }
        None
    }

    fn format_in(
        &self,
        locale: Locale,
        id: &str,
        attribute: Option<&str>,
        values: &[(&str, Value)],
    ) -> Option<String> {
        let bundle = self.bundles.get(&locale)?;
        let pattern = self.pattern(locale, id, attribute)?;
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, fluent_value(value));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn pattern(
        &self,
        locale: Locale,
        id: &str,
        attribute: Option<&str>,
    ) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        let message = self.bundles.get(&locale)?.get_message(id)?;
        match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|found| found.value()),
        }
    }
}

/// The ids of a file: what stands before the first ` =` of a line that begins with a letter.
fn ids_of(text: &str) -> impl Iterator<Item = String> {
    let lines = text.lines().filter_map(|line| line.split_once(" ="));
    let ids = lines.map(|(id, _)| id);
    ids.filter(|id| id.starts_with(|c: char| c.is_ascii_alphabetic()))
        .map(str::to_owned)
}

fn fluent_value(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_str()),
        Value::Number(n) => FluentValue::from(*n),
    }
}

/// A bundle without messages, set up as every locale is.
pub(super) fn empty_bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // All our scripts are encoded left to right; the marks would be read aloud or shown as boxes.
    bundle.set_use_isolating(false);
    bundle
}

fn add_file(
    bundles: &mut HashMap<Locale, FluentBundle<FluentResource>>,
    path: &str,
    text: &str,
) -> Result<(), Vec<LoadFault>> {
    let fault = |position, detail: String| LoadFault {
        file: path.to_owned(),
        position,
        detail,
    };
    let locale = path.rsplit('/').nth(1).and_then(Locale::from_tag);
    let Some(bundle) = locale.and_then(|locale| bundles.get_mut(&locale)) else {
        return Err(vec![fault(0, "the folder names no locale".to_owned())]);
    };
    if let Some(position) = guard::unreadable(text) {
        return Err(vec![fault(
            position,
            "the text cannot be parsed".to_owned(),
        )]);
    }
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let each = errors.into_iter();
        each.map(|e| fault(e.pos.start, e.to_string()))
            .collect::<Vec<_>>()
    })?;
    bundle.add_resource(resource).map_err(|errors| {
        let each = errors.into_iter();
        each.map(|e| fault(0, e.to_string())).collect::<Vec<_>>()
    })
}
