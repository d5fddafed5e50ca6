//! A folder for one test, removed when it ends.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// A folder of its own under the system's temporary folder.
pub(crate) struct TempDir(PathBuf);

impl TempDir {
    /// Makes an empty folder; `name` must be unique among the tests.
    pub(crate) fn new(name: &str) -> Self {
        let dir = env::temp_dir().join(format!("partipris-xtask-{}-{name}", process::id()));
        fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, with its folders.
    pub(crate) fn write(&self, relative: &str, content: &str) {
        let file = self.0.join(relative);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        // A leftover folder in the temporary folder harms nothing.
        let _ = fs::remove_dir_all(&self.0);
    }
}
