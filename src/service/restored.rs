//! A data folder that was put back from an older copy (reliability B12): whatever stood in its outbox
//! may have gone out since, and numbers may have been given out that the copy knows nothing of. Letters
//! of the copy wait until an operator lets them go; numbers go on well above. It refuses nothing else:
//! what people send again is taken, once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ports::kv::Tree;
use crate::service::{
    Service, ServiceError,
    outbox::{
        delivery::{Delivery, State},
        results::{job, only},
    },
    relay::Job,
};
use crate::store::{
    commit::{Expect, SealWith, Write},
    error::CommitError,
    layout::Place,
    record::Record,
    sequence::Sequence,
};

/// Numbers of cases that are left out: more than were given out since any copy that is still of use,
/// and a thousandth of what a year has.
const LEFT_OUT: u64 = 1_000;

/// Entries changed in one commit.
const AT_ONCE: usize = 64;

/// Which run of the program wrote the store last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    id: String,
}

impl Record for Run {
    const TYPE: &'static str = "run";
}

/// Letters are held since then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Restored {
    at: Timestamp,
}

impl Record for Restored {
    const TYPE: &'static str = "restored";
}

fn run_place() -> Place {
    Place::new(Tree::Meta, b"run".to_vec())
}

fn restored_place() -> Place {
    Place::new(Tree::Meta, b"restored".to_vec())
}

impl Service {
    /// This run of the program.
    #[must_use]
    pub fn run(&self) -> &str {
        &self.epoch
    }

    /// The run that wrote the store last, as far as it said so.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn last_run(&self) -> Result<Option<String>, ServiceError> {
        let kept = self.store.read::<Run>(&run_place()).await?;
        Ok(kept.and_then(|kept| kept.readable()).map(|run: Run| run.id))
    }

    /// Writes that this run has the store now, durably.
    ///
    /// # Errors
    /// The store cannot be written.
    pub async fn begin_run(&self) -> Result<(), ServiceError> {
        let id = self.epoch.clone();
        let write = Write::put(run_place(), Expect::Any, &Run { id }, SealWith::Store)?;
        written(self.store.commit(only(vec![write])).await.map(drop))
    }

    /// The folder is an older copy: its letters are held, and numbers that may have been told since
    /// are left out. Called before any door is open.
    ///
    /// # Errors
    /// The store cannot be read or written: nothing may be sent then.
    pub async fn hold_letters(&self) -> Result<(), ServiceError> {
        let at = Restored { at: self.now() };
        let write = Write::put(restored_place(), Expect::Any, &at, SealWith::Store)?;
        written(self.store.commit(only(vec![write])).await.map(drop))?;
        let may_go = |state| !matches!(state, State::Dead | State::Unknown | State::Held);
        self.turn_over(may_go, |delivery| delivery.state = State::Held)
            .await?;
        self.store.leave_out(Sequence::Case, LEFT_OUT).await?;
        Ok(())
    }

    /// Since when letters of a copy are held; none when none are.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn restored_at(&self) -> Result<Option<Timestamp>, ServiceError> {
        let kept = self.store.read::<Restored>(&restored_place()).await?;
        Ok(kept
            .and_then(|kept| kept.readable())
            .map(|restored: Restored| restored.at))
    }

    /// An operator lets the held letters go: each goes out once more and says that it may be a copy.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub(in crate::service) async fn let_go(&self) -> Result<Vec<Job>, ServiceError> {
        let held = |state| state == State::Held;
        let jobs = self
            .turn_over(held, |delivery| {
                delivery.state = State::Uncertain;
                delivery.unsure = true;
            })
            .await?;
        let over = Write::delete(restored_place(), Expect::Any);
        written(self.store.commit(only(vec![over])).await.map(drop))?;
        Ok(jobs)
    }

    /// The same where no relay runs: they go out at the next start. How many they are.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub async fn resume_letters(&self) -> Result<usize, ServiceError> {
        Ok(self.let_go().await?.len())
    }

    /// Changes how each letter stands whose state is wanted; the letters as they are then. One that
    /// somebody else writes in this moment is left as it is.
    async fn turn_over(
        &self,
        wanted: impl Fn(State) -> bool,
        change: impl Fn(&mut Delivery),
    ) -> Result<Vec<Job>, ServiceError> {
        let mut changed = Vec::new();
        for (entry, _) in self.all_notices().await? {
            let Some((revision, mut notice)) = self.notice_at(&entry).await? else {
                continue;
            };
            let Some(delivery) = notice.delivery.as_mut().filter(|d| wanted(d.state)) else {
                continue;
            };
            change(delivery);
            let tries = delivery.tries;
            let write = notice.put_over(Expect::Revision(revision))?;
            let letter = self.notice_letter(&notice);
            changed.extend(letter.map(|letter| (write, job(letter, true, tries))));
        }
        for (entry, _) in self.all_prompts().await? {
            let found = self.prompt_at(&entry).await?;
            let Some((revision, mut prompt)) = found.filter(|(_, p)| wanted(p.delivery.state))
            else {
                continue;
            };
            change(&mut prompt.delivery);
            let place = Place::new(Tree::Outbox, entry.clone());
            let write = Write::put(place, Expect::Revision(revision), &prompt, prompt.seal())?;
            let tries = prompt.delivery.tries;
            changed.push((write, job(self.prompt_letter(entry, &prompt), true, tries)));
        }
        self.written_over(changed).await
    }

    async fn written_over(&self, changed: Vec<(Write, Job)>) -> Result<Vec<Job>, ServiceError> {
        let mut done = Vec::with_capacity(changed.len());
        let mut changed = changed.into_iter().peekable();
        while changed.peek().is_some() {
            let (writes, jobs): (Vec<_>, Vec<_>) = changed.by_ref().take(AT_ONCE).unzip();
            match self.store.commit(only(writes.clone())).await {
                Ok(_) => done.extend(jobs),
                Err(CommitError::Conflict(_) | CommitError::Erased(_)) => {
                    for (write, job) in writes.into_iter().zip(jobs) {
                        match self.store.commit(only(vec![write])).await {
                            Ok(_) => done.push(job),
                            Err(CommitError::Conflict(_) | CommitError::Erased(_)) => {}
                            Err(other) => written(Err(other))?,
                        }
                    }
                }
                Err(other) => written(Err(other))?,
            }
        }
        Ok(done)
    }
}

fn written(made: Result<(), CommitError>) -> Result<(), ServiceError> {
    match made {
        Ok(()) => Ok(()),
        Err(CommitError::Store(fault)) => Err(fault.into()),
        Err(CommitError::Full { .. }) => Err(ServiceError::Full),
        Err(_) => Err(ServiceError::Busy),
    }
}
