//! `iltod case`: list, show, settle, history, verify, attachment. Personal data is masked; the reader is
//! staff.

mod attachment;
mod proof;
mod settle;
mod show;
mod tasks;

use clap::{Args as ClapArgs, Subcommand};
use jiff::{Timestamp, civil::Date};
use serde_json::{Value as Json, json};

use crate::cli::{deadline::question::case_number, output::Output};
use crate::domain::{
    case::State,
    clock::local_date,
    kind::Kind,
    message::{Locale, Message},
    problem::Problem,
    reference::ReferenceNumber,
};
use crate::flow::engine::kind_label;
use crate::service::{Service, casework::CasePage, head::CaseHead};

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) verb: CaseVerb,
    #[command(flatten)]
    pub(crate) trial: Trial,
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

// The trial flags: their first use marks the data folder for good.
#[derive(ClapArgs)]
pub(crate) struct Trial {
    #[arg(long, global = true, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, global = true, value_name = "ID")]
    pub(crate) person: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum CaseVerb {
    List {
        #[arg(long)]
        kind: Option<String>,
        #[arg(long)]
        state: Option<String>,
        #[arg(long, value_name = "N")]
        from: Option<String>,
        #[arg(long, default_value = "100", allow_hyphen_values = true)]
        limit: String,
    },
    Show {
        #[arg(value_name = "N")]
        number: String,
    },
    History {
        #[arg(value_name = "N")]
        number: String,
    },
    Attachment {
        #[arg(value_name = "N")]
        number: String,
        #[arg(value_name = "K")]
        k: String,
        #[arg(long, value_name = "FILE")]
        out: Option<String>,
    },
    Settle {
        #[arg(value_name = "N")]
        number: String,
        #[arg(value_name = "TASK")]
        task: String,
        #[arg(long, value_name = "WAY")]
        by: String,
        #[arg(long)]
        refused: bool,
    },
    Verify {
        #[arg(value_name = "N", required_unless_present = "all")]
        number: Option<String>,
        #[arg(long, conflicts_with = "number")]
        all: bool,
    },
}

/// Runs the verb.
///
/// # Errors
/// Wrong use, an unknown case, or a fault of the store.
pub(crate) async fn run(
    verb: &CaseVerb,
    service: &Service,
    locale: Locale,
    now: Timestamp,
) -> Result<Output, Problem> {
    let today = local_date(now);
    match verb {
        CaseVerb::List {
            kind,
            state,
            from,
            limit,
        } => {
            let filter = Filter::parse(kind.as_deref(), state.as_deref())?;
            let limit = most(limit)?;
            let from = from.as_deref().map(case_number).transpose()?;
            let page = service
                .cases(from, limit, |head| filter.wants(head))
                .await
                .map_err(fault)?;
            Ok(list(service, &page, locale, today))
        }
        CaseVerb::Show { number } => show::show(service, case_number(number)?, locale, today).await,
        CaseVerb::Attachment { number, k, out } => {
            let wish = attachment::Wish {
                number: case_number(number)?,
                k,
                out: out.as_deref(),
            };
            attachment::attachment(service, &wish).await
        }
        CaseVerb::Settle {
            number,
            task,
            by,
            refused,
        } => {
            let number = case_number(number)?;
            settle::settle(service, number, (task, by, *refused), now).await?;
            show::show(service, number, locale, today).await
        }
        CaseVerb::History { number } => proof::history(service, case_number(number)?).await,
        CaseVerb::Verify { number, .. } => {
            let number = number.as_deref().map(case_number).transpose()?;
            proof::verify(service, number).await
        }
    }
}

/// How many cases are wanted at most; one at least, for a list of none says nothing.
fn most(text: &str) -> Result<usize, Problem> {
    let wanted = text.parse().ok().filter(|limit| *limit > 0);
    wanted.ok_or_else(|| {
        Problem::usage("list-limit-invalid")
            .at(format!("--limit {text}"))
            .text("text", text)
    })
}

fn fault(error: crate::service::ServiceError) -> Problem {
    crate::app::problems::service(&error)
}

struct Filter {
    kind: Option<Kind>,
    state: Option<State>,
}

impl Filter {
    fn parse(kind: Option<&str>, state: Option<&str>) -> Result<Self, Problem> {
        let kinds = || Kind::ALL.map(Kind::code).join(", ");
        let kind = kind.map(|code| {
            let unknown = || {
                Problem::usage("kind-unknown")
                    .text("kind", code)
                    .text("known", kinds())
            };
            Kind::from_code(code).ok_or_else(|| unknown().at(format!("--kind {code}")))
        });
        let state = state.map(|code| {
            let known = State::ALL.map(State::code).join(", ");
            let unknown = || {
                Problem::usage("state-unknown")
                    .text("state", code)
                    .text("known", known)
            };
            let found = State::ALL.into_iter().find(|state| state.code() == code);
            found.ok_or_else(|| unknown().at(format!("--state {code}")))
        });
        Ok(Self {
            kind: kind.transpose()?,
            state: state.transpose()?,
        })
    }

