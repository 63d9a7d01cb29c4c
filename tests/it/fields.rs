//! Fields: what people type, read in every script, with the words that the program ships.

mod contacts;
mod corpus;
mod detect;
mod extract;
mod identities;
mod kinds;
mod last_years;
mod names;
mod reference;
mod refusals;
mod script;
mod words;

use std::sync::LazyLock;

use iltod::app::assets::Assets;
use iltod::domain::answer::AnswerValue;
use iltod::domain::message::{Locale, Message};
use iltod::flow::field::{self, FieldContext, FieldType};
use iltod::flow::lexicon::Lexicon;
use iltod::l10n::catalogue::Catalogue;
use jiff::civil::date;

pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let assets = Assets::embedded();
    let files: Vec<(&str, &str)> = assets.below("locales/").collect();
    Catalogue::from_files(files).unwrap()
});

pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::from_lookup(words_of));

pub(crate) fn words_of(locale: Locale, id: &str) -> Option<String> {
    let here = CATALOGUE.has(locale, id, None);
    here.then(|| CATALOGUE.format(locale, id, None, &[]).unwrap().text)
}

pub(crate) fn context() -> FieldContext<'static> {
    FieldContext {
        today: date(2026, 11, 24),
        lexicon: &LEXICON,
        choices: &[],
        here: true,
    }
}

pub(crate) fn parse(field_type: FieldType, raw: &str) -> Result<AnswerValue, Message> {
    field::parse(field_type, raw, &context())
}

pub(crate) fn refused(field_type: FieldType, raw: &str) -> String {
    match parse(field_type, raw) {
        Err(message) => message.id,
        Ok(value) => format!("accepted {value:?}"),
    }
}
