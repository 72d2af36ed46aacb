//! Jobs.

pub mod close;
pub mod combined_create;
pub mod combined_update;
pub mod config;
pub(super) mod content;
pub mod get;
pub mod get_detail;
pub mod list;
pub mod open;
pub mod recruiter;
pub(super) mod refusal;
mod settings;
pub mod update_config;
pub(super) mod view;
