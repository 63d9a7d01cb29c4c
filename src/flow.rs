//! The dialogue: flow files and the engine that walks through them.

pub mod detect;
pub mod extract;
pub mod field;
pub mod lexicon;
