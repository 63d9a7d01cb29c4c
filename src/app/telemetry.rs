//! Logs to standard error: `ILTOD_LOG` sets the level (`info` by default). Whatever is written goes
//! through a mask for the shape of a bot token; a panic names its place and never its words, which
//! may quote a person.

use std::io::{self, Write};

use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

/// What stands for a token.
const MASK: &[u8] = "‹token›".as_bytes();

/// The fewest characters of a token's secret part.
const SECRET: usize = 30;

/// Begins to log. A second call changes nothing.
pub fn start() {
    let level = std::env::var("ILTOD_LOG").unwrap_or_default();
    let filter = EnvFilter::try_new(if level.is_empty() { "info" } else { &level })
        .unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(Masked);
    if logs.try_init().is_err() {
        return;
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place = place.as_deref().unwrap_or("-"), "panic");
    }));
}

/// Makes writers to standard error that mask tokens.
struct Masked;

/// One event: written whole, so that no token is torn apart.
struct Line(Vec<u8>);

impl<'a> MakeWriter<'a> for Masked {
    type Writer = Line;

    fn make_writer(&'a self) -> Line {
        Line(Vec::new())
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        // A closed standard error must not stop the service.
        let _ = io::stderr().write_all(&mask(&self.0));
    }
}

/// The same bytes with `digits:secret` replaced, where the secret is as long as that of a token.
fn mask(line: &[u8]) -> Vec<u8> {
    let mut masked = Vec::with_capacity(line.len());
    let mut rest = line;
    while let Some(colon) = rest.iter().position(|b| *b == b':') {
        let (before, after) = (&rest[..colon], &rest[colon + 1..]);
        let part = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'-';
        let secret = after.iter().take_while(|b| part(b)).count();
        let digits = before.iter().rev().take_while(|b| b.is_ascii_digit());
        let digits = digits.count();
        if digits > 0 && secret >= SECRET {
            masked.extend_from_slice(&before[..colon - digits]);
            masked.extend_from_slice(MASK);
            rest = &after[secret..];
        } else {
            masked.extend_from_slice(&rest[..=colon]);
            rest = after;
        }
    }
    masked.extend_from_slice(rest);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_masked_wherever_it_stands_and_nothing_else_is() {
        let token = "7012345678:AAFakeFakeFakeFakeFakeFakeFakeFake_01";
        let line = format!("12:30:00 url=http://h/bot{token}/getMe: a:b {token}\n");
        let masked = String::from_utf8_lossy(&mask(line.as_bytes())).into_owned();
        let expected = "12:30:00 url=http://h/bot‹token›/getMe: a:b ‹token›\n";
        assert_eq!(masked, expected);
    }
}
