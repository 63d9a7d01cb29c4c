//! The Bot API server of the harness, over real HTTP: it must do what the real one does before it
//! may say anything about a bot.

mod client;
mod load;
mod methods;
mod polling;
mod script;
mod webhooks;
