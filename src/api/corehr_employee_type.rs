//! Corehr employee type.

pub mod list;
