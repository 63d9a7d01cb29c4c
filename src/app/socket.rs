//! The local socket `DATA/iltod.sock`: every verb works beside a running process, because it runs
//! *in* that process (architecture.md §5). Frames are one JSON object a line.

use std::{
    fs,
    io::{self, Write as _},
    os::{
        fd::AsRawFd,
        unix::{fs::PermissionsExt, net::UnixStream as StdStream},
    },
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    net::{
        UnixListener, UnixStream,
        unix::{OwnedReadHalf, OwnedWriteHalf},
    },
};

/// The name of the socket in the data folder.
pub const NAME: &str = "iltod.sock";

/// What the caller says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Run this verb.
    Run {
        /// The arguments after the program's name.
        argv: Vec<String>,
        /// The locale of the caller's environment.
        locale: String,
        /// Whether a person sits at a terminal.
        terminal: bool,
    },
    /// A line of standard input.
    Line(String),
    /// The end of standard input.
    End,
}

/// What the running process says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tell {
    /// For standard output.
    Out(String),
    /// For standard error.
    Err(String),
    /// A part of a file, in hexadecimal.
    Part(String),
    /// The parts before this are a file for this path, or for standard output.
    Save(Option<String>),
    /// A line of input is wanted.
    Want,
    /// The verb ended with this exit code.
    Exit(u8),
}

/// A path short enough for a socket address, however deep the folder lies: through the open folder
/// itself. The folder must stay open while the path is used.
fn short_path(folder: &fs::File) -> PathBuf {
    PathBuf::from(format!("/proc/self/fd/{}/{NAME}", folder.as_raw_fd()))
}

/// Listens in the data folder; a socket left over from a killed process is replaced. Call it only
/// while holding the folder's lock.
///
/// # Errors
/// The socket cannot be made there.
pub fn listen(data: &Path) -> io::Result<UnixListener> {
    let folder = fs::File::open(data)?;
    match fs::remove_file(data.join(NAME)) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
        _ => {}
    }
    let listener = UnixListener::bind(short_path(&folder))?;
    fs::set_permissions(data.join(NAME), fs::Permissions::from_mode(0o600))?;
    Ok(listener)
}

/// The running process of this data folder, if one answers.
#[must_use]
pub fn connect(data: &Path) -> Option<StdStream> {
    let folder = fs::File::open(data).ok()?;
    StdStream::connect(short_path(&folder)).ok()
}

/// Whether a process has this data folder open and answers.
#[must_use]
pub fn answers(data: &Path) -> bool {
    connect(data).is_some()
}

/// The running process's end of one call.
pub struct Call {
    lines: Lines<BufReader<OwnedReadHalf>>,
    write: OwnedWriteHalf,
}

impl Call {
    /// Wraps an accepted connection.
    #[must_use]
    pub fn new(stream: UnixStream) -> Self {
        let (read, write) = stream.into_split();
        Self {
            lines: BufReader::new(read).lines(),
            write,
        }
    }

    /// The next frame; `None` when the caller is gone.
    ///
    /// # Errors
    /// The connection broke, or the frame is none of ours.
    pub async fn next(&mut self) -> io::Result<Option<Ask>> {
        match self.lines.next_line().await? {
            None => Ok(None),
            Some(line) => serde_json::from_str(&line)
                .map(Some)
                .map_err(io::Error::other),
        }
    }

    /// Sends a frame.
    ///
    /// # Errors
    /// The caller is gone.
    pub async fn tell(&mut self, tell: &Tell) -> io::Result<()> {
        let mut line = serde_json::to_vec(tell).map_err(io::Error::other)?;
        line.push(b'\n');
        self.write.write_all(&line).await
    }
}

/// The caller's end: sends one frame.
///
/// # Errors
/// The running process is gone.
pub fn ask(stream: &mut StdStream, ask: &Ask) -> io::Result<()> {
    let mut line = serde_json::to_vec(ask).map_err(io::Error::other)?;
    line.push(b'\n');
    stream.write_all(&line)
}
