//! The command line: parses it, runs the verb, prints what came out, ends with the exit code. A verb
//! is a file below `cli/`; it returns an [`output::Output`] or a [`Problem`] and prints nothing.

pub mod deadline;
pub mod help;
pub mod locale;
pub mod output;
pub mod print;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{Args, FromArgMatches, Parser, Subcommand, error::ErrorKind};

use crate::app::{assets::Assets, rules::Rules};
use crate::cli::{
    output::Output,
    print::{Printer, locale_of},
};
use crate::domain::problem::Problem;
use crate::l10n::catalogue::Catalogue;

// No doc comments on clap types: clap would show them as help, and help stands in `locales/`.

#[derive(Parser)]
#[command(name = "iltod", version, disable_help_subcommand = true)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    verb: Option<Verb>,
}

// Flags that may stand before or after any verb.
#[derive(Args)]
pub(crate) struct Global {
    #[arg(long, global = true, env = "ILTOD_DATA", value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "TAG")]
    pub(crate) lang: Option<String>,
}

#[derive(Subcommand)]
enum Verb {
    Deadline(Box<deadline::Args>),
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let assets = Assets::embedded();
    let catalogue = match Catalogue::from_files(assets.below("locales/")) {
        Ok(catalogue) => catalogue,
        Err(faults) => return print::unreadable(&faults),
    };
    let printer = Printer {
        json: words.iter().any(|word| word == "--json"),
        locale: locale_of(&words),
        catalogue,
    };
    match parse(&printer, words) {
        Ok(Some(cli)) => printer.end(run(&assets, cli)),
        Ok(None) => ExitCode::SUCCESS,
        Err(problem) => printer.end(Err(problem)),
    }
}

fn run(assets: &Assets, cli: Cli) -> Result<Output, Problem> {
    if let Some(tag) = &cli.global.lang {
        print::known_locale(tag)?;
    }
    match cli.verb {
        Some(Verb::Deadline(args)) => deadline::run(&args, &load(assets)?),
        None => Err(Problem::usage("verb-missing")),
    }
}

/// The rules; of several faults the first is told, mending it shows the next.
fn load(assets: &Assets) -> Result<Rules, Problem> {
    Rules::load(assets).map_err(|faults| {
        let first = faults.into_iter().next();
        first.unwrap_or_else(|| Problem::fault("rules-unreadable"))
    })
}

/// `None` when help or version was asked for, and has been printed.
fn parse(printer: &Printer, words: Vec<OsString>) -> Result<Option<Cli>, Problem> {
    let command = help::localised(<Cli as clap::CommandFactory>::command(), printer);
    let matches = command.try_get_matches_from(words);
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if is_help(error.kind()) => {
            // A closed pipe is no fault of the person who asked.
            let _ = error.print();
            Ok(None)
        }
        Err(error) => Err(usage(&error)),
    }
}

fn is_help(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}

/// What clap found wrong, as a problem: its first line says what, its argument says where.
fn usage(error: &clap::Error) -> Problem {
    let text = error.to_string();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let mut detail = first.strip_prefix("error: ").unwrap_or(first).to_owned();
    if detail.ends_with(':') {
        let more = lines.take_while(|line| !line.starts_with("Usage"));
        detail = format!("{detail} {}", more.collect::<Vec<_>>().join(", "));
    }
    let problem = Problem::usage("usage").text("detail", detail);
    match error.get(clap::error::ContextKind::InvalidArg) {
        Some(place) => problem.at(place.to_string()),
        None => problem,
    }
}
