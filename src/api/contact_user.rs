//! Users.

pub mod batch;
pub mod batch_get_id;
pub mod create;
pub mod delete;
mod draft;
pub mod find_by_department;
pub mod get;
pub mod list;
pub mod patch;
mod refusal;
pub mod resurrect;
pub mod update;
pub mod update_user_id;
mod view;
