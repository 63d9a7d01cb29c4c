//! From a `Message` to text: to read (`plain`) or to hear (`speech`).

pub mod plain;
pub mod speech;
