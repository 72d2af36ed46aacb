//! Job type.

pub mod list;
