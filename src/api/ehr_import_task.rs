//! Imports into another HR system.

pub mod patch;
