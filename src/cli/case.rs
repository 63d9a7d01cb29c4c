//! `iltod case`: list, show, history, verify. Personal data is masked; the reader is staff.

use clap::{Args as ClapArgs, Subcommand};
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::cli::{deadline::question::case_number, output::Output};
use crate::domain::{
    case::State,
    clock::Clock,
    kind::Kind,
    message::{Arg, Locale, Message},
    problem::Problem,
    reference::ReferenceNumber,
};
use crate::flow::engine::{field_label, kind_label};
use crate::service::{
    Service,
    casework::{CaseFile, CasePage, PastEvent},
    head::CaseHead,
    present::show_arg,
};
use crate::store::{hex, verify::Verified};

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
        #[arg(long, default_value_t = 100)]
        limit: usize,
    },
    Show {
        #[arg(value_name = "N")]
        number: String,
    },
    History {
        #[arg(value_name = "N")]
        number: String,
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
    today: Date,
) -> Result<Output, Problem> {
    match verb {
        CaseVerb::List {
            kind,
            state,
            from,
            limit,
        } => {
            let filter = Filter::parse(kind.as_deref(), state.as_deref())?;
            let from = from.as_deref().map(case_number).transpose()?;
            let page = service
                .cases(from, *limit, |head| filter.wants(head))
                .await
                .map_err(fault)?;
            Ok(list(service, &page, locale, today))
        }
        CaseVerb::Show { number } => show(service, case_number(number)?, locale, today).await,
        CaseVerb::History { number } => history(service, case_number(number)?).await,
        CaseVerb::Verify { number, .. } => {
            let number = number.as_deref().map(case_number).transpose()?;
            verify(service, number).await
        }
    }
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
    })
}

