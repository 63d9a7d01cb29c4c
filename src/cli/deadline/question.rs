//! The question of `iltod deadline`, read once from the flags into values that prove themselves.
//! Every refusal names the flag with its value.

use jiff::{Timestamp, civil::Date};

use crate::app::{config::Config, rules::Rules};
use crate::cli::deadline::Args;
use crate::domain::{
    clock::{PauseReason, local_date},
    kind::Kind,
    problem::Problem,
    profile::{NamedLimit, Profile},
    reference::{ReferenceFault, ReferenceNumber},
};

/// A pause as it was asked about.
pub struct AskedPause {
    /// As it was written.
    pub text: String,
    /// Why; a third party where nothing is said.
    pub reason: PauseReason,
    /// The day on which the letter or notice is sent.
    pub start: Date,
    /// The day on which it ends; none while it is open.
    pub end: Option<Date>,
}

/// What is asked.
pub struct Question<'a> {
    /// `--from` as it was written.
    pub from: String,
    /// The local day of receipt.
    pub received: Date,
    /// The kind of case.
    pub kind: Kind,
    /// The limit, where it is asked for by name.
    pub limit: Option<NamedLimit>,
    /// The profile.
    pub profile: &'a Profile,
    /// The pauses.
    pub pauses: Vec<AskedPause>,
    /// Days of an extension and, if said, the day of its approval.
    pub extension: Option<(u16, Option<Date>)>,
    /// The day on which a corrected request is received.
    pub corrected: Option<Date>,
    /// The day as of which days are said to remain.
    pub today: Option<Date>,
    /// Whether each day is named.
    pub explain: bool,
}

impl<'a> Question<'a> {
    /// Reads the flags.
    ///
    /// # Errors
    /// The first flag that cannot be understood.
    pub(crate) fn parse(args: &Args, rules: &'a Rules, config: &Config) -> Result<Self, Problem> {
        let from = args.from.clone().unwrap_or_default();
        let received = day("--from", &from)?;
        let optional = |flag, text: &Option<String>| match text {
            Some(text) => day(flag, text).map(Some),
            None => Ok(None),
        };
        let corrected = optional("--corrected", &args.corrected)?;
        if let Some(corrected) = corrected.filter(|corrected| *corrected < received) {
            return Err(corrected_too_early(corrected));
        }
        let profile = profile(args.profile.as_deref(), rules, config)?;
        let pauses = args.pause.iter().map(|text| pause(text, received));
        let extension = args.extend.as_deref().map(extension).transpose()?;
        Ok(Self {
            from,
            received,
            kind: kind(args.kind.as_deref())?,
            limit: limit(args.limit.as_deref(), profile)?,
            profile,
            pauses: pauses.collect::<Result<_, _>>()?,
            extension,
            corrected,
            today: optional("--today", &args.today)?,
            explain: args.explain,
        })
    }
}

/// The number of a stored case.
///
/// # Errors
/// Not eleven digits, or a digit is mistyped.
pub fn case_number(text: &str) -> Result<ReferenceNumber, Problem> {
    ReferenceNumber::parse(text).map_err(|fault| {
        let code = match fault {
            ReferenceFault::Length => "reference-length",
            ReferenceFault::CheckDigit => "reference-check-digit",
        };
        Problem::usage(code).at(text)
    })
}

/// A corrected request cannot be received before the request.
#[must_use]
pub fn corrected_too_early(corrected: Date) -> Problem {
    Problem::usage("corrected-too-early").at(format!("--corrected {corrected}"))
}

/// A day, or the local day of an instant, from the value of a flag.
///
/// # Errors
/// Neither of the two, or a year that can only be a slip.
pub(crate) fn day(flag: &str, text: &str) -> Result<Date, Problem> {
    day_at(text, &format!("{flag} {text}"))
}

