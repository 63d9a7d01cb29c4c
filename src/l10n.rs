//! Words: the catalogue of messages in four locales, negotiation, and the check of the files.

pub mod catalogue;
pub mod check;
mod guard;
