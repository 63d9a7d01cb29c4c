//! A flow file as data: which steps one kind of request has, in which order, and when each is
//! asked. No prose (message ids only), no code.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{kind::Kind, profile::Profile};
use crate::flow::field::FieldType;

/// One kind of request: its file, checked.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The kind of rules.md R-010.
    pub kind: Kind,
    /// The file it came from.
    pub file: String,
    /// Digest of the file's text; a draft carries it, so that a changed flow is noticed.
    pub hash: String,
    /// The steps in order.
    pub steps: Vec<Step>,
}

impl Flow {
    /// The step of a field.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// The file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowFile {
    /// The kind.
    pub kind: Kind,
    /// The articles the kind rests on, for readers of the file.
    pub law: String,
    /// The steps.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// A point in a flow: one field, one question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The id of the field asked for: a name of R-023, or one of the dialogue's own.
    pub id: String,
    /// The type of the answer.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// Message id of the question.
    pub prompt: String,
    /// Message id of the question behind "add details", where `also_when` does not hold.
    pub details_prompt: Option<String>,
    /// Message id of the question where it is asked for somebody else (story 30).
    pub helper_prompt: Option<String>,
    /// Message id of "why is this asked", with the article.
    pub why: String,
    /// Layers of rule profiles that require the field (R-023, column R).
    #[serde(default)]
    pub required: Vec<String>,
    /// Layers that ask for it without blocking (R-023, column L; R-025).
    #[serde(default)]
    pub local: Vec<String>,
    /// Layers under which the step exists at all; all when empty.
    #[serde(default)]
    pub only_in: Vec<String>,
    /// When the step is put to the person unasked.
    #[serde(default)]
    pub ask: Ask,
    /// The step applies only when this holds.
    pub when: Option<Condition>,
    /// The step does not apply when this holds.
    pub unless: Option<Condition>,
    /// Asked on the main path, whatever `ask` says, when this holds.
    pub also_when: Option<Condition>,
    /// The value that "skip" stands for; without it "skip" leaves the field empty.
    pub default: Option<String>,
    /// What a text answer does besides being kept.
    pub does: Option<Action>,
    /// Whether the answer is part of the submitted form; `false` for the dialogue's own questions.
    #[serde(default = "yes")]
    pub sent: bool,
    /// The choices of a `choice` step, or shortcuts of another type.
    #[serde(default)]
    pub choice: Vec<ChoiceItem>,
}

fn yes() -> bool {
    true
}

impl Step {
    /// Whether this profile requires the field.
    #[must_use]
    pub fn is_required(&self, profile: &Profile) -> bool {
        has_any_layer(profile, &self.required)
    }

    /// Whether the step exists under this profile.
    #[must_use]
    pub fn exists(&self, profile: &Profile) -> bool {
        self.only_in.is_empty() || has_any_layer(profile, &self.only_in)
    }

    /// The choice with this value.
    #[must_use]
    pub fn choice(&self, value: &str) -> Option<&ChoiceItem> {
        self.choice.iter().find(|item| item.value == value)
    }
}

fn has_any_layer(profile: &Profile, wanted: &[String]) -> bool {
    profile.layers.iter().any(|layer| wanted.contains(layer))
}

/// When a step is put to the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// On the main path.
    #[default]
    Always,
    /// On the main path where the profile requires it, else behind "add details".
    Required,
    /// Behind "add details".
    Details,
}

/// A condition on earlier answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    /// An earlier choice has one of these values.
    Is {
        /// The field.
        field: String,
        /// Its values.
        is: Vec<String>,
    },
    /// A detector finds something in an earlier text.
    Found {
        /// The detector.
        found: Detector,
        /// The field whose text is read.
        r#in: String,
    },
}

/// What can be found in a text (flow::detect).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detector {
    /// An identity number.
    IdNumber,
    /// Several different records.
    SeveralItems,
    /// A wish too vague to search for.
    Vague,
    /// It is asked for somebody else; said at any question, kept until it is taken back (story 30).
    Helper,
}

/// What an answer does to other answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Replace identity numbers in the description by their masked form.
    MaskId,
    /// The same, and put the number into `applicant.identity`.
    MoveId,
    /// Make one request of each item of the description.
    Split,
    /// Add the text to the description.
    AppendDescription,
    /// It is no request for somebody else after all.
    OwnBehalf,
    /// The number that was given is the helper's.
    ContactOfHelper,
    /// The number that was given is the applicant's.
    ContactOfApplicant,
}

/// One choice of a step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceItem {
    /// The value kept.
    pub value: String,
    /// Message id of its label.
    pub label: String,
    /// The choice is not offered when this holds.
    pub unless: Option<Condition>,
    /// Fields of R-023 that the choice stands for.
    #[serde(default)]
    pub sets: BTreeMap<String, String>,
    /// What choosing it does.
    pub does: Option<Action>,
}
