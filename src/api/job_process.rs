//! Job process.

pub mod list;
