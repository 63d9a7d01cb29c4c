//! The directory of bodies: who answers, where, when, on which telephone; and the proposal of the
//! body that a description is probably for (rules.md ).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{message::Locale, script::fold};
use crate::flow::lexicon::sets::{has_word, word_at};

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
    /// Its fax number; empty where it has none. R-003 asks for it, so the file must say.
    pub fax: String,
    /// Its mail address; empty where it has none. R-003 asks for it, so the file must say.
    pub email: String,
    /// Name by locale tag.
    name: BTreeMap<String, String>,
    /// Address by locale tag.
    address: BTreeMap<String, String>,
    /// Office hours by locale tag.
    hours: BTreeMap<String, String>,
    /// What people call it, in any language, and the signs of its documents.
    #[serde(default)]
    called: Vec<String>,
    /// Words that point to its duties, in any language.
    #[serde(default)]
    keywords: Vec<String>,
}

/// The levels of R-003: 市、旗县区、苏木乡镇、街道、派出机构、垂直管理.
const LEVELS: [&str; 6] = [
    "city",
    "banner",
    "township",
    "sub_district",
    "dispatched",
    "vertical",
];

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

impl Body {
    /// What R-003 asks for and the file does not say.
    fn fault(&self, all: &[Self]) -> Option<String> {
        let id = &self.id;
        let known = |parent: &String| all.iter().any(|body| body.id == *parent);
        if !LEVELS.contains(&self.level.as_str()) {
            return Some(format!("{id}: `level` is one of {}", LEVELS.join(", ")));
        }
        if self.parent.as_ref().is_some_and(|parent| !known(parent)) {
            return Some(format!("{id}: `parent` names no body of the directory"));
        }
        let reference = Locale::Chinese.tag();
        let texts = [
            ("name", &self.name),
            ("address", &self.address),
            ("hours", &self.hours),
        ];
        let mut lacking = texts
            .iter()
            .filter(|(_, texts)| texts.get(reference).is_none_or(String::is_empty));
        let (field, _) = lacking.next()?;
        Some(format!("{id}: `{field}` needs its words in {reference}"))
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
            for word in body.keywords.iter_mut().chain(&mut body.called) {
                *word = fold(word);
            }
        }
        if let Some(fault) = bodies.iter().find_map(|body| body.fault(&bodies)) {
            return Err(format!("flows/directory: {fault}"));
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

    /// The body that the words point to, in the order of R-004: the body that is named made the
    /// information (制作的行政机关), of several the one named first, as the lead maker of a joint
    /// document is; else the one whose duties the words are about keeps it (保存的行政机关). The
    /// catch-all body when none or several equally do. A proposal: the citizen may change it and
    /// never has to know it.
    #[must_use]
    pub fn propose(&self, description: &str) -> &Body {
        let folded = fold(description);
        self.named(&folded).unwrap_or_else(|| self.keeper(&folded))
    }

    /// The body that a folded text names first; of names that begin at one place, the longest.
    fn named(&self, folded: &str) -> Option<&Body> {
        let mut first: Option<(usize, usize, &Body)> = None;
        for body in &self.bodies {
            for name in &body.called {
                let Some(at) = word_at(folded, name) else {
                    continue;
                };
                let earlier = |(best, longest, _): (usize, usize, _)| {
                    at < best || (at == best && name.len() > longest)
                };
                if first.is_none_or(earlier) {
                    first = Some((at, name.len(), body));
                }
            }
        }
        first.map(|(_, _, body)| body)
    }

    fn keeper(&self, folded: &str) -> &Body {
        let score = |body: &Body| {
            let hits = body.keywords.iter().filter(|word| has_word(folded, word));
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
