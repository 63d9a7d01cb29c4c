//! The typed view of a composed profile: what code reads, taken out of the table of parameters once.
//! Forms and presence were checked when the layers were read.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::domain::{
    clock::{Counting, PauseReason, extension::ExtensionRule, limit::Limit},
    data_file::Value,
    kind::Kind,
    profile::{
        CorrectionRules, FieldRules, Parameter, Profile, PurposeAsk,
        keys::{KEYS, Shape},
        receipt::ReceiptRules,
    },
};

/// Sixteen hexadecimal digits over all names and values.
fn version(parameters: &BTreeMap<&'static str, Parameter>) -> String {
    let mut hash = Sha256::new();
    for (name, parameter) in parameters {
        hash.update(format!("{name} = {}\n", parameter.value));
    }
    let digest = hash.finalize();
    digest[..8].iter().map(|b| format!("{b:02x}")).collect()
}

/// The typed view; every name is there and has its form.
pub(super) fn typed(
    id: &str,
    layers: Vec<String>,
    parameters: BTreeMap<&'static str, Parameter>,
) -> Profile {
    let view = View(&parameters);
    Profile {
        id: id.to_owned(),
        version: version(&parameters),
        layers,
        effective_from: view.day("profile.effective_from").unwrap_or(Date::MIN),
        effective_to: view.day("profile.effective_to"),
        counting: Counting {
            day0_counts: view.flag("count.day0_counts"),
            roll_calendar_limits: view.flag("count.roll_calendar_limits"),
        },
        region_overrides: view.list("calendar.region_overrides", |value| match value {
            Value::Date(day) => Some(*day),
            _ => None,
        }),
        kinds: view.kinds("kinds.enabled"),
        fields: view.fields(),
        correction: view.correction(),
        receipt: ReceiptRules::from_codes(|channel| {
            view.word(&format!("receipt.rules.{}", channel.code()))
        }),
        warn_at: view.list("warn_at", as_count),
        draft_keep_days: view.count("draft.keep_days"),
        draft_remind_days: view.count("draft.remind_days"),
        extension: ExtensionRule {
            allowed: false,
            max: view.limit("limit.extension_max"),
            count: view.count("limit.extension_count"),
        },
        extension_kinds: view.kinds("extension.kinds"),
        pauses: view.pauses(),
        resume_day_counts: view.flag("suspension.resume_day_counts"),
        limits: view.limits(),
        parameters,
    }
}

fn as_count(value: &Value) -> Option<u16> {
    match value {
        Value::Int(n) => u16::try_from(*n).ok(),
        _ => None,
    }
}

/// Reads composed parameters.
struct View<'a>(&'a BTreeMap<&'static str, Parameter>);

impl<'a> View<'a> {
    fn value(&self, name: &str) -> Option<&'a Value> {
        self.0.get(name).map(|parameter| &parameter.value)
    }

    fn flag(&self, name: &str) -> bool {
        self.value(name) == Some(&Value::Bool(true))
    }

    fn count(&self, name: &str) -> u16 {
        self.value(name).and_then(as_count).unwrap_or_default()
    }

    fn day(&self, name: &str) -> Option<Date> {
        match self.value(name)? {
            Value::Date(day) => Some(*day),
            _ => None,
        }
    }

    fn word(&self, name: &str) -> Option<&'a str> {
        match self.value(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    fn limit(&self, name: &str) -> Option<Limit> {
        Limit::parse(self.word(name)?)
    }

    fn list<T>(&self, name: &str, read: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        match self.value(name) {
            Some(Value::List(items)) => items.iter().filter_map(|i| read(&i.value)).collect(),
            _ => Vec::new(),
        }
    }

    fn words(&self, name: &str) -> Vec<String> {
        self.list(name, |value| Some(value.to_string()))
    }

    fn kinds(&self, name: &str) -> Vec<Kind> {
        self.list(name, |value| Kind::from_code(&value.to_string()))
    }

    fn limits(&self) -> BTreeMap<&'static str, Option<Limit>> {
        let limits = KEYS.iter().filter(|(_, shape)| *shape == Shape::Limit);
        limits.map(|(key, _)| (*key, self.limit(key))).collect()
    }

    fn fields(&self) -> FieldRules {
        let never = self.word("purpose.ask") == Some("never");
        FieldRules {
            required: self.words("fields.required"),
            local: self.words("fields.local"),
            local_blocks: self.flag("fields.local_blocks"),
            identity_for_own_record: self.flag("identity.own_record"),
            purpose: if never {
                PurposeAsk::Never
            } else {
                PurposeAsk::OptionalOnce
            },
        }
    }

    fn correction(&self) -> CorrectionRules {
        CorrectionRules {
            enabled: self.flag("correction.enabled"),
            once: self.flag("correction.once"),
            notice: self.limit("limit.correction_notice"),
            applicant_limit: self.limit("correction.applicant_limit"),
            lapse_allowed: self.flag("correction.lapse_allowed"),
            pauses: self.word("correction.waiting_clock") == Some("pause"),
            reminders: self.list("correction.reminders", |v| Limit::parse(&v.to_string())),
            dormant_close: self.limit("correction.dormant_close"),
        }
    }

    fn pauses(&self) -> Vec<PauseReason> {
        let pauses = |name| self.word(name) == Some("pause");
        let applies = |reason: &PauseReason| match reason {
            PauseReason::ThirdParty => pauses("third_party.clock"),
            PauseReason::JointBody => pauses("joint_body.clock"),
            PauseReason::OtherOrgan => pauses("referral.clock"),
            PauseReason::Suspension => self.flag("suspension.enabled"),
            PauseReason::Correction => pauses("correction.waiting_clock"),
        };
        PauseReason::ALL.into_iter().filter(applies).collect()
    }
}
