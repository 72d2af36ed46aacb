//! The reasons for which applications are terminated.

pub mod list;
