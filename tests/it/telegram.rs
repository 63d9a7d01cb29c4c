//! The Telegram door over real HTTP: the door of the library, in this process, before the Bot API
//! server of the harness.

mod attachments;
mod away;
mod bench;
mod canary;
mod conversation;
mod courier;
mod cut;
mod delivery;
mod elsewhere;
mod fire;
mod handed;
mod helper;
mod hostile;
mod killed;
mod odd;
mod operation;
mod program;
mod restored;
mod served;
mod setup;
mod silence;
mod stories;
mod trouble;
