//! The release binary before the Bot API server of the tests: whole turns over HTTP.
//!
//! `cargo bench --bench telegram -- MODE [OPTIONS]`, MODE one of
//! - `bare`: the server alone, without a bot: requests in a second of its one core;
//! - `turns`: citizens in closed loop (goals: 8,000 turns/s, floor 4,000; p99 ≤ 100 ms; ≤ 0.15 CPU
//!   seconds per 1,000 turns), everything durable, the bot on one core; the limits of sending must
//!   be lifted by the configuration that `--config` or `--set` gives;
//! - `backlog`: updates that wait when the bot starts (5,000 stored in ≤ 30 s, answered at ≥ 95 % of
//!   the ceiling of 30/s);
//! - `open`: open dialogues and the memory they take (10,000 in ≤ 160 MiB);
//! - `start`: from the start of the process to the first answer (≤ 300 ms on a fresh folder);
//! - `serve`: no figure: the server alone at `--port`, with people who are led by hand, to try the bot
//!   without the messenger.
//!
//! The binary is the built one or `ILTOD_BIN`; the bot runs under `taskset` on `--core`, the server
//! and the citizens on the others.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark fails by panicking"
)]

#[path = "support/bot_process.rs"]
mod bot_process;

#[path = "support/by_hand.rs"]
mod by_hand;

#[path = "support/figures.rs"]
mod figures;

#[path = "../tests/it/harness"]
mod harness {
    pub mod bot_api;
}

use std::{
    io::{Read, Write},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use bot_process::BotProcess;
use clap::{Parser, ValueEnum};
use figures::Figures;
use harness::bot_api::{
    BotApi, TOKEN,
    load::{ClosedLoop, Request, cpu_seconds_of, rss_mib_of},
};

/// What is measured.
#[derive(Debug, Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Mode {
    Bare,
    Turns,
    Backlog,
    Open,
    Start,
    Serve,
}

/// The figures of the Telegram door.
#[derive(Debug, Parser)]
struct Options {
    #[arg(value_enum)]
    mode: Option<Mode>,
    /// Citizens: in closed loop, in the backlog, or with an open dialogue.
    #[arg(long)]
    citizens: Option<usize>,
    /// Seconds that are measured, after `--warm` seconds.
    #[arg(long, default_value_t = 20)]
    seconds: u64,
    #[arg(long, default_value_t = 5)]
    warm: u64,
    /// The core of the bot.
    #[arg(long, default_value = "0")]
    core: String,
    /// A data folder to start with; a fresh one if not given.
    #[arg(long)]
    data: Option<PathBuf>,
    /// A configuration file for the bot.
    #[arg(long)]
    config: Option<PathBuf>,
    /// `NAME=VALUE` for the environment of the bot.
    #[arg(long = "set")]
    settings: Vec<String>,
    /// The language of the citizens.
    #[arg(long, default_value = "en")]
    lang: String,
    /// What a citizen says, one after another.
    #[arg(long = "say")]
    answers: Vec<String>,
    /// A button with this word sends the request.
    #[arg(long = "send", default_values_t = ["Send".to_owned(), "发送".to_owned(), "提交".to_owned()])]
    send: Vec<String>,
    /// The ceiling of sends in a second, for `backlog`.
    #[arg(long, default_value_t = 30.0)]
    ceiling: f64,
    /// The port of `serve`.
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

const ANSWERS: [&str; 4] = [
    "the 2025 grassland subsidy list of our gacha",
    "1",
    "Bat",
    "13812345678",
];

/// How long the bot may take for anything before the run is given up.
const CEILING: Duration = Duration::from_secs(600);

fn main() {
    let options = Options::parse();
    if options.mode == Some(Mode::Serve) {
        return by_hand::serve(options.port, &options.lang);
    }
    let mut figures = Figures::default();
    match options.mode {
        None | Some(Mode::Serve) => {
            println!("telegram: say a mode: bare, turns, backlog, open, start, serve")
        }
        Some(Mode::Bare) => bare(&options, &mut figures),
        Some(Mode::Turns) => turns(&options, &mut figures),
        Some(Mode::Backlog) => backlog(&options, &mut figures),
        Some(Mode::Open) => open(&options, &mut figures),
        Some(Mode::Start) => start(&options, &mut figures),
    }
}

impl Options {
    fn request(&self) -> Request {
        let send: Vec<&str> = self.send.iter().map(String::as_str).collect();
        if self.answers.is_empty() {
            return Request::new(&ANSWERS, &send);
        }
        let answers: Vec<&str> = self.answers.iter().map(String::as_str).collect();
        Request::new(&answers, &send)
    }

