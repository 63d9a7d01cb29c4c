//! The dialogue: flow files and the engine that walks through them.

pub mod extract;
pub mod field;
