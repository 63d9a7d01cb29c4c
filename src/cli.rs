//! The command line: parses it, runs the verb, prints what came out, ends with the exit code. A verb
//! is a file below `cli/`; it returns an [`output::Output`] or a [`Problem`] and prints nothing.

pub mod case;
pub mod chat;
pub mod config;
pub mod deadline;
pub mod doctor;
pub mod flow;
pub mod locale;
pub mod serve;
pub mod store;

pub mod help;
pub mod output;
pub mod print;
pub mod remote;
pub mod run;

use std::{ffi::OsString, path::PathBuf, process::ExitCode, sync::Arc};

use clap::{Args, FromArgMatches, Parser, Subcommand, error::ErrorKind};

use crate::app::{
    assets::Assets,
    config::{Config, Flags},
    installation,
    rules::Rules,
};
use crate::cli::{
    output::Output,
    print::{Printer, locale_of},
};
use crate::domain::problem::Problem;
use crate::l10n::catalogue::Catalogue;
use crate::render::Renderer;

// No doc comments on clap types: clap would show them as help, and help stands in `locales/`.

#[derive(Parser)]
#[command(name = "iltod", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) verb: Option<Verb>,
}

// Flags that may stand before or after any verb.
#[derive(Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "TAG")]
    pub(crate) lang: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Verb {
    Serve(serve::Args),
    Chat(chat::Args),
    Case(case::Args),
    Deadline(Box<deadline::Args>),
    Flow(flow::Args),
    Locale(locale::Args),
    Store(store::Args),
    Doctor(doctor::Args),
    Config(config::Args),
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let catalogue = match Catalogue::from_files(Assets::embedded().below("locales/")) {
        Ok(catalogue) => Arc::new(catalogue),
        Err(faults) => return print::unreadable(&faults),
    };
    let printer = Printer {
        json: words.iter().any(|word| word == "--json"),
        locale: locale_of(&words),
        renderer: Renderer::new(catalogue),
    };
    let argv = words
        .iter()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    match parse(&printer, words) {
        Ok(Parsed::Verb(cli)) => run(&cli, &printer, argv),
        Ok(Parsed::Told(code)) => ExitCode::from(code),
        Err(problem) => printer.end(&Err(problem)),
    }
}

fn run(cli: &Cli, printer: &Printer, argv: Vec<String>) -> ExitCode {
    let config = match configure(cli) {
        Ok(config) => config,
        Err(problems) => return all(printer, problems),
    };
    match without_store(cli, &config, printer) {
        Some(result) => printer.end(&result),
        None => ExitCode::from(run::with_store(cli, &config, printer, argv)),
    }
}

fn configure(cli: &Cli) -> Result<Config, Vec<Problem>> {
    if let Some(tag) = &cli.global.lang {
        print::known_locale(tag).map_err(|problem| vec![problem])?;
    }
    Config::load(&Flags {
        data: cli.global.data.clone(),
        config: cli.global.config.clone(),
        listen: match &cli.verb {
            Some(Verb::Serve(args)) => args.listen.clone(),
            _ => None,
        },
    })
}

/// All problems at once: a configuration is mended in one go.
fn all(printer: &Printer, problems: Vec<Problem>) -> ExitCode {
    let mut code = ExitCode::from(2);
    for problem in problems {
        code = printer.end(&Err(problem));
    }
    code
}

/// Verbs that read rules and words only; `None` for the others.
fn without_store(cli: &Cli, config: &Config, printer: &Printer) -> Option<Result<Output, Problem>> {
    match cli.verb.as_ref()? {
        Verb::Deadline(args) if !args.is_stored() => {
            Some(rules(config).and_then(|rules| deadline::run(args, &rules, config)))
        }
        Verb::Locale(_) => {
            Some(installation::assets(config).map(|assets| locale::check(&assets, printer.locale)))
        }
        Verb::Flow(args) => Some(flow_verb(args, config, printer)),
        Verb::Config(_) if !crate::app::socket::answers(&config.data.value) => {
            Some(Ok(config::run(config)))
        }
        Verb::Store(args) if args.alone() && !crate::app::socket::answers(&config.data.value) => {
            Some(store::compact(config))
        }
        _ => None,
    }
}

fn flow_verb(args: &flow::Args, config: &Config, printer: &Printer) -> Result<Output, Problem> {
    let assets = installation::assets(config)?;
    let words = installation::words(&assets)?;
    let say = |message: &crate::domain::message::Message| printer.text(message);
    flow::run(args, &assets, &load(&assets)?, &words, &say)
}

fn rules(config: &Config) -> Result<Rules, Problem> {
    load(&installation::assets(config)?)
}

/// The rules; of several faults the first is told, mending it shows the next.
fn load(assets: &Assets) -> Result<Rules, Problem> {
    Rules::load(assets).map_err(|faults| {
        let first = faults.into_iter().next();
        first.unwrap_or_else(|| Problem::fault("rules-unreadable"))
    })
}

/// What a command line is.
pub(crate) enum Parsed {
    /// A verb to run.
    Verb(Box<Cli>),
    /// Help or version, which has been printed, and the exit code: 2 where a verb was wanted.
    Told(u8),
}

/// Reads the command line; prints help and version itself.
pub(crate) fn parse(printer: &Printer, words: Vec<OsString>) -> Result<Parsed, Problem> {
    let command = help::localised(<Cli as clap::CommandFactory>::command(), printer);
    let matches = command.try_get_matches_from(words);
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => Ok(Parsed::Verb(Box::new(cli))),
        Err(error) if is_help(error.kind()) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            print::unwritten(error.print()).map_or(Ok(Parsed::Told(code)), Err)
        }
        Err(error) => Err(usage(&error)),
    }
}

fn is_help(kind: ErrorKind) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(
        kind,
        DisplayHelp | DisplayVersion | DisplayHelpOnMissingArgumentOrSubcommand
    )
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
