//! What a failed call means for the letter: the send-result table of reliability.md §A2, row by
//! row. Never hands on words of a description that could quote the letter.

use serde::Deserialize;
use serde::de::{IntoDeserializer, value::Error};
use teloxide::ApiError;

use crate::ports::courier::{Address, Outcome};
use crate::telegram::api::ApiFailure;

/// Seconds to wait when a 429 does not say how long.
const UNTOLD_WAIT: u32 = 5;

/// How an attempt ended that the platform did not answer with a message.
#[must_use]
pub fn outcome(failure: &ApiFailure) -> Outcome {
    match failure {
        ApiFailure::NotConnected => Outcome::NotSent,
        ApiFailure::NoAnswer | ApiFailure::Server(_) => Outcome::Uncertain,
        ApiFailure::Refused {
            code,
            description,
            retry_after,
            migrate_to,
        } => match (migrate_to, retry_after) {
            (Some(chat), _) => Outcome::Moved(Address(chat.to_string())),
            (None, Some(seconds)) => Outcome::Wait(*seconds),
            (None, None) => refused(*code, description),
        },
    }
}

/// Whether the platform could not read the markup of a text.
#[must_use]
pub fn is_markup_fault(failure: &ApiFailure) -> bool {
    match failure {
        ApiFailure::Refused { description, .. } => {
            matches!(known(description), Some(ApiError::CantParseEntities(_)))
                || description.contains("can't parse entities")
        }
        _ => false,
    }
}

fn refused(code: u16, description: &str) -> Outcome {
    match known(description) {
        Some(ApiError::MessageNotModified) => return Outcome::Sent,
        Some(
            ApiError::BotBlocked
            | ApiError::BotKicked
            | ApiError::BotKickedFromSupergroup
            | ApiError::BotKickedFromChannel
            | ApiError::UserDeactivated
            | ApiError::CantInitiateConversation
            | ApiError::CantTalkWithBots
            | ApiError::ChatNotFound
            | ApiError::UserNotFound
            | ApiError::GroupDeactivated,
        ) => return Outcome::Blocked,
        _ => {}
    }
    match code {
        // teloxide knows only today's full sentence.
        400 if description.contains("message is not modified") => Outcome::Sent,
        401 | 404 => Outcome::Halted,
        403 => Outcome::Blocked,
        409 => Outcome::NotSent,
        429 => Outcome::Wait(UNTOLD_WAIT),
        _ => Outcome::Refused(reason(code, description)),
    }
}

/// An English word for the operator: only a description that teloxide knows by heart, because any
/// other may quote the letter.
fn reason(code: u16, description: &str) -> String {
    match known(description) {
        Some(ApiError::CantParseEntities(_)) => format!("{code} can't parse entities"),
        Some(found) => format!("{code} {found}"),
        None => code.to_string(),
    }
}

fn known(description: &str) -> Option<ApiError> {
    let found: Result<ApiError, Error> = ApiError::deserialize(description.into_deserializer());
    found
        .ok()
        .filter(|found| !matches!(found, ApiError::Unknown(_)))
}
