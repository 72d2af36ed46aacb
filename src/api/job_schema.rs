//! Job schema.

pub mod list;
