//! One `getUpdates`: the body as it came and where each update stands in it.

use std::{ops::Range, time::Duration};

use serde::de::IgnoredAny;
use serde_json::json;

use crate::telegram::{
    api::{Api, ApiFailure, read},
    inbound::{ALLOWED, batch},
};

/// How long the messenger holds the call while there is nothing, in seconds.
const TIMEOUT: u64 = 30;

/// The ceiling of the call.
const CEILING: Duration = Duration::from_secs(TIMEOUT + 15);

/// What came.
pub(super) enum Fetched {
    /// Updates, each with its place in the body.
    Updates(Vec<u8>, Vec<Range<usize>>),
    /// A body that is no JSON.
    Unreadable(Vec<u8>),
}

pub(super) async fn fetch(
    api: &Api,
    offset: Option<i64>,
    limit: u8,
) -> Result<Fetched, ApiFailure> {
    let mut ask = json!({ "limit": limit, "timeout": TIMEOUT, "allowed_updates": ALLOWED });
    if let Some(offset) = offset {
        ask["offset"] = offset.into();
    }
    let (status, body) = api
        .post("getUpdates", ask.to_string().into_bytes(), CEILING)
        .await?;
    let start = body.as_ptr() as usize;
    let spans = batch(&body).map(|updates| {
        let place = |raw: &&serde_json::value::RawValue| {
            let at = raw.get().as_ptr() as usize - start;
            at..at + raw.get().len()
        };
        updates.iter().map(place).collect::<Vec<_>>()
    });
    match spans {
        Some(spans) => Ok(Fetched::Updates(body, spans)),
        None => match read::<IgnoredAny>(&body, status) {
            Err(ApiFailure::NoAnswer) | Ok(_) => Ok(Fetched::Unreadable(body)),
            Err(other) => Err(other),
        },
    }
}
