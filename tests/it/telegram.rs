//! The Telegram door over real HTTP: the door of the library, in this process, before the Bot API
//! server of the harness.

mod bench;
mod conversation;
mod courier;
mod hostile;
mod program;
mod setup;
mod stories;
mod trouble;
