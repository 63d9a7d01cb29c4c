//! B48: the key file is missing, wrong, malformed or exposed at start: refused, not one byte written.

use std::{fs, sync::Arc};

use iltod::{
    app::world::SystemClock,
    store::{folder::Options, kv::sled_kv::SledOptions, layout::LAYOUT},
};

use super::{contents, master_key, problems, send, set_mode};
use crate::{harness::Home, kv_contract::reopen};

#[test]
fn without_the_right_key_every_verb_refuses_and_not_one_byte_is_written() {
    let home = Home::new();
    send(&home, "p1");
    let key = master_key(&home);
    let right = fs::read(&key).unwrap();
    let before = contents(&home.data());
    let wrong = "ab".repeat(32) + "\n";
    let cases: [(&str, Option<&[u8]>, u32); 4] = [
        ("master-missing", None, 0o600),
        ("master-wrong", Some(wrong.as_bytes()), 0o600),
        ("master-malformed", Some(b"no key\n"), 0o600),
        ("master-exposed", Some(&right), 0o644),
    ];
    for (code, bytes, mode) in cases {
        match bytes {
            None => fs::remove_file(&key).unwrap(),
            Some(bytes) => {
                fs::write(&key, bytes).unwrap();
                set_mode(&key, mode);
            }
        }
        for verb in [
            ["case", "list", "--json"].as_slice(),
            &["chat", "--json"],
            &["doctor", "--json"],
            &["serve", "--json"],
        ] {
            let output = home.run(verb.strip_suffix(&["--json"]).unwrap());
            if verb[0] != "serve" {
                let told = home.run(verb);
                assert_eq!(problems(&told), [code], "{verb:?}");
                assert!(told.stdout.is_empty(), "{verb:?}");
            }
            let exit = if code == "master-exposed" { 2 } else { 3 };
            assert_eq!(output.status.code(), Some(exit), "{verb:?} {code}");
            let said = super::screen(&output);
            assert!(
                said.contains(key.to_str().unwrap()) || code == "master-wrong",
                "{said}"
            );
            assert!(!said.contains(&wrong[..16]), "{said}");
        }
        assert_eq!(contents(&home.data()), before, "{code}");
    }

    fs::write(&key, &right).unwrap();
    set_mode(&key, 0o600);
    assert_eq!(home.json(&["case", "list", "--json"])["total"], 1);
}

#[test]
fn a_store_without_its_key_ring_never_gets_a_new_one() {
    let home = Home::new();
    send(&home, "p1");
    let ring = home.data().join("keyring");
    let right = fs::read(&ring).unwrap();
    fs::remove_file(&ring).unwrap();
    let before = contents(&home.data());

    let output = home.run(&["case", "list", "--json"]);

    assert_eq!(output.status.code(), Some(3));
    assert_eq!(problems(&output), ["keyring-missing"]);
    assert_eq!(contents(&home.data()), before);
    fs::write(&ring, right).unwrap();
    assert_eq!(home.json(&["case", "list", "--json"])["total"], 1);
}

/// A first start that was cut off before its keys were made is no reason to refuse the next one.
#[test]
fn a_first_start_cut_off_before_its_keys_begins_anew() {
    let home = Home::new();
    let mut options = Options::new(SledOptions::new(Arc::new(SystemClock)), LAYOUT);
    options.ballast = 0;
    drop(reopen(&home.data(), &options).unwrap());
    assert!(home.data().join("CURRENT").exists());
    assert!(!home.data().join("keyring").exists());

    send(&home, "p1");

    assert_eq!(home.json(&["case", "list", "--json"])["total"], 1);
}
