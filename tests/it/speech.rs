//! Messages to read and to hear.

mod any_text;
mod ends;
mod engine;
mod examples;
mod exhaustive;
mod plain;
