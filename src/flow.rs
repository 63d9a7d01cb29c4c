//! The dialogue: flow files as data, and the engine that walks through them. Pure: one input and a
//! state in, one turn out. No words for people, no storage, no clock.

pub mod definition;
pub mod directory;
pub mod parse;

pub mod dialogue;
pub mod effect;
pub mod engine;
pub mod input;

pub mod detect;
pub mod extract;
pub mod field;
pub mod lexicon;
pub mod pieces;

pub mod check;
pub mod graph;
