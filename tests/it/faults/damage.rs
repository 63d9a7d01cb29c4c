//! B7, B8, B9 under the whole program: damaged files, a store of a newer program, a compaction that
//! is killed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
};

use iltod::{
    app::world::SystemClock,
    store::{folder::Options, kv::sled_kv::SledOptions, layout::LAYOUT},
};

use super::{contents, piped, problems, screen, send};
use crate::{
    harness::Home,
    kill::{Dice, listed, verified},
    kv_contract::reopen,
};

fn restore(data: &Path, files: &[(PathBuf, Vec<u8>)]) {
    fs::remove_dir_all(data).unwrap();
    for (path, bytes) in files {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        super::set_mode(path, 0o600);
    }
}

/// What may befall a file.
fn damages(bytes: &[u8]) -> Vec<(&'static str, Option<Vec<u8>>)> {
    let mut flipped = bytes.to_vec();
    let middle = flipped.len() / 3;
    if let Some(byte) = flipped.get_mut(middle) {
        *byte ^= 0x40;
    }
    vec![
        ("gone", None),
        ("empty", Some(Vec::new())),
        ("half", Some(bytes[..bytes.len() / 2].to_vec())),
        ("flipped", Some(flipped)),
        ("noise", Some(vec![0xA5; bytes.len().min(1 << 16)])),
    ]
}

/// B7: whatever is damaged, every verb either works on the whole truth or says on one clear screen
/// that it cannot, with exit code 2 or 3.
#[test]
fn a_damaged_file_gives_the_whole_truth_or_one_clear_screen() {
    let home = Home::new();
    send(&home, "p1");
    let (number, _) = send(&home, "p2");
    let truth = listed(&home);
    let files = contents(&home.data());
    let watched = files.iter().filter(|(path, _)| {
        let name = path.file_name().unwrap().to_str().unwrap();
        !["lock", "ballast", "trial"].contains(&name)
    });
    let (mut told, mut whole) = (0, 0);
    for (path, bytes) in watched {
        for (how, damaged) in damages(bytes) {
            restore(&home.data(), &files);
            match damaged {
                None => fs::remove_file(path).unwrap(),
                Some(damaged) => fs::write(path, damaged).unwrap(),
            }
            let name = format!("{} {how}", path.display());
            let output = home.run(&["case", "list", "--json"]);
            let said = screen(&output);
            match output.status.code() {
                Some(0) => {
                    assert_eq!(listed(&home), truth, "{name}");
                    whole += 1;
                    continue;
                }
                Some(2 | 3) => told += 1,
                other => panic!("{name}: {other:?} {said}"),
            }
            assert_eq!(problems(&output).len(), 1, "{name}: {said}");
            for verb in [
                ["case", "show", &number].as_slice(),
                &["chat"],
                &["doctor"],
                &["serve"],
                &["store", "compact"],
            ] {
                let output = piped(home.command(verb), &["hello"]);
                let code = output.status.code();
                let said = screen(&output);
                let may =
                    [Some(2), Some(3)].contains(&code) || (code == Some(0) && verb[0] == "store");
                assert!(may, "{name} {verb:?}: {code:?} {said}");
                assert!(said.lines().count() <= 6, "{name} {verb:?}: {said}");
            }
        }
    }
    assert!(told >= 8 && whole >= 4, "{told} told, {whole} whole");
    restore(&home.data(), &files);
    assert_eq!(listed(&home), truth);
    verified(&home);
}

/// B8: a store of a newer layout, a key ring of a newer form: both versions are named, nothing is
/// rewritten.
#[test]
fn a_store_of_a_newer_program_is_refused_with_both_versions() {
    let home = Home::new();
    send(&home, "p1");
    let mut options = Options::new(SledOptions::new(Arc::new(SystemClock)), LAYOUT + 1);
    options.ballast = 0;
    options.upgrade = Some(Arc::new(|_, row| vec![row]));
    drop(reopen(&home.data(), &options).unwrap());

    let output = home.run(&["case", "list"]);

    assert_eq!(output.status.code(), Some(3));
    let said = screen(&output);
    assert!(said.contains(&(LAYOUT + 1).to_string()), "{said}");
    assert!(said.contains(&LAYOUT.to_string()), "{said}");
    let told = home.run(&["doctor", "--json"]);
    assert_eq!(problems(&told), ["store-version"]);
}

#[test]
fn a_key_ring_of_a_newer_program_is_refused_and_kept() {
    let home = Home::new();
    send(&home, "p1");
    let ring = home.data().join("keyring");
    let text = fs::read_to_string(&ring).unwrap();
    let mut newer: serde_json::Value = serde_json::from_str(&text).unwrap();
    newer["format"] = 99.into();
    fs::write(&ring, newer.to_string()).unwrap();
    let before = contents(&home.data());

    let output = home.run(&["case", "list", "--json"]);

    assert_eq!(output.status.code(), Some(3));
    assert_eq!(problems(&output), ["keyring-newer"]);
    assert!(screen(&output).contains("99"));
    assert_eq!(contents(&home.data()), before);
}

/// B9: `store compact` killed at random moments: the cases are all there, and one store counts.
#[test]
fn a_compaction_killed_at_any_moment_loses_no_case() {
    let home = Home::new();
    for person in ["p1", "p2", "p3"] {
        send(&home, person);
    }
    let truth = listed(&home);
    let mut dice = Dice(0x9_c0de);
    let mut cut_off = 0;
    for n in 0..24 {
        let before = fs::read_to_string(home.data().join("CURRENT")).unwrap();
        let store: u64 = before
            .trim()
            .strip_prefix("store-")
            .unwrap()
            .parse()
            .unwrap();
        let next = home.data().join(format!("store-{}", store + 1));
        let mut child = home
            .command(&["store", "compact"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Until the new store is begun, then some more work of random length.
        while n % 3 > 0 && !next.exists() && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let spin = dice.roll(12_000_000);
        std::hint::black_box((0..spin).fold(0u64, |sum, n| sum ^ n.wrapping_mul(31)));
        child.kill().unwrap();
        cut_off += usize::from(!child.wait().unwrap().success());
        assert_eq!(listed(&home), truth, "kill {n}");
        let stores = fs::read_dir(home.data()).unwrap();
        let stores = stores.filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_str().unwrap().starts_with("store-")
        });
        assert_eq!(stores.count(), 1, "kill {n}");
    }
    assert!(cut_off >= 8, "only {cut_off} compactions were cut off");
    verified(&home);
}
