//! [`LoadError`]: every way a resource can be unfit. Text never fails.

use thiserror::Error;

/// Why a lexicon or a model could not be loaded. The message says what to do; [`LoadError::code`] is stable.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LoadError {
    /// Fewer bytes than the resource's own header announces.
    #[error("the {section} section ends too early; fetch or build the file again")]
    Truncated {
        /// Part of the file that was being read.
        section: &'static str,
    },
    /// The first bytes are not those of a Partipris file.
    #[error("this is not a Partipris model; give a file made by `cargo xtask train`")]
    WrongMagic,
    /// Written by another version of the format.
    #[error("model format {found}, but this program reads {expected}; train it again with this version")]
    Version {
        /// Version in the file.
        found: u32,
        /// Version this program reads.
        expected: u32,
    },
    /// Lengths fit but the content does not hold together.
    #[error("the {section} section is corrupt; fetch or build the file again")]
    Corrupt {
        /// Part of the file that was being read.
        section: &'static str,
    },
    /// A lexicon line that cannot be used.
    #[error("lexicon line {line}, column {column}: {message}")]
    Lexicon {
        /// Line, from 1.
        line: u32,
        /// Column (field), from 1.
        column: u32,
        /// What is wrong and what to write instead.
        message: String,
    },
}

impl LoadError {
    /// A short identifier that never changes: what programs should test.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Truncated { .. } => "truncated",
            Self::WrongMagic => "wrong-magic",
            Self::Version { .. } => "version",
            Self::Corrupt { .. } => "corrupt",
            Self::Lexicon { .. } => "lexicon",
        }
    }
}
