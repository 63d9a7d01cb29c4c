//! The rules, as plain values and plain functions: no I/O, no async, no clock, no randomness, and
//! no sentence for a person (those stand in `locales/`; code passes [`message::Message`]s).

pub mod calendar;
pub mod clock;
pub mod profile;

pub mod data_file;
pub mod kind;

pub mod case;
pub mod event;
pub mod verb;

pub mod message;
pub mod problem;
pub mod reference;
pub mod script;
pub mod task;

pub mod answer;
pub mod attachment;
pub mod contact;
pub mod identity;
pub mod name;

#[doc = include_str!("domain/rules.md")]
pub mod rules {}
