//! Smaller answers: each file is compressed once, and again only when it has changed.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use flate2::Compression;
use flate2::write::GzEncoder;

/// Media types that shrink; fonts and pictures are compressed already.
const SHRINKING: &[&str] =
    &["text/", "application/wasm", "application/json", "application/manifest+json", "image/svg+xml"];

/// A file's content and the same as gzip.
type Pair = (Vec<u8>, Arc<[u8]>);

/// Compressed files, with what they were made from.
#[derive(Debug, Default)]
pub(crate) struct Compressed {
    kept: Mutex<HashMap<PathBuf, Pair>>,
}

impl Compressed {
    /// `content` of `file` as gzip; `None` where that would help nobody.
    pub(crate) fn gzip(&self, file: &Path, media_type: &str, content: &[u8]) -> Option<Arc<[u8]>> {
        if !SHRINKING.iter().any(|start| media_type.starts_with(start)) {
            return None;
        }
        if let Some(known) = self.known(file, content) {
            return Some(known);
        }
        let compressed: Arc<[u8]> = gzip(content)?.into();
        self.pairs().insert(file.to_path_buf(), (content.to_vec(), Arc::clone(&compressed)));
        Some(compressed)
    }

    fn known(&self, file: &Path, content: &[u8]) -> Option<Arc<[u8]>> {
        let pairs = self.pairs();
        let (source, compressed) = pairs.get(file)?;
        (source == content).then(|| Arc::clone(compressed))
    }

    /// Never held while compressing: one large file must not keep the others waiting.
    fn pairs(&self) -> MutexGuard<'_, HashMap<PathBuf, Pair>> {
        // A thread that panicked while holding the lock left whole entries behind.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `None` where the content does not get smaller.
fn gzip(content: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).ok()?;
    encoder.finish().ok().filter(|compressed| compressed.len() < content.len())
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::path::Path;

    use super::Compressed;

    #[test]
    fn a_compressed_file_holds_its_content_and_follows_its_changes() {
        let (compressed, file) = (Compressed::default(), Path::new("a.js"));
        for content in ["let a = 1;\n".repeat(50), "let b = 2;\n".repeat(50)] {
            let gzip = compressed.gzip(file, "text/javascript", content.as_bytes()).unwrap();
            let mut text = String::new();
            flate2::read::GzDecoder::new(&*gzip).read_to_string(&mut text).unwrap();
            assert_eq!(text, content);
            assert!(gzip.len() < content.len() / 2);
        }
    }

    #[test]
    fn what_does_not_shrink_is_left_alone() {
        let compressed = Compressed::default();
        assert_eq!(compressed.gzip(Path::new("a.woff2"), "font/woff2", &[0; 500]), None);
        assert_eq!(compressed.gzip(Path::new("a.txt"), "text/plain", b"a"), None);
    }
}
