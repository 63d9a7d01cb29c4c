//! A locale beside the reference: the same messages with the same attributes, variables and
//! functions. `.spoken` is each locale's own, and so are lists of words that only some languages
//! have (number words, Latin letters for Mongolian); traditional Mongolian may be a part of the whole,
//! because what is missing there falls back to Cyrillic (rules.md R-123).

use std::collections::{BTreeSet, HashMap, HashSet};

use fluent_syntax::ast::Pattern;

use crate::domain::message::Locale;
use crate::l10n::check::entry::Entry;
use crate::l10n::check::pattern::{Target, Uses};
use crate::l10n::check::{Fault, Faults, REFERENCE, Rule};

/// The attribute that is heard instead of the text.
const SPOKEN: &str = "spoken";

/// Checks one locale; hands back how many messages of the reference it does not have.
pub fn check(
    locale: Locale,
    entries: &[&Entry<'_>],
    reference: &[&Entry<'_>],
    faults: &mut Faults,
) -> usize {
    let own: HashMap<(bool, &str), &Entry<'_>> =
        entries.iter().map(|e| ((e.term, e.id), *e)).collect();
    for entry in entries {
        references(entry, &own, faults);
    }
    if locale == REFERENCE {
        comments(entries, faults);
        return 0;
    }
    let mut missing = 0;
    let mut known = BTreeSet::new();
    for model in reference.iter().filter(|entry| !entry.term) {
        known.insert(model.id);
        if let Some(entry) = own.get(&(false, model.id)) {
            beside(locale, entry, model, faults);
        } else {
            missing += 1;
            if locale != Locale::MongolianTraditional {
                absent(entries, model, locale, faults);
            }
        }
    }
    let extra = |e: &&&Entry<'_>| !e.term && !known.contains(e.id) && !e.is_word_list();
    for entry in entries.iter().filter(extra) {
        faults.push(entry, entry.offset, Rule::Extra, entry.id);
    }
    missing
}

/// A missing message is reported at the end of the file it belongs in.
fn absent(entries: &[&Entry<'_>], model: &Entry<'_>, locale: Locale, faults: &mut Faults) {
    let folder = |locale: Locale| format!("/{}/", locale.tag());
    let path = format!("/{}", model.file.path).replacen(&folder(REFERENCE), &folder(locale), 1);
    let path = path.strip_prefix('/').unwrap_or(&path);
    let twin = entries.iter().map(|e| e.file).find(|f| f.path == path);
    let (line, column) = twin.map_or((1, 1), |file| file.position(file.text.len()));
    faults.0.push(Fault {
        file: path.to_owned(),
        line,
        column,
        locale: Some(locale),
        id: Some(model.id.to_owned()),
        rule: Rule::Missing,
        subject: model.id.to_owned(),
    });
}

fn beside(locale: Locale, entry: &Entry<'_>, model: &Entry<'_>, faults: &mut Faults) {
    let partial = locale == Locale::MongolianTraditional;
    if model.value.is_some() && entry.value.is_none() && !partial {
        faults.push(entry, entry.offset, Rule::Text, entry.id);
    }
    for name in names(model).difference(&names(entry)).filter(|_| !partial) {
        faults.push(entry, entry.offset, Rule::AttributeMissing, name);
    }
    for name in names(entry).difference(&names(model)) {
        faults.push(entry, entry.offset, Rule::AttributeExtra, name);
    }
    if entry.is_word_list() {
        return;
    }
    let pairs = entry.parts().filter_map(|(name, pattern)| {
        let other = match name {
            None => model.value.as_ref(),
            Some(SPOKEN) => model.part(SPOKEN).or(model.value.as_ref()),
            Some(name) => model.part(name),
        };
        Some((name, pattern, other?))
    });
    for (name, pattern, other) in pairs {
        same_uses(entry, name, pattern, other, faults);
    }
}

fn names<'a>(entry: &Entry<'a>) -> BTreeSet<&'a str> {
    let all = entry.attributes.iter().map(|each| each.id.name);
    all.filter(|name| *name != SPOKEN).collect()
}

/// What is heard may leave a value out; what is read may not.
fn same_uses(
    entry: &Entry<'_>,
    name: Option<&str>,
    pattern: &Pattern<&str>,
    model: &Pattern<&str>,
    faults: &mut Faults,
) {
    let (here, there) = (Uses::of(pattern), Uses::of(model));
    let mut push = |rule, subject: &str| faults.push(entry, entry.offset, rule, subject);
    for variable in here.variables.difference(&there.variables) {
        push(Rule::VariableExtra, variable);
    }
    if name == Some(SPOKEN) {
        return;
    }
    for variable in there.variables.difference(&here.variables) {
        push(Rule::VariableMissing, variable);
    }
    for function in here.functions.symmetric_difference(&there.functions) {
        push(Rule::Function, function);
    }
}

/// Fluent looks references up in the same locale only: there is no fallback inside a sentence.
fn references(entry: &Entry<'_>, own: &HashMap<(bool, &str), &Entry<'_>>, faults: &mut Faults) {
    for (_, pattern) in entry.parts() {
        for target in Uses::of(pattern).references {
            let found = own.get(&(target.term, target.id));
            if !found.is_some_and(|entry| leads_to_text(entry, &target)) {
                let sign = if target.term { "-" } else { "" };
                let subject = format!("{sign}{}", target.id);
                faults.push(entry, entry.offset, Rule::Reference, &subject);
            }
        }
    }
}

fn leads_to_text(entry: &Entry<'_>, target: &Target<'_>) -> bool {
    match target.attribute {
        None => entry.value.is_some(),
        Some(name) => entry.part(name).is_some(),
    }
}

/// A translator does not see the code: the reference says what each variable is, once in a group.
fn comments(entries: &[&Entry<'_>], faults: &mut Faults) {
    let mut explained = HashSet::new();
    let group = |entry: &Entry<'_>| (entry.file.path.to_owned(), entry.group);
    for entry in entries {
        for variable in entry.variables().into_iter().filter(|v| entry.explains(v)) {
            explained.insert((group(entry), variable));
        }
    }
    for entry in entries {
        for variable in entry.variables() {
            if !explained.contains(&(group(entry), variable)) {
                faults.push(entry, entry.offset, Rule::Comment, variable);
            }
        }
    }
}
