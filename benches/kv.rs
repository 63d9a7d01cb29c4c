//! What the durable backend costs over bare sled with the same bytes, batch and barrier.
//!
//! `cargo bench --bench kv`; `ILTOD_BENCH_SECONDS` per run (2), `ILTOD_BENCH_DIR` for the disk to
//! use. Rounds alternate between ours and bare sled, so that a busy machine meets both; the ratio is
//! the median of the rounds. Goals: 64 callers at 8,000/s and half of bare sled, one caller at most
//! 1.5 times as slow.
#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use iltod::ports::Clock;
use iltod::ports::kv::{Apply, Key, Kv, Require, Tree};
use iltod::store::folder::{Folder, Options};
use iltod::store::kv::sled_kv::{SledKv, SledOptions};
use sled::Transactional;
use sled::transaction::{ConflictableTransactionError, TransactionError};

const CALLERS: usize = 64;
const ROUNDS: usize = 5;

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }
}

/// One turn: event 1.5 KB, head 300 B, dialogue 200 B (overwritten), outbox 150 B.
struct Turn {
    event: (Vec<u8>, Vec<u8>),
    head: (Vec<u8>, Vec<u8>),
    dialogue: (Vec<u8>, Vec<u8>),
    outbox: (Vec<u8>, Vec<u8>),
}

fn turn(caller: u64, n: u64) -> Turn {
    let case = (caller << 32) | (n / 6);
    let event = [case.to_be_bytes(), (n % 6).to_be_bytes()].concat();
    Turn {
        event: (event, bytes(1500, n)),
        head: (case.to_be_bytes().to_vec(), bytes(300, n + 1)),
        dialogue: (caller.to_be_bytes().to_vec(), bytes(200, n + 2)),
        outbox: (
            [n.to_be_bytes(), caller.to_be_bytes()].concat(),
            bytes(150, n + 3),
        ),
    }
}

/// Bytes that do not compress, as sealed ones.
fn bytes(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut word = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    let mut bytes: Vec<u8> = std::iter::repeat_with(&mut word)
        .take(length / 8 + 1)
        .flatten()
        .collect();
    bytes.truncate(length);
    bytes
}

fn change(turn: Turn, revision: u64) -> Apply {
    let event = Key::new(Tree::Events, turn.event.0);
    let dialogue = Key::new(Tree::Dialogue, turn.dialogue.0);
    let dialogue_is = match revision {
        0 => Require::Absent(dialogue.clone()),
        found => Require::Revision(dialogue.clone(), found),
    };
    Apply {
        require: vec![Require::Absent(event.clone()), dialogue_is],
        puts: vec![
            (event, turn.event.1),
            (Key::new(Tree::Head, turn.head.0), turn.head.1),
            (dialogue, turn.dialogue.1),
            (Key::new(Tree::Outbox, turn.outbox.0), turn.outbox.1),
        ],
        deletes: Vec::new(),
    }
}

/// Applies per second of `callers` at once.
fn ours(folder: &Path, callers: usize, time: Duration) -> f64 {
    let kv = Arc::new(SledKv::open(folder, &SledOptions::new(Arc::new(Fixed))).unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .build()
        .unwrap();
    let done = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let tasks: Vec<_> = (0..callers as u64)
        .map(|caller| {
            let (kv, done) = (Arc::clone(&kv), Arc::clone(&done));
            runtime.spawn(async move {
                let mut n = 0;
                while start.elapsed() < time {
                    kv.apply(change(turn(caller, n), n)).await.unwrap();
                    n += 1;
                }
                done.fetch_add(n, Ordering::Relaxed);
            })
        })
        .collect();
    for task in tasks {
        runtime.block_on(task).unwrap();
    }
    let rate = done.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64();
    println!(
        "    ours {rate:>8.0}/s, {:>6.1} per batch",
        rate * start.elapsed().as_secs_f64() / kv.commits().unwrap() as f64
    );
    rate
}

/// The same bytes in bare sled: one thread, one transaction per `batch`, `flush`, `sync_data`.
fn bare(folder: &Path, batch: usize, time: Duration) -> f64 {
    let db = sled::Config::new()
        .path(folder)
        .cache_capacity(32 << 20)
        .flush_every_ms(None)
        .open()
        .unwrap();
    let log = File::options().write(true).open(folder.join("db")).unwrap();
    let [events, heads, dialogues, outbox] =
        ["events", "head", "dialogue", "outbox"].map(|name| db.open_tree(name).unwrap());
    let start = Instant::now();
    let mut done = 0;
    for n in 0.. {
        if start.elapsed() >= time {
            break;
        }
        let turns: Vec<Turn> = (0..batch as u64).map(|caller| turn(caller, n)).collect();
        let result: Result<(), TransactionError<()>> = (&events, &heads, &dialogues, &outbox)
            .transaction(|(events, heads, dialogues, outbox)| {
                for turn in &turns {
                    events.insert(turn.event.0.as_slice(), turn.event.1.as_slice())?;
                    heads.insert(turn.head.0.as_slice(), turn.head.1.as_slice())?;
                    dialogues.insert(turn.dialogue.0.as_slice(), turn.dialogue.1.as_slice())?;
                    outbox.insert(turn.outbox.0.as_slice(), turn.outbox.1.as_slice())?;
                }
                Ok::<(), ConflictableTransactionError<()>>(())
            });
        result.unwrap();
        db.flush().unwrap();
        log.sync_data().unwrap();
        done += batch;
    }
    let rate = done as f64 / start.elapsed().as_secs_f64();
    println!("    bare {rate:>8.0}/s");
    rate
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn compare(callers: usize, time: Duration, disk: &Path) {
    println!("{callers} caller(s), {ROUNDS} rounds of {time:?}");
    let mut rates = Vec::new();
    let mut ratios = Vec::new();
    for _ in 0..ROUNDS {
        let folder = tempfile::tempdir_in(disk).unwrap();
        let rate = ours(&folder.path().join("ours"), callers, time);
        ratios.push(rate / bare(&folder.path().join("bare"), callers, time));
        rates.push(rate);
    }
    let ratio = median(ratios);
    println!(
        "  median {:.0}/s, {ratio:.2} of bare sled ({:.2} times its time)",
        median(rates),
        1.0 / ratio
    );
}

/// Milliseconds to make a data folder and to open it again with 1,000 turns in it.
fn opening(disk: &Path) {
    let (mut first, mut again) = (Vec::new(), Vec::new());
    let options = Options::new(SledOptions::new(Arc::new(Fixed)), 1);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for _ in 0..ROUNDS {
        let outside = tempfile::tempdir_in(disk).unwrap();
        let data = outside.path().join("data");
        let start = Instant::now();
        let (folder, kv) = Folder::open(&data, &options).unwrap();
        first.push(start.elapsed().as_secs_f64() * 1e3);
        for n in 0..1000 {
            runtime.block_on(kv.apply(change(turn(0, n), n))).unwrap();
        }
        drop((folder, kv));
        let start = Instant::now();
        drop(Folder::open(&data, &options).unwrap());
        again.push(start.elapsed().as_secs_f64() * 1e3);
    }
    println!(
        "data folder: made in {:.1} ms, opened and closed again in {:.1} ms",
        median(first),
        median(again)
    );
}

fn main() {
    let seconds = std::env::var("ILTOD_BENCH_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(2.0);
    let disk = std::env::var_os("ILTOD_BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let time = Duration::from_secs_f64(seconds);
    compare(CALLERS, time, &disk);
    compare(1, time, &disk);
    opening(&disk);
}
