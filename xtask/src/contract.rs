//! `cargo xtask contract`: writes the facts of every documented operation to `contract/`, without the text.

pub mod facts;
mod source;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::project;
use facts::Facts;

/// Facts that were read off a page by hand: the source does not have the page, or not the table of its answer.
const BY_HAND: [&str; 3] = ["contact.user/list.json", "corehr.employee_type/list.json", "corehr.location/list.json"];

/// Writes `contract/` from the operation files of `from`, or fails if a file would change.
pub fn run(from: &Path, check: bool) -> Result<()> {
    let wanted: BTreeMap<PathBuf, String> = source::read(from)?
        .into_iter()
        .filter(|(file, _)| !BY_HAND.contains(&file.as_str()))
        .map(|(file, facts)| Ok((PathBuf::from(file), facts.to_text()?)))
        .collect::<Result<_>>()?;
    let dir = dir();
    let present = files(&dir)?;
    let mut stale = Vec::new();
    for (file, text) in &wanted {
        let at = dir.join(file);
        if fs::read_to_string(&at).ok().as_ref() == Some(text) {
            continue;
        }
        stale.push(file.display().to_string());
        if !check {
            fs::create_dir_all(at.parent().unwrap_or(&dir))?;
            fs::write(&at, text).with_context(|| at.display().to_string())?;
        }
    }
    let described = |file: &Path| wanted.contains_key(file) || BY_HAND.iter().any(|by_hand| file == Path::new(by_hand));
    for file in present.iter().filter(|file| !described(file)) {
        stale.push(format!("{} (no longer described)", file.display()));
        if !check {
            fs::remove_file(dir.join(file))?;
        }
    }
    if check && !stale.is_empty() {
        bail!(
            "contract/ differs from {}; run `cargo xtask contract --from {}`:\n  {}",
            from.display(),
            from.display(),
            stale.join("\n  ")
        );
    }
    println!("contract: {} files, {} {}", wanted.len(), stale.len(), if check { "stale" } else { "changed" });
    Ok(())
}

/// Every operation and event of `contract/`, by path.
pub fn all() -> Result<BTreeMap<PathBuf, Facts>> {
    let dir = dir();
    files(&dir)?.into_iter().map(|file| Ok((file.clone(), Facts::read(&dir.join(file))?))).collect()
}

pub fn dir() -> PathBuf {
    project::root().join("contract")
}

fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let Ok(folders) = fs::read_dir(dir) else {
        return Ok(files);
    };
    for folder in folders {
        let folder = folder?.path();
        if !folder.is_dir() {
            continue;
        }
        for file in fs::read_dir(&folder)? {
            let file = file?.path();
            if file.extension().is_some_and(|extension| extension == "json") {
                files.push(file.strip_prefix(dir)?.to_path_buf());
            }
        }
    }
    files.sort();
    Ok(files)
}
