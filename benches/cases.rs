//! What many cases cost: turns, memory, restart, disk.
//!
//! `cargo bench --bench cases` compares a folder of 1,000 cases with one of 100,000;
//! `ILTOD_BENCH_CASES=1000000` makes the second one larger (several gigabytes), `ILTOD_BENCH_DIR`
//! names the disk. `cargo bench --bench cases -- make 1000000 DIR` makes a folder to keep, and
//! `ILTOD_BENCH_DELIVERED=1` makes cases whose receipts are out, else each still waits for its person;
//! `ILTOD_BENCH_FOLDER=DIR` measures it instead of a fresh one (`store compact` rewrites it).
//! Goals: a turn among a million cases 1.4 times that among a thousand; at 100,000 cases 150 MiB and
//! 2 s to the first words; 300 ms in a fresh folder; after compaction 1.5 bytes on disk for a live one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark fails by panicking"
)]

#[path = "support/figures.rs"]
mod figures;
#[path = "support/people.rs"]
mod people;
#[path = "support/sealed.rs"]
mod sealed;

use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Instant,
};

use figures::{Figures, median, us};
use iltod::app::installation::Installation;
use iltod::ports::kv::Tree;
use people::{SAYS, data, greet, key_file, open, say, send_digit};
use sealed::{CaseKey, Sealed};
use serde_json::Value;
use tokio::runtime::Runtime;

/// Commits on their way at a time while a folder is filled.
const CALLERS: u32 = 256;
/// The first case of a fixture; those below are made by people.
const FIRST: u32 = 10_000;
const FEW: u32 = 1000;
const MIB: f64 = 1024.0 * 1024.0;

