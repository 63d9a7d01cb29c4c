//! What iltod does, above the store and below the doors: takes a turn, keeps cases, answers
//! enquiries. Only this layer calls `Store`.

pub mod contact;
pub mod present;

pub mod intake;
mod keep;
mod lanes;
mod submit;

pub mod enquiry;
pub mod head;
pub mod outbox;
pub mod query_code;
pub mod receipt;

pub mod ladder;
pub mod relay;

pub mod door_log;
mod frozen;
pub mod restored;

pub mod handover;

pub mod silence;

pub mod attachments;
pub mod file_report;

pub mod casework;
mod tasks;

use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::{calendar::Calendar, case::Refusal, message::Locale, profile::Profiles};
use crate::flow::engine::Rules;
use crate::ports::{Clock, Entropy, blobs::Blobs};
use crate::render::Renderer;
use crate::store::{Store, error::StoreError};

/// All that the doors need.
pub struct Service {
    store: Store,
    rules: Rules,
    profiles: Profiles,
    calendar: Calendar,
    renderer: Renderer,
    /// Version of the words: a digest of all locale files.
    locale_version: String,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    blobs: Arc<dyn Blobs>,
    /// This process, in the claims of the outbox.
    epoch: String,
    lanes: lanes::Lanes,
}

/// The parts of a [`Service`].
pub struct Parts {
    /// The store.
    pub store: Store,
    /// Flows, words of the moves, profile, bodies.
    pub rules: Rules,
    /// All profiles: a case keeps the one it was received under.
    pub profiles: Profiles,
    /// The calendar.
    pub calendar: Calendar,
    /// The renderer.
    pub renderer: Renderer,
    /// Digest of the locale files.
    pub locale_version: String,
    /// The legal clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// Where sealed files stand.
    pub blobs: Arc<dyn Blobs>,
}

/// Why the service could not do what was asked. Refusals of the law are no errors: they are said in
/// the turn.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// Five tries met five other writers: try again later.
    #[error("the conversation is being written from elsewhere")]
    Busy,
    /// The disk's reserve is used up.
    #[error("no space")]
    Full,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No number is left this year.
    #[error("no reference number is left")]
    NoNumber,
    /// A case refused a command that the service thought lawful.
    #[error("refused: {}", .0.0)]
    Refused(Refusal),
}

impl Service {
    /// Puts the parts together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let epoch = random_id(parts.entropy.as_ref());
        Self {
            epoch,
            store: parts.store,
            rules: parts.rules,
            profiles: parts.profiles,
            calendar: parts.calendar,
            renderer: parts.renderer,
            locale_version: parts.locale_version,
            clock: parts.clock,
            entropy: parts.entropy,
            blobs: parts.blobs,
            lanes: lanes::Lanes::default(),
        }
    }

    /// The present moment of the legal clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The rules in force.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// All profiles.
    #[must_use]
    pub fn profiles(&self) -> &Profiles {
        &self.profiles
    }

    /// The calendar.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The renderer.
    #[must_use]
    pub fn renderer(&self) -> &Renderer {
        &self.renderer
    }

    /// The store, for maintenance.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// A contact as it stands in keys: a keyed hash.
    fn who(&self, contact: &contact::Contact) -> Vec<u8> {
        self.store
            .keyed_hash("contact", &contact.identity())
            .to_vec()
    }

    /// The language that a contact has chosen, where one is known.
    pub async fn language(&self, contact: &contact::Contact) -> Option<Locale> {
        self.load(contact).await.ok()?.state.talk.lang
    }

    /// A random number, for waits that are not to fall together.
    fn chance(&self) -> u32 {
        let mut bytes = [0; 4];
        self.entropy.fill(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    /// A fresh id: sixteen hexadecimal digits.
    fn fresh_id(&self) -> String {
        random_id(self.entropy.as_ref())
    }
}

fn random_id(entropy: &dyn Entropy) -> String {
    let mut bytes = [0; 8];
    entropy.fill(&mut bytes);
    crate::store::hex::encode(&bytes)
}
