//! What the core needs of the world, as traits: a clock, randomness, a key-value store, couriers. The
//! composition root in `app` hands in the real ones, tests hand in their own.

pub mod blobs;
pub mod courier;
pub mod fail_point;
pub mod kv;

use jiff::Timestamp;

/// The legal clock: what time it is.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// A source of randomness fit for keys and codes.
pub trait Entropy: Send + Sync {
    /// Fills the buffer with unpredictable bytes.
    fn fill(&self, buffer: &mut [u8]);
}
