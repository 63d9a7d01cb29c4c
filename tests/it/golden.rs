//! Golden records of the service and the domain: what version 1 wrote is read by every later
//! program, and what is written today is what version 1 wrote (row B8). `ILTOD_WRITE_GOLDEN=1`
//! writes the files of a new version beside the old ones.

use std::{collections::BTreeMap, fs, path::PathBuf};

use iltod::{
    domain::{
        answer::{Answer, AnswerValue, By, Source},
        attachment::{Attachment, FileKind},
        case::{Command, Law, apply, decide},
        contact::Contact,
        event::{
            FieldSource, FormField, PersonalPart, Register, SealedFile, Submitted, TaskSettled,
        },
        kind::Kind,
        message::{Locale, Message, Personal},
        name::Name,
        profile::receipt::{Channel, ReceiptFacts},
        reference::ReferenceNumber,
        task::{Task, Way},
    },
    flow::{
        definition::Detector,
        dialogue::{Conversation, Draft, Focus},
    },
    ports::kv::{Key, Tree},
    service::{
        attachments::FileNote,
        handover::Handover,
        head::CaseHead,
        outbox::{Done, Pending},
        query_code::QueryCode,
        silence::Watch,
    },
    store::record::{Body, Record, decode},
};
use jiff::{Timestamp, civil::date};
use serde::{Serialize, de::DeserializeOwned};

fn fixture(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    folder.join(format!("{name}.json"))
}

fn text_of(name: &str, written: &str) -> String {
    let path = fixture(name);
    if std::env::var_os("ILTOD_WRITE_GOLDEN").is_some() && !path.exists() {
        fs::write(&path, format!("{written}\n")).unwrap();
    }
    fs::read_to_string(&path).unwrap().trim_end().to_owned()
}

/// A record of the store: today's bytes are the golden ones, and the golden ones are this value.
fn record<T: Record + PartialEq + std::fmt::Debug>(name: &str, value: &T) {
    let body = Body::of(value).unwrap();
    let written = String::from_utf8(body.plain().to_vec()).unwrap();
    let text = text_of(name, &written);
    assert_eq!(written, text, "{name}");
    let place = Key::new(Tree::Meta, *b"golden");
    assert_eq!(decode::<T>(&place, text.as_bytes()).unwrap(), *value);
}

/// A part of an event, or the head of a case.
fn part<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(name: &str, value: &T) {
    let written = serde_json::to_string(value).unwrap();
    let text = text_of(name, &written);
    assert_eq!(written, text, "{name}");
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *value);
}

fn at() -> Timestamp {
    "2026-03-03T02:00:00Z".parse().unwrap()
}

fn number() -> ReferenceNumber {
    ReferenceNumber::new(2026, 123).unwrap()
}

fn answers() -> BTreeMap<String, Answer> {
    let source = Source {
        by: By::Applicant,
        channel: "terminal".to_owned(),
        lang: Locale::Chinese,
        read_back: false,
    };
    let answer = |value, raw: &str| Answer::new(value, raw, source.clone(), at());
    BTreeMap::from([
        (
            "request.description".to_owned(),
            answer(AnswerValue::text("草原补贴名单"), "草原补贴名单"),
        ),
        (
            "request.form".to_owned(),
            answer(AnswerValue::Choice("here".to_owned()), "1"),
        ),
        (
            "applicant.name".to_owned(),
            answer(AnswerValue::Name(Name::parse("巴特尔").unwrap()), "巴特尔"),
        ),
        (
            "applicant.contact".to_owned(),
            answer(
                AnswerValue::Contacts(vec![Contact::phone("13812345678").unwrap(), Contact::Here]),
                "13812345678",
            ),
        ),
        ("request.title".to_owned(), answer(AnswerValue::Skipped, "")),
    ])
}

fn draft() -> Draft {
    Draft {
        id: "0123456789abcdef".to_owned(),
        key: 7,
        kind: Kind::Disclosure,
        kind_chosen: true,
        flow_hash: "00112233aabbccdd".to_owned(),
        answers: answers(),
        aside: BTreeMap::new(),
        found: vec![Detector::Vague],
        details: true,
        split: vec![Personal::new("另一件")],
        held: Some(Personal::new("还有")),
        said: BTreeMap::new(),
        attachments: Vec::new(),
        edited: None,
        started: at(),
        touched: at(),
    }
}

fn attachment() -> Attachment {
    Attachment {
        id: "00112233445566778899aabbccddeeff".to_owned(),
        kind: FileKind::Document,
        name: Some(Personal::new("方案.pdf")),
        media_type: "application/pdf".to_owned(),
        size: 3,
        sha256: "ab".repeat(32),
        sealed: "cd".repeat(32),
    }
}

fn submitted() -> Submitted {
    Submitted {
        at: at(),
        kind: Kind::Disclosure,
        channel: Channel::Chat,
        door: "terminal".to_owned(),
        language: Locale::Chinese,
        body: "office".to_owned(),
        applicant_type: "natural".to_owned(),
        profile: "reg2007-bayannur".to_owned(),
        profile_version: "0123456789abcdef".to_owned(),
        flow_hash: "00112233aabbccdd".to_owned(),
        locale_version: "8899aabbccddeeff".to_owned(),
        shown_digest: "00".repeat(16),
        draft: "0123456789abcdef".to_owned(),
        key: 7,
        fields: vec![FieldSource {
            id: "request.description".to_owned(),
            by: "applicant".to_owned(),
            channel: "terminal".to_owned(),
            lang: Locale::Chinese,
            read_back: true,
        }],
        missing: vec!["applicant.name".to_owned()],
        flags: vec!["many_requests".to_owned()],
        links: vec![number()],
        tasks: Vec::new(),
        late: None,
        attachments: Vec::new(),
    }
}

