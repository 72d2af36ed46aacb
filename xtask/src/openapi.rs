//! `cargo xtask openapi`: the OpenAPI description of each served operation, one file each, so that a change of the wire
//! changes one file. `/openapi.json` is assembled from the same parts at run time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::project;
use crate::python;
use crate::report::{Count, from_lines};
use crate::temp_dir::TempDir;

/// Writes `openapi/RESOURCE/NAME.json`, or fails if a file would change.
pub fn run(check: bool) -> Result<()> {
    let dir = project::root().join("openapi");
    let wanted = files()?;
    let mut stale = Vec::new();
    for (file, text) in &wanted {
        let path = dir.join(file);
        if fs::read_to_string(&path).is_ok_and(|present| present == *text) {
            continue;
        }
        stale.push(file.display().to_string());
        if !check {
            fs::create_dir_all(path.parent().unwrap_or(&dir))?;
            fs::write(&path, text).with_context(|| path.display().to_string())?;
        }
    }
    for file in present(&dir)?.iter().filter(|file| !wanted.contains_key(*file)) {
        stale.push(format!("{} (not served)", file.display()));
        if !check {
            fs::remove_file(dir.join(file))?;
        }
    }
    if check && !stale.is_empty() {
        bail!("openapi/ is stale; run `cargo xtask openapi`:\n  {}", stale.join("\n  "));
    }
    println!("openapi: {} files, {} {}", wanted.len(), stale.len(), if check { "stale" } else { "changed" });
    Ok(())
}

/// The files by their paths below `openapi/`.
fn files() -> Result<BTreeMap<PathBuf, String>> {
    let described = hire_api::all().into_iter().map(|operation| {
        let file = Path::new(operation.spec.name).with_added_extension("json");
        Ok((file, format!("{}\n", serde_json::to_string_pretty(&hire_api::openapi::operation(&operation))?)))
    });
    described.collect()
}

fn present(dir: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut files = BTreeSet::new();
    if !dir.is_dir() {
        return Ok(files);
    }
    for resource in fs::read_dir(dir)? {
        for file in fs::read_dir(resource?.path())? {
            files.insert(file?.path().strip_prefix(dir)?.to_path_buf());
        }
    }
    Ok(files)
}

/// Validates the whole document with an independent validator, and the example responses of Feishu's documents against
/// it.
pub fn validate() -> Result<Count> {
    let scratch = TempDir::new("openapi")?;
    let file = scratch.path().join("openapi.json");
    fs::write(&file, hire_api::openapi::document().to_string())?;
    from_lines(python::script("openapi")?.arg(file))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    #[test]
    fn the_openapi_files_are_current() {
        super::run(true).unwrap();
    }
}
