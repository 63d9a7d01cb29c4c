//! `iltod case show`: one case, personal data masked.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::cli::case::{brief, fault, line};
use crate::cli::output::Output;
use crate::domain::{
    clock::Clock,
    message::{Locale, Message},
    problem::Problem,
    reference::ReferenceNumber,
};
use crate::flow::engine::field_label;
use crate::service::{Service, casework::CaseFile, present::show_arg};

pub(super) async fn show(
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
