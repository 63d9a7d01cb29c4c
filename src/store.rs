//! `Store` and `Commit`, written once over a small [`crate::ports::kv::Kv`].

pub mod folder;
pub mod kv;
