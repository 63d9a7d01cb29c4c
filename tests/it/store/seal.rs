//! What is sealed opens at its place, under its key, unchanged — and in no other way.

use std::collections::HashSet;
use std::sync::Mutex;

use iltod::ports::Entropy;
use iltod::ports::kv::{Key, Tree};
use iltod::store::chain::StoredEvent;
use iltod::store::commit::{Commit, Expect, SealWith, Write};
use iltod::store::error::{Damage, StoreError};
use iltod::store::seal::{HEADER, KeyLabel, Part, SealError, SealKey, Spot, label_of};
use iltod::store::secret::{Nonces, Secret};
use proptest::prelude::*;

use super::world::{Note, World, at, case, note, number};

fn key(label: KeyLabel, byte: u8) -> SealKey {
    SealKey::new(label, &Secret::from_slice(&[byte; 32]).unwrap())
}

fn labels() -> impl Strategy<Value = KeyLabel> {
    prop_oneof![
        Just(KeyLabel::Master),
        any::<u32>().prop_map(KeyLabel::Store),
        (any::<u32>(), 0..1_u32 << 28)
            .prop_map(|(bucket, generation)| KeyLabel::Bucket { bucket, generation }),
        (0..1_u64 << 60).prop_map(KeyLabel::Case),
    ]
}

/// Few enough that two often differ in one thing only.
fn places() -> impl Strategy<Value = (Key, Part)> {
    let trees = prop::sample::select(vec![Tree::Head, Tree::Events, Tree::Keys]);
    let parts = prop::sample::select(vec![Part::Whole, Part::Register, Part::Personal]);
    let bytes = prop::collection::vec(0..2_u8, 0..3);
    (trees, bytes, parts).prop_map(|(tree, bytes, part)| (Key::new(tree, bytes), part))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_sealed_opens_again(
        label in labels(), plain: Vec<u8>, bytes: Vec<u8>, nonce: [u8; 24],
    ) {
        let place = Key::new(Tree::Dialogue, bytes);
        let key = key(label, 7);
        let sealed = key.seal_copy(Spot::whole(&place), nonce, &plain).unwrap();
        prop_assert_eq!(label_of(&sealed).unwrap(), label);
        let opened = key.open(Spot::whole(&place), &sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), plain.as_slice());
    }

    #[test]
    fn a_changed_byte_breaks_the_seal(
        plain: Vec<u8>, nonce: [u8; 24], at: prop::sample::Index, bit in 0..8_u8,
    ) {
        let place = Key::new(Tree::Head, *b"place");
        let key = key(KeyLabel::Store(1), 7);
        let mut sealed = key.seal_copy(Spot::whole(&place), nonce, &plain).unwrap();
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert!(key.open(Spot::whole(&place), &sealed).is_err());
    }

    #[test]
    fn a_seal_holds_at_its_place_only(a in places(), b in places()) {
        let key = key(KeyLabel::Store(1), 7);
        let sealed = key.seal_copy(Spot::part(&a.0, a.1), [1; 24], b"x").unwrap();
        prop_assert!(key.open(Spot::part(&a.0, a.1), &sealed).is_ok());
        prop_assert_eq!(key.open(Spot::part(&b.0, b.1), &sealed).is_ok(), a == b);
    }

    #[test]
    fn no_nonce_is_given_out_twice(count in 1..200_usize) {
        let entropy = Counter(Mutex::new(0));
        let mut nonces = Nonces::new(&entropy);
        let all: HashSet<_> = (0..count).map(|_| nonces.take()).collect();
        prop_assert_eq!(all.len(), count);
    }
}

/// Fills with bytes that never come again in the same place of a group of eight.
struct Counter(Mutex<u64>);

impl Entropy for Counter {
    fn fill(&self, buffer: &mut [u8]) {
        for group in buffer.chunks_mut(8) {
            let mut next = self.0.lock().unwrap();
            *next += 1;
            group.copy_from_slice(&next.to_be_bytes()[..group.len()]);
        }
    }
}

