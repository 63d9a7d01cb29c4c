//! The head of a case: what lists and filters read. Register data only; who asked stands in it as a
//! keyed hash.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    calendar::Calendar,
    case::{Case, State},
    clock::{Clock, standing::Standing},
    kind::Kind,
    message::Locale,
    profile::{Profile, receipt::Channel},
    reference::ReferenceNumber,
    task::CaseTask,
};
use crate::store::hex;

/// One record per case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseHead {
    /// The number.
    pub number: ReferenceNumber,
    /// The kind.
    pub kind: Kind,
    /// The state.
    pub state: State,
    /// The receiving channel.
    pub channel: Channel,
    /// The door.
    pub door: String,
    /// The body.
    pub body: String,
    /// The profile, and its version.
    pub profile: String,
    /// The version of the profile.
    pub profile_version: String,
    /// Language of the letters.
    pub language: Locale,
    /// Applicant type.
    pub applicant_type: String,
    /// Whether required fields were empty.
    pub incomplete: bool,
    /// Whether public labels are covered (rules.md §3.1).
    #[serde(default)]
    pub sensitive: bool,
    /// Who handles it.
    #[serde(default)]
    pub handler: Option<String>,
    /// Marks for the officer.
    #[serde(default)]
    pub flags: Vec<String>,
    /// What must still be done about it, and what of that was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<CaseTask>,
    /// The applicant's contact as a keyed hash, in hexadecimal.
    pub contact: String,
    /// Number of the case key.
    pub key: u64,
    /// The clock.
    pub clock: Option<Clock>,
}

impl CaseHead {
    /// The head of a case.
    #[must_use]
    pub fn of(case: &Case, number: ReferenceNumber, contact: &[u8]) -> Self {
        let submitted = &case.submitted;
        Self {
            number,
            kind: submitted.kind,
            state: case.state,
            channel: submitted.channel,
            door: submitted.door.clone(),
            body: submitted.body.clone(),
            profile: submitted.profile.clone(),
            profile_version: submitted.profile_version.clone(),
            language: submitted.language,
            applicant_type: submitted.applicant_type.clone(),
            incomplete: case.is_incomplete(),
            sensitive: false,
            handler: None,
            flags: submitted.flags.clone(),
            tasks: case.tasks.clone(),
            contact: hex::encode(contact),
            key: submitted.key,
            clock: case.clock.clone(),
        }
    }

    /// The day of receipt, once fixed.
    #[must_use]
    pub fn received_on(&self) -> Option<Date> {
        self.clock.as_ref().map(|clock| clock.round.start.day0)
    }

    /// How its clock stands on a day.
    #[must_use]
    pub fn standing(
        &self,
        calendar: &Calendar,
        profile: &Profile,
        today: Date,
    ) -> Option<Standing> {
        let clock = self.clock.as_ref()?;
        Some(clock.standing(calendar, &profile.warn_at, today))
    }
}
