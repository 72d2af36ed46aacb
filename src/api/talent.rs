//! Talents.

pub mod list;
mod view;
