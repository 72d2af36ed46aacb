//! Requirements.

pub mod search;
