//! Flows and locales: embedded in the binary, each file replaceable by one of the same path in an
//! override folder, so that one file is a deployment.

use std::{borrow::Cow, collections::BTreeMap, fs, io, path::Path};

use include_dir::{Dir, include_dir};

static FLOWS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/flows");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The data files of the program by path, such as `flows/intake/disclosure.toml`.
pub struct Assets {
    files: BTreeMap<String, Cow<'static, str>>,
}

impl Assets {
    /// The files that the binary carries.
    #[must_use]
    pub fn embedded() -> Self {
        let mut files = BTreeMap::new();
        collect("flows", &FLOWS, &mut files);
        collect("locales", &LOCALES, &mut files);
        Self { files }
    }

    /// The same with every file below `folder/flows` and `folder/locales` put in place of, or
    /// beside, the embedded one.
    ///
    /// # Errors
    /// The folder or a file in it cannot be read as UTF-8 text.
    pub fn overridden_by(mut self, folder: &Path) -> io::Result<Self> {
        for top in ["flows", "locales"] {
            let dir = folder.join(top);
            if dir.is_dir() {
                read_into(&dir, top, &mut self.files)?;
            }
        }
        Ok(self)
    }

    /// The files below `prefix`, in path order, each with its path from the top.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .range(prefix.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(path, text)| (path.as_str(), text.as_ref()))
    }
}

fn collect(top: &str, dir: &Dir<'static>, files: &mut BTreeMap<String, Cow<'static, str>>) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8() {
            files.insert(format!("{top}/{}", file.path().display()), text.into());
        }
    }
    for sub in dir.dirs() {
        collect(top, sub, files);
    }
}

fn read_into(
    dir: &Path,
    name: &str,
    files: &mut BTreeMap<String, Cow<'static, str>>,
) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_into(&entry.path(), &path, files)?;
        } else {
            files.insert(path, fs::read_to_string(entry.path())?.into());
        }
    }
    Ok(())
}
