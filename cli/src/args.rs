//! The command line.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Says who is in French news articles, who says what, and with which words they take a stance on whom.
///
/// Offsets in every output count UTF-16 code units, as in the JavaScript package.
/// Exit status: 0, everything was analysed; 1, some inputs could not be read and are listed at the end; 2, nothing could be done.
#[derive(Parser, Debug)]
#[command(name = "partipris", version)]
pub(crate) struct Args {
    /// Files and folders; `-` or nothing at all means standard input. Folders are searched for .txt, .md, .jsonl and .ndjson
    pub paths: Vec<PathBuf>,

    /// What to write
    #[arg(short, long, value_enum, default_value_t = Format::Jsonl)]
    pub format: Format,

    /// Rows of a CSV
    #[arg(long, value_enum, default_value_t = Table::Cues)]
    pub table: Table,

    /// How to read the input; `auto` goes by the file's name, and standard input is text
    #[arg(long, value_enum, default_value_t = From::Auto)]
    pub from: From,

    /// Write here instead of to standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Repeat each text in its JSON
    #[arg(long)]
    pub with_text: bool,

    /// Extra cue entries: TSV lines with the columns of the project's lexicon
    #[arg(long, value_name = "FILE")]
    pub lexicon: Option<PathBuf>,

    /// Threads; 0 means one per core
    #[arg(short = 'j', long, default_value_t = 0)]
    pub threads: usize,

    /// No progress bar
    #[arg(short, long)]
    pub quiet: bool,
}

/// An output format.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Format {
    /// One array with an object per text
    Json,
    /// One object per line, each as soon as it is ready
    Jsonl,
    /// One table (see --table), RFC 4180
    Csv,
    /// Sentences and tokens in the format of Universal Dependencies, without a syntax tree
    Conllu,
    /// One self-contained page to read
    Html,
}

/// What a row of the CSV stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Table {
    /// Words that take a stance
    Cues,
    /// Reported speech
    Quotes,
    /// Places where an actor is named
    Mentions,
    /// Actors and things
    Entities,
    /// One row of figures per text
    Scores,
}

/// How an input is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum From {
    /// By the file's name
    Auto,
    /// The whole input is one text
    Text,
    /// JSON Lines: one {"id": …, "text": …} per line
    Jsonl,
}
