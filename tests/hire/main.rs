//! The HTTP suite: one binary, so that it links once. The tree mirrors the one of the operations.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::pedantic,
    clippy::type_complexity
)]

mod application;
mod auth;
mod behaviours;
mod docs;
mod files;
mod gateway;
mod harness;
mod hostile;
mod isolation;
mod job_requirement;
mod logs;
mod offer;
mod program;
mod surroundings;
mod talent;
