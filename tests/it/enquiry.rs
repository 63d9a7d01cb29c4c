//! The query code seen from the store: an unknown number and a wrong code take the same look-ups and
//! get the same answer (row B36, architecture.md §4).

use std::{
    ops::Bound,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use iltod::store::objects::FolderBlobs;
use iltod::{
    app::{
        config::{Config, Flags},
        installation::{assets, engine_rules, law, upcasts, words},
        world::{SystemClock, SystemEntropy},
    },
    domain::{message::Locale, reference::ReferenceNumber},
    flow::input::Input,
    ports::kv::{Apply, BoxFuture, Entry, Key, Kv, KvError, Stored, Tree},
    render::Renderer,
    service::{
        Parts, Service,
        contact::Contact,
        intake::{Inbound, Shown},
    },
    store::{
        Store,
        keyring::{FolderId, KeyRing},
        kv::memory::MemoryKv,
        master::MasterKey,
    },
};
use jiff::Timestamp;

/// Counts what is asked of the backend, by tree.
#[derive(Default)]
struct Counts {
    reads: Mutex<Vec<Tree>>,
    changes: AtomicU64,
}

struct Counting {
    kv: MemoryKv,
    counts: Arc<Counts>,
}

impl Kv for Counting {
    fn get(&self, key: Key) -> BoxFuture<'_, Result<Option<Stored>, KvError>> {
        self.counts.reads.lock().unwrap().push(key.tree);
        self.kv.get(key)
    }

    fn scan(
        &self,
        tree: Tree,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, KvError>> {
        self.counts.reads.lock().unwrap().push(tree);
        self.kv.scan(tree, from, to, limit)
    }

    fn apply(&self, change: Apply) -> BoxFuture<'_, Result<(), KvError>> {
        self.counts.changes.fetch_add(1, Ordering::SeqCst);
        self.kv.apply(change)
    }

    fn now_ms(&self) -> BoxFuture<'_, Result<u64, KvError>> {
        self.kv.now_ms()
    }
}

pub struct World {
    _home: tempfile::TempDir,
    pub service: Service,
    counts: Arc<Counts>,
}

pub async fn world() -> World {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("iltod.toml");
    std::fs::write(&file, "profile = \"reg2007-bayannur\"\n").unwrap();
    let flags = Flags {
        config: Some(file),
        ..Flags::default()
    };
    let config = Config::load(&flags).unwrap();
    let assets = assets(&config).unwrap();
    let law = law(&config, &assets).unwrap();
    let words = words(&assets).unwrap();
    let entropy = Arc::new(SystemEntropy);
    let master = MasterKey::create(&home.path().join("key"), entropy.as_ref()).unwrap();
    let folder = FolderId::random(entropy.as_ref());
    let ring = home.path().join("keyring");
    let ring = KeyRing::create(&ring, &folder, &master, entropy.clone()).unwrap();
    let counts = Arc::new(Counts::default());
    let kv = Counting {
        kv: MemoryKv::new(),
        counts: counts.clone(),
    };
    let service = Service::new(Parts {
        store: Store::open(Arc::new(kv), ring, upcasts()).await.unwrap(),
        rules: engine_rules(&assets, &words, law.profile.clone()).unwrap(),
        calendar: law.rules.calendar(&law.profile).clone(),
        profiles: law.rules.profiles,
        renderer: Renderer::new(words),
        locale_version: "test".to_owned(),
        clock: Arc::new(SystemClock),
        entropy,
        blobs: Arc::new(FolderBlobs::new(home.path().join("objects"), 0)),
    });
    World {
        _home: home,
        service,
        counts,
    }
}

impl World {
    pub async fn say(&self, person: &str, text: &str) -> Shown {
        self.say_on(person, text, "2026-03-03T02:00:00Z").await
    }

    async fn say_on(&self, person: &str, text: &str, now: &str) -> Shown {
        let inbound = Inbound {
            contact: Contact::new("terminal", person),
            update: None,
            input: Input::Text(text.to_owned()),
            now: now.parse::<Timestamp>().unwrap(),
            lang: Some(Locale::English),
            spoken: false,
            sent_at: None,
            outage_since: None,
            gaps: Vec::new(),
            message: None,
            file: None,
            address: None,
        };
        self.service.turn(&inbound).await.unwrap()
    }

    /// A case of `owner`: number and code.
    pub async fn case(&self, owner: &str) -> (String, String) {
        for line in [
            "the 2025 grassland list of our gacha",
            "1",
            "Bat",
            "13812345678",
        ] {
            self.say(owner, line).await;
        }
        let receipt = self.say(owner, "1").await;
        self.service.delivered(&receipt.receipts).await.unwrap();
        let case = receipt.case.unwrap();
        (case.number, case.query_code)
    }

