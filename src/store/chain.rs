//! A stored event and the hash chain of its case.
//!
//! The hash covers case, sequence, both ciphertexts and the hash before, so that erasing a person
//! (dropping a key) leaves the chain whole, and any other change of a stored byte breaks it.

use sha2::{Digest, Sha256};

use crate::domain::reference::ReferenceNumber;

/// A hash of the chain.
pub type Hash = [u8; 32];

/// What stands before the first event.
pub const START: Hash = [0; 32];

const FORMAT: u8 = 1;
const DOMAIN: &[u8] = b"iltod event 1\0";
const FIXED: usize = 1 + 32 + 32 + 4;

/// An event as it is stored, still sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredEvent<'a> {
    /// The hash of the event before, or [`START`].
    pub prev: Hash,
    /// The hash of this event.
    pub hash: Hash,
    /// The register part, sealed under a key of the store.
    pub register: &'a [u8],
    /// The personal part, sealed under the key of the case.
    pub personal: Option<&'a [u8]>,
}

impl<'a> StoredEvent<'a> {
    /// Links sealed parts to the event before.
    #[must_use]
    pub fn link(
        at: (ReferenceNumber, u64),
        prev: Hash,
        register: &'a [u8],
        personal: Option<&'a [u8]>,
    ) -> Self {
        let mut event = Self {
            prev,
            hash: START,
            register,
            personal,
        };
        event.hash = event.computed(at);
        event
    }

    /// The hash that this event should have as event `at.1` of case `at.0`.
    #[must_use]
    pub fn computed(&self, at: (ReferenceNumber, u64)) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(DOMAIN);
        hasher.update(at.0.ordinal().to_be_bytes());
        hasher.update(at.1.to_be_bytes());
        hasher.update(self.prev);
        hasher.update((self.register.len() as u64).to_be_bytes());
        hasher.update(self.register);
        // An absent part and an empty one differ: a sealed part is never empty.
        hasher.update(self.personal.unwrap_or_default());
        hasher.finalize().into()
    }

    /// The bytes that are stored: format, hash before, hash, length of the register part, parts.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let personal = self.personal.unwrap_or_default();
        let mut bytes = Vec::with_capacity(FIXED + self.register.len() + personal.len());
        bytes.push(FORMAT);
        bytes.extend_from_slice(&self.prev);
        bytes.extend_from_slice(&self.hash);
        // A stored value is far below 4 GiB: the backend refuses it otherwise.
        let length = u32::try_from(self.register.len()).unwrap_or(u32::MAX);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(self.register);
        bytes.extend_from_slice(personal);
        bytes
    }

    /// Reads stored bytes; `None` when they are no event of this format.
    #[must_use]
    pub fn decode(bytes: &'a [u8]) -> Option<Self> {
        let (&format, rest) = bytes.split_first()?;
        let (prev, rest) = rest.split_first_chunk::<32>()?;
        let (hash, rest) = rest.split_first_chunk::<32>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (register, personal) = rest.split_at_checked(length)?;
        let personal = (!personal.is_empty()).then_some(personal);
        (format == FORMAT).then_some(Self {
            prev: *prev,
            hash: *hash,
            register,
            personal,
        })
    }
}
