//! `iltod chat`: a conversation in the terminal.

use clap::Args as ClapArgs;

use crate::app::installation::Installation;
use crate::cli::{
    Cli, Verb,
    print::{Printer, known_locale, unwritten},
    run::{law_note, mark_trial, moment},
};
use crate::domain::problem::Problem;
use crate::terminal::{Chat, ChatError, chat, io::Io, show::Form};

/// The person at the terminal when no trial flag names another.
const OWNER: &str = "local";

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(ClapArgs, Default)]
pub(crate) struct Args {
    #[arg(long)]
    pub(crate) spoken: bool,
    #[arg(long, conflicts_with = "spoken")]
    pub(crate) json: bool,
    #[arg(long, value_name = "ID")]
    pub(crate) person: Option<String>,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
}

/// Holds the conversation.
///
/// # Errors
/// Wrong flags, or the store can go on no more.
pub(crate) async fn run(
    args: &Args,
    cli: &Cli,
    installation: &Installation,
    printer: &Printer,
    io: &mut dyn Io,
) -> Result<(), Problem> {
    let lang = cli.global.lang.as_deref().map(known_locale).transpose()?;
    let now = match &args.now {
        Some(text) => Some(moment(Some(text), installation)?),
        None => None,
    };
    if args.person.is_some() {
        mark_trial(installation)?;
    }
    // The start page, from which the chat may have been opened, has said it already.
    let said = !matches!(cli.verb, Some(Verb::Chat(_)));
    if let Some(note) = law_note(installation).filter(|_| !said) {
        // Beside the conversation, not in it: whoever runs iltod must know, a citizen need not.
        let _ = io.err(&(printer.text(&note) + "\n")).await;
    }
    let form = match (args.json, args.spoken) {
        (true, _) => Form::Json,
        (_, true) => Form::Spoken,
        _ => Form::Text {
            colour: io.is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        },
    };
    let person = args.person.clone().unwrap_or_else(|| OWNER.to_owned());
    let talk = Chat {
        person,
        lang,
        form,
        now,
    };
    match chat(&installation.service, &talk, io).await {
        Ok(()) => Ok(()),
        // The other end is gone or takes no more: what was acknowledged is kept.
        Err(ChatError::Io(fault)) => unwritten(Err(fault)).map_or(Ok(()), Err),
        Err(ChatError::Service(error)) => Err(crate::app::problems::service(&error)),
    }
}