#[test]
fn another_key_of_the_same_label_opens_nothing() {
    let place = Key::new(Tree::Head, *b"place");
    let sealed = key(KeyLabel::Case(5), 7)
        .seal_copy(Spot::whole(&place), [1; 24], b"x")
        .unwrap();
    let opened = key(KeyLabel::Case(5), 8).open(Spot::whole(&place), &sealed);
    assert_eq!(opened.unwrap_err(), SealError::Broken);
}

#[test]
fn a_newer_envelope_is_named_and_a_stump_is_refused() {
    let mut sealed = key(KeyLabel::Store(1), 7)
        .seal_copy(Spot::whole(&Key::new(Tree::Head, *b"p")), [1; 24], b"x")
        .unwrap();
    for length in 0..sealed.len() - 1 {
        assert_eq!(label_of(&sealed[..length]), Err(SealError::Shape));
        if length == HEADER {
            break;
        }
    }
    sealed[0] = 2;
    assert_eq!(label_of(&sealed), Err(SealError::Newer { found: 2 }));
}

#[test]
fn keys_do_not_show_themselves() {
    let secret = Secret::from_slice(&[0xab; 32]).unwrap();
    let shown = format!("{secret:?} {:?}", key(KeyLabel::Case(9), 0xab));
    assert!(
        !shown.to_lowercase().contains("ab, ab") && !shown.contains("171"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_record_moved_elsewhere_does_not_open() {
    let world = World::new();
    let store = world.open().await;
    let (a, b) = (at(Tree::Dialogue, "a"), at(Tree::Dialogue, "b"));
    for place in [&a, &b] {
        let write = Write::put(place.clone(), Expect::Any, &note("hello"), SealWith::Store);
        store
            .commit(Commit {
                writes: vec![write.unwrap()],
                ..Commit::default()
            })
            .await
            .unwrap();
    }
    world.kv.poke(&b, Some(world.kv.peek(&a)));
    let read = store.read::<Note>(&b).await;
    let broken = Damage::Seal(SealError::Broken);
    assert!(matches!(read, Err(StoreError::Damaged { damage, .. }) if damage == broken));
}

#[tokio::test]
async fn rows_swapped_between_cases_do_not_open() {
    let world = World::new();
    let store = world.open().await;
    case(&store, 1, 1).await;
    case(&store, 2, 1).await;
    for tree in [Tree::Head, Tree::Keys, Tree::Events] {
        let before = world.kv.rows();
        let keys = world.kv.keys(tree);
        let (one, two) = (world.kv.peek(&keys[0]), world.kv.peek(&keys[1]));
        world.kv.poke(&keys[0], Some(two));
        world.kv.poke(&keys[1], Some(one));
        // A fresh store: keys at hand would hide a swapped row.
        let store = world.open().await;
        assert!(store.events(number(1)).await.is_err(), "{tree:?}");
        let faults = store.verify_all(|_| ()).await.unwrap().faults;
        let cases: HashSet<_> = faults.iter().map(|fault| fault.number).collect();
        let both = HashSet::from([Some(number(1)), Some(number(2))]);
        assert_eq!(cases, both, "{tree:?}");
        world.kv.restore(before);
    }
}

#[tokio::test]
async fn all_nonces_in_a_store_differ() {
    let world = World::new();
    let store = world.open().await;
    for n in 1..40 {
        case(&store, n, 3).await;
    }
    let mut nonces = Vec::new();
    for (key, row) in world.kv.rows() {
        let mut sealed = |envelope: &[u8]| nonces.push(envelope[9..HEADER].to_vec());
        match key.tree {
            Tree::Events => {
                let event = StoredEvent::decode(&row.value).unwrap();
                sealed(event.register);
                sealed(event.personal.unwrap());
            }
            _ => sealed(&row.value),
        }
    }
    assert_eq!(nonces.len(), 39 * 8 + 2);
    assert_eq!(nonces.iter().collect::<HashSet<_>>().len(), nonces.len());
}
