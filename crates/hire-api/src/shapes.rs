//! Objects that several operations share.

pub mod application;
pub mod common;
pub mod corehr;
pub mod directory;
pub mod form;
pub mod interview;
pub mod job;
pub mod talent;
