//! The envelope around everything that is stored: version, key, nonce, XChaCha20-Poly1305.
//!
//! What is sealed is bound to the place where it belongs: moved elsewhere, it does not open. Keys are
//! wiped from memory when dropped and never shown. Nothing here chooses a key or reads a clock.

use std::fmt;

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce, aead::Tag};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::ports::kv::Key;
use crate::store::secret::{NONCE, Secret};

/// Bytes before the ciphertext: version, key label, nonce.
pub const HEADER: usize = 1 + 8 + NONCE;
/// Bytes that sealing adds: the header and the authentication tag.
pub const OVERHEAD: usize = HEADER + TAG;

const TAG: usize = 16;
const ENVELOPE: u8 = 1;

/// Which key sealed an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyLabel {
    /// The master key of the installation.
    Master,
    /// A key of the store, by number.
    Store(u32),
    /// A key that wraps the case keys of one bucket; each erasure makes a new generation.
    Bucket {
        /// The bucket: case key number / 4,096.
        bucket: u32,
        /// 1 for the first key of the bucket (28 bits).
        generation: u32,
    },
    /// The key of a case and of the draft it grew from (60 bits).
    Case(u64),
}

impl KeyLabel {
    fn code(self) -> u64 {
        match self {
            Self::Master => 0,
            Self::Store(id) => 1 << 60 | u64::from(id),
            Self::Bucket { bucket, generation } => {
                2 << 60 | u64::from(generation) << 32 | u64::from(bucket)
            }
            Self::Case(id) => 3 << 60 | id,
        }
    }

    fn from_code(code: u64) -> Option<Self> {
        let low = u32::try_from(code & 0xffff_ffff).ok()?;
        let middle = u32::try_from(code >> 32 & 0x0fff_ffff).ok()?;
        match code >> 60 {
            0 if code == 0 => Some(Self::Master),
            1 if middle == 0 => Some(Self::Store(low)),
            2 => Some(Self::Bucket {
                bucket: low,
                generation: middle,
            }),
            3 => Some(Self::Case(code & !(3 << 60))),
            _ => None,
        }
    }
}

/// Why an envelope did not open.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SealError {
    /// Too short, or its key label names no kind of key.
    #[error("not a sealed value")]
    Shape,
    /// Written by a newer program.
    #[error("sealed in format {found}; this program knows {ENVELOPE}")]
    Newer {
        /// The format found.
        found: u8,
    },
    /// Changed, moved from another place, or sealed under another key.
    #[error("the seal is broken")]
    Broken,
}

/// Which part of a stored value is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// The whole value.
    Whole = 0,
    /// The register part of an event.
    Register = 1,
    /// The personal part of an event.
    Personal = 2,
}

/// Where a sealed value belongs; part of what the seal protects.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// The tree, or the file.
    pub tree: &'a str,
    /// The key in the tree.
    pub key: &'a [u8],
    /// The part of the value.
    pub part: Part,
}

impl<'a> Spot<'a> {
    /// The whole value at a place of the store.
    #[must_use]
    pub fn whole(place: &'a Key) -> Self {
        Self::part(place, Part::Whole)
    }

    /// A part of the value at a place of the store.
    #[must_use]
    pub fn part(place: &'a Key, part: Part) -> Self {
        Self {
            tree: place.tree.name(),
            key: &place.bytes,
            part,
        }
    }

    /// Header fields before the nonce, tree, key and part. No two spots give the same bytes: the
    /// name of a tree holds no 0 and the part is one byte at the end.
    fn associated(&self, header: &[u8]) -> Vec<u8> {
        let mut data = Vec::with_capacity(header.len() + self.tree.len() + self.key.len() + 2);
        data.extend_from_slice(header);
        data.extend_from_slice(self.tree.as_bytes());
        data.push(0);
        data.extend_from_slice(self.key);
        data.push(self.part as u8);
        data
    }
}

/// A key ready for use, with its label.
pub struct SealKey {
    label: KeyLabel,
    cipher: XChaCha20Poly1305,
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹{:?}›", self.label)
    }
}

impl SealKey {
    /// Makes a cipher of `secret`.
    #[must_use]
    pub fn new(label: KeyLabel, secret: &Secret) -> Self {
        Self {
            label,
            cipher: XChaCha20Poly1305::new(secret.reveal().into()),
        }
    }

    /// The label.
    #[must_use]
    pub fn label(&self) -> KeyLabel {
        self.label
    }

    /// Seals, in place, a buffer whose first [`HEADER`] bytes are room for the header.
    ///
    /// # Errors
    /// [`SealError::Shape`] when the buffer has no such room.
    pub fn seal(
        &self,
        spot: Spot<'_>,
        nonce: [u8; 24],
        buffer: &mut Vec<u8>,
    ) -> Result<(), SealError> {
        let (header, plain) = buffer
            .split_at_mut_checked(HEADER)
            .ok_or(SealError::Shape)?;
        header[0] = ENVELOPE;
        header[1..9].copy_from_slice(&self.label.code().to_be_bytes());
        header[9..].copy_from_slice(&nonce);
        let data = spot.associated(&header[..9]);
        let tag = self
            .cipher
            .encrypt_inout_detached(&XNonce::from(nonce), &data, plain.into())
            .map_err(|_| SealError::Shape)?;
        buffer.extend_from_slice(&tag);
        Ok(())
    }

    /// Seals a copy of `plain`.
    ///
    /// # Errors
    /// As [`SealKey::seal`].
    pub fn seal_copy(
        &self,
        spot: Spot<'_>,
        nonce: [u8; 24],
        plain: &[u8],
    ) -> Result<Vec<u8>, SealError> {
        let mut buffer = Vec::with_capacity(plain.len() + OVERHEAD);
        buffer.resize(HEADER, 0);
        buffer.extend_from_slice(plain);
        self.seal(spot, nonce, &mut buffer)?;
        Ok(buffer)
    }

    /// What is in an envelope that this key sealed at `spot`.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn open(&self, spot: Spot<'_>, envelope: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        if label_of(envelope)? != self.label {
            return Err(SealError::Broken);
        }
        let (header, rest) = envelope.split_at_checked(HEADER).ok_or(SealError::Shape)?;
        let (cipher, tag) = rest.split_last_chunk::<TAG>().ok_or(SealError::Shape)?;
        let nonce: [u8; NONCE] = header[9..].try_into().map_err(|_| SealError::Shape)?;
        let mut plain = Zeroizing::new(cipher.to_vec());
        let data = spot.associated(&header[..9]);
        let tag = Tag::<XChaCha20Poly1305>::from(*tag);
        self.cipher
            .decrypt_inout_detached(
                &XNonce::from(nonce),
                &data,
                plain.as_mut_slice().into(),
                &tag,
            )
            .map_err(|_| SealError::Broken)?;
        Ok(plain)
    }
}

/// The label of the key that sealed `envelope`.
///
/// # Errors
/// [`SealError::Shape`] and [`SealError::Newer`].
pub fn label_of(envelope: &[u8]) -> Result<KeyLabel, SealError> {
    match envelope.first() {
        None => return Err(SealError::Shape),
        Some(&ENVELOPE) if envelope.len() >= OVERHEAD => {}
        Some(&ENVELOPE) => return Err(SealError::Shape),
        Some(&found) => return Err(SealError::Newer { found }),
    }
    let code: [u8; 8] = envelope[1..9].try_into().map_err(|_| SealError::Shape)?;
    KeyLabel::from_code(u64::from_be_bytes(code)).ok_or(SealError::Shape)
}
