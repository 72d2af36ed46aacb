//! Registration forms of interviews.

pub mod list;
