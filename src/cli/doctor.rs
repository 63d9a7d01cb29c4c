//! `iltod doctor`: what is on, what is off, what is wrong, each with its reason and mend.

mod absent;
mod files;
mod telegram;

use jiff::{Timestamp, civil::Date};
use serde_json::{Value as Json, json};

use crate::app::installation::Installation;
use crate::cli::{case::Trial, output::Output, print::Printer};
use crate::domain::{
    calendar::Calendar,
    clock::local_moment,
    message::{Arg, Locale, Message},
    problem::Problem,
    profile::Profile,
};
use crate::render::Renderer;
use crate::telegram::standing::Standing;

pub(crate) use absent::without_store;

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) trial: Trial,
    #[arg(long)]
    json: bool,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Ok,
    Off,
    Warn,
    Fail,
}

impl Level {
    fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Off => "off",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }
}

/// One check: its id names its words, `doctor-<id>` with `.why` and `.mend`.
struct Check {
    id: &'static str,
    level: Level,
    message: Message,
    mends: bool,
}

impl Check {
    fn new(id: &'static str, level: Level) -> Self {
        Self {
            id,
            level,
            message: Message::new(format!("doctor-{id}-{}", level.code())),
            mends: matches!(level, Level::Warn | Level::Fail | Level::Off),
        }
    }

    fn text(mut self, name: &str, value: impl Into<String>) -> Self {
        self.message = self.message.text(name, value);
        self
    }

    fn moment(mut self, name: &str, at: Timestamp) -> Self {
        let moment = Arg::Moment(local_moment(at));
        self.message = self.message.with(name, moment);
        self
    }

    fn date(mut self, name: &str, day: Date) -> Self {
        self.message = self.message.date(name, day);
        self
    }
}

/// Looks an opened installation over. Exit code 3 when something is wrong.
///
/// # Errors
/// The data folder cannot be read.
pub(crate) async fn run(
    installation: &Installation,
    locale: Locale,
    today: Date,
) -> Result<Output, Problem> {
    let trial = installation
        .folder
        .is_trial()
        .map_err(|e| crate::app::problems::folder(&e))?;
    let mut checks = vec![
        Check::new("data", Level::Ok)
            .text("path", installation.config.data.value.display().to_string()),
        Check::new("key", Level::Ok)
            .text("path", installation.keys.master_file.display().to_string()),
        law(&installation.service.rules().profile, today),
        calendar(installation.service.calendar(), today),
        space(installation),
        Check::new("web", Level::Off),
        speech(),
    ];
    checks.extend(files::check(installation).await);
    checks.extend(telegram::checks(installation).await);
    if trial {
        checks.push(Check::new("trial", Level::Warn));
    }
    if installation.service.rules().directory.sample {
        checks.push(Check::new("directory", Level::Warn));
    }
    Ok(report(
        installation.service.renderer(),
        &checks,
        locale,
        trial,
    ))
}

/// C-01: the profile is the installation's choice; used after the law changed it warns.
fn law(profile: &Profile, today: Date) -> Check {
    match profile.effective_to {
        Some(last) if today > last => Check::new("law", Level::Warn)
            .text("profile", &profile.id)
            .date("last", last),
        _ => Check::new("law", Level::Ok).text("profile", &profile.id),
    }
}

fn calendar(calendar: &Calendar, today: Date) -> Check {
    let year = today.year().to_string();
    if calendar.is_provisional(today) {
        Check::new("calendar", Level::Warn).text("year", year)
    } else {
        Check::new("calendar", Level::Ok).text("year", year)
    }
}

fn space(installation: &Installation) -> Check {
    match installation.folder.space(&installation.kv) {
        Err(error) => Check::new("space", Level::Fail).text("detail", error.to_string()),
        Ok(space) => {
            let level = if space.offers_compaction() {
                Level::Warn
            } else {
                Level::Ok
            };
            Check::new("space", level)
                .text("disk", (space.disk >> 20).to_string())
                .text("live", (space.live >> 20).to_string())
        }
    }
}

/// Speech engines come with a later door; whether one is installed is said already.
fn speech() -> Check {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).any(|dir| dir.join("espeak-ng").is_file());
    Check::new("speech", if found { Level::Ok } else { Level::Off })
}

fn report(renderer: &Renderer, checks: &[Check], locale: Locale, trial: bool) -> Output {
    let part =
        |check: &Check, name: &str| renderer.plain_attribute(locale, &check.message, name).text;
    let rows: Vec<Json> = checks
        .iter()
        .map(|check| {
            json!({
                "id": check.id,
                "level": check.level.code(),
                "what": renderer.plain(locale, &check.message).text,
                "why": part(check, "why"),
                "mend": check.mends.then(|| part(check, "mend")),
            })
        })
        .collect();
    let ok = checks.iter().all(|check| check.level != Level::Fail);
    let lines = checks.iter();
    let lines = lines.flat_map(|check| check_lines(renderer, locale, check));
    let lines = lines.collect();
    Output {
        file: None,
        json: json!({"schema": "iltod.doctor/1", "ok": ok, "trial": trial, "checks": rows}),
        lines,
        exit: if ok { 0 } else { 3 },
    }
}

/// What was found, and below it why, and the mend where one is needed.
fn check_lines(renderer: &Renderer, locale: Locale, check: &Check) -> [Message; 2] {
    let part = |name: &str| renderer.plain_attribute(locale, &check.message, name).text;
    let level = Message::new(format!("doctor-level-{}", check.level.code()));
    let what = renderer.plain(locale, &check.message).text;
    let mut reasons = vec![part("why")];
    reasons.extend(check.mends.then(|| part("mend")));
    [
        Message::new("doctor-line")
            .message("level", level)
            .text("text", what),
        Message::new("doctor-reason").text("text", reasons.join(" ")),
    ]
}

/// How the Telegram door stands, in the words of its check.
pub(crate) fn standing_lines(printer: &Printer, standing: Standing) -> [Message; 2] {
    check_lines(&printer.renderer, printer.locale, &telegram::told(standing))
}
