//! The real clock and the real randomness: the only place that reads them.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

use crate::ports::{Clock, Entropy};

/// The machine's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The clock of a trial folder: it begins at the given moment and goes on with real time.
#[derive(Debug)]
pub struct TrialClock {
    offset_ms: AtomicI64,
}

impl TrialClock {
    /// A clock that shows `start` now.
    #[must_use]
    pub fn starting_at(start: Timestamp) -> Self {
        let offset = start.as_millisecond() - Timestamp::now().as_millisecond();
        Self {
            offset_ms: AtomicI64::new(offset),
        }
    }
}

impl Clock for TrialClock {
    fn now(&self) -> Timestamp {
        let ms = Timestamp::now().as_millisecond() + self.offset_ms.load(Ordering::Relaxed);
        Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX)
    }
}

/// The operating system's randomness.
#[derive(Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        if getrandom::fill(buffer).is_err() {
            // Without randomness no key and no code is safe: nothing may go on.
            std::process::abort();
        }
    }
}
