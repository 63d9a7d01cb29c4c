//! What `iltod doctor` says of the messenger: on, off and why; what waits to be sent; what was put
//! aside; silences after which messages may be missing.

use crate::app::{installation::Installation, messenger};
use crate::cli::doctor::{Check, Level};
use crate::telegram::{door::probe, inbound::DOOR, standing::Standing};

pub(super) async fn checks(installation: &Installation) -> Vec<Check> {
    let mut checks = vec![reached(installation).await];
    checks.extend(outbox(installation).await);
    checks.extend(held(installation).await);
    // What the store cannot tell is told by the check of the store.
    let log = installation.service.door_log(DOOR).await;
    let Ok(log) = log else {
        return checks;
    };
    if let Some(reason) = &log.newest_reason {
        checks.push(
            Check::new("quarantine", Level::Warn)
                .text("count", log.quarantined.to_string())
                .text("reason", reason),
        );
    }
    if let Some((since, until)) = log.gaps.last() {
        checks.push(
            Check::new("gap", Level::Warn)
                .moment("since", *since)
                .moment("until", *until),
        );
    }
    if log.flooded > 0 {
        let count = log.flooded.to_string();
        checks.push(Check::new("flood", Level::Ok).text("count", count));
    }
    checks
}

/// What waits to be sent, what waits for people who cannot be reached, what was given up.
async fn outbox(installation: &Installation) -> Option<Check> {
    // What the store cannot tell is told by the check of the store.
    let counts = installation.service.outbox_counts().await.ok()?;
    let level = match counts.dead {
        0 => Level::Ok,
        _ => Level::Warn,
    };
    let check = Check::new("outbox", level)
        .text("waiting", counts.waiting.to_string())
        .text("parked", counts.parked.to_string())
        .text("dead", counts.dead.to_string());
    Some(check)
}

/// What a copy that was put back may not send without an operator.
async fn held(installation: &Installation) -> Option<Check> {
    let since = installation.service.restored_at().await.ok()??;
    let counts = installation.service.outbox_counts().await.ok()?;
    let check = Check::new("restored", Level::Warn)
        .moment("since", since)
        .text("count", counts.held.to_string());
    Some(check)
}

/// How the bot stands with the messenger: live in a process that serves, else asked without taking
/// anything.
async fn reached(installation: &Installation) -> Check {
    if let Some(live) = installation.messenger.get() {
        return told(live.standing());
    }
    let renderer = installation.service.renderer();
    match messenger::messenger(&installation.config, renderer) {
        Ok(None) => Check::new("telegram", Level::Off),
        Err(problem) => {
            Check::new("telegram-token", Level::Fail).text("path", problem.at.unwrap_or_default())
        }
        Ok(Some(found)) => told(probe(&found.api, found.settings.webhook.as_ref()).await),
    }
}

pub(super) fn told(standing: Standing) -> Check {
    match standing {
        Standing::WrongToken => Check::new("telegram-refused", Level::Fail),
        Standing::WebhookElsewhere => Check::new("telegram-elsewhere", Level::Warn),
        Standing::OtherPoller => Check::new("telegram-other", Level::Warn),
        Standing::CannotStore => Check::new("telegram-store", Level::Fail),
        Standing::Unreachable | Standing::Starting => {
            Check::new("telegram-unreachable", Level::Warn)
        }
        Standing::Polling | Standing::Webhook | Standing::Stopped => {
            Check::new("telegram", Level::Ok)
        }
    }
}
