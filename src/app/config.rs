//! The configuration: environment beats file beats default, and each value knows where it came
//! from (interfaces.md).

mod file;
pub mod telegram;

use std::{
    env,
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use crate::domain::problem::Problem;

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Default,
    /// The configuration file.
    File,
    /// An environment variable.
    Env(&'static str),
    /// A flag of the command line.
    Flag(&'static str),
}

impl Origin {
    /// The word for it in `iltod config`.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Default => "default".to_owned(),
            Self::File => "file".to_owned(),
            Self::Env(name) => format!("env {name}"),
            Self::Flag(name) => format!("flag {name}"),
        }
    }
}

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value in force.
    pub value: T,
    /// Its origin.
    pub origin: Origin,
}

/// All settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// The data folder.
    pub data: Setting<PathBuf>,
    /// Where `serve` will listen for the web, once there is a web.
    pub listen: Setting<String>,
    /// The rule profile.
    pub profile: Setting<String>,
    /// The master key's file; by default one named by the folder's id in the configuration folder.
    pub master_key_file: Setting<Option<PathBuf>>,
    /// Folder whose `flows/` and `locales/` replace embedded files.
    pub override_folder: Setting<Option<PathBuf>>,
    /// Cache of the store, MiB.
    pub cache_mib: Setting<u64>,
    /// Space on the disk that is never used up, MiB.
    pub reserve_mib: Setting<u64>,
    /// Size of the ballast file, MiB.
    pub ballast_mib: Setting<u64>,
    /// The messenger's door and its limits.
    pub telegram: telegram::Telegram,
    /// The configuration file that was read.
    pub file: Option<PathBuf>,
}

