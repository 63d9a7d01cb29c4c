//! Files of the bot: `getFile` and what lies behind `/file/bot<token>/…`.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{body::Params, fault::Refusal, methods::Outcome};

/// A bot downloads at most 20 MB.
const MAX_DOWNLOAD: u64 = 20 << 20;

/// One file.
#[derive(Debug, Clone)]
pub struct Stored {
    pub name: String,
    pub mime: String,
    /// As told; larger than `bytes` for a file that is only pretended.
    pub size: u64,
    pub bytes: Vec<u8>,
    path: String,
}

/// The files of a bot by `file_id`.
#[derive(Debug, Default)]
pub struct FileStore {
    files: HashMap<String, Stored>,
}

impl FileStore {
    /// Keeps a file; its `file_id`.
    pub fn keep(&mut self, kind: &str, name: &str, mime: &str, bytes: Vec<u8>) -> String {
        let n = self.files.len() + 1;
        let id = format!("AgACAgUAAxkBAAI{n:08}{kind}");
        let ending = name.rsplit_once('.').map_or("dat", |(_, ending)| ending);
        let ending: String = ending
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(8)
            .collect();
        let stored = Stored {
            name: name.to_owned(),
            mime: mime.to_owned(),
            size: bytes.len() as u64,
            bytes,
            path: format!("{kind}s/file_{n}.{ending}"),
        };
        self.files.insert(id.clone(), stored);
        id
    }

    /// Says that a file is so large.
    pub fn pretend(&mut self, id: &str, size: u64) {
        if let Some(file) = self.files.get_mut(id) {
            file.size = size;
        }
    }

    pub fn of(&self, id: &str) -> Option<&Stored> {
        self.files.get(id)
    }

    /// The bytes behind a path.
    pub fn at(&self, path: &str) -> Option<Vec<u8>> {
        let found = self.files.values().find(|file| file.path == path)?;
        Some(found.bytes.clone())
    }

    /// A file as a field of a message.
    pub fn json(&self, id: &str, field: &str) -> Value {
        let Some(file) = self.files.get(id) else {
            return Value::Null;
        };
        let unique = format!("AQ{:.12}", &id[id.len().saturating_sub(14)..]);
        let mut json = json!({ "file_id": id, "file_unique_id": unique, "file_size": file.size });
        match field {
            "photo" => {
                json["width"] = 1280.into();
                json["height"] = 960.into();
                let mut small = json.clone();
                small["width"] = 90.into();
                small["height"] = 67.into();
                return json!([small, json]);
            }
            "voice" => json["duration"] = 5.into(),
            _ => json["file_name"] = file.name.as_str().into(),
        }
        json["mime_type"] = file.mime.as_str().into();
        json
    }

    /// `getFile`.
    pub fn get(&self, params: &Params) -> Outcome {
        let id = params.text("file_id").unwrap_or_default();
        if id.is_empty() {
            return Err(Refusal::bad("file_id not specified"));
        }
        let unknown = || Refusal::bad("wrong file_id or the file is temporarily unavailable");
        let file = self.files.get(&id).ok_or_else(unknown)?;
        if file.size > MAX_DOWNLOAD {
            return Err(Refusal::bad("file is too big"));
        }
        let unique = format!("AQ{:.12}", &id[id.len().saturating_sub(14)..]);
        Ok(json!({
            "file_id": id, "file_unique_id": unique, "file_size": file.size, "file_path": file.path
        })
        .to_string())
    }
}
