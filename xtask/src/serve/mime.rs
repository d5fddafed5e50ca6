//! Media types by file name. A wrong one breaks the page: modules and wasm must have theirs, and `nosniff` is set.

use std::path::Path;

/// The `Content-Type` of a file.
pub(crate) fn of(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "md" | "ts" | "tsv" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    #[test]
    fn types_that_browsers_insist_on() {
        assert_eq!(of(Path::new("pkg/partipris_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("main.js")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("INDEX.HTML")), "text/html; charset=utf-8");
        assert_eq!(of(Path::new("style.css")), "text/css; charset=utf-8");
    }

    #[test]
    fn what_is_unknown_is_bytes() {
        assert_eq!(of(Path::new("LICENSE")), "application/octet-stream");
        assert_eq!(of(Path::new("a.wasm.xyz")), "application/octet-stream");
    }
}
