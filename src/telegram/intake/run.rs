//! The updates of one person in a batch, one after the other, and how far they got.

use std::sync::{
    Arc, PoisonError,
    atomic::{AtomicU32, AtomicUsize, Ordering},
};
use std::time::Duration;

use crate::domain::message::Locale;
use crate::flow::detect;
use crate::ports::courier::Address;
use crate::service::{ServiceError, contact::Contact, intake::Inbound};
use crate::telegram::{
    answer,
    files::Heard,
    inbound::{Arrived, What},
    intake::{Intake, Item, Trouble},
    standing::State,
};

/// How often an update that panics is tried.
const TRIES: u32 = 3;

/// How often a turn waits for another writer of the same conversation.
const WAITS: u32 = 5;

/// The first wait; each is twice as long as the one before.
const WAIT: Duration = Duration::from_millis(10);

/// The message that says that nothing was stored.
const CANNOT_STORE: &str = "dialogue-cannot-store";

/// The updates of one person.
pub(crate) struct Run {
    items: Vec<Item>,
    next: AtomicUsize,
    panics: AtomicU32,
}

impl Run {
    pub(super) fn new(items: Vec<Item>) -> Self {
        Self {
            items,
            next: AtomicUsize::new(0),
            panics: AtomicU32::new(0),
        }
    }

    /// Whose updates they are.
    pub(crate) fn user(&self) -> i64 {
        self.items.first().map_or(0, |item| item.arrived.user)
    }

    /// Whether one of them waits for a file.
    pub(crate) fn fetches(&self) -> bool {
        let waits =
            |item: &Item| matches!(item.arrived.what, What::Media(_)) && !item.arrived.group;
        self.items.iter().any(waits)
    }

    /// The lowest id of those that are not taken.
    pub(crate) fn first_left(&self) -> Option<i64> {
        self.left().iter().map(|item| item.arrived.update_id).min()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.next.load(Ordering::Acquire) >= self.items.len()
    }

    /// What is not taken yet.
    pub(super) fn left(&self) -> &[Item] {
        let next = self.next.load(Ordering::Acquire).min(self.items.len());
        &self.items[next..]
    }

    /// Goes past the update that is being taken.
    pub(super) fn pass(&self) {
        self.panics.store(0, Ordering::Relaxed);
        self.next.fetch_add(1, Ordering::AcqRel);
    }

    /// Counts a panic; the update that panicked once too often.
    pub(super) fn panicked(&self) -> Option<&Item> {
        let panics = self.panics.fetch_add(1, Ordering::Relaxed) + 1;
        self.left().first().filter(|_| panics >= TRIES)
    }
}

/// Whether somebody wrote an identity number: it must not stay with a messenger (story 22).
fn holds_identity(what: &What) -> bool {
    let words = match what {
        What::Text(text) | What::Forwarded(text) => Some(text),
        What::Edited(text) => text.as_ref(),
        _ => None,
    };
    words.is_some_and(|text| detect::id_number_inside(text).is_some())
}

impl Intake {
    pub(super) async fn take_run(self: Arc<Self>, run: Arc<Run>) -> Result<(), Trouble> {
        while let Some(item) = run.left().first() {
            self.take_one(&item.arrived).await?;
            run.pass();
            State::count(&self.state.taken);
        }
        Ok(())
    }

    async fn take_one(&self, arrived: &Arrived) -> Result<(), Trouble> {
        if let What::Press { query, .. } = &arrived.what {
            self.acknowledge(query);
        }
        if let What::Migrated(chat) = arrived.what {
            self.regroup(arrived.chat, chat);
            return Ok(());
        }
        if arrived.group {
            self.invite(arrived).await;
            return Ok(());
        }
        if arrived.what == What::Unblocked {
            self.outgoing.wake(&arrived.contact);
        }
        let Some(heard) = self.input(arrived).await else {
            return Ok(());
        };
        let press = matches!(arrived.what, What::Press { .. });
        let outage = *self.outage.lock().unwrap_or_else(PoisonError::into_inner);
        let inbound = Inbound {
            contact: Contact::clone(&arrived.contact),
            update: Some(self.key(arrived.update_id)),
            input: heard.input,
            now: self.service.now(),
            lang: None,
            spoken: false,
            sent_at: arrived.sent_at,
            outage_since: outage.filter(|_| press),
            gaps: self.remember(|log| log.gaps.clone()),
            message: arrived.message,
            file: heard.bytes.clone(),
            address: Some(Address(arrived.chat.to_string())),
        };
        self.turn(arrived, &inbound).await?;
        if holds_identity(&arrived.what) {
            self.take_out(arrived);
        }
        Ok(())
    }

    /// What the conversation hears; a file is fetched before its turn.
    async fn input(&self, arrived: &Arrived) -> Option<Heard> {
        if let What::Media(handed) = &arrived.what {
            return Some(self.files.hand_in(handed, self.service.file_id()).await);
        }
        let lang = self.lang_of_words(arrived).await;
        let input = answer::input(arrived, self.service.renderer(), lang)?;
        Some(Heard::words(input))
    }

    /// The language in which a command is heard; only commands need it.
    async fn lang_of_words(&self, arrived: &Arrived) -> Locale {
        let known = match arrived.what {
            What::Command(_) => self.service.language(&arrived.contact).await,
            _ => None,
        };
        known.or(arrived.speaks).unwrap_or(Locale::Chinese)
    }

    async fn turn(&self, arrived: &Arrived, inbound: &Inbound) -> Result<(), Trouble> {
        let mut wait = WAIT;
        for _ in 0..WAITS {
            match self.service.turn(inbound).await {
                Ok(shown) if shown.rejected.as_deref() == Some(CANNOT_STORE) => {
                    // Said once: the message stays with the messenger and is taken later.
                    let mut told = self
                        .told_full
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner);
                    if told.insert(arrived.user) {
                        self.outgoing.carry(shown.letters);
                    }
                    return Err(Trouble::Full);
                }
                Ok(shown) => {
                    self.outgoing.carry(shown.letters);
                    return Ok(());
                }
                Err(ServiceError::Busy) => {
                    tokio::time::sleep(wait).await;
                    wait *= 2;
                }
                Err(other) => return Err(other.into()),
            }
        }
        Err(ServiceError::Busy.into())
    }

    /// Something was stored again: whoever is told next time hears it anew.
    pub fn can_store(&self) {
        let mut told = self
            .told_full
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        told.clear();
    }
}
