//! Job requirement schema.

pub mod list;
