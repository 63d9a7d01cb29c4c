//! The locale files of the product, and the report that `iltod locale check` makes of good and of
//! planted ones.

use std::fs;

use iltod::app::assets::Assets;
use iltod::cli::{locale::check, output::Output};
use iltod::domain::message::Locale;
use iltod::l10n::catalogue::Catalogue;
use iltod::l10n::check::Rule;
use serde_json::Value;

/// Says every fault, so that a failing test can be mended.
fn assert_ok(verdict: &Output) {
    let faults = verdict.json["faults"].as_array().unwrap();
    let lines: Vec<String> = faults.iter().map(line).collect();
    assert!(
        verdict.exit == 0 && lines.is_empty(),
        "\n{}\n",
        lines.join("\n")
    );
}

fn line(fault: &Value) -> String {
    format!(
        "{}:{}:{} [{}] {} {}",
        fault["file"].as_str().unwrap(),
        fault["line"],
        fault["column"],
        fault["rule"].as_str().unwrap(),
        fault["what"].as_str().unwrap(),
        fault["mend"].as_str().unwrap(),
    )
}

#[test]
fn the_embedded_locales_have_no_fault() {
    assert_ok(&check(&Assets::embedded(), Locale::English));
}

#[test]
fn every_rule_has_its_words_in_every_full_locale() {
    let assets = Assets::embedded();
    let catalogue = Catalogue::from_files(assets.below("locales/")).unwrap_or_else(|faults| {
        panic!("{faults:?}");
    });
    for rule in Rule::ALL {
        let id = format!("locale-check-{}", rule.name());
        for locale in [Locale::Chinese, Locale::MongolianCyrillic, Locale::English] {
            assert!(catalogue.has(locale, &id, None), "{locale} {id}");
            assert!(
                catalogue.has(locale, &id, Some("mend")),
                "{locale} {id}.mend"
            );
        }
    }
}

#[test]
fn the_report_has_the_shape_that_is_promised() {
    let verdict = check(&Assets::embedded(), Locale::Chinese);
    let json = &verdict.json;
    assert_eq!(json["schema"], "iltod.locale-check/1");
    assert_eq!(json["ok"], true);
    let ids: Vec<&str> = json["locales"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| each["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["zh-CN", "mn-Cyrl", "mn-Mong", "en"]);
    for each in json["locales"].as_array().unwrap() {
        for figure in ["messages", "missing", "spoken", "reviewed"] {
            assert!(each[figure].is_u64(), "{figure}");
        }
    }
    assert_eq!(json["locales"][0]["missing"], 0);
    assert_eq!(verdict.lines.last().unwrap().id, "locale-check-passed");
}

#[test]
fn a_misspelt_variable_in_the_override_folder_is_named_with_its_place_and_mend() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("locales/en");
    fs::create_dir_all(&path).unwrap();
    fs::write(
        path.join("planted.ftl"),
        "\nplanted = Number { $nummber }.\n",
    )
    .unwrap();
    let reference = folder.path().join("locales/zh-CN");
    fs::create_dir_all(&reference).unwrap();
    let text = "# $number: the number.\nplanted = 编号 { $number }。\n";
    fs::write(reference.join("planted.ftl"), text).unwrap();

    let assets = Assets::embedded().overridden_by(folder.path()).unwrap();
    let verdict = check(&assets, Locale::English);

    assert_eq!(verdict.exit, 2);
    let faults = verdict.json["faults"].as_array().unwrap();
    let found = faults
        .iter()
        .find(|f| f["rule"] == "variable-extra")
        .unwrap();
    assert_eq!(found["file"], "locales/en/planted.ftl");
    assert_eq!((&found["line"], &found["column"]), (&2.into(), &1.into()));
    assert_eq!(found["locale"], "en");
    assert_eq!(found["id"], "planted");
    assert!(found["what"].as_str().unwrap().contains("nummber"));
    assert!(!found["mend"].as_str().unwrap().is_empty());
    assert_eq!(verdict.lines.last().unwrap().id, "locale-check-failed");
}

#[test]
fn a_file_that_cannot_be_read_is_still_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("locales/en");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("planted.ftl"), "no equals sign\n").unwrap();

    let assets = Assets::embedded().overridden_by(folder.path()).unwrap();
    let verdict = check(&assets, Locale::English);

    let faults = verdict.json["faults"].as_array().unwrap();
    let found = faults.iter().find(|f| f["rule"] == "syntax").unwrap();
    assert_eq!(found["file"], "locales/en/planted.ftl");
    assert!(found["what"].as_str().unwrap().contains("no equals sign"));
}
