//! Talents.

pub mod combined_create;
pub mod list;
mod view;
