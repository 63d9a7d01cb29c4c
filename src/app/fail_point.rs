//! Arms the fail points of a process, for tests of recovery with the real binary.
//!
//! `ILTOD_FAIL_POINT=name[:n]` ends the process dead, as `kill -9` does, when it passes the point for
//! the n-th time (1 where none is given). `ILTOD_FAIL_TRACE=file` writes the name of every point that
//! is passed into a file, one a line. Points count from the moment the installation is open.
//!
//! It refuses both in any data folder that does not hold a file [`CONSENT`], which nothing but a hand
//! puts there: a variable left over in some environment cannot harm a real installation, it is told.

use std::{
    env,
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use rustix::process::{Signal, getpid, kill_process};

use crate::domain::problem::Problem;
use crate::ports::fail_point::{FailPoint, arm};

/// The file in the data folder that allows fail points there.
pub const CONSENT: &str = "fail-points";

const POINT: &str = "ILTOD_FAIL_POINT";
const TRACE: &str = "ILTOD_FAIL_TRACE";

/// Arms what the environment asks for; nothing when it asks for nothing.
///
/// # Errors
/// A point that does not exist, a trace that cannot be written, or a folder that does not allow it.
pub fn arm_from_env(data: &Path) -> Result<(), Problem> {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let (point, trace) = (set(POINT), set(TRACE));
    let Some(variable) = point
        .as_ref()
        .map(|_| POINT)
        .or(trace.as_ref().map(|_| TRACE))
    else {
        return Ok(());
    };
    let consent = data.join(CONSENT);
    if !consent.exists() {
        let place = consent.display().to_string();
        return Err(Problem::usage("fail-point-forbidden")
            .at(variable)
            .text("path", place));
    }
    let target = point.as_deref().map(parse).transpose()?;
    let trace = trace.map(|path| open_trace(Path::new(&path))).transpose()?;
    let passed = AtomicU64::new(0);
    // A second installation in this process, as in tests, is under the first one's hook.
    let _first = arm(Box::new(move |point| {
        if let Some(mut file) = trace.as_ref() {
            // A trace that cannot be written must not change what is traced.
            let _ = file.write_all(format!("{}\n", point.name()).as_bytes());
        }
        if let Some((wanted, n)) = target
            && wanted == point
            && passed.fetch_add(1, Ordering::Relaxed) + 1 == n
        {
            stop_dead();
        }
    }));
    Ok(())
}

fn parse(text: &str) -> Result<(FailPoint, u64), Problem> {
    let (name, n) = text.split_once(':').unwrap_or((text, "1"));
    let point = FailPoint::ALL.iter().find(|point| point.name() == name);
    match (point, n.parse()) {
        (Some(point), Ok(n)) if n > 0 => Ok((*point, n)),
        _ => {
            let known: Vec<&str> = FailPoint::ALL.iter().map(|point| point.name()).collect();
            let problem = Problem::usage("fail-point-unknown").at(POINT);
            Err(problem.text("value", text).text("known", known.join(", ")))
        }
    }
}

fn open_trace(path: &Path) -> Result<File, Problem> {
    let opened = OpenOptions::new().create(true).append(true).open(path);
    opened.map_err(|fault| {
        let problem = Problem::fault("io").at(path.display().to_string());
        problem.text("detail", fault.to_string())
    })
}

/// No unwinding, no destructor, no flush: what a power switch leaves of a process.
fn stop_dead() -> ! {
    // The signal cannot fail to be sent to oneself; were it late, this thread goes no further.
    let _sent = kill_process(getpid(), Signal::KILL);
    loop {
        thread::park();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::parse;
    use crate::ports::fail_point::FailPoint;

    #[test]
    fn a_point_is_named_with_or_without_its_turn() {
        assert_eq!(parse("line-read").unwrap(), (FailPoint::LineRead, 1));
        assert_eq!(parse("turn-kept:3").unwrap(), (FailPoint::TurnKept, 3));
        for wrong in ["nowhere", "turn-kept:0", "turn-kept:x", "turn-kept:", ":1"] {
            assert_eq!(parse(wrong).unwrap_err().code, "fail-point-unknown");
        }
    }
}
