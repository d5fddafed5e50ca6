//! Plain text: a folder of `.txt` files, one document each.

use std::path::Path;

/// The documents, by name of file.
///
/// # Errors
/// When the folder or a file cannot be read.
pub(crate) fn read(folder: &Path) -> Result<Vec<String>, String> {
    let says = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(says)? {
        let path = entry.map_err(says)?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).map_err(says)).collect()
}
