//! Talents.

pub mod batch_get_id;
pub mod combined_create;
pub mod combined_update;
mod custom;
pub mod get;
pub mod get_v2;
pub mod list;
pub mod onboard_status;
mod stated;
mod view;
