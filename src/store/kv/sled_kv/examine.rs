//! Reads sled's files before sled opens them, and changes nothing.
//!
//! sled takes the first message it cannot read for the torn end of the log and overwrites what follows,
//! also when it is damage in the middle. So all checksums of the log are tried first. What is found
//! wrong here is a doubt, not a verdict: dead bytes and the leavings of a crash look the same. The form
//! of the files is that of the pinned sled (`logger.rs`, `iterator.rs`, `snapshot.rs`).

use std::{
    fs::{self, File},
    io,
    os::unix::fs::FileExt,
    path::Path,
};

use crate::store::kv::sled_kv::opening::SEGMENT;

mod message;

use message::{Message, Read};

/// Bytes of a segment's header: checksum, sequence number of its first byte, the highest stable one.
const HEADER: usize = 20;

/// What is never begun in the last bytes of a segment.
const RED_ZONE: usize = 32;

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Seen {
    /// The largest number of commits that stands in a whole message.
    pub commits: u64,
    /// Why the files may be damaged.
    pub doubt: Option<String>,
}

/// Reads the files of the store in the folder `path`.
///
/// # Errors
/// The operating system's; doubts about the content are no errors.
pub(in crate::store) fn examine(path: &Path) -> io::Result<Seen> {
    let log = File::open(path.join("db"))?;
    let length = log.metadata()?.len();
    let mut seen = Seen::default();
    if length == 0 {
        seen.add("the log is empty");
        return Ok(seen);
    }
    seen.doubt = check_parameters(path)?.or(check_snapshot(path)?);
    let mut segments = Vec::new();
    let mut buffer = vec![0; SEGMENT];
    for base in (0..length).step_by(SEGMENT) {
        let size = SEGMENT.min(usize::try_from(length - base).unwrap_or(SEGMENT));
        log.read_exact_at(&mut buffer[..size], base)?;
        match segment(&buffer[..size], &mut seen.commits) {
            Ok(Some((lsn, whole))) => segments.push((lsn, whole, base)),
            Ok(None) => {}
            Err(detail) => seen.add(&format!("segment at {base}: {detail}")),
        }
    }
    segments.sort_unstable();
    for pair in segments.windows(2) {
        let (lsn, whole, base) = pair[0];
        if lsn == pair[1].0 {
            seen.add(&format!("segment at {base}: its number stands twice"));
        }
        // Only the newest may end anywhere.
        if !whole {
            seen.add(&format!("segment at {base}: it ends early"));
        }
    }
    Ok(seen)
}

impl Seen {
    /// The first doubt is told.
    fn add(&mut self, detail: &str) {
        self.doubt.get_or_insert_with(|| detail.to_owned());
    }
}

/// The sequence number of a segment and whether it is written to its end; `None` for an unused one.
fn segment(bytes: &[u8], commits: &mut u64) -> Result<Option<(i64, bool)>, String> {
    if is_zero(bytes) {
        return Ok(None);
    }
    let lsn = bytes
        .first_chunk::<HEADER>()
        .and_then(sequence_number)
        .ok_or("its header is wrong")?;
    let number = u64::try_from(lsn).map_err(|_| "its header is wrong")? / SEGMENT as u64;
    let mut at = HEADER;
    while at + RED_ZONE <= SEGMENT {
        match Message::read(&bytes[at.min(bytes.len())..], number) {
            Read::Whole(message) => {
                *commits = message.commits().unwrap_or(0).max(*commits);
                at += message.length();
                if message.is_cap() {
                    return Ok(Some((lsn, true)));
                }
            }
            Read::Broken => return ends_at(at, bytes, number).map(|()| Some((lsn, false))),
        }
    }
    Ok(Some((lsn, true)))
}

/// Whether nothing of this segment follows the end of what can be read. In a segment that is used
/// again older bytes may follow; they carry another number.
fn ends_at(end: usize, bytes: &[u8], number: u64) -> Result<(), String> {
    let rest = bytes.get(end..).unwrap_or_default();
    if is_zero(rest) {
        return Ok(());
    }
    let follows = |at: &usize| matches!(Message::read(&rest[*at..], number), Read::Whole(_));
    match (1..rest.len()).find(follows) {
        Some(at) => Err(format!("unreadable from {end} to {}", end + at)),
        None => Ok(()),
    }
}

fn sequence_number(header: &[u8; HEADER]) -> Option<i64> {
    let number = |from: usize| {
        let bytes = header[from..].first_chunk::<8>();
        bytes.map(|bytes| i64::from_le_bytes(*bytes) ^ i64::MAX)
    };
    let sum = header
        .first_chunk::<4>()
        .map(|sum| !u32::from_le_bytes(*sum));
    let lsn = number(4).filter(|lsn| *lsn >= 0 && lsn % SEGMENT as i64 == 0);
    (sum == Some(crc32fast::hash(&header[4..]))).then_some(lsn)?
}

fn is_zero(bytes: &[u8]) -> bool {
    const ZEROS: [u8; 4096] = [0; 4096];
    bytes
        .chunks(ZEROS.len())
        .all(|chunk| chunk == &ZEROS[..chunk.len()])
}

/// `conf` must be there beside a log: without it sled writes a new one.
fn check_parameters(path: &Path) -> io::Result<Option<String>> {
    let wrong = match fs::read(path.join("conf")) {
        Ok(bytes) => !ends_in_its_sum(&bytes, 4),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(error),
    };
    Ok(wrong.then(|| "conf is missing or damaged".to_owned()))
}

/// The newest snapshot is the one that sled reads.
fn check_snapshot(path: &Path) -> io::Result<Option<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("snap.") && !name.ends_with(".generating") {
            names.push(name);
        }
    }
    let Some(name) = names.into_iter().max() else {
        return Ok(None);
    };
    let bytes = fs::read(path.join(&name))?;
    Ok((!ends_in_its_sum(&bytes, 12)).then(|| format!("{name} is damaged")))
}

/// Whether the last four bytes are the checksum of all before the last `trailer`.
fn ends_in_its_sum(bytes: &[u8], trailer: usize) -> bool {
    let sum = bytes.last_chunk::<4>().map(|sum| u32::from_le_bytes(*sum));
    let body = bytes.len().checked_sub(trailer).filter(|body| *body > 0);
    body.is_some_and(|body| sum == Some(crc32fast::hash(&bytes[..body])))
}

#[cfg(test)]
mod tests;
