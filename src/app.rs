//! The composition root: the real clock, entropy and files; configuration; the local socket.

pub mod assets;
pub mod rules;
