//! One contract, every backend: what `Kv` promises is tested once and run over all of them.
//!
//! A new backend joins by one line in `contract!`; what only the durable one promises is in `durable`
//! and what the data folder promises in `folder`.

use std::{
    collections::BTreeMap,
    future::Future,
    ops::Bound,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use iltod::ports::Clock;
use iltod::ports::kv::{Apply, Entry, Key, Kv, KvError, MAX_KEY, MAX_VALUE, Require, Stored, Tree};
use iltod::store::folder::{Folder, FolderError, Options};
use iltod::store::kv::memory::MemoryKv;
use iltod::store::kv::sled_kv::{SledKv, SledOptions};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use tempfile::TempDir;

mod durable;
mod folder;

/// A clock that stands still.
pub struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(1_800_000_000).unwrap()
    }
}

/// Options for small disks: one megabyte of reserve.
pub fn sled_options() -> SledOptions {
    let mut options = SledOptions::new(Arc::new(StandingClock));
    options.reserve = 1 << 20;
    options
}

/// Opens a folder that this process may have closed just now. A test beside this one that starts a
/// process lends it all open files until it runs, the lock of a closed folder among them; so a lock
/// of our own is waited for, and one of the process that started this one.
pub fn reopen(path: &Path, options: &Options) -> Result<(Folder, SledKv), FolderError> {
    let ceiling = Instant::now() + Duration::from_secs(60);
    let ours = [std::process::id(), std::os::unix::process::parent_id()];
    loop {
        match Folder::open(path, options) {
            Err(FolderError::Locked { holder, .. })
                if holder.is_some_and(|holder| ours.contains(&holder))
                    && Instant::now() < ceiling =>
            {
                std::thread::yield_now();
            }
            opened => return opened,
        }
    }
}

/// Runs a future to its end.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

/// A change that puts one value.
pub fn put(tree: Tree, key: &[u8], value: &[u8]) -> Apply {
    Apply {
        puts: vec![(Key::new(tree, key), value.to_vec())],
        ..Apply::default()
    }
}

fn delete(tree: Tree, key: &[u8]) -> Apply {
    Apply {
        deletes: vec![Key::new(tree, key)],
        ..Apply::default()
    }
}

/// All records of a tree.
pub fn all(kv: &dyn Kv, tree: Tree) -> Vec<Entry> {
    wait(kv.scan(tree, Bound::Unbounded, Bound::Unbounded, usize::MAX)).unwrap()
}

fn stored(revision: u64, value: &[u8]) -> Stored {
    Stored {
        revision,
        value: value.to_vec(),
    }
}

fn get(kv: &dyn Kv, tree: Tree, key: &[u8]) -> Option<Stored> {
    wait(kv.get(Key::new(tree, key))).unwrap()
}

/// A store and, where it has one, the folder that goes with it.
type Backend = (Arc<dyn Kv>, Option<TempDir>);

fn memory_backend() -> Backend {
    (Arc::new(MemoryKv::new()), None)
}

fn sled_backend() -> Backend {
    let folder = tempfile::tempdir().unwrap();
    (
        Arc::new(SledKv::open(folder.path(), &sled_options()).unwrap()),
        Some(folder),
    )
}

