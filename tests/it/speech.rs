//! Messages to read and to hear.

mod any_text;
mod engine;
mod examples;
mod exhaustive;
mod plain;
