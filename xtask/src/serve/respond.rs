//! The answer to one request: the file with its headers, or a plain sentence.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use tiny_http::{Header, Method, Response};

use super::compress::Compressed;
use super::{Mount, mime, path};

/// What the page may do: run its own scripts and wasm, start its own workers, show what the user drops; nothing else.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; \
    manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
    require-trusted-types-for 'script'; trusted-types partipris default";

/// Sent with every answer.
const HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // A rebuilt page must never meet yesterday's module.
    ("Cache-Control", "no-store"),
];

type Answer = Response<Cursor<Vec<u8>>>;

/// Answers a request for `url`, compressed where the browser takes that.
pub(crate) fn answer(
    method: &Method,
    url: &str,
    mounts: &[Mount],
    root: &Path,
    compressed: Option<&Compressed>,
) -> Answer {
    if !matches!(method, Method::Get | Method::Head) {
        return sentence(405, "Only GET and HEAD are answered here.");
    }
    let Some(file) = path::resolve(url, mounts, root) else { return sentence(404, "There is no such file.") };
    if path::escapes(&file, mounts, root) {
        return sentence(404, "There is no such file.");
    }
    if file.is_dir() {
        let place = url.split(['?', '#']).next().unwrap_or("/");
        return with_header(sentence(308, "The page is one slash further."), "Location", &format!("{place}/"));
    }
    match fs::read(&file) {
        Ok(content) => with_content(&file, content, compressed),
        Err(_) => sentence(404, "There is no such file."),
    }
}

/// Whether the policy means anything for a file: documents and workers obey one, what they load obeys theirs.
fn has_policy(file: &Path, media_type: &str) -> bool {
    let worker = file.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("worker"));
    worker || media_type.starts_with("text/html") || media_type.starts_with("image/svg")
}

fn with_content(file: &Path, content: Vec<u8>, compressed: Option<&Compressed>) -> Answer {
    let media_type = mime::of(file);
    let answer = with_body(file, content, media_type, compressed);
    if !has_policy(file, media_type) {
        return answer;
    }
    with_header(answer, "Content-Security-Policy", CONTENT_SECURITY_POLICY)
}

fn with_body(file: &Path, content: Vec<u8>, media_type: &'static str, compressed: Option<&Compressed>) -> Answer {
    match compressed.and_then(|compressed| compressed.gzip(file, media_type, &content)) {
        Some(smaller) => {
            let answer = with_headers(Response::from_data(smaller.to_vec()), media_type);
            with_header(with_header(answer, "Content-Encoding", "gzip"), "Vary", "Accept-Encoding")
        }
        None => with_headers(Response::from_data(content), media_type),
    }
}

fn sentence(status: u16, text: &str) -> Answer {
    with_headers(Response::from_data(format!("{text}\n")).with_status_code(status), "text/plain; charset=utf-8")
}

fn with_headers(answer: Answer, content_type: &str) -> Answer {
    let answer = with_header(answer, "Content-Type", content_type);
    HEADERS.iter().fold(answer, |answer, (name, value)| with_header(answer, name, value))
}

fn with_header(answer: Answer, name: &str, value: &str) -> Answer {
    // Only text that is not ASCII is refused, and an address that resolved to a file can be just that: leave it out.
    match Header::from_bytes(name, value) {
        Ok(header) => answer.with_header(header),
        Err(()) => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::super::PAGE;
    use super::super::compress::Compressed;
    use super::answer;
    use crate::testing::TempDir;
    use tiny_http::Method;

    fn header(answer: &super::Answer, name: &'static str) -> Option<String> {
        answer.headers().iter().find(|h| h.field.equiv(name)).map(|h| h.value.to_string())
    }

    #[test]
    fn a_file_comes_with_its_type() {
        let dir = TempDir::new("respond");
        dir.write("www/a.js", "1");
        let found = answer(&Method::Get, "/a.js", PAGE, dir.path(), None);
        assert_eq!(found.status_code().0, 200);
        assert_eq!(header(&found, "Content-Type").as_deref(), Some("text/javascript; charset=utf-8"));
    }

    #[test]
    fn pages_and_workers_come_with_the_policy() {
        let dir = TempDir::new("respond-policy");
        for (file, url, expected) in [
            ("www/index.html", "/", true),
            ("www/service-worker.js", "/service-worker.js", true),
            ("www/a.js", "/a.js", false),
        ] {
            dir.write(file, "1");
            let policy = header(&answer(&Method::Get, url, PAGE, dir.path(), None), "Content-Security-Policy");
            assert_eq!(policy.is_some_and(|csp| csp.contains("default-src 'none'")), expected, "{file}");
        }
    }

    #[test]
    fn a_browser_that_takes_gzip_gets_it() {
        let dir = TempDir::new("respond-gzip");
        dir.write("www/a.js", &"let a = 1;\n".repeat(50));
        let compressed = Compressed::default();
        let small = answer(&Method::Get, "/a.js", PAGE, dir.path(), Some(&compressed));
        assert_eq!(header(&small, "Content-Encoding").as_deref(), Some("gzip"));
        assert_eq!(header(&small, "Content-Type").as_deref(), Some("text/javascript; charset=utf-8"));
        assert_eq!(header(&answer(&Method::Get, "/a.js", PAGE, dir.path(), None), "Content-Encoding"), None);
    }

    #[test]
    fn what_is_not_there_is_said_so() {
        let dir = TempDir::new("respond-missing");
        dir.write("www/sub/index.html", "");
        assert_eq!(answer(&Method::Get, "/nothing.js", PAGE, dir.path(), None).status_code().0, 404);
        assert_eq!(answer(&Method::Post, "/sub/", PAGE, dir.path(), None).status_code().0, 405);
        let redirect = answer(&Method::Get, "/sub", PAGE, dir.path(), None);
        assert_eq!((redirect.status_code().0, header(&redirect, "Location").as_deref()), (308, Some("/sub/")));
    }
}
