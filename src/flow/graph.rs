//! A flow as a picture: Mermaid text, steps as boxes, conditions on the arrows.

use std::fmt::Write as _;

use crate::flow::definition::{Ask, Condition, Flow, Step};

/// The flow as a Mermaid flowchart.
#[must_use]
pub fn mermaid(flow: &Flow) -> String {
    let mut text = String::from("flowchart TD\n  start([start])\n");
    let mut before = vec![("start".to_owned(), String::new())];
    for step in &flow.steps {
        let id = node(&step.id);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {id}[\"{}<br/>{:?}\"]", step.id, step.field_type);
        let label = label(step);
        for (from, skipped) in &before {
            let arrow = [skipped.as_str(), label.as_str()].concat();
            let _ = if arrow.is_empty() {
                writeln!(text, "  {from} --> {id}")
            } else {
                writeln!(text, "  {from} -->|\"{arrow}\"| {id}")
            };
        }
        if label.is_empty() {
            before.clear();
        }
        before.push((id, String::new()));
    }
    for (from, _) in &before {
        let _ = writeln!(text, "  {from} --> check");
    }
    text.push_str(
        "  check{{check}} -->|\"send\"| receipt([N-01])\n  check -->|\"correct\"| check\n",
    );
    text
}

fn node(id: &str) -> String {
    id.replace('.', "_")
}

/// Under which condition the step is asked; empty when always.
fn label(step: &Step) -> String {
    let condition = |condition: &Condition| match condition {
        Condition::Is { field, is } => format!("{field} = {}", is.join(" / ")),
        Condition::Found { found, .. } => format!("found {found:?}"),
    };
    let mut parts: Vec<String> = step.when.iter().map(condition).collect();
    match step.ask {
        Ask::Always => {}
        Ask::Required => parts.push(format!("required {}", step.required.join(" / "))),
        Ask::Details => parts.push("details".to_owned()),
    }
    if let Some(also) = &step.also_when {
        parts.push(condition(also));
    }
    if let Some(bar) = &step.unless {
        parts.push(format!("unless {}", condition(bar)));
    }
    parts.join(", ")
}