#[test]
fn golden_records_of_a_conversation_are_read_and_written() {
    let mut talk = Conversation {
        revision: 5,
        lang: Some(Locale::MongolianCyrillic),
        focus: Focus::Edit("applicant.name".to_owned()),
        open: Some("0123456789abcdef".to_owned()),
        drafts: vec![draft().brief()],
        slow: true,
        sent: vec![number()],
        last_sent: Some("fedcba9876543210".to_owned()),
        ..Conversation::default()
    };
    record("conversation-1", &talk);
    talk.focus = Focus::StatusCode(number());
    record("conversation-1-status", &talk);
    record("draft-1", &draft());
    let files = Draft {
        said: BTreeMap::from([("applicant.name".to_owned(), 42)]),
        edited: Some(Personal::new("新的")),
        attachments: vec![attachment()],
        ..draft()
    };
    record("draft-1-files", &files);
    record("file_note-1", &FileNote { size: 3 });
}

#[test]
fn golden_records_of_the_outbox_are_read_and_written() {
    record(
        "outbox_pending-1",
        &Pending {
            place: vec![112, 1, 2],
            notice: "N-01".to_owned(),
            case: Some(number()),
            also: Vec::new(),
            not_before: None,
            key: 7,
            lang: Locale::Chinese,
            messages: vec![
                Message::new("receipt-head").digits("number", "2026 000 123 8"),
                Message::new("receipt-deadline").date("deadline", date(2026, 3, 24)),
            ],
            attempts: 1,
            delivery: None,
            revision: None,
        },
    );
    record(
        "outbox_done-1",
        &Done {
            notice: "N-01".to_owned(),
            state: "sent".to_owned(),
            attempts: 1,
            ids: Vec::new(),
        },
    );
}

#[test]
fn golden_records_of_silent_and_carried_drafts_are_read_and_written() {
    record(
        "draft_watch-1",
        &Watch {
            address: Some(Personal::new("42")),
            reminded: false,
        },
    );
    record(
        "handover-1",
        &Handover {
            who: "00112233445566778899aabbccddeeff".to_owned(),
            draft: "0123456789abcdef".to_owned(),
            until: at(),
        },
    );
    let reminder = Pending {
        place: vec![112, 1, 3],
        notice: "draft-reminder".to_owned(),
        case: None,
        also: Vec::new(),
        not_before: None,
        key: 7,
        lang: Locale::Chinese,
        messages: vec![Message::new("notice-draft-reminder").date("until", date(2026, 4, 9))],
        attempts: 0,
        delivery: None,
        revision: None,
    };
    record("outbox_pending-1-reminder", &reminder);
}

#[test]
fn golden_events_and_the_head_of_a_case_are_read_and_written() {
    let assets = iltod::app::assets::Assets::embedded();
    let rules = iltod::app::rules::Rules::load(&assets).unwrap();
    let profile = rules.profiles.get("reg2007-bayannur").unwrap();
    let calendar = rules.calendar(profile);
    let first = Register::Submitted(Box::new(submitted()));
    let case = apply(None, &first).unwrap();
    let confirm = Command::ConfirmReceipt {
        at: at(),
        facts: ReceiptFacts {
            submitted_on: Some(date(2026, 3, 3)),
            ..ReceiptFacts::default()
        },
    };
    let events = decide(Some(&case), confirm, Law { profile, calendar }).unwrap();
    let second = &events[0].register;
    let case = apply(Some(case), second).unwrap();

    part("submitted-1", &first);
    let file = attachment();
    let with_file = Submitted {
        attachments: vec![SealedFile {
            id: file.id.clone(),
            size: file.size,
            sealed: file.sealed.clone(),
        }],
        ..submitted()
    };
    part(
        "submitted-1-files",
        &Register::Submitted(Box::new(with_file)),
    );
    part(
        "submitted-1-form-files",
        &PersonalPart::Form {
            fields: Vec::new(),
            attachments: vec![file],
            shown: Vec::new(),
        },
    );
    part("receipt_confirmed-1", second);
    part("head-1", &CaseHead::of(&case, number(), &[1; 16]));
    part(
        "task_settled-1",
        &Register::TaskSettled(TaskSettled {
            at: at(),
            task: Task::PrincipalConfirmation,
            way: Way::Call,
            refused: false,
        }),
    );
    part(
        "submitted-1-form",
        &PersonalPart::Form {
            fields: vec![FormField {
                id: "request.form".to_owned(),
                value: AnswerValue::Choice("here".to_owned()),
                raw: Some(Personal::new("1")),
            }],
            attachments: Vec::new(),
            shown: vec![Message::new("dialogue-check-head")],
        },
    );
    part(
        "receipt_confirmed-1-notice",
        &PersonalPart::Notice {
            language: Locale::Chinese,
            text: Personal::new("您的申请已经收到。"),
        },
    );
}

/// The hash of a query code is made under the store's keys, so the golden bytes are read, not made.
#[test]
fn a_golden_query_code_is_read_and_written() {
    let text = fs::read_to_string(fixture("query_code-1")).unwrap();
    let place = Key::new(Tree::Meta, *b"golden");
    let code: QueryCode = decode(&place, text.as_bytes()).unwrap();
    let body = Body::of(&code).unwrap();
    assert_eq!(String::from_utf8_lossy(body.plain()), text.trim_end());
}
