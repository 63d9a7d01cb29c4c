//! `iltod flow`: check of the flow files, and a flow as a picture.

use clap::{Args as ClapArgs, Subcommand};
use serde_json::{Value as Json, json};

use crate::app::{assets::Assets, rules::Rules};
use crate::cli::output::Output;
use crate::domain::{kind::Kind, message::Message, problem::Problem};
use crate::flow::{
    check::{FlowSummary, check},
    graph::mermaid,
    parse::{FlowFault, Flows},
};
use crate::l10n::catalogue::Catalogue;

// No doc comments on clap types: help stands in `locales/*/console.ftl`.

#[derive(ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    verb: FlowVerb,
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum FlowVerb {
    Check,
    Graph {
        #[arg(value_name = "KIND")]
        kind: String,
    },
}

/// Runs the verb.
///
/// # Errors
/// An unknown kind, or flow files that cannot be drawn because they cannot be read.
pub(crate) fn run(
    args: &Args,
    assets: &Assets,
    rules: &Rules,
    words: &Catalogue,
    say: &dyn Fn(&Message) -> String,
) -> Result<Output, Problem> {
    match &args.verb {
        FlowVerb::Check => {
            let has = |locale, id: &str| words.has(locale, id, None);
            let (flows, faults) = check(assets.below("flows/intake/"), &rules.profiles, has);
            Ok(report(&flows, &faults, say))
        }
        FlowVerb::Graph { kind } => graph(kind, assets),
    }
}

fn graph(kind: &str, assets: &Assets) -> Result<Output, Problem> {
    let flows = Flows::from_files(assets.below("flows/intake/")).map_err(|faults| {
        let first = faults.first().map(place).unwrap_or_default();
        Problem::usage("flow-unreadable")
            .at(first)
            .text("detail", kind)
    })?;
    let known = || {
        flows
            .iter()
            .map(|flow| flow.kind.code())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let flow = Kind::from_code(kind)
        .and_then(|kind| flows.get(kind))
        .ok_or_else(|| {
            Problem::usage("kind-unknown")
                .at(kind)
                .text("kind", kind)
                .text("known", known())
        })?;
    let picture = mermaid(flow);
    let json = json!({"schema": "iltod.flow-graph/1", "kind": kind, "mermaid": picture});
    let lines = vec![Message::new("bare-value").text("value", picture.trim_end())];
    Ok(Output::new(json, lines))
}

fn place(fault: &FlowFault) -> String {
    format!("{}:{}:{}", fault.file, fault.line, fault.column)
}

fn report(flows: &[FlowSummary], faults: &[FlowFault], say: &dyn Fn(&Message) -> String) -> Output {
    let what = |fault: &FlowFault| {
        Message::new(format!("flow-check-{}", fault.rule)).text("subject", fault.detail.as_str())
    };
    let mend = |fault: &FlowFault| Message::new(format!("flow-check-{}-mend", fault.rule));
    let flows_json = flows.iter().map(|flow| {
        json!({"kind": flow.kind, "file": flow.file, "steps": flow.steps, "fields": flow.fields})
    });
    let faults_json = faults.iter().map(|fault| {
        json!({
            "file": fault.file,
            "line": fault.line,
            "column": fault.column,
            "flow": fault.flow,
            "step": fault.step,
            "rule": fault.rule,
            "what": say(&what(fault)),
            "mend": say(&mend(fault)),
        })
    });
    let json = json!({
        "schema": "iltod.flow-check/1",
        "ok": faults.is_empty(),
        "flows": flows_json.collect::<Vec<Json>>(),
        "faults": faults_json.collect::<Vec<Json>>(),
    });
    let mut lines: Vec<Message> = flows
        .iter()
        .map(|flow| {
            Message::new("flow-check-flow")
                .text("kind", flow.kind.as_str())
                .text("file", flow.file.as_str())
                .number("steps", i64::try_from(flow.steps).unwrap_or(0))
        })
        .collect();
    lines.extend(faults.iter().map(|fault| {
        Message::new("flow-check-fault")
            .text("place", place(fault))
            .message("what", what(fault))
            .message("mend", mend(fault))
    }));
    lines.push(Message::new(if faults.is_empty() {
        "flow-check-passed"
    } else {
        "flow-check-failed"
    }));
    Output {
        file: None,
        json,
        lines,
        exit: if faults.is_empty() { 0 } else { 2 },
    }
}
