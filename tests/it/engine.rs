//! The engine itself, with the rules that the program ships: whatever is said, in whatever order,
//! there is a way on, nothing that was answered is lost, and the same words give the same turns.

mod abroad;
mod assistance;
mod bodies;
mod change;
mod first_words;
mod helper;
mod identities;
mod labels;
mod links;
mod moves;
mod private_use;
mod properties;
mod silence;
mod split;
pub mod world;
