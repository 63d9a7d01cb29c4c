//! Puts every message together from sample values, as the catalogue will, and demands that nothing
//! goes wrong: what no rule foresaw is found here.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;

use crate::domain::message::Locale;
use crate::l10n::catalogue;
use crate::l10n::check::entry::{Entry, File};
use crate::l10n::check::{Faults, Rule};

/// Checks the messages of one locale.
pub fn check(locale: Locale, entries: &[&Entry<'_>], files: &[File<'_>], faults: &mut Faults) {
    let mut bundle = catalogue::empty_bundle(locale);
    for file in files.iter().filter(|file| file.locale == Some(locale)) {
        if !entries.iter().any(|entry| entry.file.path == file.path) {
            continue;
        }
        let parsed = FluentResource::try_new(file.text.to_owned());
        // Faults of syntax and second ids are reported where they are found.
        let resource = parsed.unwrap_or_else(|(partial, _)| partial);
        let _ = bundle.add_resource(resource);
    }
    let variables = variables(entries);
    let samples = [
        sample(&variables, || FluentValue::from("1")),
        sample(&variables, || FluentValue::from(1)),
        sample(&variables, || FluentValue::from(25)),
    ];
    for entry in entries.iter().filter(|entry| !entry.term) {
        let fails = || samples.iter().any(|args| !formats(&bundle, entry.id, args));
        if !faults.explain(entry) && fails() {
            faults.push(entry, entry.offset, Rule::Format, entry.id);
        }
    }
}

fn variables<'a>(entries: &[&Entry<'a>]) -> BTreeSet<&'a str> {
    entries.iter().flat_map(|entry| entry.variables()).collect()
}

fn sample<'a>(
    variables: &BTreeSet<&'a str>,
    value: impl Fn() -> FluentValue<'a>,
) -> FluentArgs<'a> {
    variables.iter().map(|name| (*name, value())).collect()
}

fn formats(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> bool {
    let Some(message) = bundle.get_message(id) else {
        return false;
    };
    let attributes = message.attributes().map(|each| each.value());
    let mut all = message.value().into_iter().chain(attributes);
    all.all(|pattern| puts_together(bundle, pattern, args))
}

fn puts_together(
    bundle: &FluentBundle<FluentResource>,
    pattern: &Pattern<&str>,
    args: &FluentArgs<'_>,
) -> bool {
    let mut errors = Vec::new();
    let _ = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty()
}
