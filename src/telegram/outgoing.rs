//! What receiving needs of sending: letters of a committed turn are handed over, and a person who
//! is back is told of. The outbox behind it decides when and how often.

use crate::ports::courier::Letter;
use crate::service::{contact::Contact, relay::Relay};

/// Where letters go.
pub trait Outgoing: Send + Sync {
    /// Takes the letters of a committed turn. Returns at once.
    fn carry(&self, letters: Vec<Letter>);

    /// The person can be reached again: what waited for that goes on.
    fn wake(&self, contact: &Contact);

    /// Whether nothing may be sent at all: the token is refused.
    fn is_halted(&self) -> bool;
}

impl Outgoing for Relay {
    fn carry(&self, letters: Vec<Letter>) {
        Self::carry(self, letters);
    }

    fn wake(&self, contact: &Contact) {
        Self::wake(self, contact);
    }

    fn is_halted(&self) -> bool {
        Self::is_halted(self)
    }
}
