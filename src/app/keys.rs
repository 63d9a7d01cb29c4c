//! The master key and the key ring of a data folder: made at the first start, read at every other.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::app::{
    config::{Config, default_key_file, lies_inside},
    problems,
};
use crate::domain::problem::Problem;
use crate::ports::Entropy;
use crate::store::{
    keyring::{FolderId, KeyRing, folder_of},
    master::MasterKey,
};

/// The master key of a data folder.
#[derive(Clone, Debug)]
pub struct Keys {
    /// The file of the master key.
    pub master_file: PathBuf,
    /// The id of the data folder.
    pub folder: String,
    /// Whether the key was made now: copy it, no backup contains it.
    pub fresh: bool,
}

/// Opens the ring of the folder, or makes ring and master key for a new one. A folder that has a
/// store but no ring is never given a new one: what it holds could not be read any more.
///
/// # Errors
/// What is wrong with key or ring, with its file. Nothing was written then.
pub fn open(
    config: &Config,
    has_store: bool,
    entropy: Arc<dyn Entropy>,
) -> Result<(KeyRing, Keys), Problem> {
    let data = &config.data.value;
    let ring_file = data.join("keyring");
    let known = folder_of(&ring_file).map_err(|fault| problems::ring(&fault))?;
    if known.is_none() && has_store {
        return Err(Problem::fault("keyring-missing").at(ring_file.display().to_string()));
    }
    let fresh = known.is_none();
    let folder = known.unwrap_or_else(|| FolderId::random(entropy.as_ref()));
    let master_file = master_file(config, &folder)?;
    let master = if fresh && !master_file.exists() {
        make_folder(&master_file)?;
        MasterKey::create(&master_file, entropy.as_ref())
    } else {
        MasterKey::read(&master_file)
    };
    let master = master.map_err(|fault| problems::master(&fault))?;
    let ring = if fresh {
        KeyRing::create(&ring_file, &folder, &master, entropy)
    } else {
        KeyRing::open(&ring_file, &master, entropy)
    };
    let ring = ring.map_err(|fault| problems::ring(&fault))?;
    let folder = folder.as_str().to_owned();
    Ok((
        ring,
        Keys {
            master_file,
            folder,
            fresh,
        },
    ))
}

/// Looks whether the keys of a folder can be used, before anything is opened: with a wrong key, or
/// without the ring of a store that was `started`, not one byte of the folder is touched. Reads only;
/// [`open`] looks again under the lock.
///
/// # Errors
/// As [`open`].
pub fn check(config: &Config, started: bool, entropy: Arc<dyn Entropy>) -> Result<(), Problem> {
    let ring_file = config.data.value.join("keyring");
    let known = folder_of(&ring_file).map_err(|fault| problems::ring(&fault))?;
    if known.is_some() || started {
        open(config, true, entropy)?;
    }
    Ok(())
}

fn master_file(config: &Config, folder: &FolderId) -> Result<PathBuf, Problem> {
    let chosen = config.master_key_file.value.clone();
    let path = chosen.unwrap_or_else(|| default_key_file(folder.as_str()));
    if lies_inside(&path, &config.data.value) {
        return Err(Problem::usage("master-inside").at(path.display().to_string()));
    }
    Ok(path)
}

fn make_folder(file: &Path) -> Result<(), Problem> {
    let Some(folder) = file.parent() else {
        return Ok(());
    };
    durable_folder(folder).map_err(|fault| {
        Problem::fault("io")
            .at(folder.display().to_string())
            .text("detail", fault.to_string())
    })
}

/// Makes the folder and what is missing above it, each name synced: a key whose folder is gone
/// after a power cut would be lost with it.
fn durable_folder(folder: &Path) -> std::io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let parent = folder.parent().unwrap_or(Path::new("."));
    durable_folder(parent)?;
    match std::fs::create_dir(folder) {
        Err(fault) if fault.kind() != std::io::ErrorKind::AlreadyExists => return Err(fault),
        _ => {}
    }
    let parent = if parent.as_os_str().is_empty() {
        Path::new(".")
    } else {
        parent
    };
    std::fs::File::open(parent)?.sync_all()
}
