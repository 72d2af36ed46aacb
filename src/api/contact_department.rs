//! Departments.

pub mod batch;
pub mod children;
pub mod create;
pub mod delete;
mod draft;
pub mod get;
pub mod list;
pub mod parent;
pub mod patch;
mod refusal;
pub mod unbind_department_chat;
pub mod update;
pub mod update_department_id;
mod view;
