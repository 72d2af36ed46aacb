//! Seed files as trees that remember lines, and the files of a seed as one source.

pub mod json;
pub mod source;
pub mod toml;
pub mod tree;
