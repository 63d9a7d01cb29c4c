//! What may be asked for (rules.md R-010): every case has one kind.

use serde::{Deserialize, Serialize};

/// The kind of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A request for information that is not published (REG2007 13, 20; REG2019 27, 29).
    Disclosure,
    /// The demand that what should be public be published (BYN 21).
    PerformProactive,
    /// One's own records (REG2007 25(1)).
    OwnRecord,
    /// The correction of one's own record (REG2007 25(2); REG2019 41).
    RecordCorrection,
    /// Basis and reasons of a secrecy refusal (UMB2012 19).
    SecrecyExplanation,
    /// Once, at the body that refused (BYN 38, 40).
    Recheck,
    /// At a higher body, against the conclusion of the re-check (BYN 38–40).
    Rereview,
    /// A body does not perform its duties of disclosure (REG2007 33(1); BYN 41; REG2019 47(2)).
    Complaint,
    /// A hotline matter outside disclosure law (KP2018 5, 10).
    Hotline,
}

impl Kind {
    /// All kinds, in the order of R-010.
    pub const ALL: [Self; 9] = [
        Self::Disclosure,
        Self::PerformProactive,
        Self::OwnRecord,
        Self::RecordCorrection,
        Self::SecrecyExplanation,
        Self::Recheck,
        Self::Rereview,
        Self::Complaint,
        Self::Hotline,
    ];

    /// The name in rules.md, in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Disclosure => "disclosure",
            Self::PerformProactive => "perform_proactive",
            Self::OwnRecord => "own_record",
            Self::RecordCorrection => "record_correction",
            Self::SecrecyExplanation => "secrecy_explanation",
            Self::Recheck => "recheck",
            Self::Rereview => "rereview",
            Self::Complaint => "complaint",
            Self::Hotline => "hotline",
        }
    }

    /// The kind with exactly this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The parameter of rules.md §5.1 that limits the body's handling of this kind. A hotline
    /// matter has one limit per type below it.
    #[must_use]
    pub fn limit_name(self) -> &'static str {
        match self {
            Self::Disclosure | Self::OwnRecord => "limit.reply",
            Self::PerformProactive => "limit.perform_proactive",
            Self::RecordCorrection => "limit.record_correction",
            Self::SecrecyExplanation => "limit.secrecy_explanation",
            Self::Recheck => "recheck.limit",
            Self::Rereview => "rereview.limit",
            Self::Complaint => "limit.complaint",
            Self::Hotline => "hotline.limits",
        }
    }
}
