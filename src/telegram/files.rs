//! Files that people send: asked for and fetched from the Bot API before the turn that keeps them.
//! Bounded in size, time and number at once; what cannot be had is told in words, and the person may
//! send it again. A `file_id` is never kept in the place of the bytes.

use std::{sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::domain::{
    attachment::{Attachment, media_type, plain_name},
    message::{Message, Personal},
};
use crate::flow::input::{HandedFile, Input};
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

/// What the conversation hears, with the bytes of a file. The room for one file is taken until this is
/// dropped, when the turn is over.
pub struct Heard {
    /// The input of the turn.
    pub input: Input,
    /// The bytes of an [`Input::File`].
    pub bytes: Option<Arc<Vec<u8>>>,
    _room: Option<OwnedSemaphorePermit>,
}

impl Heard {
    /// Something without a file.
    #[must_use]
    pub fn words(input: Input) -> Self {
        Self {
            input,
            bytes: None,
            _room: None,
        }
    }
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
    pub async fn hand_in(&self, handed: &Handed, id: String) -> Heard {
        if handed.size.is_some_and(|size| size > self.limit) || self.limit == 0 {
            return self.too_large();
        }
        let room = Arc::clone(&self.room).acquire_owned().await.ok();
        let fetched = tokio::time::timeout(CEILING, self.fetch(handed)).await;
        let bytes = match fetched {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(Lost::Large)) => return self.too_large(),
            Ok(Err(Lost::Gone)) | Err(_) => return aside("telegram-file-lost"),
        };
        let name = handed.name.as_deref().and_then(plain_name);
        let declared = handed.media_type.as_deref();
        let Some(media) = media_type(handed.kind, name.as_deref(), declared, &bytes) else {
            return aside("telegram-file-type");
        };
        let file = Attachment {
            id,
            kind: handed.kind,
            name: name.map(Personal::new),
            media_type: media.to_owned(),
            size: bytes.len() as u64,
            sha256: String::new(),
            sealed: String::new(),
        };
        let handed = HandedFile {
            file,
            caption: handed.caption.clone().map(Personal::new),
            album: handed.album.clone(),
        };
        Heard {
            input: Input::File(Box::new(handed)),
            bytes: Some(Arc::new(bytes)),
            _room: room,
        }
    }

    fn too_large(&self) -> Heard {
        let most = i64::try_from(self.limit >> 20).unwrap_or(i64::MAX);
        Heard::words(Input::Aside(
            Message::new("telegram-file-large").number("most", most),
        ))
    }

    async fn fetch(&self, handed: &Handed) -> Result<Vec<u8>, Lost> {
        let Some(file_id) = &handed.file_id else {
            return Err(Lost::Gone);
        };
        let mut pauses = PAUSES.into_iter();
        loop {
            match self.try_fetch(file_id).await {
                Ok(bytes) => return bytes,
                Err(failure) => match (passing(&failure), pauses.next()) {
                    (Some(pause), Some(least)) => tokio::time::sleep(pause.max(least)).await,
                    _ => return Err(Lost::Gone),
                },
            }
        }
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

fn aside(id: &str) -> Heard {
    Heard::words(Input::Aside(Message::new(id)))
}
