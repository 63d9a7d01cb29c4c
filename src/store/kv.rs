//! The backends of `Kv`.

pub mod memory;
pub mod sled_kv;
