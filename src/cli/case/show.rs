//! `iltod case show`: one case, personal data masked.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::cli::case::{brief, fault, line, tasks};
use crate::cli::output::Output;
use crate::domain::{
    clock::Clock,
    event::FieldSource,
    message::{Arg, Locale, Message},
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
    lines.extend(shown_fields(service, &file, locale));
    lines.extend(attachment_lines(&file));
    lines.extend(tasks::lines(&file.case.tasks));
    Ok(Output::new(json, lines))
}

/// One field of the case: where it came from, and what staff may see of its value.
struct Row<'f> {
    id: &'f str,
    source: &'f FieldSource,
    value: Option<Arg>,
}

/// The fields in the order of the form. A choice that stands for several fields is followed by them:
/// they come from where it came from.
fn rows<'f>(service: &Service, file: &'f CaseFile, locale: Locale) -> Vec<Row<'f>> {
    let sources = &file.case.submitted.fields;
    let form = file.fields.as_deref().unwrap_or_default();
    let shown = |field| service.masked_field(&file.head, field, locale);
    let mut rows = Vec::new();
    for source in sources {
        let at = form.iter().position(|field| field.id == source.id);
        rows.push(Row {
            id: &source.id,
            source,
            value: at.and_then(|at| form.get(at)).map(shown),
        });
        let behind = form.iter().skip(at.map_or(form.len(), |at| at + 1));
        let spelt_out = behind.take_while(|field| sources.iter().all(|s| s.id != field.id));
        rows.extend(spelt_out.map(|field| Row {
            id: &field.id,
            source,
            value: Some(shown(field)),
        }));
    }
    rows
}

fn details(service: &Service, file: &CaseFile, locale: Locale) -> Json {
    let rows = rows(service, file, locale);
    let fields = rows.iter().map(|row| {
        let value = row.value.as_ref();
        json!({
            "id": row.id,
            "value": value.map(|value| show_arg(service.renderer(), locale, value)),
            "source": {
                "by": row.source.by,
                "channel": row.source.channel,
                "lang": row.source.lang.tag(),
                "read_back": row.source.read_back,
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
        "attachments": attachments(file),
        "outbox": outbox.collect::<Vec<Json>>(),
    })
}

/// The files by number: what they are, without names, which are the person's words.
fn attachments(file: &CaseFile) -> Vec<Json> {
    let sealed = file.case.submitted.attachments.iter().enumerate();
    let rows = sealed.map(|(at, sealed)| {
        let mut known = file.attachments.iter().flatten();
        let known = known.find(|known| known.id == sealed.id);
        json!({
            "n": at + 1,
            "kind": known.map(|known| known.kind.code()),
            "type": known.map(|known| known.media_type.as_str()),
            "size": sealed.size,
            "sha256": known.map(|known| known.sha256.as_str()),
            "sealed_sha256": sealed.sealed,
        })
    });
    rows.collect()
}

fn attachment_lines(file: &CaseFile) -> impl Iterator<Item = Message> {
    let files = file.attachments.iter().flatten().enumerate();
    files.map(|(at, file)| {
        Message::new("console-case-attachment")
            .text("n", (at + 1).to_string())
            .message(
                "kind",
                Message::new(format!("console-file-{}", file.kind.code())),
            )
            .text("type", file.media_type.as_str())
            .text("size", file.size.to_string())
            .text("digest", file.sha256.as_str())
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

fn shown_fields(service: &Service, file: &CaseFile, locale: Locale) -> Vec<Message> {
    if file.fields.is_none() {
        return vec![Message::new("console-case-erased")];
    }
    let left_out = || Arg::Message(Box::new(Message::new("answer-skipped")));
    let known = rows(service, file, locale).into_iter().map(|row| {
        Message::new("dialogue-check-line")
            .message("field", Message::new(field_label(row.id)))
            .with("value", row.value.unwrap_or_else(left_out))
    });
    known.collect()
}
