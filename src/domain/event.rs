//! What has happened to a case, in the past tense. Each event has two parts: the *register* part
//! (statutory, kept) and the *personal* part (sealed under the case key, erasable). State, clock and
//! statistics read the register part only (architecture.md §5, I6).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{
    answer::AnswerValue,
    attachment::Attachment,
    clock::Start,
    kind::Kind,
    message::{Locale, Message, Personal},
    profile::receipt::Channel,
    reference::ReferenceNumber,
    task::{Task, Way},
};

/// An event of a case with its two parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What happened.
    pub register: Register,
    /// What is personal about it.
    pub personal: Option<PersonalPart>,
}

/// The statutory part of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Register {
    /// T03: the draft was sent after an explicit yes.
    Submitted(Box<Submitted>),
    /// T06: the day of receipt is fixed and the clock runs.
    ReceiptConfirmed(ReceiptConfirmed),
    /// T40: a task of the case was done.
    TaskSettled(TaskSettled),
}

impl Register {
    /// The name of the event, as `case history` shows it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Submitted(_) => "submitted",
            Self::ReceiptConfirmed(_) => "receipt_confirmed",
            Self::TaskSettled(_) => "task_settled",
        }
    }

    /// When it happened.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        match self {
            Self::Submitted(submitted) => submitted.at,
            Self::ReceiptConfirmed(confirmed) => confirmed.at,
            Self::TaskSettled(settled) => settled.at,
        }
    }

    /// The version of the record; golden files keep every one readable.
    #[must_use]
    pub fn version(&self) -> u32 {
        1
    }
}

/// T03 `submit`: the whole form, and everything that says under which rules and words it was shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Submitted {
    /// When the explicit yes came.
    pub at: Timestamp,
    /// Kind of request.
    pub kind: Kind,
    /// The receiving channel.
    pub channel: Channel,
    /// The door it came through.
    pub door: String,
    /// Language of the dialogue and of the letters.
    pub language: Locale,
    /// The body it is for.
    pub body: String,
    /// `natural` or `org`, inferred, editable.
    pub applicant_type: String,
    /// Rule profile.
    pub profile: String,
    /// Version of the profile: the case keeps it for its whole life.
    pub profile_version: String,
    /// Hash of the flow file.
    pub flow_hash: String,
    /// Version of the words.
    pub locale_version: String,
    /// Digest of the text of the check page as shown.
    pub shown_digest: String,
    /// The draft it grew from: sending is idempotent by it.
    pub draft: String,
    /// Number of the case key.
    pub key: u64,
    /// Which fields were given, by whom, through which door; no values.
    pub fields: Vec<FieldSource>,
    /// Required fields that are empty.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Marks for the officer, such as `many_requests`.
    #[serde(default)]
    pub flags: Vec<String>,
    /// Cases sent together with this one.
    #[serde(default)]
    pub links: Vec<ReferenceNumber>,
    /// What must still be done about it, such as a confirmation by the applicant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// Why it counts as sent before the day on which it arrived here, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Late>,
    /// The files, sealed: how many, how large, and the proof that they are the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<SealedFile>,
}

/// A sealed file as the register knows it: nothing of its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedFile {
    /// Its random id.
    pub id: String,
    /// How many bytes were sealed.
    pub size: u64,
    /// SHA-256 of the sealed bytes, in hexadecimal.
    pub sealed: String,
}

/// Why a request counts as sent on a day before its arrival: what kept it was not the applicant's
/// affair (reliability B24).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Late {
    /// The messenger dates the message itself.
    Sent,
    /// It has no date of its own, and the service was out of reach from that day on.
    Outage,
}

/// Where an answer came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldSource {
    /// Field id of R-023.
    pub id: String,
    /// applicant, agent, operator, extracted, proposed.
    pub by: String,
    /// The door.
    pub channel: String,
    /// The language it was given in.
    pub lang: Locale,
    /// Whether it was read back and confirmed.
    pub read_back: bool,
}

/// T06 `confirm_receipt`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReceiptConfirmed {
    /// When.
    pub at: Timestamp,
    /// Day 0 with its reason, limit and way of counting: starts the clock.
    pub start: Start,
    /// The deadline as told, for the record; the clock is the truth.
    pub deadline: Option<Date>,
    /// Whether the deadline rests on a year without notice.
    pub provisional: bool,
    /// The notice that told it.
    pub notice: String,
}

/// T40 `settle_task`: what was still to be done is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskSettled {
    /// When.
    pub at: Timestamp,
    /// Which task.
    pub task: Task,
    /// How.
    pub way: Way,
    /// The applicant said no: nobody is to ask for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub refused: bool,
}

/// The personal part of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum PersonalPart {
    /// The form as it was sent.
    Form {
        /// The answers by field id of R-023.
        fields: Vec<FormField>,
        /// The check page as it was shown.
        shown: Vec<Message>,
        /// The files that were handed in with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// The text of a notice as it was sent, a placeholder in place of the query code.
    Notice {
        /// The language of the text.
        language: Locale,
        /// The text of record.
        text: Personal,
    },
}

/// One field of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormField {
    /// Field id of R-023.
    pub id: String,
    /// The value.
    pub value: AnswerValue,
    /// As it was typed, where that differs from the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<Personal>,
}
