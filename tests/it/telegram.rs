//! The Telegram door over real HTTP: the door of the library, in this process, before the Bot API
//! server of the harness.

mod attachments;
mod bench;
mod conversation;
mod courier;
mod handed;
mod hostile;
mod program;
mod setup;
mod trouble;
