//! The Telegram door over real HTTP, before the Bot API server of the harness.

mod courier;
mod setup;
