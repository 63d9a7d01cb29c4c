//! `iltod store compact`: rewrites the store without its dead bytes. It wants the data folder for
//! itself. `iltod store resume`: lets the letters of a copy go that was put back.

use clap::{Args as ClapArgs, Subcommand};
use serde_json::json;

use crate::app::{
    config::Config,
    installation::{Installation, options},
    problems,
    world::SystemClock,
};
use crate::cli::output::Output;
use crate::domain::{message::Message, problem::Problem};
use crate::store::folder::Folder;

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    verb: StoreVerb,
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum StoreVerb {
    Compact,
    Resume,
}

impl Args {
    /// Whether the verb wants the data folder for itself.
    pub(crate) fn alone(&self) -> bool {
        matches!(self.verb, StoreVerb::Compact)
    }
}

/// `store resume`: lets the letters of a copy go that was put back. Where the service runs they go out
/// at once, else at its next start.
///
/// # Errors
/// The store cannot be read or written.
pub(crate) async fn resume(installation: &Installation) -> Result<Output, Problem> {
    let resumed = match installation.relay.get() {
        Some(relay) => relay.resume().await,
        None => installation.service.resume_letters().await,
    };
    let count = resumed.map_err(|fault| problems::service(&fault))?;
    let json = json!({"schema": "iltod.store-resume/1", "resumed": count});
    let shown = i64::try_from(count).unwrap_or(i64::MAX);
    let line = Message::new("console-resumed").number("count", shown);
    Ok(Output::new(json, vec![line]))
}

/// `store compact`, on a folder that no process has open.
///
/// # Errors
/// The folder is in use, damaged, or has too little room for the rewritten store beside the old.
pub(crate) fn compact(config: &Config) -> Result<Output, Problem> {
    if !config.data.value.join("CURRENT").exists() {
        let place = config.data.value.display().to_string();
        return Err(Problem::usage("no-store").at(place));
    }
    let clock = std::sync::Arc::new(SystemClock);
    let options = options(config, clock, std::sync::Arc::new(|_: &str| ()));
    let problem = |error| problems::folder(&error);
    let (folder, kv) = Folder::open(&config.data.value, &options).map_err(problem)?;
    let (_folder, _kv, done) = folder.compact(kv).map_err(problem)?;
    let json = json!({
        "schema": "iltod.store-compact/1",
        "before": {"disk": done.before.disk, "live": done.before.live},
        "after": {"disk": done.after.disk, "live": done.after.live},
    });
    let mib = |bytes: u64| i64::try_from(bytes >> 20).unwrap_or(i64::MAX);
    let line = Message::new("console-compacted")
        .number("before", mib(done.before.disk))
        .number("after", mib(done.after.disk))
        .number("live", mib(done.after.live));
    Ok(Output::new(json, vec![line]))
}
