//! Rule profiles (rules.md §5): the parameters of the law as data. A profile is composed of layers;
//! a case keeps the id and version of the profile under which it was received. What code reads has
//! a typed field here; the whole table stays readable by name.

pub mod keys;
pub mod layers;
pub mod receipt;
mod typed;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{
    clock::{Counting, PauseReason, Start, extension::ExtensionRule, limit::Limit},
    data_file::Value,
    kind::Kind,
    profile::receipt::ReceiptRules,
};

/// A parameter as it is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its value; the text `none` where the law gives none.
    pub value: Value,
    /// The layer that set it, such as `byn`.
    pub layer: String,
}

/// A limit found by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedLimit {
    /// The name in rules.md §5.1, such as `limit.reply`.
    pub name: &'static str,
    /// The limit; none where it is not regulated.
    pub limit: Option<Limit>,
    /// Whether it is a standard that the body announces as its own, not a limit in law.
    pub service_standard: bool,
}

/// `purpose.ask`: whether the purpose may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PurposeAsk {
    /// At most once, said to be optional (REG2007 13, C-16).
    OptionalOnce,
    /// Never (deleted in REG2019).
    Never,
}

/// What the applicant must and may give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRules {
    /// `fields.required`: without them a request is incomplete (REG2007 20(2); REG2019 29(2)).
    pub required: Vec<String>,
    /// `fields.local`: asked once because the local measure wants them (BYN 22).
    pub local: Vec<String>,
    /// `fields.local_blocks`: whether a missing local field delays the clock (C-02).
    pub local_blocks: bool,
    /// `identity.own_record`: identity proof for one's own records (REG2007 25(1)).
    pub identity_for_own_record: bool,
    /// `purpose.ask`.
    pub purpose: PurposeAsk,
}

/// What happens when a request is unclear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionRules {
    /// `correction.enabled`.
    pub enabled: bool,
    /// `correction.once`: all points in one notice.
    pub once: bool,
    /// `limit.correction_notice`: by when the body must ask.
    pub notice: Option<Limit>,
    /// `correction.applicant_limit`: by when the applicant must answer.
    pub applicant_limit: Option<Limit>,
    /// `correction.lapse_allowed`: whether silence ends the request.
    pub lapse_allowed: bool,
    /// `correction.waiting_clock`: true where the clock pauses until the answer, false where the
    /// notice discharges the duty to reply.
    pub pauses: bool,
    /// `correction.reminders`.
    pub reminders: Vec<Limit>,
    /// `correction.dormant_close`.
    pub dormant_close: Option<Limit>,
}

/// A rule profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its id, such as `reg2007-bayannur`.
    pub id: String,
    /// A fingerprint of all parameters: sixteen hexadecimal digits that change with any of them.
    pub version: String,
    /// The layers, lowest first.
    pub layers: Vec<String>,
    /// `profile.effective_from`.
    pub effective_from: Date,
    /// `profile.effective_to`: a later date is a warning, the installation's choice counts (C-01).
    pub effective_to: Option<Date>,
    /// How days are counted.
    pub counting: Counting,
    /// `calendar.region_overrides`.
    pub region_overrides: Vec<Date>,
    /// `kinds.enabled`.
    pub kinds: Vec<Kind>,
    /// What the applicant must and may give.
    pub fields: FieldRules,
    /// What happens when a request is unclear.
    pub correction: CorrectionRules,
    /// `receipt.rules`: what fixes day 0 per channel.
    pub receipt: ReceiptRules,
    /// `warn_at`: days left at which staff are warned.
    pub warn_at: Vec<u16>,
    /// `draft.keep_days`: announced service setting.
    pub draft_keep_days: u16,
    /// `draft.remind_days`: days of silence before the one reminder of a draft; 0: none.
    pub draft_remind_days: u16,
    extension: ExtensionRule,
    extension_kinds: Vec<Kind>,
    pauses: Vec<PauseReason>,
    resume_day_counts: bool,
    limits: BTreeMap<&'static str, Option<Limit>>,
    parameters: BTreeMap<&'static str, Parameter>,
}

impl Profile {
    /// All parameters by name, with the layer that set each.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static str, &Parameter)> {
        self.parameters.iter().map(|(name, found)| (*name, found))
    }

    /// One parameter by its name in rules.md §5.1.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.get(name)
    }

    /// A limit by its name in rules.md §5.1; `limit.` in front may be left out. Where the law gives
    /// none, the service standard of the same name stands in, marked as such. None
    /// when no limit has this name.
    #[must_use]
    pub fn limit(&self, name: &str) -> Option<NamedLimit> {
        let full = format!("limit.{name}");
        let by_name = |name: &str| self.limits.get_key_value(name);
        let (name, limit) = by_name(&full).or_else(|| by_name(name))?;
        let standard = name
            .strip_prefix("limit.")
            .and_then(|bare| *self.limits.get(format!("service.{bare}").as_str())?);
        Some(NamedLimit {
            name,
            limit: limit.or(standard),
            service_standard: name.starts_with("service.")
                || (limit.is_none() && standard.is_some()),
        })
    }

    /// The names of all limits, in order.
    pub fn limit_names(&self) -> impl Iterator<Item = &'static str> {
        self.limits.keys().copied()
    }

    /// The limit for handling a case of this kind (rules.md §3.4). A hotline matter has one per
    /// type (`hotline.limits.enquiry` …), so none here.
    #[must_use]
    pub fn kind_limit(&self, kind: Kind) -> NamedLimit {
        let name = kind.limit_name();
        self.limit(name).unwrap_or(NamedLimit {
            name,
            limit: None,
            service_standard: false,
        })
    }

    /// Whether the profile knows this kind of case.
    #[must_use]
    pub fn has_kind(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The beginning of the count for a case of this kind.
    #[must_use]
    pub fn start(&self, kind: Kind, day0: Date, day0_reason: &str) -> Start {
        Start {
            day0,
            day0_reason: day0_reason.to_owned(),
            limit: self.kind_limit(kind).limit,
            counting: self.counting,
        }
    }

    /// What this profile allows by way of extension; `kind` is none for a limit that is not the
    /// handling of a case.
    #[must_use]
    pub fn extension_rule(&self, kind: Option<Kind>) -> ExtensionRule {
        ExtensionRule {
            allowed: kind.is_some_and(|kind| self.extension_kinds.contains(&kind)),
            ..self.extension
        }
    }

    /// Whether the clock pauses for this reason: `Some(resume_day_counts)`, or none where it runs on.
    #[must_use]
    pub fn pause_rule(&self, reason: PauseReason) -> Option<bool> {
        let counts = reason == PauseReason::Suspension && self.resume_day_counts;
        self.pauses.contains(&reason).then_some(counts)
    }

    /// Whether the rules of this profile were in force on a day.
    #[must_use]
    pub fn in_force_on(&self, day: Date) -> bool {
        day >= self.effective_from && self.effective_to.is_none_or(|last| day <= last)
    }
}

/// All profiles of an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profiles {
    /// The profile that counts where none is named.
    pub default: String,
    by_id: BTreeMap<String, Profile>,
}

impl Profiles {
    /// The profile with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Profile> {
        self.by_id.get(id)
    }

    /// The default profile.
    #[must_use]
    pub fn default_profile(&self) -> Option<&Profile> {
        self.get(&self.default)
    }

    /// All profiles by id, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Profile> {
        self.by_id.values()
    }
}

#[cfg(test)]
mod tests;
