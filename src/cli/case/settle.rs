//! `iltod case settle`: what was still to be done about a case is done.

use jiff::Timestamp;

use crate::cli::case::fault;
use crate::domain::{
    problem::Problem,
    reference::ReferenceNumber,
    task::{Task, Way},
};
use crate::service::{Service, ServiceError};

/// Settles the task that the words name.
///
/// # Errors
/// Unknown words, an unknown case, or a task that is not open or not settled in this way.
pub(super) async fn settle(
    service: &Service,
    number: ReferenceNumber,
    (task, way, refused): (&str, &str, bool),
    now: Timestamp,
) -> Result<(), Problem> {
    let task = known(task, "task-unknown", Task::from_code, || {
        Task::ALL.map(Task::code).join(", ")
    })?;
    let way = known(way, "way-unknown", Way::from_code, || {
        task.ways()
            .iter()
            .map(|way| way.code())
            .collect::<Vec<_>>()
            .join(", ")
    })?;
    match service.settle_task(number, (task, way, refused), now).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Problem::refused("case-unknown").at(number.to_string())),
        Err(ServiceError::Refused(refusal)) => {
            let ways: Vec<_> = task.ways().iter().map(|way| way.code()).collect();
            let problem = Problem::refused(refusal.0).at(number.to_string());
            Err(problem
                .text("task", task.code())
                .text("known", ways.join(", ")))
        }
        Err(error) => Err(fault(error)),
    }
}

fn known<T>(
    text: &str,
    code: &'static str,
    find: impl Fn(&str) -> Option<T>,
    all: impl Fn() -> String,
) -> Result<T, Problem> {
    find(text).ok_or_else(|| {
        Problem::usage(code)
            .at(text)
            .text("text", text)
            .text("known", all())
    })
}
