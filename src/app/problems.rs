//! What the lower layers say to engineers, as problems for people: one clear screen each.

use std::path::Path;

use crate::domain::problem::Problem;
use crate::ports::kv::KvError;
use crate::service::ServiceError;
use crate::store::{
    error::StoreError, folder::FolderError, keyring::RingError, master::MasterError,
};

fn at(path: &Path) -> String {
    path.display().to_string()
}

/// A data folder that cannot be opened.
#[must_use]
pub fn folder(error: &FolderError) -> Problem {
    match error {
        FolderError::Locked { path, holder } => Problem::usage("folder-locked").at(at(path)).text(
            "holder",
            holder.map_or_else(|| "?".to_owned(), |pid| pid.to_string()),
        ),
        FolderError::Damaged { path, detail } => Problem::fault("store-damaged")
            .at(at(path))
            .text("detail", detail),
        FolderError::Short {
            path,
            store,
            witness,
        } => Problem::fault("store-short")
            .at(at(path))
            .text("store", store.to_string())
            .text("witness", witness.to_string()),
        FolderError::Unwitnessed { path } => Problem::fault("store-unwitnessed").at(at(path)),
        FolderError::Newer {
            path,
            found,
            supported,
        }
        | FolderError::Older {
            path,
            found,
            supported,
        } => Problem::fault("store-version")
            .at(at(path))
            .text("found", found.to_string())
            .text("known", supported.to_string()),
        FolderError::Full { path, free, needed } => Problem::fault("disk-full")
            .at(at(path))
            .text("free", free.to_string())
            .text("needed", needed.to_string()),
        FolderError::Permission { path } => Problem::usage("permission").at(at(path)),
        FolderError::Io { path, source } => Problem::fault("io")
            .at(at(path))
            .text("detail", source.to_string()),
    }
}

/// A master key that cannot be used.
#[must_use]
pub fn master(error: &MasterError) -> Problem {
    match error {
        MasterError::Missing { path } => Problem::fault("master-missing").at(at(path)),
        MasterError::Exists { path } => Problem::fault("master-exists").at(at(path)),
        MasterError::Folder { path } => Problem::usage("master-folder").at(at(path)),
        MasterError::Exposed { path, mode } => Problem::usage("master-exposed")
            .at(at(path))
            .text("mode", format!("{mode:03o}")),
        MasterError::Malformed { path } => Problem::fault("master-malformed").at(at(path)),
        MasterError::Io { path, source } => Problem::fault("io")
            .at(at(path))
            .text("detail", source.to_string()),
    }
}

/// A key ring that cannot be used.
#[must_use]
pub fn ring(error: &RingError) -> Problem {
    match error {
        RingError::Missing { path } => Problem::fault("keyring-missing").at(at(path)),
        RingError::WrongMaster { path } => Problem::fault("master-wrong").at(at(path)),
        RingError::Newer { path, found } => Problem::fault("keyring-newer")
            .at(at(path))
            .text("found", found.to_string()),
        other => Problem::fault("keyring-damaged").text("detail", other.to_string()),
    }
}

/// A store that cannot be read or written.
#[must_use]
pub fn store(error: &StoreError) -> Problem {
    match error {
        StoreError::OtherRing => Problem::fault("store-other-ring"),
        StoreError::Newer { found, known, .. } => Problem::fault("store-version")
            .text("found", found.to_string())
            .text("known", known.to_string()),
        StoreError::Ring(error) => ring(error),
        StoreError::Damaged { .. } => {
            Problem::fault("store-damaged").text("detail", error.to_string())
        }
        other => Problem::fault("store-fault").text("detail", other.to_string()),
    }
}

/// A service that cannot go on.
#[must_use]
pub fn service(error: &ServiceError) -> Problem {
    match error {
        ServiceError::Store(error) => store(error),
        ServiceError::Busy => Problem::refused("busy"),
        ServiceError::Full => store(&StoreError::Kv(KvError::Full {
            free: 0,
            reserve: 0,
        })),
        ServiceError::NoNumber => Problem::fault("no-number"),
        ServiceError::Refused(refusal) => Problem::refused(refusal.0),
    }
}
