//! Updates in: each is one turn of the service, in order for each person, many people at once. An
//! update counts as taken when its turn is durable, or when it is put aside. One that panics is
//! tried three times and then put aside; nothing that one update does stops another.

pub(in crate::telegram) mod run;
mod tell;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;
use tokio::task::JoinSet;

use crate::service::{
    Service, ServiceError,
    door_log::{DoorLog, Poison},
};
use crate::telegram::{
    api::Api,
    files::Files,
    flood::{Flood, FloodSettings, Verdict},
    inbound::{Arrived, DOOR, Unread, What, read},
    intake::run::Run,
    outgoing::Outgoing,
    standing::State,
};

/// Why updates were not taken: they must come again.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The disk's reserve is used up.
    #[error("full")]
    Full,
    /// The store, or too many writers at once.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// Takes updates.
pub struct Intake {
    service: Arc<Service>,
    outgoing: Arc<dyn Outgoing>,
    api: Api,
    files: Files,
    flood: Flood,
    log: Mutex<DoorLog>,
    /// Since when the messenger was out of reach, until what waited there is handled.
    outage: Mutex<Option<Timestamp>>,
    /// Who was told that nothing can be stored.
    told_full: Mutex<HashSet<i64>>,
    /// When each group was last shown the private link, in milliseconds.
    groups: Mutex<HashMap<i64, i64>>,
    /// The live state.
    pub state: Arc<State>,
}

/// One update: what it is and where it stands in its batch.
pub(crate) struct Item {
    arrived: Arrived,
    span: Range<usize>,
}

/// Updates that came together.
pub struct Batch {
    body: Arc<Vec<u8>>,
    runs: Vec<Arc<Run>>,
    unread: Vec<(Unread, Range<usize>)>,
    /// One too many of these people; told now.
    flooded: Vec<Arrived>,
    /// The highest id.
    pub highest: Option<i64>,
    /// The ids that it holds.
    pub ids: Vec<i64>,
    /// How many updates it holds.
    pub len: usize,
}

impl Batch {
    /// Whether there is anything in it that was not known.
    #[must_use]
    pub fn is_new(&self) -> bool {
        !self.ids.is_empty() || !self.unread.is_empty()
    }

    /// Takes people out of it, each as a batch of one.
    pub(crate) fn split_off(&mut self, wanted: impl Fn(&Run) -> bool) -> Vec<Self> {
        let runs = std::mem::take(&mut self.runs);
        let (out, stay): (Vec<_>, Vec<_>) = runs.into_iter().partition(|run| wanted(run));
        self.runs = stay;
        let alone = |run| Self {
            body: Arc::clone(&self.body),
            runs: vec![run],
            unread: Vec::new(),
            flooded: Vec::new(),
            highest: None,
            ids: Vec::new(),
            len: 1,
        };
        out.into_iter().map(alone).collect()
    }

    /// The person of a batch of one.
    pub(crate) fn run(&self) -> Option<Arc<Run>> {
        self.runs.first().map(Arc::clone)
    }
}

impl Intake {
    /// An intake for `service`; `log` is what the door remembers; of files at most
    /// `attachment` bytes each are taken.
    #[must_use]
    pub fn new(
        service: Arc<Service>,
        outgoing: Arc<dyn Outgoing>,
        api: Api,
        (flood, attachment, log): (FloodSettings, u64, DoorLog),
    ) -> Self {
        Self {
            service,
            outgoing,
            files: Files::new(api.clone(), attachment),
            api,
            flood: Flood::new(flood),
            log: Mutex::new(log),
            outage: Mutex::new(None),
            told_full: Mutex::new(HashSet::new()),
            groups: Mutex::new(HashMap::new()),
            state: Arc::new(State::default()),
        }
    }

    /// The calls to the messenger.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// Whether nothing may be sent at all.
    pub(crate) fn is_halted(&self) -> bool {
        self.outgoing.is_halted()
    }

    /// The service.
    #[must_use]
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// What the door remembers.
    pub fn log(&self) -> DoorLog {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.clone()
    }

