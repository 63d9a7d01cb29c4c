//! Messages to read and to hear.

mod any_text;
mod door;
mod ends;
mod engine;
mod examples;
mod exhaustive;
mod plain;
