//! Verbs that need the store: here when no process has it open, else in the process that has.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;

use crate::app::{
    config::Config,
    installation::Installation,
    last_run::LastRun,
    socket::{self, Ask, Call},
    telemetry,
};
use crate::cli::{
    Cli, Parsed, Verb, case, chat, config, doctor,
    output::{OutFile, Output},
    parse,
    print::{Printer, unwritten},
    remote, serve, store,
};
use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
    problem::Problem,
};
use crate::terminal::io::{Io, Own};

/// How often a verb looks again when the folder is locked by a verb that will soon be done.
const LOOKS: u32 = 40;

/// The pause between two looks.
const LOOK_AFTER: Duration = Duration::from_millis(50);

/// Runs a verb that needs the store and gives the exit code.
pub(crate) fn with_store(cli: &Cli, config: &Config, printer: &Printer, argv: Vec<String>) -> u8 {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(fault) => {
            let problem = Problem::fault("io").text("detail", fault.to_string());
            return printer.print(&Err(problem));
        }
    };
    telemetry::start();
    let code = runtime.block_on(near_or_far(cli, config, printer, argv));
    // A thread that waits for a line of input must not hold the exit.
    runtime.shutdown_background();
    code
}

async fn near_or_far(cli: &Cli, config: &Config, printer: &Printer, argv: Vec<String>) -> u8 {
    let serves = matches!(cli.verb, Some(Verb::Serve(_)));
    for look in 0.. {
        if !serves && let Some(stream) = socket::connect(&config.data.value) {
            let code = remote::run(stream, argv, printer.locale.tag().to_owned()).await;
            return match code {
                Ok(Some(code)) => code,
                Ok(None) => printer.print(&Err(Problem::fault("socket-lost"))),
                Err(fault) => {
                    let lost = unwritten(Err(fault)).map(Err);
                    lost.map_or(0, |problem| printer.print(&problem))
                }
            };
        }
        if let Some(result) = without_store(cli, config, printer) {
            return printer.print(&result);
        }
        match Installation::open(config.clone(), fatal(printer)).await {
            Err(problem) if !serves && problem.code == "folder-locked" && look < LOOKS => {
                tokio::time::sleep(LOOK_AFTER).await;
            }
            Err(problem) => return printer.print(&Err(problem)),
            Ok(installation) => return near(cli, Arc::new(installation), printer).await,
        }
    }
    3
}

/// What a verb that only reads says where there is no store: a mistyped path must not become a new,
/// empty installation. `None` for other verbs, and where there is a store.
fn without_store(cli: &Cli, config: &Config, printer: &Printer) -> Option<Result<Output, Problem>> {
    let ours = ["CURRENT", "keyring", "head"].map(|name| config.data.value.join(name).exists());
    if ours.contains(&true) {
        return None;
    }
    match cli.verb.as_ref()? {
        Verb::Doctor(args) => Some(doctor::without_store(args, config, printer)),
        Verb::Case(_) | Verb::Deadline(_) | Verb::Store(_) => {
            if let Verb::Deadline(args) = cli.verb.as_ref()?
                && let Err(problem) = args.stored_number()
            {
                return Some(Err(problem));
            }
            let place = config.data.value.display().to_string();
            Some(Err(Problem::usage("no-store").at(place)))
        }
        _ => None,
    }
}

/// What happens when the store can acknowledge nothing more: one clear line, and out.
fn fatal(printer: &Printer) -> crate::store::kv::sled_kv::OnFatal {
    let line = printer.told(&Err(Problem::fault("barrier"))).err;
    Arc::new(move |detail: &str| {
        eprint!("{line}");
        eprintln!("{detail}");
        std::process::exit(3);
    })
}

/// The store is ours: other verbs come to us through the socket while a long verb runs.
async fn near(cli: &Cli, installation: Arc<Installation>, printer: &Printer) -> u8 {
    let long = matches!(cli.verb, None | Some(Verb::Chat(_) | Verb::Serve(_)));
    let listener = if long {
        match socket::listen(&installation.config.data.value) {
            Ok(listener) => Some(tokio::spawn(listen(listener, Arc::clone(&installation)))),
            Err(fault) => {
                let place = installation.config.data.value.display().to_string();
                let problem = Problem::fault("socket")
                    .at(place)
                    .text("detail", fault.to_string());
                eprint!("{}", printer.told(&Err(problem)).err);
                None
            }
        }
    } else {
        None
    };
    let mut own = Own::new();
    let starts = matches!(cli.verb, None | Some(Verb::Serve(_)));
    if installation.keys.fresh && !starts && !printer.json {
        // The start page says it; whoever begins with another verb must hear it too.
        let path = installation.keys.master_file.display().to_string();
        let note = printer.text(&Message::new("start-copy-key").text("path", path));
        let _ = own.err(&(note + "\n")).await;
    }
    let code = match begun(&installation, long).await {
        Err(problem) => tell(printer, Err(problem), &mut own).await,
        Ok(None) => execute(cli, &installation, printer, &mut own).await,
        Ok(Some(last)) => {
            let code = tokio::select! {
                code = execute(cli, &installation, printer, &mut own) => code,
                () = last.keep() => 3,
            };
            last.note();
            code
        }
    };
    if let Some(listener) = listener {
        listener.abort();
        // The next opener replaces a socket that is left over; this one is tidy.
        let _ = std::fs::remove_file(installation.config.data.value.join(socket::NAME));
    }
    code
}

