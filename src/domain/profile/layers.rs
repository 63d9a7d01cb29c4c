//! Composes profiles from their layers: each file is checked value by value, then the layers are
//! laid over one another, then nothing may be missing. Every fault names file, line and mend.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::domain::{
    clock::{Counting, PauseReason, extension::ExtensionRule, limit::Limit},
    data_file::{Entry, Value, missing_name, read, unknown_name, wrong_shape},
    kind::Kind,
    message::Message,
    problem::Problem,
    profile::{
        CorrectionRules, FieldRules, Parameter, Profile, Profiles, PurposeAsk,
        keys::{KEYS, Shape, find},
        receipt::ReceiptRules,
    },
};

/// The file that names the profiles and their layers.
const INDEX: &str = "profiles";

/// A list that begins with this goes on from the list of the earlier layer.
const GOES_ON: &str = "...";

/// One layer: its checked values.
type Layer = BTreeMap<&'static str, Entry>;

impl Profiles {
    /// Reads `flows/profile/*.toml`, each with its path: the layers, and `profiles.toml` that names
    /// the profiles.
    ///
    /// # Errors
    /// Everything that is wrong with the files, with file, line and mend.
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<Problem>> {
        let mut faults = Vec::new();
        let mut layers = BTreeMap::new();
        let mut index = None;
        for (file, text) in files {
            let read = read(file, text);
            match (read, stem(file)) {
                (Err(problem), _) => faults.push(problem),
                (Ok(entries), INDEX) => index = Some((file, entries)),
                (Ok(entries), name) => {
                    layers.insert(name.to_owned(), layer(file, entries, &mut faults));
                }
            }
        }
        let Some((file, entries)) = index else {
            faults.push(Problem::usage("profile-no-index").at("profiles.toml"));
            return Err(faults);
        };
        let profiles = compose(file, &entries, &layers, &mut faults);
        match profiles {
            Some(profiles) if faults.is_empty() => Ok(profiles),
            _ => Err(faults),
        }
    }
}

fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name)
}

/// Keeps what has a known name and the right form; the rest becomes faults.
fn layer(file: &str, entries: BTreeMap<String, Entry>, faults: &mut Vec<Problem>) -> Layer {
    let mut layer = Layer::new();
    for (name, entry) in entries {
        let Some((name, shape)) = find(&name) else {
            faults.push(unknown_name(file, entry.line, &name));
            continue;
        };
        if shape.fits(&without_mark(&entry.value)) {
            layer.insert(name, entry);
        } else {
            faults.push(misshapen(file, entry.line, name, shape));
        }
    }
    layer
}

fn misshapen(file: &str, line: usize, name: &str, shape: Shape) -> Problem {
    let mut expected = Message::new(shape.message_id());
    if let Shape::OneOf(words) = shape {
        expected = expected.text("words", words.join(", "));
    }
    let mut problem = wrong_shape(file, line, name, shape.message_id());
    problem.message.args.retain(|(arg, _)| arg != "expected");
    problem.message = problem.message.message("expected", expected);
    problem
}

fn goes_on(value: &Value) -> bool {
    let Value::List(items) = value else {
        return false;
    };
    let first = items.first().map(|item| &item.value);
    matches!(first, Some(Value::Text(text)) if text == GOES_ON)
}

fn without_mark(value: &Value) -> Value {
    match value {
        Value::List(items) if goes_on(value) => Value::List(items[1..].to_vec()),
        _ => value.clone(),
    }
}

fn compose(
    file: &str,
    entries: &BTreeMap<String, Entry>,
    layers: &BTreeMap<String, Layer>,
    faults: &mut Vec<Problem>,
) -> Option<Profiles> {
    let mut by_id = BTreeMap::new();
    let mut default = None;
    for (name, entry) in entries {
        let id = name
            .strip_prefix("profile.")
            .and_then(|rest| rest.strip_suffix(".layers"));
        match (name.as_str(), id, &entry.value) {
            ("default", _, Value::Text(id)) => default = Some((entry.line, id.clone())),
            ("default", ..) => faults.push(wrong_shape(file, entry.line, name, "data-shape-text")),
            (_, Some(id), Value::List(names)) if Shape::Words.fits(&entry.value) => {
                if let Some(profile) = profile(file, id, names, layers, faults) {
                    by_id.insert(id.to_owned(), profile);
                }
            }
            (_, Some(_), _) => faults.push(wrong_shape(file, entry.line, name, "data-shape-words")),
            (_, None, _) => faults.push(unknown_name(file, entry.line, name)),
        }
    }
    let Some((line, default)) = default else {
        faults.push(missing_name(file, "default"));
        return None;
    };
    if faults.is_empty() && !by_id.contains_key(&default) {
        let problem = Problem::usage("profile-unknown-default").text("profile", &default);
        faults.push(problem.at(format!("{file}:{line}")));
    }
    Some(Profiles { default, by_id })
}

fn profile(
    file: &str,
    id: &str,
    names: &[Entry],
    layers: &BTreeMap<String, Layer>,
    faults: &mut Vec<Problem>,
) -> Option<Profile> {
    let mut parameters = BTreeMap::new();
    let mut used = Vec::new();
    for entry in names {
        let name = entry.value.to_string();
        if let Some(layer) = layers.get(&name) {
            lay_over(&mut parameters, &name, layer);
            used.push(name);
        } else {
            let problem = Problem::usage("profile-unknown-layer").text("layer", name);
            faults.push(problem.at(format!("{file}:{}", entry.line)));
            return None;
        }
    }
    let missing = KEYS.iter().filter(|(key, _)| !parameters.contains_key(key));
    let missing: Vec<_> = missing.collect();
    for (key, _) in &missing {
        let problem = Problem::usage("profile-incomplete").text("name", *key);
        faults.push(problem.text("profile", id).at(file));
    }
    missing.is_empty().then(|| typed(id, used, parameters))
}

fn lay_over(parameters: &mut BTreeMap<&'static str, Parameter>, name: &str, layer: &Layer) {
    for (key, entry) in layer {
        let mut value = without_mark(&entry.value);
        let earlier = parameters.get(key).map(|before| &before.value);
        if let (true, Some(Value::List(before)), Value::List(items)) =
            (goes_on(&entry.value), earlier, &mut value)
        {
            let mut all = before.clone();
            all.append(items);
            *items = all;
        }
        let layer = name.to_owned();
        parameters.insert(*key, Parameter { value, layer });
    }
}

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
fn typed(id: &str, layers: Vec<String>, parameters: BTreeMap<&'static str, Parameter>) -> Profile {
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

/// Reads composed parameters; forms were checked when the layers were read.
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
