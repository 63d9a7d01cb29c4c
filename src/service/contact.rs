//! A contact: a person at a door, never a chat (architecture.md §3). Its id is personal and appears
//! in keys only as a keyed hash.

use std::fmt;

/// A person at a door.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The door.
    pub door: &'static str,
    id: String,
}

impl Contact {
    /// The person with this id at this door.
    pub fn new(door: &'static str, id: impl Into<String>) -> Self {
        Self {
            door,
            id: id.into(),
        }
    }

    /// Door and id, for the keyed hash.
    #[must_use]
    pub fn identity(&self) -> Vec<u8> {
        [self.door.as_bytes(), &[0], self.id.as_bytes()].concat()
    }
}

/// Redacted: ids of persons stay out of logs.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contact({} …)", self.door)
    }
}
