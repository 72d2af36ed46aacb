//! Enumerations that several operations share.

pub mod application;
pub mod common;
pub mod corehr;
pub mod directory;
pub mod form;
pub mod interview;
pub mod job;
pub mod offer;
pub mod partner;
pub mod role;
pub mod talent;
