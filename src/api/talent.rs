//! Talents.

pub mod list;
