//! The sources of resumes.

pub mod list;
