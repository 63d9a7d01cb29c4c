//! Finds the words of a message along the fallback chain, with every argument put into the locale
//! that really has the words: a Chinese sentence gets a Chinese date. Refuses to show a citizen a
//! hole (`{$name}`): a message with a missing variable counts as missing.

use crate::domain::message::{Arg, Locale, Message};
use crate::l10n::catalogue::{Catalogue, Formatted, Value};
use crate::render::ends;

/// What is said when no locale has the words.
const LAST_RESORT: &str = "trouble-words-missing";
/// What stands for words that even the last resort does not have: it means nothing in any language.
const ELLIPSIS: &str = "…";

/// A message in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The text.
    pub text: String,
    /// The locale of the text; not the one asked for when the chain fell back.
    pub locale: Locale,
    /// What was missing, for the log. Empty unless a locale file is at fault.
    pub faults: Vec<WordsMissing>,
}

/// A message that could not be said. It names no argument's value, so it may be logged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("message `{id}` cannot be formatted in {locale}: it, or a variable of it, is missing")]
pub struct WordsMissing {
    /// The Fluent id.
    pub id: String,
    /// The locale that has it but could not format it; the one asked for if none has it.
    pub locale: Locale,
}

/// How arguments look: to read or to hear.
pub(super) trait Form {
    /// The attributes that are tried in each locale, `None` for the value.
    fn attributes(&self) -> &'static [Option<&'static str>];
    /// The argument in this locale.
    fn value(&self, locale: Locale, arg: &Arg, faults: &mut Vec<WordsMissing>) -> Value;
}

/// The message itself; at the last resort the neutral sentence of its locale.
pub(super) fn message(
    words: &Catalogue,
    form: &impl Form,
    locale: Locale,
    asked: &Message,
) -> Rendered {
    finish(words, form.attributes(), locale, |faults| {
        along_chain(words, form, (locale, form.attributes()), (asked, faults))
    })
}

/// One attribute of the message, such as `label`.
pub(super) fn attribute(
    words: &Catalogue,
    form: &impl Form,
    locale: Locale,
    (asked, name): (&Message, &str),
) -> Rendered {
    finish(words, form.attributes(), locale, |faults| {
        along_chain(words, form, (locale, &[Some(name)]), (asked, faults))
    })
}

/// A message inside another one: its value, or its label where it is a choice without a value.
pub(super) fn nested(
    words: &Catalogue,
    form: &impl Form,
    locale: Locale,
    (asked, faults): (&Message, &mut Vec<WordsMissing>),
) -> String {
    let known = faults.len();
    if let Some(found) = along_chain(words, form, (locale, form.attributes()), (asked, faults)) {
        return found.text;
    }
    let mut again = Vec::new();
    match along_chain(words, form, (locale, &[Some("label")]), (asked, &mut again)) {
        Some(found) => {
            faults.truncate(known);
            faults.append(&mut again);
            found.text
        }
        None => ELLIPSIS.to_owned(),
    }
}

fn finish(
    words: &Catalogue,
    attributes: &[Option<&str>],
    locale: Locale,
    find: impl FnOnce(&mut Vec<WordsMissing>) -> Option<Formatted>,
) -> Rendered {
    let mut faults = Vec::new();
    let found = find(&mut faults).unwrap_or_else(|| last_resort(words, attributes, locale));
    Rendered {
        text: found.text,
        locale: found.locale,
        faults,
    }
}

fn last_resort(words: &Catalogue, attributes: &[Option<&str>], locale: Locale) -> Formatted {
    let mut tries = attributes.iter();
    tries
        .find_map(|name| words.format(locale, LAST_RESORT, *name, &[]))
        .unwrap_or_else(|| Formatted {
            text: ELLIPSIS.to_owned(),
            locale,
        })
}

fn along_chain(
    words: &Catalogue,
    form: &impl Form,
    (asked_in, attributes): (Locale, &[Option<&str>]),
    (asked, faults): (&Message, &mut Vec<WordsMissing>),
) -> Option<Formatted> {
    let mut at = Some(asked_in);
    while let Some(locale) = at {
        let mut tries = attributes.iter().copied();
        if let Some(name) = tries.find(|name| words.has(locale, &asked.id, *name)) {
            let values = values_in(form, locale, asked, faults);
            match words.format(locale, &asked.id, name, &values) {
                // Another locale than this one would show arguments of the wrong language.
                Some(found) if found.locale == locale => {
                    let text = ends::settle(found.text);
                    return Some(Formatted { text, locale });
                }
                _ => faults.push(missing(asked, locale)),
            }
        }
        at = locale.fallback();
    }
    faults.push(missing(asked, asked_in));
    None
}

fn values_in<'a>(
    form: &impl Form,
    locale: Locale,
    asked: &'a Message,
    faults: &mut Vec<WordsMissing>,
) -> Vec<(&'a str, Value)> {
    let each = asked.args.iter();
    each.map(|(name, arg)| (name.as_str(), form.value(locale, arg, faults)))
        .collect()
}

fn missing(asked: &Message, locale: Locale) -> WordsMissing {
    WordsMissing {
        id: asked.id.clone(),
        locale,
    }
}
