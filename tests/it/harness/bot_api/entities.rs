//! Texts with markup: HTML and MarkdownV2 as the Bot API parses them, into plain text and entities.
//! Refuses what it refuses: unknown tags, unclosed marks, reserved characters.

use serde_json::{Value, json};

use super::{body::Params, fault::Refusal};

const TAGS: &[(&str, &str)] = &[
    ("b", "bold"),
    ("strong", "bold"),
    ("i", "italic"),
    ("em", "italic"),
    ("u", "underline"),
    ("ins", "underline"),
    ("s", "strikethrough"),
    ("strike", "strikethrough"),
    ("del", "strikethrough"),
    ("span", "spoiler"),
    ("tg-spoiler", "spoiler"),
    ("a", "text_link"),
    ("code", "code"),
    ("pre", "pre"),
    ("blockquote", "blockquote"),
    ("tg-emoji", "custom_emoji"),
];

/// Must be escaped in MarkdownV2 outside of marks.
const RESERVED: &str = "_*[]()~`>#+-=|{}.!";

type Parsed = Result<(String, Value), Refusal>;

/// The text as it is shown and its entities. `prefix` is "caption_" for captions.
pub fn read(params: &Params, prefix: &str, raw: &str) -> Parsed {
    match params
        .text("parse_mode")
        .unwrap_or_default()
        .to_ascii_lowercase()
        .as_str()
    {
        "" => {}
        "html" => return html(raw),
        "markdownv2" => return markdown(raw),
        "markdown" => return Ok((raw.to_owned(), json!([]))),
        _ => return Err(Refusal::bad("unsupported parse_mode")),
    }
    let list = match params.json(&format!("{prefix}entities")) {
        None => json!([]),
        Some(Ok(list @ Value::Array(_))) => list,
        Some(_) => return Err(Refusal::bad("can't parse entities JSON object")),
    };
    let units = raw.encode_utf16().count() as u64;
    for entity in list.as_array().into_iter().flatten() {
        let end = entity["offset"].as_u64().zip(entity["length"].as_u64());
        if end.is_none_or(|(from, length)| from + length > units) {
            return Err(wrong("entity is outside of the text", 0));
        }
    }
    Ok((raw.to_owned(), list))
}

