//! The door as a whole: makes it, introduces it to the messenger, and closes it again.

use std::{sync::Arc, time::Duration};

use reqwest::Url;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value as Json, json};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::service::{Service, ServiceError};
use crate::telegram::{
    api::{Api, ApiFailure, read},
    flood::FloodSettings,
    inbound::{ALLOWED, DOOR},
    intake::Intake,
    outgoing::Outgoing,
    poll, setup,
    standing::{Standing, State},
    token::Source,
    webhook,
};

/// The ceiling of a call at the start.
const CALL: Duration = Duration::from_secs(20);

/// The longest pause between two introductions.
const LONGEST: Duration = Duration::from_secs(30);

/// How long turns in flight may take to end.
const GRACE: Duration = Duration::from_secs(10);

/// Connections that the messenger may open at once.
const CONNECTIONS: u8 = 40;

/// How the door is set up.
#[derive(Clone)]
pub struct Settings {
    /// Where the token comes from.
    pub source: Source,
    /// Brought by the messenger to this public address; none: asked for.
    pub webhook: Option<Webhook>,
    /// How much one person may send.
    pub flood: FloodSettings,
    /// The most bytes of one file; 0: none is taken.
    pub attachment: u64,
}

/// Where the messenger brings updates.
#[derive(Clone)]
pub struct Webhook {
    /// The public address, without the path of this door.
    pub url: Url,
    /// The secret, and the one before it while they change.
    pub secrets: Vec<String>,
}

/// A running door.
pub struct Door {
    /// Its live state.
    pub state: Arc<State>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

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

impl Door {
    /// Opens the door; the messenger may be out of reach. `listener` serves the webhook and what a
    /// balancer asks.
    ///
    /// # Errors
    /// What the door remembers cannot be read.
    pub async fn open(
        service: Arc<Service>,
        outgoing: Arc<dyn Outgoing>,
        (api, settings): (Api, Settings),
        listener: Option<TcpListener>,
    ) -> Result<Self, ServiceError> {
        let log = service.door_log(DOOR).await?;
        let kept = (settings.flood, settings.attachment, log);
        let intake = Arc::new(Intake::new(service, outgoing, api, kept));
        let state = Arc::clone(&intake.state);
        let (stop, stopped) = watch::channel(false);
        let mut tasks = Vec::new();
        if let Some(listener) = listener {
            let secrets = settings.webhook.iter().flat_map(|w| w.secrets.clone());
            let routes = webhook::routes(Arc::clone(&intake), secrets.collect());
            tasks.push(tokio::spawn(serve(listener, routes, stopped.clone())));
        }
        tasks.push(tokio::spawn(async move {
            introduce(&intake, settings.webhook.as_ref(), stopped.clone()).await;
            tokio::spawn(tell_of_itself(Arc::clone(&intake)));
            if settings.webhook.is_none() {
                poll::run(intake, settings.source, stopped).await;
            }
        }));
        Ok(Self { state, stop, tasks })
    }

    /// Takes nothing new, lets turns in flight end.
    pub async fn close(self) {
        let _ = self.stop.send(true);
        let all = async {
            for task in self.tasks {
                // A task that panicked has ended as well.
                let _ = task.await;
            }
        };
        if tokio::time::timeout(GRACE, all).await.is_err() {
            tracing::warn!("turns in flight did not end in time; they are not confirmed");
        }
    }
}

/// Asks the messenger how the bot stands, without taking anything: for `iltod doctor`.
pub async fn probe(api: &Api, webhook: Option<&Webhook>) -> Standing {
    let info: Result<Info, ApiFailure> = call(api, "getWebhookInfo", &json!({})).await;
    match (info, webhook) {
        (
            Err(ApiFailure::Refused {
                code: 401 | 404, ..
            }),
            _,
        ) => Standing::WrongToken,
        (Err(_), _) => Standing::Unreachable,
        (Ok(info), None) if info.url.is_empty() => Standing::Polling,
        (Ok(info), Some(webhook)) if info.url.starts_with(webhook.url.as_str()) => {
            Standing::Webhook
        }
        // Our own address is set when the service starts.
        (Ok(info), Some(_)) if info.url.is_empty() => Standing::Webhook,
        (Ok(_), _) => Standing::WebhookElsewhere,
    }
}

async fn serve(listener: TcpListener, routes: axum::Router, mut stop: watch::Receiver<bool>) {
    let stopped = async move {
        let _ = stop.wait_for(|stop| *stop).await;
    };
    let served = axum::serve(listener, routes).with_graceful_shutdown(stopped);
    if let Err(fault) = served.await {
        tracing::error!(%fault, "the listener failed");
    }
}

/// Learns the bot's name and says how updates come; tries until it is told or stopped. Polling does
/// not wait for the name.
async fn introduce(
    intake: &Arc<Intake>,
    webhook: Option<&Webhook>,
    mut stop: watch::Receiver<bool>,
) {
    let mut pause = Duration::from_millis(500);
    loop {
        let failure = match try_introduce(intake, webhook).await {
            Ok(()) => return,
            Err(failure) => failure,
        };
        let refused = matches!(
            failure,
            ApiFailure::Refused {
                code: 401 | 404,
                ..
            }
        );
        intake.state.set(if refused {
            Standing::WrongToken
        } else {
            Standing::Unreachable
        });
        if refused && webhook.is_none() {
            // The loop watches for another token; the name is learnt with it.
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        pause = (pause * 2).min(LONGEST);
    }
}

/// Tells the messenger the menu and the description, where they are not those it was told before.
/// Nothing waits for it: what fails is told at the next start.
async fn tell_of_itself(intake: Arc<Intake>) {
    let known = intake.log().told;
    let words = intake.service().renderer();
    let Some(told) = setup::set_up(intake.api(), words, known.as_deref()).await else {
        return;
    };
    let log = intake.remember(|log| {
        log.told = Some(told);
        log.clone()
    });
    if let Err(fault) = intake.service().keep_door_log(DOOR, &log).await {
        tracing::warn!(%fault, "that the menu was told could not be kept");
    }
}

async fn try_introduce(intake: &Intake, webhook: Option<&Webhook>) -> Result<(), ApiFailure> {
    let api = intake.api();
    let me: Me = call(api, "getMe", &json!({})).await?;
    intake.state.name(me.username);
    match webhook {
        Some(webhook) => {
            let secret = webhook.secrets.first().map_or("", String::as_str);
            let mut url = webhook.url.clone();
            let base = url.path().trim_end_matches('/').to_owned();
            url.set_path(&format!("{base}/telegram/{secret}"));
            let ask = json!({
                "url": url.as_str(),
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
        }
    }
    Ok(())
}

async fn call<R: serde::de::DeserializeOwned>(
    api: &Api,
    method: &str,
    ask: &Json,
) -> Result<R, ApiFailure> {
    let (status, body) = api.post(method, ask.to_string().into_bytes(), CALL).await?;
    read(&body, status)
}
