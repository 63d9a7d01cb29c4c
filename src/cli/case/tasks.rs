//! The tasks of a case, as JSON and in words.

use serde_json::{Value as Json, json};

use crate::domain::{clock::local_date, message::Message, task::CaseTask};

/// The tasks for lists and for the case: which, open, done or refused, and how and when it was done.
pub(super) fn json(tasks: &[CaseTask]) -> Vec<Json> {
    let rows = tasks.iter().map(|task| {
        json!({
            "id": task.task.code(),
            "state": state(task),
            "by": task.settled.map(|settled| settled.way.code()),
            "on": task.settled.map(|settled| local_date(settled.at).to_string()),
        })
    });
    rows.collect()
}

fn state(task: &CaseTask) -> &'static str {
    match task.settled {
        None => "open",
        Some(settled) if settled.refused => "refused",
        Some(_) => "done",
    }
}

/// A line for each task.
pub(super) fn lines(tasks: &[CaseTask]) -> Vec<Message> {
    let lines = tasks.iter().map(|task| {
        let label = Message::new(task.task.label());
        match task.settled {
            None => Message::new("console-task-open").message("task", label),
            Some(settled) if settled.refused => {
                Message::new("console-task-refused").date("day", local_date(settled.at))
            }
            Some(settled) => Message::new("console-task-done")
                .message("task", label)
                .date("day", local_date(settled.at)),
        }
    });
    lines.collect()
}
