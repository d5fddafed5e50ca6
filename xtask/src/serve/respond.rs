//! The answer to one request: the file with its headers, or a plain sentence.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::compress::Compressed;
use super::http::{Answer, Request};
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

/// Answers a request, compressed where the browser takes that.
pub(crate) fn answer(request: &Request, mounts: &[Mount], root: &Path, compressed: &Compressed) -> Answer {
    let url = &request.target;
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return sentence(405, "Only GET and HEAD are answered here.");
    }
    let Some(file) = path::resolve(url, mounts, root) else { return sentence(404, "There is no such file.") };
    if path::escapes(&file, mounts, root) {
        return sentence(404, "There is no such file.");
    }
    if file.is_dir() {
        let place = url.split(['?', '#']).next().unwrap_or("/");
        return with_header(sentence(308, "The page is one slash further."), "Location", format!("{place}/"));
    }
    match fs::read(&file) {
        Ok(content) => with_content(&file, content, request.accepts_gzip.then_some(compressed)),
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
    with_header(answer, "Content-Security-Policy", CONTENT_SECURITY_POLICY.to_owned())
}

fn with_body(file: &Path, content: Vec<u8>, media_type: &'static str, compressed: Option<&Compressed>) -> Answer {
    match compressed.and_then(|compressed| compressed.gzip(file, media_type, &content)) {
        Some(smaller) => {
            let answer = with_header(plain(200, smaller, media_type), "Content-Encoding", "gzip".to_owned());
            with_header(answer, "Vary", "Accept-Encoding".to_owned())
        }
        None => plain(200, content.into(), media_type),
    }
}

fn sentence(status: u16, text: &str) -> Answer {
    plain(status, format!("{text}\n").into_bytes().into(), "text/plain; charset=utf-8")
}

fn plain(status: u16, body: Arc<[u8]>, media_type: &str) -> Answer {
    let mut headers = vec![("Content-Type", media_type.to_owned())];
    headers.extend(HEADERS.iter().map(|(name, value)| (*name, (*value).to_owned())));
    Answer { status, headers, body }
}

/// The value comes from our own constants or from a request line, which holds no line break.
fn with_header(mut answer: Answer, name: &'static str, value: String) -> Answer {
    answer.headers.push((name, value));
    answer
}

#[cfg(test)]
mod tests {
    use super::super::PAGE;
    use super::super::compress::Compressed;
    use super::super::http::Request;
    use crate::testing::TempDir;

    fn answer(method: &str, url: &str, dir: &TempDir) -> super::Answer {
        super::answer(&Request::new(method, url), PAGE, dir.path(), &Compressed::default())
    }

    fn header<'a>(answer: &'a super::Answer, name: &str) -> Option<&'a str> {
        answer.headers.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn a_file_comes_with_its_type() {
        let dir = TempDir::new("respond");
        dir.write("www/a.js", "1");
        let found = answer("GET", "/a.js", &dir);
        assert_eq!((found.status, &*found.body), (200, &b"1"[..]));
        assert_eq!(header(&found, "Content-Type"), Some("text/javascript; charset=utf-8"));
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
            let found = answer("GET", url, &dir);
            let policy = header(&found, "Content-Security-Policy");
            assert_eq!(policy.is_some_and(|csp| csp.contains("default-src 'none'")), expected, "{file}");
        }
    }

    #[test]
    fn a_browser_that_takes_gzip_gets_it() {
        let dir = TempDir::new("respond-gzip");
        dir.write("www/a.js", &"let a = 1;\n".repeat(50));
        let small = answer("GET", "/a.js", &dir);
        assert_eq!(header(&small, "Content-Encoding"), Some("gzip"));
        assert_eq!(header(&small, "Content-Type"), Some("text/javascript; charset=utf-8"));
        let request = Request { accepts_gzip: false, ..Request::new("GET", "/a.js") };
        let whole = super::answer(&request, PAGE, dir.path(), &Compressed::default());
        assert_eq!(header(&whole, "Content-Encoding"), None);
    }

    #[test]
    fn what_is_not_there_is_said_so() {
        let dir = TempDir::new("respond-missing");
        dir.write("www/sub/index.html", "");
        assert_eq!(answer("GET", "/nothing.js", &dir).status, 404);
        assert_eq!(answer("POST", "/sub/", &dir).status, 405);
        let redirect = answer("GET", "/sub", &dir);
        assert_eq!((redirect.status, header(&redirect, "Location")), (308, Some("/sub/")));
    }
}
