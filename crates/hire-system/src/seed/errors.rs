//! The errors of a seed, each with its file and line.

use std::{fmt, io};

use super::parse::tree::SourcePosition;
use crate::{clock::NoEntropy, store::StoreError};

/// One error: `company.toml:42: talents[3] "zhang-san": current_city: unknown place "CT_999"`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeedError {
    pub file: String,
    pub line: u32,
    pub message: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The errors of a seed. With errors, nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum SeedErrors {
    #[error("{}", lines(.0))]
    Invalid(Vec<SeedError>),
    #[error("{file}: {error}")]
    Unreadable { file: String, error: io::Error },
    #[error("{0}: a seed file ends in .toml or .json")]
    UnknownFormat(String),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    NoEntropy(#[from] NoEntropy),
}

fn lines(errors: &[SeedError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Errors in the order in which they are found, with positions; the names of the files are added for messages.
#[derive(Clone, Debug, Default)]
pub struct Errors(Vec<(SourcePosition, String)>);

impl Errors {
    pub fn add(&mut self, at: SourcePosition, message: impl Into<String>) {
        self.0.push((at, message.into()));
    }

    pub fn extend(&mut self, more: impl IntoIterator<Item = (SourcePosition, String)>) {
        self.0.extend(more);
    }

    pub fn append(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Fails if there are errors, sorted by file and line.
    pub fn into_result(mut self, files: &[String]) -> Result<(), SeedErrors> {
        if self.0.is_empty() {
            return Ok(());
        }
        self.0.sort();
        self.0.dedup();
        let named = |(at, message): (SourcePosition, String)| SeedError {
            file: files.get(at.file).cloned().unwrap_or_default(),
            line: at.line,
            message,
        };
        Err(SeedErrors::Invalid(self.0.into_iter().map(named).collect()))
    }
}
