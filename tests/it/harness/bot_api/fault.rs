//! Faults by script: which request is hit, and what happens to it. A rule is either counted (the
//! nth matching request, so many times) or drawn by lot with a seeded generator.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::http::Reply;

/// What happens to a request that a rule hits.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// Waits, then goes on as if nothing had been.
    Delay(Duration),
    /// Not carried out; this error is answered.
    Refuse(Refusal),
    /// Not carried out; status, type and body as they are.
    Raw(u16, &'static str, Vec<u8>),
    /// The connection is closed after the head, before the body is read. Not for one chat.
    CloseUnread,
    /// Read, not carried out, closed without an answer.
    Close,
    /// Read, not carried out, connection reset.
    Reset,
    /// Read, not carried out, never answered.
    Silence,
    /// Carried out, never answered.
    AcceptThenSilence,
    /// Carried out, closed without an answer.
    AcceptThenClose,
    /// Carried out, connection reset.
    AcceptThenReset,
    /// Carried out, closed in the middle of the answer.
    AcceptThenHalf,
    /// Carried out, answered 200 with JSON that breaks off.
    AcceptThenGarbage,
    /// Carried out, answered with this status and a page of HTML.
    AcceptThenStatus(u16),
    /// Carried out, the answer comes byte by byte with this pause.
    SlowAnswer(Duration),
}

/// An error of the Bot API: `error_code`, `description`, `parameters`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub code: u16,
    pub description: String,
    /// Seconds.
    pub retry_after: Option<u64>,
    pub migrate_to: Option<i64>,
    /// With `retry_after`: all chats wait, not only the one addressed.
    pub for_all: bool,
}

impl Refusal {
    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self {
            code,
            description: description.into(),
            retry_after: None,
            migrate_to: None,
            for_all: false,
        }
    }

    /// 400 with this description, without its "Bad Request: ".
    pub fn bad(description: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {description}"))
    }

    pub fn unauthorized() -> Self {
        Self::new(401, "Unauthorized")
    }

    pub fn not_found() -> Self {
        Self::new(404, "Not Found")
    }

    /// The error as the answer of the server.
    pub fn reply(&self) -> Reply {
        let mut parameters = Map::new();
        if let Some(seconds) = self.retry_after {
            parameters.insert("retry_after".into(), seconds.into());
        }
        if let Some(id) = self.migrate_to {
            parameters.insert("migrate_to_chat_id".into(), id.into());
        }
        let mut body = json!({
            "ok": false, "error_code": self.code, "description": self.description
        });
        if !parameters.is_empty() {
            body["parameters"] = Value::Object(parameters);
        }
        Reply::json(self.code, body.to_string().into_bytes())
    }
}

impl Fault {
    fn refuse(code: u16, description: &str) -> Self {
        Self::Refuse(Refusal::new(code, description))
    }

    /// 429; requests to the same chat within the time are counted as violations.
    pub fn too_many(seconds: u64) -> Self {
        let text = format!("Too Many Requests: retry after {seconds}");
        Self::Refuse(Refusal {
            retry_after: Some(seconds),
            ..Refusal::new(429, text)
        })
    }

    /// 429 for the whole bot: any sending within the time is a violation.
    pub fn too_many_for_all(seconds: u64) -> Self {
        let text = format!("Too Many Requests: retry after {seconds}");
        Self::Refuse(Refusal {
            retry_after: Some(seconds),
            for_all: true,
            ..Refusal::new(429, text)
        })
    }

    /// 400 with this description, without its "Bad Request: ".
    pub fn bad_request(description: &str) -> Self {
        Self::Refuse(Refusal::bad(description))
    }

    pub fn blocked() -> Self {
        Self::refuse(403, "Forbidden: bot was blocked by the user")
    }

    pub fn deactivated() -> Self {
        Self::refuse(403, "Forbidden: user is deactivated")
    }

    pub fn unauthorized() -> Self {
        Self::Refuse(Refusal::unauthorized())
    }

    pub fn conflict() -> Self {
        Self::refuse(409, super::updates::OTHER_POLL)
    }

    pub fn migrated(to: i64) -> Self {
        Self::Refuse(Refusal {
            migrate_to: Some(to),
            ..Refusal::bad("group chat was upgraded to a supergroup chat")
        })
    }

    /// A 5xx in the form of the Bot API.
    pub fn server_error(code: u16) -> Self {
        Self::refuse(code, "Internal Server Error")
    }

    /// A 5xx as the proxy before the server gives it: a page of HTML.
    pub fn html(code: u16) -> Self {
        Self::Raw(code, "text/html", page(code))
    }

