//! Both ends of the local socket: a verb that runs in the process which has the store open, and the
//! caller that lends it its terminal.

use std::{
    io::{self, BufRead, BufReader},
    os::unix::net::UnixStream,
};

use crate::app::socket::{Ask, Call, Tell, ask};
use crate::ports::kv::BoxFuture;
use crate::store::hex;
use crate::terminal::io::{Io, Own};

/// Bytes of a file in one frame.
const PART: usize = 256 * 1024;

/// The far terminal, as the running verb sees it.
pub struct Far {
    call: Call,
    terminal: bool,
}

impl Far {
    /// The terminal at the other end of a call.
    #[must_use]
    pub fn new(call: Call, terminal: bool) -> Self {
        Self { call, terminal }
    }

    /// Tells the caller that the verb has ended.
    ///
    /// # Errors
    /// The caller is gone.
    pub async fn exit(&mut self, code: u8) -> io::Result<()> {
        self.call.tell(&Tell::Exit(code)).await
    }
}

impl Io for Far {
    fn read_line(&mut self) -> BoxFuture<'_, io::Result<Option<String>>> {
        Box::pin(async move {
            self.call.tell(&Tell::Want).await?;
            Ok(match self.call.next().await? {
                Some(Ask::Line(line)) => Some(line),
                _ => None,
            })
        })
    }

    fn out<'a>(&'a mut self, text: &'a str) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move { self.call.tell(&Tell::Out(text.to_owned())).await })
    }

    fn err<'a>(&'a mut self, text: &'a str) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move { self.call.tell(&Tell::Err(text.to_owned())).await })
    }

    fn save<'a>(
        &'a mut self,
        to: Option<&'a str>,
        bytes: &'a [u8],
    ) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move {
            for part in bytes.chunks(PART) {
                self.call.tell(&Tell::Part(hex::encode(part))).await?;
            }
            self.call.tell(&Tell::Save(to.map(str::to_owned))).await
        })
    }

    fn is_terminal(&self) -> bool {
        self.terminal
    }
}

/// Runs a verb in the process at the other end and gives its exit code; `None` when that process
/// went away in the middle.
///
/// # Errors
/// Our own terminal is gone.
pub async fn run(stream: UnixStream, argv: Vec<String>, locale: String) -> io::Result<Option<u8>> {
    let mut own = Own::new();
    let mut write = stream.try_clone()?;
    let terminal = own.is_terminal();
    let begin = Ask::Run {
        argv,
        locale,
        terminal,
    };
    if ask(&mut write, &begin).is_err() {
        return Ok(None);
    }
    let mut file = Vec::new();
    for line in BufReader::new(stream).lines() {
        let Ok(tell) = line.and_then(|line| serde_json::from_str(&line).map_err(io::Error::other))
        else {
            return Ok(None);
        };
        match tell {
            Tell::Out(text) => own.out(&text).await?,
            Tell::Err(text) => own.err(&text).await?,
            Tell::Part(part) => file.extend(hex::decode(&part).unwrap_or_default()),
            Tell::Save(to) => own.save(to.as_deref(), &std::mem::take(&mut file)).await?,
            Tell::Exit(code) => return Ok(Some(code)),
            Tell::Want => {
                let line = own.read_line().await?;
                let answer = line.map_or(Ask::End, Ask::Line);
                if ask(&mut write, &answer).is_err() {
                    return Ok(None);
                }
            }
        }
    }
    Ok(None)
}
