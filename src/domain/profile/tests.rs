//! Tests of the rule profiles.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use jiff::civil::date;

use crate::domain::clock::PauseReason;
use crate::domain::clock::limit::Limit;
use crate::domain::kind::Kind;
use crate::domain::message::{Arg, Message};
use crate::domain::problem::Problem;
use crate::domain::profile::keys::KEYS;
use crate::domain::profile::receipt::{Channel, ReceiptFacts};
use crate::domain::profile::{Profile, Profiles, PurposeAsk};

const FILES: [(&str, &str); 6] = [
    (
        "p/byn.toml",
        include_str!("../../../flows/profile/byn.toml"),
    ),
    (
        "p/kp2018.toml",
        include_str!("../../../flows/profile/kp2018.toml"),
    ),
    (
        "p/profiles.toml",
        include_str!("../../../flows/profile/profiles.toml"),
    ),
    (
        "p/reg2007.toml",
        include_str!("../../../flows/profile/reg2007.toml"),
    ),
    (
        "p/reg2019.toml",
        include_str!("../../../flows/profile/reg2019.toml"),
    ),
    (
        "p/umb2012.toml",
        include_str!("../../../flows/profile/umb2012.toml"),
    ),
];

fn profiles() -> Profiles {
    Profiles::from_files(FILES).unwrap()
}

fn local() -> Profile {
    profiles().get("reg2007-bayannur").unwrap().clone()
}

fn national() -> Profile {
    profiles().get("reg2019").unwrap().clone()
}

/// The profiles with `from` replaced by `to` in one file.
fn edited(file: &str, from: &str, to: &str) -> Result<Profiles, Vec<Problem>> {
    let text = FILES.iter().find(|(name, _)| *name == file).unwrap().1;
    assert!(text.contains(from), "{from}");
    let text = text.replacen(from, to, 1);
    let files = FILES.map(|(name, old)| (name, if name == file { text.as_str() } else { old }));
    Profiles::from_files(files)
}

fn line_of(file: &str, needle: &str) -> String {
    let text = FILES.iter().find(|(name, _)| *name == file).unwrap().1;
    let line = text
        .lines()
        .position(|line| line.starts_with(needle))
        .unwrap();
    format!("{file}:{}", line + 1)
}

#[test]
fn both_profiles_of_the_rules_are_there() {
    let profiles = profiles();

    assert_eq!(profiles.default, "reg2007-bayannur");
    assert_eq!(profiles.iter().count(), 2);
    for profile in profiles.iter() {
        assert_eq!(profile.parameters().count(), KEYS.len());
    }
}

#[test]
fn the_local_profile_is_laid_over_the_national_one() {
    let local = local();
    let layer = |name| local.parameter(name).unwrap().layer.as_str();

    assert_eq!(local.layers, ["reg2007", "byn", "umb2012", "kp2018"]);
    assert_eq!(layer("limit.reply"), "reg2007");
    assert_eq!(layer("limit.perform_proactive"), "byn");
    assert_eq!(layer("joint_body.consent"), "umb2012");
    assert_eq!(layer("warn_at"), "kp2018");
    let grounds = local.parameter("grounds").unwrap().value.to_string();
    assert!(grounds.starts_with("[g.state_secret"), "{grounds}");
    assert!(grounds.ends_with("g.deliberation, g.marked_internal]"));
}

