//! Temporary directories.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// A new directory below the system's temporary one, removed with everything in it when dropped.
pub struct TempDir(PathBuf);

impl TempDir {
    pub fn new(purpose: &str) -> Result<Self> {
        let base = std::env::temp_dir();
        for attempt in 0..1000 {
            let dir = base.join(format!("hired-{purpose}-{}-{attempt}", std::process::id()));
            match fs::create_dir(&dir) {
                Ok(()) => return Ok(Self(dir)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    return Err(error).with_context(|| format!("cannot create {}", dir.display()));
                }
            }
        }
        anyhow::bail!("{} is full of leftovers; remove its hired-* directories", base.display())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
