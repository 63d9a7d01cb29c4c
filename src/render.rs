//! From a `Message` to text: to read ([`plain`]) or to hear ([`speech`]). The words come from the
//! catalogue, their form from here; nothing here knows a sentence.

mod ends;
pub mod plain;
pub mod renderer;
mod resolve;
pub mod speech;
mod tame;

pub use renderer::Renderer;
pub use resolve::{Rendered, WordsMissing};
