//! Paths of the project.

use std::path::PathBuf;

/// The directory of the workspace. Without cargo, the current directory.
pub fn root() -> PathBuf {
    match std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from) {
        Some(package) => package.parent().map_or_else(|| package.clone(), PathBuf::from),
        None => PathBuf::from("."),
    }
}

/// The directory of build output and temporary installations.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
