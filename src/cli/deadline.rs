//! `iltod deadline`: when a reply is due and why, for any day of receipt or for a stored case. It
//! reads nothing but the rules; today is a flag, so that the same question has the same answer.

pub mod question;
pub mod tell;
pub mod words;

use clap::Subcommand;

use crate::app::{config::Config, problems, rules::Rules};
use crate::cli::{
    deadline::{
        question::{Question, case_number, day},
        tell::{Granted, Told, tell},
    },
    output::Output,
};
use crate::domain::{
    clock::{
        Clock, Pause, Start,
        effect::Effect,
        extension::{Extension, check},
    },
    kind::Kind,
    problem::Problem,
    profile::{NamedLimit, Profile},
    reference::ReferenceNumber,
};
use crate::service::Service;

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    stored: Option<Stored>,
    #[arg(long, value_name = "DATE|INSTANT", required = true)]
    pub(crate) from: Option<String>,
    #[arg(long, conflicts_with = "limit")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) limit: Option<String>,
    #[arg(long)]
    pub(crate) profile: Option<String>,
    #[arg(long, value_name = "A..[B][:REASON]", allow_hyphen_values = true)]
    pub(crate) pause: Vec<String>,
    #[arg(long, value_name = "N[@DATE]", allow_hyphen_values = true)]
    pub(crate) extend: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) corrected: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<String>,
    #[arg(long)]
    pub(crate) explain: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
enum Stored {
    Explain {
        #[arg(value_name = "N")]
        number: String,
        #[arg(long, value_name = "DATE")]
        today: Option<String>,
        #[arg(long)]
        json: bool,
    },
}

/// Answers the question on the command line.
///
/// # Errors
/// What is wrong with the question, or the rule that refuses it.
pub(crate) fn run(args: &Args, rules: &Rules, config: &Config) -> Result<Output, Problem> {
    match &args.stored {
        Some(_) => Err(Problem::usage("verb-missing")),
        None => plan(&Question::parse(args, rules, config)?, rules),
    }
}

impl Args {
    /// The number of the stored case that is asked about.
    ///
    /// # Errors
    /// It is no number of a case, or none is asked about.
    pub(crate) fn stored_number(&self) -> Result<ReferenceNumber, Problem> {
        match &self.stored {
            Some(Stored::Explain { number, .. }) => case_number(number),
            None => Err(Problem::usage("verb-missing")),
        }
    }

    /// Whether a stored case is asked about.
    pub(crate) fn is_stored(&self) -> bool {
        self.stored.is_some()
    }
}

/// Explains the deadline of a stored case.
///
/// # Errors
/// There is no such case, or it has no clock yet.
pub(crate) async fn stored(args: &Args, service: &Service) -> Result<Output, Problem> {
    let Some(Stored::Explain { today, .. }) = &args.stored else {
        return Err(Problem::usage("verb-missing"));
    };
    let number = args.stored_number()?;
    let today = today
        .as_deref()
        .map(|text| day("--today", text))
        .transpose()?;
    let head = service
        .case_head(number)
        .await
        .map_err(|error| problems::service(&error))?;
    let unknown = || Problem::refused("case-unknown").at(number.to_string());
    let head = head.ok_or_else(unknown)?;
    let clock = head.clock.clone().ok_or_else(unknown)?;
    let profile = service.profile_of(&head);
    let told = Told {
        profile,
        kind: head.kind,
        limit: profile.kind_limit(head.kind),
        from: clock.round.start.day0.to_string(),
        clock: &clock,
        granted: None,
        today,
    };
    Ok(tell(&told, service.calendar(), true))
}

fn plan(question: &Question<'_>, rules: &Rules) -> Result<Output, Problem> {
    let calendar = rules.calendar(question.profile);
    let (kind, limit) = subject(question)?;
    let mut clock = clock(question, limit)?;
    let granted = question.extension.map(|(days, approved_on)| {
        let rule = question.profile.extension_rule(kind);
        let approved_on = approved_on.unwrap_or(clock.round.start.day0);
        let extension = Extension { days, approved_on };
        let fault = check(&clock.round, &extension, rule, calendar).err();
        if fault.is_none() {
            clock.round.extensions.push(extension);
        }
        Granted { days, fault }
    });
    let told = Told {
        profile: question.profile,
        kind: kind.unwrap_or(question.kind),
        limit,
        from: question.from.clone(),
        clock: &clock,
        granted,
        today: question.today,
    };
    Ok(tell(&told, calendar, question.explain))
}

/// The clock of the question without its extension. A corrected request restarts it: pauses that
/// began before belong to the earlier round and do not carry over (rules.md §4.2, item 7).
fn clock(question: &Question<'_>, limit: NamedLimit) -> Result<Clock, Problem> {
    let start = |day0| Start {
        day0,
        day0_reason: "command_line".to_owned(),
        limit: limit.limit,
        counting: question.profile.counting,
    };
    let mut clock = Clock::start(start(question.received));
    clock.round.pauses = pauses(question)?;
    if let Some(corrected) = question.corrected {
        let all = std::mem::take(&mut clock.round.pauses);
        let (earlier, later) = all.into_iter().partition(|p| p.start < corrected);
        clock.round.pauses = earlier;
        let restart = clock.apply(&Effect::Restart(start(corrected)));
        restart.map_err(|_| question::corrected_too_early(corrected))?;
        clock.round.pauses = later;
    }
    Ok(clock)
}

/// What is limited: the handling of a kind of case, or a limit by name; that of a kind may be extended
/// as the kind is, another one never.
fn subject(question: &Question<'_>) -> Result<(Option<Kind>, NamedLimit), Problem> {
    let Some(limit) = question.limit else {
        let kind = question.kind;
        if !question.profile.has_kind(kind) {
            let problem = Problem::refused("kind-not-in-profile").text("kind", kind.code());
            let problem = problem.text("profile", &question.profile.id);
            return Err(problem.at(format!("--kind {}", kind.code())));
        }
        return Ok((Some(kind), question.profile.kind_limit(kind)));
    };
    let mut kinds = Kind::ALL.into_iter();
    Ok((kinds.find(|kind| kind.limit_name() == limit.name), limit))
}

/// The pauses of the question under the rules of the profile.
fn pauses(question: &Question<'_>) -> Result<Vec<Pause>, Problem> {
    let pause = |asked: &question::AskedPause| {
        let Some(resume_day_counts) = question.profile.pause_rule(asked.reason) else {
            return Err(not_in_profile(asked, question.profile));
        };
        Ok(Pause {
            reason: asked.reason,
            start: asked.start,
            end: asked.end,
            resume_day_counts,
        })
    };
    question.pauses.iter().map(pause).collect()
}

fn not_in_profile(asked: &question::AskedPause, profile: &Profile) -> Problem {
    let problem = Problem::refused("pause-not-in-profile").text("reason", asked.reason.code());
    let problem = problem.text("profile", &profile.id);
    problem.at(format!("--pause {}", asked.text))
}
