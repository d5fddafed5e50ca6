//! Texts through the analyzer on all cores, results in the order of the inputs, a bounded number of texts in memory.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};

use anyhow::{Context, Result};
use partipris::Analyzer;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::args::Args;
use crate::format::Writer;
use crate::input::{Failure, Job, jobs};
use crate::progress;

/// Texts taken up together, per thread: enough that one long text does not leave the others waiting.
const BATCH_PER_THREAD: usize = 8;

/// Analyses everything `args` names; returns what could not be read.
///
/// # Errors
/// When the lexicon cannot be used or the output cannot be written.
pub(crate) fn run(args: &Args) -> Result<Vec<Failure>> {
    let analyzer = analyzer(args)?;
    let pool = ThreadPoolBuilder::new().num_threads(args.threads).build().context("cannot start threads")?;
    match write_all(args, &analyzer, &pool) {
        // Whoever read the output wanted no more of it.
        Err(error) if is_broken_pipe(&error) => Ok(Vec::new()),
        result => result,
    }
}

fn analyzer(args: &Args) -> Result<Analyzer> {
    let Some(path) = &args.lexicon else { return Ok(Analyzer::new()?) };
    let place = || path.display().to_string();
    let lexicon = fs::read_to_string(path).with_context(place)?;
    Analyzer::with_lexicon(&lexicon).with_context(place)
}

fn write_all(args: &Args, analyzer: &Analyzer, pool: &ThreadPool) -> Result<Vec<Failure>> {
    let mut out = output(args)?;
    let writer = Writer::new(args);
    let bar = progress::bar(args);
    let mut failures = Vec::new();
    let mut written = 0;
    out.write_all(writer.head().as_bytes())?;
    for_each_batch(args, pool, |batch| {
        let results: Vec<_> = pool.install(|| batch.into_par_iter().map(|job| piece(job, analyzer, &writer)).collect());
        for result in results {
            bar.inc(1);
            match result {
                Ok(piece) => {
                    out.write_all(&writer.joined(piece?, written))?;
                    written += 1;
                }
                Err(failure) => failures.push(failure),
            }
        }
        Ok(out.flush()?)
    })?;
    bar.finish_and_clear();
    out.write_all(writer.foot().as_bytes())?;
    out.flush()?;
    Ok(failures)
}

fn for_each_batch(args: &Args, pool: &ThreadPool, mut action: impl FnMut(Vec<Job>) -> Result<()>) -> Result<()> {
    let size = pool.current_num_threads() * BATCH_PER_THREAD;
    let mut jobs = jobs(&args.paths, args.from).peekable();
    while jobs.peek().is_some() {
        action(jobs.by_ref().take(size).collect())?;
    }
    Ok(())
}

/// One text's part of the output. The outer error is the input's, the inner one the program's.
fn piece(job: Job, analyzer: &Analyzer, writer: &Writer) -> Result<Result<Vec<u8>>, Failure> {
    let text = job.read()?;
    let analysis = analyzer.analyze(&text.text);
    Ok(writer.piece(&text, &analysis))
}

fn output(args: &Args) -> Result<Box<dyn Write>> {
    Ok(match &args.output {
        None => Box::new(BufWriter::new(io::stdout().lock())),
        Some(path) => {
            let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
            Box::new(BufWriter::new(file))
        }
    })
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
