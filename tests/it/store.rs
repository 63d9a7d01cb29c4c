//! The store above `Kv`: sealing, keys, chain, commits, verification, erasure (architecture.md §5).

mod commit;
mod erase;
mod keys;
mod lists;
mod records;
mod seal;
mod tree_kv;
mod verify;
mod world;