    /// Changes what the door remembers, and gives it.
    pub(crate) fn remember<T>(&self, change: impl FnOnce(&mut DoorLog) -> T) -> T {
        change(&mut self.log.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The bot's name, kept for links that other doors show.
    pub(crate) async fn is_called(&self, username: &str) {
        if self.log().username.as_deref() == Some(username) {
            return;
        }
        let log = self.remember(|log| {
            log.username = Some(username.to_owned());
            log.clone()
        });
        if let Err(fault) = self.service.keep_door_log(DOOR, &log).await {
            tracing::warn!(%fault, "the name of the bot could not be kept");
        }
    }

    /// Notes since when the messenger was out of reach; `None` once what waited there is handled.
    pub fn outage(&self, since: Option<Timestamp>) {
        *self.outage.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }

    /// Reads updates, each once: sorts them by person and counts what people send. `spans` says
    /// where each stands in `body`; those in `known` are on their way already.
    pub fn read(&self, body: Vec<u8>, spans: &[Range<usize>], known: &HashSet<i64>) -> Batch {
        let now = self.service.now().as_millisecond();
        let mut batch = Batch {
            body: Arc::new(body),
            runs: Vec::new(),
            unread: Vec::new(),
            flooded: Vec::new(),
            highest: None,
            ids: Vec::new(),
            len: spans.len(),
        };
        let mut of: HashMap<i64, usize> = HashMap::with_capacity(spans.len());
        let mut runs: Vec<Vec<Item>> = Vec::new();
        for span in spans {
            let found = read(&batch.body[span.clone()]);
            let id = match &found {
                Ok(arrived) => Some(arrived.update_id),
                Err(unread) => unread.update_id(),
            };
            batch.highest = batch.highest.max(id);
            if id.is_some_and(|id| known.contains(&id)) {
                continue;
            }
            batch.ids.extend(id);
            match found {
                Err(unread) => batch.unread.push((unread, span.clone())),
                Ok(arrived) => match self.admit(&arrived, now) {
                    Verdict::Take => {
                        let at = *of.entry(arrived.user).or_insert_with(|| {
                            runs.push(Vec::with_capacity(1));
                            runs.len() - 1
                        });
                        let span = span.clone();
                        runs[at].push(Item { arrived, span });
                    }
                    Verdict::Tell => {
                        self.remember(|log| log.flooded += 1);
                        batch.flooded.push(arrived);
                    }
                    Verdict::Drop => self.remember(|log| log.flooded += 1),
                },
            }
        }
        batch.runs = runs
            .into_iter()
            .map(|run| Arc::new(Run::new(run)))
            .collect();
        batch
    }

    fn admit(&self, arrived: &Arrived, now: i64) -> Verdict {
        // What is no turn costs nothing, and a group has its own limit.
        let free = matches!(
            arrived.what,
            What::Blocked | What::Unblocked | What::Migrated(_) | What::Service
        );
        if free || arrived.group {
            return Verdict::Take;
        }
        let at = arrived.sent_at.map_or(now, Timestamp::as_millisecond);
        self.flood.admit(arrived.user, at)
    }

    /// Takes a batch: on `Ok` everything in it is durable or put aside. After a failure the same
    /// batch can be taken again; what was taken is not taken twice.
    ///
    /// # Errors
    /// See [`Trouble`]. The others of the batch were taken all the same.
    pub async fn take(self: &Arc<Self>, batch: &mut Batch) -> Result<(), Trouble> {
        while let Some((unread, span)) = batch.unread.last() {
            let (unread, raw) = (*unread, &batch.body[span.clone()]);
            match unread.update_id() {
                None => State::count(&self.state.nameless),
                Some(id) => {
                    let reason = reason(unread);
                    self.put_aside(Some(id), raw, reason).await?;
                }
            }
            batch.unread.pop();
        }
        for arrived in std::mem::take(&mut batch.flooded) {
            self.tell(&arrived, "telegram-slow-down").await;
        }
        self.take_runs(batch).await
    }

    async fn take_runs(self: &Arc<Self>, batch: &Batch) -> Result<(), Trouble> {
        let mut tasks = JoinSet::new();
        let mut of = HashMap::with_capacity(batch.runs.len());
        for run in batch.runs.iter().filter(|run| !run.is_done()) {
            let handle = tasks.spawn(Arc::clone(self).take_run(Arc::clone(run)));
            of.insert(handle.id(), Arc::clone(run));
        }
        let mut trouble = None;
        while let Some(ended) = tasks.join_next_with_id().await {
            match ended {
                Ok((_, Ok(()))) => {}
                Ok((_, Err(other))) => trouble = Some(other),
                Err(panicked) => {
                    let Some(run) = of.remove(&panicked.id()) else {
                        continue;
                    };
                    if let Err(other) = self.after_panic(&run, &batch.body).await {
                        trouble = Some(other);
                        continue;
                    }
                    let handle = tasks.spawn(Arc::clone(self).take_run(Arc::clone(&run)));
                    of.insert(handle.id(), run);
                }
            }
        }
        match trouble {
            Some(trouble) => Err(trouble),
            None => Ok(()),
        }
    }

    /// The update that panicked is tried again, or put aside after its last try.
    async fn after_panic(&self, run: &Run, body: &[u8]) -> Result<(), Trouble> {
        let Some(item) = run.panicked() else {
            return Ok(());
        };
        let raw = &body[item.span.clone()];
        self.put_aside(Some(item.arrived.update_id), raw, "panic")
            .await?;
        run.pass();
        self.tell(&item.arrived, "telegram-put-aside").await;
        Ok(())
    }

    /// Puts an update aside.
    ///
    /// # Errors
    /// It cannot be stored.
    pub async fn put_aside(
        &self,
        id: Option<i64>,
        raw: &[u8],
        reason: &'static str,
    ) -> Result<(), Trouble> {
        tracing::warn!(reason, "an update was put aside");
        let poison = Poison {
            door: DOOR,
            update: id.map(|id| self.key(id)),
            raw,
            reason,
        };
        let now = self.service.now();
        let mut log = self.log();
        log.quarantined += 1;
        log.newest_reason = Some(reason.to_owned());
        log.newest_at = Some(now);
        self.service.put_aside(&poison, &log).await?;
        self.remember(|kept| {
            kept.quarantined += 1;
            kept.newest_reason = log.newest_reason;
            kept.newest_at = log.newest_at;
        });
        Ok(())
    }

    /// A batch that was not taken comes again from the messenger: its messages count then.
    pub fn give_back(&self, batch: &Batch) {
        for run in &batch.runs {
            for item in run.left() {
                self.flood.give_back(item.arrived.user);
            }
        }
    }

    /// The key under which an update is marked as seen: the same by polling and by webhook.
    fn key(&self, update_id: i64) -> Vec<u8> {
        format!("{}:{update_id}", self.api.token().bot_id()).into_bytes()
    }
}

fn reason(unread: Unread) -> &'static str {
    match unread {
        Unread::NoId => "no-id",
        Unread::Shape(_) => "shape",
        Unread::Kind(_) => "kind",
        Unread::Nobody(_) => "nobody",
    }
}
