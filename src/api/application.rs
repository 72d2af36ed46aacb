//! Applications.

pub mod list;
pub mod offer;
