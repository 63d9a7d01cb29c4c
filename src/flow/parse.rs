//! Reads the files of `flows/intake/`.

use std::collections::BTreeMap;

use crate::domain::kind::Kind;
use crate::flow::definition::{Flow, FlowFile};

/// All kinds of request that can be made.
#[derive(Clone, Debug)]
pub struct Flows {
    by_kind: BTreeMap<Kind, Flow>,
}

/// A mistake in a flow file; `rule` is the id of its words in `locales/*/errors.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowFault {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// The kind, where it is known.
    pub flow: String,
    /// The step, where there is one.
    pub step: String,
    /// The rule that is broken: `syntax`, `duplicate-id`, ….
    pub rule: &'static str,
    /// The word that the rule speaks of.
    pub detail: String,
}

/// The kind that an unknown wish starts as (rules.md R-010).
pub const DEFAULT_KIND: Kind = Kind::Disclosure;

impl Flows {
    /// Parses the files.
    ///
    /// # Errors
    /// Every mistake that the parser sees; `flow::check` finds the others.
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<FlowFault>> {
        let mut by_kind = BTreeMap::new();
        let mut faults = Vec::new();
        for (path, text) in files {
            match parse(path, text) {
                Ok(flow) if by_kind.contains_key(&flow.kind) => {
                    faults.push(fault(path, "duplicate-kind", flow.kind.code().to_owned()));
                }
                Ok(flow) => {
                    by_kind.insert(flow.kind, flow);
                }
                Err(fault) => faults.push(*fault),
            }
        }
        if faults.is_empty() && !by_kind.contains_key(&DEFAULT_KIND) {
            faults.push(fault(
                "flows/intake",
                "no-default-kind",
                DEFAULT_KIND.code().to_owned(),
            ));
        }
        if faults.is_empty() {
            Ok(Self { by_kind })
        } else {
            Err(faults)
        }
    }

    /// The flow of a kind.
    #[must_use]
    pub fn get(&self, kind: Kind) -> Option<&Flow> {
        self.by_kind.get(&kind)
    }

    /// The flow of a kind, or of the default kind when this one exists no more.
    #[must_use]
    pub fn get_or_default(&self, kind: Kind) -> &Flow {
        self.get(kind).unwrap_or(&self.by_kind[&DEFAULT_KIND])
    }

    /// All flows by kind.
    pub fn iter(&self) -> impl Iterator<Item = &Flow> {
        self.by_kind.values()
    }
}

fn fault(file: &str, rule: &'static str, detail: String) -> FlowFault {
    FlowFault {
        file: file.to_owned(),
        line: 1,
        column: 1,
        flow: String::new(),
        step: String::new(),
        rule,
        detail,
    }
}

/// Parses one file.
///
/// # Errors
/// The first mistake that the parser sees.
pub fn parse(path: &str, text: &str) -> Result<Flow, Box<FlowFault>> {
    let file: FlowFile = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let (line, column) = line_and_column(text, at);
        Box::new(FlowFault {
            line,
            column,
            ..fault(path, "syntax", error.message().to_owned())
        })
    })?;
    Ok(Flow {
        kind: file.kind,
        file: path.to_owned(),
        hash: digest(text),
        steps: file.steps,
    })
}

/// Line and column, from 1, of a byte position.
#[must_use]
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    (line, column)
}

/// A short digest of a file's text: SHA-256, the first eight bytes in hexadecimal.
#[must_use]
pub fn digest(text: &str) -> String {
    use std::fmt::Write as _;

    use sha2::{Digest as _, Sha256};
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(8).fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
