//! The bot's token: whoever knows it is the bot. Never shown, never logged.

use std::fmt;

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