    /// What a stranger hears, and what it cost.
    async fn ask(&self, stranger: &str, number: &str, code: &str) -> (String, Vec<Tree>, u64) {
        self.say(stranger, "status").await;
        self.say(stranger, number).await;
        self.counts.reads.lock().unwrap().clear();
        self.counts.changes.store(0, Ordering::SeqCst);
        let answer = self.say(stranger, code).await;
        let text = answer.messages[0].text.clone();
        let reads = self.counts.reads.lock().unwrap().clone();
        (text, reads, self.counts.changes.load(Ordering::SeqCst))
    }
}

fn other_code(code: &str) -> String {
    code.chars()
        .map(|c| if c == '0' { '1' } else { '0' })
        .collect()
}

#[tokio::test]
async fn an_unknown_number_and_a_wrong_code_take_the_same_look_ups_and_get_the_same_answer() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    let unknown = ReferenceNumber::new(2026, 777_777).unwrap().digits();
    // The guard of the hour exists before both.
    world.ask("stranger", &number, &other_code(&code)).await;

    let wrong = world.ask("stranger", &number, &other_code(&code)).await;
    let nobody = world.ask("stranger", &unknown, &code).await;

    assert_eq!(wrong, nobody);
    let right = world.ask("stranger", &number, &code).await;
    assert_ne!(right.0, wrong.0);
}

#[tokio::test]
async fn a_code_has_ten_wrong_tries_in_its_life_and_a_new_one_begins_afresh() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    for n in 0..10 {
        let (answer, _, _) = world
            .ask(&format!("s{n}"), &number, &other_code(&code))
            .await;
        assert!(answer.starts_with("Nothing found"), "{answer}");
    }

    let (dead, _, _) = world.ask("friend", &number, &code).await;
    assert!(dead.starts_with("Nothing found"), "{dead}");
    let own = world.say("owner", "status").await;
    assert!(
        own.messages
            .iter()
            .any(|message| message.text.contains("Now: registered"))
    );
    let renewed = world.say("owner", "2").await;
    let said = renewed
        .messages
        .iter()
        .find(|m| m.id == "status-new-code")
        .unwrap();
    let fresh: String = said
        .text
        .split("is: ")
        .nth(1)
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();

    let (alive, _, _) = world.ask("friend", &number, &fresh).await;
    assert!(alive.contains("Now: registered"), "{alive}");
    let (old, _, _) = world.ask("friend", &number, &code).await;
    assert!(old.starts_with("Nothing found"), "{old}");
}

#[tokio::test]
async fn guessing_across_numbers_is_stopped_for_the_hour_but_never_for_the_owner() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    for n in 0..200u32 {
        let unknown = ReferenceNumber::new(2026, 500_000 + n).unwrap().digits();
        world.ask("guesser", &unknown, &code).await;
    }

    let (stopped, _, _) = world.ask("friend", &number, &code).await;

    assert!(stopped.starts_with("Too many look-ups"), "{stopped}");
    let own = world.say("owner", "status").await;
    assert!(
        own.messages
            .iter()
            .any(|message| message.text.contains("Now: registered"))
    );
}

#[tokio::test]
async fn tries_at_the_code_of_an_erased_person_count_and_ask_as_much_as_any() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    let parsed = ReferenceNumber::parse(&number).unwrap();
    assert!(world.service.store().erase(parsed).await.unwrap());
    for n in 0..10 {
        let (answer, _, _) = world
            .ask(&format!("s{n}"), &number, &other_code(&code))
            .await;
        assert!(answer.starts_with("Nothing found"), "{answer}");
    }

    let (dead, _, _) = world.ask("friend", &number, &code).await;

    assert!(dead.starts_with("Nothing found"), "{dead}");
}

/// The warnings of a turn.
fn warnings(shown: &Shown) -> Vec<&str> {
    let warned = shown.messages.iter().filter(|m| m.id == "wrong-code");
    warned.map(|m| m.text.as_str()).collect()
}

#[tokio::test]
async fn the_owner_hears_once_of_all_wrong_tries_and_of_none_at_a_dead_code() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    for n in 0..15 {
        world
            .ask(&format!("s{n}"), &number, &other_code(&code))
            .await;
    }

    let heard = world.say("owner", "help").await;

    let said = warnings(&heard);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("10 wrong query codes"), "{said:?}");
}

#[tokio::test]
async fn the_owner_is_warned_at_most_once_a_day_and_no_try_is_left_untold() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    let wrong = other_code(&code);
    world.ask("s1", &number, &wrong).await;
    world.ask("s2", &number, &wrong).await;
    let first = world.say("owner", "help").await;
    assert!(warnings(&first)[0].contains("2 wrong"), "{first:?}");
    world.service.delivered(&first.receipts).await.unwrap();

    // More tries on the same day wait for the next one.
    for stranger in ["s3", "s4", "s5"] {
        world.ask(stranger, &number, &wrong).await;
    }
    let same_day = world.say("owner", "help").await;
    world.service.delivered(&same_day.receipts).await.unwrap();
    let next_day = world.say_on("owner", "help", "2026-03-04T02:00:00Z").await;

    assert_eq!(warnings(&same_day), Vec::<&str>::new());
    assert!(warnings(&next_day)[0].contains("3 wrong"), "{next_day:?}");
}

