//! The door as a whole: makes it, introduces it to the messenger, and closes it again.

pub(in crate::telegram) mod introduce;

use std::{sync::Arc, time::Duration};

use reqwest::Url;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::service::{Service, ServiceError};
use crate::telegram::{
    api::Api,
    flood::FloodSettings,
    inbound::DOOR,
    intake::Intake,
    outgoing::Outgoing,
    poll, setup,
    standing::{Standing, State},
    token::Source,
    webhook,
};

/// How long turns in flight may take to end.
const GRACE: Duration = Duration::from_secs(10);

/// How the door is set up.
#[derive(Clone)]
pub struct Settings {
    /// Where the token comes from.
    pub source: Source,
    /// Brought by the messenger to this public address; none: asked for.
    pub webhook: Option<Webhook>,
    /// How much one person may send.
    pub flood: FloodSettings,
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
        let kept = (settings.flood, log);
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
            let (webhook, source) = (settings.webhook, settings.source);
            introduce::introduce(&intake, webhook.as_ref(), &source, stopped.clone()).await;
            tokio::spawn(tell_of_itself(Arc::clone(&intake)));
            match webhook {
                None => poll::run(intake, source, stopped).await,
                Some(webhook) => introduce::watch_over(intake, webhook, source, stopped).await,
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
    introduce::probe(api, webhook).await
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