fn wrong(what: &str, at: usize) -> Refusal {
    Refusal::bad(format!("can't parse entities: {what} at byte offset {at}"))
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// An entity that is open: its tag, where it began, its link.
struct Open {
    tag: String,
    from: usize,
    url: Option<String>,
}

fn html(raw: &str) -> Parsed {
    let mut out = String::with_capacity(raw.len());
    let mut open: Vec<Open> = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = raw[at..].chars().next() {
        if next == '&' {
            let (text, used) = reference(&raw[at..]);
            out.push_str(&text);
            at += used;
        } else if next == '<' {
            let end = raw[at..]
                .find('>')
                .ok_or_else(|| wrong("Unclosed start tag", at))?;
            tag(&raw[at + 1..at + end], at, &out, &mut open, &mut found)?;
            at += end + 1;
        } else {
            out.push(next);
            at += next.len_utf8();
        }
    }
    if let Some(left) = open.last() {
        let tag = &left.tag;
        return Err(Refusal::bad(format!(
            "can't parse entities: Can't find end tag corresponding to start tag \"{tag}\""
        )));
    }
    Ok((out, Value::Array(found)))
}

fn tag(
    inner: &str,
    at: usize,
    out: &str,
    open: &mut Vec<Open>,
    found: &mut Vec<Value>,
) -> Result<(), Refusal> {
    if let Some(name) = inner.strip_prefix('/') {
        let name = name.trim().to_ascii_lowercase();
        let Some(mine) = open.pop() else {
            return Err(wrong("Unexpected end tag", at));
        };
        if mine.tag != name {
            let start = &mine.tag;
            let text = format!("Unmatched end tag, expected \"</{start}>\", found \"</{name}>\"");
            return Err(wrong(&text, at));
        }
        found.extend(entity(&mine, units(out)));
        return Ok(());
    }
    let name = inner
        .split_whitespace()
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    if !TAGS.iter().any(|(tag, _)| *tag == name) {
        return Err(wrong(&format!("Unsupported start tag \"{name}\""), at));
    }
    let url = inner.split_once("href=").map(|(_, rest)| {
        let rest = rest.trim_start_matches(['"', '\'']);
        rest.split(['"', '\'']).next().unwrap_or("").to_owned()
    });
    open.push(Open {
        tag: name,
        from: units(out),
        url,
    });
    Ok(())
}

fn entity(open: &Open, to: usize) -> Option<Value> {
    let kind = TAGS.iter().find(|(tag, _)| *tag == open.tag)?.1;
    if to == open.from {
        return None;
    }
    let mut entity = json!({ "type": kind, "offset": open.from, "length": to - open.from });
    if let Some(url) = &open.url {
        entity["url"] = url.as_str().into();
    }
    Some(entity)
}

/// `&lt;` and the others; anything else stays as it is. The text and the bytes read.
fn reference(raw: &str) -> (String, usize) {
    for (name, text) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
        ("&quot;", "\""),
    ] {
        if raw.starts_with(name) {
            return (text.into(), name.len());
        }
    }
    if let Some((number, _)) = raw.strip_prefix("&#").and_then(|rest| rest.split_once(';')) {
        let code = match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        };
        if let Some(c) = code.and_then(char::from_u32) {
            return (c.to_string(), number.len() + 3);
        }
    }
    ("&".into(), 1)
}

/// MarkdownV2: the marks `*`, `_`, `__`, `~`, `||`, `` ` `` and links.
fn markdown(raw: &str) -> Parsed {
    const MARKS: &[(&str, &str)] = &[
        ("||", "spoiler"),
        ("__", "underline"),
        ("*", "bold"),
        ("_", "italic"),
        ("~", "strikethrough"),
        ("`", "code"),
    ];
    let mut out = String::with_capacity(raw.len());
    let mut open: Vec<(&str, &str, usize)> = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = raw[at..].chars().next() {
        let rest = &raw[at..];
        let mark = MARKS.iter().find(|(mark, _)| rest.starts_with(mark));
        if next == '\\' {
            let escaped = rest[1..].chars().next().filter(char::is_ascii);
            out.push(escaped.unwrap_or('\\'));
            at += 1 + escaped.map_or(0, char::len_utf8);
        } else if let Some((mark, kind)) = mark {
            at += mark.len();
            if open.last().is_some_and(|(last, ..)| last == mark) {
                let (_, _, from) = open.pop().unwrap_or_default();
                found.push(json!({ "type": kind, "offset": from, "length": units(&out) - from }));
            } else {
                open.push((mark, kind, units(&out)));
            }
        } else if next == '[' {
            let link = rest.split_once("](").and_then(|(text, tail)| {
                let (url, _) = tail.split_once(')')?;
                Some((&text[1..], url))
            });
            let (text, url) = link.ok_or_else(|| reserved('['))?;
            let (from, length) = (units(&out), units(text));
            found
                .push(json!({ "type": "text_link", "offset": from, "length": length, "url": url }));
            out.push_str(text);
            at += text.len() + url.len() + 4;
        } else if RESERVED.contains(next) {
            return Err(reserved(next));
        } else {
            out.push(next);
            at += next.len_utf8();
        }
    }
    match open.last() {
        None => Ok((out, Value::Array(found))),
        Some((_, kind, from)) => Err(wrong(&format!("Can't find end of {kind} entity"), *from)),
    }
}

fn reserved(c: char) -> Refusal {
    Refusal::bad(format!(
        "can't parse entities: Character '{c}' is reserved and must be escaped with the preceding '\\'"
    ))
}
