//! What the web brought into running text: addresses, handles, tags.

use super::TokenKind;
use super::chars::Class;
use super::scan::Scanner;

/// How far an address is looked for beyond the word that may start it, in bytes.
const REACH: usize = 128;

/// Last labels that make a dotted word an address; those that are also French words are left out.
const TOP_LEVEL: [&str; 24] = [
    "fr", "com", "org", "net", "eu", "be", "ch", "info", "gouv", "edu", "gov", "io", "uk", "ru", "ua", "ir", "tv",
    "int", "mil", "lu", "qc", "ca", "biz", "news",
];

impl Scanner<'_> {
    /// `@handle`.
    pub(super) fn handle(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        while matches!(self.byte(end), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_') {
            end += 1;
        }
        if end == at + 1 {
            return self.single(at, TokenKind::Punctuation);
        }
        self.push(at, end, TokenKind::Handle)
    }

    /// `#tag`, of which one character at least is a letter.
    pub(super) fn hashtag(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        let mut letters = false;
        while matches!(self.class(end), Class::Letter | Class::Digit | Class::Mark) {
            letters |= self.class(end) == Class::Letter;
            end += self.width(end);
        }
        if letters { self.push(at, end, TokenKind::Hashtag) } else { self.single(at, TokenKind::Symbol) }
    }

    /// End of the address that starts at `start`, where the word read so far is followed by `://`.
    pub(super) fn url_end(&self, start: usize) -> usize {
        let mut end = start;
        while !self.ends_url(end) {
            end += self.width(end);
        }
        self.without_closing_punctuation(start, end)
    }

    fn ends_url(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Space | Class::Newline | Class::Emoji)
            || matches!(self.char(at), '"' | '<' | '>' | '|' | '«' | '»' | '“' | '”' | '{' | '}')
    }

    /// The sentence's own punctuation is not the address's; a bracket is if it was opened inside.
    fn without_closing_punctuation(&self, start: usize, mut end: usize) -> usize {
        while let Some(last) = self.slice(start, end).chars().next_back() {
            let opened = last == ')' && self.slice(start, end).contains('(');
            if opened || !matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\'' | '’' | '…' | '*') {
                break;
            }
            end -= last.len_utf8();
        }
        end
    }

    /// End of the bare address (lemonde.fr, pic.twitter.com/x) that starts at `start`, if there is one.
    pub(super) fn domain_end(&self, start: usize) -> Option<usize> {
        let end = self.ascii_run(start, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        let name = self.slice(start, end).trim_end_matches(['.', '-']);
        let end = start + name.len();
        let (left, last) = name.rsplit_once('.')?;
        let known = TOP_LEVEL.contains(&last);
        let dotted = left.contains('.') && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.');
        if left.is_empty() || self.is_alphanumeric(end) || name.contains("..") || !(known || dotted) {
            return None;
        }
        let path = known && self.byte(end) == b'/' && self.is_alphanumeric(end + 1);
        Some(if path { self.url_end(start) } else { end })
    }

    /// End of the e-mail address that starts at `start`, if there is one.
    pub(super) fn email_end(&self, start: usize) -> Option<usize> {
        let at =
            self.ascii_run(start, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+'));
        if self.byte(at) != b'@' || at == start {
            return None;
        }
        let end = self.ascii_run(at + 1, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        let host = self.slice(at + 1, end).trim_end_matches(['.', '-']);
        (host.contains('.') && !host.starts_with('.')).then(|| at + 1 + host.len())
    }

    fn ascii_run(&self, start: usize, belongs: impl Fn(u8) -> bool) -> usize {
        let mut end = start;
        while end < start + REACH && belongs(self.byte(end)) {
            end += 1;
        }
        end
    }
}
