//! The parameters of rules.md §5.1: every name a layer may set, and the form of its value. A profile
//! sets all of them, so a forgotten one is a fault at start, never a silent zero.

use crate::domain::{clock::limit::Limit, data_file::Value, kind::Kind};

/// The word for "not regulated".
pub const NONE: &str = "none";

/// The form of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Words.
    Text,
    /// Yes or no.
    Bool,
    /// A number of days or times, from 0.
    Count,
    /// A number, or `none`.
    CountOrNone,
    /// A day.
    Day,
    /// A day, or `none`.
    DayOrNone,
    /// `15 WD`, `30 CD` or `none`.
    Limit,
    /// A list of limits.
    Limits,
    /// A list of words.
    Words,
    /// A list of kinds.
    Kinds,
    /// A list of days.
    Days,
    /// A list of numbers.
    Counts,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

impl Shape {
    /// Whether the value has this form.
    #[must_use]
    pub fn fits(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Bool, Value::Bool(_)) | (Self::Day | Self::DayOrNone, Value::Date(_)) => true,
            (Self::Count | Self::CountOrNone, Value::Int(n)) => u16::try_from(*n).is_ok(),
            (Self::Text, Value::Text(text)) => !text.is_empty(),
            (Self::OneOf(words), Value::Text(text)) => words.contains(&text.as_str()),
            (Self::Limit, Value::Text(text)) => text == NONE || Limit::parse(text).is_some(),
            (Self::DayOrNone | Self::CountOrNone, Value::Text(text)) => text == NONE,
            (_, Value::List(items)) => items.iter().all(|item| self.fits_in_list(&item.value)),
            _ => false,
        }
    }

    fn fits_in_list(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Words, Value::Text(_)) | (Self::Days, Value::Date(_)) => true,
            (Self::Limits, Value::Text(text)) => Limit::parse(text).is_some(),
            (Self::Kinds, Value::Text(text)) => Kind::from_code(text).is_some(),
            (Self::Counts, Value::Int(n)) => u16::try_from(*n).is_ok(),
            _ => false,
        }
    }

    /// The message that says this form in words.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Text => "data-shape-text",
            Self::Bool => "data-shape-bool",
            Self::Count => "data-shape-count",
            Self::CountOrNone => "data-shape-count-or-none",
            Self::Day => "data-shape-date",
            Self::DayOrNone => "data-shape-date-or-none",
            Self::Limit => "data-shape-limit",
            Self::Limits => "data-shape-limits",
            Self::Words => "data-shape-words",
            Self::Kinds => "data-shape-kinds",
            Self::Days => "data-shape-dates",
            Self::Counts => "data-shape-counts",
            Self::OneOf(_) => "data-shape-one-of",
        }
    }
}

/// The form of the parameter with this name, and the name as a constant.
#[must_use]
pub fn find(name: &str) -> Option<(&'static str, Shape)> {
    KEYS.iter().find(|(key, _)| *key == name).copied()
}

const CLOCK: Shape = Shape::OneOf(&["run", "pause"]);
const DAY_RULE: Shape = Shape::OneOf(&[
    "submission",
    "explicit_yes",
    "acknowledge_step",
    "read_back",
    "office_contact",
    "confirmation",
    "signed_for",
    "mail_system",
]);

