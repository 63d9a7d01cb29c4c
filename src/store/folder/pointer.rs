//! `CURRENT`: the name of the store that counts. Whatever store stands beside it is unfinished or
//! finished with, and goes at the next open, once the one that counts was found whole.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use crate::store::folder::Options;
use crate::store::folder::compact::Stop;
use crate::store::folder::error::FolderError;
use crate::store::folder::files;
use crate::store::folder::files::at;

const CURRENT: &str = "CURRENT";
const UNFINISHED: &str = "CURRENT.new";

/// Which store counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pointer {
    /// N of `store-N`.
    pub(super) store: u64,
    /// Nothing points to it yet: the folder is new, or its first start was cut off.
    pub(super) fresh: bool,
}

/// The folder of store `number`.
pub(super) fn store_path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("store-{number}"))
}

impl Pointer {
    /// Reads the pointer. Without one, a single store is taken for the one of a first start that was
    /// cut off; of several none is guessed.
    pub(super) fn read(folder: &Path) -> Result<Self, FolderError> {
        let path = folder.join(CURRENT);
        match fs::read_to_string(&path) {
            Ok(text) => match number(text.trim()) {
                Some(store) => Ok(Self {
                    store,
                    fresh: false,
                }),
                None => Err(FolderError::Damaged {
                    path,
                    detail: "it names no store".to_owned(),
                }),
            },
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(FolderError::Damaged {
                path,
                detail: "it is not text".to_owned(),
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match stores(folder)?.as_slice() {
                    [] => Ok(Self {
                        store: 1,
                        fresh: true,
                    }),
                    [store] => Ok(Self {
                        store: *store,
                        fresh: true,
                    }),
                    several => Err(FolderError::Damaged {
                        path,
                        detail: format!("missing beside the stores {several:?}"),
                    }),
                }
            }
            Err(error) => Err(at(&path)(error)),
        }
    }

    /// Points to `store`: beside, synced, renamed, name synced. A cut leaves the old or the new.
    pub(super) fn write(folder: &Path, store: u64, options: &Options) -> Result<(), FolderError> {
        let beside = folder.join(UNFINISHED);
        let mut file = files::private()
            .create(true)
            .truncate(true)
            .open(&beside)
            .map_err(at(&beside))?;
        writeln!(file, "store-{store}")
            .and_then(|()| file.sync_all())
            .map_err(at(&beside))?;
        options.reached(Stop::PointerWritten);
        fs::rename(&beside, folder.join(CURRENT)).map_err(at(&beside))?;
        options.reached(Stop::PointerRenamed);
        files::sync_folder(folder)
    }

    /// Removes every store but `kept`, which was opened and found whole.
    pub(super) fn sweep(folder: &Path, kept: u64) -> Result<(), FolderError> {
        for other in stores(folder)?.into_iter().filter(|store| *store != kept) {
            files::remove_folder(&store_path(folder, other))?;
        }
        Ok(())
    }
}

fn stores(folder: &Path) -> Result<Vec<u64>, FolderError> {
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    let mut found = Vec::new();
    for entry in entries {
        let name = entry.map_err(at(folder))?.file_name();
        found.extend(name.to_str().and_then(number));
    }
    found.sort_unstable();
    Ok(found)
}

fn number(name: &str) -> Option<u64> {
    name.strip_prefix("store-")?.parse().ok()
}
