mod content;
pub mod create;
pub mod delete;
pub mod list;
pub mod list_by_id;
pub mod update;
mod view;
