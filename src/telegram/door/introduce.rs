//! How the door makes itself known: learns the bot's name, says how updates come, and, when they
//! are brought, looks now and then whether the token still holds and the address is still ours.
//! Refuses to give up: a token that is refused is waited for, and nothing is asked for meanwhile.

use std::{sync::Arc, time::Duration};

use reqwest::Url;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value as Json, json};
use tokio::sync::watch;

use crate::telegram::{
    api::{Api, ApiFailure, read},
    door::Webhook,
    inbound::ALLOWED,
    intake::Intake,
    standing::Standing,
    token::Source,
};

/// The ceiling of a call.
const CALL: Duration = Duration::from_secs(20);

/// The longest pause between two introductions.
const LONGEST: Duration = Duration::from_secs(30);

/// Seconds between two tries of a token that was refused; its file is looked at every second.
const PROBE: u32 = 30;

/// Seconds between two looks at the address where updates are brought (reliability.md §C: an
/// unknown address is told within six minutes).
const LOOK: u32 = 300;

/// Connections that the messenger may open at once.
const CONNECTIONS: u8 = 40;

/// What is read of `getMe`.
#[derive(Deserialize)]
struct Me {
    username: String,
}

/// What is read of `getWebhookInfo`.
#[derive(Deserialize)]
struct Info {
    url: String,
}

/// Why a wait ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::telegram) enum Woken {
    /// The time is over.
    Time,
    /// There is another token; it is in use now.
    Token,
    /// The door closes.
    Stop,
}

/// Waits so many seconds, or until the token's file holds another token, which is taken into use.
pub(in crate::telegram) async fn await_token(
    api: &Api,
    source: &Source,
    seconds: u32,
    stop: &mut watch::Receiver<bool>,
) -> Woken {
    for _ in 0..seconds {
        if let Some(token) = source.again(&api.token()) {
            api.replace(token);
            return Woken::Token;
        }
        if !pause(Duration::from_secs(1), stop).await {
            return Woken::Stop;
        }
    }
    Woken::Time
}

/// Learns the bot's name and says how updates come; tries until it is told or stopped.
pub(super) async fn introduce(
    intake: &Intake,
    webhook: Option<&Webhook>,
    source: &Source,
    mut stop: watch::Receiver<bool>,
) {
    let mut wait = Duration::from_millis(500);
    while let Err(failure) = try_introduce(intake, webhook).await {
        let standing = standing_of(&failure);
        intake.state.set(standing);
        let goes_on = if standing == Standing::WrongToken {
            await_token(intake.api(), source, PROBE, &mut stop).await != Woken::Stop
        } else {
            let goes_on = pause(wait, &mut stop).await;
            wait = (wait * 2).min(LONGEST);
            goes_on
        };
        if !goes_on {
            return;
        }
    }
}

/// While updates are brought, nobody asks for them, so nobody would see that the token was replaced
/// or that another service set its own address: this looks.
pub(super) async fn watch_over(
    intake: Arc<Intake>,
    webhook: Webhook,
    source: Source,
    mut stop: watch::Receiver<bool>,
) {
    let (mut seconds, mut halted) = (0, false);
    loop {
        match await_token(intake.api(), &source, 1, &mut stop).await {
            Woken::Stop => return,
            Woken::Token => introduce(&intake, Some(&webhook), &source, stop.clone()).await,
            Woken::Time => {
                // A send that was refused shows it first, and one that went out that it is over.
                let turned = halted != intake.is_halted();
                halted = intake.is_halted();
                seconds = if turned { LOOK } else { seconds + 1 };
                if seconds >= LOOK {
                    look(&intake, &webhook).await;
                    seconds = 0;
                }
            }
        }
    }
}

/// Compares the address where updates are brought with ours. An empty one is not ours either: nobody
/// would bring anything.
async fn look(intake: &Intake, webhook: &Webhook) {
    let info: Result<Info, ApiFailure> = call(intake.api(), "getWebhookInfo", &json!({})).await;
    let found = match info {
        Err(failure) => standing_of(&failure),
        Ok(info) if info.url.starts_with(webhook.url.as_str()) => Standing::Webhook,
        Ok(_) => Standing::WebhookElsewhere,
    };
    // Whether something can be stored is known by the updates alone.
    if found != Standing::Webhook || intake.state.standing() != Standing::CannotStore {
        intake.state.set(found);
    }
}

/// Asks the messenger how the bot stands, without taking anything.
pub(super) async fn probe(api: &Api, webhook: Option<&Webhook>) -> Standing {
    let info: Result<Info, ApiFailure> = call(api, "getWebhookInfo", &json!({})).await;
    match (info, webhook) {
        (Err(failure), _) => standing_of(&failure),
        (Ok(info), None) if info.url.is_empty() => Standing::Polling,
        (Ok(info), Some(webhook)) if info.url.starts_with(webhook.url.as_str()) => {
            Standing::Webhook
        }
        // Our own address is set when the service starts.
        (Ok(info), Some(_)) if info.url.is_empty() => Standing::Webhook,
        (Ok(_), _) => Standing::WebhookElsewhere,
    }
}

fn standing_of(failure: &ApiFailure) -> Standing {
    match failure {
        ApiFailure::Refused {
            code: 401 | 404, ..
        } => Standing::WrongToken,
        _ => Standing::Unreachable,
    }
}

async fn try_introduce(intake: &Intake, webhook: Option<&Webhook>) -> Result<(), ApiFailure> {
    let api = intake.api();
    let me: Me = call(api, "getMe", &json!({})).await?;
    intake.is_called(&me.username).await;
    intake.state.name(me.username);
    match webhook {
        Some(webhook) => {
            let secret = webhook.secrets.first().map_or("", String::as_str);
            let ask = json!({
                "url": address(&webhook.url, secret).as_str(),
                "secret_token": secret,
                "allowed_updates": ALLOWED,
                "max_connections": CONNECTIONS,
            });
            call::<IgnoredAny>(api, "setWebhook", &ask).await?;
            intake.state.set(Standing::Webhook);
        }
        None => {
            let info: Info = call(api, "getWebhookInfo", &json!({})).await?;
            if !info.url.is_empty() {
                // What waits there is not dropped: it is asked for.
                let ask = json!({ "drop_pending_updates": false });
                call::<IgnoredAny>(api, "deleteWebhook", &ask).await?;
            }
            // The first ask for updates may be answered only when somebody writes.
            intake.state.set(Standing::Polling);
        }
    }
    Ok(())
}

/// Where the messenger brings updates: the public address with the path of this door.
fn address(public: &Url, secret: &str) -> Url {
    let mut url = public.clone();
    let base = url.path().trim_end_matches('/').to_owned();
    url.set_path(&format!("{base}/telegram/{secret}"));
    url
}

async fn call<R: serde::de::DeserializeOwned>(
    api: &Api,
    method: &str,
    ask: &Json,
) -> Result<R, ApiFailure> {
    let (status, body) = api.post(method, ask.to_string().into_bytes(), CALL).await?;
    read(&body, status)
}

/// Waits; `false` when the door closes meanwhile.
async fn pause(time: Duration, stop: &mut watch::Receiver<bool>) -> bool {
    tokio::select! {
        () = tokio::time::sleep(time) => true,
        _ = stop.wait_for(|stop| *stop) => false,
    }
}