fn line(service: &Service, head: &CaseHead, today: Date) -> Message {
    let standing = service.standing(head, today);
    let deadline = standing.as_ref().and_then(|standing| standing.due.deadline);
    let due = match (deadline, standing.and_then(|standing| standing.remaining)) {
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

async fn show(
    service: &Service,
    number: ReferenceNumber,
    locale: Locale,
    today: Date,
) -> Result<Output, Problem> {
    let file = service.case_file(number).await.map_err(fault)?;
    let file = file.ok_or_else(|| Problem::refused("case-unknown").at(number.to_string()))?;
    let mut json = brief(service, &file.head, locale, today);
    if let (Some(all), Some(more)) = (
        json.as_object_mut(),
        details(service, &file, locale).as_object(),
    ) {
        all.insert("schema".to_owned(), json!("iltod.case/1"));
        all.extend(more.clone());
    }
    let mut lines = vec![line(service, &file.head, today)];
    lines.extend(shown_fields(&file));
    Ok(Output::new(json, lines))
}

fn details(service: &Service, file: &CaseFile, locale: Locale) -> Json {
    let sources = &file.case.submitted.fields;
    let value = |id: &str| {
        let field = file.fields.iter().flatten().find(|field| field.id == id);
        field.map(|field| show_arg(service.renderer(), locale, &field.value.masked()))
    };
    let fields = sources.iter().map(|source| {
        json!({
            "id": source.id,
            "value": value(&source.id),
            "source": {
                "by": source.by,
                "channel": source.channel,
                "lang": source.lang.tag(),
                "read_back": source.read_back,
            },
        })
    });
    let outbox = file.outbox.iter().enumerate().map(|(id, done)| {
        json!({"id": id + 1, "notice": done.notice, "state": done.state, "attempts": done.attempts})
    });
    json!({
        "incomplete": file.case.is_incomplete(),
        "missing": file.case.submitted.missing,
        "language": file.case.language().tag(),
        "erased": file.fields.is_none(),
        "fields": fields.collect::<Vec<Json>>(),
        "items": [],
        "clock": file.case.clock.as_ref().map(clock),
        "links": file.case.submitted.links.iter().map(|n| n.digits()).collect::<Vec<_>>(),
        "outbox": outbox.collect::<Vec<Json>>(),
    })
}

fn clock(clock: &Clock) -> Json {
    let round = &clock.round;
    json!({
        "unit": round.unit(),
        "day0": round.start.day0.to_string(),
        "day0_reason": round.start.day0_reason,
        "base": round.start.limit.map(|limit| limit.n),
        "extension": round.extension(),
        "pauses": round.pauses,
        "discharged_on": round.discharged_on.map(|day| day.to_string()),
        "rounds": clock.rounds,
    })
}

fn shown_fields(file: &CaseFile) -> Vec<Message> {
    let Some(fields) = &file.fields else {
        return vec![Message::new("console-case-erased")];
    };
    let known = fields.iter().map(|field| {
        Message::new("dialogue-check-line")
            .message("field", Message::new(field_label(&field.id)))
            .with("value", field.value.masked())
    });
    known.collect()
}

async fn history(service: &Service, number: ReferenceNumber) -> Result<Output, Problem> {
    let verified = service.verify(Some(number)).await.map_err(fault)?;
    let events = if verified.ok() {
        service.history(number).await.map_err(fault)?
    } else {
        Vec::new()
    };
    if verified.ok() && events.is_empty() {
        return Err(Problem::refused("case-unknown").at(number.to_string()));
    }
    let mut from = None;
    let mut rows = Vec::new();
    for event in &events {
        rows.push(past(event, &mut from));
    }
    let head = events.last().map(|event| hex::encode(&event.stored.hash));
    let json = json!({
        "schema": "iltod.case-history/1",
        "number": number.digits(),
        "chain": {"ok": verified.ok(), "head": head},
        "events": rows,
    });
    let mut lines: Vec<Message> = events.iter().map(past_line).collect();
    lines.extend(fault_lines(&verified));
    let exit = if verified.ok() { 0 } else { 3 };
    Ok(Output { json, lines, exit })
}

fn past(event: &PastEvent, from: &mut Option<State>) -> Json {
    use crate::domain::{event::Register, verb::Verb};
    let (verb, role, person, channel) = match &event.register {
        Register::Submitted(submitted) => (
            Verb::Submit,
            "applicant",
            None::<&str>,
            submitted.door.as_str(),
        ),
        Register::ReceiptConfirmed(_) => (Verb::ConfirmReceipt, "system", None, "system"),
    };
    let transition = verb.transition();
    let before = from.replace(transition.to);
    json!({
        "seq": event.stored.seq,
        "type": event.stored.kind,
        "version": event.stored.version,
        "at": event.stored.at.to_string(),
        "on": crate::domain::clock::local_date(event.stored.at).to_string(),
        "actor": {"role": role, "person": person},
        "channel": channel,
        "transition": transition.id,
        "from": before.map(State::code),
        "to": transition.to.code(),
        "clock": transition.clock,
        "notice": transition.notice,
        "reason": null,
        "prev_hash": hex::encode(&event.stored.prev_hash),
        "hash": hex::encode(&event.stored.hash),
    })
}

fn past_line(event: &PastEvent) -> Message {
    Message::new("console-case-event")
        .number("seq", i64::try_from(event.stored.seq).unwrap_or(i64::MAX))
        .text("event", event.stored.kind.as_str())
        .with(
            "moment",
            Arg::Moment(crate::domain::clock::local_moment(event.stored.at)),
        )
}

async fn verify(service: &Service, number: Option<ReferenceNumber>) -> Result<Output, Problem> {
    let verified = service.verify(number).await.map_err(fault)?;
    if verified.cases == 0 && verified.ok() && number.is_some() {
        let place = number.map(|number| number.to_string()).unwrap_or_default();
        return Err(Problem::refused("case-unknown").at(place));
    }
    let faults: Vec<Json> = verified
        .faults
        .iter()
        .map(|fault| {
            json!({
                "number": fault.number.map(ReferenceNumber::digits),
                "seq": fault.seq,
                "why": fault.why.code(),
            })
        })
        .collect();
    let json = json!({
        "schema": "iltod.case-verify/1",
        "cases": verified.cases,
        "events": verified.events,
        "ok": verified.ok(),
        "faults": faults,
    });
    let mut lines = vec![
        Message::new("console-verify")
            .number("cases", i64::try_from(verified.cases).unwrap_or(i64::MAX))
            .number("events", i64::try_from(verified.events).unwrap_or(i64::MAX))
            .number(
                "faults",
                i64::try_from(verified.faults.len()).unwrap_or(i64::MAX),
            ),
    ];
    lines.extend(fault_lines(&verified));
    let exit = if verified.ok() { 0 } else { 3 };
    Ok(Output { json, lines, exit })
}

fn fault_lines(verified: &Verified) -> Vec<Message> {
    let lines = verified.faults.iter().map(|fault| {
        let number = fault
            .number
            .map_or_else(|| "?".to_owned(), |number| number.to_string());
        Message::new("console-verify-fault")
            .digits("number", number)
            .number("seq", i64::try_from(fault.seq).unwrap_or(i64::MAX))
            .text("why", fault.why.code())
    });
    lines.collect()
}