#[tokio::test]
async fn a_try_between_a_warning_and_its_mark_is_told_too() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    let (other, other_right) = world.case("owner").await;
    let wrong = other_code(&code);
    world.ask("s1", &number, &wrong).await;
    world.ask("s2", &other, &other_code(&other_right)).await;
    let shown = world.say("owner", "help").await;
    assert_eq!(warnings(&shown).len(), 2, "{shown:?}");

    // The second try comes when the first is on the screen and not marked as out.
    world.ask("s3", &number, &wrong).await;
    world.service.delivered(&shown.receipts).await.unwrap();
    let next = world.say("owner", "help").await;

    // The other warning is out; this one waits with the try that was not told.
    let said = warnings(&next);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("1 wrong"), "{said:?}");
    world.service.delivered(&next.receipts).await.unwrap();
    let after = world.say("owner", "help").await;
    assert_eq!(warnings(&after), Vec::<&str>::new());
}

#[tokio::test]
async fn after_a_wrong_code_the_enquiry_goes_on_until_one_goes_back() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    world.say("friend", "status").await;
    world.say("friend", &number).await;

    let wrong = world.say("friend", &other_code(&code)).await;
    assert_eq!(wrong.step.as_deref(), Some("status.code"));
    assert!(wrong.messages[0].text.starts_with("Nothing found"));
    let asked = wrong.messages.last().unwrap();
    assert_eq!(asked.id, "dialogue-ask-code");

    let right = world.say("friend", &code).await;
    assert!(right.messages[0].text.contains("Now: registered"));
    assert_eq!(right.step.as_deref(), Some("request.description"));

    world.say("friend", "status").await;
    world.say("friend", &number).await;
    world.say("friend", &other_code(&code)).await;
    let back = world.say("friend", "back").await;
    assert_eq!(back.step.as_deref(), Some("request.description"));
}

#[tokio::test]
async fn number_and_code_are_read_from_one_line_however_they_are_grouped() {
    let world = world().await;
    let (number, code) = world.case("owner").await;
    let spaced = format!(
        "{} {} {} {}",
        &number[..4],
        &number[4..7],
        &number[7..10],
        &number[10..]
    );
    let lines = [
        format!("{number} {code}"),
        format!("{spaced}, {} {}", &code[..4], &code[4..]),
        format!("{number}-{code}"),
        format!("number {number}, code {code}"),
        format!("编号{number}，查询码{code}"),
        format!(
            "{}年第{}-{}号 {code}",
            &number[..4],
            &number[4..10],
            &number[10..]
        ),
    ];
    for line in lines {
        world.say("friend", "status").await;
        let answer = world.say("friend", &line).await;
        let text = &answer.messages[0].text;
        assert!(text.contains("Now: registered"), "{line}: {text}");
    }
    // Without a code it is asked for, however the number is written.
    let sequence: u32 = number[4..10].parse().unwrap();
    for line in [
        spaced,
        format!("{}年第{}-{}号", &number[..4], &number[4..10], &number[10..]),
        format!("{}-{sequence}-{}", &number[..4], &number[10..]),
    ] {
        world.say("friend", "status").await;
        let asked = world.say("friend", &line).await;
        assert_eq!(asked.step.as_deref(), Some("status.code"), "{line}");
    }
    // Both in one line where a wish was expected.
    world.say("friend", "back").await;
    let answer = world.say("friend", &format!("{number} {code}")).await;
    assert!(answer.messages[0].text.contains("Now: registered"));
}

#[tokio::test]
async fn a_number_among_other_words_is_asked_about_and_nothing_is_lost() {
    let world = world().await;
    let (number, _) = world.case("owner").await;
    let wish = format!("why was my request {number} answered without the list of households");

    let asked = world.say("friend", &wish).await;
    assert_eq!(asked.messages[0].id, "dialogue-ask-number-or-wish");
    let code = world.say("friend", "1").await;
    assert_eq!(code.step.as_deref(), Some("status.code"));

    world.say("friend", "back").await;
    world.say("friend", &wish).await;
    let form = world.say("friend", "2").await;
    assert_eq!(form.step.as_deref(), Some("request.form"));
    assert!(
        form.messages
            .iter()
            .any(|m| m.text.contains("why was my request"))
    );

    // A word for the status, or the number alone, needs no question.
    for line in [
        number.clone(),
        format!("status {number}"),
        format!("{number} 进度"),
    ] {
        let asked = world.say("other", &line).await;
        assert_eq!(asked.step.as_deref(), Some("status.code"), "{line}");
        world.say("other", "back").await;
    }
    // A telephone number is none.
    let phone = world
        .say("third", "call 13912345678 about the pasture list")
        .await;
    assert_eq!(phone.step.as_deref(), Some("request.form"));
}