    fn wants(&self, head: &CaseHead) -> bool {
        self.kind.is_none_or(|kind| head.kind == kind)
            && self.state.is_none_or(|state| head.state == state)
    }
}

fn list(service: &Service, page: &CasePage, locale: Locale, today: Date) -> Output {
    let cases: Vec<Json> = page
        .heads
        .iter()
        .map(|head| brief(service, head, locale, today))
        .collect();
    let mut lines: Vec<Message> = page
        .heads
        .iter()
        .map(|head| line(service, head, today))
        .collect();
    lines.push(
        Message::new("console-case-total")
            .number("n", i64::try_from(page.total).unwrap_or(i64::MAX)),
    );
    let json = json!({
        "schema": "iltod.case-list/1",
        "total": page.total,
        "next": page.next.map(ReferenceNumber::digits),
        "cases": cases,
    });
    Output::new(json, lines)
}

/// The fields of the list: no personal data.
fn brief(service: &Service, head: &CaseHead, locale: Locale, today: Date) -> Json {
    let label = Message::new(head.state.public_label());
    let standing = service.standing(head, today);
    let due = standing.as_ref().map(|standing| standing.due);
    json!({
        "number": head.number.digits(),
        "kind": head.kind.code(),
        "state": head.state.code(),
        "public_label": service.renderer().plain(locale, &label).text,
        "channel": head.channel.code(),
        "body": head.body,
        "profile": head.profile,
        "received_on": head.received_on().map(|day| day.to_string()),
        "deadline": due.and_then(|due| due.deadline).map(|day| day.to_string()),
        "provisional": due.is_some_and(|due| due.provisional),
        "remaining": standing.as_ref().and_then(|standing| standing.remaining),
        "light": standing.as_ref().map_or("none", |standing| standing.light.code()),
        "sensitive": head.sensitive,
        "handler": head.handler,
        "flags": head.flags,
        "tasks": tasks::json(&head.tasks),
    })
}

fn line(service: &Service, head: &CaseHead, today: Date) -> Message {
    let standing = service.standing(head, today);
    let deadline = standing.as_ref().and_then(|standing| standing.due.deadline);
    let due = match (deadline, standing.and_then(|standing| standing.remaining)) {
        (Some(deadline), Some(left)) if left < 0 => Message::new("console-case-overdue")
            .date("deadline", deadline)
            .number("past", -i64::from(left)),
        (Some(deadline), Some(left)) => Message::new("console-case-due")
            .date("deadline", deadline)
            .number("left", i64::from(left)),
        _ => Message::new("console-case-no-limit"),
    };
    Message::new("console-case-line")
        .digits("number", head.number.to_string())
        .message("kind", kind_label(head.kind))
        .message("label", Message::new(head.state.public_label()))
        .message("due", due)
}