#[test]
fn limits_are_as_in_the_table() {
    let rows = [
        (
            "reply",
            Some(Limit::working_days(15)),
            Some(Limit::working_days(20)),
        ),
        (
            "limit.correction_notice",
            Some(Limit::working_days(15)),
            Some(Limit::working_days(7)),
        ),
        ("perform_proactive", Some(Limit::working_days(15)), None),
        (
            "third_party.opinion_limit",
            None,
            Some(Limit::working_days(15)),
        ),
        ("joint_body.limit", None, Some(Limit::working_days(15))),
        (
            "extension_max",
            Some(Limit::working_days(15)),
            Some(Limit::working_days(20)),
        ),
        ("recheck.window", Some(Limit::calendar_days(30)), None),
        ("recheck.limit", Some(Limit::calendar_days(30)), None),
        ("rereview.window", Some(Limit::calendar_days(30)), None),
        (
            "reconsideration.window",
            Some(Limit::calendar_days(60)),
            Some(Limit::calendar_days(60)),
        ),
        (
            "suit.window_after_reconsideration",
            Some(Limit::calendar_days(15)),
            Some(Limit::calendar_days(15)),
        ),
        ("complaint", None, None),
        ("fee.payment_limit", None, Some(Limit::working_days(20))),
        ("hotline.limits.enquiry", None, None),
    ];
    let (local, national) = (local(), national());

    for (name, in_2007, in_2019) in rows {
        assert_eq!(local.limit(name).unwrap().limit, in_2007, "{name}");
        assert_eq!(national.limit(name).unwrap().limit, in_2019, "{name}");
    }
    assert_eq!(local.limit("patience"), None);
}

#[test]
fn a_service_standard_stands_in_and_is_marked() {
    let standard = local().kind_limit(Kind::RecordCorrection);
    let law = local().kind_limit(Kind::Disclosure);

    assert_eq!(standard.name, "limit.record_correction");
    assert_eq!(standard.limit, Some(Limit::working_days(15)));
    assert!(standard.service_standard);
    assert_eq!(law.name, "limit.reply");
    assert!(!law.service_standard);
    let national = national().kind_limit(Kind::RecordCorrection);
    assert_eq!(national.limit, Some(Limit::working_days(20)));
}

#[test]
fn kinds_fields_and_pauses_follow_the_profile() {
    let (local, national) = (local(), national());

    assert!(local.has_kind(Kind::Recheck) && !national.has_kind(Kind::Recheck));
    assert!(local.has_kind(Kind::SecrecyExplanation));
    assert_eq!(
        local.fields.required,
        ["name", "contact", "description", "form"]
    );
    assert_eq!(
        local.fields.local,
        ["address", "identity", "signature", "applied_at"]
    );
    assert!(!local.fields.local_blocks);
    assert!(national.fields.required.contains(&"identity".to_owned()));
    assert_eq!(local.fields.purpose, PurposeAsk::OptionalOnce);
    assert_eq!(national.fields.purpose, PurposeAsk::Never);
    assert_eq!(local.pause_rule(PauseReason::ThirdParty), Some(false));
    assert_eq!(local.pause_rule(PauseReason::Suspension), Some(true));
    assert_eq!(local.pause_rule(PauseReason::OtherOrgan), None);
    assert_eq!(national.pause_rule(PauseReason::Suspension), None);
    assert_eq!(national.pause_rule(PauseReason::OtherOrgan), Some(false));
    assert!(local.extension_rule(Some(Kind::Disclosure)).allowed);
    assert!(!local.extension_rule(Some(Kind::PerformProactive)).allowed);
    assert!(!local.correction.pauses && national.correction.pauses);
}

#[test]
fn the_yes_on_the_check_page_fixes_day_0_in_a_chat() {
    let facts = ReceiptFacts {
        submitted_on: Some(date(2026, 5, 4)),
        ..ReceiptFacts::default()
    };

    for profile in profiles().iter() {
        let day0 = profile.receipt.day0(Channel::Chat, &facts).unwrap();
        assert_eq!(day0.date, date(2026, 5, 4));
        assert_eq!(day0.reason, "chat.explicit_yes");
    }
}

#[test]
fn day_0_waits_for_the_event_that_fixes_it() {
    let facts = ReceiptFacts {
        submitted_on: Some(date(2026, 5, 4)),
        arrived_on: Some(date(2026, 5, 5)),
        confirmed_on: None,
    };
    let (local, national) = (local().receipt, national().receipt);

    let post = local.day0(Channel::RegisteredPost, &facts).unwrap();
    assert_eq!(
        (post.date, post.reason.as_str()),
        (date(2026, 5, 5), "registered_post.signed_for")
    );
    assert_eq!(local.day0(Channel::Fax, &facts), None);
    assert_eq!(
        local.day0(Channel::Email, &facts).unwrap().date,
        date(2026, 5, 5)
    );
    assert_eq!(
        national.day0(Channel::Email, &facts),
        None,
        "REG2019 31: mutual confirmation"
    );
    let confirmed = ReceiptFacts {
        confirmed_on: Some(date(2026, 5, 7)),
        ..facts
    };
    let call = local.day0(Channel::Hotline, &confirmed).unwrap();
    assert_eq!(
        (call.date, call.reason.as_str()),
        (date(2026, 5, 7), "hotline.read_back")
    );
}