/// A verb that writes for long marks the folder as its own: a copy that is put back is known by that.
async fn begun(installation: &Installation, long: bool) -> Result<Option<LastRun>, Problem> {
    match long {
        true => LastRun::begin(installation).await,
        false => Ok(None),
    }
}

async fn listen(listener: tokio::net::UnixListener, installation: Arc<Installation>) {
    while let Ok((stream, _)) = listener.accept().await {
        let installation = Arc::clone(&installation);
        tokio::spawn(async move {
            // A caller that goes away takes its verb with it; nothing stored is touched by that.
            let _ = answer(Call::new(stream), &installation).await;
        });
    }
}

async fn answer(mut call: Call, installation: &Arc<Installation>) -> std::io::Result<()> {
    let Some(Ask::Run {
        argv,
        locale,
        terminal,
    }) = call.next().await?
    else {
        return Ok(());
    };
    let printer = Printer {
        json: argv.iter().any(|word| word == "--json"),
        locale: Locale::from_tag(&locale).unwrap_or(Locale::English),
        renderer: installation.service.renderer().clone(),
    };
    let mut far = remote::Far::new(call, terminal);
    let words = std::iter::once("iltod".to_owned())
        .chain(argv)
        .map(Into::into)
        .collect();
    let code = match parse(&printer, words) {
        Ok(Parsed::Verb(cli)) => execute(&cli, installation, &printer, &mut far).await,
        Ok(Parsed::Told(code)) => code,
        Err(problem) => tell(&printer, Err(problem), &mut far).await,
    };
    far.exit(code).await
}

async fn tell(printer: &Printer, result: Result<Output, Problem>, io: &mut dyn Io) -> u8 {
    let mut told = printer.told(&result);
    if let Ok(Output {
        file: Some(file), ..
    }) = &result
    {
        let saved = save(printer, file, io).await;
        if file.to.is_none() && !printer.json {
            told.out.clear();
        }
        if let Some(problem) = unwritten(saved) {
            told = printer.told(&Err(problem));
        }
    }
    if !told.out.is_empty()
        && let Some(problem) = unwritten(io.out(&told.out).await)
    {
        told = printer.told(&Err(problem));
    }
    if !told.err.is_empty() {
        let _ = io.err(&told.err).await;
    }
    told.code
}

/// With `--json` standard output holds JSON alone: bytes go to a file, or are not asked for.
async fn save(printer: &Printer, file: &OutFile, io: &mut dyn Io) -> std::io::Result<()> {
    if printer.json && file.to.is_none() {
        return Ok(());
    }
    io.save(file.to.as_deref(), &file.bytes).await
}

/// Runs one verb on an opened installation.
async fn execute(
    cli: &Cli,
    installation: &Arc<Installation>,
    printer: &Printer,
    io: &mut dyn Io,
) -> u8 {
    let result = match &cli.verb {
        Some(Verb::Chat(args)) => match chat::run(args, cli, installation, printer, io).await {
            Ok(()) => return 0,
            Err(problem) => Err(problem),
        },
        None | Some(Verb::Serve(_)) => match serve::run(cli, installation, printer, io).await {
            Ok(()) => return 0,
            Err(problem) => Err(problem),
        },
        Some(Verb::Case(args)) => match moment(args.trial.now.as_deref(), installation) {
            Ok(now) => case::run(&args.verb, &installation.service, printer.locale, now).await,
            Err(problem) => Err(problem),
        },
        Some(Verb::Doctor(args)) => match moment(args.trial.now.as_deref(), installation) {
            Ok(now) => doctor::run(installation, printer.locale, local_date(now)).await,
            Err(problem) => Err(problem),
        },
        Some(Verb::Deadline(args)) => {
            crate::cli::deadline::stored(args, &installation.service).await
        }
        // What this process has in force, which the caller's environment may not know.
        Some(Verb::Config(_)) => Ok(config::run(&installation.config)),
        Some(Verb::Store(args)) if !args.alone() => store::resume(installation).await,
        Some(Verb::Store(_)) => Err(Problem::refused("store-in-use")),
        _ => Err(Problem::usage("verb-missing")),
    };
    tell(printer, result, io).await
}

/// The moment of `--now`, which marks the folder as trial for good; else the present.
pub(crate) fn moment(now: Option<&str>, installation: &Installation) -> Result<Timestamp, Problem> {
    match now {
        None => Ok(installation.service.now()),
        Some(text) => {
            let now = instant(text)?;
            mark_trial(installation)?;
            Ok(now)
        }
    }
}

/// The instant that `--now` names.
pub(crate) fn instant(text: &str) -> Result<Timestamp, Problem> {
    text.parse().map_err(|_| {
        Problem::usage("instant-invalid")
            .at(format!("--now {text}"))
            .text("text", text)
    })
}

/// Marks the folder as trial.
pub(crate) fn mark_trial(installation: &Installation) -> Result<(), Problem> {
    installation
        .folder
        .mark_trial()
        .map_err(|error| crate::app::problems::folder(&error))
}

/// The honest line about the law in force (rules.md, validity warning; C-01).
pub(crate) fn law_note(installation: &Installation) -> Option<Message> {
    let profile = &installation.service.rules().profile;
    let last = profile.effective_to?;
    let today = local_date(installation.service.now());
    (today > last).then(|| {
        Message::new("start-law-changed")
            .text("profile", profile.id.as_str())
            .date("last", last)
    })
}
