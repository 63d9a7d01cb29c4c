//! Starts the process under test, kills it, and puts together what a power cut would have left.

use std::{
    collections::HashMap,
    env, fs,
    io::{BufRead, BufReader},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{OnceLock, mpsc},
    thread,
    time::Duration,
};

use super::child::{FOLDER, PART};

/// Nothing here takes longer unless it hangs.
const CEILING: Duration = Duration::from_secs(120);

/// The compiled model, or `None` (said once) where there is no C compiler.
pub fn shim() -> Option<&'static Path> {
    static SHIM: OnceLock<Option<PathBuf>> = OnceLock::new();
    SHIM.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/powercut.c");
        let built = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("powercut-{}.so", std::process::id()));
        let compiler = Command::new("cc")
            .args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"])
            .args([&built, &source])
            .args(["-ldl", "-lpthread"])
            .status();
        match compiler {
            Ok(status) => {
                assert!(status.success(), "the power-cut model does not compile");
                Some(built)
            }
            Err(error) => {
                println!("skipped: no C compiler for the power-cut model ({error})");
                None
            }
        }
    })
    .as_deref()
}

/// A started child and its lines.
pub struct Running {
    child: Child,
    lines: mpsc::Receiver<String>,
}

/// Starts `part` on `folder`, by `command` if it needs a wrapper.
pub fn start(
    part: &str,
    folder: &Path,
    settings: &[(&str, &str)],
    mut command: Command,
) -> Running {
    command
        .args([
            "--exact",
            "power_cut::child::acts_as_the_process_under_test",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(PART, part)
        .env(FOLDER, folder)
        .envs(settings.iter().copied())
        .env_remove("RUST_BACKTRACE")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let output = child.stderr.take().unwrap();
    let (line, lines) = mpsc::channel();
    thread::spawn(move || {
        for text in BufReader::new(output).lines().map_while(Result::ok) {
            let _gone = line.send(text);
        }
    });
    Running { child, lines }
}

/// This binary.
pub fn this_binary() -> Command {
    Command::new(env::current_exe().unwrap())
}

impl Running {
    /// Reads until `enough` lines have come, kills, and returns every line.
    pub fn kill_after(mut self, enough: usize) -> Vec<String> {
        let mut seen: Vec<String> = (0..enough).map_while(|_| self.next()).collect();
        self.child.kill().unwrap();
        seen.extend(std::iter::from_fn(|| self.next()));
        self.child.wait().unwrap();
        seen
    }

    /// Reads to the end; the exit code is `None` after a signal.
    pub fn finish(mut self) -> (Vec<String>, Option<i32>) {
        let seen = std::iter::from_fn(|| self.next()).collect();
        (seen, self.child.wait().unwrap().code())
    }

    fn next(&mut self) -> Option<String> {
        match self.lines.recv_timeout(CEILING) {
            Ok(line) => Some(line),
            Err(mpsc::RecvTimeoutError::Disconnected) => None,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                self.child.kill().unwrap();
                panic!("the process under test says nothing for {CEILING:?}");
            }
        }
    }
}

/// The last change of each caller that was acknowledged.
pub fn acknowledged(lines: &[String]) -> HashMap<u64, u64> {
    let mut last = HashMap::new();
    for line in lines {
        let mut words = line.split(' ');
        if words.next() == Some("ack") {
            let mut number = || words.next().unwrap().parse::<u64>().unwrap();
            let (caller, n) = (number(), number());
            let before = last.entry(caller).or_insert(0);
            *before = n.max(*before);
        }
    }
    last
}

/// Takes all that is in `folder` as durable.
pub fn seed(folder: &Path, shadow: &Path) {
    let mut names = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let found = entry.metadata().unwrap();
        let kind = if found.is_dir() { 'd' } else { 'f' };
        names += &format!(
            "{kind} {} {}\n",
            found.ino(),
            entry.file_name().to_str().unwrap()
        );
        if found.is_dir() {
            seed(&entry.path(), shadow);
        } else {
            fs::copy(entry.path(), shadow.join(format!("i-{}", found.ino()))).unwrap();
        }
    }
    let number = fs::metadata(folder).unwrap().ino();
    fs::write(shadow.join(format!("d-{number}")), names).unwrap();
}

/// What is on the disk after the cut: names by the last sync of their folder, bytes by that of the file.
pub fn assemble(shadow: &Path, folder: u64, into: &Path) {
    fs::create_dir_all(into).unwrap();
    let Ok(names) = fs::read_to_string(shadow.join(format!("d-{folder}"))) else {
        return;
    };
    for line in names.lines() {
        let mut words = line.splitn(3, ' ');
        let (kind, number, name) = (
            words.next().unwrap(),
            words.next().unwrap(),
            words.next().unwrap(),
        );
        let target = into.join(name);
        if kind == "d" {
            assemble(shadow, number.parse().unwrap(), &target);
        } else if fs::copy(shadow.join(format!("i-{number}")), &target).is_err() {
            fs::write(target, b"").unwrap();
        }
    }
}
