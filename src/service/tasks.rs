//! What is still to be done about a case (story 30): settled by staff, as an event of the case.

use jiff::Timestamp;

use crate::domain::{
    case::{Command, Law, Refusal, apply, decide},
    event::TaskSettled,
    reference::ReferenceNumber,
    task::{Task, Way},
};
use crate::service::{Service, ServiceError, submit::new_event};
use crate::store::{
    commit::{Append, Commit},
    error::CommitError,
    layout::KeyId,
};

impl Service {
    /// Settles a task of a case, or notes that the applicant said no; `false` where there is no such case.
    ///
    /// # Errors
    /// The case refuses it, somebody else writes the case in this moment, or the store cannot.
    pub async fn settle_task(
        &self,
        number: ReferenceNumber,
        (task, way, refused): (Task, Way, bool),
        now: Timestamp,
    ) -> Result<bool, ServiceError> {
        let Some(mut head) = self.case_head(number).await? else {
            return Ok(false);
        };
        let history = self.history(number).await?;
        let case = history
            .iter()
            .fold(None, |case, event| apply(case, &event.register));
        let law = Law {
            profile: self.profile_of(&head),
            calendar: &self.calendar,
        };
        let settle = Command::SettleTask(TaskSettled {
            at: now,
            task,
            way,
            refused,
        });
        let events = decide(case.as_ref(), settle, law).map_err(ServiceError::Refused)?;
        let case = events
            .iter()
            .fold(case, |case, event| apply(case, &event.register));
        let case = case.ok_or(ServiceError::Refused(Refusal("state-forbids")))?;
        head.tasks.clone_from(&case.tasks);
        let append = Append {
            case: number,
            key: KeyId(case.submitted.key),
            expected_seq: history.last().map_or(0, |event| event.stored.seq),
            events: events.iter().map(new_event).collect(),
            head: serde_json::to_value(&head).unwrap_or_default(),
        };
        let commit = Commit {
            appends: vec![append],
            ..Commit::default()
        };
        match self.store.commit(commit).await {
            Ok(_) => Ok(true),
            Err(CommitError::Conflict(_)) => Err(ServiceError::Busy),
            Err(CommitError::Full { .. }) => Err(ServiceError::Full),
            Err(CommitError::Store(fault)) => Err(fault.into()),
            Err(_) => Err(ServiceError::Refused(Refusal("state-forbids"))),
        }
    }
}
