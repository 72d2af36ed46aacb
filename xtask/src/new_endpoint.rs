//! `cargo xtask new-endpoint`: the files of an operation, from its facts and the vocabulary.

mod contract;
mod handler;
mod lists;
mod members;
pub mod names;
mod shared;
#[cfg(test)]
mod tests;
mod types;
pub mod verify;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::contract::{dir, facts::Facts};
use crate::format;
use crate::project;
use crate::vocabulary::Vocabulary;
use contract::NewEndpoint;
use lists::Listed;

/// Operations that are written by hand, by prefix of their name, with reasons.
const BY_HAND: [(&str, &str); 3] = [
    ("auth.", "needs no token, and its response has no `data`"),
    ("contact.department/search", "takes user tokens only"),
    ("todo/list", "takes user tokens only"),
];

fn is_by_hand(name: &str) -> bool {
    BY_HAND.iter().any(|(start, _)| name.starts_with(start))
}

/// Writes contract, handler and test of the operation whose facts are in `contract/<name>.json`.
pub fn run(name: &str) -> Result<()> {
    let name = name.strip_suffix(".json").unwrap_or(name);
    let file = dir().join(name).with_added_extension("json");
    let facts = Facts::read(&file).with_context(|| format!("there are no facts of an operation {name}"))?;
    let vocabulary = shared::write_missing(Vocabulary::read()?)?;
    let endpoint = NewEndpoint::new(name, facts, &vocabulary)?;
    let NewEndpoint { resource, module, endpoint: pascal, .. } = &endpoint;
    let files = [
        (format!("crates/hire-api/src/{resource}/{module}.rs"), endpoint.contract()?),
        (format!("src/api/{resource}/{module}.rs"), handler::skeleton(&endpoint)),
        (format!("tests/hire/{resource}/{module}.rs"), handler::test(&endpoint)),
    ];
    for (file, text) in &files {
        create(&project::root().join(file), text)?;
        println!("written: {file}");
    }
    let listed = Listed { resource, module, endpoint: pascal, mount: handler::mount(&endpoint) };
    for line in listed.add(&project::root())? {
        println!("added to {line}");
    }
    // Also sorts a new module alphabetically.
    format::run(false)?;
    println!(
        "then: read the contract against the document, write handler and test, run `cargo xtask openapi` and `cargo xtask coverage`"
    );
    Ok(())
}

fn create(file: &Path, text: &str) -> Result<()> {
    if file.exists() {
        bail!("{} exists already", file.display());
    }
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text).with_context(|| file.display().to_string())
}
