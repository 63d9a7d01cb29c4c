//! Messages to read and to hear.

mod examples;
mod plain;
