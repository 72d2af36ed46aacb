//! Requirements.

pub mod list_by_id;
