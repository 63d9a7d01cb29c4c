//! Drivers: citizens who answer from inside the server, so that thousands in closed loop cost next
//! to nothing; and the cost of a process by its id.

use super::bot::{Bot, Sent};

/// Decides what people do about a message that the bot sent.
pub trait Driver: Send {
    fn message(&mut self, bot: &mut Bot, sent: &Sent);
}

impl<F: FnMut(&mut Bot, &Sent) + Send> Driver for F {
    fn message(&mut self, bot: &mut Bot, sent: &Sent) {
        self(bot, sent);
    }
}
