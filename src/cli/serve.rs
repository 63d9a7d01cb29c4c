//! `iltod [serve]`: runs everything that is configured. As long as there is nothing to serve and a
//! person sits at the terminal, it opens the chat instead.

use std::{sync::Arc, time::Duration};

use clap::Args as ClapArgs;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::app::{installation::Installation, messenger, problems, socket};
use crate::cli::{Cli, Verb, chat, doctor, print::Printer, run::law_note};
use crate::domain::{
    clock::local_moment,
    message::{Arg, Message},
    problem::Problem,
};
use crate::service::silence::vigil::Vigil;
use crate::telegram::standing::{Standing, State};
use crate::terminal::io::Io;

/// The pause between two sweeps of files that nothing names.
const SWEEP: Duration = Duration::from_secs(6 * 3600);

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(ClapArgs)]
pub(crate) struct Args {
    #[arg(long, value_name = "ADDR")]
    pub(crate) listen: Option<String>,
}

/// Says what is on and off and why, then serves until it is told to stop.
///
/// # Errors
/// A trial folder with a messenger token; the store can go on no more.
pub(crate) async fn run(
    cli: &Cli,
    installation: &Arc<Installation>,
    printer: &Printer,
    io: &mut dyn Io,
) -> Result<(), Problem> {
    refuse_trial(installation)?;
    // A token that cannot be used is told before anything is served.
    let renderer = installation.service.renderer();
    let messenger = messenger::messenger(&installation.config, renderer)?;
    let mut page = start_page(installation, messenger.is_some());
    page.extend(restored(installation).await?);
    for line in page {
        let _ = io.err(&(printer.text(&line) + "\n")).await;
    }
    if !matches!(cli.verb, Some(Verb::Serve(_))) && io.is_terminal() {
        return chat::run(&chat::Args::default(), cli, installation, printer, io).await;
    }
    let _ = io
        .err(&(printer.text(&Message::new("start-serving")) + "\n"))
        .await;
    // Only now: the chat above has its own use for Ctrl-C.
    let mut stop = Stop::listen();
    match messenger {
        None => {
            let _vigil = Vigil::start(Arc::clone(&installation.service), None);
            stop.called().await;
        }
        Some(found) => serve_messenger(installation, found, &mut stop, (printer, io)).await?,
    }
    Ok(())
}

/// The line that says that letters of a copy are held, and what lets them go.
async fn restored(installation: &Installation) -> Result<Option<Message>, Problem> {
    let since = installation.service.restored_at().await;
    let since = since.map_err(|fault| problems::service(&fault))?;
    Ok(
        since
            .map(|at| Message::new("start-restored").with("moment", Arg::Moment(local_moment(at)))),
    )
}

/// Receives and answers until it is told to stop: then nothing new is taken, turns and letters
/// under way end, and what is not out waits for the next start.
async fn serve_messenger(
    installation: &Arc<Installation>,
    found: messenger::Messenger,
    stop: &mut Stop,
    (printer, io): (&Printer, &mut dyn Io),
) -> Result<(), Problem> {
    let relay = messenger::relay(installation, &found).await?;
    // A second relay of the same process would be told of by the first.
    let _ = installation.relay.set(relay.clone());
    let door = messenger::open(installation, found, Arc::new(relay.clone())).await?;
    let vigil = Vigil::start(Arc::clone(&installation.service), Some(relay.clone()));
    let sweeping = tokio::spawn(sweep(Arc::clone(installation)));
    tell_changes(&door.state, stop, (printer, io)).await;
    sweeping.abort();
    drop(vigil);
    door.close().await;
    relay.stop().await;
    Ok(())
}

/// Says in words how the door stands whenever that changes, until it is told to stop: whoever started
/// it with a wrong token sits before this screen. A change that came before the stop is still told.
async fn tell_changes(state: &State, stop: &mut Stop, (printer, io): (&Printer, &mut dyn Io)) {
    let mut changes = state.changes();
    loop {
        let standing = *changes.borrow_and_update();
        let lines = match standing {
            Standing::Starting | Standing::Stopped => Vec::new(),
            Standing::Polling | Standing::Webhook => {
                let name = state.username().unwrap_or_default();
                vec![Message::new("start-telegram-receives").text("name", name)]
            }
            _ => doctor::standing_lines(printer, standing).to_vec(),
        };
        for line in lines {
            let _ = io.err(&(printer.text(&line) + "\n")).await;
        }
        tokio::select! {
            biased;
            Ok(()) = changes.changed() => {}
            () = stop.called() => return,
        }
    }
}

/// Removes files that no commit named, at start and then a few times a day.
async fn sweep(installation: Arc<Installation>) {
    loop {
        let service = &installation.service;
        match service.sweep_files(service.now()).await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "files that nothing names were removed"),
            Err(fault) => tracing::warn!(%fault, "files could not be swept"),
        }
        tokio::time::sleep(SWEEP).await;
    }
}

/// A folder with invented persons and dates never meets real ones.
fn refuse_trial(installation: &Installation) -> Result<(), Problem> {
    let trial = installation
        .folder
        .is_trial()
        .map_err(|e| crate::app::problems::folder(&e))?;
    let token = installation.config.telegram.is_on();
    if trial && token {
        let place = installation.config.data.value.display().to_string();
        return Err(Problem::usage("trial-with-token").at(place));
    }
    Ok(())
}

/// What is on, what is off and why, and what to copy now.
fn start_page(installation: &Installation, token: bool) -> Vec<Message> {
    let data = &installation.config.data.value;
    let mut page = vec![Message::new("start-data").text("path", data.display().to_string())];
    let key = installation.keys.master_file.display().to_string();
    if installation.keys.fresh {
        page.push(Message::new("start-copy-key").text("path", key));
    } else {
        page.push(Message::new("start-key").text("path", key));
    }
    let profile = &installation.service.rules().profile;
    page.push(Message::new("start-profile").text("profile", profile.id.as_str()));
    page.extend(law_note(installation));
    page.push(Message::new("start-chat-on"));
    let socket = data.join(socket::NAME).display().to_string();
    page.push(Message::new("start-socket-on").text("path", socket));
    page.push(Message::new(if token {
        "start-telegram-on"
    } else {
        "start-telegram-off"
    }));
    page.push(Message::new("start-web-off"));
    if installation.service.rules().directory.sample {
        page.push(Message::new("start-directory-sample"));
    }
    page
}

/// The wish to stop, listened to from the moment it is made: a stop that comes while the doors open is
/// heard as well.
struct Stop {
    terminate: Option<Signal>,
    interrupt: Option<Signal>,
}

impl Stop {
    fn listen() -> Self {
        Self {
            terminate: signal(SignalKind::terminate()).ok(),
            interrupt: signal(SignalKind::interrupt()).ok(),
        }
    }

    async fn called(&mut self) {
        tokio::select! {
            () = came(&mut self.terminate) => {}
            () = came(&mut self.interrupt) => {}
        }
    }
}

/// Waits for a signal; for ever where it cannot be listened to.
async fn came(signal: &mut Option<Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}