    fn bot(&self, api: &BotApi) -> BotProcess {
        BotProcess::start(
            api,
            &self.core,
            self.data.as_deref(),
            self.config.as_deref(),
            &self.settings,
        )
    }
}

/// Citizens in closed loop.
fn turns(options: &Options, figures: &mut Figures) {
    let api = BotApi::start();
    api.keeps_counts_only();
    let bot = options.bot(&api);
    bot.waits_for(&api, "the first poll", CEILING, |b| {
        b.proofs.count("getUpdates") > 0
    });
    let citizens = options.citizens.unwrap_or(200);
    let done = ClosedLoop::new(options.request()).start(&api, citizens, &options.lang);
    std::thread::sleep(Duration::from_secs(options.warm));

    api.takes_turns();
    let (began, cpu, own) = (Instant::now(), cpu_seconds_of(bot.pid()), api.cpu_seconds());
    let before = done.load(Ordering::Relaxed);
    std::thread::sleep(Duration::from_secs(options.seconds));
    let turns = api.takes_turns();
    let seconds = began.elapsed().as_secs_f64();
    let cpu = cpu_seconds_of(bot.pid()) - cpu;

    let count = turns.count as f64;
    assert!(
        turns.count > 0,
        "no turn in {seconds} s: does the script fit the bot?"
    );
    println!("{citizens} citizens, {} turns, {seconds:.1} s", turns.count);
    figures.at_least("turns", count / seconds, 8000.0, "1/s");
    figures.told("turn p50", ms(turns.p50), "ms");
    figures.at_most("turn p99", ms(turns.p99), 100.0, "ms");
    figures.told("turn longest", ms(turns.most), "ms");
    figures.at_most(
        "CPU of the bot per 1,000 turns",
        cpu / count * 1000.0,
        0.15,
        "s",
    );
    let ended = (done.load(Ordering::Relaxed) - before) as f64;
    figures.told("conversations ended", ended / seconds, "1/s");
    figures.told("memory of the bot", rss_mib_of(bot.pid()), "MiB");
    figures.told(
        "CPU of the server per second",
        (api.cpu_seconds() - own) / seconds,
        "s",
    );
    figures.told("requests per turn", requests_per_turn(&api, &turns), "");
}

fn requests_per_turn(api: &BotApi, turns: &harness::bot_api::load::Turns) -> f64 {
    let all: u64 = api.with(|bot| bot.proofs.counts.values().sum());
    let made = api.with(|bot| bot.queue.made).max(turns.count as u64);
    all as f64 / made as f64
}

/// Updates that wait when the bot starts.
fn backlog(options: &Options, figures: &mut Figures) {
    let api = BotApi::start();
    let waiting = options.citizens.unwrap_or(5000);
    ClosedLoop::new(options.request())
        .steps(1)
        .start(&api, waiting, &options.lang);
    let began = Instant::now();
    let bot = options.bot(&api);
    bot.waits_for(&api, "all updates confirmed", CEILING, |b| b.pending() == 0);
    let stored = began.elapsed().as_secs_f64();
    bot.waits_for(&api, "an answer to each", CEILING, |b| {
        b.chats.values().all(|chat| chat.accepted > 0)
    });
    let answered = began.elapsed().as_secs_f64();

    println!("{waiting} updates waited");
    figures.at_most("stored durably after", stored, 30.0, "s");
    figures.told("answered after", answered, "s");
    let rate = api.with(|b| b.chats.values().map(|c| c.accepted).sum::<u64>()) as f64 / answered;
    figures.at_least("answers", rate, options.ceiling * 0.95, "1/s");
    let most = api.most_within("sendMessage", None, Duration::from_secs(1));
    figures.told("most sends in a second", most as f64, "");
    figures.told("memory of the bot", rss_mib_of(bot.pid()), "MiB");
}

/// Dialogues that stay open.
fn open(options: &Options, figures: &mut Figures) {
    let api = BotApi::start();
    api.keeps_counts_only();
    let bot = options.bot(&api);
    bot.waits_for(&api, "the first poll", CEILING, |b| {
        b.proofs.count("getUpdates") > 0
    });
    let empty = rss_mib_of(bot.pid());
    let citizens = options.citizens.unwrap_or(10_000);
    ClosedLoop::new(options.request())
        .steps(2)
        .start(&api, citizens, &options.lang);
    bot.waits_for(&api, "two answers to each", CEILING, |b| {
        b.pending() == 0 && b.chats.values().all(|chat| chat.accepted >= 2)
    });

    println!("{citizens} dialogues are open");
    figures.told("memory of the bot before", empty, "MiB");
    figures.at_most("memory of the bot", rss_mib_of(bot.pid()), 160.0, "MiB");
}

/// From the start of the process to the first answer.
fn start(options: &Options, figures: &mut Figures) {
    let mut times = Vec::new();
    for run in 1..=5 {
        let api = BotApi::start();
        // A folder that is kept knows the updates of the run before.
        api.next_update_id(since_1970() + run);
        ClosedLoop::new(options.request())
            .steps(1)
            .start(&api, 1, &options.lang);
        let began = Instant::now();
        let bot = options.bot(&api);
        bot.waits_for(&api, "the first answer", CEILING, |b| {
            b.proofs.count("sendMessage") > 0
        });
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    let limit = if options.data.is_some() {
        2000.0
    } else {
        300.0
    };
    figures.at_most("start to first answer", figures::median(times), limit, "ms");
}

/// Larger in every later run of this program.
fn since_1970() -> i64 {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

/// The server alone: sends over connections that stay open, each the next when the last is answered.
fn bare(options: &Options, figures: &mut Figures) {
    let api = BotApi::start();
    api.keeps_counts_only();
    let chat = api.citizen("en", "C").id;
    let stop = Arc::new(AtomicBool::new(false));
    let sent = Arc::new(AtomicU64::new(0));
    let threads: Vec<_> = (0..options.citizens.unwrap_or(16))
        .map(|_| {
            let (url, stop, sent) = (api.url(), Arc::clone(&stop), Arc::clone(&sent));
            std::thread::spawn(move || sends(&url, chat, &stop, &sent))
        })
        .collect();
    std::thread::sleep(Duration::from_secs(1));
    let (began, cpu, before) = (
        Instant::now(),
        api.cpu_seconds(),
        sent.load(Ordering::Relaxed),
    );
    std::thread::sleep(Duration::from_secs(options.seconds));
    let count = (sent.load(Ordering::Relaxed) - before) as f64;
    let (seconds, cpu) = (began.elapsed().as_secs_f64(), api.cpu_seconds() - cpu);
    stop.store(true, Ordering::Relaxed);
    for thread in threads {
        thread.join().unwrap();
    }

    figures.told("sendMessage, clients beside it", count / seconds, "1/s");
    figures.told("CPU of the server per request", cpu / count * 1e6, "µs");
    figures.at_least(
        "sendMessage per second of one core",
        count / cpu,
        20_000.0,
        "1/s",
    );
}

fn sends(url: &str, chat: i64, stop: &AtomicBool, sent: &AtomicU64) {
    let address = url.strip_prefix("http://").unwrap();
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    let keyboard = r#"{"keyboard":[["Back","Help"],["Send"]],"resize_keyboard":true}"#;
    let text = "Which way shall the answer go? 1 post, 2 electronic, 3 at the counter".repeat(2);
    let body = format!(r#"{{"chat_id":{chat},"text":"{text}","reply_markup":{keyboard}}}"#);
    let call = format!(
        "POST /bot{TOKEN}/sendMessage HTTP/1.1\r\nHost: {address}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut buffer = [0; 4096];
    while !stop.load(Ordering::Relaxed) {
        stream.write_all(call.as_bytes()).unwrap();
        // An answer is small and comes in one piece; it ends with the end of its JSON.
        let mut read = 0;
        while read < 2 || &buffer[read - 2..read] != b"}}" {
            read += stream.read(&mut buffer[read..]).unwrap();
        }
        sent.fetch_add(1, Ordering::Relaxed);
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
