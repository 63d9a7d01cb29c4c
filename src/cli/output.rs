//! What a verb hands back: one JSON object and the same in words. Printing happens once, in
//! [`crate::cli`].

use crate::domain::message::Message;

/// The result of a verb.
#[derive(Clone, Debug)]
pub struct Output {
    /// For `--json`: an object whose `schema` is `iltod.<verb>/1`.
    pub json: serde_json::Value,
    /// For people: one message a line.
    pub lines: Vec<Message>,
}
