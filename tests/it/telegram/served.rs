//! The program itself, `iltod serve` with a token, before the Bot API server of the harness: how it
//! is started, killed and asked to stop, and everything that it writes to standard error.

use std::{
    fs,
    io::Read,
    net::TcpListener,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        atomic::{AtomicU16, Ordering},
        mpsc,
    },
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};

use crate::harness::{Home, bot_api::BotApi};

/// Waits as short as the ladder allows: how long they are is not what is tried here.
pub const LADDER: &str = "steps = [0, 1, 1]\njitter_percent = 0\nuncertain_notice = 0\n\
    uncertain_prompt = 0\nprobe = 1\n";

/// Nothing here takes longer unless it hangs.
const CEILING: Duration = Duration::from_secs(120);

/// The program before its start.
pub struct Serving(Command);

impl Serving {
    /// With the token in its environment, asking for updates, without the limits of the platform.
    pub fn new(home: &Home, api: &BotApi) -> Self {
        let flows = home.path("override").join("flows");
        fs::create_dir_all(&flows).unwrap();
        fs::write(flows.join("delivery.toml"), LADDER).unwrap();
        let mut command: Command = home.command(&["serve"]);
        command
            .env("ILTOD_OVERRIDE", home.path("override"))
            .env("TELOXIDE_TOKEN", api.token())
            .env("TELEGRAM_API_URL", api.url())
            // The limits of the platform are not what is tried here.
            .env("ILTOD_LIMIT_TELEGRAM_PER_SECOND", "0")
            .env("ILTOD_LIMIT_TELEGRAM_PER_CHAT_PER_SECOND", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        Self(command)
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// Other waits than the shortest: these lines take the place of those of the same name.
    pub fn ladder(self, steps: &str) -> Self {
        let folder = self
            .0
            .get_envs()
            .find(|(name, _)| *name == "ILTOD_OVERRIDE");
        let folder = Path::new(folder.unwrap().1.unwrap()).join("flows");
        let shortest = LADDER.split_once('\n').unwrap().1;
        fs::write(folder.join("delivery.toml"), format!("{steps}\n{shortest}")).unwrap();
        self
    }

    /// The token stands in this file.
    pub fn token_file(mut self, path: &Path) -> Self {
        self.0.env_remove("TELOXIDE_TOKEN");
        self.0.env("TELOXIDE_TOKEN_FILE", path);
        self
    }

    /// Updates are brought to this address.
    pub fn brought_to(self, address: &str) -> Self {
        self.env("ILTOD_LISTEN", address)
            .env("ILTOD_TELEGRAM_WEBHOOK_URL", &format!("http://{address}"))
    }

    pub fn start(mut self) -> Server {
        let mut child = self.0.spawn().unwrap();
        let mut pipe = child.stderr.take().unwrap();
        let (send, said) = mpsc::channel();
        std::thread::spawn(move || {
            let mut said = String::new();
            // Whatever is no text was said by nobody.
            let _ = pipe.read_to_string(&mut said);
            let _ = send.send(said);
        });
        Server { child, said }
    }
}

/// The program, serving; killed when it is dropped.
pub struct Server {
    child: Child,
    /// Everything that it said, at its end.
    said: mpsc::Receiver<String>,
}

impl Server {
    pub fn start(home: &Home, api: &BotApi) -> Self {
        Serving::new(home, api).start()
    }

    /// kill -9.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, as a service manager does; how it ended and what it said.
    pub fn stop(self) -> (ExitStatus, String) {
        kill_process(Pid::from_child(&self.child), Signal::TERM).unwrap();
        self.ends()
    }

    /// Waits for its end; how it ended and what it said.
    pub fn ends(mut self) -> (ExitStatus, String) {
        let said = self.said.recv_timeout(CEILING);
        let said = said.unwrap_or_else(|_| panic!("it does not end"));
        (self.child.wait().unwrap(), said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address of this machine that nobody uses, outside of what connections take by themselves.
pub fn free_address() -> String {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let block = u16::try_from(std::process::id() % 200).unwrap();
    loop {
        let port = 12_000 + block * 100 + NEXT.fetch_add(1, Ordering::Relaxed) % 100;
        let address = format!("127.0.0.1:{port}");
        if TcpListener::bind(&address).is_ok() {
            return address;
        }
    }
}