#[test]
fn the_version_changes_with_any_value_and_with_nothing_else() {
    let local = local();

    let changed = edited(
        "p/byn.toml",
        "perform_proactive = \"15 WD\"",
        "perform_proactive = \"16 WD\"",
    );
    let comment = edited("p/byn.toml", "# BYN 21", "# another remark");

    assert_eq!(local.version.len(), 16);
    assert_ne!(
        changed.unwrap().get(&local.id).unwrap().version,
        local.version
    );
    assert_eq!(
        comment.unwrap().get(&local.id).unwrap().version,
        local.version
    );
}

#[test]
fn a_profile_is_in_force_between_its_dates() {
    assert!(local().in_force_on(date(2019, 5, 14)));
    assert!(!local().in_force_on(date(2019, 5, 15)));
    assert!(national().in_force_on(date(2026, 1, 1)));
    assert!(!national().in_force_on(date(2019, 5, 14)));
}

#[test]
fn an_unknown_name_is_a_fault_with_file_and_line() {
    let faults = edited("p/reg2019.toml", "reply = ", "replly = ").unwrap_err();

    assert_eq!(faults[0].code, "data-unknown-name");
    assert_eq!(faults[0].at, Some(line_of("p/reg2019.toml", "reply = ")));
    assert_eq!(faults[1].code, "profile-incomplete");
}

#[test]
fn a_value_of_the_wrong_form_is_a_fault_with_file_and_line() {
    let cases = [
        (
            "reply = \"20 WD\"",
            "reply = \"20 days\"",
            "data-shape-limit",
        ),
        ("reply = \"20 WD\"", "reply = 20", "data-shape-limit"),
        ("reply = \"20 WD\"", "reply = \"0 WD\"", "data-shape-limit"),
        (
            "enabled = true               # art. 30",
            "enabled = \"yes\"",
            "data-shape-bool",
        ),
        (
            "ask = \"never\"",
            "ask = \"sometimes\"",
            "data-shape-one-of",
        ),
        ("keep_days = 30", "keep_days = -1", "data-shape-count"),
        ("warn_at = [5, 3, 1]", "warn_at = 5", "data-shape-counts"),
    ];

    for (from, to, shape) in cases {
        let faults = edited("p/reg2019.toml", from, to).unwrap_err();
        assert_eq!(faults[0].code, "data-wrong-shape", "{to}");
        assert!(
            faults[0]
                .at
                .as_ref()
                .unwrap()
                .starts_with("p/reg2019.toml:")
        );
        if from.starts_with("reply") {
            assert_eq!(faults[0].at, Some(line_of("p/reg2019.toml", from)));
        }
        let expected = faults[0]
            .message
            .args
            .iter()
            .find(|(arg, _)| arg == "expected");
        let Some((_, Arg::Message(message))) = expected else {
            panic!("{faults:?}");
        };
        assert_eq!(message.id, shape);
    }
}

#[test]
fn a_missing_layer_and_a_missing_default_are_faults() {
    let layer = edited("p/profiles.toml", "\"byn\"", "\"bym\"").unwrap_err();
    let default = edited(
        "p/profiles.toml",
        "default = \"reg2007-bayannur\"",
        "default = \"x\"",
    );

    assert_eq!(layer[0].code, "profile-unknown-layer");
    assert_eq!(
        layer[0].at,
        Some(line_of("p/profiles.toml", "layers = [\"reg2007\""))
    );
    assert_eq!(
        layer[0].message,
        Message::new("error-profile-unknown-layer").text("layer", "bym")
    );
    assert_eq!(default.unwrap_err()[0].code, "profile-unknown-default");
    assert_eq!(
        Profiles::from_files([]).unwrap_err()[0].code,
        "profile-no-index"
    );
}
