//! Offer application form.

pub mod get;
pub mod list;
