//! Puts the messenger's door together: token, addresses, secrets, limits.

use std::{
    fs, io,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::Arc,
};

use tokio::net::TcpListener;

use crate::app::{config::Config, installation::Installation, problems, world::SystemEntropy};
use crate::domain::problem::Problem;
use crate::ports::{Entropy, courier::Courier};
use crate::render::Renderer;
use crate::service::{ladder::Ladder, relay::Relay};
use crate::telegram::{
    api::Api,
    courier::TelegramCourier,
    door::{Door, Settings, Webhook},
    limits::Limits,
    outgoing::Outgoing,
    token::{self, Source, Token, TokenFault},
};

/// Random bytes of a webhook secret; it is written as twice as many digits.
const SECRET: usize = 32;

/// Everything that opens the door, but for the service.
pub struct Messenger {
    /// The calls to the messenger.
    pub api: Api,
    /// Carries letters.
    pub courier: Arc<TelegramCourier>,
    /// How the door is set up.
    pub settings: Settings,
}

/// Reads the settings of the door; `None` while no token is set.
///
/// # Errors
/// A token or secret that cannot be read, or that others can read.
pub fn messenger(config: &Config, renderer: &Renderer) -> Result<Option<Messenger>, Problem> {
    let telegram = &config.telegram;
    let Some((token, source)) = token_of(config)? else {
        return Ok(None);
    };
    let unusable = |name: &str| Problem::usage("config-url").at(name);
    let server = telegram.api_url.value.parse();
    let server = server.map_err(|_| unusable("telegram.api_url"))?;
    let api = Api::new(server, token).map_err(|fault| {
        let detail = fault.without_url().to_string();
        Problem::fault("io").text("detail", detail)
    })?;
    let webhook = match &telegram.webhook_url.value {
        None => None,
        Some(url) => Some(Webhook {
            url: url.parse().map_err(|_| unusable("telegram.webhook_url"))?,
            secrets: secrets(config)?,
        }),
    };
    let limits = Limits::new(telegram.limits());
    let courier = TelegramCourier::new(api.clone(), limits, renderer.clone());
    Ok(Some(Messenger {
        api,
        courier: Arc::new(courier),
        settings: Settings {
            source,
            webhook,
            flood: telegram.flood(),
            attachment: telegram.attachment_mib.value << 20,
        },
    }))
}

/// Opens the door, listening where the configuration says when updates are brought to it.
///
/// # Errors
/// The address is taken, or what the door remembers cannot be read.
pub async fn open(
    installation: &Installation,
    messenger: Messenger,
    outgoing: Arc<dyn Outgoing>,
) -> Result<Door, Problem> {
    let listener = match messenger.settings.webhook {
        None => None,
        Some(_) => {
            let address = &installation.config.listen.value;
            let listener = TcpListener::bind(address).await.map_err(|fault| {
                Problem::usage("listen-taken")
                    .at(address.as_str())
                    .text("detail", fault.to_string())
            })?;
            Some(listener)
        }
    };
    let service = Arc::clone(&installation.service);
    let (api, settings) = (messenger.api, messenger.settings);
    let door = Door::open(service, outgoing, (api, settings), listener).await;
    let door = door.map_err(|fault| problems::service(&fault))?;
    // A second door of the same process would be told of by the first.
    let _ = installation.messenger.set(Arc::clone(&door.state));
    Ok(door)
}

/// Starts the relay: it first carries what an earlier process left.
///
/// # Errors
/// `flows/delivery.toml` is wrong, or the store cannot be read.
pub async fn relay(installation: &Installation, found: &Messenger) -> Result<Relay, Problem> {
    let file = "flows/delivery.toml";
    let text = installation.assets.below(file).next();
    let ladder = Ladder::from_file(text.map_or("", |(_, text)| text)).map_err(|detail| {
        Problem::usage("flow-unreadable")
            .at(file)
            .text("detail", detail)
    })?;
    let courier: Arc<dyn Courier> = Arc::<TelegramCourier>::clone(&found.courier);
    let relay = Relay::start(Arc::clone(&installation.service), courier, ladder).await;
    relay.map_err(|fault| problems::service(&fault))
}

fn token_of(config: &Config) -> Result<Option<(Token, Source)>, Problem> {
    if let Some(text) = config.telegram.token_from_env() {
        let token = Token::new(&text);
        let token = token.ok_or_else(|| Problem::usage("token-shape").at("TELOXIDE_TOKEN"))?;
        return Ok(Some((token, Source::Fixed)));
    }
    let Some(path) = &config.telegram.token_file.value else {
        return Ok(None);
    };
    let token = token::read(path).map_err(|fault| token_problem(path, &fault))?;
    Ok(Some((token, Source::File(path.clone()))))
}

fn token_problem(path: &Path, fault: &TokenFault) -> Problem {
    let place = path.display().to_string();
    match fault {
        TokenFault::Open => Problem::usage("token-exposed").at(place),
        TokenFault::Shape => Problem::usage("token-shape").at(place),
        TokenFault::Io(fault) => Problem::usage("token-unreadable")
            .at(place)
            .text("detail", fault.to_string()),
    }
}

/// The webhook's secrets, the one in use first; made when there are none.
fn secrets(config: &Config) -> Result<Vec<String>, Problem> {
    let set = config.telegram.webhook_secret_file.value.clone();
    let path = set.unwrap_or_else(|| config.data.value.join("telegram-webhook-secret"));
    let read = match fs::read_to_string(&path) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => make_secret(&path),
        other => other,
    };
    let problem = |code: &'static str| Problem::usage(code).at(path.display().to_string());
    let text =
        read.map_err(|fault| problem("token-unreadable").text("detail", fault.to_string()))?;
    if fs::metadata(&path).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0) {
        return Err(problem("token-exposed"));
    }
    let found = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let found: Vec<String> = found.map(str::to_owned).collect();
    let known = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    let fits = |s: &String| (16..=256).contains(&s.len()) && s.bytes().all(known);
    if found.is_empty() || found.len() > 2 || !found.iter().all(fits) {
        return Err(problem("webhook-secret"));
    }
    Ok(found)
}

fn make_secret(path: &PathBuf) -> io::Result<String> {
    let mut bytes = [0; SECRET];
    SystemEntropy.fill(&mut bytes);
    let text = bytes.iter().map(|byte| format!("{byte:02x}"));
    let text = text.collect::<String>();
    let mut options = fs::OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    io::Write::write_all(&mut file, text.as_bytes())?;
    file.sync_all()?;
    Ok(text)
}
