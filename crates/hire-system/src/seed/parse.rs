//! Parses seed files to trees with line numbers, and combines the files of a seed to one source.

pub mod json;
pub mod source;
pub mod toml;
pub mod tree;
