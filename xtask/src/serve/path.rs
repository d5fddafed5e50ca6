//! From a request's address to a file inside a served folder, and never outside it.

use std::path::{Path, PathBuf};

use super::Mount;

/// The file that `url` asks for, whether it exists or not; `None` for an address that names no file we would serve.
pub(crate) fn resolve(url: &str, mounts: &[Mount], root: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let mount = mounts.iter().find(|mount| path.starts_with(mount.prefix))?;
    let mut file = root.join(mount.folder);
    for segment in path[mount.prefix.len()..].split('/').filter(|s| !s.is_empty()) {
        file.push(safe_segment(segment)?);
    }
    // The mount's own address, and every address ending in a slash, means the folder's page.
    Some(if path.ends_with('/') { file.join("index.html") } else { file })
}

/// Whether a link leads from inside the served folders to somewhere else.
pub(crate) fn escapes(file: &Path, mounts: &[Mount], root: &Path) -> bool {
    let Ok(real) = file.canonicalize() else { return false };
    let inside = |mount: &Mount| root.join(mount.folder).canonicalize().is_ok_and(|dir| real.starts_with(dir));
    !mounts.iter().any(inside)
}

/// One decoded path segment, or `None` if it could mean anything but a plain file name.
fn safe_segment(segment: &str) -> Option<String> {
    let decoded = percent_decode(segment)?;
    let hidden = decoded.starts_with('.');
    let separator = decoded.contains(['/', '\\', ':', '\0']);
    (!hidden && !separator).then_some(decoded)
}

fn percent_decode(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (code, rest) = piece.as_bytes().split_at_checked(2)?;
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
        bytes.push(digit(code[0])? * 16 + digit(code[1])?);
        bytes.extend_from_slice(rest);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::super::PAGE;
    use super::{escapes, resolve};
    use crate::testing::TempDir;
    use std::path::{Path, PathBuf};

    fn file(url: &str) -> Option<PathBuf> {
        resolve(url, PAGE, Path::new("/repo"))
    }

    #[test]
    fn addresses_become_files_of_their_folder() {
        assert_eq!(file("/"), Some("/repo/www/index.html".into()));
        assert_eq!(file("/style.css?v=1#x"), Some("/repo/www/style.css".into()));
        assert_eq!(file("/pkg/partipris_bg.wasm"), Some("/repo/pkg/partipris_bg.wasm".into()));
        assert_eq!(file("/embed/"), Some("/repo/www/embed/index.html".into()));
        assert_eq!(file("/%C3%A9dito.txt"), Some("/repo/www/édito.txt".into()));
        assert_eq!(file("//a.js"), Some("/repo/www/a.js".into()));
    }

    #[test]
    fn no_address_leads_out_of_its_folder() {
        for url in [
            "/../Cargo.toml",
            "/pkg/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/a/../../Cargo.toml",
            "/.git/config",
            "/C:/secret",
            "/a%00.js",
        ] {
            assert_eq!(file(url), None, "{url}");
        }
    }

    #[test]
    fn broken_escapes_name_no_file() {
        for url in ["/%", "/%4", "/%zz", "/%ff", "/%é", "relative.js", ""] {
            assert_eq!(file(url), None, "{url}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_an_escape() {
        let dir = TempDir::new("links");
        dir.write("www/page.html", "");
        dir.write("secret.txt", "");
        let link = dir.path().join("www/link.txt");
        std::os::unix::fs::symlink(dir.path().join("secret.txt"), &link).unwrap();
        assert!(escapes(&link, PAGE, dir.path()));
        assert!(!escapes(&dir.path().join("www/page.html"), PAGE, dir.path()));
    }
}
