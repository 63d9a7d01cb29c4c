//! The harness: a home of its own for each test, the built binary in it, and a conversation that is
//! led line by line.

pub mod bot_api;

use std::{
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// A machine of its own: data, configuration and keys in a temporary folder.
pub struct Home {
    dir: TempDir,
    pub profile: &'static str,
}

impl Home {
    pub fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            profile: "reg2007-bayannur",
        }
    }

    /// A home in this folder.
    pub fn in_folder(dir: TempDir) -> Self {
        Self {
            dir,
            profile: "reg2007-bayannur",
        }
    }

    /// The folder of the whole home.
    pub fn root(&self) -> &std::path::Path {
        self.dir.path()
    }

    pub fn with_profile(profile: &'static str) -> Self {
        Self {
            profile,
            ..Self::new()
        }
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The binary with this home as its whole environment.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_iltod"));
        command
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.dir.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("ILTOD_DATA", self.data())
            .env("ILTOD_PROFILE", self.profile)
            .env("ILTOD_RESERVE_MIB", "1")
            .env("ILTOD_BALLAST_MIB", "1")
            .env("LANG", "C.UTF-8");
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).stdin(Stdio::null()).output().unwrap()
    }

    /// Runs a verb with `--json` and gives its object; the verb must succeed.
    pub fn json(&self, args: &[&str]) -> Value {
        let output = self.run(args);
        assert!(
            output.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// A conversation in JSON; turn 0 is the greeting.
    pub fn chat(&self, args: &[&str]) -> (Talk, Value) {
        let mut all = vec!["chat", "--json"];
        all.extend(args);
        Talk::start(self.command(&all))
    }
}

/// A running conversation.
pub struct Talk {
    pub child: Child,
    stdin: Option<ChildStdin>,
    stdout: BufReader<ChildStdout>,
}

impl Talk {
    pub fn start(mut command: Command) -> (Self, Value) {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut talk = Self {
            stdin: child.stdin.take(),
            stdout: BufReader::new(child.stdout.take().unwrap()),
            child,
        };
        let greeting = talk
            .turn()
            .unwrap_or_else(|| panic!("no greeting: {}", talk.complaint()));
        (talk, greeting)
    }

    fn complaint(&mut self) -> String {
        use std::io::Read;
        let mut text = String::new();
        let _ = self.child.kill();
        if let Some(stderr) = &mut self.child.stderr {
            let _ = stderr.read_to_string(&mut text);
        }
        text
    }

    /// The next turn; `None` when the process is gone.
    pub fn turn(&mut self) -> Option<Value> {
        let mut line = String::new();
        match self.stdout.read_line(&mut line) {
            Ok(n) if n > 0 && line.ends_with('\n') => Some(serde_json::from_str(&line).unwrap()),
            _ => None,
        }
    }

    /// Sends a line without waiting.
    pub fn send(&mut self, line: &str) -> bool {
        let stdin = self.stdin.as_mut().unwrap();
        writeln!(stdin, "{line}")
            .and_then(|()| stdin.flush())
            .is_ok()
    }

    /// Says a line and gives the turn that answers it.
    pub fn say(&mut self, line: &str) -> Value {
        self.send(line);
        match self.turn() {
            Some(turn) => turn,
            None => panic!("no answer to {line:?}: {}", self.complaint()),
        }
    }

    /// Sends the request: the choice of the check page whose move is `send`.
    pub fn send_request(&mut self, check: &Value) -> Value {
        let n = choice(check, "send");
        self.say(&n)
    }

    /// Ends the input and waits for the process.
    pub fn end(mut self) -> std::process::ExitStatus {
        self.stdin.take();
        self.child.wait().unwrap()
    }

    /// kill -9.
    pub fn kill(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The digit of the choice with this move or value, in the last message of a turn.
pub fn choice(turn: &Value, wanted: &str) -> String {
    let messages = turn["messages"].as_array().unwrap();
    let mut choices = messages
        .iter()
        .flat_map(|m| m["choices"].as_array().unwrap());
    let found = choices.rfind(|c| c["move"] == wanted || c["value"] == wanted);
    found.unwrap_or_else(|| panic!("no choice {wanted} in {turn}"))["n"].to_string()
}

/// The ids of the messages of a turn.
pub fn ids(turn: &Value) -> Vec<String> {
    let messages = turn["messages"].as_array().unwrap();
    messages
        .iter()
        .map(|m| m["id"].as_str().unwrap().to_owned())
        .collect()
}

/// The words of a turn.
pub fn text(turn: &Value) -> String {
    let messages = turn["messages"].as_array().unwrap();
    messages
        .iter()
        .map(|m| m["text"].as_str().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The step that a turn asks for.
pub fn step(turn: &Value) -> &str {
    turn["step"].as_str().unwrap_or("")
}
