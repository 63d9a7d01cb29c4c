//! Telegram as a door. teloxide gives the types, the requests and the keyboards; receiving and
//! sending are our own, because its dispatcher confirms updates before they are handled (decision
//! 0011).

pub mod api;
pub mod courier;
pub mod keyboard;
pub mod limits;
pub mod split;
pub mod token;
