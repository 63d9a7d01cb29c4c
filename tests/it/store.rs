//! The store above `Kv`: sealing, keys, chain, commits, verification, erasure (architecture.md §5).

mod commit;
mod erase;
mod erase_crash;
mod keys;
mod lists;
mod people;
mod records;
mod seal;
mod seen;
mod tree_kv;
mod verify;
mod world;
