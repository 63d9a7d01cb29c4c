//! The parameters of a call, as the Bot API takes them: query string, urlencoded, JSON, multipart.
//! A parameter that is JSON inside a string (a keyboard in a form) is read by who asks for it.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::http::Request;

/// The uploaded files of a call, by the name of their part.
pub type Files = HashMap<String, Upload>;

/// A file in a multipart body.
#[derive(Debug, Clone)]
pub struct Upload {
    pub name: String,
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// All that a call says.
#[derive(Debug, Default)]
pub struct Params {
    pub values: Map<String, Value>,
    pub files: Files,
}

impl Params {
    /// Reads query and body; an error is the description of the 400.
    pub fn read(request: &Request) -> Result<Self, String> {
        let mut params = Self::default();
        params.form(request.query.as_bytes());
        let kind = request.content_type.as_str();
        if request.body.is_empty() {
        } else if kind.starts_with("application/json") {
            let read = serde_json::from_slice(&request.body);
            let Ok(Value::Object(map)) = read else {
                return Err("Bad Request: can't parse JSON object".into());
            };
            if params.values.is_empty() {
                params.values = map;
            } else {
                params.values.extend(map);
            }
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            params.form(&request.body);
        } else if kind.starts_with("multipart/form-data") {
            params.multipart(kind, &request.body)?;
        } else {
            return Err("Bad Request: unsupported content type".into());
        }
        // An explicit null is a parameter that is not there.
        params.values.retain(|_, value| !value.is_null());
        Ok(params)
    }

    fn form(&mut self, bytes: &[u8]) {
        for pair in bytes.split(|b| *b == b'&').filter(|pair| !pair.is_empty()) {
            let at = pair.iter().position(|b| *b == b'=').unwrap_or(pair.len());
            let value = pair.get(at + 1..).unwrap_or(&[]);
            self.values
                .insert(unescape(&pair[..at]), Value::String(unescape(value)));
        }
    }

    fn multipart(&mut self, kind: &str, body: &[u8]) -> Result<(), String> {
        let boundary = attribute(kind, "boundary").ok_or("Bad Request: boundary not found")?;
        let mark = format!("\r\n--{boundary}");
        // The first mark has no line before it.
        let mut rest = body
            .strip_prefix(&mark.as_bytes()[2..])
            .ok_or("Bad Request: invalid multipart body")?;
        while !rest.starts_with(b"--") {
            let part = rest
                .strip_prefix(b"\r\n")
                .ok_or("Bad Request: invalid part")?;
            let end = find(part, mark.as_bytes()).ok_or("Bad Request: part without end")?;
            self.part(&part[..end])?;
            rest = &part[end + mark.len()..];
        }
        Ok(())
    }

    fn part(&mut self, part: &[u8]) -> Result<(), String> {
        let at = find(part, b"\r\n\r\n").ok_or("Bad Request: part without head")?;
        let head = String::from_utf8_lossy(&part[..at]).into_owned();
        let bytes = part[at + 4..].to_vec();
        let of = |name: &str| {
            let mut lines = head.split("\r\n");
            lines.find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name)
                    .then(|| value.trim().to_owned())
            })
        };
        let disposition = of("content-disposition").unwrap_or_default();
        let name = attribute(&disposition, "name").ok_or("Bad Request: part without name")?;
        if let Some(file) = attribute(&disposition, "filename") {
            let mime = of("content-type").unwrap_or_else(|| "application/octet-stream".into());
            let upload = Upload {
                name: file,
                mime,
                bytes,
            };
            self.files.insert(name, upload);
        } else {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            self.values.insert(name, Value::String(text));
        }
        Ok(())
    }

    /// A parameter as text; a number counts as its digits.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.values.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(n) => Some(n.to_string()),
            Value::Bool(b) => Some(b.to_string()),
            other => Some(other.to_string()),
        }
    }

    /// A parameter as a whole number, in digits or as JSON number.
    pub fn int(&self, name: &str) -> Option<i64> {
        match self.values.get(name)? {
            Value::Number(n) => n.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A parameter as yes or no.
    pub fn flag(&self, name: &str) -> bool {
        match self.values.get(name) {
            Some(Value::Bool(b)) => *b,
            Some(Value::String(text)) => matches!(text.as_str(), "true" | "True" | "1"),
            _ => false,
        }
    }

    /// A parameter that is an object or a list, itself or as JSON in a string.
    pub fn json(&self, name: &str) -> Option<Result<Value, ()>> {
        match self.values.get(name)? {
            Value::String(text) if text.is_empty() => None,
            Value::String(text) => Some(serde_json::from_str(text).map_err(|_| ())),
            other => Some(Ok(other.clone())),
        }
    }

    /// The file of a parameter: its own part, or the part that `attach://` names.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        if let Some(upload) = self.files.get(name) {
            return Some(upload);
        }
        let named = self.values.get(name)?.as_str()?.strip_prefix("attach://")?;
        self.files.get(named)
    }
}

/// Where `needle` begins in `bytes`.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|b| *b == first) {
        if bytes[from + at..].starts_with(needle) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// `name=value` or `name="value"` of a header.
fn attribute(header: &str, name: &str) -> Option<String> {
    header.split(';').skip(1).find_map(|piece| {
        let (key, value) = piece.trim().split_once('=')?;
        let value = value.trim().trim_matches('"');
        key.eq_ignore_ascii_case(name).then(|| value.to_owned())
    })
}

/// Percent-decoding of a path, in which `+` is itself.
pub fn decode_path(path: &str) -> String {
    unescape(path.replace('+', "%2B").as_bytes())
}

/// Percent-decoding of a form value.
fn unescape(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = bytes
            .get(at + 1..at + 3)
            .and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match (byte, code) {
            (b'%', Some(code)) => {
                out.push(code);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            _ => out.push(*byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}
