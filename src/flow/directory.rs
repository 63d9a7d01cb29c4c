//! The directory of bodies: who answers, where, when, on which telephone; and the proposal of the
//! body that a description is probably for (rules.md ).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{message::Locale, script::fold};
use crate::flow::lexicon::sets::has_word;

/// The bodies of an installation.
#[derive(Clone, Debug)]
pub struct Directory {
    /// Whether the data are invented: the program says so wherever it shows them.
    pub sample: bool,
    /// The bodies in file order; at least the catch-all body.
    pub bodies: Vec<Body>,
    catch_all: usize,
}

/// One body with its disclosure office (rules.md ).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Stable id.
    pub id: String,
    /// Takes requests whose body nobody knows.
    #[serde(default)]
    pub catch_all: bool,
    /// The body above it.
    pub parent: Option<String>,
    /// city, banner, township, sub_district, dispatched, vertical.
    pub level: String,
    /// organ, authorised, public_enterprise, entrusted.
    pub kind: String,
    /// Telephone of its disclosure office.
    pub telephone: String,
    /// Name by locale tag.
    name: BTreeMap<String, String>,
    /// Address by locale tag.
    address: BTreeMap<String, String>,
    /// Office hours by locale tag.
    hours: BTreeMap<String, String>,
    /// Words that point to its duties, in any language.
    #[serde(default)]
    keywords: Vec<String>,
}

impl Body {
    /// Its name.
    #[must_use]
    pub fn name(&self, locale: Locale) -> &str {
        pick(&self.name, locale)
    }

    /// The address of its disclosure office.
    #[must_use]
    pub fn address(&self, locale: Locale) -> &str {
        pick(&self.address, locale)
    }

    /// The hours of its disclosure office.
    #[must_use]
    pub fn hours(&self, locale: Locale) -> &str {
        pick(&self.hours, locale)
    }
}

fn pick(texts: &BTreeMap<String, String>, locale: Locale) -> &str {
    let mut at = Some(locale);
    while let Some(locale) = at {
        if let Some(text) = texts.get(locale.tag()) {
            return text;
        }
        at = locale.fallback();
    }
    ""
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DirectoryFile {
    #[serde(default)]
    sample: bool,
    #[serde(rename = "body")]
    bodies: Vec<Body>,
}

impl Directory {
    /// Reads the files of `flows/directory/`.
    ///
    /// # Errors
    /// A text for an engineer that names file, place and mend.
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, String> {
        let mut bodies: Vec<Body> = Vec::new();
        let mut sample = false;
        for (path, text) in files {
            let file: DirectoryFile =
                toml::from_str(text).map_err(|fault| format!("{path}: {fault}"))?;
            sample |= file.sample;
            bodies.extend(file.bodies);
        }
        for body in &mut bodies {
            for word in &mut body.keywords {
                *word = fold(word);
            }
        }
        let mut catch_alls = bodies.iter().enumerate().filter(|(_, body)| body.catch_all);
        match (catch_alls.next(), catch_alls.next()) {
            (Some((catch_all, _)), None) => Ok(Self {
                sample,
                catch_all,
                bodies,
            }),
            _ => Err("flows/directory: exactly one body must have `catch_all = true`".to_owned()),
        }
    }

    /// The body with this id.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// The body for what nobody can place.
    #[must_use]
    pub fn catch_all(&self) -> &Body {
        &self.bodies[self.catch_all]
    }

    /// The body that the words point to; the catch-all body when none or several equally do.
    /// A proposal: the citizen may change it and never has to know it.
    #[must_use]
    pub fn propose(&self, description: &str) -> &Body {
        let folded = fold(description);
        let score = |body: &Body| {
            let hits = body.keywords.iter().filter(|word| has_word(&folded, word));
            hits.count()
        };
        let best = self.bodies.iter().map(score).max().unwrap_or(0);
        let mut leaders = self.bodies.iter().filter(|body| score(body) == best);
        match (best, leaders.next(), leaders.next()) {
            (1.., Some(body), None) => body,
            _ => self.catch_all(),
        }
    }
}
