//! The fail points: each in the list is called once in the code, and what is called is in the list.

use std::collections::BTreeMap;

use crate::source::Source;

/// The file with the list.
pub const LIST: &str = "src/ports/fail_point.rs";

/// How the code passes a point.
const CALL: &str = "reach(FailPoint::";

/// What is wrong between the list and the calls.
pub fn faults(sources: &[Source]) -> Vec<String> {
    let Some(list) = sources.iter().find(|source| source.path == LIST) else {
        return vec![format!("{LIST} is missing")];
    };
    let mut calls: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| source.path != LIST) {
        for (n, code) in source.code() {
            for (at, _) in code.match_indices("reach(") {
                let outside = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
                let Some(rest) = code[at..].strip_prefix(CALL) else {
                    if !outside && !code.contains("fn reach(") && !code[..at].ends_with('.') {
                        faults.push(source.fault(n, "pass a point as `reach(FailPoint::Name)`"));
                    }
                    continue;
                };
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                let place = source.fault(n, "");
                calls.entry(name).or_default().push(place);
            }
        }
    }
    let listed = listed(list);
    if listed.is_empty() {
        faults.push(format!("{LIST}: no points found"));
    }
    for name in &listed {
        let places = calls.remove(name).unwrap_or_default();
        if places.len() != 1 {
            let places = places.join(" ");
            faults.push(format!(
                "{LIST}: `{name}` is passed in one place, not in: {places}"
            ));
        }
    }
    faults.extend(calls.into_iter().map(|(name, places)| {
        format!("{} `{name}` is not in the list of {LIST}", places.join(" "))
    }));
    faults
}

/// The points between `points! {` and its end.
fn listed(list: &Source) -> Vec<String> {
    let code = list.code().map(|(_, code)| code.trim());
    let body = code.skip_while(|code| *code != "points! {").skip(1);
    let entries = body.take_while(|code| *code != "}");
    let names = entries.filter_map(|code| code.split_once(" = "));
    names.map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(code: &str) -> Vec<String> {
        let list =
            "//! Points.\npoints! {\n    /// One.\n    One = \"one\",\n    Two = \"two\",\n}\n";
        faults(&[
            Source::new(LIST, list),
            Source::new("src/service/a.rs", code),
        ])
    }

    #[test]
    fn each_point_is_passed_once() {
        let both = "reach(FailPoint::One);\nreach(FailPoint::Two);";
        assert!(faults_of(both).is_empty(), "{:?}", faults_of(both));
        assert_eq!(faults_of("reach(FailPoint::One);").len(), 1);
        assert_eq!(
            faults_of(&format!("{both}\nreach(FailPoint::Two);")).len(),
            1
        );
    }

    #[test]
    fn no_point_is_passed_that_is_not_in_the_list() {
        let both = "reach(FailPoint::One);\nreach(FailPoint::Two);";
        assert_eq!(
            faults_of(&format!("{both}\nreach(FailPoint::Three);")).len(),
            1
        );
        assert_eq!(faults_of(&format!("{both}\nreach(point);")).len(), 1);
        assert!(faults_of(&format!("{both}\n// reach(point)\nself.outreach(x);")).is_empty());
    }
}
