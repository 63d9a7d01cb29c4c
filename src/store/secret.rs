//! Key bytes and nonces, fresh from the source of randomness. Key bytes are wiped from memory when
//! dropped and never shown.

use std::fmt;

use zeroize::Zeroizing;

use crate::ports::Entropy;

/// Bytes of a nonce.
pub const NONCE: usize = 24;

/// The bytes of a key, wiped when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// A new random key.
    pub fn random(entropy: &dyn Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        entropy.fill(bytes.as_mut());
        Self(bytes)
    }

    /// A key from its bytes; `None` when they are not 32.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// The bytes. Call it only to wrap the key or to make a cipher of it.
    #[must_use]
    pub fn reveal(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹key›")
    }
}

/// Nonces from the source of randomness, fetched eight at a time; none is given out twice.
pub struct Nonces<'a> {
    entropy: &'a dyn Entropy,
    pool: [u8; NONCE * 8],
    used: usize,
}

impl<'a> Nonces<'a> {
    /// Nonces for one piece of work.
    pub fn new(entropy: &'a dyn Entropy) -> Self {
        Self {
            entropy,
            pool: [0; NONCE * 8],
            used: NONCE * 8,
        }
    }

    /// The next nonce.
    pub fn take(&mut self) -> [u8; 24] {
        if self.used == self.pool.len() {
            self.entropy.fill(&mut self.pool);
            self.used = 0;
        }
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&self.pool[self.used..self.used + NONCE]);
        self.used += NONCE;
        nonce
    }
}
