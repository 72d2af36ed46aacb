//! Offer schema.

pub mod get;
