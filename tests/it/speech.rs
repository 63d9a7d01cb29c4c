//! Messages to read and to hear.

mod plain;