/// All parameters.
pub const KEYS: &[(&str, Shape)] = &[
    ("assistance.duty", Shape::Bool),
    ("calendar.id", Shape::Text),
    ("calendar.region_overrides", Shape::Days),
    ("calendar.timezone", Shape::OneOf(&["Asia/Shanghai"])),
    ("complaint.bodies", Shape::Words),
    ("confirm.max_delay", Shape::Count),
    ("correction.applicant_limit", Shape::Limit),
    ("correction.clock", Shape::OneOf(&["restart"])),
    ("correction.dormant_close", Shape::Limit),
    ("correction.enabled", Shape::Bool),
    ("correction.lapse_allowed", Shape::Bool),
    ("correction.once", Shape::Bool),
    ("correction.reminders", Shape::Limits),
    (
        "correction.waiting_clock",
        Shape::OneOf(&["discharge", "pause"]),
    ),
    ("count.day0_counts", Shape::Bool),
    ("count.roll_calendar_limits", Shape::Bool),
    ("deferral.approver", Shape::Text),
    ("deferral.enabled", Shape::Bool),
    ("deidentify.exceptions", Shape::Words),
    ("deidentify.required", Shape::Bool),
    ("draft.keep_days", Shape::Count),
    ("draft.remind_days", Shape::Count),
    ("excessive.custom_deadline", Shape::Bool),
    ("excessive.enabled", Shape::Bool),
    ("excessive.threshold", Shape::CountOrNone),
    ("extension.approver", Shape::Text),
    ("extension.kinds", Shape::Kinds),
    ("extension.notice_required", Shape::Bool),
    (
        "fee.clock",
        Shape::OneOf(&["discharged_by_decision", "restart_day_after_payment"]),
    ),
    ("fee.lapse", Shape::Bool),
    ("fee.payment_limit", Shape::Limit),
    ("fees.items", Shape::Words),
    (
        "fees.mode",
        Shape::OneOf(&["cost_only", "free_unless_excessive"]),
    ),
    ("fees.waiver", Shape::Bool),
    ("fees.waiver_approver", Shape::Text),
    ("fields.local", Shape::Words),
    ("fields.local_blocks", Shape::Bool),
    ("fields.required", Shape::Words),
    ("grounds", Shape::Words),
    ("hotline.limits.complaint", Shape::Limit),
    ("hotline.limits.enquiry", Shape::Limit),
    ("hotline.limits.help", Shape::Limit),
    ("hotline.limits.report", Shape::Limit),
    ("hotline.limits.suggestion", Shape::Limit),
    ("hotline.return_within", Shape::Limit),
    ("hotline_is_channel", Shape::Bool),
    ("identity.own_record", Shape::Bool),
    ("joint_body.clock", CLOCK),
    (
        "joint_body.consent",
        Shape::OneOf(&["not_regulated", "written_required", "silence_is_consent"]),
    ),
    ("joint_body.limit", Shape::Limit),
    ("kb.update_limit", Shape::Limit),
    ("kinds.enabled", Shape::Kinds),
    ("limit.after_deferral", Shape::Limit),
    ("limit.complaint", Shape::Limit),
    ("limit.correction_notice", Shape::Limit),
    ("limit.extension_count", Shape::Count),
    ("limit.extension_max", Shape::Limit),
    ("limit.perform_proactive", Shape::Limit),
    ("limit.record_correction", Shape::Limit),
    ("limit.reply", Shape::Limit),
    ("limit.secrecy_explanation", Shape::Limit),
    ("ncnd.enabled", Shape::Bool),
    ("oral.allowed", Shape::Bool),
    (
        "oral.condition",
        Shape::OneOf(&["none", "statement_of_difficulty"]),
    ),
    ("oral.on_the_spot", Shape::Bool),
    ("outcomes", Shape::Words),
    ("proactive.limit", Shape::Limit),
    ("profile.effective_from", Shape::Day),
    ("profile.effective_to", Shape::DayOrNone),
    ("purpose.ask", Shape::OneOf(&["optional_once", "never"])),
    ("receipt.rules.app", DAY_RULE),
    ("receipt.rules.chat", DAY_RULE),
    ("receipt.rules.email", DAY_RULE),
    ("receipt.rules.fax", DAY_RULE),
    ("receipt.rules.hotline", DAY_RULE),
    ("receipt.rules.in_person", DAY_RULE),
    ("receipt.rules.ordinary_post", DAY_RULE),
    ("receipt.rules.phone", DAY_RULE),
    ("receipt.rules.registered_post", DAY_RULE),
    ("receipt.rules.web", DAY_RULE),
    ("receipt.rules.wrong_office", DAY_RULE),
    ("recheck.enabled", Shape::Bool),
    ("recheck.limit", Shape::Limit),
    ("recheck.max", Shape::CountOrNone),
    ("recheck.window", Shape::Limit),
    ("reconsideration.first_for_refusal", Shape::Day),
    ("reconsideration.window", Shape::Limit),
    ("recording.keep_days", Shape::CountOrNone),
    ("referral.clock", CLOCK),
    ("refusal.in_writing", Shape::Bool),
    ("reply_date_basis", Shape::OneOf(&["dispatch", "delivery"])),
    ("report.due", Shape::Words),
    (
        "report.template",
        Shape::OneOf(&["annual-2007", "annual-2021"]),
    ),
    ("rereview.enabled", Shape::Bool),
    ("rereview.limit", Shape::Limit),
    ("rereview.window", Shape::Limit),
    (
        "rereview.window_start",
        Shape::OneOf(&["none", "recheck_conclusion_received", "refusal_received"]),
    ),
    ("review.labels", Shape::Words),
    ("review.levels", Shape::Words),
    ("service.record_correction", Shape::Limit),
    ("service.secrecy_explanation", Shape::Limit),
    ("stats.min_cell", Shape::Count),
    ("suit.window_after_reconsideration", Shape::Limit),
    ("suspension.enabled", Shape::Bool),
    ("suspension.resume_day_counts", Shape::Bool),
    ("third_party.clock", CLOCK),
    ("third_party.max_pause_warning", Shape::Limit),
    ("third_party.opinion_limit", Shape::Limit),
    ("third_party.override_notice", Shape::Bool),
    (
        "third_party.refusal",
        Shape::OneOf(&[
            "binding_unless_public_interest",
            "binding_if_reasonable_unless_public_interest",
        ]),
    ),
    ("third_party.silence", Shape::OneOf(&["body_decides"])),
    ("third_party.written", Shape::Bool),
    ("warn_at", Shape::Counts),
];
