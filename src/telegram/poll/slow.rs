//! Updates whose turn waits for a file. They are taken beside the others, so that one slow download
//! holds nobody up; until such a turn is durable the offset does not pass its update, and what comes
//! again with it is known by its id and passed over. The order of one person's messages stays.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
    time::Duration,
};

use tokio::{sync::watch, task::JoinSet};

use crate::telegram::{
    intake::{Batch, Intake, run::Run},
    poll::backoff,
};

/// How long turns that wait for a file may go on when the loop is told to stop.
const GRACE: Duration = Duration::from_secs(8);

/// How long to wait before the messenger is asked again while such turns are under way: the answer
/// comes at once then, with what is known already.
const PACE: Duration = Duration::from_millis(200);

/// One person's updates on their way, and whether they are taken.
struct Underway {
    run: Arc<Run>,
    done: watch::Receiver<bool>,
}

/// All that are on their way.
#[derive(Default)]
pub(super) struct Slow {
    underway: Vec<Underway>,
    tasks: JoinSet<()>,
    /// Ids at or above the offset that were read.
    known: HashSet<i64>,
    highest: Option<i64>,
}

impl Slow {
    /// Ids that are passed over when they come again.
    pub(super) fn known(&self) -> &HashSet<i64> {
        &self.known
    }

    /// Whether nothing is on its way.
    pub(super) fn is_empty(&self) -> bool {
        self.underway.is_empty()
    }

    /// Takes out of the batch what waits for a file, and whatever else comes from people who have
    /// something on its way, and begins with it.
    pub(super) fn begin(
        &mut self,
        intake: &Arc<Intake>,
        batch: &mut Batch,
        stop: &watch::Receiver<bool>,
    ) {
        self.forget_done();
        let busy: BTreeSet<i64> = self.underway.iter().map(|u| u.run.user()).collect();
        for part in batch.split_off(|run| run.fetches() || busy.contains(&run.user())) {
            let Some(run) = part.run() else { continue };
            let mut same = self.underway.iter().rev();
            let before = same.find(|u| u.run.user() == run.user());
            let before = before.map(|u| u.done.clone());
            let (tell, done) = watch::channel(false);
            self.underway.push(Underway { run, done });
            let (intake, stop) = (Arc::clone(intake), stop.clone());
            self.tasks.spawn(async move {
                if let Some(mut before) = before {
                    // Whoever went away without a word has ended as well.
                    let _ = before.wait_for(|done| *done).await;
                }
                if take(&intake, part, stop).await {
                    let _ = tell.send(true);
                }
            });
        }
    }

    /// The offset after this batch: past everything that is durable, up to the first that is not.
    pub(super) fn offset(&mut self, batch: &Batch) -> Option<i64> {
        self.highest = self.highest.max(batch.highest);
        self.known.extend(&batch.ids);
        self.forget_done();
        let first = self
            .underway
            .iter()
            .filter_map(|u| u.run.first_left())
            .min();
        match first {
            Some(first) => {
                self.known.retain(|id| *id >= first);
                Some(first)
            }
            None => {
                self.known.clear();
                self.highest.take().map(|id| id.saturating_add(1))
            }
        }
    }

    /// Waits until something is taken, a short while at most.
    pub(super) async fn wait(&mut self) {
        tokio::select! {
            _ = self.tasks.join_next() => {}
            () = tokio::time::sleep(PACE) => {}
        }
    }

    /// Lets what is on its way end. What does not end in time is not confirmed and comes again.
    pub(super) async fn end(mut self) {
        let all = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(GRACE, all).await.is_err() {
            tracing::warn!("files on their way did not come in time; they come again");
        }
    }

    fn forget_done(&mut self) {
        self.underway.retain(|u| !u.run.is_done());
    }
}

/// Takes one person's updates, as often as it needs; `false` when it was told to stop before.
async fn take(intake: &Arc<Intake>, mut part: Batch, mut stop: watch::Receiver<bool>) -> bool {
    let mut tries = 0;
    while intake.take(&mut part).await.is_err() {
        tokio::select! {
            () = tokio::time::sleep(backoff(tries)) => {}
            _ = stop.wait_for(|stop| *stop) => return false,
        }
        tries = tries.saturating_add(1);
    }
    true
}
