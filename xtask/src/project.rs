//! Where the project is.

use std::path::PathBuf;

/// The directory of the workspace. Cargo says where this package is; a binary started by hand is taken to be at home.
pub fn root() -> PathBuf {
    match std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from) {
        Some(package) => package.parent().map_or_else(|| package.clone(), PathBuf::from),
        None => PathBuf::from("."),
    }
}

/// Where builds and throwaway set-ups go.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
