//! Running other programs: aloud for what the user wants to read, quietly with a ticking clock for what takes long.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write, stderr};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Lines of a failed program's output worth showing.
const TAIL_LINES: usize = 40;
/// How often a long step says that it is alive where the line cannot be redrawn.
const LOG_INTERVAL: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(100);

/// The last lines of a running program's output.
type Tail = Arc<Mutex<VecDeque<String>>>;

/// Runs `command` with its output shown; an error if it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("{} failed ({status})", display(command));
    }
    Ok(())
}

/// Runs `command` with its output shown and tells how it ended.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| format!("cannot start {}", display(command)))
}

/// Runs `command` quietly and returns its standard output, trimmed; an error if it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let result = command.output().with_context(|| format!("cannot start {}", display(command)))?;
    if !result.status.success() {
        bail!("{} failed: {}", display(command), String::from_utf8_lossy(&result.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&result.stdout).trim().to_owned())
}

/// Runs `command` with its output shown, handing each line of its standard output to `on_line` as well.
pub(crate) fn stream(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", display(command)))?;
    if let Some(pipe) = child.stdout.take() {
        for line in BufReader::new(pipe).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            on_line(&line);
        }
    }
    Ok(child.wait()?)
}

/// Runs `command` behind one line, `label` and the seconds gone; on failure shows the end of what it printed.
pub(crate) fn run_with_progress(label: &str, command: &mut Command) -> Result<()> {
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", display(command)))?;
    let tail = Tail::default();
    let readers = [collect(child.stdout.take(), &tail), collect(child.stderr.take(), &tail)];
    let status = wait_ticking(label, &mut child, start)?;
    for reader in readers.into_iter().flatten() {
        // A reader only ends early when its pipe does; its panic would lose output, not correctness.
        let _ = reader.join();
    }
    if status.success() {
        return Ok(());
    }
    let lines = tail.lock().map(|t| t.iter().cloned().collect::<Vec<_>>().join("\n")).unwrap_or_default();
    bail!("{} failed ({status}); its last lines:\n{lines}", display(command));
}

/// The command line as one would type it.
pub(crate) fn display(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|w| w.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

fn collect(pipe: Option<impl Read + Send + 'static>, tail: &Tail) -> Option<thread::JoinHandle<()>> {
    let tail = Arc::clone(tail);
    let pipe = pipe?;
    Some(thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
            let Ok(mut lines) = tail.lock() else { return };
            if lines.len() == TAIL_LINES {
                lines.pop_front();
            }
            lines.push_back(String::from_utf8_lossy(&line).into_owned());
        }
    }))
}

fn wait_ticking(label: &str, child: &mut Child, start: Instant) -> Result<ExitStatus> {
    let redraw = stderr().is_terminal();
    let interval = if redraw { Duration::from_secs(1) } else { LOG_INTERVAL };
    let mut next = interval;
    loop {
        let ended = child.try_wait()?;
        let seconds = start.elapsed().as_secs();
        match (ended, redraw) {
            (Some(_), true) => eprintln!("\r  {label} … {seconds} s"),
            (Some(_), false) => eprintln!("  {label}: {seconds} s"),
            (None, _) if start.elapsed() < next => {}
            (None, true) => eprint!("\r  {label} … {seconds} s"),
            (None, false) => eprintln!("  {label} … {seconds} s so far"),
        }
        if let Some(status) = ended {
            return Ok(status);
        }
        if start.elapsed() >= next {
            next += interval;
            stderr().flush()?;
        }
        thread::sleep(POLL);
    }
}
