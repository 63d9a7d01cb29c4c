//! Where a verb reads and writes: the terminal, a pipe, or the other end of the local socket. A
//! verb does not know which.

use std::{
    fs::File,
    io::{self, BufRead, IsTerminal, Write},
    os::unix::fs::OpenOptionsExt,
};

use tokio::sync::mpsc;

use crate::ports::kv::BoxFuture;

/// The input and output of a verb.
pub trait Io: Send {
    /// The next line without its end; `None` at the end of input.
    fn read_line(&mut self) -> BoxFuture<'_, io::Result<Option<String>>>;

    /// Writes to standard output and flushes.
    fn out<'a>(&'a mut self, text: &'a str) -> BoxFuture<'a, io::Result<()>>;

    /// Writes to standard error.
    fn err<'a>(&'a mut self, text: &'a str) -> BoxFuture<'a, io::Result<()>>;

    /// Saves a file where the caller is: at a path only its owner may read, or on standard output.
    fn save<'a>(
        &'a mut self,
        to: Option<&'a str>,
        bytes: &'a [u8],
    ) -> BoxFuture<'a, io::Result<()>>;

    /// Whether a person sits at a terminal there.
    fn is_terminal(&self) -> bool;
}

/// This process's own standard streams.
pub struct Own {
    lines: mpsc::UnboundedReceiver<io::Result<Option<String>>>,
    asks: std::sync::mpsc::Sender<()>,
    terminal: bool,
}

impl Own {
    /// Takes standard input; with line editing and history (in memory only) at a terminal.
    #[must_use]
    pub fn new() -> Self {
        let terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
        let (asks, asked) = std::sync::mpsc::channel::<()>();
        let (send, lines) = mpsc::unbounded_channel();
        // Reading blocks, so it has a thread of its own; it reads only when a line is wanted.
        std::thread::spawn(move || {
            let mut reader = Reader::new(terminal);
            while asked.recv().is_ok() {
                if send.send(reader.next()).is_err() {
                    break;
                }
            }
        });
        Self {
            lines,
            asks,
            terminal,
        }
    }
}

impl Default for Own {
    fn default() -> Self {
        Self::new()
    }
}

impl Io for Own {
    fn read_line(&mut self) -> BoxFuture<'_, io::Result<Option<String>>> {
        Box::pin(async move {
            if self.asks.send(()).is_err() {
                return Ok(None);
            }
            self.lines.recv().await.unwrap_or(Ok(None))
        })
    }

    fn out<'a>(&'a mut self, text: &'a str) -> BoxFuture<'a, io::Result<()>> {
        let mut stdout = io::stdout().lock();
        let done = stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush());
        Box::pin(std::future::ready(done))
    }

    fn err<'a>(&'a mut self, text: &'a str) -> BoxFuture<'a, io::Result<()>> {
        let done = io::stderr().lock().write_all(text.as_bytes());
        Box::pin(std::future::ready(done))
    }

    fn save<'a>(
        &'a mut self,
        to: Option<&'a str>,
        bytes: &'a [u8],
    ) -> BoxFuture<'a, io::Result<()>> {
        let done = match to {
            Some(path) => private_file(path).and_then(|mut file| {
                file.write_all(bytes)?;
                file.sync_all()
            }),
            None => {
                let mut stdout = io::stdout().lock();
                stdout.write_all(bytes).and_then(|()| stdout.flush())
            }
        };
        Box::pin(std::future::ready(done))
    }

    fn is_terminal(&self) -> bool {
        self.terminal
    }
}

/// What was handed in is personal: only the owner may read it.
fn private_file(path: &str) -> io::Result<File> {
    let mut options = File::options();
    let options = options.write(true).create(true).truncate(true);
    options.mode(0o600).open(path)
}

/// Reads lines: bytes that are no UTF-8 become replacement characters, never an error.
enum Reader {
    Edited(Box<rustyline::DefaultEditor>),
    Piped,
}

impl Reader {
    fn new(terminal: bool) -> Self {
        match rustyline::DefaultEditor::new() {
            Ok(editor) if terminal => Self::Edited(Box::new(editor)),
            _ => Self::Piped,
        }
    }

    fn next(&mut self) -> io::Result<Option<String>> {
        match self {
            Self::Piped => piped_line(),
            Self::Edited(editor) => match editor.readline("> ") {
                Ok(line) => {
                    // History is a convenience: a line that it does not take is still heard.
                    let _ = editor.add_history_entry(line.as_str());
                    Ok(Some(line))
                }
                Err(
                    rustyline::error::ReadlineError::Eof
                    | rustyline::error::ReadlineError::Interrupted,
                ) => Ok(None),
                Err(fault) => Err(io::Error::other(fault)),
            },
        }
    }
}

fn piped_line() -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if io::stdin().lock().read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    while matches!(bytes.last(), Some(b'\n' | b'\r')) {
        bytes.pop();
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
