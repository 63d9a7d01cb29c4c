//! `iltod case history` and `case verify`: what happened, and the proof that nothing was changed.

use serde_json::{Value as Json, json};

use crate::cli::case::fault;
use crate::cli::output::Output;
use crate::domain::{
    case::State,
    event::Register,
    message::{Arg, Message},
    problem::Problem,
    reference::ReferenceNumber,
    verb::Verb,
};
use crate::service::{Service, casework::PastEvent};
use crate::store::{hex, verify::Verified};

pub(super) async fn history(service: &Service, number: ReferenceNumber) -> Result<Output, Problem> {
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
    Ok(Output {
        exit,
        ..Output::new(json, lines)
    })
}

/// Who did what, through which channel: the verb, the role, the channel.
fn deed(register: &Register) -> (Verb, &'static str, &str) {
    match register {
        Register::Submitted(submitted) => {
            // T03 is the applicant's or the agent's, who has a relation to the applicant.
            let mut fields = submitted.fields.iter();
            let agent = fields.any(|field| field.by == "agent");
            let role = if agent { "agent" } else { "applicant" };
            (Verb::Submit, role, submitted.door.as_str())
        }
        Register::TaskSettled(_) => (Verb::SettleTask, "registrar", "console"),
        Register::ReceiptConfirmed(_) => (Verb::ConfirmReceipt, "system", "system"),
    }
}

/// Why: what the person confirmed, the rule that fixed the day, how a task was settled.
fn reason(register: &Register) -> String {
    match register {
        Register::Submitted(submitted) if !submitted.missing.is_empty() => {
            "submit_incomplete".to_owned()
        }
        Register::Submitted(_) => "explicit_yes".to_owned(),
        Register::ReceiptConfirmed(receipt) => receipt.start.day0_reason.clone(),
        Register::TaskSettled(settled) if settled.refused => "refused".to_owned(),
        Register::TaskSettled(settled) => settled.way.code().to_owned(),
    }
}

fn past(event: &PastEvent, from: &mut Option<State>) -> Json {
    let (verb, role, channel) = deed(&event.register);
    let transition = verb.transition();
    let before = *from;
    *from = transition.to.or(before);
    json!({
        "seq": event.stored.seq,
        "type": event.stored.kind,
        "version": event.stored.version,
        "at": event.stored.at.to_string(),
        "on": crate::domain::clock::local_date(event.stored.at).to_string(),
        "actor": {"role": role, "person": null},
        "channel": channel,
        "transition": transition.id,
        "from": before.map(State::code),
        "to": from.map(State::code),
        "clock": transition.clock,
        "notice": transition.notice,
        "reason": reason(&event.register),
        "prev_hash": hex::encode(&event.stored.prev_hash),
        "hash": hex::encode(&event.stored.hash),
    })
}

fn past_line(event: &PastEvent) -> Message {
    Message::new("console-case-event")
        .number("seq", i64::try_from(event.stored.seq).unwrap_or(i64::MAX))
        .message("event", Message::new(name_of(&event.register)))
        .message(
            "actor",
            Message::new(format!("console-actor-{}", deed(&event.register).1)),
        )
        .with(
            "moment",
            Arg::Moment(crate::domain::clock::local_moment(event.stored.at)),
        )
}

/// What happened, in a word for people.
fn name_of(register: &Register) -> &'static str {
    match register {
        Register::Submitted(_) => "console-event-submitted",
        Register::TaskSettled(_) => "console-event-task-settled",
        Register::ReceiptConfirmed(_) => "console-event-receipt-confirmed",
    }
}

pub(super) async fn verify(
    service: &Service,
    number: Option<ReferenceNumber>,
) -> Result<Output, Problem> {
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
    Ok(Output {
        exit,
        ..Output::new(json, lines)
    })
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
