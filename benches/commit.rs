//! What a whole sealed turn costs over bare sled with the same bytes and the same barrier.
//!
//! `cargo bench --bench commit`; `ILTOD_BENCH_DIR` names the disk, `ILTOD_BENCH_SECONDS` (1) how long
//! about a run takes. Rounds alternate between ours and bare sled, so that a busy machine meets both.
//! Goals: 64 callers at 8,000/s and half of bare sled; one caller at most 1.5 times as slow.
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
    fs::File,
    ops::Bound,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Instant,
};

use figures::{Figures, median, us};
use iltod::app::installation::upcasts;
use iltod::app::world::{SystemClock, SystemEntropy};
use iltod::ports::kv::{Apply, BoxFuture, Entry, Key, Kv, KvError, Stored, Tree};
use iltod::store::Store;
use iltod::store::commit::Commit;
use iltod::store::keyring::{FolderId, KeyRing};
use iltod::store::kv::memory::MemoryKv;
use iltod::store::kv::sled_kv::{SledKv, SledOptions};
use iltod::store::layout::KeyId;
use iltod::store::master::MasterKey;
use sealed::{CaseKey, Sealed, stored_key};
use sled::Transactional;
use sled::transaction::{ConflictableTransactionError, TransactionError};
use tokio::runtime::Runtime;

const CALLERS: u32 = 64;
const ROUNDS: usize = 7;

/// Which turn is measured.
#[derive(Clone, Copy)]
enum Work {
    Answer,
    Case,
}

/// Keeps what is applied, so that bare sled can be given the same.
struct Noting {
    inner: MemoryKv,
    noted: Mutex<Vec<Apply>>,
}

impl Kv for Noting {
    fn get(&self, key: Key) -> BoxFuture<'_, Result<Option<Stored>, KvError>> {
        self.inner.get(key)
    }
    fn scan(
        &self,
        tree: Tree,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, KvError>> {
        self.inner.scan(tree, from, to, limit)
    }
    fn apply(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        self.noted.lock().unwrap().push(change.clone());
        self.inner.apply(change)
    }
    fn now_ms(&self) -> BoxFuture<'_, Result<u64, KvError>> {
        self.inner.now_ms()
    }
}

async fn store_in(folder: &Path, kv: Arc<dyn Kv>) -> Store {
    let master = MasterKey::create(&folder.join("master"), &SystemEntropy).unwrap();
    let id = FolderId::random(&SystemEntropy);
    let ring = KeyRing::create(&folder.join("ring"), &id, &master, Arc::new(SystemEntropy));
    Store::open(kv, ring.unwrap(), upcasts()).await.unwrap()
}

fn commit_of(sealed: &Sealed, work: Work, (caller, key): (u32, KeyId), n: u32) -> Commit {
    let who = u128::from(caller).to_be_bytes();
    match work {
        Work::Answer => sealed.answer(&who, key, n.into(), n.into()),
        Work::Case => sealed.case(&who, &CaseKey::Stored(key), caller * 7000 + n),
    }
}

