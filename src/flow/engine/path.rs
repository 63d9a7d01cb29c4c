//! The path through a flow, derived from the answers: which step comes next, what is missing, what
//! still holds when the flow file has changed.

use crate::domain::{answer::AnswerValue, profile::Profile};
use crate::flow::{
    definition::{Ask, ChoiceItem, Condition, Flow, Step},
    dialogue::Draft,
    field::{FieldContext, FieldType, parse},
};

/// Whether the step is part of this draft at all.
pub(super) fn applies(step: &Step, draft: &Draft, profile: &Profile) -> bool {
    let wanted = step.when.as_ref().is_none_or(|when| holds(when, draft));
    let barred = step.unless.as_ref().is_some_and(|bar| holds(bar, draft));
    step.exists(profile) && wanted && !barred
}

/// Whether the answer to a step belongs to the form that is sent.
#[must_use]
pub fn is_sent(step: &Step, draft: &Draft, profile: &Profile) -> bool {
    step.sent && applies(step, draft, profile)
}

/// The choices that a step offers in this draft.
pub(super) fn offered<'s>(step: &'s Step, draft: Option<&Draft>) -> Vec<&'s ChoiceItem> {
    let barred = |bar: &Condition| draft.is_some_and(|draft| holds(bar, draft));
    let items = step.choice.iter();
    items
        .filter(|item| !item.unless.as_ref().is_some_and(barred))
        .collect()
}

/// The value that "skip" stands for, where it is offered.
pub(super) fn default<'s>(step: &'s Step, draft: Option<&Draft>) -> Option<&'s str> {
    let value = step.default.as_deref()?;
    let mut items = offered(step, draft).into_iter();
    items.any(|item| item.value == value).then_some(value)
}

fn holds(condition: &Condition, draft: &Draft) -> bool {
    match condition {
        Condition::Is { field, is } => draft
            .chosen(field)
            .is_some_and(|value| is.iter().any(|wanted| wanted == value)),
        Condition::Found { found, .. } => draft.found.contains(found),
    }
}

/// Whether the step is put to the person unasked.
fn on_path(step: &Step, draft: &Draft, profile: &Profile) -> bool {
    let by_rule = match step.ask {
        Ask::Always => true,
        Ask::Required => step.is_required(profile) || draft.details,
        Ask::Details => draft.details,
    };
    by_rule || is_needed(step, draft)
}

/// Whether an earlier answer makes the step necessary.
pub(super) fn is_needed(step: &Step, draft: &Draft) -> bool {
    let also = step.also_when.as_ref();
    also.is_some_and(|also| holds(also, draft))
}

/// The first step of the path that has no answer; `None` is the check page.
pub(super) fn next_step<'f>(flow: &'f Flow, draft: &Draft, profile: &Profile) -> Option<&'f Step> {
    open_steps(flow, draft, profile).next()
}

/// The fields of the form that have no answer, on the path or not.
pub(super) fn empty_fields<'f>(
    flow: &'f Flow,
    draft: &Draft,
    profile: &Profile,
) -> impl Iterator<Item = &'f Step> {
    let steps = flow.steps.iter();
    steps
        .filter(|step| is_sent(step, draft, profile))
        .filter(|step| !draft.answers.contains_key(&step.id))
}

/// The steps of the path that have no answer, in order.
pub(super) fn open_steps<'f>(
    flow: &'f Flow,
    draft: &Draft,
    profile: &Profile,
) -> impl Iterator<Item = &'f Step> {
    flow.steps.iter().filter(|step| {
        !draft.answers.contains_key(&step.id)
            && applies(step, draft, profile)
            && on_path(step, draft, profile)
    })
}

/// The steps that were put to the person, in order: those with an answer.
pub(super) fn answered<'f>(
    flow: &'f Flow,
    draft: &'f Draft,
    profile: &'f Profile,
) -> impl Iterator<Item = &'f Step> {
    flow.steps
        .iter()
        .filter(move |step| draft.answers.contains_key(&step.id) && applies(step, draft, profile))
}

/// Required fields without an answer: the submission is received all the same, marked
/// `incomplete` (rules.md R-025).
#[must_use]
pub fn missing(flow: &Flow, draft: &Draft, profile: &Profile) -> Vec<String> {
    let empty = |step: &&Step| match draft.answers.get(&step.id) {
        None => true,
        Some(answer) => matches!(answer.value, AnswerValue::Skipped),
    };
    let required = flow
        .steps
        .iter()
        .filter(|step| step.is_required(profile) && is_sent(step, draft, profile));
    required.filter(empty).map(|step| step.id.clone()).collect()
}

/// Checks a draft against a flow file that has changed since its answers were given: what no
/// longer passes is asked again, what has no field any more is kept aside. Returns the ids asked
/// again.
pub fn revalidate(flow: &Flow, draft: &mut Draft, context: &FieldContext<'_>) -> Vec<String> {
    let mut again = Vec::new();
    let known: Vec<String> = draft.answers.keys().cloned().collect();
    for id in known {
        let fits = match flow.step(&id) {
            Some(step) => Some(still_fits(step, draft, context)),
            None if id == "request.body_id" => Some(true),
            None => None,
        };
        match fits {
            Some(true) => {}
            Some(false) => {
                draft.answers.remove(&id);
                again.push(id);
            }
            None => {
                if let Some(answer) = draft.answers.remove(&id) {
                    draft.aside.insert(id, answer);
                }
            }
        }
    }
    let back: Vec<String> = draft
        .aside
        .keys()
        .filter(|id| flow.step(id).is_some())
        .cloned()
        .collect();
    for id in back {
        if let Some(answer) = draft.aside.remove(&id) {
            draft.answers.insert(id, answer);
        }
    }
    draft.flow_hash.clone_from(&flow.hash);
    again
}

fn still_fits(step: &Step, draft: &Draft, context: &FieldContext<'_>) -> bool {
    let Some(answer) = draft.answers.get(&step.id) else {
        return true;
    };
    match &answer.value {
        AnswerValue::Skipped => true,
        AnswerValue::Choice(value) => step.choice(value).is_some(),
        _ if step.field_type == FieldType::Choice => false,
        value => parse(step.field_type, answer.raw(), context)
            .is_ok_and(|fresh| std::mem::discriminant(&fresh) == std::mem::discriminant(value)),
    }
}
