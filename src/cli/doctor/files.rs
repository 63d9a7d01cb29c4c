//! What `iltod doctor` says of the files that people sent: how many there are, what does not belong
//! there, and which cases lack one.

use crate::app::installation::Installation;
use crate::cli::doctor::{Check, Level};

/// Cases that are named; of more only the count is told.
const NAMED: usize = 5;

/// The check of the files; none where there never were any.
pub(super) async fn check(installation: &Installation) -> Option<Check> {
    let report = match installation.service.file_report().await {
        Ok(report) => report,
        Err(fault) => {
            let check = Check::new("files-unreadable", Level::Fail);
            return Some(check.text("detail", fault.to_string()));
        }
    };
    if report.count + report.missing + report.foreign == 0 {
        return None;
    }
    let level = match (report.missing, report.foreign) {
        (1.., _) => Level::Fail,
        (_, 1..) => Level::Warn,
        _ => Level::Ok,
    };
    let cases = report.cases.iter().take(NAMED);
    let cases: Vec<String> = cases.map(ToString::to_string).collect();
    let check = Check::new("files", level)
        .text("count", report.count.to_string())
        .text("size", report.bytes.div_ceil(1 << 20).to_string())
        .text("foreign", report.foreign.to_string())
        .text("missing", report.missing.to_string())
        .text(
            "cases",
            if cases.is_empty() {
                "-".to_owned()
            } else {
                cases.join(", ")
            },
        );
    Some(check)
}
