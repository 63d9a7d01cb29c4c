//! Messages to read and to hear.

mod any_text;
mod examples;
mod exhaustive;
mod plain;
