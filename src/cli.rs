//! The command line: parses it, runs the verb, prints what came out, ends with the exit code.

pub mod deadline;
pub mod locale;
pub mod output;

/// Runs the command line.
#[must_use]
pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
