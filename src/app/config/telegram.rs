//! The settings of the messenger's door. The token itself never stands in the configuration file:
//! it comes from the environment, or from a file of its own that only its owner can read.

use std::{env, num::NonZeroU32, path::PathBuf};

use crate::app::config::{
    Origin, Setting, choose, env_number,
    file::{LimitsFile, TelegramFile},
    number, optional, text_env,
};
use crate::domain::problem::Problem;
use crate::telegram::{flood::FloodSettings, limits::LimitSettings};

/// The platform's own server.
const SERVER: &str = "https://api.telegram.org";

/// MiB of the largest file that the platform gives out.
const LARGEST: u64 = 20;

/// The settings `telegram.*` and `limits.*`.
#[derive(Clone, Debug)]
pub struct Telegram {
    /// Whether the environment holds the token itself.
    pub token_in_env: bool,
    /// The token's file.
    pub token_file: Setting<Option<PathBuf>>,
    /// The Bot API server.
    pub api_url: Setting<String>,
    /// The public address to which updates are brought; none: they are asked for.
    pub webhook_url: Setting<Option<String>>,
    /// The file of the webhook's secrets, one a line; by default one in the data folder.
    pub webhook_secret_file: Setting<Option<PathBuf>>,
    /// Messages a second over all chats; 0 lifts it.
    pub per_second: Setting<u64>,
    /// Messages a second to one chat; 0 lifts it.
    pub per_chat_per_second: Setting<u64>,
    /// Messages to one chat at once.
    pub chat_burst: Setting<u64>,
    /// Messages that one person may send at once.
    pub contact_burst: Setting<u64>,
    /// Messages that one person may send a second after that; 0 lifts it.
    pub contact_per_second: Setting<u64>,
    /// MiB of one file; 0 takes none. The platform gives out no more than 20.
    pub attachment_mib: Setting<u64>,
}

impl Telegram {
    pub(super) fn load(
        (file, limits): (TelegramFile, LimitsFile),
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut limit = |name: &'static str, from_file: Option<u64>, default: u64| {
            let key = name.trim_start_matches("ILTOD_LIMIT_").to_lowercase();
            let from_env = env_number((name, &format!("limits.{key}")), problems);
            number(from_env, from_file, default)
        };
        let settings = Self {
            token_in_env: text_env("TELOXIDE_TOKEN").is_some(),
            token_file: optional(
                text_env("TELOXIDE_TOKEN_FILE").map(PathBuf::from),
                file.token_file,
                "TELOXIDE_TOKEN_FILE",
            ),
            api_url: choose(
                None,
                text_env("TELEGRAM_API_URL"),
                file.api_url,
                || SERVER.to_owned(),
                "TELEGRAM_API_URL",
            ),
            webhook_url: choose(
                None,
                text_env("ILTOD_TELEGRAM_WEBHOOK_URL").map(Some),
                file.webhook_url.map(Some),
                || None,
                "ILTOD_TELEGRAM_WEBHOOK_URL",
            ),
            webhook_secret_file: optional(
                text_env("ILTOD_TELEGRAM_WEBHOOK_SECRET_FILE").map(PathBuf::from),
                file.webhook_secret_file,
                "ILTOD_TELEGRAM_WEBHOOK_SECRET_FILE",
            ),
            per_second: limit(
                "ILTOD_LIMIT_TELEGRAM_PER_SECOND",
                limits.telegram_per_second,
                30,
            ),
            per_chat_per_second: limit(
                "ILTOD_LIMIT_TELEGRAM_PER_CHAT_PER_SECOND",
                limits.telegram_per_chat_per_second,
                1,
            ),
            chat_burst: limit(
                "ILTOD_LIMIT_TELEGRAM_CHAT_BURST",
                limits.telegram_chat_burst,
                5,
            ),
            contact_burst: limit("ILTOD_LIMIT_CONTACT_BURST", limits.contact_burst, 30),
            attachment_mib: limit("ILTOD_LIMIT_ATTACHMENT_MIB", limits.attachment_mib, 10),
            contact_per_second: limit(
                "ILTOD_LIMIT_CONTACT_PER_SECOND",
                limits.contact_per_second,
                1,
            ),
        };
        settings.check(problems);
        let most = settings.attachment_mib.value;
        if most > LARGEST {
            let problem = Problem::usage("config-size").at("limits.attachment_mib");
            let problem = problem.text("value", most.to_string());
            let problem = problem.text("key", "limits.attachment_mib");
            problems.push(problem.text("least", "0").text("most", LARGEST.to_string()));
        }
        settings
    }

    /// An address with a password in it would be shown and logged.
    fn check(&self, problems: &mut Vec<Problem>) {
        let mut url = |name: &str, value: &str| {
            let parsed = value.parse::<axum::http::Uri>().ok();
            let plain = parsed.is_some_and(|url| {
                let web = matches!(url.scheme_str(), Some("http" | "https"));
                web && url.authority().is_some_and(|a| !a.as_str().contains('@'))
            });
            if !plain {
                problems.push(Problem::usage("config-url").at(name));
            }
        };
        url("telegram.api_url", &self.api_url.value);
        if let Some(webhook) = &self.webhook_url.value {
            url("telegram.webhook_url", webhook);
        }
    }

    /// Whether a token is set anywhere.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.token_in_env || self.token_file.value.is_some()
    }

    /// Where the token comes from, for `iltod config`.
    #[must_use]
    pub fn token_origin(&self) -> String {
        if self.token_in_env {
            Origin::Env("TELOXIDE_TOKEN").word()
        } else {
            self.token_file.origin.word()
        }
    }

    /// The token of the environment. It is not kept with the other settings.
    pub(in crate::app) fn token_from_env(&self) -> Option<String> {
        env::var("TELOXIDE_TOKEN").ok().filter(|t| !t.is_empty())
    }

    /// How fast messages go out.
    #[must_use]
    pub fn limits(&self) -> LimitSettings {
        LimitSettings {
            per_second: NonZeroU32::new(small(self.per_second.value)),
            per_chat_per_second: NonZeroU32::new(small(self.per_chat_per_second.value)),
            chat_burst: NonZeroU32::new(small(self.chat_burst.value)).unwrap_or(NonZeroU32::MIN),
        }
    }

    /// How much one person may send.
    #[must_use]
    pub fn flood(&self) -> FloodSettings {
        FloodSettings {
            burst: small(self.contact_burst.value),
            per_second: small(self.contact_per_second.value),
        }
    }
}

fn small(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
