//! Seed files: a company stated in TOML or JSON. `docs/seed.md` describes the format.
//!
//! A file is read into a tree that remembers lines (`tree`, `toml`, `json`), put together with the files it includes
//! (`source`), outlined (which entities there are, `compile`), read kind by kind (`kinds`, `rows`) and written where the
//! store differs (`apply`, `write`). What is wrong is told all at once, and then nothing is written.

mod accounts;
mod app_events;
mod apply;
mod compile;
mod fields;
mod index;
mod json;
mod kinds;
mod mistakes;
mod past;
mod row;
mod rows;
mod source;
#[cfg(test)]
mod tests;
mod time;
mod toml;
mod tree;
mod write;

use std::{path::Path, sync::Arc};

use apply::Application;
use fields::Reading;
use index::Known;
use mistakes::Found;
use source::{LoadInclude, Source};

pub use self::{
    accounts::Secrets,
    mistakes::{Mistake, SeedErrors},
    write::Report,
};
use crate::{clock::Entropy, demo, store::Store};

/// How a seed file is written; both say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Toml,
    Json,
}

impl Format {
    /// By the ending of the name.
    pub fn of(name: &str) -> Option<Self> {
        match Path::new(name).extension()?.to_str()? {
            "toml" => Some(Self::Toml),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// A seed that is sound in itself; what it refers to outside shows when it is applied.
#[derive(Clone, Debug)]
pub struct Seed {
    source: Arc<Source>,
}

impl Seed {
    /// Reads a file and those that it includes.
    pub fn read(path: &Path) -> Result<Self, SeedErrors> {
        let name = path.display().to_string();
        let format = Format::of(&name).ok_or_else(|| SeedErrors::UnknownFormat(name.clone()))?;
        let unreadable = |error| SeedErrors::Unreadable { file: name.clone(), error };
        let text = std::fs::read_to_string(path).map_err(unreadable)?;
        Self::load(&text, format, &name, &|included| std::fs::read_to_string(included))
    }

    /// Reads a text that includes no other; `name` is what messages call it.
    pub fn parse(text: &str, format: Format, name: &str) -> Result<Self, SeedErrors> {
        let nothing = |_: &str| Err(std::io::Error::from(std::io::ErrorKind::NotFound));
        Self::load(text, format, name, &nothing)
    }

    /// The demo company, which is part of the program.
    pub fn demo() -> Result<Self, SeedErrors> {
        let included = |name: &str| match name {
            "demo/talents.toml" => Ok(include_str!("../demo/talents.toml").to_owned()),
            "demo/hiring.toml" => Ok(include_str!("../demo/hiring.toml").to_owned()),
            _ => Err(std::io::Error::from(std::io::ErrorKind::NotFound)),
        };
        Self::load(include_str!("../demo/company.toml"), Format::Toml, "demo/company.toml", &included)
    }

    fn load(text: &str, format: Format, name: &str, load: LoadInclude<'_>) -> Result<Self, SeedErrors> {
        let source = Source::read(text, format, name, load)?;
        let mut mistakes = Found::default();
        let mut unresolved = Found::default();
        for tenant in &source.tenants {
            let outline = compile::outline(tenant, &mut mistakes);
            // Above every number that a file states.
            let ids: Vec<i64> =
                (0..).zip(&outline).map(|(at, entity)| entity.stated.unwrap_or(i64::MAX - at)).collect();
            let known = Known { index: compile::index(&outline, &ids, &mut mistakes), ..Known::default() };
            let reading = Reading::new(&known);
            compile::rows(&reading, &outline, &ids, 0);
            mistakes.append(reading.mistakes.into_inner());
            unresolved.extend(reading.outside.into_inner().into_iter().map(|(_, at, message)| (at, message)));
        }
        if !mistakes.is_empty() {
            mistakes.append(unresolved);
        }
        mistakes.refuse(&source.files)?;
        Ok(Self { source: Arc::new(source) })
    }

    /// Whether it states the demo app with its published secret.
    pub fn has_demo_credentials(&self) -> bool {
        let is_demo = |app: &source::AppSource| app.app_id == demo::APP_ID && app.secret == demo::APP_SECRET;
        self.source.apps.iter().any(is_demo)
    }

    /// Stores what the seed states. What it does not name stays as it is, and so do the secrets of apps that exist.
    /// Blocks.
    pub fn apply(&self, store: &Store, entropy: &Entropy) -> Result<Report, SeedErrors> {
        self.apply_with(Secrets::Keep, store, entropy)
    }

    /// Like [`apply`](Self::apply), with a choice about the secrets.
    pub fn apply_with(&self, secrets: Secrets, store: &Store, entropy: &Entropy) -> Result<Report, SeedErrors> {
        let (source, entropy) = (Arc::clone(&self.source), entropy.clone());
        store.write_global_blocking(move |tx| Application { source: &source, secrets, entropy: &entropy }.run(tx))
    }
}