fn day_at(text: &str, place: &str) -> Result<Date, Problem> {
    let parsed = if is_plain_date(text) {
        text.parse().ok()
    } else {
        let instant = text.parse::<Timestamp>().ok();
        instant.map(local_date)
    };
    let invalid = || Problem::usage("date-invalid").text("text", text).at(place);
    let day: Date = parsed.ok_or_else(invalid)?;
    if (2000..=2100).contains(&day.year()) {
        Ok(day)
    } else {
        Err(Problem::usage("date-too-far").text("text", text).at(place))
    }
}

/// `YYYY-MM-DD` and nothing else: ten characters, digits and two hyphens.
fn is_plain_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        })
}

fn profile<'a>(
    flag: Option<&str>,
    rules: &'a Rules,
    config: &Config,
) -> Result<&'a Profile, Problem> {
    let id = flag.unwrap_or(&config.profile.value);
    rules.profiles.get(id).ok_or_else(|| {
        let known: Vec<&str> = rules.profiles.iter().map(|p| p.id.as_str()).collect();
        let problem = Problem::usage("profile-unknown").text("profile", id);
        let problem = problem.text("known", known.join(", "));
        problem.at(flag.map_or_else(|| config.profile_place(), |id| format!("--profile {id}")))
    })
}

fn kind(code: Option<&str>) -> Result<Kind, Problem> {
    let code = code.unwrap_or(Kind::Disclosure.code());
    Kind::from_code(code).ok_or_else(|| {
        let known = Kind::ALL.map(Kind::code).join(", ");
        let problem = Problem::usage("kind-unknown").text("kind", code);
        problem.text("known", known).at(format!("--kind {code}"))
    })
}

fn limit(name: Option<&str>, profile: &Profile) -> Result<Option<NamedLimit>, Problem> {
    let Some(name) = name else {
        return Ok(None);
    };
    let found = profile.limit(name).ok_or_else(|| {
        let known: Vec<&str> = profile.limit_names().collect();
        let problem = Problem::usage("limit-unknown").text("limit", name);
        let problem = problem.text("known", known.join(", "));
        problem.at(format!("--limit {name}"))
    })?;
    Ok(Some(found))
}

/// `A..B`, `A..`, each with `:reason`.
fn pause(text: &str, received: Date) -> Result<AskedPause, Problem> {
    let place = format!("--pause {text}");
    let refuse = |code: &str| Problem::usage(code).text("text", text).at(place.clone());
    let (start, rest) = text
        .split_once("..")
        .ok_or_else(|| refuse("pause-invalid"))?;
    // An instant has colons of its own, so the reason is what follows the last one and is a word.
    let (end, reason) = match rest.rsplit_once(':') {
        Some((end, reason)) if !reason.starts_with(|c: char| c.is_ascii_digit()) => {
            (end, Some(reason))
        }
        _ => (rest, None),
    };
    let reason = reason.unwrap_or(PauseReason::ThirdParty.code());
    let known = || PauseReason::ALL.map(PauseReason::code).join(", ");
    let reason = PauseReason::from_code(reason).ok_or_else(|| {
        let problem = refuse("pause-reason-unknown").text("reason", reason);
        problem.text("known", known())
    })?;
    let start = day_at(start, &place)?;
    let end = match end {
        "" => None,
        end => Some(day_at(end, &place)?),
    };
    if start < received {
        return Err(refuse("pause-before-receipt"));
    }
    if end.is_some_and(|end| end < start) {
        return Err(refuse("pause-ends-before-it-begins"));
    }
    Ok(AskedPause {
        text: text.to_owned(),
        reason,
        start,
        end,
    })
}

/// `N` or `N@DATE`.
fn extension(text: &str) -> Result<(u16, Option<Date>), Problem> {
    let place = format!("--extend {text}");
    let (days, approved) = match text.split_once('@') {
        Some((days, approved)) => (days, Some(approved)),
        None => (text, None),
    };
    let invalid = || Problem::usage("extend-invalid").text("text", text);
    let days = days.parse().ok().filter(|days| *days > 0);
    let days = days.ok_or_else(|| invalid().at(place.clone()))?;
    let approved = approved.map(|text| day_at(text, &place)).transpose()?;
    Ok((days, approved))
}