/// Fills a folder with `cases` cases.
async fn make(folder: &Path, cases: u32) {
    let sealed = Arc::new(Sealed::learn(folder).await);
    let installation = Arc::new(open(folder).await);
    let delivered = std::env::var_os("ILTOD_BENCH_DELIVERED").is_some();
    let tasks: Vec<_> = (0..CALLERS)
        .map(|caller| {
            let (installation, sealed) = (Arc::clone(&installation), Arc::clone(&sealed));
            tokio::spawn(async move {
                let store = installation.service.store();
                for n in (caller..cases).step_by(CALLERS as usize) {
                    let key = CaseKey::New(store.new_case_key().await.unwrap());
                    let who = u128::from(n / 3).to_be_bytes();
                    let mut commit = sealed.case(&who, &key, FIRST + n);
                    if delivered {
                        commit
                            .writes
                            .retain(|write| write.place.tree != Tree::Outbox);
                    }
                    store.commit(commit).await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}

/// Microseconds of each durable turn of one whole request, the sending too.
async fn request(installation: &Installation, person: &str) -> Vec<f64> {
    let mut times = Vec::new();
    let mut shown = greet(installation, person).await;
    for line in SAYS.into_iter().map(Some).chain([None]) {
        let line = line.map_or_else(|| send_digit(&shown), str::to_owned);
        let start = Instant::now();
        shown = say(installation, person, &line).await;
        times.push(us(start.elapsed()));
    }
    assert!(shown.case.is_some());
    times
}

/// The p50 of turns among few and many cases, the two in turn.
async fn turns(few: &Path, many: &Path) -> (f64, f64) {
    let (few, many) = (open(few).await, open(many).await);
    let (mut at_few, mut at_many) = (Vec::new(), Vec::new());
    for n in 0..150 {
        let person = format!("person {n}");
        at_few.extend(request(&few, &person).await);
        at_many.extend(request(&many, &person).await);
    }
    (median(at_few), median(at_many))
}

/// The binary on a fixture.
fn iltod(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iltod"));
    command
        .args(args)
        .env("ILTOD_DATA", data(folder))
        .env("ILTOD_MASTER_KEY_FILE", key_file(folder))
        .env("ILTOD_BALLAST_MIB", "1");
    command
}

struct Talk {
    child: Child,
    out: BufReader<std::process::ChildStdout>,
}

impl Talk {
    /// Milliseconds from the start of the process until its first turn is read.
    fn start(folder: &Path) -> (Self, f64) {
        let start = Instant::now();
        let mut child = iltod(folder, &["chat", "--json", "--lang", "zh-CN"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut talk = Self { child, out };
        talk.read();
        (talk, us(start.elapsed()) / 1e3)
    }

    fn read(&mut self) -> Value {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    fn say(&mut self, line: &str) -> Value {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
        self.read()
    }

    fn end(mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }
}

/// A field of `/proc/<process>/status` in MiB.
fn memory(process: &str, field: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with(field)).unwrap();
    let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib / 1024.0
}

/// The median start of five, in milliseconds, and the memory after a conversation.
fn restart(folder: &Path) -> (f64, f64) {
    let (mut starts, mut peak) = (Vec::new(), 0.0_f64);
    for _ in 0..5 {
        let (mut talk, ms) = Talk::start(folder);
        starts.push(ms);
        for line in SAYS {
            talk.say(line);
        }
        talk.say("取消");
        talk.say("1");
        peak = peak.max(memory(&talk.child.id().to_string(), "VmHWM"));
        talk.end();
    }
    (median(starts), peak)
}

fn fresh_start() -> f64 {
    let mut starts = Vec::new();
    for _ in 0..5 {
        let folder = tempfile::tempdir_in(disk()).unwrap();
        let (talk, ms) = Talk::start(folder.path());
        starts.push(ms);
        talk.end();
    }
    median(starts)
}

/// Reads cases from everywhere and holds conversations; prints the memory in MiB.
async fn wander(folder: &Path, cases: u32) {
    let installation = open(folder).await;
    let store = installation.service.store();
    for n in 0..20_000_u32 {
        let number = sealed::number(FIRST + n.wrapping_mul(2_654_435_761) % cases);
        store.head(number).await.unwrap().unwrap();
        assert_eq!(store.events(number).await.unwrap().len(), 2);
    }
    for n in 0..50 {
        request(&installation, &format!("wanderer {n}")).await;
    }
    println!("{} {}", memory("self", "VmRSS"), memory("self", "VmHWM"));
}

fn wandering(folder: &Path, cases: u32) -> (f64, f64) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["wander", &cases.to_string()])
        .arg(folder)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let mut words = text.split_whitespace().map(|word| word.parse().unwrap());
    (words.next().unwrap(), words.next().unwrap())
}

/// Disk for each live byte, before and after `store compact`.
fn compact(folder: &Path) -> (f64, f64, f64) {
    let output = iltod(folder, &["store", "compact", "--json"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |when: &str, what: &str| told[when][what].as_f64().unwrap();
    (
        of("before", "disk") / of("before", "live"),
        of("after", "disk") / of("after", "live"),
        of("after", "live") / MIB,
    )
}

fn disk() -> PathBuf {
    std::env::var_os("ILTOD_BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from)
}

fn measure(runtime: &Runtime, few: &Path, many: &Path, cases: u32) {
    let mut figures = Figures::default();
    let size = std::fs::metadata(env!("CARGO_BIN_EXE_iltod"))
        .unwrap()
        .len() as f64
        / MIB;
    figures.at_most("the binary", size, 25.0, "MiB");
    let (at_few, at_many) = runtime.block_on(turns(few, many));
    figures.told(&format!("p50 of a durable turn, {FEW} cases"), at_few, "µs");
    figures.told(
        &format!("p50 of a durable turn, {cases} cases"),
        at_many,
        "µs",
    );
    figures.at_most("many cases against few", at_many / at_few, 1.4, "×");
    let (start, peak) = restart(many);
    figures.at_most(&format!("first words, {cases} cases"), start, 2000.0, "ms");
    figures.at_most("first words, fresh folder", fresh_start(), 300.0, "ms");
    figures.at_most("memory of a chat, highest", peak, 150.0, "MiB");
    let (resident, highest) = wandering(many, cases);
    figures.at_most(
        "memory after 20,000 cases were read",
        resident,
        150.0,
        "MiB",
    );
    figures.told("memory while they were read, highest", highest, "MiB");
    let (before, after, live) = compact(many);
    figures.told("live bytes", live, "MiB");
    figures.told("disk before compaction, of live", before, "×");
    figures.at_most("disk after compaction, of live", after, 1.5, "×");
    figures.told("first words after compaction", restart(many).0, "ms");
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    // Cargo adds `--bench`.
    let args: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| a != "--bench")
        .collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", cases, folder] => {
            runtime.block_on(make(Path::new(folder), cases.parse().unwrap()));
        }
        ["wander", cases, folder] => {
            runtime.block_on(wander(Path::new(folder), cases.parse().unwrap()));
        }
        _ => run(&runtime),
    }
}

fn run(runtime: &Runtime) {
    let cases = std::env::var("ILTOD_BENCH_CASES").map_or(100_000, |n| n.parse().unwrap());
    let kept = std::env::var_os("ILTOD_BENCH_FOLDER").map(PathBuf::from);
    let outside = tempfile::tempdir_in(disk()).unwrap();
    let few = outside.path().join("few");
    runtime.block_on(make(&few, FEW));
    let many = kept.unwrap_or_else(|| {
        let many = outside.path().join("many");
        runtime.block_on(make(&many, cases));
        many
    });
    measure(runtime, &few, &many, cases);
}