macro_rules! contract {
    ($($backend:ident: $open:ident),+ => $cases:tt) => { $(contract!(@one $backend $open $cases);)+ };
    (@one $backend:ident $open:ident { $($case:ident),+ $(,)? }) => {
        mod $backend { $(#[test] fn $case() { let (kv, _folder) = super::$open(); super::$case(&kv); })+ }
    };
}

contract!(memory: memory_backend, sled: sled_backend => {
    a_key_without_a_value_is_none,
    each_put_raises_the_revision_by_one,
    a_deleted_key_starts_again_at_revision_one,
    deleting_what_is_not_there_is_no_error,
    the_same_key_twice_in_one_change_is_two_revisions_and_a_delete_comes_last,
    trees_do_not_share_keys,
    an_empty_key_and_an_empty_value_are_kept,
    absent_conflicts_on_a_present_key_and_names_it,
    a_revision_must_match_exactly,
    a_conflict_leaves_nothing_changed,
    requirements_look_at_the_state_before_the_change,
    scan_is_in_key_order_within_bounds_and_limit,
    an_inverted_range_is_empty,
    values_and_keys_are_taken_up_to_their_limit_and_not_beyond,
    sixty_four_callers_with_retries_lose_no_count,
    random_changes_give_what_the_model_gives,
});

fn a_key_without_a_value_is_none(kv: &Arc<dyn Kv>) {
    assert_eq!(get(&**kv, Tree::Head, b"nothing"), None);
    assert_eq!(all(&**kv, Tree::Head), Vec::new());
}

fn each_put_raises_the_revision_by_one(kv: &Arc<dyn Kv>) {
    for revision in 1..=3 {
        wait(kv.apply(put(Tree::Dialogue, b"k", &[revision as u8]))).unwrap();
        assert_eq!(
            get(&**kv, Tree::Dialogue, b"k"),
            Some(stored(revision, &[revision as u8]))
        );
    }
}

fn a_deleted_key_starts_again_at_revision_one(kv: &Arc<dyn Kv>) {
    for change in [
        put(Tree::Idx, b"k", b"1"),
        put(Tree::Idx, b"k", b"2"),
        delete(Tree::Idx, b"k"),
    ] {
        wait(kv.apply(change)).unwrap();
    }
    assert_eq!(get(&**kv, Tree::Idx, b"k"), None);
    wait(kv.apply(put(Tree::Idx, b"k", b"3"))).unwrap();
    assert_eq!(get(&**kv, Tree::Idx, b"k"), Some(stored(1, b"3")));
}

fn deleting_what_is_not_there_is_no_error(kv: &Arc<dyn Kv>) {
    wait(kv.apply(delete(Tree::Outbox, b"nothing"))).unwrap();
}

fn the_same_key_twice_in_one_change_is_two_revisions_and_a_delete_comes_last(kv: &Arc<dyn Kv>) {
    let mut change = put(Tree::Meta, b"k", b"first");
    change
        .puts
        .push((Key::new(Tree::Meta, b"k"), b"second".to_vec()));
    change
        .puts
        .push((Key::new(Tree::Meta, b"gone"), b"x".to_vec()));
    change.deletes.push(Key::new(Tree::Meta, b"gone"));
    wait(kv.apply(change)).unwrap();
    assert_eq!(
        all(&**kv, Tree::Meta),
        vec![(b"k".to_vec(), stored(2, b"second"))]
    );
}

fn trees_do_not_share_keys(kv: &Arc<dyn Kv>) {
    for (n, tree) in Tree::ALL.into_iter().enumerate() {
        wait(kv.apply(put(tree, b"same", &[n as u8]))).unwrap();
    }
    for (n, tree) in Tree::ALL.into_iter().enumerate() {
        assert_eq!(
            all(&**kv, tree),
            vec![(b"same".to_vec(), stored(1, &[n as u8]))]
        );
    }
}

fn an_empty_key_and_an_empty_value_are_kept(kv: &Arc<dyn Kv>) {
    wait(kv.apply(put(Tree::Seen, b"", b""))).unwrap();
    assert_eq!(get(&**kv, Tree::Seen, b""), Some(stored(1, b"")));
}

fn conflict_of(kv: &dyn Kv, require: Require) -> Option<Key> {
    let change = Apply {
        require: vec![require],
        ..put(Tree::Head, b"other", b"v")
    };
    match wait(kv.apply(change)) {
        Ok(()) => None,
        Err(KvError::Conflict(key)) => Some(key),
        Err(other) => panic!("{other}"),
    }
}

fn absent_conflicts_on_a_present_key_and_names_it(kv: &Arc<dyn Kv>) {
    let key = Key::new(Tree::Events, b"k");
    assert_eq!(conflict_of(&**kv, Require::Absent(key.clone())), None);
    wait(kv.apply(put(Tree::Events, b"k", b"v"))).unwrap();
    assert_eq!(conflict_of(&**kv, Require::Absent(key.clone())), Some(key));
}

fn a_revision_must_match_exactly(kv: &Arc<dyn Kv>) {
    let key = Key::new(Tree::Events, b"k");
    let held = |revision| conflict_of(&**kv, Require::Revision(key.clone(), revision)).is_none();
    assert_eq!(
        [0, 1].map(held),
        [false, false],
        "an absent key has no revision, not even 0"
    );
    wait(kv.apply(put(Tree::Events, b"k", b"1"))).unwrap();
    wait(kv.apply(put(Tree::Events, b"k", b"2"))).unwrap();
    assert_eq!([0, 1, 2, 3].map(held), [false, false, true, false]);
}

fn a_conflict_leaves_nothing_changed(kv: &Arc<dyn Kv>) {
    wait(kv.apply(put(Tree::Head, b"a", b"old"))).unwrap();
    let change = Apply {
        puts: vec![
            (Key::new(Tree::Head, b"a"), b"new".to_vec()),
            (Key::new(Tree::Idx, b"b"), b"new".to_vec()),
        ],
        deletes: vec![Key::new(Tree::Head, b"a")],
        require: vec![
            Require::Revision(Key::new(Tree::Head, b"a"), 1),
            Require::Revision(Key::new(Tree::Idx, b"b"), 1),
        ],
    };
    assert!(matches!(wait(kv.apply(change)), Err(KvError::Conflict(key)) if key.tree == Tree::Idx));
    assert_eq!(
        all(&**kv, Tree::Head),
        vec![(b"a".to_vec(), stored(1, b"old"))]
    );
    assert_eq!(all(&**kv, Tree::Idx), Vec::new());
}

fn requirements_look_at_the_state_before_the_change(kv: &Arc<dyn Kv>) {
    let change = Apply {
        require: vec![Require::Absent(Key::new(Tree::Keys, b"k"))],
        ..put(Tree::Keys, b"k", b"v")
    };
    wait(kv.apply(change)).unwrap();
}

fn scan_is_in_key_order_within_bounds_and_limit(kv: &Arc<dyn Kv>) {
    for key in [b"d", b"b", b"a", b"c", b"e"] {
        wait(kv.apply(put(Tree::Events, key, key))).unwrap();
    }
    let scan = |from: Bound<&[u8]>, to: Bound<&[u8]>, limit| -> String {
        let found = wait(kv.scan(
            Tree::Events,
            from.map(<[u8]>::to_vec),
            to.map(<[u8]>::to_vec),
            limit,
        ))
        .unwrap();
        found
            .into_iter()
            .map(|(key, _)| String::from_utf8(key).unwrap())
            .collect()
    };
    assert_eq!(scan(Bound::Unbounded, Bound::Unbounded, 9), "abcde");
    assert_eq!(scan(Bound::Included(b"b"), Bound::Excluded(b"d"), 9), "bc");
    assert_eq!(scan(Bound::Excluded(b"b"), Bound::Included(b"d"), 9), "cd");
    assert_eq!(scan(Bound::Included(b"bb"), Bound::Unbounded, 2), "cd");
    assert_eq!(scan(Bound::Unbounded, Bound::Unbounded, 0), "");
}

fn an_inverted_range_is_empty(kv: &Arc<dyn Kv>) {
    wait(kv.apply(put(Tree::Events, b"b", b"v"))).unwrap();
    let b = || b"b".to_vec();
    for (from, to) in [
        (
            Bound::Included(b"c".to_vec()),
            Bound::Included(b"a".to_vec()),
        ),
        (Bound::Excluded(b()), Bound::Excluded(b())),
        (Bound::Included(b()), Bound::Excluded(b())),
    ] {
        assert_eq!(
            wait(kv.scan(Tree::Events, from, to, 9)).unwrap(),
            Vec::new()
        );
    }
}

fn values_and_keys_are_taken_up_to_their_limit_and_not_beyond(kv: &Arc<dyn Kv>) {
    let (key, value) = (vec![7; MAX_KEY], vec![9; MAX_VALUE]);
    wait(kv.apply(put(Tree::Outbox, &key, &value))).unwrap();
    assert_eq!(get(&**kv, Tree::Outbox, &key), Some(stored(1, &value)));
    let long_value = wait(kv.apply(put(Tree::Outbox, b"k", &vec![9; MAX_VALUE + 1])));
    assert!(matches!(long_value, Err(KvError::TooLarge(length)) if length == MAX_VALUE + 1));
    let long_key = wait(kv.apply(put(Tree::Outbox, &vec![7; MAX_KEY + 1], b"v")));
    assert!(matches!(long_key, Err(KvError::TooLarge(length)) if length == MAX_KEY + 1));
    assert_eq!(all(&**kv, Tree::Outbox).len(), 1);
}

/// Each caller adds 20 to one shared counter by read, require, retry, and notes each success.
fn sixty_four_callers_with_retries_lose_no_count(kv: &Arc<dyn Kv>) {
    async fn add(kv: &dyn Kv, note: [u8; 2]) {
        let counter = || Key::new(Tree::Meta, b"counter");
        loop {
            let found = kv.get(counter()).await.unwrap();
            let (count, require) = match found {
                None => (0, Require::Absent(counter())),
                Some(found) => (
                    u64::from_be_bytes(found.value.try_into().unwrap()),
                    Require::Revision(counter(), found.revision),
                ),
            };
            let mut change = put(Tree::Meta, b"counter", &(count + 1).to_be_bytes());
            change.puts.push((Key::new(Tree::Events, note), Vec::new()));
            change.require = vec![require, Require::Absent(Key::new(Tree::Events, note))];
            match kv.apply(change).await {
                Ok(()) => return,
                Err(KvError::Conflict(key)) => assert_eq!(key, counter()),
                Err(other) => panic!("{other}"),
            }
        }
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .build()
        .unwrap();
    let callers: Vec<_> = (0..64)
        .map(|caller| {
            let kv = Arc::clone(kv);
            runtime.spawn(async move {
                for n in 0..20 {
                    add(&*kv, [caller, n]).await;
                }
            })
        })
        .collect();
    for caller in callers {
        runtime.block_on(caller).unwrap();
    }
    let counter = get(&**kv, Tree::Meta, b"counter").unwrap();
    assert_eq!(
        (counter.revision, counter.value),
        (1280, 1280_u64.to_be_bytes().to_vec())
    );
    assert_eq!(all(&**kv, Tree::Events).len(), 1280);
}

type Model = BTreeMap<Key, Stored>;

/// The contract once more, as plainly as it can be said.
fn model_apply(model: &mut Model, change: &Apply) -> Option<Key> {
    for requirement in &change.require {
        match requirement {
            Require::Absent(key) if model.contains_key(key) => return Some(key.clone()),
            Require::Revision(key, wanted)
                if model.get(key).is_none_or(|found| found.revision != *wanted) =>
            {
                return Some(key.clone());
            }
            _ => {}
        }
    }
    for (key, value) in &change.puts {
        let revision = model.get(key).map_or(0, |old| old.revision) + 1;
        model.insert(key.clone(), stored(revision, value));
    }
    for key in &change.deletes {
        model.remove(key);
    }
    None
}

fn a_key() -> impl Strategy<Value = Key> {
    let tree = prop_oneof![Just(Tree::Meta), Just(Tree::Events), Just(Tree::Keys)];
    let bytes =
        prop_oneof![4 => proptest::collection::vec(0..3_u8, 0..3), 1 => Just(vec![255; 200])];
    (tree, bytes).prop_map(|(tree, bytes)| Key { tree, bytes })
}

fn a_change() -> impl Strategy<Value = Apply> {
    let value = proptest::collection::vec(any::<u8>(), 0..40);
    let require = prop_oneof![
        a_key().prop_map(Require::Absent),
        (a_key(), 0..4_u64).prop_map(|(key, revision)| Require::Revision(key, revision)),
    ];
    (
        proptest::collection::vec((a_key(), value), 0..5),
        proptest::collection::vec(a_key(), 0..3),
        proptest::collection::vec(require, 0..2),
    )
        .prop_map(|(puts, deletes, require)| Apply {
            puts,
            deletes,
            require,
        })
}

fn random_changes_give_what_the_model_gives(kv: &Arc<dyn Kv>) {
    let sequences = proptest::collection::vec(a_change(), 1..12);
    let config = proptest::test_runner::Config {
        failure_persistence: None,
        cases: 200,
        ..Default::default()
    };
    proptest::test_runner::TestRunner::new(config)
        .run(&sequences, |changes| {
            let mut model = Model::new();
            for change in changes {
                let expected = model_apply(&mut model, &change);
                let conflict = match wait(kv.apply(change)) {
                    Ok(()) => None,
                    Err(KvError::Conflict(key)) => Some(key),
                    Err(other) => panic!("{other}"),
                };
                assert_eq!(conflict, expected);
                let found: Model = Tree::ALL
                    .into_iter()
                    .flat_map(|tree| {
                        all(&**kv, tree)
                            .into_iter()
                            .map(move |(key, stored)| (Key::new(tree, key), stored))
                    })
                    .collect();
                assert_eq!(found, model);
            }
            let deletes = model.into_keys().collect();
            wait(kv.apply(Apply {
                deletes,
                ..Apply::default()
            }))
            .unwrap();
            Ok(())
        })
        .unwrap();
}
