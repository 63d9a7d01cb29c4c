//! Whether the data folder is the one that ran last here, or an older copy that was put back
//! (reliability B12). Store and a small file beside the master key, which no copy of the folder holds,
//! name the run that wrote last; the file also says how many commits there were. It refuses nothing:
//! what follows is `Service::hold_letters`. Where the file cannot be written, nothing is known of
//! copies, and that is logged.

use std::{
    fs, io,
    io::Write as _,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};

use crate::app::{installation::Installation, problems};
use crate::domain::problem::Problem;
use crate::service::ServiceError;
use crate::store::folder::Folder;

/// How often the number of commits is written: a copy that was taken in the same run is known by it.
const EVERY: Duration = Duration::from_secs(60);

/// What the file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// The run that wrote the store last.
    run: String,
    /// The run that is about to: after a crash the store may name this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    /// Commits that the store had at least.
    commits: u64,
}

impl Known {
    /// Whether a store that names this run, with so many commits, is older than what ran last.
    fn is_newer_than(&self, run: Option<&str>, commits: u64) -> bool {
        let same = match run {
            Some(run) => run == self.run || Some(run) == self.next.as_deref(),
            // Only a run that never came to write may be missing in the store.
            None => self.run.is_empty(),
        };
        !same || commits < self.commits
    }
}

/// The file of an installation's last run.
pub struct LastRun {
    file: PathBuf,
    data: PathBuf,
    run: String,
}

impl LastRun {
    /// Looks whether the folder is an older copy, and if so holds its letters; then writes, in the
    /// store and beside the key, that this run has it. `None` where that cannot be written.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub async fn begin(installation: &Installation) -> Result<Option<Self>, Problem> {
        let problem = |fault: ServiceError| problems::service(&fault);
        let (service, keys) = (&installation.service, &installation.keys);
        let this = Self {
            file: keys
                .master_file
                .with_file_name(format!("{}.last", keys.folder)),
            data: installation.config.data.value.clone(),
            run: service.run().to_owned(),
        };
        let stored = service.last_run().await.map_err(problem)?;
        let known = read(&this.file);
        let commits = installation.kv.commits().unwrap_or(u64::MAX);
        let older = match (&known, &stored) {
            (Some(known), stored) => known.is_newer_than(stored.as_deref(), commits),
            // The store ran before, elsewhere: it may go on there.
            (None, stored) => stored.is_some(),
        };
        if older {
            tracing::warn!("the data folder is an older copy: its letters are held");
            service.hold_letters().await.map_err(problem)?;
        }
        let about = Known {
            run: stored.unwrap_or_default(),
            next: Some(this.run.clone()),
            commits: known.filter(|_| !older).map_or(0, |known| known.commits),
        };
        if let Err(fault) = replace(&this.file, &about) {
            tracing::warn!(%fault, "a copy that is put back would not be known as one");
            return Ok(None);
        }
        match service.begin_run().await {
            // Nothing is taken while the disk is full; the store goes on under the run before.
            Err(ServiceError::Full) => return Ok(None),
            other => other.map_err(problem)?,
        }
        this.note();
        Ok(Some(this))
    }

    /// Writes how many commits there are, as long as it is polled.
    pub async fn keep(&self) {
        loop {
            tokio::time::sleep(EVERY).await;
            self.note();
        }
    }

    /// Writes how many commits there are.
    pub fn note(&self) {
        let known = Known {
            run: self.run.clone(),
            next: None,
            commits: Folder::acknowledged(&self.data).unwrap_or(0),
        };
        if let Err(fault) = replace(&self.file, &known) {
            tracing::warn!(%fault, "how far the store is could not be written beside the key");
        }
    }
}

/// What the file says; nothing where there is none, or none that can be read.
fn read(path: &Path) -> Option<Known> {
    let bytes = fs::read(path).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn replace(path: &Path, known: &Known) -> io::Result<()> {
    let next = path.with_extension("last.next");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = options.open(&next)?;
    file.write_all(&serde_json::to_vec(known)?)?;
    file.sync_all()?;
    fs::rename(&next, path)?;
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty());
    fs::File::open(parent.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::Known;

    fn known(run: &str, next: Option<&str>, commits: u64) -> Known {
        Known {
            run: run.to_owned(),
            next: next.map(str::to_owned),
            commits,
        }
    }

    #[test]
    fn a_store_is_older_that_names_another_run_or_has_fewer_commits() {
        let settled = known("b", None, 10);
        assert!(!settled.is_newer_than(Some("b"), 10));
        assert!(!settled.is_newer_than(Some("b"), 11));
        assert!(
            settled.is_newer_than(Some("b"), 9),
            "a copy of the same run"
        );
        assert!(
            settled.is_newer_than(Some("a"), 99),
            "a copy of an earlier run"
        );
        assert!(
            settled.is_newer_than(None, 99),
            "a copy from before the first"
        );
    }

    #[test]
    fn a_crash_while_a_run_begins_is_no_copy() {
        let between = known("a", Some("b"), 0);
        assert!(!between.is_newer_than(Some("a"), 5));
        assert!(!between.is_newer_than(Some("b"), 5));
        assert!(between.is_newer_than(Some("c"), 5));
        assert!(!known("", Some("b"), 0).is_newer_than(None, 0));
    }
}
