//! Just enough HTTP/1.1 for one's own browser on loopback: a thread for each connection, requests without a body.
//!
//! A pool of threads would let a browser wait forever: it keeps more connections open than a pool has threads, and
//! uses each whenever it likes.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// A connection on which nothing is asked for so long is closed.
const IDLE: Duration = Duration::from_mins(1);
/// Request line and headers of a browser are far below this, in bytes.
const LONGEST_HEAD: u64 = 65_536;
/// Headers a request may have.
const MOST_HEADERS: usize = 64;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// Path and query, still percent-encoded.
    pub(crate) target: String,
    pub(crate) accepts_gzip: bool,
    /// Whether the browser wants to go on with this connection.
    pub(crate) keeps_alive: bool,
}

#[cfg(test)]
impl Request {
    /// As a browser asks.
    pub(crate) fn new(method: &str, target: &str) -> Self {
        Self { method: method.to_owned(), target: target.to_owned(), accepts_gzip: true, keeps_alive: true }
    }
}

/// Status, headers and content of an answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Arc<[u8]>,
}

/// Answers every connection until the process ends.
pub(crate) fn serve(listener: &TcpListener, answer: impl Fn(&Request) -> Answer + Clone + Send + 'static) {
    for stream in listener.incoming().flatten() {
        let answer = answer.clone();
        // The browser may go away in the middle; that is its right.
        thread::spawn(move || drop(converse(stream, answer)));
    }
}

/// One connection, request after request.
fn converse(stream: TcpStream, answer: impl Fn(&Request) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    while let Some(head) = read_head(&mut reader)? {
        let Some(request) = parse(&head) else {
            return writer.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        };
        respond(&mut writer, &request, &answer(&request))?;
        if !request.keeps_alive {
            break;
        }
    }
    Ok(())
}

/// Everything up to the empty line; `None` at the end of the connection.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    let mut limited = reader.take(LONGEST_HEAD);
    while !head.ends_with(b"\r\n\r\n") {
        if limited.read_until(b'\n', &mut head)? == 0 {
            return Ok(None);
        }
    }
    Ok(Some(head))
}

/// `None` for what is no request, or one with a body: nothing here takes one.
fn parse(head: &[u8]) -> Option<Request> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    parsed.parse(head).ok()?;
    let value = |name: &str| {
        let header = parsed.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
        header.map_or("", |header| str::from_utf8(header.value).unwrap_or_default())
    };
    if !matches!(value("Content-Length"), "" | "0") || !value("Transfer-Encoding").is_empty() {
        return None;
    }
    Some(Request {
        method: parsed.method?.to_owned(),
        target: parsed.path?.to_owned(),
        accepts_gzip: value("Accept-Encoding").split(',').any(|coding| coding.trim() == "gzip"),
        keeps_alive: parsed.version? == 1 && !value("Connection").eq_ignore_ascii_case("close"),
    })
}

fn respond(writer: &mut impl Write, request: &Request, answer: &Answer) -> io::Result<()> {
    let connection = if request.keeps_alive { "keep-alive" } else { "close" };
    let mut head = Vec::new();
    write!(head, "HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status))?;
    for (name, value) in &answer.headers {
        write!(head, "{name}: {value}\r\n")?;
    }
    write!(head, "Content-Length: {}\r\nConnection: {connection}\r\n\r\n", answer.body.len())?;
    writer.write_all(&head)?;
    if request.method != "HEAD" {
        writer.write_all(&answer.body)?;
    }
    writer.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpListener, TcpStream};
    use std::thread;

    use super::{Answer, Request, parse, serve};

    #[test]
    fn a_request_says_what_is_wanted() {
        let head = b"GET /a.js?x=1 HTTP/1.1\r\nHost: localhost\r\naccept-encoding: br, gzip\r\n\r\n";
        let expected =
            Request { method: "GET".into(), target: "/a.js?x=1".into(), accepts_gzip: true, keeps_alive: true };
        assert_eq!(parse(head), Some(expected));
        let old = parse(b"HEAD / HTTP/1.0\r\n\r\n").unwrap();
        assert!(!old.keeps_alive && !old.accepts_gzip);
    }

    #[test]
    fn what_is_no_plain_request_is_refused() {
        for head in ["nonsense\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n", "GET / HTTP/9\r\n\r\n"] {
            assert_eq!(parse(head.as_bytes()), None, "{head}");
        }
    }

    fn start() -> TcpListener {
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap()
    }

    fn echo(request: &Request) -> Answer {
        Answer { status: 200, headers: vec![("X-Test", "1".into())], body: request.target.as_bytes().into() }
    }

    #[test]
    fn silent_connections_keep_no_other_waiting() {
        let listener = start();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || serve(&listener, echo));
        let silent: Vec<_> = (0..50).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /one HTTP/1.1\r\n\r\nGET /two HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert_eq!(text.matches("HTTP/1.1 200 OK\r\nX-Test: 1\r\nContent-Length: 4\r\n").count(), 2, "{text}");
        assert!(text.contains("\r\n\r\n/one") && text.ends_with("\r\n\r\n/two"), "{text}");
        drop(silent);
    }
}
