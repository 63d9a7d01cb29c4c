//! The bot's token: whoever knows it is the bot. Never shown, never logged.

use std::{
    fmt, fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

/// A bot token.
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// Takes a token; `None` unless it has the shape `digits:35 or more of A-Z a-z 0-9 _ -`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let (id, secret) = text.split_once(':')?;
        let digits = !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
        let known = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        (digits && secret.len() >= 30 && secret.bytes().all(known))
            .then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The token. Call it only to address the Bot API.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The bot's own id: the digits before the colon; no secret.
    #[must_use]
    pub fn bot_id(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹token›")
    }
}

/// Where a token comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The environment: it stays the same while the process runs.
    Fixed,
    /// A file, which can be replaced.
    File(PathBuf),
}

/// Why a token's file gives none.
#[derive(Debug, thiserror::Error)]
pub enum TokenFault {
    /// Others can read it.
    #[error("others can read it")]
    Open,
    /// It has no token in it.
    #[error("no token in it")]
    Shape,
    /// It cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Source {
    /// The token of the file, when it is another than `known`.
    #[must_use]
    pub fn again(&self, known: &Token) -> Option<Token> {
        let Self::File(path) = self else {
            return None;
        };
        let found = read(path).ok()?;
        (found.reveal() != known.reveal()).then_some(found)
    }
}

/// Reads a token's file, which nobody else may read.
///
/// # Errors
/// See [`TokenFault`].
pub fn read(path: &Path) -> Result<Token, TokenFault> {
    if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
        return Err(TokenFault::Open);
    }
    let text = Zeroizing::new(fs::read_to_string(path)?);
    Token::new(&text).ok_or(TokenFault::Shape)
}
