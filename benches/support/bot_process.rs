//! The binary as the bot of a server: on a core of its own, in a folder of its own, killed at the
//! end.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use crate::harness::bot_api::{Bot, BotApi};

/// A running bot.
pub struct BotProcess {
    child: Mutex<Child>,
    pid: u32,
    _home: tempfile::TempDir,
}

impl BotProcess {
    /// Starts `serve` with the token and the address of this server.
    pub fn start(
        api: &BotApi,
        core: &str,
        data: Option<&Path>,
        config: Option<&Path>,
        settings: &[String],
    ) -> Self {
        let home = tempfile::tempdir().unwrap();
        let binary =
            std::env::var_os("ILTOD_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_iltod").into());
        // taskset becomes the binary, so its id is the bot's.
        let mut command = Command::new("taskset");
        command.args(["-c", core]).arg(binary).arg("serve");
        command
            .arg("--data")
            .arg(data.map_or_else(|| home.path().join("data"), Path::to_owned));
        if let Some(config) = config {
            command.arg("--config").arg(config);
        }
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("LANG", "C.UTF-8")
            .env("ILTOD_PROFILE", "reg2007-bayannur")
            .env("TELOXIDE_TOKEN", api.token())
            .env("TELEGRAM_API_URL", api.url());
        for setting in settings {
            let (name, value) = setting.split_once('=').expect("--set NAME=VALUE");
            command.env(name, value);
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        Self {
            pid: child.id(),
            child: Mutex::new(child),
            _home: home,
        }
    }

    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// Waits for the server to see something; gives up when the process has ended.
    pub fn waits_for(
        &self,
        api: &BotApi,
        what: &str,
        ceiling: Duration,
        mut holds: impl FnMut(&mut Bot) -> bool,
    ) {
        let end = Instant::now() + ceiling;
        while Instant::now() < end {
            let second = Duration::from_secs(1);
            if api
                .wait_for(second, |bot| holds(bot).then_some(()))
                .is_some()
            {
                return;
            }
            let ended = self.child.lock().unwrap().try_wait().unwrap();
            assert!(ended.is_none(), "the bot ended ({ended:?}) before {what}");
        }
        panic!("not in {ceiling:?}: {what}");
    }
}

impl Drop for BotProcess {
    fn drop(&mut self) {
        if let Ok(child) = self.child.get_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
