//! Corehr common data id.

pub mod convert;
