//! Help in the reader's language: what a verb does stands in `locales/*/console.ftl` under
//! `console-help-<verb>`, what a flag does under `console-flag-<verb>-<flag>`, what is common to all
//! verbs under `console-flag-<flag>`. clap's own headings stay English.

use clap::{Arg, ArgAction, Command};

use crate::cli::print::Printer;
use crate::domain::message::Message;

/// The same command with help from the catalogue.
#[must_use]
pub fn localised(command: Command, printer: &Printer) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let command = command.disable_version_flag(true).arg(version);
    describe(command, "", printer)
}

fn describe(command: Command, verb: &str, printer: &Printer) -> Command {
    let inner: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let help = Arg::new("help").short('h').long("help");
    let mut command = command
        .disable_help_flag(true)
        .arg(help.action(ArgAction::Help))
        .about(text(printer, format!("console-help{verb}")))
        .mut_args(|arg| tell(arg, verb, printer));
    for name in inner {
        let below = format!("{verb}-{name}");
        command = command.mut_subcommand(name, |inner| describe(inner, &below, printer));
    }
    command
}

fn tell(arg: Arg, verb: &str, printer: &Printer) -> Arg {
    let id = match arg.get_id().as_str() {
        common @ ("json" | "help" | "version") => format!("console-flag-{common}"),
        own => format!("console-flag{verb}-{own}"),
    };
    let help = text(printer, id);
    arg.help(help)
}

fn text(printer: &Printer, id: String) -> String {
    printer.text(&Message::new(id))
}
