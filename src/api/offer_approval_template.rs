//! Offer approval template.

pub mod list;
