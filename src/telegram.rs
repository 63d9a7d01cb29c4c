//! Telegram as a door. teloxide gives the types, the requests and the keyboards; receiving and
//! sending are our own, because its dispatcher confirms updates before they are handled (decision
//! 0012).

pub mod answer;
pub mod api;
pub mod courier;
pub mod door;
pub mod files;
pub mod flood;
pub mod inbound;
pub mod intake;
pub mod keyboard;
pub mod limits;
pub mod outgoing;
pub mod poll;
pub mod setup;
pub mod split;
pub mod standing;
pub mod token;
pub mod webhook;
