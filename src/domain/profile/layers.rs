//! Composes profiles from their layers: each file is checked value by value, then the layers are
//! laid over one another, then nothing may be missing. Every fault names file, line and mend.

use std::collections::BTreeMap;

use crate::domain::{
    data_file::{Entry, Value, missing_name, read, unknown_name, wrong_shape},
    message::Message,
    problem::Problem,
    profile::{
        Parameter, Profile, Profiles,
        keys::{KEYS, Shape, find},
        typed::typed,
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
