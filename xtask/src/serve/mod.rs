//! A static server for the page, on loopback only; the browser tests use the same one, with the same headers.

mod compress;
mod http;
mod mime;
mod path;
mod respond;

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::{io, thread};

use anyhow::{Result, anyhow};

use self::compress::Compressed;
use crate::{build, project};

/// Where `serve` listens unless told otherwise.
pub(crate) const DEFAULT_PORT: u16 = 8008;
/// How many ports after the wanted one are tried when it is taken.
const PORTS_TRIED: u16 = 20;

/// A folder of the repository and the address under which it is served.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mount {
    /// Begins and ends with a slash.
    pub prefix: &'static str,
    /// Relative to the repository root.
    pub folder: &'static str,
}

/// What the page needs. The first mount whose prefix fits a request answers it.
pub(crate) const PAGE: &[Mount] = &[Mount { prefix: "/pkg/", folder: "pkg" }, Mount { prefix: "/", folder: "www" }];

/// The page with the fixtures of its tests.
pub(crate) const TESTS: &[Mount] = &[
    Mount { prefix: "/pkg/", folder: "pkg" },
    Mount { prefix: "/tests/", folder: "tests/browser" },
    Mount { prefix: "/", folder: "www" },
];

/// The measurements with the peers' bundles.
pub(crate) const BENCH: &[Mount] = &[
    Mount { prefix: "/pkg/", folder: "pkg" },
    Mount { prefix: "/peers/", folder: ".partipris/peers" },
    Mount { prefix: "/www/", folder: "www" },
    Mount { prefix: "/bench/", folder: "bench" },
];

/// Serves in the background until the process ends; returns the address, with a slash at the end.
///
/// Port 0 lets the system choose.
pub(crate) fn start(port: u16, mounts: &'static [Mount]) -> Result<String> {
    let listener = bind(port)?;
    let address = listener.local_addr()?;
    let (root, compressed) = (Arc::new(project::root()), Arc::new(Compressed::default()));
    thread::spawn(move || {
        http::serve(&listener, move |request| respond::answer(request, mounts, &root, &compressed));
    });
    Ok(format!("http://{address}/"))
}

/// `cargo xtask serve`: sets up, builds, serves until interrupted.
pub(crate) fn serve(port: u16, mounts: &'static [Mount]) -> Result<()> {
    build::ensure()?;
    let address = start(port, mounts)?;
    println!("Partipris is at {address}  (Ctrl-C ends it)");
    io::stdout().flush()?;
    loop {
        thread::park();
    }
}

fn bind(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS_TRIED) };
    let mut refused = anyhow!("no port tried");
    for candidate in port..=last {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, candidate))) {
            Ok(listener) => return Ok(listener),
            Err(error) => refused = anyhow!("{error}"),
        }
    }
    Err(refused.context(format!("no free port from {port} to {last}")))
}
