//! Where texts come from: an iterator of jobs that holds one path or one line at a time.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;
use walkdir::WalkDir;

use crate::args::From;

/// File names that a folder is searched for.
const TEXT: &[&str] = &["txt", "text", "md"];
const LINES: &[&str] = &["jsonl", "ndjson"];

/// One text still to be read.
pub(crate) enum Job {
    /// A file that holds one text.
    File(PathBuf),
    /// The whole of standard input.
    Stdin,
    /// One line of JSON Lines and where it stands.
    Line { source: String, number: u64, bytes: Vec<u8> },
    /// What could not even be opened or listed.
    Broken(Failure),
}

/// A text and what its source calls it.
#[derive(Deserialize)]
pub(crate) struct Text {
    /// A path, or the `id` of a line, whatever its JSON type.
    #[serde(default)]
    pub id: Value,
    /// The text itself.
    pub text: String,
}

/// An input that could not be analysed, and why.
#[derive(Debug)]
pub(crate) struct Failure {
    place: String,
    reason: String,
}

impl Failure {
    fn new(place: impl fmt::Display, reason: impl fmt::Display) -> Self {
        Self { place: place.to_string(), reason: reason.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

/// Jobs in the order of `paths`; inside a folder by name.
pub(crate) fn jobs(paths: &[PathBuf], from: From) -> impl Iterator<Item = Job> {
    let paths = if paths.is_empty() { vec![PathBuf::from("-")] } else { paths.to_vec() };
    paths.into_iter().flat_map(move |path| of_path(&path, from))
}

fn of_path(path: &Path, from: From) -> Box<dyn Iterator<Item = Job>> {
    if path == Path::new("-") {
        return match from {
            From::Jsonl => lines("-".to_owned(), io::stdin().lock()),
            From::Auto | From::Text => Box::new(std::iter::once(Job::Stdin)),
        };
    }
    if !path.is_dir() {
        return of_file(path.to_path_buf(), from);
    }
    let entries = WalkDir::new(path).sort_by_file_name().into_iter();
    Box::new(entries.flat_map(move |entry| match entry {
        Ok(entry) if entry.file_type().is_file() && is_wanted(entry.path()) => of_file(entry.into_path(), from),
        Ok(_) => Box::new(std::iter::empty()),
        Err(error) => Box::new(std::iter::once(Job::Broken(of_folder(&error)))),
    }))
}

fn of_folder(error: &walkdir::Error) -> Failure {
    let place = error.path().unwrap_or(Path::new("?")).display().to_string();
    Failure::new(place, error.io_error().map_or_else(|| "cannot be listed".to_owned(), ToString::to_string))
}

fn of_file(path: PathBuf, from: From) -> Box<dyn Iterator<Item = Job>> {
    let is_lines = from == From::Jsonl || (from == From::Auto && has_extension(&path, LINES));
    if !is_lines {
        return Box::new(std::iter::once(Job::File(path)));
    }
    let source = path.display().to_string();
    match File::open(&path) {
        Ok(file) => lines(source, BufReader::new(file)),
        Err(error) => Box::new(std::iter::once(Job::Broken(Failure::new(source, error)))),
    }
}

/// Lines as bytes: one that is no UTF-8 must not end the others. Empty ones are passed over.
fn lines(source: String, mut reader: impl BufRead + 'static) -> Box<dyn Iterator<Item = Job>> {
    let mut number = 0;
    let mut ended = false;
    Box::new(std::iter::from_fn(move || {
        while !ended {
            let mut bytes = Vec::new();
            number += 1;
            match reader.read_until(b'\n', &mut bytes) {
                Ok(0) => ended = true,
                Ok(_) if bytes.trim_ascii().is_empty() => {}
                Ok(_) => return Some(Job::Line { source: source.clone(), number, bytes }),
                Err(error) => {
                    ended = true;
                    return Some(Job::Broken(Failure::new(&source, error)));
                }
            }
        }
        None
    }))
}

fn is_wanted(path: &Path) -> bool {
    has_extension(path, TEXT) || has_extension(path, LINES)
}

fn has_extension(path: &Path, wanted: &[&str]) -> bool {
    path.extension().and_then(|e| e.to_str()).is_some_and(|e| wanted.iter().any(|w| e.eq_ignore_ascii_case(w)))
}

impl Job {
    /// Reads the text.
    pub(crate) fn read(self) -> Result<Text, Failure> {
        match self {
            Self::File(path) => {
                let place = path.display().to_string();
                let bytes = fs::read(&path).map_err(|error| Failure::new(&place, error))?;
                whole(place, bytes)
            }
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map_err(|error| Failure::new("-", error))?;
                whole("-".to_owned(), bytes)
            }
            Self::Line { source, number, bytes } => line(&bytes, &format!("{source}:{number}")),
            Self::Broken(failure) => Err(failure),
        }
    }
}

fn whole(place: String, bytes: Vec<u8>) -> Result<Text, Failure> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            Ok(Text { id: Value::String(place), text })
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err(Failure::new(place, format!("not UTF-8 (byte {at}); save it as UTF-8")))
        }
    }
}

/// A line without an `id` is called by its place.
fn line(bytes: &[u8], place: &str) -> Result<Text, Failure> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut text: Text = serde_json::from_slice(bytes).map_err(|error| Failure::new(place, error))?;
    if text.id.is_null() {
        text.id = Value::String(place.to_owned());
    }
    Ok(text)
}