/// Commits per second of `callers` at once, `each` commits of every caller.
fn ours(runtime: &Runtime, sealed: &Sealed, work: Work, (callers, each): (u32, u32)) -> f64 {
    let folder = tempfile::tempdir_in(disk()).unwrap();
    let options = SledOptions::new(Arc::new(SystemClock));
    let kv = Arc::new(SledKv::open(&folder.path().join("ours"), &options).unwrap());
    runtime.block_on(async {
        let store = Arc::new(store_in(folder.path(), kv).await);
        let mut keys = Vec::new();
        for _ in 0..callers {
            keys.push(stored_key(&store).await);
        }
        let ready: Vec<Vec<Commit>> = (0..callers)
            .zip(keys)
            .map(|caller| {
                let each = 0..each;
                each.map(|n| commit_of(sealed, work, caller, n)).collect()
            })
            .collect();
        let start = Instant::now();
        let tasks: Vec<_> = ready
            .into_iter()
            .map(|commits| {
                let store = Arc::clone(&store);
                tokio::spawn(async move {
                    for commit in commits {
                        store.commit(commit).await.unwrap();
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        f64::from(callers * each) / start.elapsed().as_secs_f64()
    })
}

/// What the same callers would apply, in rounds of one commit of each.
fn noted(
    runtime: &Runtime,
    sealed: &Sealed,
    work: Work,
    (callers, each): (u32, u32),
) -> Vec<Apply> {
    let folder = tempfile::tempdir().unwrap();
    let noting = Arc::new(Noting {
        inner: MemoryKv::new(),
        noted: Mutex::default(),
    });
    let kv: Arc<dyn Kv> = Arc::<Noting>::clone(&noting);
    runtime.block_on(async {
        let store = store_in(folder.path(), kv).await;
        let mut keys = Vec::new();
        for _ in 0..callers {
            keys.push(stored_key(&store).await);
        }
        noting.noted.lock().unwrap().clear();
        for n in 0..each {
            for caller in (0..callers).zip(keys.iter().copied()) {
                let commit = commit_of(sealed, work, caller, n);
                store.commit(commit).await.unwrap();
            }
        }
    });
    std::mem::take(&mut *noting.noted.lock().unwrap())
}

/// The same bytes in bare sled: one thread, one transaction per `batch`, `flush`, `sync_data`.
fn bare(changes: &[Apply], batch: usize) -> f64 {
    let folder = tempfile::tempdir_in(disk()).unwrap();
    let config = sled::Config::new()
        .path(folder.path())
        .cache_capacity(32 << 20)
        .flush_every_ms(None);
    let db = config.open().unwrap();
    let log = File::options()
        .write(true)
        .open(folder.path().join("db"))
        .unwrap();
    let trees: Vec<sled::Tree> = Tree::ALL
        .iter()
        .map(|tree| db.open_tree(tree.name()).unwrap())
        .collect();
    let start = Instant::now();
    for batch in changes.chunks(batch) {
        let result: Result<(), TransactionError<()>> =
            trees.as_slice().transaction(|trees: &Vec<_>| {
                for (key, value) in batch.iter().flat_map(|change| &change.puts) {
                    trees[key.tree as usize].insert(key.bytes.as_slice(), value.as_slice())?;
                }
                Ok::<(), ConflictableTransactionError<()>>(())
            });
        result.unwrap();
        db.flush().unwrap();
        log.sync_data().unwrap();
    }
    changes.len() as f64 / start.elapsed().as_secs_f64()
}

fn disk() -> PathBuf {
    std::env::var_os("ILTOD_BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from)
}

fn size(change: &Apply) -> usize {
    let each = change.puts.iter();
    each.map(|(key, value)| key.bytes.len() + value.len()).sum()
}

/// Microseconds of one commit without a disk, and of making what is committed.
fn without_disk(runtime: &Runtime, sealed: &Sealed, work: Work) -> (f64, f64) {
    const N: u32 = 3000;
    let folder = tempfile::tempdir().unwrap();
    runtime.block_on(async {
        let store = store_in(folder.path(), Arc::new(MemoryKv::new())).await;
        let key = stored_key(&store).await;
        let start = Instant::now();
        for n in 0..N {
            std::hint::black_box(commit_of(sealed, work, (0, key), n));
        }
        let making = us(start.elapsed()) / f64::from(N);
        let start = Instant::now();
        for n in 0..N {
            let commit = commit_of(sealed, work, (0, key), n);
            store.commit(commit).await.unwrap();
        }
        (us(start.elapsed()) / f64::from(N) - making, making)
    })
}

fn compare(runtime: &Runtime, sealed: &Sealed, (work, name): (Work, &str), out: &mut Figures) {
    let seconds: f64 = std::env::var("ILTOD_BENCH_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1.0);
    let (sealing, making) = without_disk(runtime, sealed, work);
    out.told(&format!("{name}: made ready for the store"), making, "µs");
    out.told(&format!("{name}: sealed, without a disk"), sealing, "µs");
    let many = (CALLERS, (150.0 * seconds) as u32);
    let one = (1, (300.0 * seconds) as u32);
    for (callers, each) in [many, one] {
        let changes = noted(runtime, sealed, work, (callers, each));
        let (mut rates, mut ratios) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let rate = ours(runtime, sealed, work, (callers, each));
            ratios.push(rate / bare(&changes, callers as usize));
            rates.push(rate);
        }
        let rate = median(rates);
        let ratio = median(ratios);
        if callers == 1 {
            out.told(&format!("{name}: bytes"), size(&changes[0]) as f64, "B");
            out.told(&format!("{name}: one caller"), rate, "/s");
            let name = format!("{name}: one caller, time against bare sled");
            out.at_most(&name, 1.0 / ratio, 1.5, "×");
        } else {
            out.at_least(&format!("{name}: {callers} callers"), rate, 8000.0, "/s");
            let name = format!("{name}: {callers} callers against bare sled");
            out.at_least(&name, ratio, 0.5, "×");
        }
    }
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let folder = tempfile::tempdir_in(disk()).unwrap();
    let sealed = runtime.block_on(Sealed::learn(folder.path()));
    let mut figures = Figures::default();
    compare(&runtime, &sealed, (Work::Answer, "an answer"), &mut figures);
    compare(&runtime, &sealed, (Work::Case, "a case"), &mut figures);
}
