//! Updates brought by the messenger. Answers 2xx only when the turn is durable or the update is put
//! aside; 503 with Retry-After when it cannot store. Refuses whoever does not know the secret before
//! a byte of the body is read, and a body over the limit before it is parsed.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Path, Request, State as Shared},
    http::{HeaderMap, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;

use crate::telegram::{
    intake::Intake,
    standing::{Standing, State},
};

/// The longest body, in bytes.
const BODY: usize = 1 << 20;

/// Updates in work at once; more are asked to come later.
const AT_ONCE: usize = 256;

/// Seconds after which the messenger may try again.
const LATER: &str = "5";

/// The header that carries the secret.
const SECRET: &str = "x-telegram-bot-api-secret-token";

struct Gate {
    intake: Arc<Intake>,
    /// The secret, and the one before it while they change.
    secrets: Vec<String>,
    room: Semaphore,
    broken: AtomicU64,
}

/// The routes of this door: the webhook when there are secrets, and what a balancer asks.
pub fn routes(intake: Arc<Intake>, secrets: Vec<String>) -> Router {
    let gate = Arc::new(Gate {
        intake,
        secrets,
        room: Semaphore::new(AT_ONCE),
        broken: AtomicU64::new(0),
    });
    Router::new()
        .route("/telegram/{secret}", post(update))
        .route("/healthz", get(|| async { StatusCode::OK }))
        .route("/readyz", get(ready))
        .with_state(gate)
}

/// Whether people are served now.
async fn ready(Shared(gate): Shared<Arc<Gate>>) -> (StatusCode, &'static str) {
    let standing = gate.intake.state.standing();
    let status = if standing.serves() {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, standing.code())
}

async fn update(
    Shared(gate): Shared<Arc<Gate>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    let header = headers.get(SECRET).map(|value| value.as_bytes());
    if !gate.knows(secret.as_bytes()) || !header.is_some_and(|header| gate.knows(header)) {
        State::count(&gate.intake.state.strangers);
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(_room) = gate.room.try_acquire() else {
        return later();
    };
    let Ok(body) = to_bytes(request.into_body(), BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    gate.take(body.to_vec()).await
}

impl Gate {
    fn knows(&self, given: &[u8]) -> bool {
        // Every secret is compared, whichever fits.
        self.secrets.iter().fold(false, |known, secret| {
            known | bool::from(secret.as_bytes().ct_eq(given))
        })
    }

    async fn take(&self, body: Vec<u8>) -> Response {
        if serde_json::from_slice::<serde::de::IgnoredAny>(&body).is_err() {
            let broken = self.broken.fetch_add(1, Ordering::Relaxed) + 1;
            tracing::warn!(broken, "a webhook call was no JSON");
            return StatusCode::BAD_REQUEST.into_response();
        }
        let len = body.len();
        let mut batch = self.intake.read(body, std::slice::from_ref(&(0..len)));
        if batch.highest.is_none() {
            State::count(&self.intake.state.nameless);
            return StatusCode::BAD_REQUEST.into_response();
        }
        match self.intake.take(&mut batch).await {
            Ok(()) => {
                if self.intake.state.standing() == Standing::CannotStore {
                    self.intake.state.set(Standing::Webhook);
                }
                self.intake.can_store();
                StatusCode::OK.into_response()
            }
            Err(_) => {
                self.intake.state.set(Standing::CannotStore);
                self.intake.give_back(&batch);
                later()
            }
        }
    }
}

fn later() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    if let Ok(seconds) = LATER.parse() {
        response.headers_mut().insert(RETRY_AFTER, seconds);
    }
    response
}
