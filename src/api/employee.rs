//! Employees.

pub mod get;
pub mod get_by_application;
pub mod patch;
pub mod view;
