//! Calls of the Bot API: teloxide's typed requests over our own HTTP client. teloxide's client waits
//! ten seconds on each 5xx and does not tell whether a request had left; both matter here.

use std::{
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use reqwest::{Client, Url, header::CONTENT_TYPE};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use teloxide::requests::Payload;

use crate::telegram::token::Token;

/// Connecting may take so long.
const CONNECT: Duration = Duration::from_secs(5);

/// A call may take so long in all, beside what it waits for by itself (long polling).
const CALL: Duration = Duration::from_secs(20);

/// A bot at a Bot API server.
#[derive(Clone)]
pub struct Api {
    client: Client,
    base: Url,
    token: Arc<RwLock<Token>>,
}

/// Why a call gave no result.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiFailure {
    /// Nothing left this machine: DNS, connection or TLS failed.
    #[error("not connected")]
    NotConnected,
    /// The request left, the answer did not come or was broken: it may have been carried out.
    #[error("no answer")]
    NoAnswer,
    /// The server answered with a fault of its own (5xx): it may have been carried out.
    #[error("server fault {0}")]
    Server(u16),
    /// The Bot API refused.
    #[error("refused: {code} {description}")]
    Refused {
        /// Its code, such as 400.
        code: u16,
        /// Its words.
        description: String,
        /// `retry_after`, in seconds.
        retry_after: Option<u32>,
        /// `migrate_to_chat_id`.
        migrate_to: Option<i64>,
    },
}

#[derive(Deserialize)]
struct Reply<R> {
    ok: bool,
    result: Option<R>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<u32>,
    migrate_to_chat_id: Option<i64>,
}

impl Api {
    /// A bot at `server`, such as `https://api.telegram.org`. Proxies come from the environment.
    ///
    /// # Errors
    /// The HTTP client cannot be made.
    pub fn new(server: Url, token: Token) -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .connect_timeout(CONNECT)
            .tcp_nodelay(true)
            .pool_max_idle_per_host(256)
            .build()?;
        Ok(Self {
            client,
            base: server,
            token: Arc::new(RwLock::new(token)),
        })
    }

    /// The token.
    #[must_use]
    pub fn token(&self) -> Token {
        let token = self.token.read().unwrap_or_else(PoisonError::into_inner);
        token.clone()
    }

    /// Goes on with another token, here and in every copy: its file was replaced.
    pub fn replace(&self, token: Token) {
        *self.token.write().unwrap_or_else(PoisonError::into_inner) = token;
    }

    /// Calls a method with a typed request.
    ///
    /// # Errors
    /// See [`ApiFailure`].
    pub async fn call<P>(&self, payload: &P) -> Result<P::Output, ApiFailure>
    where
        P: Payload + Serialize + Sync,
        P::Output: DeserializeOwned,
    {
        self.call_for(payload).await
    }

    /// The same, reading only so much of the result as `R` has: a sent message comes back whole,
    /// and only its id is wanted.
    ///
    /// # Errors
    /// See [`ApiFailure`].
    pub async fn call_for<P, R>(&self, payload: &P) -> Result<R, ApiFailure>
    where
        P: Payload + Serialize + Sync,
        R: DeserializeOwned,
    {
        let body = serde_json::to_vec(payload).map_err(|_| ApiFailure::NotConnected)?;
        let wait = payload.timeout_hint().unwrap_or_default();
        let name = P::NAME.trim_end_matches("Inline");
        let bytes = self.post(name, body, CALL + wait).await?;
        read(&bytes.1, bytes.0)
    }

    /// Calls a method with a body of JSON; returns status and body, whatever they are.
    ///
    /// # Errors
    /// [`ApiFailure::NotConnected`] or [`ApiFailure::NoAnswer`].
    pub async fn post(
        &self,
        method: &str,
        body: Vec<u8>,
        ceiling: Duration,
    ) -> Result<(u16, Vec<u8>), ApiFailure> {
        let url = self.url(&format!("bot{}/{method}", self.token().reveal()));
        let request = self
            .client
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .timeout(ceiling)
            .body(body);
        let response = request.send().await.map_err(|fault| unsent(&fault))?;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.map_err(|_| ApiFailure::NoAnswer)?;
        Ok((status, bytes.to_vec()))
    }

    /// Fetches a file by the path that `getFile` told; `None` when it has more than `limit` bytes.
    ///
    /// # Errors
    /// See [`ApiFailure`].
    pub async fn file(
        &self,
        path: &str,
        limit: u64,
        ceiling: Duration,
    ) -> Result<Option<Vec<u8>>, ApiFailure> {
        let url = self.url(&format!("file/bot{}/{path}", self.token().reveal()));
        let request = self.client.get(url).timeout(ceiling);
        let mut response = request.send().await.map_err(|fault| unsent(&fault))?;
        match response.status().as_u16() {
            200 => {}
            code @ 500.. => return Err(ApiFailure::Server(code)),
            code => {
                return Err(ApiFailure::Refused {
                    code,
                    description: String::new(),
                    retry_after: None,
                    migrate_to: None,
                });
            }
        }
        let mut bytes = Vec::new();
        while let Some(part) = response.chunk().await.map_err(|_| ApiFailure::NoAnswer)? {
            if (bytes.len() + part.len()) as u64 > limit {
                return Ok(None);
            }
            bytes.extend_from_slice(&part);
        }
        Ok(Some(bytes))
    }

    fn url(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        let base = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{base}/{path}"));
        url
    }
}

/// Reads a reply of the Bot API.
///
/// # Errors
/// See [`ApiFailure`].
pub fn read<R: DeserializeOwned>(bytes: &[u8], status: u16) -> Result<R, ApiFailure> {
    match serde_json::from_slice::<Reply<R>>(bytes) {
        Ok(Reply {
            ok: true,
            result: Some(result),
            ..
        }) => Ok(result),
        Ok(reply) if !reply.ok => {
            let code = reply.error_code.unwrap_or(status);
            if code >= 500 {
                return Err(ApiFailure::Server(code));
            }
            let parameters = reply.parameters.unwrap_or_default();
            Err(ApiFailure::Refused {
                code,
                description: reply.description.unwrap_or_default(),
                retry_after: parameters.retry_after,
                migrate_to: parameters.migrate_to_chat_id,
            })
        }
        _ if status >= 500 => Err(ApiFailure::Server(status)),
        _ => Err(ApiFailure::NoAnswer),
    }
}

fn unsent(fault: &reqwest::Error) -> ApiFailure {
    if fault.is_connect() || fault.is_builder() {
        ApiFailure::NotConnected
    } else {
        ApiFailure::NoAnswer
    }
}
