//! Applications.

pub mod offer;
