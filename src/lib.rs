//! iltod — the request assistant of public bodies.
//!
//! The modules stand in reading order, lowest layer first; a module imports only from the layers
//! below it (`tests/tidy.rs` checks it). Start with [`architecture`].

pub mod domain;
pub mod ports;

pub mod flow;

pub mod l10n;
pub mod render;

pub mod store;

pub mod service;

pub mod telegram;
pub mod terminal;

pub mod app;
pub mod cli;

#[doc = include_str!("architecture.md")]
pub mod architecture {}

pub mod decisions;
