//! Locations of core HR.

pub mod list;
