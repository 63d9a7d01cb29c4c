//! `iltod case attachment N K`: the bytes of one file of a case, as they were handed in.

use serde_json::json;

use crate::cli::case::fault;
use crate::cli::output::{OutFile, Output};
use crate::domain::{
    attachment::Attachment,
    message::{Message, Personal},
    problem::Problem,
    reference::ReferenceNumber,
};
use crate::service::{Service, attachments::FileFound};

/// Which file, and where its bytes go: a path, or standard output.
pub(super) struct Wish<'w> {
    pub number: ReferenceNumber,
    pub k: &'w str,
    pub out: Option<&'w str>,
}

pub(super) async fn attachment(service: &Service, wish: &Wish<'_>) -> Result<Output, Problem> {
    let place = || format!("{} {}", wish.number, wish.k);
    let absent = || Problem::refused("attachment-unknown").at(place());
    let k = wish.k.parse().map_err(|_| absent())?;
    let found = service.attachment(wish.number, k).await.map_err(fault)?;
    match found {
        FileFound::Whole(file, bytes) => Ok(told(wish, k, &file, bytes)),
        FileFound::Absent => Err(absent()),
        FileFound::Erased => Err(Problem::refused("attachment-erased").at(place())),
        FileFound::Damaged => Err(Problem::fault("attachment-damaged").at(place())),
    }
}

fn told(wish: &Wish<'_>, k: usize, file: &Attachment, bytes: Vec<u8>) -> Output {
    let json = json!({
        "schema": "iltod.attachment/1",
        "number": wish.number.digits(),
        "n": k,
        "kind": file.kind.code(),
        "type": file.media_type,
        "name": file.name.as_ref().map(Personal::reveal),
        "size": file.size,
        "sha256": file.sha256,
        "file": wish.out,
    });
    let to = wish.out.map(str::to_owned);
    let lines = to.iter().map(|path| {
        Message::new("console-attachment-saved")
            .text("path", path.as_str())
            .text("size", file.size.to_string())
    });
    let mut output = Output::new(json, lines.collect());
    output.file = Some(OutFile { to, bytes });
    output
}
