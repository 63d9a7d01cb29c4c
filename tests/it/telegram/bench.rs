//! A door in a folder of its own.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use iltod::app::{
    config::{Config, Flags},
    installation::Installation,
};
use iltod::ports::courier::{Class, Courier, Letter};
use iltod::service::{contact::Contact, ladder::Ladder, relay::Relay};
use iltod::telegram::{
    api::Api,
    courier::TelegramCourier,
    door::{Door, Settings, Webhook},
    flood::FloodSettings,
    limits::{LimitSettings, Limits},
    outgoing::Outgoing,
    standing::Standing,
    token::{Source, Token},
};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tokio::{
    net::TcpListener,
    runtime::{Handle, Runtime},
    sync::mpsc,
};

use crate::harness::bot_api::BotApi;
use crate::telegram::served::LADDER;

/// A secret in the shape of those that the program makes.
pub const SECRET: &str = "0123456789abcdef0123456789abcdef";

/// Nothing here takes longer unless it hangs.
const CEILING: Duration = Duration::from_secs(30);

/// Carries each letter once, in order for each address: what the outbox does when nothing fails.
pub struct Once {
    courier: Arc<TelegramCourier>,
    lanes: Mutex<HashMap<String, mpsc::UnboundedSender<Letter>>>,
    handle: Handle,
    /// So many times handing letters over panics.
    panics: Arc<AtomicU32>,
    /// Where it panics for one chat alone.
    stubborn: Arc<Mutex<Option<Stubborn>>>,
    /// Answers handed over: one for each turn.
    answers: Arc<AtomicU64>,
}

/// A chat whose turns panic, each only once so many answers were handed over.
#[derive(Clone)]
pub struct Stubborn {
    pub chat: i64,
    pub answers: u64,
}

impl Once {
    /// Whether these letters may panic; those of a stubborn chat wait for the answers of others.
    fn may_panic(&self, letters: &[Letter]) -> bool {
        let stubborn = self.stubborn.lock().unwrap().clone();
        let Some(Stubborn { chat, answers }) = stubborn else {
            return true;
        };
        // A turn that is tried again has no letters.
        let mine = |letter: &Letter| letter.address.0 == chat.to_string();
        if !letters.iter().all(mine) || self.panics.load(Ordering::SeqCst) == 0 {
            return false;
        }
        tokio::task::block_in_place(|| {
            let begun = Instant::now();
            while self.answers.load(Ordering::SeqCst) < answers {
                assert!(
                    begun.elapsed() < CEILING,
                    "others wait for the one that panics"
                );
                std::thread::yield_now();
            }
        });
        true
    }
}

impl Outgoing for Once {
    fn carry(&self, letters: Vec<Letter>) {
        let panics = |left: u32| left.checked_sub(1);
        let order = Ordering::SeqCst;
        if self.may_panic(&letters) && self.panics.fetch_update(order, order, panics).is_ok() {
            panic!("scripted: 13847812345");
        }
        let mut lanes = self.lanes.lock().unwrap();
        for letter in letters {
            if letter.class == Class::Prompt {
                self.answers.fetch_add(1, order);
            }
            let lane = lanes.entry(letter.address.0.clone()).or_insert_with(|| {
                let (send, mut letters) = mpsc::unbounded_channel();
                let courier = Arc::clone(&self.courier);
                self.handle.spawn(async move {
                    while let Some(letter) = letters.recv().await {
                        courier.carry(&letter).await;
                    }
                });
                send
            });
            lane.send(letter).unwrap();
        }
    }

    fn wake(&self, _: &Contact) {}

    fn is_halted(&self) -> bool {
        false
    }
}

/// An installation with an open door.
pub struct Bench {
    pub api: BotApi,
    pub installation: Installation,
    pub runtime: Runtime,
    pub base: String,
    pub panics: Arc<AtomicU32>,
    pub stubborn: Arc<Mutex<Option<Stubborn>>>,
    pub answers: Arc<AtomicU64>,
    door: Option<Door>,
    relay: Option<Relay>,
    parts: (Arc<dyn Outgoing>, Api, Settings),
    _dir: TempDir,
}

/// How a bench is made.
#[derive(Default)]
struct Manner {
    webhook: bool,
    flood: FloodSettings,
    relay: bool,
}

/// No limit on what people send.
const LIFTED: FloodSettings = FloodSettings {
    burst: 1,
    per_second: 0,
};

impl Bench {
    /// A door that asks for updates.
    pub fn polling(api: BotApi) -> Self {
        Self::open(api, &Manner::default())
    }

    /// A door to which updates are brought.
    pub fn webhook(api: BotApi) -> Self {
        let manner = Manner {
            webhook: true,
            ..Manner::default()
        };
        Self::open(api, &manner)
    }

    /// A door without a limit on what people send.
    pub fn lifted(api: BotApi, webhook: bool) -> Self {
        let manner = Manner {
            webhook,
            flood: LIFTED,
            relay: false,
        };
        Self::open(api, &manner)
    }

