//! An opened installation: data folder, keys, store, rules and words put together.

use std::sync::{Arc, OnceLock};

use crate::app::{
    assets::Assets,
    config::Config,
    fail_point, keys, problems, rules,
    world::{SystemClock, SystemEntropy},
};
use crate::domain::{message::Locale, problem::Problem, profile::Profile};
use crate::flow::{
    directory::Directory,
    engine::{Rules, labels::labels},
    lexicon::Lexicon,
    parse::{FlowFault, Flows, digest},
};
use crate::l10n::catalogue::Catalogue;
use crate::ports::blobs::Blobs;
use crate::ports::{Clock, Entropy, kv::Kv};
use crate::render::Renderer;
use crate::service::{Parts, Service, relay::Relay};
use crate::store::objects::FolderBlobs;
use crate::store::{
    Store,
    error::StoreError,
    folder::{Folder, Options},
    kv::sled_kv::{OnFatal, SledKv, SledOptions},
    layout::{LAYOUT, layout},
    upcast::Upcasts,
};
use crate::telegram::standing::State;

/// An opened installation.
pub struct Installation {
    /// What it was opened with.
    pub config: Config,
    /// Its data files.
    pub assets: Assets,
    /// What the doors need.
    pub service: Arc<Service>,
    /// The data folder; locked as long as this lives.
    pub folder: Folder,
    /// The backend, for figures.
    pub kv: Arc<SledKv>,
    /// Where the master key lies, and whether it was made now.
    pub keys: keys::Keys,
    /// How the messenger's door stands, once it is open in this process.
    pub messenger: OnceLock<Arc<State>>,
    /// What carries its letters, once it does in this process.
    pub relay: OnceLock<Relay>,
}

/// The rules of an installation without its data: for verbs that need no store.
pub struct Law {
    /// Calendar and profiles.
    pub rules: rules::Rules,
    /// The profile in force.
    pub profile: Profile,
}

/// The data files in force.
///
/// # Errors
/// The override folder cannot be read.
pub fn assets(config: &Config) -> Result<Assets, Problem> {
    match &config.override_folder.value {
        None => Ok(Assets::embedded()),
        Some(folder) => Assets::embedded().overridden_by(folder).map_err(|fault| {
            Problem::usage("override-unreadable")
                .at(folder.display().to_string())
                .text("detail", fault.to_string())
        }),
    }
}

/// The profile that the configuration names.
///
/// # Errors
/// There is none of this name, or its files are wrong.
pub fn law(config: &Config, assets: &Assets) -> Result<Law, Problem> {
    let rules = rules::Rules::load(assets).map_err(first)?;
    let name = &config.profile.value;
    let profile = rules.profiles.get(name).cloned().ok_or_else(|| {
        let known: Vec<&str> = rules.profiles.iter().map(|p| p.id.as_str()).collect();
        Problem::usage("profile-unknown")
            .at(config.profile_place())
            .text("profile", name)
            .text("known", known.join(", "))
    })?;
    Ok(Law { rules, profile })
}

fn first(faults: Vec<Problem>) -> Problem {
    let found = faults.into_iter().next();
    found.unwrap_or_else(|| Problem::fault("rules-unreadable"))
}

/// The words in force.
///
/// # Errors
/// A locale file does not parse: `iltod locale check` names every fault.
pub fn words(assets: &Assets) -> Result<Arc<Catalogue>, Problem> {
    let words = Catalogue::from_files(assets.below("locales/"));
    words.map(Arc::new).map_err(|faults| {
        let first = faults.into_iter().next();
        let (file, detail) = first.map(|f| (f.file, f.detail)).unwrap_or_default();
        Problem::usage("locale-unreadable")
            .at(file)
            .text("detail", detail)
    })
}

/// Everything the engine needs: flows, words of the moves, profile, bodies.
///
/// # Errors
/// A flow or directory file is wrong: `iltod flow check` names every fault.
pub fn engine_rules(
    assets: &Assets,
    words: &Catalogue,
    profile: Profile,
) -> Result<Rules, Problem> {
    let flows = Flows::from_files(assets.below("flows/intake/")).map_err(|faults| {
        let first = faults.first().map(place).unwrap_or_default();
        Problem::usage("flow-unreadable")
            .at(first.0)
            .text("detail", first.1)
    })?;
    let directory = Directory::from_files(assets.below("flows/directory/"))
        .map_err(|detail| Problem::usage("directory-unreadable").text("detail", detail))?;
    let lexicon = Lexicon::from_lookup(|locale, id| {
        let has = words.has(locale, id, None);
        has.then(|| words.format(locale, id, None, &[]).map(|found| found.text))
            .flatten()
    });
    let labels = labels(&flows).into_iter().flat_map(|id| {
        Locale::ALL.into_iter().filter_map(move |locale| {
            let found = words
                .has(locale, &id, None)
                .then(|| words.format(locale, &id, None, &[]))?;
            Some((id.clone(), found?.text))
        })
    });
    let lexicon = lexicon.with_labels(labels.collect::<Vec<_>>());
    Ok(Rules {
        flows,
        lexicon,
        profile,
        directory,
    })
}