/// What the command line says of the configuration.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--data`.
    pub data: Option<PathBuf>,
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--listen`.
    pub listen: Option<String>,
}

/// The folder of the user's configuration, `$XDG_CONFIG_HOME/iltod`.
#[must_use]
pub fn config_folder() -> PathBuf {
    user_folder("XDG_CONFIG_HOME", ".config")
}

fn user_folder(variable: &str, below_home: &str) -> PathBuf {
    let base = env::var_os(variable).filter(|value| !value.is_empty());
    let base = base.map(PathBuf::from).unwrap_or_else(|| {
        let home = env::var_os("HOME").map(PathBuf::from);
        home.unwrap_or_else(|| PathBuf::from(".")).join(below_home)
    });
    base.join("iltod")
}

impl Config {
    /// Reads file and environment.
    ///
    /// # Errors
    /// All that is wrong with them, each with its place.
    pub fn load(flags: &Flags) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let (file, path) = file::read(flags, &mut problems);
        let config = Self {
            data: choose(
                flags.data.clone().map(|v| (v, Origin::Flag("--data"))),
                text_env("ILTOD_DATA").map(PathBuf::from),
                file.data,
                || user_folder("XDG_DATA_HOME", ".local/share"),
                "ILTOD_DATA",
            ),
            listen: choose(
                flags.listen.clone().map(|v| (v, Origin::Flag("--listen"))),
                text_env("ILTOD_LISTEN"),
                file.listen,
                || "127.0.0.1:8080".to_owned(),
                "ILTOD_LISTEN",
            ),
            profile: choose(
                None,
                text_env("ILTOD_PROFILE"),
                file.profile,
                || "reg2007-bayannur".to_owned(),
                "ILTOD_PROFILE",
            ),
            master_key_file: optional(
                text_env("ILTOD_MASTER_KEY_FILE").map(PathBuf::from),
                file.master_key_file,
                "ILTOD_MASTER_KEY_FILE",
            ),
            override_folder: optional(
                text_env("ILTOD_OVERRIDE").map(PathBuf::from),
                file.override_folder,
                "ILTOD_OVERRIDE",
            ),
            cache_mib: number(None, file.store.cache_mib, 32),
            reserve_mib: number(
                env_number(("ILTOD_RESERVE_MIB", "store.reserve_mib"), &mut problems),
                file.store.reserve_mib,
                64,
            ),
            ballast_mib: number(
                env_number(("ILTOD_BALLAST_MIB", "store.ballast_mib"), &mut problems),
                file.store.ballast_mib,
                16,
            ),
            telegram: telegram::Telegram::load((file.telegram, file.limits), &mut problems),
            file: path,
        };
        config.check(&mut problems);
        if problems.is_empty() {
            Ok(config)
        } else {
            Err(problems)
        }
    }

    /// Where the profile was chosen, so that it can be corrected there.
    #[must_use]
    pub fn profile_place(&self) -> String {
        match (&self.profile.origin, &self.file) {
            (Origin::Env(name), _) => format!("{name}={}", self.profile.value),
            (Origin::File, Some(file)) => format!("{}: profile", file.display()),
            (origin, _) => origin.word(),
        }
    }

    fn check(&self, problems: &mut Vec<Problem>) {
        if self.listen.value.parse::<std::net::SocketAddr>().is_err() {
            let place = self.listen.origin.word();
            problems.push(
                Problem::usage("config-listen")
                    .at(place)
                    .text("value", &self.listen.value),
            );
        }
        let sizes = [
            ("store.cache_mib", &self.cache_mib),
            ("store.reserve_mib", &self.reserve_mib),
            ("store.ballast_mib", &self.ballast_mib),
        ];
        for (key, size) in sizes {
            if !limits(key).contains(&size.value) {
                let (code, value) = (size_code(key), size.value.to_string());
                let problem = Problem::usage(code).at(key).text("value", value);
                problems.push(within_limits(problem, key));
            }
        }
    }
}

/// From how many MiB to how many a setting may be: a cache has to fit into memory, the others on a
/// disk, of at most a PiB.
fn limits(key: &str) -> RangeInclusive<u64> {
    match key {
        "store.cache_mib" => 1..=4096,
        _ => 0..=1 << 30,
    }
}

fn size_code(key: &str) -> &'static str {
    match key {
        "store.cache_mib" => "config-cache",
        _ => "config-size",
    }
}

fn within_limits(problem: Problem, key: &str) -> Problem {
    let limits = limits(key);
    let (least, most) = (limits.start().to_string(), limits.end().to_string());
    let problem = problem.text("key", key);
    problem.text("least", least).text("most", most)
}

/// A setting that is no whole number; what stands there is not quoted.
fn no_number(key: &str) -> Problem {
    within_limits(Problem::usage("config-number"), key)
}

fn text_env(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn env_number(
    (name, key): (&'static str, &str),
    problems: &mut Vec<Problem>,
) -> Option<(u64, Origin)> {
    let text = text_env(name)?;
    match text.parse() {
        Ok(n) => Some((n, Origin::Env(name))),
        Err(_) => {
            problems.push(no_number(key).at(name));
            None
        }
    }
}

fn choose<T>(
    flag: Option<(T, Origin)>,
    from_env: Option<T>,
    from_file: Option<T>,
    default: impl FnOnce() -> T,
    variable: &'static str,
) -> Setting<T> {
    let found = flag
        .or_else(|| from_env.map(|value| (value, Origin::Env(variable))))
        .or_else(|| from_file.map(|value| (value, Origin::File)));
    let (value, origin) = found.unwrap_or_else(|| (default(), Origin::Default));
    Setting { value, origin }
}

fn optional(
    from_env: Option<PathBuf>,
    from_file: Option<PathBuf>,
    variable: &'static str,
) -> Setting<Option<PathBuf>> {
    choose(
        None,
        from_env.map(Some),
        from_file.map(Some),
        || None,
        variable,
    )
}

fn number(from_env: Option<(u64, Origin)>, from_file: Option<u64>, default: u64) -> Setting<u64> {
    choose(from_env, None, from_file, || default, "")
}

/// The default place of the master key: outside the data folder, named by the folder's id.
#[must_use]
pub fn default_key_file(folder_id: &str) -> PathBuf {
    config_folder().join(format!("{folder_id}.key"))
}

/// Whether `path` lies inside `folder`.
#[must_use]
pub fn lies_inside(path: &Path, folder: &Path) -> bool {
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => path.starts_with(folder),
    }
}
