//! A proof of identity as the answer to the question for it.

use jiff::civil::Date;

use crate::domain::answer::AnswerValue;
use crate::domain::identity::{Identity, IdentityFault};
use crate::domain::message::Message;
use crate::flow::field::name::count;

pub(crate) fn parse(raw: &str, today: Date) -> Result<AnswerValue, Message> {
    let identity = Identity::parse(raw, today);
    identity.map(AnswerValue::Identity).map_err(refusal)
}

fn refusal(fault: IdentityFault) -> Message {
    match fault {
        IdentityFault::Empty => Message::new("error-id-empty"),
        IdentityFault::Length { found } => count("error-id-length", found),
        IdentityFault::Letters => Message::new("error-id-letters"),
        IdentityFault::Check => Message::new("error-id-check"),
        IdentityFault::Date => Message::new("error-id-date"),
        IdentityFault::Future => Message::new("error-id-future"),
        IdentityFault::CreditCheck => Message::new("error-uscc-check"),
        IdentityFault::CreditLetters => Message::new("error-uscc-letters"),
        IdentityFault::TooLong => Message::new("error-id-too-long"),
    }
}
