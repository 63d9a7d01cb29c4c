//! Day 0 per channel (rules.md §4.3, R-042): which event fixes the day of receipt is data of the
//! profile, what the event was comes from the case. Refuses to guess: without its event day 0 stays
//! open and the case stays `received`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The way by which a request came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// In writing or orally at the window.
    InPerson,
    /// A telephone line published as a receiving channel.
    Hotline,
    /// A telephone call to another office.
    Phone,
    /// Registered or express post.
    RegisteredPost,
    /// An ordinary letter.
    OrdinaryPost,
    /// Whatever reached a wrong office of the body.
    WrongOffice,
    /// The published e-mail box.
    Email,
    /// A fax.
    Fax,
    /// A form on the web.
    Web,
    /// A conversation in writing: messenger, web chat, terminal.
    Chat,
    /// An app.
    App,
}

impl Channel {
    /// All channels, in the order of §4.3.
    pub const ALL: [Self; 11] = [
        Self::InPerson,
        Self::Hotline,
        Self::Phone,
        Self::RegisteredPost,
        Self::OrdinaryPost,
        Self::WrongOffice,
        Self::Email,
        Self::Fax,
        Self::Web,
        Self::Chat,
        Self::App,
    ];

    /// The name in files and records.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Hotline => "hotline",
            Self::Phone => "phone",
            Self::RegisteredPost => "registered_post",
            Self::OrdinaryPost => "ordinary_post",
            Self::WrongOffice => "wrong_office",
            Self::Email => "email",
            Self::Fax => "fax",
            Self::Web => "web",
            Self::Chat => "chat",
            Self::App => "app",
        }
    }
}

/// The event that fixes day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRule {
    /// The request is handed in.
    Submission,
    /// The applicant's explicit yes on the check page, answered at once by the receipt.
    ExplicitYes,
    /// The applicant acknowledges the receipt in a step of its own.
    AcknowledgeStep,
    /// The applicant confirms what was read back.
    ReadBack,
    /// The disclosure office confirms with the applicant, at the latest when contact is restored.
    OfficeContact,
    /// Both sides confirm.
    Confirmation,
    /// The letter is signed for.
    SignedFor,
    /// The mail system receives it.
    MailSystem,
}

impl DayRule {
    const ALL: [Self; 8] = [
        Self::Submission,
        Self::ExplicitYes,
        Self::AcknowledgeStep,
        Self::ReadBack,
        Self::OfficeContact,
        Self::Confirmation,
        Self::SignedFor,
        Self::MailSystem,
    ];

    /// The name in a profile, and the second half of a reason code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::ExplicitYes => "explicit_yes",
            Self::AcknowledgeStep => "acknowledge_step",
            Self::ReadBack => "read_back",
            Self::OfficeContact => "office_contact",
            Self::Confirmation => "confirmation",
            Self::SignedFor => "signed_for",
            Self::MailSystem => "mail_system",
        }
    }
}

/// What has happened so far, each as a local date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReceiptFacts {
    /// The request was handed in, or the explicit yes was given.
    pub submitted_on: Option<Date>,
    /// It arrived: the letter was signed for, the mail system took it.
    pub arrived_on: Option<Date>,
    /// Both sides confirmed it: read-back, call-back, acknowledgement.
    pub confirmed_on: Option<Date>,
}

/// Day 0 and why it is this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day0 {
    /// The day.
    pub date: Date,
    /// Channel and event, such as `chat.explicit_yes`.
    pub reason: String,
}

/// `receipt.rules` of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptRules {
    rules: BTreeMap<Channel, DayRule>,
}

impl ReceiptRules {
    /// Rules by channel code; `rule` gives the code of the event for a channel.
    pub(super) fn from_codes<'a>(rule: impl Fn(Channel) -> Option<&'a str>) -> Self {
        let of = |channel| {
            let code = rule(channel)?;
            let mut all = DayRule::ALL.into_iter();
            Some((channel, all.find(|rule| rule.code() == code)?))
        };
        Self {
            rules: Channel::ALL.into_iter().filter_map(of).collect(),
        }
    }

    /// The event that fixes day 0 for this channel.
    #[must_use]
    pub fn rule(&self, channel: Channel) -> Option<DayRule> {
        self.rules.get(&channel).copied()
    }

    /// Day 0, or none while its event has not happened.
    #[must_use]
    pub fn day0(&self, channel: Channel, facts: &ReceiptFacts) -> Option<Day0> {
        let rule = self.rule(channel)?;
        let date = match rule {
            DayRule::Submission | DayRule::ExplicitYes => facts.submitted_on,
            DayRule::SignedFor | DayRule::MailSystem => facts.arrived_on,
            DayRule::AcknowledgeStep
            | DayRule::ReadBack
            | DayRule::OfficeContact
            | DayRule::Confirmation => facts.confirmed_on,
        }?;
        let reason = format!("{}.{}", channel.code(), rule.code());
        Some(Day0 { date, reason })
    }
}
