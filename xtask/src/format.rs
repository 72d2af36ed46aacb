//! `cargo xtask fmt`: rustfmt for every file. `cargo fmt` follows `mod` items, and does not see those in a macro.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process::run as run_command;
use crate::project;

/// Formats all files, or fails if a file is not formatted.
pub fn run(check: bool) -> Result<()> {
    let mut files = Vec::new();
    for folder in ["src", "bench/src", "crates", "tests", "xtask"] {
        collect(&project::root().join(folder), &mut files)?;
    }
    let mut command = Command::new("rustfmt");
    command.args(["--edition", "2024"]).args(check.then_some("--check")).args(files);
    run_command(&mut command)
}

/// Adds the Rust sources below a folder, sorted.
pub fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}