fn place(fault: &FlowFault) -> (String, String) {
    (
        format!("{}:{}:{}", fault.file, fault.line, fault.column),
        fault.detail.clone(),
    )
}

/// A digest of all locale files: a case keeps the version of the words it was asked in.
fn locale_version(assets: &Assets) -> String {
    let texts = assets
        .below("locales/")
        .map(|(path, text)| format!("{path}\n{text}"));
    digest(&texts.collect::<String>())
}

impl Installation {
    /// Opens it; makes data folder and keys when there are none.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place and mend.
    pub async fn open(config: Config, on_fatal: OnFatal) -> Result<Self, Problem> {
        Self::open_by(config, Arc::new(SystemClock), on_fatal).await
    }

    /// The same by a clock of the caller's own: for days that pass in no time.
    ///
    /// # Errors
    /// See [`Installation::open`].
    pub async fn open_by(
        config: Config,
        clock: Arc<dyn Clock>,
        on_fatal: OnFatal,
    ) -> Result<Self, Problem> {
        let entropy: Arc<dyn Entropy> = Arc::new(SystemEntropy);
        let assets = assets(&config)?;
        let law = law(&config, &assets)?;
        let words = words(&assets)?;
        let rules = engine_rules(&assets, &words, law.profile.clone())?;
        let data = &config.data.value;
        let started = Folder::acknowledged(data).map_err(|error| problems::folder(&error))? > 0;
        keys::check(&config, started, Arc::clone(&entropy))?;
        let options = options(&config, Arc::clone(&clock), on_fatal);
        let (folder, kv) =
            Folder::open(&config.data.value, &options).map_err(|error| problems::folder(&error))?;
        let kv = Arc::new(kv);
        let backend: Arc<dyn Kv> = Arc::<SledKv>::clone(&kv);
        // A first start that was cut off before its keys were made left a store with nothing in it.
        let begun = backend.get(layout()).await.map_err(StoreError::from);
        let begun = begun.map_err(|error| problems::store(&error))?.is_some();
        let (ring, keys) = keys::open(&config, begun, Arc::clone(&entropy))?;
        let store = Store::open(backend, ring, upcasts()).await;
        let calendar = law.rules.calendar(&law.profile).clone();
        let objects = config.data.value.join("objects");
        let blobs = FolderBlobs::new(objects, config.reserve_mib.value << 20);
        let blobs: Arc<dyn Blobs> = Arc::new(blobs);
        let service = Arc::new(Service::new(Parts {
            store: store.map_err(|error| problems::store(&error))?,
            rules,
            calendar,
            profiles: law.rules.profiles,
            renderer: Renderer::new(words),
            locale_version: locale_version(&assets),
            clock,
            entropy,
            blobs,
        }));
        fail_point::arm_from_env(&config.data.value)?;
        Ok(Self {
            config,
            assets,
            service,
            folder,
            kv,
            keys,
            messenger: OnceLock::new(),
            relay: OnceLock::new(),
        })
    }
}

/// How the configuration opens the data folder.
#[must_use]
pub fn options(config: &Config, clock: Arc<dyn Clock>, on_fatal: OnFatal) -> Options {
    let mut sled = SledOptions::new(clock);
    sled.cache_capacity = config.cache_mib.value << 20;
    sled.reserve = config.reserve_mib.value << 20;
    sled.on_fatal = Some(on_fatal);
    let mut options = Options::new(sled, LAYOUT);
    options.ballast = config.ballast_mib.value << 20;
    options
}

/// The kinds of events and their versions (golden files prove that each can be read).
#[must_use]
pub fn upcasts() -> Upcasts {
    Upcasts::default()
        .kind("submitted", &[])
        .kind("receipt_confirmed", &[])
        .kind("task_settled", &[])
}
