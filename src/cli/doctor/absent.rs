//! `iltod doctor` where there is no store yet: what can be said without one. Nothing is made, for who
//! only looks must not begin an installation by it.

use crate::app::{config::Config, installation, world::SystemClock};
use crate::cli::{
    doctor::{Args, Check, Level, calendar, law, report, speech},
    output::Output,
    print::Printer,
    run::instant,
};
use crate::domain::{clock::local_date, problem::Problem};
use crate::ports::Clock;

/// Looks over what there is beside the store.
///
/// # Errors
/// The data files cannot be read, or name no such profile.
pub(crate) fn without_store(
    args: &Args,
    config: &Config,
    printer: &Printer,
) -> Result<Output, Problem> {
    let now = match args.trial.now.as_deref() {
        Some(text) => instant(text)?,
        None => SystemClock.now(),
    };
    let today = local_date(now);
    let assets = installation::assets(config)?;
    let found = installation::law(config, &assets)?;
    let rules = installation::engine_rules(
        &assets,
        &*installation::words(&assets)?,
        found.profile.clone(),
    )?;
    let mut checks = vec![
        Check::new("data", Level::Off).text("path", config.data.value.display().to_string()),
        law(&found.profile, today),
        calendar(found.rules.calendar(&found.profile), today),
        Check::new("telegram", Level::Off),
        Check::new("web", Level::Off),
        speech(),
    ];
    if rules.directory.sample {
        checks.push(Check::new("directory", Level::Warn));
    }
    Ok(report(&printer.renderer, &checks, printer.locale, false))
}
