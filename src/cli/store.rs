//! `iltod store compact`: rewrites the store without its dead bytes. It wants the data folder for
//! itself.

use clap::{Args as ClapArgs, Subcommand};
use serde_json::json;

use crate::app::{config::Config, installation::options, problems, world::SystemClock};
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
}

/// Runs the verb on a folder that no process has open.
///
/// # Errors
/// The folder is in use, damaged, or has too little room for the rewritten store beside the old.
pub(crate) fn run(args: &Args, config: &Config) -> Result<Output, Problem> {
    match args.verb {
        StoreVerb::Compact => compact(config),
    }
}

fn compact(config: &Config) -> Result<Output, Problem> {
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