    /// The request is carried out, and then this happens to its answer.
    pub fn accepts(&self) -> bool {
        matches!(
            self,
            Self::AcceptThenSilence
                | Self::AcceptThenClose
                | Self::AcceptThenReset
                | Self::AcceptThenHalf
                | Self::AcceptThenGarbage
                | Self::AcceptThenStatus(_)
        )
    }

    /// The answer of a request that is not carried out.
    pub fn instead(&self) -> Option<Reply> {
        match self {
            Self::Refuse(refusal) => Some(refusal.reply()),
            Self::Raw(status, content_type, body) => Some(Reply {
                status: *status,
                content_type,
                body: body.clone(),
            }),
            Self::Close | Self::Reset | Self::Silence | Self::CloseUnread => {
                Some(Reply::json(200, Vec::new()))
            }
            _ => None,
        }
    }

    /// The answer of a request that was carried out, as the fault leaves it.
    pub fn spoil(&self, reply: Reply) -> Reply {
        match self {
            Self::AcceptThenGarbage => {
                let half = reply.body.len() / 2;
                Reply::json(200, reply.body[..half].to_vec())
            }
            Self::AcceptThenStatus(code) => Reply {
                status: *code,
                content_type: "text/html",
                body: page(*code),
            },
            _ => reply,
        }
    }
}

fn page(code: u16) -> Vec<u8> {
    format!(
        "<html>\r\n<head><title>{code}</title></head>\r\n<body>\r\n<center><h1>{code}</h1></center>\r\n\
         <hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
    )
    .into_bytes()
}

/// Which requests a fault hits. Once, if nothing else is said.
#[derive(Debug, Clone)]
pub struct Rule {
    method: Option<String>,
    chat: Option<i64>,
    skip: u64,
    times: u64,
    chance: f64,
    fault: Fault,
}

impl Rule {
    /// Hits this method once.
    pub fn on(method: &str, fault: Fault) -> Self {
        Self {
            method: Some(method.to_owned()),
            ..Self::any(fault)
        }
    }

    /// Hits any method once.
    pub fn any(fault: Fault) -> Self {
        Self {
            method: None,
            chat: None,
            skip: 0,
            times: 1,
            chance: 1.0,
            fault,
        }
    }

    /// Only requests to this chat.
    pub fn chat(mut self, chat: i64) -> Self {
        self.chat = Some(chat);
        self
    }

    /// The nth matching request from now on (1 is the next).
    pub fn nth(mut self, n: u64) -> Self {
        self.skip = n.saturating_sub(1);
        self
    }

    /// So many matching requests.
    pub fn times(mut self, n: u64) -> Self {
        self.times = n;
        self
    }

    /// All matching requests until the script is cleared.
    pub fn always(self) -> Self {
        self.times(u64::MAX)
    }

    /// Each matching request by lot, with this probability.
    pub fn chance(mut self, p: f64) -> Self {
        self.chance = p;
        self.always()
    }
}

/// The rules in force; the first that hits is taken.
#[derive(Debug, Default)]
pub struct Script {
    pub rules: Vec<Rule>,
    pub lot: Lot,
}

impl Script {
    /// The fault of this request, and the rule's count moves on.
    pub fn hit(&mut self, method: &str, chat: Option<i64>, unread: bool) -> Option<Fault> {
        let lot = &mut self.lot;
        let at = self.rules.iter_mut().position(|rule| {
            let meant = rule
                .method
                .as_deref()
                .is_none_or(|name| name.eq_ignore_ascii_case(method))
                && (rule.chat.is_none() || rule.chat == chat)
                && (rule.fault == Fault::CloseUnread) == unread;
            if !meant {
                return false;
            }
            if rule.skip > 0 {
                rule.skip -= 1;
                return false;
            }
            rule.chance >= 1.0 || lot.draw() < rule.chance
        })?;
        let rule = &mut self.rules[at];
        rule.times = rule.times.saturating_sub(u64::from(rule.times != u64::MAX));
        let fault = rule.fault.clone();
        if rule.times == 0 {
            self.rules.remove(at);
        }
        Some(fault)
    }
}

/// A seeded generator (splitmix64): the same seed, the same run.
#[derive(Debug, Clone)]
pub struct Lot(u64);

impl Default for Lot {
    fn default() -> Self {
        Self::new(1)
    }
}

impl Lot {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 ≤ x < 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn draw(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// 0 ≤ x < n, n above 0.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap_or(0)
    }
}
