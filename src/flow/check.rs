//! Everything that is wrong with the flow files, found before a citizen meets it: unreachable
//! step, unknown field type, missing message in any language, dead end, duplicate id.

use std::collections::BTreeSet;

use crate::domain::{message::Locale, profile::Profiles};
use crate::flow::{
    definition::{Action, Ask, Condition, Flow, Step},
    field::FieldType,
    parse::{FlowFault, Flows, line_and_column, parse},
};

/// What the check says of one file that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowSummary {
    /// The kind.
    pub kind: String,
    /// The file.
    pub file: String,
    /// How many steps it has.
    pub steps: usize,
    /// How many of them are fields of the form.
    pub fields: usize,
}

/// The locales whose words must be complete; mn-Mong falls back openly.
const COMPLETE: [Locale; 3] = [Locale::Chinese, Locale::MongolianCyrillic, Locale::English];

/// Checks the files; `has_message` says whether exactly this locale has a message.
pub fn check<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
    profiles: &Profiles,
    has_message: impl Fn(Locale, &str) -> bool,
) -> (Vec<FlowSummary>, Vec<FlowFault>) {
    let files: Vec<(&str, &str)> = files.into_iter().collect();
    let mut summaries = Vec::new();
    let mut faults = Vec::new();
    let layers: BTreeSet<&str> = profiles
        .iter()
        .flat_map(|p| p.layers.iter().map(String::as_str))
        .collect();
    for (path, text) in &files {
        match parse(path, text) {
            Err(fault) => faults.push(*fault),
            Ok(flow) => {
                let checked = Checked {
                    flow: &flow,
                    text,
                    layers: &layers,
                };
                checked.run(&has_message, &mut faults);
                summaries.push(FlowSummary {
                    kind: flow.kind.code().to_owned(),
                    file: (*path).to_owned(),
                    steps: flow.steps.len(),
                    fields: flow.steps.iter().filter(|step| step.sent).count(),
                });
            }
        }
    }
    if faults.is_empty()
        && let Err(more) = Flows::from_files(files.iter().copied())
    {
        faults.extend(more);
    }
    (summaries, faults)
}

struct Checked<'a> {
    flow: &'a Flow,
    text: &'a str,
    layers: &'a BTreeSet<&'a str>,
}

impl Checked<'_> {
    fn run(&self, has_message: &impl Fn(Locale, &str) -> bool, faults: &mut Vec<FlowFault>) {
        let mut seen = BTreeSet::new();
        for (at, step) in self.flow.steps.iter().enumerate() {
            if !seen.insert(step.id.as_str()) {
                faults.push(self.fault(step, at, "duplicate-id", &step.id));
            }
            self.reachable(step, at, faults);
            self.ends(step, at, faults);
            self.words(step, at, has_message, faults);
        }
        if self
            .flow
            .steps
            .first()
            .is_none_or(|step| step.ask != Ask::Always || step.when.is_some())
        {
            faults.push(FlowFault {
                file: self.flow.file.clone(),
                line: 1,
                column: 1,
                flow: self.flow.kind.code().to_owned(),
                step: String::new(),
                rule: "dead-end",
                detail: "step".to_owned(),
            });
        }
    }

    /// A condition must speak of an earlier step and of values that it offers.
    fn reachable(&self, step: &Step, at: usize, faults: &mut Vec<FlowFault>) {
        let conditions = [&step.when, &step.also_when, &step.unless];
        let of_choices = step.choice.iter().map(|item| &item.unless);
        for condition in conditions.into_iter().chain(of_choices).flatten() {
            let (field, values) = match condition {
                Condition::Is { field, is } => (field, is.as_slice()),
                Condition::Found { r#in, .. } => (r#in, [].as_slice()),
            };
            let Some(earlier) = self.flow.steps[..at]
                .iter()
                .find(|other| other.id == *field)
            else {
                faults.push(self.fault(step, at, "unreachable-step", field));
                continue;
            };
            for value in values
                .iter()
                .filter(|value| earlier.choice(value).is_none())
            {
                faults.push(self.fault(step, at, "unreachable-step", value));
            }
        }
        let named = step.required.iter().chain(&step.local).chain(&step.only_in);
        for layer in named.filter(|layer| !self.layers.contains(layer.as_str())) {
            faults.push(self.fault(step, at, "unknown-layer", layer));
        }
    }

    /// A step must have a way on: choices where it wants one, a default that exists, values once.
    fn ends(&self, step: &Step, at: usize, faults: &mut Vec<FlowFault>) {
        if step.field_type == FieldType::Choice && step.choice.is_empty() || step.choice.len() > 9 {
            faults.push(self.fault(step, at, "dead-end", &step.id));
        }
        if let Some(default) = step
            .default
            .as_deref()
            .filter(|value| step.choice(value).is_none())
        {
            faults.push(self.fault(step, at, "dead-end", default));
        }
        let mut values = BTreeSet::new();
        for item in step
            .choice
            .iter()
            .filter(|item| !values.insert(item.value.as_str()))
        {
            faults.push(self.fault(step, at, "duplicate-id", &item.value));
        }
        let moves = step
            .choice
            .iter()
            .any(|item| item.does == Some(Action::MoveId));
        if moves && self.flow.step("applicant.identity").is_none() {
            faults.push(self.fault(step, at, "dead-end", "applicant.identity"));
        }
    }

    fn words(
        &self,
        step: &Step,
        at: usize,
        has_message: &impl Fn(Locale, &str) -> bool,
        faults: &mut Vec<FlowFault>,
    ) {
        let mut ids = vec![step.prompt.clone(), step.why.clone()];
        ids.extend(step.details_prompt.clone());
        ids.extend(step.helper_prompt.clone());
        ids.extend(step.choice.iter().map(|item| item.label.clone()));
        if step.sent {
            ids.push(crate::flow::engine::field_label(&step.id));
        }
        for id in ids {
            for locale in COMPLETE
                .into_iter()
                .filter(|locale| !has_message(*locale, &id))
            {
                faults.push(self.fault(step, at, "missing-message", &format!("{locale} {id}")));
            }
        }
    }

    fn fault(&self, step: &Step, at: usize, rule: &'static str, detail: &str) -> FlowFault {
        let (line, column) = self.place(at);
        FlowFault {
            file: self.flow.file.clone(),
            line,
            column,
            flow: self.flow.kind.code().to_owned(),
            step: step.id.clone(),
            rule,
            detail: detail.to_owned(),
        }
    }

    /// Where the step with this index begins.
    fn place(&self, at: usize) -> (usize, usize) {
        let found = self.text.match_indices("[[step]]").nth(at);
        line_and_column(self.text, found.map_or(0, |(byte, _)| byte))
    }
}
