//! The integration tests, one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod harness;

mod bot_api;
mod chat;
mod cli;
mod deadline;
mod elsewhere;
mod engine;
mod enquiry;
mod erasure;
mod fail_points;
mod faults;
mod fields;
mod golden;
mod kill;
mod kv_contract;
mod locale;
mod power_cut;
mod screens;
mod socket;
mod speech;
mod split;
mod store;
mod tasks;
mod telegram;
mod transcripts;
mod words;
