//! An installation with door and relay in a folder that outlives them, and a clock that is set.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use iltod::{
    app::{
        config::{Config, Flags},
        installation::Installation,
    },
    ports::{Clock, courier::Letter},
    service::{Service, ladder::Ladder, relay::Relay, silence::vigil::Vigil},
    telegram::{
        api::Api,
        courier::TelegramCourier,
        door::{Door, Settings},
        flood::FloodSettings,
        limits::{LimitSettings, Limits},
        token::{Source, Token},
    },
};
use jiff::Timestamp;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::harness::bot_api::BotApi;

/// Waits as short as the ladder allows: how long they are is not what is told here.
const LADDER: &str = "steps = [0, 1, 1]\njitter_percent = 0\nuncertain_notice = 0\n\
    uncertain_prompt = 0\nprobe = 1\n";

/// A clock that stands until it is set.
struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// What is open of an installation.
struct Opened {
    installation: Installation,
    relay: Relay,
    door: Door,
    vigil: Vigil,
    runtime: Runtime,
}

/// A bot that can be stopped, killed and started again, before its Bot API server.
pub struct Stage {
    pub api: BotApi,
    clock: Arc<SetClock>,
    opened: Option<Opened>,
    dir: TempDir,
}

impl Stage {
    /// A bot that runs, at this moment.
    pub fn open(api: BotApi, now: &str) -> Self {
        let mut stage = Self {
            api,
            clock: Arc::new(SetClock(AtomicI64::new(0))),
            opened: None,
            dir: tempfile::tempdir().unwrap(),
        };
        stage.set(now);
        stage.start();
        stage
    }

    /// It is this moment now, for the bot and for the messenger.
    pub fn set(&self, now: &str) {
        self.set_unseen(now);
        if let Some(opened) = &self.opened {
            opened.vigil.wake();
        }
    }

    /// The same, but the watch over silent drafts sleeps on.
    pub fn set_unseen(&self, now: &str) {
        let now: Timestamp = now.parse().unwrap_or_else(|e| panic!("{now}: {e}"));
        self.clock.0.store(now.as_millisecond(), Ordering::SeqCst);
        self.api.with(|bot| bot.date = Some(now.as_second()));
    }

    /// Starts the bot in its folder.
    pub fn start(&mut self) {
        let runtime = Runtime::new().unwrap();
        let clock = Arc::<SetClock>::clone(&self.clock);
        let opened = Installation::open_by(config(self.dir.path()), clock, Arc::new(|_: &str| {}));
        let installation = runtime.block_on(opened).unwrap_or_else(|p| panic!("{p:?}"));
        let api = &self.api;
        let calls = Api::new(api.url().parse().unwrap(), Token::new(api.token()).unwrap()).unwrap();
        let service = Arc::clone(&installation.service);
        let courier = TelegramCourier::new(calls.clone(), lifted(), service.renderer().clone());
        let ladder = Ladder::from_file(LADDER).unwrap();
        let settings = Settings {
            source: Source::Fixed,
            webhook: None,
            flood: FloodSettings::default(),
            attachment: 1 << 20,
        };
        let (relay, door, vigil) = runtime.block_on(async {
            let relay = Relay::start(Arc::clone(&service), Arc::new(courier), ladder).await;
            let relay = relay.unwrap();
            let outgoing = Arc::new(relay.clone());
            let vigil = Vigil::start(Arc::clone(&service), Some(relay.clone()));
            let door = Door::open(service, outgoing, (calls, settings), None).await;
            (relay, door.unwrap(), vigil)
        });
        self.opened = Some(Opened {
            installation,
            relay,
            door,
            vigil,
            runtime,
        });
    }

    /// Ends as SIGTERM does.
    pub fn stop(&mut self) {
        let opened = self.opened.take().unwrap();
        drop(opened.vigil);
        opened.runtime.block_on(async {
            opened.door.close().await;
            opened.relay.stop().await;
        });
    }

    /// Hands letters over, as the watch over silent drafts does.
    pub fn carry(&self, letters: Vec<Letter>) {
        let opened = self.opened.as_ref().unwrap();
        let _in = opened.runtime.enter();
        opened.relay.carry(letters);
    }

    /// The service that runs.
    pub fn service(&self) -> &Arc<Service> {
        &self.opened.as_ref().unwrap().installation.service
    }

    /// Waits for what the service does.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.opened.as_ref().unwrap().runtime.block_on(work)
    }

    /// How many cases there are.
    pub fn cases(&self) -> usize {
        use iltod::ports::kv::Tree;
        use std::ops::Bound;
        let opened = self.opened.as_ref().unwrap();
        let kv = opened.installation.service.store().kv();
        let scan = kv.scan(Tree::Head, Bound::Unbounded, Bound::Unbounded, 1_000);
        opened.runtime.block_on(scan).unwrap().len()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.opened.is_some() && !std::thread::panicking() {
            self.stop();
        }
    }
}

fn config(folder: &Path) -> Config {
    let flags = Flags {
        data: Some(folder.join("data")),
        ..Flags::default()
    };
    let mut config = Config::load(&flags).unwrap();
    config.master_key_file.value = Some(folder.join("key"));
    config.reserve_mib.value = 1;
    config.ballast_mib.value = 1;
    config
}

fn lifted() -> Limits {
    Limits::new(LimitSettings {
        per_second: None,
        per_chat_per_second: None,
        ..LimitSettings::default()
    })
}
