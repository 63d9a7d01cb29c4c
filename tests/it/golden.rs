//! Golden records of version 1 of everything that the service stores: every later program reads them
//! (invariant 7), and what is read is written again byte for byte, so that no field gets lost.
//!
//! `ILTOD_WRITE_GOLDEN=1` writes the files anew: only ever for a new version, beside the old one.

use std::{fs, ops::Bound, path::PathBuf};

use iltod::{
    domain::{
        event::{PersonalPart, Register},
        reference::ReferenceNumber,
    },
    flow::dialogue::{Conversation, Draft},
    ports::kv::{Key, Tree},
    service::{
        head::CaseHead,
        outbox::{Done, Pending},
        query_code::QueryCode,
    },
    store::{
        Store,
        record::{Body, Kept, Record, decode},
    },
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::enquiry::{World, world};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/records")
        .join(format!("{name}-1.json"))
}

fn write(name: &str, text: &[u8]) {
    fs::write(fixture(name), [text, b"\n"].concat()).unwrap();
}

/// The golden record, which is also what is written today.
fn record<T: Record>(name: &str) -> T {
    let text = fs::read_to_string(fixture(name)).unwrap();
    let value: T = decode(&Key::new(Tree::Meta, *b"golden"), text.as_bytes()).unwrap();
    let written = Body::of(&value).unwrap();
    let written = String::from_utf8_lossy(written.plain()).into_owned();
    assert_eq!(written, text.trim_end(), "{name}");
    value
}

/// The golden part of an event or head, which is also what is written today.
fn part<T: Serialize + DeserializeOwned>(name: &str) -> T {
    let text = fs::read_to_string(fixture(name)).unwrap();
    let value: T = serde_json::from_str(&text).unwrap();
    let written = serde_json::to_value(&value).unwrap().to_string();
    assert_eq!(written, text.trim_end(), "{name}");
    value
}

async fn write_record<T: Record>(store: &Store, name: &str, tree: Tree, prefix: &[u8]) {
    let found = store
        .scan_records::<T>(tree, prefix, None, 9)
        .await
        .unwrap();
    let value = found.into_iter().next().unwrap().record.readable().unwrap();
    write(name, Body::of(&value).unwrap().plain());
}

/// A conversation with drafts, a receipt that is out and one that waits, as files.
async fn write_all(world: &World) {
    let store = world.service.store();
    for line in [
        "the 2025 grassland list of our gacha",
        "1",
        "Bat",
        "13812345678",
    ] {
        world.say("writer", line).await;
    }
    write_record::<Conversation>(store, "conversation", Tree::Dialogue, b"c").await;
    write_record::<Draft>(store, "draft", Tree::Dialogue, b"d").await;
    let receipt = world.say("writer", "1").await;
    write_record::<Pending>(store, "outbox_pending", Tree::Outbox, b"p").await;
    world.service.delivered(&receipt.receipts).await.unwrap();
    write_record::<Done>(store, "outbox_done", Tree::Outbox, b"d").await;
    write_record::<QueryCode>(store, "query_code", Tree::Meta, b"code/").await;
    let heads = store
        .heads(Bound::Unbounded, Bound::Unbounded, 9)
        .await
        .unwrap();
    write("case_head", heads[0].data.to_string().as_bytes());
    let number: ReferenceNumber = heads[0].number;
    for event in store.events(number).await.unwrap() {
        write(&event.kind, event.register.to_string().as_bytes());
        if let Some(Kept::Readable(personal)) = event.personal {
            let name = personal["part"].as_str().unwrap();
            write(&format!("personal_{name}"), personal.to_string().as_bytes());
        }
    }
}

#[tokio::test]
async fn what_the_service_stored_in_version_1_is_read_and_written_today() {
    if std::env::var_os("ILTOD_WRITE_GOLDEN").is_some() {
        write_all(&world().await).await;
    }
    let talk: Conversation = record("conversation");
    let draft: Draft = record("draft");
    assert_eq!(talk.open.as_ref(), Some(&draft.id));
    assert_eq!(
        draft.description(),
        Some("the 2025 grassland list of our gacha")
    );
    assert!(draft.answers.contains_key("applicant.contact"));
    let _code: QueryCode = record("query_code");
    let pending: Pending = record("outbox_pending");
    let done: Done = record("outbox_done");
    assert_eq!((pending.notice.as_str(), pending.attempts), ("N-01", 0));
    assert_eq!(
        (done.notice.as_str(), done.state.as_str()),
        ("N-01", "sent")
    );
    let head: CaseHead = part("case_head");
    assert_eq!((head.number, head.key), (pending.case, draft.key));
    let submitted: Register = part("submitted");
    let Register::Submitted(submitted) = submitted else {
        panic!("{submitted:?}")
    };
    assert_eq!(submitted.draft, draft.id);
    let confirmed: Register = part("receipt_confirmed");
    let Register::ReceiptConfirmed(confirmed) = confirmed else {
        panic!("{confirmed:?}")
    };
    assert_eq!(Some(confirmed.start.day0), head.received_on());
    let form: PersonalPart = part("personal_form");
    assert!(matches!(form, PersonalPart::Form { fields, .. } if fields.len() >= 4));
    let notice: PersonalPart = part("personal_notice");
    assert!(matches!(notice, PersonalPart::Notice { .. }));
}

/// The version in each golden record is the one that is written; a new version needs a new file.
#[test]
fn every_kind_of_record_and_event_has_its_golden_file() {
    for (name, version) in [
        (Conversation::TYPE, Conversation::VERSION),
        (Draft::TYPE, Draft::VERSION),
        (QueryCode::TYPE, QueryCode::VERSION),
        (Pending::TYPE, Pending::VERSION),
        (Done::TYPE, Done::VERSION),
    ] {
        let file = fixture(name).with_file_name(format!("{name}-{version}.json"));
        let text = fs::read_to_string(&file).unwrap();
        let golden: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            (&golden["type"], &golden["version"]),
            (&name.into(), &version.into())
        );
    }
    for name in ["submitted", "receipt_confirmed"] {
        let newest = iltod::app::installation::upcasts().newest(name);
        let file = fixture(name).with_file_name(format!("{name}-{newest}.json"));
        assert!(file.exists(), "{}", file.display());
    }
}
