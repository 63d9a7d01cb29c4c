//! A file that a person handed in: a recording, a picture, a document. Only what is told of it; its
//! bytes are sealed elsewhere. The name that came with it is shown, and never used as a path.
//!
//! Which files are taken is decided by [`media_type`]. Nothing is ever unpacked, drawn or run here;
//! what could harm whoever opens it is refused (reliability B33).

use serde::{Deserialize, Serialize};

use crate::domain::message::Personal;

/// Which kind of file, as a person would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A recording of sound.
    Voice,
    /// A picture taken by the person.
    Photo,
    /// A moving picture.
    Video,
    /// Any other file.
    Document,
}

impl FileKind {
    /// Its word in records and message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Document => "document",
        }
    }
}

/// A file that is kept with a draft, later with its case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its random id: the name of the sealed bytes.
    pub id: String,
    /// Which kind it is.
    pub kind: FileKind,
    /// The name that came with it, without folders. Personal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Personal>,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// How many bytes it has.
    pub size: u64,
    /// SHA-256 of its bytes, in hexadecimal. Personal as the bytes are. Empty
    /// until they are sealed.
    pub sha256: String,
    /// SHA-256 of the sealed bytes, in hexadecimal: says nothing about the content. Empty until
    /// they are sealed.
    pub sealed: String,
}

/// Redacted: name and digests tell of the person's file.
impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attachment({}, {} bytes)", self.kind.code(), self.size)
    }
}

/// Endings of documents that are taken, each with its media type.
const TAKEN: [(&str, &str); 34] = [
    ("pdf", "application/pdf"),
    ("ofd", "application/ofd"),
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("rtf", "application/rtf"),
    ("doc", "application/msword"),
    ("wps", "application/vnd.ms-works"),
    ("xls", "application/vnd.ms-excel"),
    ("et", "application/vnd.ms-excel"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("dps", "application/vnd.ms-powerpoint"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("bmp", "image/bmp"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("heic", "image/heic"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("wav", "audio/wav"),
    ("amr", "audio/amr"),
    ("mp4", "video/mp4"),
    ("mov", "video/quicktime"),
];

/// The media type under which a file is kept; `None` when it is not taken. The platform makes
/// photos and recordings itself, so their kind says what they are; for a file the ending of its
/// name, else what was declared. Bytes that are a program or a page are refused under any name.
#[must_use]
pub fn media_type(
    kind: FileKind,
    name: Option<&str>,
    declared: Option<&str>,
    bytes: &[u8],
) -> Option<&'static str> {
    if bytes.is_empty() || is_harmful(bytes) {
        return None;
    }
    let taken = |matches: &dyn Fn(&(&str, &'static str)) -> bool| {
        let found = TAKEN.iter().find(|known| matches(known));
        found.map(|(_, media)| *media)
    };
    let by_declared = || taken(&|(_, media)| declared == Some(*media));
    match kind {
        FileKind::Photo => Some(
            by_declared()
                .filter(|m| m.starts_with("image/"))
                .unwrap_or("image/jpeg"),
        ),
        FileKind::Voice => Some(
            by_declared()
                .filter(|m| m.starts_with("audio/"))
                .unwrap_or("audio/ogg"),
        ),
        FileKind::Video => Some(
            by_declared()
                .filter(|m| m.starts_with("video/"))
                .unwrap_or("video/mp4"),
        ),
        FileKind::Document => match name.and_then(ending) {
            Some(ending) => taken(&|(known, _)| *known == ending),
            None => by_declared(),
        },
    }
}

/// The last part of a name without folders, at most 120 characters; `None` for none.
#[must_use]
pub fn plain_name(name: &str) -> Option<String> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown = last.chars().filter(|c| !c.is_control()).take(120);
    let shown = shown.collect::<String>().trim().to_owned();
    let only_dots = shown.chars().all(|c| c == '.');
    (!only_dots).then_some(shown)
}

fn ending(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(ending.trim().to_lowercase())
}

/// Programs, scripts, and pages that a browser would run.
fn is_harmful(bytes: &[u8]) -> bool {
    const PROGRAMS: [&[u8]; 8] = [
        b"MZ",
        b"\x7fELF",
        b"#!",
        b"\xca\xfe\xba\xbe",
        b"\xcf\xfa\xed\xfe",
        b"\xce\xfa\xed\xfe",
        b"dex\n",
        b"L\0\0\0\x01\x14\x02\0",
    ];
    if PROGRAMS.iter().any(|start| bytes.starts_with(start)) {
        return true;
    }
    let head = &bytes[..bytes.len().min(1024)];
    let text = String::from_utf8_lossy(head).to_lowercase();
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let pages = [
        "<!doctype",
        "<html",
        "<svg",
        "<script",
        "<?xml",
        "<head",
        "<body",
        "<iframe",
    ];
    pages.iter().any(|page| text.starts_with(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_harm_is_refused_under_any_name() {
        let hostile: [&[u8]; 7] = [
            b"MZ\x90\0",
            b"\x7fELF\x02",
            b"#!/bin/sh\n",
            b"<!DOCTYPE html><script>",
            b"\xef\xbb\xbf  <SVG onload=x>",
            b"<?xml version='1.0'?><svg/>",
            b"",
        ];
        for bytes in hostile {
            for name in [Some("a.pdf"), Some("a.txt"), None] {
                let found = media_type(FileKind::Document, name, Some("application/pdf"), bytes);
                assert_eq!(found, None, "{name:?}");
            }
            assert_eq!(media_type(FileKind::Photo, None, None, bytes), None);
        }
    }

    #[test]
    fn the_ending_decides_and_what_is_declared_where_there_is_none() {
        let document = |name, declared| media_type(FileKind::Document, name, declared, b"%PDF-1.7");
        assert_eq!(document(Some("A.PDF"), None), Some("application/pdf"));
        let pdf = Some("application/pdf");
        assert_eq!(document(None, pdf), pdf);
        for name in [
            "a.exe",
            "a.pdf.exe",
            "a.html",
            "a.svg",
            "a.zip",
            "a.",
            "a.js",
        ] {
            assert_eq!(document(Some(name), pdf), None, "{name}");
        }
        assert_eq!(document(None, Some("application/octet-stream")), None);
        assert_eq!(document(None, None), None);
    }

    #[test]
    fn photos_and_recordings_are_what_the_platform_makes_them() {
        let of = |kind, declared| media_type(kind, Some("x.html"), declared, b"bytes");
        assert_eq!(of(FileKind::Photo, Some("text/html")), Some("image/jpeg"));
        assert_eq!(of(FileKind::Voice, Some("audio/mpeg")), Some("audio/mpeg"));
        assert_eq!(of(FileKind::Video, None), Some("video/mp4"));
    }

    #[test]
    fn a_name_has_no_folders_and_is_never_long() {
        let plain = |name: &str| plain_name(name).unwrap_or_default();
        assert_eq!(plain("../../etc/x"), "x");
        assert_eq!(plain("C:\\Users\\a.pdf"), "a.pdf");
        assert_eq!(plain("..%2fx.pdf"), "..%2fx.pdf");
        assert_eq!(plain_name(".."), None);
        assert_eq!(plain_name("a/"), None);
        assert_eq!(plain("a\0\n.pdf"), "a.pdf");
        assert_eq!(plain(&"长".repeat(300)).chars().count(), 120);
    }
}