    /// A door whose letters go out through the relay, with waits as short as can be.
    pub fn relaying(api: BotApi) -> Self {
        let manner = Manner {
            webhook: false,
            flood: LIFTED,
            relay: true,
        };
        Self::open(api, &manner)
    }

    fn open(api: BotApi, manner: &Manner) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let runtime = Runtime::new().unwrap();
        let mut config = Config::load(&Flags {
            data: Some(dir.path().join("data")),
            ..Flags::default()
        })
        .unwrap();
        config.master_key_file.value = Some(dir.path().join("key"));
        config.reserve_mib.value = 1;
        config.ballast_mib.value = 1;
        let opened = Installation::open(config, Arc::new(|_: &str| {}));
        let installation = runtime.block_on(opened).unwrap_or_else(|p| panic!("{p:?}"));
        let (listener, base) = runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let base = format!("http://{}", listener.local_addr().unwrap());
            (listener, base)
        });
        let calls = Api::new(api.url().parse().unwrap(), Token::new(api.token()).unwrap()).unwrap();
        let lifted = Limits::new(LimitSettings {
            per_second: None,
            per_chat_per_second: None,
            ..LimitSettings::default()
        });
        let renderer = installation.service.renderer().clone();
        let panics = Arc::new(AtomicU32::new(0));
        let answers = Arc::new(AtomicU64::new(0));
        let courier = Arc::new(TelegramCourier::new(calls.clone(), lifted, renderer));
        let relay = manner.relay.then(|| {
            let (service, courier) = (Arc::clone(&installation.service), Arc::clone(&courier));
            let ladder = Ladder::from_file(LADDER).unwrap();
            runtime
                .block_on(Relay::start(service, courier, ladder))
                .unwrap()
        });
        let stubborn = Arc::new(Mutex::default());
        let once = Once {
            panics: Arc::clone(&panics),
            stubborn: Arc::clone(&stubborn),
            answers: Arc::clone(&answers),
            courier,
            lanes: Mutex::default(),
            handle: runtime.handle().clone(),
        };
        let outgoing: Arc<dyn Outgoing> = match &relay {
            Some(relay) => Arc::new(relay.clone()),
            None => Arc::new(once),
        };
        let settings = Settings {
            source: Source::Fixed,
            webhook: manner.webhook.then(|| Webhook {
                url: base.parse().unwrap(),
                secrets: vec![SECRET.to_owned()],
            }),
            flood: manner.flood,
            attachment: 1 << 20,
        };
        let mut bench = Self {
            api,
            installation,
            runtime,
            base,
            panics,
            stubborn,
            answers,
            door: None,
            relay,
            parts: (outgoing, calls, settings),
            _dir: dir,
        };
        bench.opens(Some(listener));
        bench
    }

    fn opens(&mut self, listener: Option<TcpListener>) {
        let service = Arc::clone(&self.installation.service);
        let (outgoing, calls, settings) = self.parts.clone();
        let door = Door::open(service, outgoing, (calls, settings), listener);
        self.door = Some(self.runtime.block_on(door).unwrap());
    }

    /// Opens a closed door again, as if the messenger had been out of reach for so long.
    pub fn comes_back_after(&mut self, away: SignedDuration) {
        // What the closed door tells of itself is kept a little later.
        while self.log().told.is_none() {
            std::thread::yield_now();
        }
        let mut log = self.log();
        log.last_contact = Some(Timestamp::now() - away);
        let service = &self.installation.service;
        let kept = service.keep_door_log("telegram", &log);
        self.runtime.block_on(kept).unwrap();
        self.opens(None);
    }

    pub fn standing(&self) -> Standing {
        self.door.as_ref().unwrap().state.standing()
    }

    /// Closes the door as SIGTERM does.
    pub fn close(&mut self) {
        let door = self.door.take().unwrap();
        self.runtime.block_on(door.close());
        if let Some(relay) = &self.relay {
            self.runtime.block_on(relay.stop());
        }
    }

    /// How many letters wait, are parked, are given up.
    pub fn outbox(&self) -> (usize, usize, usize) {
        let counts = self.installation.service.outbox_counts();
        let counts = self.runtime.block_on(counts).unwrap();
        (counts.waiting, counts.parked, counts.dead)
    }

    /// How many cases there are.
    pub fn cases(&self) -> usize {
        self.runtime.block_on(count(&self.installation))
    }

    /// Where sealed files stand.
    pub fn objects_path(&self) -> std::path::PathBuf {
        self.installation.config.data.value.join("objects")
    }

    /// How many sealed files there are.
    pub fn objects(&self) -> usize {
        std::fs::read_dir(self.objects_path()).map_or(0, Iterator::count)
    }

    /// What the door remembers.
    pub fn log(&self) -> iltod::service::door_log::DoorLog {
        let log = self.installation.service.door_log("telegram");
        self.runtime.block_on(log).unwrap()
    }
}

async fn count(installation: &Installation) -> usize {
    use iltod::ports::kv::Tree;
    use std::ops::Bound;
    let kv = installation.service.store().kv();
    kv.scan(Tree::Head, Bound::Unbounded, Bound::Unbounded, 1_000_000)
        .await
        .unwrap()
        .len()
}
