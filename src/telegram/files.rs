//! Files that people send: asked for and fetched from the Bot API before the turn that keeps them.
//! Bounded in size, time and number at once; what cannot be had is told in words, and the person may
//! send it again. A `file_id` is never kept in the place of the bytes.

use std::{sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use crate::domain::{
    attachment::{Attachment, media_type, plain_name},
    message::{Message, Personal},
};
use crate::flow::input::{HandedFile, Input};
use crate::store::hex;
use crate::telegram::{
    api::{Api, ApiFailure, read},
    inbound::Handed,
};

/// The whole of asking and fetching, tries and pauses included.
const CEILING: Duration = Duration::from_secs(30);

/// One call.
const CALL: Duration = Duration::from_secs(15);

/// The pauses before a second and third try.
const PAUSES: [Duration; 2] = [Duration::from_millis(300), Duration::from_secs(2)];

/// Files on their way at once: each stands in memory until it is sealed.
const AT_ONCE: usize = 4;

/// Fetches files.
pub struct Files {
    api: Api,
    /// The most bytes of one file; 0: none is taken.
    limit: u64,
    room: Arc<Semaphore>,
}

/// What is read of `getFile`.
#[derive(Deserialize)]
struct Found {
    file_path: Option<String>,
    file_size: Option<u64>,
}

/// Why a file was not fetched.
enum Lost {
    /// Over the limit.
    Large,
    /// It could not be had.
    Gone,
}

impl Files {
    /// Files of at most `limit` bytes.
    #[must_use]
    pub fn new(api: Api, limit: u64) -> Self {
        Self {
            api,
            limit,
            room: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// The file as the input of a turn with its bytes, or what is said in its place. `id` names it
    /// from now on.
    pub async fn hand_in(&self, handed: &Handed, id: String) -> (Input, Option<Arc<Vec<u8>>>) {
        let bytes = match self.fetch(handed).await {
            Ok(bytes) => bytes,
            Err(Lost::Large) => return (self.too_large(), None),
            Err(Lost::Gone) => return (aside("telegram-file-lost"), None),
        };
        let name = handed.name.as_deref().and_then(plain_name);
        let declared = handed.media_type.as_deref();
        let Some(media) = media_type(handed.kind, name.as_deref(), declared, &bytes) else {
            return (aside("telegram-file-type"), None);
        };
        let file = Attachment {
            id,
            kind: handed.kind,
            name: name.map(Personal::new),
            media_type: media.to_owned(),
            size: bytes.len() as u64,
            sha256: hex::encode(&Sha256::digest(&bytes)),
            sealed: String::new(),
        };
        let handed = HandedFile {
            file,
            caption: handed.caption.clone().map(Personal::new),
            album: handed.album.clone(),
        };
        (Input::File(Box::new(handed)), Some(Arc::new(bytes)))
    }

    fn too_large(&self) -> Input {
        let most = i64::try_from(self.limit >> 20).unwrap_or(i64::MAX);
        Input::Aside(Message::new("telegram-file-large").number("most", most))
    }

    async fn fetch(&self, handed: &Handed) -> Result<Vec<u8>, Lost> {
        if handed.size.is_some_and(|size| size > self.limit) || self.limit == 0 {
            return Err(Lost::Large);
        }
        let Some(file_id) = &handed.file_id else {
            return Err(Lost::Gone);
        };
        let fetched = async {
            let _room = self.room.acquire().await;
            let mut pauses = PAUSES.into_iter();
            loop {
                match self.try_fetch(file_id).await {
                    Ok(bytes) => return bytes,
                    Err(failure) => match (passing(&failure), pauses.next()) {
                        (Some(pause), Some(least)) => {
                            tokio::time::sleep(pause.max(least)).await;
                        }
                        _ => return Err(Lost::Gone),
                    },
                }
            }
        };
        let in_time = tokio::time::timeout(CEILING, fetched).await;
        in_time.unwrap_or(Err(Lost::Gone))
    }

    async fn try_fetch(&self, file_id: &str) -> Result<Result<Vec<u8>, Lost>, ApiFailure> {
        let ask = json!({ "file_id": file_id }).to_string().into_bytes();
        let (status, body) = self.api.post("getFile", ask, CALL).await?;
        let found: Found = match read(&body, status) {
            Ok(found) => found,
            Err(ApiFailure::Refused { description, .. }) if description.contains("too big") => {
                return Ok(Err(Lost::Large));
            }
            Err(other) => return Err(other),
        };
        if found.file_size.is_some_and(|size| size > self.limit) {
            return Ok(Err(Lost::Large));
        }
        let Some(path) = found.file_path else {
            return Ok(Err(Lost::Gone));
        };
        let bytes = self.api.file(&path, self.limit, CALL).await?;
        Ok(bytes.ok_or(Lost::Large))
    }
}

/// How long to wait before another try; `None` where it would fail again.
fn passing(failure: &ApiFailure) -> Option<Duration> {
    match failure {
        ApiFailure::Refused {
            retry_after: Some(seconds),
            ..
        } => Some(Duration::from_secs(u64::from(*seconds))),
        ApiFailure::Refused { .. } => None,
        _ => Some(Duration::ZERO),
    }
}

fn aside(id: &str) -> Input {
    Input::Aside(Message::new(id))
}
