//! What is wrong with a seed, as its author reads it.

use std::{fmt, io};

use super::tree::Place;
use crate::{clock::NoEntropy, store::StoreError};

/// One thing that is wrong: `company.toml:42: talents[3] "zhang-san": current_city: unknown place "CT_999"`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    pub file: String,
    pub line: u32,
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Why a seed was not applied; nothing of it is stored then.
#[derive(Debug, thiserror::Error)]
pub enum SeedErrors {
    #[error("{}", lines(.0))]
    Mistakes(Vec<Mistake>),
    #[error("{file}: {error}")]
    Unreadable { file: String, error: io::Error },
    #[error("{0}: a seed file ends in .toml or .json")]
    UnknownFormat(String),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    NoEntropy(#[from] NoEntropy),
}

fn lines(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Mistakes as they are found, by place; the names of the files are only needed to tell them.
#[derive(Clone, Debug, Default)]
pub struct Found(Vec<(Place, String)>);

impl Found {
    pub fn add(&mut self, at: Place, message: impl Into<String>) {
        self.0.push((at, message.into()));
    }

    pub fn extend(&mut self, more: impl IntoIterator<Item = (Place, String)>) {
        self.0.extend(more);
    }

    pub fn append(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of the files and lines, if there are any.
    pub fn refuse(mut self, files: &[String]) -> Result<(), SeedErrors> {
        if self.0.is_empty() {
            return Ok(());
        }
        self.0.sort();
        self.0.dedup();
        let named = |(at, message): (Place, String)| Mistake {
            file: files.get(at.file).cloned().unwrap_or_default(),
            line: at.line,
            message,
        };
        Err(SeedErrors::Mistakes(self.0.into_iter().map(named).collect()))
    }
}
